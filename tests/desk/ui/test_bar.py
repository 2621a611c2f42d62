"""The bar says what is wrong, not only that something is."""

import pytest
from PySide6.QtWidgets import QApplication

from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.ui.frame.bar import BottomBar
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.language import LanguageChoice, WindowLanguage


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
