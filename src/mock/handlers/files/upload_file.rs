//! Takes a file, within the limits that `ReadInfo` states.

use crate::{
    contract::{Handle, Problem, Refusal, StoredFile, UploadFile},
    domain::{FileId, is_content_of},
    mock::{
        Bytes, Db,
        access::Call,
        handlers::info::{FILE_TYPES, LARGEST_FILE},
        state::FileRecord,
    },
};

impl Handle<UploadFile> for Db {
    fn handle(&mut self, call: &Call, request: UploadFile) -> Result<StoredFile, Problem> {
        let owner = call.person()?.clone();
        let (bytes, media_type) = request.content;
        let size = bytes.len() as u64;
        if size > LARGEST_FILE {
            return Err(Problem::new(Refusal::FileTooLarge).with("limit", LARGEST_FILE));
        }
        if !FILE_TYPES.contains(&media_type.as_str()) {
            return Err(Problem::new(Refusal::FileTypeRefused).with("types", FILE_TYPES.join(" ")));
        }
        if !is_content_of(&media_type, &bytes) {
            return Err(Refusal::FileContentRefused.into());
        }
        let id = FileId::new(self.state.next_id("u"));
        self.entrust(Bytes::Keep(id.clone(), bytes));
        self.state.files.push(FileRecord { id: id.clone(), owner, size, media_type: media_type.clone() });
        Ok(StoredFile { id, size, media_type })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{CONTENT_TYPE, ReadFile, sim::DemoPart},
        mock::{
            Answer,
            testing::{TestServer, refusal},
        },
    };

    fn upload(server: &mut TestServer, size: usize, media_type: &str) -> Result<StoredFile, Problem> {
        let key = format!("upload-{size:016}-{}", media_type.len());
        let mut request =
            server.request(UploadFile { content: (content(size, media_type), media_type.to_owned()) }, &key);
        request.headers.retain(|(name, _)| name != CONTENT_TYPE);
        request.headers.push((CONTENT_TYPE.to_owned(), media_type.to_owned()));
        match server.ask(&request).answer {
            Answer::Reply(reply) if reply.is_success() => Ok(serde_json::from_slice(&reply.body).expect("a file")),
            Answer::Reply(reply) => Err(serde_json::from_slice(&reply.body).expect("a problem")),
            other => panic!("{other:?}"),
        }
    }

    /// So many bytes that begin as such a file does.
    fn content(size: usize, media_type: &str) -> Vec<u8> {
        let mut bytes = if media_type == "image/png" { b"\x89PNG\r\n\x1a\n".to_vec() } else { b"%PDF-".to_vec() };
        bytes.resize(size, b' ');
        bytes
    }

    #[test]
    fn a_file_that_is_not_what_it_says_is_refused() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let content = (b"a text under another name".to_vec(), "application/pdf".to_owned());
        let mut request = server.request(UploadFile { content }, "upload-of-something-else");
        request.headers.retain(|(name, _)| name != CONTENT_TYPE);
        request.headers.push((CONTENT_TYPE.to_owned(), "application/pdf".to_owned()));
        let Answer::Reply(reply) = server.ask(&request).answer else { panic!("a reply") };
        let problem: Problem = serde_json::from_slice(&reply.body).expect("a problem");
        assert_eq!((problem.code, problem.status), (Refusal::FileContentRefused, 415));
        assert!(server.db.state.files.is_empty());
    }

    #[test]
    fn the_bytes_go_to_whoever_runs_the_server_and_not_into_the_state() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let stored = upload(&mut server, 50_000, "image/png").expect("a file");
        assert_eq!((stored.size, stored.media_type.as_str()), (50_000, "image/png"));
        let [Bytes::Keep(id, bytes)] = &server.db.take_bytes()[..] else { panic!("bytes to keep") };
        assert_eq!((id, bytes.len()), (&stored.id, 50_000));
        assert!(server.db.state.to_stored().len() < 50_000);
        assert_eq!(server.call(ReadFile { file: stored.id.clone() }), Ok(stored));
    }

    #[test]
    fn a_file_is_refused_beyond_the_limit_and_not_at_it() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let limit = usize::try_from(LARGEST_FILE).expect("a size");
        assert!(upload(&mut server, limit, "application/pdf").is_ok());
        let problem = upload(&mut server, limit + 1, "application/pdf").expect_err("a refusal");
        assert_eq!((problem.code, problem.status), (Refusal::FileTooLarge, 413));
        assert_eq!(problem.parameters["limit"], limit.to_string());
    }

    #[test]
    fn a_file_of_another_type_is_refused_with_those_that_are_taken() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let problem = upload(&mut server, 10, "text/html").expect_err("a refusal");
        assert_eq!((problem.code, problem.status), (Refusal::FileTypeRefused, 415));
        assert_eq!(problem.parameters["types"], "image/jpeg image/png application/pdf");
    }

    #[test]
    fn nobody_reads_anothers_file_and_a_visitor_stores_none() {
        let mut server = TestServer::new();
        assert_eq!(refusal(upload(&mut server, 10, "image/png")), Refusal::Unauthenticated);
        server.log_in(DemoPart::NoCompany);
        let stored = upload(&mut server, 11, "image/png").expect("a file");
        server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(refusal(server.call(ReadFile { file: stored.id })), Refusal::NotFound);
    }
}
