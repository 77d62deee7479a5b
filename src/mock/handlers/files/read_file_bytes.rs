//! The bytes of a file, for its owner and for whoever may read a case that it was handed in with.

use crate::{
    contract::{FileBytes, Handle, Problem, ReadFileBytes, Refusal},
    mock::{Db, access::Call},
};

impl Handle<ReadFileBytes> for Db {
    fn handle(&mut self, call: &Call, request: ReadFileBytes) -> Result<FileBytes, Problem> {
        let viewer = call.person()?;
        let file = self.state.files.iter().find(|file| file.id == request.file).ok_or(Refusal::NotFound)?;
        let holds = |case: &&crate::mock::cases::StoredCase| case.files.iter().any(|given| given.file == file.id);
        let may_read = file.owner == *viewer
            || self.state.cases.iter().filter(holds).any(|case| self.can_read_case(case, viewer, &|_| true));
        if !may_read {
            return Err(Refusal::NotFound.into());
        }
        let (file, media_type) = (file.id.clone(), file.media_type.clone());
        self.attach(file, media_type);
        Ok(FileBytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{CONTENT_TYPE, sim::DemoPart},
        domain::FileId,
        mock::{
            Answer,
            state::FileRecord,
            testing::{TestServer, refusal},
        },
    };

    #[test]
    fn the_bytes_are_its_owners_and_come_from_whoever_runs_the_server() {
        let mut server = TestServer::new();
        let owner = server.log_in(DemoPart::NoCompany).session.person.id;
        let id = FileId::new("u-test");
        let record = FileRecord { id: id.clone(), owner, size: 3, media_type: "application/pdf".to_owned() };
        server.db.state.files.push(record);
        let request = server.request(ReadFileBytes { file: id.clone() }, "");
        let Answer::File(reply, file) = server.ask(&request).answer else { panic!("a file") };
        assert_eq!((reply.header(CONTENT_TYPE), &file), (Some("application/pdf"), &id));
        let Answer::Reply(reply) = Answer::with_bytes(reply, Some(b"abc".to_vec())) else { panic!("a reply") };
        assert_eq!((reply.status, &reply.body[..]), (200, &b"abc"[..]));
        let Answer::Reply(lost) = Answer::with_bytes(reply, None) else { panic!("a reply") };
        assert_eq!(lost.status, 404);
        server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(refusal(server.call(ReadFileBytes { file: id })), Refusal::NotFound);
    }
}
