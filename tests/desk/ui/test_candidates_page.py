"""The page of candidates: groups, registering, inviting, anonymising, and a candidate's own page on a telephone."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import segno
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from isodesk.desk.services.desk import Desk
from isodesk.desk.services.drafts import CandidateDraft, Invitation, Registration
from isodesk.desk.services.links import CandidatePage
from isodesk.desk.services.paging import PageQuery
from isodesk.desk.tour import hands
from isodesk.desk.ui.frame.presenter import WindowPresenter
from isodesk.desk.ui.pages.candidates.login import LoginDialog
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.pages.candidates.qr import QUIET, QrCode
from isodesk.desk.ui.pages.candidates.questions import ErasingQuestion
from isodesk.desk.ui.pages.preview import PreviewDialog
from isodesk.desk.ui.parts.look import Look
from tests.desk.ui.conftest import language_and_theme, shown
from tests.desk.ui.eyes import complaints
from tests.desk.ui.screens import until

GROUPS = ["2026 / Soir", "2026 / Soir / A", "2026", "2025", ""]


@pytest.fixture
async def online(connected: Desk) -> AsyncIterator[WindowPresenter]:
    async with shown(connected) as window:
        window.connect_account()
        await until(lambda: "Connected" in window.window.bar.words)
        await connected.ready()
        yield window


def page_of(window: WindowPresenter) -> CandidatesPresenter:
    presenter = window.pages.presenter("candidates")
    assert isinstance(presenter, CandidatesPresenter)
    return presenter


async def people(desk: Desk, window: WindowPresenter, tag: str) -> list[int]:
    """Five people, each in a group of their own."""
    ids = [
        await desk.candidates.add(
            CandidateDraft("Zoé", f"Ébauche {number}", f"z{number}@{tag}.example.org", group=group)
        )
        for number, group in enumerate(GROUPS)
    ]
    await desk.outbox.wait_idle()
    table = page_of(window).table
    await until(lambda: page_of(window).listing.model.total == len(GROUPS) and hands.cells_of(table)[0][0])
    return ids


async def choose(window: WindowPresenter, candidate_id: int) -> CandidatesPresenter:
    """Choose one row, and wait for the pane."""
    page = page_of(window)
    page.table.choose(candidate_id)
    await until(page.detail.isVisible)
    return page


def words_in(widget: QWidget) -> str:
    """All labels that can be seen, one after the other."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


async def test_a_group_narrows_the_list_and_its_people_are_chosen_at_once(
    online: WindowPresenter, connected: Desk
) -> None:
    await people(connected, online, "groups")
    page = page_of(online)
    await hands.use(page.page, "candidates.groups")
    pane = page.grouping.pane
    shown_now = [(item.text(0), item.text(1)) for item in pane._items()]
    assert sorted(shown_now) == sorted(
        [("All groups", "5"), ("2025", "1"), ("2026", "3"), ("Soir", "2"), ("A", "1"), ("Without a group", "1")]
    )
    await hands.press(pane.tree, Qt.Key.Key_Down)
    await hands.press(pane.tree, Qt.Key.Key_Down)
    await until(lambda: page.listing.model.total == 3)
    assert page.page.groups.value == "2026"
    await hands.click(pane.choose_button)
    await until(lambda: page.several.isVisible() and page.several.title.text() == "3 candidates chosen")
    page.commands.run("candidates.group")
    await until(page.grouping.form.isVisible)
    assert page.grouping.form.note.text() == "3 candidates"
    await hands.type_into(page.grouping.form.group.line, "2027 / Matin")
    await hands.click(page.grouping.form.submit_button)
    await until(lambda: page.page.notice.words == "3 candidates put into another group.")
    assert await connected.candidates.count(PageQuery(filters={"group": "2027"})) == 3


async def test_what_registering_takes_is_said_before_for_several_tests(
    online: WindowPresenter, connected: Desk
) -> None:
    [first, second, *_] = await people(connected, online, "several")
    page = await choose(online, first)
    page.page.search.setText("several")  # not those whom other tests left on the station
    await until(lambda: page.listing.model.query.search == "several" and page.listing.model.total == len(GROUPS))
    page.table.selectAll()
    await until(page.several.isVisible)
    page.commands.run("candidates.register")
    await until(page.registering.form.isVisible)
    form = page.registering.form
    assessment, certification = await connected.forms.all()
    await until(lambda: "Takes 5 credits · Assessments" in form.cost.text())
    await hands.click(form.several)
    box = next(box for box, value in form.others._boxes if value == certification.id)
    await hands.click(box)
    await until(lambda: "Certifications · 4 are missing" in form.cost.text())
    assert form.cost.property("role") == "wrong"
    await hands.click(box)
    await until(lambda: "Certifications" not in form.cost.text())
    await hands.click(form.submit_button)
    await until(lambda: page.page.notice.words == "5 candidates registered.")
    await connected.outbox.wait_idle()
    assert await connected.tests.count(PageQuery(filters={"form": str(assessment.id)})) == 5
    await choose(online, second)
    await hands.use(page.page, "candidates.register")
    await until(lambda: form.cost.isVisible() and "Takes no credit." in form.cost.text())
    assert "1 unfinished test will be kept in place of a new one." in form.cost.text()


