"""Every address of ``/station/v1``."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from isodesk.protocol.station_changing import (
    ChangeCandidate,
    ChangeTest,
    CreateGroup,
    DeleteGroup,
    DeleteSession,
    EditSession,
    RenameGroup,
)
from isodesk.protocol.station_endpoints import StationRequest
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

ENDPOINTS: tuple[type[StationRequest[Any]], ...] = (
    ListForms,
    ListAccounts,
    ListChanges,
    ListCandidates,
    ListGroups,
    ListSessions,
    ListTests,
    ListResults,
    ListMails,
    ListProgress,
    ListTemplates,
    PreviewTemplate,
    ListSenders,
    ChangeCandidate,
    ChangeTest,
    EditSession,
    DeleteSession,
    CreateGroup,
    RenameGroup,
    DeleteGroup,
    ListMarking,
    GiveMark,
)
BY_NAME: Mapping[str, type[StationRequest[Any]]] = MappingProxyType({each.endpoint.name: each for each in ENDPOINTS})
