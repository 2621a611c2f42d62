"""Which function answers which address of ``/station/v1``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from isodesk.protocol import station_changing as changing
from isodesk.protocol import station_lists as lists
from isodesk.protocol import station_marking as marks
from isodesk.protocol import station_reading as reading
from isodesk.protocol.station_endpoints import StationRequest
from isodesk.protocol.station_v1 import ListForms
from isodesk.station.v1 import accounts, changes, mails, marking, people, progress, sessions, tests


@dataclass(frozen=True, slots=True)
class Handler:
    """One address's function; ``writes``: in the writer; ``wakes``: something may then be due in the background."""

    work: Callable[..., Any]
    writes: bool = False
    wakes: bool = False


HANDLERS: Mapping[type[StationRequest[Any]], Handler] = {
    ListForms: Handler(accounts.list_forms),
    reading.ListAccounts: Handler(accounts.list_accounts),
    lists.ListChanges: Handler(changes.list_changes),
    lists.ListCandidates: Handler(people.list_candidates),
    lists.ListGroups: Handler(people.list_groups),
    lists.ListSessions: Handler(sessions.list_sessions),
    lists.ListTests: Handler(tests.list_tests),
    lists.ListResults: Handler(tests.list_results),
    lists.ListMails: Handler(mails.list_mails),
    reading.ListProgress: Handler(progress.list_progress),
    reading.ListTemplates: Handler(mails.list_templates),
    reading.PreviewTemplate: Handler(mails.preview_template),
    reading.ListSenders: Handler(mails.list_senders),
    changing.ChangeCandidate: Handler(people.change_candidate, writes=True),
    changing.ChangeTest: Handler(tests.change_test, writes=True),
    changing.EditSession: Handler(sessions.edit_session, writes=True),
    changing.DeleteSession: Handler(sessions.delete_session, writes=True),
    changing.CreateGroup: Handler(people.create_group, writes=True),
    changing.RenameGroup: Handler(people.rename_group, writes=True),
    changing.DeleteGroup: Handler(people.delete_group, writes=True),
    marks.ListMarking: Handler(marking.list_marking),
    marks.GiveMark: Handler(marking.give_mark, writes=True, wakes=True),
}
