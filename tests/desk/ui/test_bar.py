"""The bar says what is wrong, not only that something is."""

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.events import OutboxChanged
from isodesk.desk.services.rows import Missing, OutboxCounts
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.bar import BottomBar
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage
from tests.desk.ui.conftest import turns
from tests.desk.ui.screens import until
from tests.desk.ui.walking import walk


class LayoutRequests(QObject):
    """How often a widget was asked to lay itself out anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.mark.parametrize(
    ("trouble", "said", "not_said"),
    [
        ("not_reached", "Offline since", "refuses"),
        ("unanswered", "Offline since", "refuses"),
        ("not_authorised", "refuses this account’s identifier", "Offline"),
        ("storage.disk_full", "disk", "Offline"),
    ],
)
def test_the_bar_says_why_nothing_is_sent(
    application: QApplication, look: Look, trouble: str, said: str, not_said: str
) -> None:
    WindowLanguage(application, LanguageChoice.ENGLISH)
    bar = BottomBar(look)
    bar.show_counts(OutboxCounts(waiting=4, in_doubt=1, offline_since=0.0, trouble=trouble))
    assert said in bar.words
    assert not_said not in bar.words
    assert bar.words.endswith("4 changes waiting · 1 in doubt")
    bar.deleteLater()


async def test_credits_that_are_lacking_are_said_and_a_click_shows_what_waits(
    window: WindowPresenter, desk: Desk
) -> None:
    desk.events.publish(OutboxChanged(OutboxCounts(waiting=3, missing=(Missing("Certifications", 3, 1),))))
    assert window.window.bar.words.endswith("3 changes waiting · credits are lacking")
    await hands.click(window.window.bar._words)
    assert window.window.rail.page == "outbox"
    desk.events.publish(OutboxChanged(OutboxCounts(waiting=3)))
    assert "lacking" not in window.window.bar.words


async def test_all_that_the_bar_may_say_has_room_in_the_smallest_window(window: WindowPresenter, desk: Desk) -> None:
    most = OutboxCounts(
        12_345, 234, 12, 45, datetime.now().astimezone().timestamp(), "not_reached", (Missing("Certifications", 3, 1),)
    )

    async def everything(window: WindowPresenter) -> QWidget:
        desk.events.publish(OutboxChanged(most))
        bar = window.window.bar
        bar.begin(bar.tr("Stop"), lambda: None)
        bar._show_work()
        return window.window

    found = await walk(window, {"bar": everything})
    assert not found, found
    bar = window.window.bar
    requests = LayoutRequests(bar)
    for _turn in range(20):
        await turns()
    assert requests.count <= 1, "the bar never comes to rest"
    assert bar._words.text().endswith(" changes waiting · credits are lacking · …")
    assert "45 refused" in bar._words.toolTip()
    assert "45 refused" in bar._words.accessibleName()
    bar.end()
    window.window.resize(1280, 800)
    await until(lambda: bar._words.text() == bar.words)
