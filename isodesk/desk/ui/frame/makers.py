"""How each page of the rail is made, imported at its first visit."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.pages import Made

if TYPE_CHECKING:
    from isodesk.desk.ui.frame.presenter import WindowPresenter
    from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter


def makers(context: Context, window: "WindowPresenter") -> dict[str, Callable[[], Made]]:
    """By the name of the page."""
    return {
        "candidates": lambda: _candidates(context, window),
        "tests": lambda: _tests(context, window),
        "sessions": lambda: _sessions(context, window),
        "results": lambda: _results(context),
        "credits": lambda: _credits(context, window),
        "outbox": lambda: _outbox(context),
    }


def _candidates(context: Context, window: "WindowPresenter") -> Made:
    from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter

    presenter = CandidatesPresenter(context)
    area = QStackedWidget()
    area.addWidget(presenter.page)
    presenter.page.import_asked.connect(lambda: _import(context, window, area, presenter))
    return Made(presenter, area)


def _import(
    context: Context, window: "WindowPresenter", area: QStackedWidget, candidates: "CandidatesPresenter"
) -> None:
    from isodesk.desk.ui.roster.presenter import ImportPresenter

    presenter = window.findChild(ImportPresenter)
    if presenter is None:
        presenter = ImportPresenter(context, window)
        area.addWidget(presenter.view)
        presenter.view.closed.connect(lambda: area.setCurrentWidget(candidates.page))
        presenter.finished.connect(lambda words: _imported(area, candidates, words))
        presenter.known_already.connect(candidates.ask_about_known)
    presenter.begin()
    area.setCurrentWidget(presenter.view)


def _imported(area: QStackedWidget, candidates: "CandidatesPresenter", words: str) -> None:
    area.setCurrentWidget(candidates.page)
    candidates.listing.done(words)


def _tests(context: Context, window: "WindowPresenter") -> Made:
    from isodesk.desk.ui.pages.tests.presenter import TestsPresenter

    presenter = TestsPresenter(context)
    presenter.page.candidates_asked.connect(lambda: window.window.rail.choose("candidates"))
    return Made(presenter, presenter.page)


def _sessions(context: Context, window: "WindowPresenter") -> Made:
    from isodesk.desk.ui.pages.sessions.presenter import SessionsPresenter

    presenter = SessionsPresenter(context)
    presenter.tests_asked.connect(lambda session: _show_tests(window, session))
    return Made(presenter, presenter.page)


def _show_tests(window: "WindowPresenter", session_id: int) -> None:
    from isodesk.desk.ui.pages.tests.presenter import TestsPresenter

    window.window.rail.choose("tests")
    presenter = window.pages.presenter("tests")
    if isinstance(presenter, TestsPresenter):
        presenter.show_session(session_id)


def _results(context: Context) -> Made:
    from isodesk.desk.ui.pages.results.presenter import ResultsPresenter

    presenter = ResultsPresenter(context)
    return Made(presenter, presenter.area)


def _credits(context: Context, window: "WindowPresenter") -> Made:
    from isodesk.desk.ui.pages.credits.presenter import CreditsPresenter

    presenter = CreditsPresenter(context)
    presenter.left_changed.connect(window.window.rail.show_credits)
    presenter.show_left()
    return Made(presenter, presenter.page, presenter.close)


def _outbox(context: Context) -> Made:
    from isodesk.desk.ui.pages.outbox.presenter import OutboxPresenter

    presenter = OutboxPresenter(context)
    return Made(presenter, presenter.page, presenter.close)
