"""Making a dry run real: every candidate, test and intent in one transaction."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.roster.report import DryRun, Imported, RosterLine
from isodesk.desk.services.tests import register
from isodesk.desk.store import candidates, imports, intents, standing
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import email_key
from isodesk.desk.store.intents import About

_STEP = 500


def confirm(
    connection: Connection,
    account: str,
    dry_run: DryRun,
    registration: Registration | None,
    now: float,
    progress: Callable[[int, int], None],
) -> Imported:
    """Queue what a dry run said. Addresses that became known since are taken as known.

    What ``progress`` raises undoes everything.
    """
    import_id = imports.insert(connection, account, dry_run.name, now)
    people: dict[str, int] = {}
    created = tests = 0
    for place, line in enumerate(dry_run.lines):
        if place % _STEP == 0:
            progress(place, len(dry_run.lines))
        candidate_id, is_new = _person(connection, account, line, people, import_id, now)
        created += is_new
        wanted = _registration(line, registration)
        if wanted is not None:
            register(connection, account, candidate_id, wanted, import_id, now)
            tests += 1
    imports.close(connection, import_id, created + tests)
    _bring_up_to_date(connection, people.values())
    return Imported(import_id, created, tests)


def _person(
    connection: Connection, account: str, line: RosterLine, people: dict[str, int], import_id: int, now: float
) -> tuple[int, bool]:
    key = email_key(line.email)
    known = people.get(key)
    if known is None:
        known = candidates.by_email(connection, account, line.email)
    if known is not None:
        people[key] = known
        return known, False
    draft = CandidateDraft(
        given_name=line.given_name,
        family_name=line.family_name,
        email=line.email,
        group=line.group,
        country=line.country,
    )
    people[key] = candidates.insert(connection, account, draft, "waiting", now)
    intents.put(connection, account, intents.CREATE, About(people[key], import_id=import_id), {}, now)
    return people[key], True


def _registration(line: RosterLine, registration: Registration | None) -> Registration | None:
    """How this line's test is registered: the file's own test before the one chosen for all."""
    if line.form_id is None:
        return registration
    return replace(registration, form_id=line.form_id) if registration is not None else Registration(line.form_id)


def _bring_up_to_date(connection: Connection, people: Iterable[int]) -> None:
    ids = list(people)
    candidates.recount(connection, ids)
    standing.sum_up(connection, ids)
