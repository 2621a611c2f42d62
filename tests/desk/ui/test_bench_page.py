"""The LTI bench in the desk: started as a process of its own, what passes listed, ended with the desk."""

import asyncio
from pathlib import Path

import httpx
import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.bench.presenter import BenchPresenter
from tests.desk.ui.screens import until


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser would have been sent to."""
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()))
    return seen


def page_of(window: WindowPresenter) -> BenchPresenter:
    window.window.rail.choose("bench")
    presenter = window.pages.presenter("bench")
    assert isinstance(presenter, BenchPresenter)
    return presenter


async def started(window: WindowPresenter) -> BenchPresenter:
    presenter = page_of(window)
    await hands.use(presenter.page, "bench.start")
    await until(lambda: presenter.desk.bench.url and presenter.desk.bench.url in presenter.page.subtitle.text())
    return presenter


async def asked(url: str) -> int:
    async with httpx.AsyncClient() as http:
        return (await http.get(url)).status_code


async def test_what_passes_is_listed_with_its_request_and_answer(window: WindowPresenter) -> None:
    presenter = await started(window)
    bench = presenter.desk.bench
    assert await asked(f"{bench.url}/jwks") == 200
    async with httpx.AsyncClient() as http:
        await http.post(f"{bench.url}/token", data={"grant_type": "password"})
    await until(lambda: presenter.listing.model.total == 2)
    rows = await presenter.desk.bench.page(PageQuery(), 0, 10)
    assert [(row.kind, row.status) for row in rows] == [("token", 400), ("keys", 200)]
    presenter.table.selectRow(0)
    await until(presenter.texts.isVisible)
    assert "grant_type=password" in presenter.texts.asked.toPlainText()
    assert "unsupported_grant_type" in presenter.texts.told.toPlainText()
    presenter.page.answers.choose("refused")
    await until(lambda: presenter.listing.model.total == 1)
    presenter.commands.run("bench.clear")
    await until(lambda: presenter.listing.model.total == 0)


async def test_its_pages_open_in_the_browser(window: WindowPresenter, opened: list[str]) -> None:
    presenter = await started(window)
    url = presenter.desk.bench.url
    for name in ("bench.compose", "bench.course", "bench.grades"):
        await hands.use(presenter.page, name)
    await until(lambda: len(opened) == 3)
    assert opened == [f"{url}/compose", f"{url}/", f"{url}/grades"]
    assert [await asked(each) for each in opened] == [200, 200, 200]
    presenter.commands.run("bench.address")
    assert QGuiApplication.clipboard().text() == url


async def test_its_journal_is_the_desks_alone(window: WindowPresenter) -> None:
    presenter = await started(window)
    assert await asked(f"{presenter.desk.bench.url}/control/journal") == 401


async def test_it_ends_when_it_is_stopped_and_when_the_desk_is(window: WindowPresenter, desk: Desk) -> None:
    presenter = await started(window)
    first = desk.bench.url
    presenter.commands.run("bench.stop")
    await until(lambda: presenter.page.subtitle.text() == "Not started")
    assert not desk.bench.url
    with pytest.raises(httpx.ConnectError):
        await asked(first)
    await desk.bench.start()
    second = desk.bench.url
    await desk.bench.stop()  # as the desk's own end does
    with pytest.raises(httpx.ConnectError):
        await asked(second)


async def test_a_bench_that_ends_by_itself_is_told_of(window: WindowPresenter, desk: Desk) -> None:
    presenter = await started(window)
    child = desk.bench._process._child
    assert child is not None
    child.kill()
    await until(lambda: presenter.page.subtitle.text() == "Not started")
    await hands.use(presenter.page, "bench.start")
    await until(lambda: desk.bench.url)


async def test_a_bench_that_cannot_start_says_so(window: WindowPresenter, tmp_path: Path) -> None:
    presenter = page_of(window)
    process = presenter.desk.bench._process
    process._command = ("false",)
    presenter.commands.run("bench.start")
    await until(lambda: "didn’t start" in presenter.page.notice.words)
    await asyncio.sleep(0)
    assert not presenter.desk.bench.url
