//! The 业务部门: what was submitted, and the decision (`Y-FAQ-48`).

use crate::{
    contract::{
        Handle, NoticeSubject, Problem, Refusal,
        sim_reviews::{DecideCase, ListReviews, Review, ReviewDecision},
    },
    domain::{CaseState, Moment, REASON_LIMIT, due_at},
    mock::{Db, access::Call, cases::StoredCase},
};

impl Handle<ListReviews> for Db {
    fn handle(&mut self, _: &Call, _: ListReviews) -> Result<Vec<Review>, Problem> {
        let submitted = self.state.cases.iter().filter(|case| case.submitted_at().is_some());
        let mut list = submitted.map(|case| self.review(case)).collect::<Result<Vec<_>, _>>()?;
        list.sort_by_key(|review| (!review.state.can_be_decided(), review.submitted_at));
        Ok(list)
    }
}

impl Handle<DecideCase> for Db {
    fn handle(&mut self, call: &Call, request: DecideCase) -> Result<Review, Problem> {
        let case = self.state.cases.iter_mut().find(|case| case.id == request.case).ok_or(Refusal::NotFound)?;
        if !case.state().can_be_decided() {
            return Err(Refusal::CaseClosed.into());
        }
        let (state, reason) = match request.body {
            ReviewDecision::Complete => (CaseState::Completed, String::new()),
            ReviewDecision::Return(reason) => (CaseState::Returned, reason.trim().to_owned()),
        };
        let is_reason_good = (1..=REASON_LIMIT).contains(&reason.chars().count());
        if state == CaseState::Returned && !is_reason_good {
            return Err(Problem::new(Refusal::Invalid).at("reason", "reason.length"));
        }
        case.enter(state, call.now, reason);
        let case = case.clone();
        self.tell_author(&case, call.now)?;
        self.publish_case(&case);
        self.review(&case)
    }
}

impl Db {
    fn review(&self, case: &StoredCase) -> Result<Review, Problem> {
        let view = self.case_view(case, &case.author)?;
        let submitted_at = case.submitted_at().ok_or(Refusal::NotFound)?;
        Ok(Review {
            id: case.id.clone(),
            reference: case.reference.clone().unwrap_or_default(),
            department: view.matter.department,
            company: view.company.map(|name| name.to_string()).unwrap_or_default(),
            agent: view.summary.agent,
            state: view.summary.state,
            submitted_at,
            due_at: due_at(submitted_at, view.matter.days),
            matter: view.matter.name,
            materials: view.matter.materials,
            files: view.files,
            remark: view.remark,
            events: view.events,
        })
    }

