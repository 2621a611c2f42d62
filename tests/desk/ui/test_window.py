"""The window on a real desk and a real station: what a person does, and what they then see."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QPushButton

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Registration, SessionDraft
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.services.rows import OutboxCounts
from isodesk.desk.services.settings import AccountKind, AccountSettings, SubAccount
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.account_looks import account_look, account_words
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.frame.rail import PAGES
from isodesk.desk.ui.look.tokens import DARK, LIGHT, Tokens, contrast
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.pages.candidates.questions import ErasingQuestion
from isodesk.desk.ui.pages.sessions.presenter import SessionsPresenter
from isodesk.desk.ui.table.model import Phase
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.eyes import complaints
from tests.desk.ui.screens import until


@pytest.fixture
async def online(connected: Desk) -> AsyncIterator[WindowPresenter]:
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        yield window


def candidates(window: WindowPresenter) -> CandidatesPresenter:
    presenter = window.pages.presenter("candidates")
    assert isinstance(presenter, CandidatesPresenter)
    return presenter


async def test_a_candidate_is_added_checked_and_sent(online: WindowPresenter, connected: Desk) -> None:
    page = candidates(online)
    await hands.use(page.page, "candidates.add")
    await hands.type_into(page.form.email.line, "not an address")
    await hands.click(page.form.submit_button)
    assert page.form.given_name.fault == "Please fill in this field."
    assert page.form.email.fault == "This isn’t an e-mail address."
    assert page.form.email.control.accessibleDescription() == page.form.email.fault
    assert await connected.candidates.count(PageQuery()) == 0
    await hands.type_into(page.form.given_name.line, "Zoé")
    await hands.type_into(page.form.family_name.line, "Ébauche")
    await hands.type_into(page.form.email.line, "zoe.ebauche@window.example.org")
    await hands.click(page.form.submit_button)
    await until(lambda: not page.form.isVisible() and page.detail.isVisible())
    await connected.outbox.wait_idle()
    row = (await connected.candidates.page(PageQuery(), 0, 1))[0]
    assert (row.name, row.email) == ("Zoé Ébauche", "zoe.ebauche@window.example.org")
    assert row.platform_id is not None
    assert page.detail.name.text() == "Zoé Ébauche"
    assert page.page.notice.words == "Zoé Ébauche is added."


async def test_a_fault_in_french_after_a_change_of_language(window: WindowPresenter) -> None:
    page = candidates(window)
    await hands.use(page.page, "candidates.add")
    await hands.click(page.form.submit_button)
    assert page.form.given_name.fault == "Please fill in this field."
    await language_and_theme(window, "fr", "light")
    assert page.form.given_name.fault == "Veuillez remplir ce champ."
    assert page.page.title.text() == "Candidats"
    assert window.window.rail.tabs.tabText(3) == "Résultats"


async def test_every_page_speaks_the_language_chosen(window: WindowPresenter) -> None:
    for language, titles in (
        ("fr", ["Candidats", "Tests", "Sessions", "Résultats", "Crédits", "Boîte d’envoi", "Banc LTI"]),
        ("en", ["Candidates", "Tests", "Sessions", "Results", "Credits", "Outbox", "LTI bench"]),
    ):
        await language_and_theme(window, language, "dark")
        shown_titles = []
        for name in PAGES:
            window.window.rail.choose(name)
            shown_titles.append(window.pages.presenter(name).page.title.text())
        assert shown_titles == titles


async def test_a_choice_is_kept_for_the_next_start(window: WindowPresenter, desk: Desk) -> None:
    await language_and_theme(window, "fr", "dark")
    assert (desk.settings.language, desk.settings.theme) == ("fr", "dark")


async def test_the_rail_is_a_tab_bar_that_keys_move(window: WindowPresenter) -> None:
    tabs = window.window.rail.tabs
    interface = QAccessible.queryAccessibleInterface(tabs)
    assert interface.role() is QAccessible.Role.PageTabList
    assert interface.child(0).role() is QAccessible.Role.PageTab
    assert [interface.child(number).text(QAccessible.Text.Name) for number in range(5)] == [
        "Candidates",
        "Tests",
        "Sessions",
        "Results",
        "Credits",
    ]
    await until(window.window.isActiveWindow)
    for number, page in enumerate(PAGES[:5], start=1):
        key = Qt.Key(Qt.Key.Key_0 + number)
        await hands.press(window.window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.window.rail.page == page


async def test_the_heading_of_the_exam_day_opens_nothing(window: WindowPresenter) -> None:
    tabs = window.window.rail.tabs
    await hands.click_at(tabs, tabs.tabRect(5).center())
    assert window.window.rail.page == "candidates"
    await hands.click_at(tabs, tabs.tabRect(6).center())
    assert window.window.rail.page == "outbox"


async def test_a_narrow_window_shows_icons_with_their_names(window: WindowPresenter) -> None:
    rail = window.window.rail
    assert rail.width() == 208
    window.window.resize(1100, 700)
    await asyncio.sleep(0.05)
    assert rail.width() == 64
    assert rail.tabs.tabToolTip(0) == "Candidates"
    assert rail.account.toolTip().startswith("Sample centre")


async def test_search_filters_in_the_store_and_can_be_cleared(window: WindowPresenter, desk: Desk) -> None:
    for given, family in (("Théo", "Lessai"), ("Inès", "Lexemple")):
        await desk.candidates.add(CandidateDraft(given, family, f"{family}@example.org".lower()))
    page, listing = candidates(window), window.pages.presenter("candidates").listing
    await hands.type_into(page.page.search, "lessai")
    await until(lambda: listing.model.total == 1)
    await hands.type_into(page.page.search, "nobody at all")
    await until(lambda: listing.model.phase is Phase.FILTERED_OUT)
    await hands.click(listing.card.message.action)
    await until(lambda: listing.model.total == 2)
    assert page.page.search.text() == ""


async def test_deleting_is_asked_about_over_the_window(window: WindowPresenter, desk: Desk) -> None:
    await desk.candidates.add(CandidateDraft("Théo", "Lessai", "theo@example.org"))
    table = window.pages.presenter("candidates").listing.card.table
    for answer, left in (("Keep", 1), ("Delete", 0)):
        window.window.activateWindow()  # without a window manager nobody gives it back after a dialog
        await until(window.window.isActiveWindow)
        await hands.click_row(table, 0)
        await until(candidates(window).detail.isVisible)
        await hands.press(table, Qt.Key.Key_Delete)
        await until(lambda: window.window.findChild(ErasingQuestion) is not None)
        dialog = window.window.findChild(ErasingQuestion)
        assert isinstance(dialog, QDialog)
        button = next(each for each in dialog.findChildren(QPushButton) if each.text() == answer)
        await hands.click(button)
        await until(lambda: window.window.findChild(ErasingQuestion) is None)
        await asyncio.sleep(0.1)
        assert await desk.candidates.count(PageQuery()) == left


async def test_the_bar_says_what_waits_and_since_when(window: WindowPresenter) -> None:
    bar = window.window.bar
    bar.show_connecting(False)
    bar.show_counts(OutboxCounts(waiting=4, in_doubt=1, conflicts=2, refused=1))
    assert bar.words == "Connected · 4 changes waiting · 1 in doubt · 2 to be confirmed · 1 refused"
    bar.show_counts(OutboxCounts(waiting=1, offline_since=0.0))
    assert bar.words.startswith("Offline since ")
    assert bar.words.endswith("1 change waiting")


async def test_what_changes_without_a_network_waits_and_is_listed(window: WindowPresenter, desk: Desk) -> None:
    await desk.candidates.add(CandidateDraft("Théo", "Lessai", "theo@example.org"))
    window.window.rail.choose("outbox")
    table = window.pages.presenter("outbox").listing.card.table
    row = await hands.find_row(table, "Théo Lessai")
    assert hands.cells_of(table)[row][-1] == "Waiting"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_accounts_are_told_apart_by_colour_glyph_and_word(tokens: Tokens) -> None:
    subs = tuple(SubAccount(number, f"S{number}", number) for number in range(8))
    production = AccountSettings("c", "C", AccountKind.PRODUCTION)
    accounts = [
        AccountSettings("a", "A", AccountKind.EMBEDDED),
        AccountSettings("b", "B", AccountKind.TESTING),
        production,
        AccountSettings("d", "D", AccountKind.CUSTOM),
        *(replace(production, distributor=True, sub_accounts=subs, sub_account_id=each.id) for each in subs),
    ]
    looks = [account_look(tokens, account) for account in accounts]
    assert len({each.tint for each in looks}) == len(looks)
    assert len({account_words(account) for account in accounts}) == len(accounts)
    assert len({(each.glyph, each.colour) for each in looks[:4]}) == 4
    assert {each.colour for each in looks[4:]} == {looks[2].colour}, "production stays production"
    for each in looks:
        assert contrast(each.colour, each.ground) >= 4.5
        assert min(contrast(each.tint, ground) for ground in (tokens.surface, tokens.window)) >= 4.5


async def test_the_window_only_closes_once_everything_is_cleaned_up(desk: Desk) -> None:
    async with shown(desk) as window:
        asked: list[int] = []
        window.close_asked.connect(lambda: asked.append(1))
        window.window.close()
        assert window.window.isVisible()
        assert asked == [1]
        await window.close()
        assert not window.window.isVisible()


async def test_the_loop_turns_while_a_large_list_is_imported(
    window: WindowPresenter, desk: Desk, tmp_path: Path
) -> None:
    """Counted, not timed: the window goes on being served between the import's own steps."""
    path = tmp_path / "large.csv"
    lines = ["First name,Last name,Email", *(f"Given{n},Family{n},p{n}@example.org" for n in range(2000))]
    path.write_text("\n".join(lines), encoding="utf-8")
    turns = 0
    running = True

    async def turn() -> None:
        nonlocal turns
        while running:
            await asyncio.sleep(0)
            turns += 1

    counting = asyncio.create_task(turn())
    run = await desk.roster.read(path)
    await desk.roster.confirm(run)
    table = window.pages.presenter("candidates").listing
    await until(lambda: table.model.total == 2000)
    running = False
    await counting
    assert turns > 50


