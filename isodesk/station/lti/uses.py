"""Each launch once: the row decides, whoever asks at the same moment."""

from typing import Final

from sqlalchemy import Connection, bindparam, delete
from sqlalchemy.dialects.sqlite import insert

from isodesk.lti.oauth1 import WINDOW, Use
from isodesk.station.lti.refused import LaunchRepeated
from isodesk.station.schema import lti_use

_KEPT: Final = 2 * WINDOW + 60  # seconds: from here on the timestamp alone refuses it
_INSERT = insert(lti_use).on_conflict_do_nothing()
_FORGET = delete(lti_use).where(lti_use.c.timestamp < bindparam("before"))


def use(connection: Connection, used: Use, now: float) -> None:
    """Use a launch up, inside a unit of work; raises ``LaunchRepeated`` where it was used before.

    Done once its signature was found right: a forgery must not use up what a genuine launch needs.
    """
    connection.execute(_FORGET, {"before": int(now) - _KEPT})
    row = {"consumer_key": used.consumer, "timestamp": used.timestamp, "nonce": used.nonce}
    if connection.execute(_INSERT, row).rowcount != 1:
        raise LaunchRepeated
