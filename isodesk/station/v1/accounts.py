"""``/station/v1/accounts`` and ``/forms``: who may be acted for, and what may be taken."""

from sqlalchemy import select

from isodesk.protocol.station_reading import AccountList, AccountRow, ListAccounts
from isodesk.protocol.station_v1 import FormDescription, Forms, ListForms
from isodesk.station.context import Unit
from isodesk.station.schema import account, credit, form, form_access


def list_accounts(unit: Unit, request: ListAccounts) -> AccountList:  # noqa: ARG001 - it asks for nothing but the account
    """The account itself, then its sub accounts in their order."""
    mine = (account.c.id == unit.account_id) | (account.c.parent_id == unit.account_id)
    rows = unit.connection.execute(select(account).where(mine).order_by(account.c.position, account.c.id)).all()
    own_first = sorted(rows, key=lambda row: row.id != unit.account_id)
    return AccountList(
        rows=tuple(
            AccountRow(account_id=row.id, name=row.name, zone=row.zone, sub_account=row.id != unit.account_id)
            for row in own_first
        )
    )


def list_forms(unit: Unit, request: ListForms) -> Forms:  # noqa: ARG001 - it asks for nothing but the account
    """The account's forms by name, in the order of action 14."""
    rows = unit.connection.execute(
        select(form.c.id, form.c.kind, form.c.credit_kind, form.c.languages, form.c.content, credit.c.description)
        .join(form_access, form_access.c.form_id == form.c.id)
        .outerjoin(credit, (credit.c.account_id == unit.account_id) & (credit.c.kind == form.c.credit_kind))
        .where(form_access.c.account_id == unit.account_id)
        .order_by(form.c.position, form.c.id)
    )
    return Forms(
        forms=tuple(
            FormDescription(
                form_id=row.id,
                names=dict(row.content["names"]),
                kind=row.kind,
                credit_kind=row.credit_kind,
                credit=row.description or "",
                languages=tuple(row.languages),
            )
            for row in rows
        )
    )
