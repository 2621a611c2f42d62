"""Every row of LTI 1.3, by its number."""

from isodesk.bench.faults.browsing import Journey
from isodesk.bench.faults.claims import claim_faults
from isodesk.bench.faults.logins import login_faults
from isodesk.bench.faults.states import state_faults
from isodesk.bench.faults.tokens import token_faults


def platform_faults() -> list[Journey]:
    """Those that need the tool to know a platform."""
    rows = [*login_faults(), *token_faults(), *claim_faults(), *state_faults()]
    return sorted(rows, key=lambda row: row.number)