    /// By notice and by text message.
    fn tell_author(&mut self, case: &StoredCase, now: Moment) -> Result<(), Problem> {
        let (matter, id) = (self.matter_of(case)?.name, case.id.clone());
        let company = self.account(&case.account)?.company.clone();
        let company = self.world.company(&company).ok_or(Refusal::NotFound)?.shown_name();
        let number = case.reference.clone().unwrap_or_default();
        let (text, subject) = match case.state() {
            CaseState::Completed => {
                let text = format!("【粤商通】您办理的“{matter}”（编号 {number}）已办结，可在“办事记录”查看。");
                (text, NoticeSubject::CaseCompleted { company, matter, case: id })
            }
            _ => {
                let text = format!(
                    "【粤商通】您办理的“{matter}”（编号 {number}）被退回，请在“办事记录”查看原因，修改后重新提交。"
                );
                let reason = case.events.last().map(|event| event.reason.clone()).unwrap_or_default();
                (text, NoticeSubject::CaseReturned { company, reason, matter, case: id })
            }
        };
        self.tell(&case.author, subject, Some(text), now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{
            Acting, CaseContent, CaseStart, CaseSubmission, ChooseAccount, ListChanges, ListNotices, ReadCase,
            SaveCase, StartCase, SubmitCase, Topic, sim::DemoPart,
        },
        domain::{CaseId, FileId, FileName, GivenFile, MatterId},
        mock::{
            state::FileRecord,
            testing::{TestServer, refusal},
        },
    };

    fn submitted(server: &mut TestServer) -> CaseId {
        let owner = server.log_in(DemoPart::SeveralCompanies).session.person.id;
        let account = server.companies()[0].accounts[0].id.clone();
        server.call(ChooseAccount { body: Acting { account: Some(account) } }).expect("an own account");
        let matter = MatterId::new("loader-filing");
        let case = server.call(StartCase { body: CaseStart { matter } }).expect("a draft").id;
        let (id, media_type) = (FileId::new("u-test"), "application/pdf".to_owned());
        let record = FileRecord { id: id.clone(), owner, size: 10, media_type: media_type.clone() };
        server.db.state.files.push(record);
        let second = FileRecord { id: FileId::new("u-more"), ..server.db.state.files[0].clone() };
        server.db.state.files.push(second);
        let given = |material: &str, file: &str| GivenFile {
            material: material.into(),
            file: FileId::new(file),
            name: FileName::parse("a.pdf").expect("a name"),
            size: 10,
            media_type: media_type.clone(),
        };
        let files = vec![given("licence", "u-test"), given("letter", "u-more")];
        let body = CaseContent { files, remark: "请尽快".into() };
        let revision = server.call(SaveCase { case: case.clone(), body }).expect("it is kept").revision;
        server.call(SubmitCase { case: case.clone(), body: CaseSubmission { revision } }).expect("it is submitted");
        case
    }

    fn decide(case: &CaseId, body: ReviewDecision) -> DecideCase {
        DecideCase { case: case.clone(), body }
    }

    /// J13: Y-FAQ-48.
    #[test]
    fn the_department_sees_what_was_handed_in_and_its_author_hears_of_the_decision() {
        let mut server = TestServer::new();
        let case = submitted(&mut server);
        let list = server.call(ListReviews {}).expect("the list");
        assert_eq!((list.len(), list[0].files.len(), list[0].remark.as_str()), (1, 2, "请尽快"));
        let after = server.db.state.cursor;
        server.call(decide(&case, ReviewDecision::Complete)).expect("it is decided");
        let topics = server.call(ListChanges { after: Some(after), face_check: None }).expect("changes").topics;
        assert!(topics.contains(&Topic::Cases) && topics.contains(&Topic::Notices));
        let notice = server.call(ListNotices {}).expect("the notices").remove(0).subject;
        assert!(matches!(notice, NoticeSubject::CaseCompleted { case: told, .. } if told == case));
        assert_eq!(refusal(server.call(decide(&case, ReviewDecision::Complete))), Refusal::CaseClosed);
    }

    #[test]
    fn what_is_returned_says_why_and_can_be_submitted_again_under_its_number() {
        let mut server = TestServer::new();
        let case = submitted(&mut server);
        let none = decide(&case, ReviewDecision::Return("  ".into()));
        assert_eq!(refusal(server.call(none)), Refusal::Invalid, "never without a reason");
        server.call(decide(&case, ReviewDecision::Return("公章不清晰".into()))).expect("it is decided");
        let returned = server.call(ReadCase { case: case.clone() }).expect("the case");
        assert_eq!((returned.summary.state, returned.due_at), (CaseState::Returned, None));
        assert_eq!(returned.events.last().map(|event| event.reason.as_str()), Some("公章不清晰"));
        let body = CaseSubmission { revision: returned.revision };
        let again = server.call(SubmitCase { case: case.clone(), body }).expect("it is submitted again");
        assert_eq!((again.state, again.reference), (CaseState::UnderReview, returned.summary.reference));
        let last = server.call(crate::contract::sim::ListTextMessages {}).expect("the messages").remove(0);
        assert!(last.text.contains("退回"));
    }

    #[test]
    fn a_draft_is_none_of_the_departments_business() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        let account = server.companies()[0].accounts[0].id.clone();
        server.call(ChooseAccount { body: Acting { account: Some(account) } }).expect("an own account");
        let body = CaseStart { matter: MatterId::new("loader-filing") };
        let draft = server.call(StartCase { body }).expect("a draft").id;
        assert!(server.call(ListReviews {}).expect("the list").is_empty());
        assert_eq!(refusal(server.call(decide(&draft, ReviewDecision::Complete))), Refusal::CaseClosed);
    }
}