async def test_a_click_on_the_words_below_opens_the_outbox(window: WindowPresenter) -> None:
    bar = window.window.bar
    button = next(each for each in bar.findChildren(QPushButton) if each.text() == bar.words)
    await hands.click_at(button, QPoint(10, 10))
    assert window.window.rail.page == "outbox"


async def test_a_session_shows_its_own_tests(window: WindowPresenter, desk: Desk) -> None:
    start = datetime(2026, 11, 22, 9)  # noqa: DTZ001 - a wall time
    session = await desk.sessions.create(SessionDraft("Session du matin", start, start + timedelta(hours=2), "MATIN"))
    people = [await desk.candidates.add(CandidateDraft("Ada", f"Spécimen{n}", f"a{n}@example.org")) for n in range(3)]
    await desk.tests.register(people[:2], Registration(363, session_id=session))
    await desk.tests.register(people[2:], Registration(363))
    window.window.rail.choose("sessions")
    table = window.pages.presenter("sessions").listing.card.table
    await hands.click_row(table, await hands.find_row(table, "Session du matin"))
    page = window.pages.presenter("sessions")
    assert isinstance(page, SessionsPresenter)
    await hands.use(page.page, "sessions.candidates")
    await until(lambda: page.candidates.page.isVisible() and page.candidates.listing.model.total == 2)
    assert page.candidates.page.title.text() == "Session du matin"
    window.context.go("tests", {"session": str(session)})
    tests = window.pages.presenter("tests").listing
    await until(lambda: tests.model.total == 2)
    assert tests.page.query().filters == {"session": str(session)}


@pytest.mark.parametrize(
    ("left", "short"),
    [
        (0, "0"),
        (9_999, "9,999"),
        (12_345, "12 k"),
        (999_998, "999 k"),
        (1_290_000, "1.2 M"),
        (199_999_999, "199 M"),
    ],
)
async def test_credits_have_room_in_the_narrow_rail(window: WindowPresenter, left: int, short: str) -> None:
    rail = window.window.rail
    window.window.resize(1024, 600)
    rail.show_credits(left)
    await asyncio.sleep(0)
    assert rail._left.text() == short
    assert complaints(rail) == []
    assert rail._left.accessibleName().startswith(f"{left:,} credits left")
    window.window.resize(1280, 800)
    assert rail._left.text() == f"{left:,} credits left"
    await language_and_theme(window, "fr", "light")
    window.window.resize(1024, 600)
    await asyncio.sleep(0)
    assert complaints(rail) == []
