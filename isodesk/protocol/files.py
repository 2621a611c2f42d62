"""Files that the hosted platform's back office takes: the header of its list of sessions."""

from collections.abc import Mapping, Sequence

SESSION_SHEET = "Import"
SESSION_NAME, SESSION_CODE = "des", "psw"
_PARTS = ("day", "month", "year", "hour", "min")
SESSION_START: Sequence[str] = tuple(f"dat_sta_{part}" for part in _PARTS)
SESSION_END: Sequence[str] = tuple(f"dat_end_{part}" for part in _PARTS)
SESSION_COLUMNS: Sequence[str] = (SESSION_NAME, SESSION_CODE, *SESSION_START, *SESSION_END)
SESSION_FIELDS: Mapping[str, str] = {
    "description": SESSION_NAME,
    "code": SESSION_CODE,
    "start": SESSION_START[0],
    "end": SESSION_END[0],
}
"""Where a fault of a session's field is shown."""
