"""Forms and media of a bank into a store, from a seed file or by ``isodesk bank install``."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from isodesk.banks.bank import Bank
from isodesk.banks.media_files import MediumFile
from isodesk.banks.yaml_files import Source, Steps
from isodesk.exam.forms import Form
from isodesk.station import schema
from isodesk.station.opening import Store
from isodesk.station.seed.offers import check_credit, give_access, is_begun, seed_form
from isodesk.station.seed.reading import ReadAccount, Seed
from isodesk.station.seed.seeding import Seeding, SeedReport

_Files = dict[str, tuple[str, bytes]]


def install_bank(store: Store, bank: Bank, now: float, accounts: Collection[str] = ()) -> SeedReport:
    """Put a bank's forms and media into a store, in one transaction; again without effect.

    They are offered to the accounts of these names, or to all where none is named, that have the kind of credit which
    pays for them. ``now`` is UTC seconds since the epoch. Raises ``FileInvalid``, and then changes nothing.
    """

    def work(connection: Connection) -> SeedReport:
        seed = Seed(Source(bank.place, None, {}), ())
        seeding = Seeding(connection, seed, store.sealer, now, "UTC", {})
        offered = _accounts(seeding, accounts)
        for form in bank.forms.values():
            _offer(seeding, bank, form, offered)
        return SeedReport(dict(seeding.added), dict(seeding.changed))

    return store.database.write_now(work)


def seed_banks(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    """The forms of an account's banks with their media, and the account's access to them."""
    for index, bank in enumerate(read.banks):
        path = (*read.path, "banks", index)
        for form in bank.forms.values():
            check_credit(seeding, form, account_id, path)
            _seed_form(seeding, bank, form, path)
            give_access(seeding, account_id, form.id)


def _seed_form(seeding: Seeding, bank: Bank, form: Form, path: Steps) -> None:
    seed_form(seeding, form, path)
    _seed_media(seeding, form, bank.media_of(form), path)


def _accounts(seeding: Seeding, names: Collection[str]) -> Sequence[int]:
    table = schema.account.c
    known = {row.name: row.id for row in seeding.connection.execute(select(table.name, table.id).order_by(table.id))}
    for name in names:
        if name not in known:
            raise seeding.refused((), "account_unknown", name=name, known=sorted(known))
    return [known[name] for name in names or known]


def _offer(seeding: Seeding, bank: Bank, form: Form, accounts: Sequence[int]) -> None:
    paying = [each for each in accounts if _has_credit(seeding, each, form.credit_kind)]
    if not paying:
        raise seeding.refused((), "credit_missing", form=form.id, kind=form.credit_kind)
    _seed_form(seeding, bank, form, ())
    for account_id in paying:
        give_access(seeding, account_id, form.id)


def _has_credit(seeding: Seeding, account_id: int, kind: str) -> bool:
    return seeding.find(schema.credit, {"account_id": account_id, "kind": kind}) is not None


def _seed_media(seeding: Seeding, form: Form, media: Sequence[MediumFile], path: Steps) -> None:
    """The pictures, sounds and films that a form shows, and no others. Of a form with answers they don't change."""
    wanted: _Files = {medium.name: (medium.media_type, medium.octets) for medium in media}
    kept = _kept(seeding, form.id)
    if kept == wanted:
        return
    if kept and is_begun(seeding, form.id):
        raise seeding.refused(path, "form_in_use", form=form.id)
    seeding.connection.execute(delete(schema.medium).where(schema.medium.c.form_id == form.id))
    for name, (media_type, octets) in wanted.items():
        values = {"form_id": form.id, "name": name, "media_type": media_type, "octets": octets}
        seeding.connection.execute(insert(schema.medium).values(values))
    _count(seeding, kept, wanted)


def _kept(seeding: Seeding, form_id: int) -> _Files:
    table = schema.medium.c
    rows = seeding.connection.execute(
        select(table.name, table.media_type, table.octets).where(table.form_id == form_id)
    )
    return {row.name: (row.media_type, bytes(row.octets)) for row in rows}


def _count(seeding: Seeding, kept: Mapping[str, object], wanted: Mapping[str, object]) -> None:
    added = sum(name not in kept for name in wanted)
    changed = sum(wanted.get(name) != content for name, content in kept.items())
    for counter, count in ((seeding.added, added), (seeding.changed, changed)):
        if count:
            counter[schema.medium.name] += count
