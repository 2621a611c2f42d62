"""Every row that a tool can be asked about from outside, by its number."""

from isodesk.bench.faults.browsing import Journey
from isodesk.bench.faults.claims import claim_faults
from isodesk.bench.faults.fault import Fault
from isodesk.bench.faults.launch_fields import field_faults
from isodesk.bench.faults.launch_requests import request_faults
from isodesk.bench.faults.launches import signature_faults
from isodesk.bench.faults.logins import login_faults
from isodesk.bench.faults.states import state_faults
from isodesk.bench.faults.tokens import token_faults


def launch_faults() -> list[Fault]:
    """Those of LTI 1.1."""
    rows = [*signature_faults(), *field_faults(), *request_faults()]
    return sorted(rows, key=lambda row: row.number)


def platform_faults() -> list[Journey]:
    """Those of LTI 1.3, which need the tool to know a platform."""
    rows = [*login_faults(), *token_faults(), *claim_faults(), *state_faults()]
    return sorted(rows, key=lambda row: row.number)
