"""One table to write into."""

from collections.abc import Callable

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, insert, select

METADATA = MetaData()
note = Table("note", METADATA, Column("id", Integer, primary_key=True), Column("text", Text, nullable=False))


def add(text: str | None) -> Callable[[Connection], int]:
    def work(connection: Connection) -> int:
        return int(connection.execute(insert(note).values(text=text).returning(note.c.id)).scalar_one())

    return work


def texts(connection: Connection) -> list[str]:
    return list(connection.execute(select(note.c.text).order_by(note.c.id)).scalars())
