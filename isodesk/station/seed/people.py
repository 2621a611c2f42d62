"""Groups, job profiles and candidates."""

from typing import Any

from isodesk.banks.yaml_files import Steps
from isodesk.protocol.values import Language
from isodesk.station import schema
from isodesk.station.emails import email_key
from isodesk.station.passwords import make_password, seal_password
from isodesk.station.seed.model import SeedCandidate, SeedGroup
from isodesk.station.seed.reading import ReadAccount
from isodesk.station.seed.seeding import Seeding


def seed_people(seeding: Seeding, read: ReadAccount, account_id: int) -> None:
    """Groups and job profiles first: candidates name them."""
    for index, group in enumerate(read.account.groups):
        _group(seeding, group, account_id, (*read.path, "groups", index))
    for index, job in enumerate(read.account.job_profiles):
        key = {"account_id": account_id, "name": job.name}
        seeding.ensure(schema.job_profile, key, {}, (*read.path, "job_profiles", index), job.id)
    for index, candidate in enumerate(read.account.candidates):
        _candidate(seeding, candidate, account_id, (*read.path, "candidates", index))


def _group(seeding: Seeding, given: SeedGroup, account_id: int, path: Steps) -> None:
    """A group, by its own number, else by the centre's, else by name."""
    key = {"account_id": account_id, "name": given.name}
    values: dict[str, Any] = {}
    if given.external_id is not None:
        values = {"name": given.name}
        key = {"account_id": account_id, "external_id": given.external_id}
    seeding.ensure(schema.candidate_group, key, values, path, given.id)


def _candidate(seeding: Seeding, given: SeedCandidate, account_id: int, path: Steps) -> None:
    key = {"account_id": account_id, "email_key": email_key(given.email)}
    if seeding.row(schema.candidate, key, given.id, path) is not None:
        return
    number = {} if given.id is None else {"id": given.id}
    values = {
        "email": given.email,
        "given_name": given.given_name,
        "family_name": given.family_name,
        "gender": given.gender,
        "language": None if given.language is None else int(Language.of_code(given.language)),
        "group_id": _named(seeding, "candidate_group", given.group, account_id, (*path, "group")),
        "job_id": _named(seeding, "job_profile", given.job_profile, account_id, (*path, "job_profile")),
        "external_id": given.external_id,
        "extra_time_percent": given.extra_time_percent,
        "created_at": seeding.now,
        **_password(seeding, given, account_id, path),
    }
    seeding.add(schema.candidate, {**number, **key, **values})


def _named(seeding: Seeding, table: str, name: str | None, account_id: int, path: Steps) -> int | None:
    if name is None:
        return None
    found = seeding.find(schema.METADATA.tables[table], {"account_id": account_id, "name": name})
    if found is None:
        raise seeding.refused(path, "name_unknown", name=name)
    return int(found["id"])


def _password(seeding: Seeding, given: SeedCandidate, account_id: int, path: Steps) -> dict[str, object]:
    """Sealed until the candidate changes it, or hashed at once (decision D1)."""
    if path in seeding.hashes:
        return {"password_hash": seeding.hashes[path]}
    return {"password_sealed": seal_password(seeding.sealer, account_id, given.password or make_password())}
