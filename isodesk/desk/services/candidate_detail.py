"""All that is known of a candidate, read at once."""

from isodesk.desk.services.candidate_rows import candidate_row
from isodesk.desk.services.rows_of_results import CandidateDetail, MailRow
from isodesk.desk.services.shaping import credit_entry_row, mail_row, outbox_row, result_row, test_row
from isodesk.desk.store import candidates, intents, mails, planned_tests, results
from isodesk.desk.store import credits as ledger
from isodesk.desk.store.connection import Connection


def read_detail(connection: Connection, account: str, candidate_id: int, language: str) -> CandidateDetail | None:
    """Nothing where there is no such candidate; ``language`` is that of the tests' names."""
    row = candidates.LISTING.one(connection, account, candidate_id, language)
    if row is None:
        return None
    tests, graded, under_way, spent = (
        each.LISTING.of(connection, account, each.OF_CANDIDATE, candidate_id, language)
        for each in (planned_tests, results, intents, ledger)
    )
    return CandidateDetail(
        candidate_row(row),
        [test_row(each) for each in tests],
        [result_row(each) for each in graded],
        [outbox_row(each) for each in under_way],
        read_mails(connection, account, candidate_id),
        [credit_entry_row(each) for each in spent],
    )


def read_mails(connection: Connection, account: str, candidate_id: int) -> list[MailRow]:
    """The mails that were asked for here, newest first."""
    return [mail_row(each) for each in mails.of_candidate(connection, account, candidate_id)]
