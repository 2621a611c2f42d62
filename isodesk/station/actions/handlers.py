"""Which function carries out which action, and how it uses the store."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.requests import Request
from isodesk.station.actions import administration, candidates, departures, mails, planned_tests, registration, results


class Mode(Enum):
    """Where the work runs: the writer, a reader's thread, or the event loop itself for one look-up by key."""

    WRITE = "write"
    READ = "read"
    LOOK_UP = "look up"


@dataclass(frozen=True, slots=True)
class Handler:
    """One action's function; ``wakes`` where something is then due in the background, ``forgets`` where data goes."""

    work: Callable[..., Any]
    mode: Mode = Mode.WRITE
    wakes: bool = False
    forgets: bool = False


_BY_NUMBER = {
    1: Handler(candidates.create_candidate),
    2: Handler(registration.add_test),
    4: Handler(results.get_results, Mode.READ),
    5: Handler(results.get_result_details, Mode.READ),
    6: Handler(results.get_report, Mode.READ),
    8: Handler(registration.create_candidate_and_test),
    9: Handler(registration.add_another_test),
    10: Handler(planned_tests.get_status, Mode.LOOK_UP),
    11: Handler(administration.create_session),
    12: Handler(departures.anonymise_candidate, forgets=True),
    13: Handler(administration.administrator_link, Mode.READ),
    14: Handler(administration.available_tests, Mode.READ),
    15: Handler(administration.credits_left, Mode.READ),
    16: Handler(planned_tests.add_proctoring),
    17: Handler(planned_tests.remove_proctoring),
    23: Handler(planned_tests.delete_test),
    24: Handler(departures.delete_candidate, forgets=True),
    38: Handler(candidates.candidate_link, Mode.READ),
    42: Handler(mails.send_registration_mail, wakes=True),
    51: Handler(candidates.update_candidate),
    58: Handler(planned_tests.add_confirmation_test),
}

HANDLERS: Mapping[type[Request[Any]], Handler] = {ACTIONS[number]: handler for number, handler in _BY_NUMBER.items()}
