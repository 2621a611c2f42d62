"""Making a dry run real: candidates, tests and intents, some hundred lines in one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from types import SimpleNamespace

from isodesk.desk.services.drafts import CandidateDraft, Registration
from isodesk.desk.services.planning import register
from isodesk.desk.services.roster.report import Imported, RosterLine
from isodesk.desk.store import candidates, intents, standing
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import email_key
from isodesk.desk.store.intents import About

UPDATE = 51


@dataclass
class Confirming:
    """One import on its way: who was met, by folded address, and what was queued.

    Addresses that became known since the dry run are taken as known.
    """

    import_id: int
    registration: Registration | None
    update_known: bool
    now: float
    people: dict[str, int] = field(default_factory=dict)
    created: int = 0
    updated: int = 0
    tests: int = 0
    intents: int = 0

    def take(self, connection: Connection, account: str, lines: Iterable[RosterLine]) -> None:
        """Queue these lines."""
        met = set()
        for line in lines:
            candidate_id = self._person(connection, account, line)
            met.add(candidate_id)
            wanted = wanted_registration(line, self.registration)
            if wanted is not None:
                register(connection, account, candidate_id, wanted, self.import_id, self.now)
                self.tests += 1
                self.intents += 1
        candidates.recount(connection, sorted(met))
        standing.sum_up(connection, met)

    def outcome(self) -> Imported:
        """What was queued."""
        return Imported(self.import_id, self.created, self.tests, self.updated)

    def _person(self, connection: Connection, account: str, line: RosterLine) -> int:
        key = email_key(line.email)
        if key not in self.people:
            known = candidates.by_email(connection, account, line.email)
            if known is None:
                self.people[key] = self._create(connection, account, line)
            else:
                self._update(connection, account, known, line)
                self.people[key] = known
        return self.people[key]

    def _create(self, connection: Connection, account: str, line: RosterLine) -> int:
        draft = CandidateDraft(
            given_name=line.given_name,
            family_name=line.family_name,
            email=line.email,
            gender=line.gender,
            language=line.language,
            group=line.group,
            country=line.country,
            external_id=line.external_id,
            extra_time_percent=line.extra_time_percent,
        )
        candidate_id = candidates.insert(connection, account, draft, "waiting", self.now)
        self._put(connection, account, intents.CREATE, candidate_id, {})
        self.created += 1
        return candidate_id

    def _update(self, connection: Connection, account: str, candidate_id: int, line: RosterLine) -> None:
        """Tell the platform what differs, if that was asked for and the line was compared with this very person."""
        before = candidates.fields(connection, account, candidate_id)
        if not self.update_known or candidate_id != line.candidate_id or before is None:
            return
        to = {name: value for name, value in line.changes if before[name] != value}
        if not to:
            return
        candidates.change(connection, candidate_id, SimpleNamespace(**{**before, **to}))
        self.updated += 1
        if intents.waiting_creation(connection, candidate_id) is None:  # one that waits says what the row says then
            was = {name: before[name] for name in to}
            self._put(connection, account, UPDATE, candidate_id, {"to": to, "was": was})

    def _put(
        self, connection: Connection, account: str, action: int, candidate_id: int, payload: dict[str, object]
    ) -> None:
        about = About(candidate_id, import_id=self.import_id)
        intents.put(connection, account, action, about, payload, self.now)
        self.intents += 1


def wanted_registration(line: RosterLine, registration: Registration | None) -> Registration | None:
    """How this line's test is registered: what the file says before what was chosen for all."""
    if line.form_id is not None:
        registration = replace(registration or Registration(line.form_id), form_id=line.form_id)
    if registration is None:
        return None
    session_id = registration.session_id if line.session_id is None else line.session_id
    return replace(registration, session_id=session_id, cpf_id=line.cpf_id or registration.cpf_id)
