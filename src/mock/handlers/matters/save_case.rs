//! Keeps the content of an open case, complete or not. What is given has to fit what the matter asks for.

use crate::{
    contract::{CaseContent, CaseKept, Handle, Matter, Problem, Refusal, SaveCase},
    domain::{GivenFile, PersonId, REMARK_LIMIT},
    mock::{Db, access::Call, state::FileRecord},
};

impl Handle<SaveCase> for Db {
    fn handle(&mut self, call: &Call, request: SaveCase) -> Result<CaseKept, Problem> {
        let case = self.own_case(call, &request.case)?.clone();
        if !case.state().is_open() {
            return Err(Refusal::CaseClosed.into());
        }
        let content = self.fitting(&self.matter_of(&case)?, &case.author, request.body)?;
        let case = self.own_case(call, &request.case)?;
        if case.files != content.files || case.remark != content.remark {
            (case.files, case.remark) = (content.files, content.remark);
            case.revision += 1;
            case.kept_at = call.now;
        }
        let case = case.clone();
        self.publish_case(&case);
        Ok(CaseKept { revision: case.revision, at: case.kept_at })
    }
}

impl Db {
    /// The content with sizes and types as they are stored, or what does not fit.
    fn fitting(&self, matter: &Matter, author: &PersonId, content: CaseContent) -> Result<CaseContent, Problem> {
        let mut files = Vec::<GivenFile>::new();
        let refused = |field: &str, code: &str| Problem::new(Refusal::Invalid).at(field, code);
        if content.remark.chars().count() > REMARK_LIMIT {
            return Err(refused("remark", "remark.length").with("limit", REMARK_LIMIT));
        }
        for given in content.files {
            let asked = matter.materials.iter().find(|material| material.code == given.material);
            let material = asked.ok_or_else(|| refused(&given.material, "material.unknown"))?;
            let own = |file: &&FileRecord| file.id == given.file && file.owner == *author;
            let stored = self.state.files.iter().find(own).ok_or_else(|| refused(&material.code, "file.unknown"))?;
            material.takes(&stored.media_type, stored.size).map_err(|bar| refused(&material.code, bar.code()))?;
            if files.iter().any(|file| file.file == given.file) {
                continue;
            }
            if !material.has_room(&files) {
                return Err(refused(&material.code, "material.too_many"));
            }
            files.push(GivenFile { size: stored.size, media_type: stored.media_type.clone(), ..given });
        }
        Ok(CaseContent { files, remark: content.remark })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{super::start_case::tests::*, *};
    use crate::{
        contract::{ReadCase, sim::DemoPart},
        domain::{CaseId, FileId, FileName, TrustLevel},
        mock::testing::{TestServer, refusal},
    };

    /// A stored file of the caller's, given for a material.
    pub fn give(server: &mut TestServer, material: &str, media_type: &str, size: u64) -> GivenFile {
        let owner = server.db.state.sessions[server.token.as_deref().expect("a session")].person.clone();
        let id = FileId::new(server.db.state.next_id("u"));
        server.db.state.files.push(FileRecord { id: id.clone(), owner, size, media_type: media_type.into() });
        let name = FileName::parse("材料.pdf").expect("a name");
        GivenFile { material: material.into(), file: id, name, size: 1, media_type: "text/html".into() }
    }

    /// Keeps a content.
    pub fn save(case: &CaseId, files: Vec<GivenFile>, remark: &str) -> SaveCase {
        SaveCase { case: case.clone(), body: CaseContent { files, remark: remark.into() } }
    }

    fn begun() -> (TestServer, CaseId) {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        act(&mut server, TrustLevel::Certified);
        let case = draft(&mut server, "loader-filing").id;
        (server, case)
    }

    #[test]
    fn an_incomplete_content_is_kept_with_what_the_server_knows_of_its_files() {
        let (mut server, case) = begun();
        let file = give(&mut server, "licence", "application/pdf", 2_000);
        server.pass(30);
        let kept = server.call(save(&case, vec![file.clone()], "急")).expect("it is kept");
        assert_eq!((kept.revision, kept.at), (1, server.device));
        let read = server.call(ReadCase { case: case.clone() }).expect("the case");
        assert_eq!((read.remark.as_str(), read.revision), ("急", 1));
        assert_eq!((read.files[0].size, read.files[0].media_type.as_str()), (2_000, "application/pdf"));
        assert_eq!(server.call(save(&case, vec![file], "急")).expect("it is kept").revision, 1, "nothing changed");
    }

    #[test]
    fn what_does_not_fit_the_matter_is_refused_with_its_place() {
        let (mut server, case) = begun();
        let code = |server: &mut TestServer, files: Vec<GivenFile>, remark: &str| {
            let problem = server.call(save(&case, files, remark)).expect_err("a refusal");
            assert_eq!(problem.code, Refusal::Invalid);
            (problem.fields[0].field.clone(), problem.fields[0].code.clone())
        };
        let wrong = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        let html = give(&mut server, "licence", "text/html", 10);
        assert_eq!(code(&mut server, vec![html], ""), wrong("licence", "file.type"));
        let large = give(&mut server, "licence", "application/pdf", 1 << 30);
        assert_eq!(code(&mut server, vec![large], ""), wrong("licence", "file.size"));
        let moon = give(&mut server, "moon", "application/pdf", 10);
        assert_eq!(code(&mut server, vec![moon], ""), wrong("moon", "material.unknown"));
        let many: Vec<_> = (0..9).map(|_| give(&mut server, "licence", "application/pdf", 10)).collect();
        assert_eq!(code(&mut server, many, ""), wrong("licence", "material.too_many"));
        assert_eq!(code(&mut server, vec![], &"长".repeat(501)), wrong("remark", "remark.length"));
    }

    #[test]
    fn nobody_gives_anothers_file_or_changes_anothers_case() {
        let (mut server, case) = begun();
        server.log_in(DemoPart::NoCompany);
        let foreign = give(&mut server, "licence", "application/pdf", 10);
        assert_eq!(refusal(server.call(save(&case, vec![], ""))), Refusal::NotFound);
        server.log_in(DemoPart::SeveralCompanies);
        let problem = server.call(save(&case, vec![foreign], "")).expect_err("a refusal");
        assert_eq!(problem.fields[0].code, "file.unknown");
    }

    #[test]
    fn who_may_no_longer_act_for_the_company_changes_nothing() {
        let (mut server, case) = begun();
        server.db.state.memberships.clear();
        assert_eq!(refusal(server.call(save(&case, vec![], ""))), Refusal::NotFound);
    }
}
