"""How each page of the rail is made, imported at its first visit."""

from collections.abc import Callable, Mapping

from isodesk.desk.ui.frame.context import Context
from isodesk.desk.ui.frame.list_presenter import ListPresenter


def makers(context: Context) -> Mapping[str, Callable[[], ListPresenter]]:
    """By the name of the page."""
    return {
        "candidates": lambda: _candidates(context),
        "tests": lambda: _tests(context),
        "sessions": lambda: _sessions(context),
        "results": lambda: _results(context),
        "credits": lambda: _credits(context),
        "outbox": lambda: _outbox(context),
        "bench": lambda: _bench(context),
    }


def _candidates(context: Context) -> ListPresenter:
    from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter

    return CandidatesPresenter(context)


def _tests(context: Context) -> ListPresenter:
    from isodesk.desk.ui.pages.tests.presenter import TestsPresenter

    return TestsPresenter(context)


def _sessions(context: Context) -> ListPresenter:
    from isodesk.desk.ui.pages.sessions.presenter import SessionsPresenter

    return SessionsPresenter(context)


def _results(context: Context) -> ListPresenter:
    from isodesk.desk.ui.pages.results.presenter import ResultsPresenter

    return ResultsPresenter(context)


def _credits(context: Context) -> ListPresenter:
    from isodesk.desk.ui.pages.credits.presenter import CreditsPresenter

    return CreditsPresenter(context)


def _outbox(context: Context) -> ListPresenter:
    from isodesk.desk.ui.pages.outbox.presenter import OutboxPresenter

    return OutboxPresenter(context)


def _bench(context: Context) -> ListPresenter:
    from isodesk.desk.ui.pages.bench.presenter import BenchPresenter

    return BenchPresenter(context)