async def test_a_form_opened_at_once_is_not_replaced_by_details(online: WindowPresenter, connected: Desk) -> None:
    [first, *_] = await people(connected, online, "quick")
    page = page_of(online)
    page.table.choose(first)
    page.commands.run("candidates.edit")  # while what is known of the person is still being read
    await connected.candidates.detail(first)
    await asyncio.sleep(0.1)
    assert page.form.isVisible()


async def test_a_fault_in_a_hidden_option_is_shown(online: WindowPresenter, connected: Desk) -> None:
    [first, *_] = await people(connected, online, "faults")
    page = await choose(online, first)
    await hands.use(page.page, "candidates.register")
    form = page.registering.form
    await until(lambda: form.form.value is not None)
    form.return_page.set_value("lms.example")
    await hands.click(form.submit_button)
    assert form.return_page.isVisible()
    assert form.return_page.fault
    assert await connected.tests.count(PageQuery()) == 0


async def test_who_got_a_mail_is_left_out_unless_meant(online: WindowPresenter, connected: Desk) -> None:
    [first, second, *_] = await people(connected, online, "mails")
    await connected.registering.register([first, second], [Registration((await connected.forms.all())[0].id)])
    await connected.mails.send_to_candidates([first], Invitation(41))
    await connected.outbox.wait_idle()
    page = await choose(online, first)
    await hands.use(page.page, "candidates.invite")
    form = page.inviting.form
    await until(lambda: "Zoé Ébauche 0 got a mail already" in form.told.text())
    assert not form.submit_button.isEnabled()
    page.page.pane.dismiss()
    page.table.selectAll()
    await until(page.several.isVisible)
    await hands.use(page.page, "candidates.invite")
    await until(lambda: form.to.isVisible() and form.submit_button.isEnabled())
    await until(lambda: form.template.value == 41)
    await hands.click(form.submit_button)
    await until(lambda: page.page.notice.words == "4 invitations on the way.")
    await connected.outbox.wait_idle()
    assert [len((await connected.candidates.detail(each)).mails) for each in (first, second)] == [1, 1]
    await choose(online, first)
    await hands.use(page.page, "candidates.invite")
    await until(form.to.isVisible)
    await hands.choose(form.to.choice, "all")
    await hands.click(form.submit_button)
    await until(lambda: page.page.notice.words == "1 invitation on the way.")
    assert len((await connected.candidates.detail(first)).mails) == 2


async def test_a_station_shows_the_mail_before(online: WindowPresenter, connected: Desk) -> None:
    [first, *_] = await people(connected, online, "preview")
    page = await choose(online, first)
    await hands.use(page.page, "candidates.invite")
    form = page.inviting.form
    await until(form.preview_button.isVisible)
    assert form.known_sender.isVisible()
    await hands.click(form.preview_button)
    await until(lambda: [each for each in page.page.findChildren(PreviewDialog) if each.isVisible()])
    [dialog] = page.page.findChildren(PreviewDialog)
    assert dialog.text.toPlainText()
    assert "z0@preview.example.org" in words_in(dialog)
    assert "There is no test to announce." in words_in(dialog)
    assert complaints(dialog) == []
    dialog.reject()


async def test_what_goes_is_said_before_somebody_becomes_anonymous(online: WindowPresenter, connected: Desk) -> None:
    [first, *_] = await people(connected, online, "anonymous")
    await connected.registering.register([first], [Registration((await connected.forms.all())[0].id)])
    await connected.outbox.wait_idle()
    page = await choose(online, first)
    page.commands.run("candidates.anonymise")
    await until(lambda: online.window.findChild(ErasingQuestion) is not None)
    question = online.window.findChild(ErasingQuestion)
    assert isinstance(question, ErasingQuestion)
    await until(question.isVisible)
    said = words_in(question)
    assert "Anonymise Zoé Ébauche 0?" in said
    assert "1 test to take · 1 credit held" in said
    assert complaints(question) == []
    await hands.click(question.yes)
    await until(lambda: "1 candidate will be anonymous." in page.page.notice.words)
    await connected.outbox.wait_idle()
    row = (await connected.candidates.detail(first)).row
    assert (row.anonymised, row.name) == (True, f"{row.platform_id} {row.platform_id}")
    await choose(online, first)
    await until(lambda: not page.commands.action("candidates.invite").isVisible())
    assert not page.commands.action("candidates.qr").isVisible()


