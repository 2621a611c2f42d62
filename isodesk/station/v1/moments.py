"""Local times in requests, as moments."""

from datetime import datetime
from typing import Any

from isodesk.protocol.refusals import MISSING_OR_INVALID, Refusal
from isodesk.protocol.station_endpoints import StationRequest
from isodesk.station.actions.administration import zone_of
from isodesk.station.context import Unit
from isodesk.station.times import utc_of


def instant(unit: Unit, request: StationRequest[Any], field: str) -> float:
    """Seconds since the epoch of a field that holds a local time; one that doesn't exist there is refused by name."""
    local: datetime = getattr(request, field)
    try:
        return utc_of(local, zone_of(unit))
    except ValueError as error:
        raise Refusal(MISSING_OR_INVALID, request.wire_name(field)) from error
