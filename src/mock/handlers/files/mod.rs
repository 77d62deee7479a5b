//! Files' particulars. The bytes stay with whoever runs the server.

mod read_file;
mod read_file_bytes;
mod upload_file;
