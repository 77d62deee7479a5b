//! Whether a file is what it says: its first bytes against its media type.

/// How far into a file the mark of a PDF may stand, as its readers allow.
const PDF_HEAD: usize = 1024;

/// Whether the bytes begin as a file of this media type does; of a type that is not known here nothing is said against.
pub fn is_content_of(media_type: &str, bytes: &[u8]) -> bool {
    match media_type {
        "image/png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "image/jpeg" => bytes.starts_with(b"\xff\xd8\xff"),
        "application/pdf" => {
            bytes.iter().take(PDF_HEAD).copied().collect::<Vec<_>>().windows(5).any(|at| at == b"%PDF-")
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_begins_as_its_kind_does() {
        let pdf_after_a_banner = [&[b' '; 500][..], b"%PDF-1.7"].concat();
        for (media_type, bytes) in [
            ("image/png", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..]),
            ("image/jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
            ("application/pdf", b"%PDF-1.4\n"),
            ("application/pdf", &pdf_after_a_banner),
        ] {
            assert!(is_content_of(media_type, bytes), "{media_type}");
            assert!(!is_content_of(media_type, b"a text under another name"), "{media_type}");
            assert!(!is_content_of(media_type, b""), "{media_type}");
        }
        assert!(!is_content_of("image/png", b"\xff\xd8\xff\xe0"));
        assert!(is_content_of("text/plain", b"whatever"));
    }
}