async def test_somebody_s_page_opens_here_or_by_a_code(
    online: WindowPresenter, connected: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    [first, *_] = await people(connected, online, "codes")
    page = await choose(online, first)
    await until(page.commands.action("candidates.page").isEnabled)
    page.commands.run("candidates.page")
    await until(lambda: opened)
    assert opened[0].startswith("http")
    page.commands.run("candidates.qr")
    await until(lambda: [each for each in page.page.findChildren(LoginDialog) if each.isVisible()])
    [dialog] = page.page.findChildren(LoginDialog)
    assert "The link lives until" in dialog.lives.text()
    assert complaints(dialog) == []
    await hands.click(dialog.open_button)
    assert opened[1] != opened[0]
    dialog.reject()


async def test_a_code_can_be_read_and_an_ended_link_is_shown_no_more(look: Look) -> None:
    moment = [1000.0]
    parent = QWidget()
    dialog = LoginDialog(parent, look, "Zoé Ébauche", lambda: moment[0])
    url = "https://platform.example/continuelogin?param=" + "x" * 90
    dialog.show_page(CandidatePage(url, 1000.0 + 90))
    dialog.open()
    await until(dialog.isVisible)
    assert drawn(dialog.code) == [
        list(row) for row in segno.make(url, error="l", micro=False, boost_error=False).matrix
    ]
    assert dialog.code.module >= 6  # pixels: a telephone reads it from an arm's length
    assert "1 min 30 s" in dialog.lives.text()
    moment[0] += 91
    asked: list[bool] = []
    dialog.renew_asked.connect(lambda: asked.append(True))
    dialog.look()
    assert dialog.lives.text() == "The link has ended."
    assert not dialog.open_button.isVisible()
    await hands.click(dialog.renew_button)
    assert asked == [True]
    dialog.reject()
    parent.deleteLater()


def drawn(code: QrCode) -> list[list[int]]:
    """The modules as they stand on the screen: 1 is dark."""
    picture = code.grab().toImage()
    ratio = picture.width() / code.width()
    modules = len(code._rows)
    size = code.module * (modules + 2 * QUIET)
    left, top = (code.width() - size) // 2, (code.height() - size) // 2

    def dark(x: int, y: int) -> int:
        place = QPoint(
            int((left + (x + QUIET + 0.5) * code.module) * ratio), int((top + (y + QUIET + 0.5) * code.module) * ratio)
        )
        return int(QColor(picture.pixelColor(place)).lightness() < 128)

    return [[dark(x, y) for x in range(modules)] for y in range(modules)]


async def test_what_is_kept_here_only_is_said_in_the_form_and_the_details(
    online: WindowPresenter, connected: Desk
) -> None:
    [first, *_] = await people(connected, online, "kept")
    page_of(online).listing.model.reload()
    await until(lambda: all(row.platform_id for row in page_of(online).listing.model.rows_here()))
    page = await choose(online, first)
    await hands.use(page.page, "candidates.edit")
    form = page.form
    assert form.kept_here.text() == "Job profile and your own number, changed now, are kept on this computer only."
    assert form.password.isEnabled() is False
    await hands.click(form.more)
    await hands.type_into(form.external_id.line, "R-17")
    await hands.click(form.submit_button)
    await until(lambda: page.detail.isVisible() and "system, on this computer only" in words_in(page.detail))
    await hands.use(page.page, "candidates.add")
    await hands.click(form.more)
    assert not form.kept_here.isVisible()
    assert form.password.isVisible()


@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("fr", "light")])
async def test_every_form_has_room_for_its_words(
    online: WindowPresenter, connected: Desk, language: str, theme: str
) -> None:
    [first, *_] = await people(connected, online, f"room{language}")
    await language_and_theme(online, language, theme)
    online.window.resize(1024, 600)
    page = await choose(online, first)
    for command, form in (
        ("candidates.add", lambda: page.form),
        ("candidates.register", lambda: page.registering.form),
        ("candidates.invite", lambda: page.inviting.form),
        ("candidates.group", lambda: page.grouping.form),
    ):
        page.table.choose(first)
        await until(page.detail.isVisible)
        page.commands.run(command)
        await until(form().isVisible)
        for name in ("more", "several", "options"):
            if hasattr(form(), name):
                getattr(form(), name).show_fields(shown=True)
        await asyncio.sleep(0.1)
        [area, *_] = form().findChildren(QScrollArea)
        room = area.viewport().width() - 8
        wide = [
            (name, field.minimumSizeHint().width(), room)
            for name, field in form()._fields.items()
            if field.isVisible() and field.minimumSizeHint().width() > room
        ]
        assert (command, wide) == (command, [])
        assert complaints(online.window) == []
        page.page.pane.dismiss()
