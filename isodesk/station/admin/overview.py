"""What an administrator sees of an account, read in one go.

Every query names the account but one: how often a form's questions were shown is counted over all accounts that use the
form, and told to each of them. It is about the questions, of which a bank has one set, and names nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from isodesk.protocol.values import TestStatus
from isodesk.station.admin.exposure import FormExposure, read_exposure
from isodesk.station.admin.visitor import within_reach
from isodesk.station.schema import TO_BE_MARKED, account, callback, candidate, credit, form, mail, planned_test
from isodesk.station.stored_forms import FORM_TEXT

_LAST: Final = 20


@dataclass(frozen=True)
class Overview:
    """One account: counts, and the last of everything, newest first. Times are UTC seconds."""

    account_id: int
    name: str
    zone: str
    accounts: Sequence[Any]
    candidates: int
    tests: dict[TestStatus, int]
    registrations: Sequence[Any]
    credits: Sequence[Any]
    mails_waiting: int
    mails: Sequence[Any]
    callbacks: Sequence[Any]
    to_be_marked: int
    exposure: Sequence[FormExposure]


def read_overview(connection: Connection, home_id: int, account_id: int) -> Overview | None:
    """The overview of ``account_id`` for an administrator of ``home_id``: their account or one of its sub accounts."""
    reach = connection.execute(_reach(home_id)).all()
    shown = next((row for row in reach if row.id == account_id), None)
    if shown is None:
        return None
    return Overview(
        account_id=account_id,
        name=shown.name,
        zone=shown.zone,
        accounts=reach if len(reach) > 1 else (),
        candidates=_count(connection, select(func.count()).where(candidate.c.account_id == account_id)),
        tests=_by_status(connection, account_id),
        registrations=connection.execute(_registrations(account_id)).all(),
        credits=connection.execute(select(credit).where(credit.c.account_id == account_id).order_by(credit.c.id)).all(),
        mails_waiting=_count(
            connection, select(func.count()).where(mail.c.account_id == account_id, mail.c.status == "waiting")
        ),
        mails=connection.execute(_mails(account_id)).all(),
        callbacks=connection.execute(_callbacks(account_id)).all(),
        to_be_marked=shown.to_mark,
        exposure=read_exposure(connection, account_id),
    )


def _reach(home_id: int) -> Select[Any]:
    candidates = select(func.count()).where(candidate.c.account_id == account.c.id).scalar_subquery()
    to_mark = select(func.count()).where(TO_BE_MARKED, planned_test.c.account_id == account.c.id).scalar_subquery()
    return (
        select(account.c.id, account.c.name, account.c.zone, candidates.label("candidates"), to_mark.label("to_mark"))
        .where(within_reach(home_id))
        .order_by(account.c.parent_id.is_not(None), account.c.position, account.c.id)
    )


def _count(connection: Connection, query: Select[Any]) -> int:
    return int(connection.scalar(query) or 0)


def _by_status(connection: Connection, account_id: int) -> dict[TestStatus, int]:
    query = select(planned_test.c.status, func.count()).where(planned_test.c.account_id == account_id)
    counted: dict[int, int] = {row[0]: row[1] for row in connection.execute(query.group_by(planned_test.c.status))}
    return {status: counted.get(int(status), 0) for status in TestStatus}


def _registrations(account_id: int) -> Select[Any]:
    return (
        select(planned_test, FORM_TEXT, candidate.c.given_name, candidate.c.family_name)
        .join_from(planned_test, form, planned_test.c.form_id == form.c.id)
        .join(candidate, planned_test.c.candidate_id == candidate.c.id)
        .where(planned_test.c.account_id == account_id)
        .order_by(planned_test.c.id.desc())
        .limit(_LAST)
    )


def _mails(account_id: int) -> Select[Any]:
    return (
        select(mail, candidate.c.email)
        .join_from(mail, candidate, mail.c.candidate_id == candidate.c.id)
        .where(mail.c.account_id == account_id)
        .order_by(mail.c.id.desc())
        .limit(_LAST)
    )


def _callbacks(account_id: int) -> Select[Any]:
    return select(callback).where(callback.c.account_id == account_id).order_by(callback.c.id.desc()).limit(_LAST)
