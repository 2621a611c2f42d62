"""Adoption of an account that exists, from the back office's own exports; never by action 1."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from isodesk.desk.errors import NotFound, NotPossible
from isodesk.desk.services.context import Context
from isodesk.desk.services.drafts import CandidateDraft
from isodesk.desk.services.roster.adopting import Adopting, AdoptionRun, Here, Mirror, NewPerson, NewTest
from isodesk.desk.services.roster.dry_run import batches, by_name
from isodesk.desk.services.roster.imports import STEP, Imports
from isodesk.desk.services.roster.reading import open_list
from isodesk.desk.services.roster.steps import Steps
from isodesk.desk.store import adoption as stored
from isodesk.desk.store import candidates, forms, imports
from isodesk.desk.store.connection import Connection
from isodesk.desk.store.folding import fold


@dataclass(frozen=True)
class Adopted:
    """What confirming did."""

    import_id: int
    people: int
    tests: int


@dataclass
class _Writing:
    """People and tests on their way into the store; nothing of it is told to the platform."""

    import_id: int
    now: float
    intents: int = 0
    people: int = 0
    tests: int = 0
    ids: dict[int, int] = field(default_factory=dict)

    def take(self, connection: Connection, account: str, rows: Sequence[NewPerson | NewTest]) -> None:
        met = set()
        for row in rows:
            if isinstance(row, NewPerson):
                self._add_person(connection, account, row)
            else:
                met.add(self._add_test(connection, account, row))
        candidates.recount(connection, sorted(met))

    def _add_person(self, connection: Connection, account: str, row: NewPerson) -> None:
        draft = CandidateDraft(
            given_name=row.given_name,
            family_name=row.family_name,
            email=row.email,
            group=row.group,
            country=row.country,
            external_id=row.external_id,
        )
        self.ids[row.platform_id] = stored.add_person(
            connection, account, self.import_id, draft, row.platform_id, self.now
        )
        self.people += 1

    def _add_test(self, connection: Connection, account: str, row: NewTest) -> int:
        person = self.ids.get(row.person) or candidates.by_platform_id(connection, account, row.person)
        if person is None:
            raise NotFound(subject="candidate", id=row.person)
        values = (person, row.platform_id, row.form_id, int(row.status), int(row.proctored))
        stored.add_test(connection, account, self.import_id, values, self.now)
        self.tests += 1
        return person


class Adoption:
    """The back office's exports of candidates and of results."""

    def __init__(self, context: Context, imports_: Imports) -> None:
        self._context, self._imports = context, imports_

    async def read(self, paths: Sequence[Path], tests: Mapping[str, int] | None = None) -> AdoptionRun:
        """A dry run of exports; raises ``RosterUnreadable``. May be cancelled as any task.

        ``tests``: forms chosen for names of tests that none has here. Publishes ``Progress("adoption.read", ...)``.
        """
        mirror = await self._mirror(tests or {})
        with Steps(self._context.events, "adoption.read") as steps:
            return await steps.beside(
                lambda: Adopting(mirror, steps).read([(path.name, open_list(path)) for path in paths])
            )

    async def confirm(self, run: AdoptionRun) -> Adopted:
        """Take over what is new: all of it or nothing."""
        now = self._context.clock()
        steps = [*batches(run.people, STEP), *batches(run.tests, STEP)]
        written = await self._imports.write(
            ", ".join(run.files), imports.ADOPTION, steps, lambda import_id: _Writing(import_id, now)
        )
        return Adopted(written.import_id, written.people, written.tests)

    async def undo(self, import_id: int) -> None:
        """Forget what was adopted, as long as nothing was changed since: else ``NotPossible`` (``changed_since``)."""
        await self._imports.forget_adopted(import_id, self._hold_unchanged)

    def _hold_unchanged(self, connection: Connection, account: str, import_id: int) -> None:
        changed = stored.changed_since(connection, account, import_id)
        if changed:
            raise NotPossible(reason="changed_since", count=changed)

    async def _mirror(self, tests: Mapping[str, int]) -> Mirror:
        store, account_id = self._context.store, self._context.account_id
        known = dict(by_name(await self._context.read(forms.names)))

        def people(numbers: Iterable[int], keys: Iterable[str]) -> Sequence[Here]:
            rows = store.read_now(lambda connection: stored.people(connection, account_id, numbers, keys))
            return [Here(row[0], row[1], row[2], f"{row[3]} {row[4]}".strip()) for row in rows]

        def those_here(numbers: Iterable[int]) -> set[int]:
            return store.read_now(lambda connection: stored.tests(connection, account_id, numbers))

        return Mirror(people, those_here, known | {fold(name): [form_id] for name, form_id in tests.items()})
