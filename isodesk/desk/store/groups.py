"""Groups of candidates: there is no table of them, a group is what its people say."""

from isodesk.desk.store.connection import Connection


def counts(connection: Connection, account_id: str) -> list[tuple[str, int]]:
    """How many people are in each group itself, and under the empty name in none."""
    statement = "SELECT group_name, count(*) FROM candidate WHERE account_id = ? GROUP BY group_name"
    return connection.execute(statement, (account_id,)).fetchall()


def names(connection: Connection, account_id: str) -> list[str]:
    """The groups that have somebody, by walking from one to the next in their index."""
    statement = (
        "WITH RECURSIVE named (name) AS (SELECT min(group_name) FROM candidate WHERE account_id = :account AND"
        " group_name > '' UNION ALL SELECT (SELECT min(group_name) FROM candidate WHERE account_id = :account AND"
        " group_name > named.name) FROM named WHERE named.name IS NOT NULL) SELECT name FROM named"
        " WHERE name IS NOT NULL"
    )
    return [row[0] for row in connection.execute(statement, {"account": account_id})]
