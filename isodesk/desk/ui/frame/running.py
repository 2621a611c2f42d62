"""How a command is carried out: asked about where it costs something, given its rows, awaited, its failure said."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from isodesk.desk.ui.frame.commands import Command, Rows
from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.table.chosen import Chosen
from isodesk.desk.ui.tasks import Failed


@dataclass(frozen=True)
class Selection:
    """What is chosen: known at once as far as it is here, in full when awaited."""

    now: Callable[[], Chosen] = Chosen
    whole: Callable[[], Awaitable[Chosen]] | None = None


class Runner:
    """Carries out the commands of one page."""

    def __init__(self, context: Context, failed: Failed, selection: Selection) -> None:
        self._context = context
        self._failed = failed
        self._selection = selection

    def chosen(self) -> Chosen:
        """What is chosen now."""
        return self._selection.now()

    def why_not(self, command: Command, chosen: Chosen) -> str:
        """Why a command can't be used at the moment, in words; empty where it can."""
        reason = "" if command.needs is None else self._context.why_not(command.needs)
        return reason or command.why_not(chosen)

    def run(self, command: Command) -> None:
        """Carry out a command, at once where nothing has to be waited for."""
        chosen = self.chosen()
        if not command.fits(chosen) or self.why_not(command, chosen):
            return
        if command.rows is Rows.NONE:
            chosen = Chosen()
        if not chosen.complete or (command.costs and self._context.must_ask(command.costs)):
            self._context.scope.start(command.name, lambda: self._prepared(command, chosen), self._failed)
            return
        self._carry_out(command, chosen)

    def _carry_out(self, command: Command, chosen: Chosen) -> None:
        work = command.run(chosen.fitting(command.applies))
        if work is not None:
            self._context.scope.start((command.name, "work"), lambda: work, self._failed)

    async def _prepared(self, command: Command, chosen: Chosen) -> None:
        if not chosen.complete and self._selection.whole is not None:
            chosen = await self._selection.whole()
        if command.costs is None or await self._context.may(command.costs):
            self._carry_out(command, chosen)
