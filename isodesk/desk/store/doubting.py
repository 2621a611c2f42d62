"""What a store restored from a backup doesn't know: whether its changes were sent meanwhile."""

from isodesk.desk.store.connection import Connection, sql
from isodesk.desk.store.states import ON_ITS_WAY


def doubt_what_was_open(connection: Connection) -> int:
    """Put every change that isn't closed in doubt; returns how many.

    The desk may have sent it after the backup was made. What may be repeated is then sent again by itself, everything
    else is shown to a person: nothing is spent or mailed twice because of a restore.
    """
    cursor = connection.execute(
        sql(
            "UPDATE intent SET state = 'in_doubt', doubt = 1, not_before = 0, credits_before = NULL,",
            "error = 'restored' WHERE state IN",
            ON_ITS_WAY,
        )
    )
    connection.execute(
        "UPDATE candidate SET standing = 'in_doubt' WHERE id IN (SELECT candidate_id FROM intent"
        " WHERE state = 'in_doubt' AND test_id IS NULL)"
    )
    connection.execute(
        "UPDATE planned_test SET standing = 'in_doubt' WHERE id IN (SELECT test_id FROM intent"
        " WHERE state = 'in_doubt')"
    )
    connection.execute(
        "UPDATE session SET standing = 'in_doubt' WHERE id IN (SELECT session_id FROM intent WHERE state = 'in_doubt')"
    )
    return int(cursor.rowcount)
