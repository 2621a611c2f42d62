"""The 21 actions by number and by name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from isodesk.protocol.actions.administration import (
    AdministratorLink,
    CreateSession,
    GetAvailableTests,
    GetCredits,
    SendRegistrationMail,
)
from isodesk.protocol.actions.candidates import (
    AnonymiseCandidate,
    CandidateLink,
    CreateCandidate,
    DeleteCandidate,
    UpdateCandidate,
)
from isodesk.protocol.actions.results import GetReport, GetResultDetails, GetResults, GetTestStatus
from isodesk.protocol.actions.tests import (
    AddAnotherTest,
    AddConfirmationTest,
    AddProctoring,
    AddTest,
    CreateCandidateAndTest,
    DeleteTest,
    RemoveProctoring,
)
from isodesk.protocol.requests import Request

_DECLARED: tuple[type[Request[Any]], ...] = (
    CreateCandidate,
    AddTest,
    GetResults,
    GetResultDetails,
    GetReport,
    CreateCandidateAndTest,
    AddAnotherTest,
    GetTestStatus,
    CreateSession,
    AnonymiseCandidate,
    AdministratorLink,
    GetAvailableTests,
    GetCredits,
    AddProctoring,
    RemoveProctoring,
    DeleteTest,
    DeleteCandidate,
    CandidateLink,
    SendRegistrationMail,
    UpdateCandidate,
    AddConfirmationTest,
)

ACTIONS: Mapping[int, type[Request[Any]]] = MappingProxyType({each.action.number: each for each in _DECLARED})
BY_NAME: Mapping[str, type[Request[Any]]] = MappingProxyType({each.action.name: each for each in _DECLARED})
