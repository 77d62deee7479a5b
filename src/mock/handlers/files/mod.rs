//! Files' particulars. The bytes stay with whoever runs the server.

mod read_file;
mod upload_file;
