"""One task scope per window: single flight, known errors told, bugs never swallowed, nothing left running."""

import asyncio
from typing import Any

from isodesk.desk.errors import NotFound
from isodesk.desk.ui.tasks import TaskScope
from isodesk.errors import IsoDeskError


async def test_an_action_runs_once_at_a_time() -> None:
    scope, started, gate = TaskScope(lambda _error: None), [], asyncio.Event()

    async def work() -> None:
        started.append(1)
        await gate.wait()

    scope.start("save", work)
    scope.start("save", work)
    scope.start("other", work)
    await asyncio.sleep(0.01)
    assert len(started) == 2
    gate.set()
    await asyncio.sleep(0.01)
    scope.start("save", work)
    await asyncio.sleep(0.01)
    assert len(started) == 3
    await scope.close()


async def test_restarting_cancels_what_was_under_way() -> None:
    scope, ended = TaskScope(lambda _error: None), []

    async def work(name: str) -> None:
        try:
            await asyncio.sleep(0.05)
            ended.append(name)
        except asyncio.CancelledError:
            ended.append(f"{name} cancelled")
            raise

    scope.restart("load", lambda: work("first"))
    await asyncio.sleep(0)
    scope.restart("load", lambda: work("second"))
    await asyncio.sleep(0.15)
    assert ended == ["first cancelled", "second"]
    await scope.close()


async def test_known_errors_are_told_and_bugs_reach_the_loop() -> None:
    told: list[IsoDeskError] = []
    caught: list[dict[str, Any]] = []
    scope = TaskScope(told.append)
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: caught.append(context))

    async def known() -> None:
        raise NotFound(subject="candidate", id=1)

    async def bug() -> None:
        raise ZeroDivisionError

    scope.start("known", known)
    scope.start("bug", bug)
    await asyncio.sleep(0.01)
    assert [error.code for error in told] == ["not_found"]
    assert [type(context["exception"]) for context in caught] == [ZeroDivisionError]
    await scope.close()


async def test_nothing_outlives_the_window() -> None:
    scope, cancelled = TaskScope(lambda _error: None), []

    async def work() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await asyncio.sleep(0.01)
            cancelled.append(1)
            raise

    scope.start("long", work)
    await asyncio.sleep(0)
    await scope.close()
    assert cancelled == [1]
    scope.start("late", work)
    assert not scope.running("late")
