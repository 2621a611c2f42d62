"""What may be taken and spent: credits and forms."""

from sqlalchemy import exists, func, or_, select

from isodesk.banks.yaml_files import Steps
from isodesk.exam.forms import Form
from isodesk.protocol.values import TestStatus
from isodesk.station import schema
from isodesk.station.seed.reading import ReadAccount
from isodesk.station.seed.seeding import Seeding


def seed_credits(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    """Credits of kinds that the account doesn't have yet. What is there stays: it was spent and given back."""
    for each in read.account.credits:
        found = seeding.find(schema.credit, {"account_id": account_id, "kind": each.kind})
        if found is not None:
            seeding.change(schema.credit, found, {"description": each.description})
            continue
        values = {"account_id": account_id, "kind": each.kind, "description": each.description, "amount": each.amount}
        credit_id = seeding.add(schema.credit, values)
        entry = {"account_id": account_id, "credit_id": credit_id, "change": each.amount, "at": seeding.now}
        seeding.add(schema.credit_entry, {**entry, "reason": "seed"})


def seed_forms(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    """Forms, and the account's access to them."""
    for index, form in enumerate(read.forms):
        path = (*read.path, "forms", index)
        check_credit(seeding, form, account_id, path)
        seed_form(seeding, form, path)
        give_access(seeding, account_id, form.id)


def give_access(seeding: Seeding, account_id: int, form_id: int) -> None:
    """Let an account take a form."""
    access = {"account_id": account_id, "form_id": form_id}
    if seeding.find(schema.form_access, access) is None:
        seeding.add(schema.form_access, access)


def check_credit(seeding: Seeding, form: Form, account_id: int, path: Steps) -> None:
    """Refuse a form that the account has no kind of credit for."""
    if seeding.find(schema.credit, {"account_id": account_id, "kind": form.credit_kind}) is None:
        raise seeding.refused(path, "credit_missing", form=form.id, kind=form.credit_kind)


def seed_form(seeding: Seeding, form: Form, path: Steps) -> None:
    """A form as the file says; refused where answers or credits rest on what was there."""
    values = {
        "kind": form.kind.value,
        "credit_kind": form.credit_kind,
        "grade_type": int(form.grade_type),
        "seconds": form.seconds,
        "shows_result": int(form.shows_result),
        "languages": list(form.languages),
        "content": form.to_json(),
    }
    found = seeding.find(schema.form, {"id": form.id})
    if found is None:
        last = seeding.connection.scalar(select(func.max(schema.form.c.position)))
        position = 0 if last is None else last + 1
        seeding.add(schema.form, {"id": form.id, "position": position, **values})
        return
    if found["content"] != values["content"] and is_begun(seeding, form.id):
        raise seeding.refused(path, "form_in_use", form=form.id)
    if found["credit_kind"] != form.credit_kind and _paid(seeding, form.id):
        raise seeding.refused(path, "form_paid", form=form.id)
    seeding.change(schema.form, found, values)


def is_begun(seeding: Seeding, form_id: int) -> bool:
    """Whether somebody's answers rest on the form as it is."""
    table = schema.planned_test.c
    begun = exists().where(table.form_id == form_id, table.status != TestStatus.NOT_STARTED)
    return bool(seeding.connection.scalar(select(begun)))


def _paid(seeding: Seeding, form_id: int) -> bool:
    """Whether a credit may still be given back for this form, which must be one of the kind that was taken."""
    table = schema.planned_test.c
    waiting = (table.form_id == form_id, table.status == TestStatus.NOT_STARTED)
    paid = exists().where(*waiting, or_(table.paid == 1, table.pack_id.is_not(None)))
    return bool(seeding.connection.scalar(select(paid)))
