//! A case of any company that the caller may act for.

use crate::{
    contract::{Case, Handle, Problem, ReadCase, Refusal},
    mock::{Db, access::Call},
};

impl Handle<ReadCase> for Db {
    fn handle(&mut self, call: &Call, request: ReadCase) -> Result<Case, Problem> {
        let viewer = call.person()?;
        let case = self.state.cases.iter().find(|case| case.id == request.case);
        let readable = case.filter(|case| self.can_read_case(case, viewer, &|_| true));
        self.case_view(readable.ok_or(Refusal::NotFound)?, viewer)
    }
}
