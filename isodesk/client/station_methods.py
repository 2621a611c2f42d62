"""A typed method for each address of ``/station/v1``."""

from isodesk.client.methods import station_method
from isodesk.protocol.station_changing import (
    ChangeCandidate,
    ChangeTest,
    CreateGroup,
    DeleteGroup,
    DeleteSession,
    EditSession,
    RenameGroup,
)
from isodesk.protocol.station_lists import (
    ListCandidates,
    ListChanges,
    ListGroups,
    ListMails,
    ListResults,
    ListSessions,
    ListTests,
)
from isodesk.protocol.station_marking import GiveMark, ListMarking
from isodesk.protocol.station_reading import (
    ListAccounts,
    ListProgress,
    ListSenders,
    ListTemplates,
    PreviewTemplate,
)
from isodesk.protocol.station_v1 import ListForms


class StationMethods:
    """Mixed into the client; each raises as ``call``, ``ChangedMeanwhile`` where what was seen is old."""

    list_forms = station_method(ListForms)
    list_accounts = station_method(ListAccounts)
    list_changes = station_method(ListChanges)
    list_candidates = station_method(ListCandidates)
    list_groups = station_method(ListGroups)
    list_sessions = station_method(ListSessions)
    list_tests = station_method(ListTests)
    list_results = station_method(ListResults)
    list_mails = station_method(ListMails)
    list_progress = station_method(ListProgress)
    list_templates = station_method(ListTemplates)
    preview_template = station_method(PreviewTemplate)
    list_senders = station_method(ListSenders)
    change_candidate = station_method(ChangeCandidate)
    change_test = station_method(ChangeTest)
    edit_session = station_method(EditSession)
    delete_session = station_method(DeleteSession)
    create_group = station_method(CreateGroup)
    rename_group = station_method(RenameGroup)
    delete_group = station_method(DeleteGroup)
    list_marking = station_method(ListMarking)
    give_mark = station_method(GiveMark)
