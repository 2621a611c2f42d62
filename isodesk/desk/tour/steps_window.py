"""Steps about the window itself: the assistant, the shortcuts, the recovery code, accounts, being offline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from isodesk.client.accounts import AccountKind
from isodesk.desk.tour import hands
from isodesk.desk.tour.errors import expect, expect_that
from isodesk.desk.tour.job import Job
from isodesk.desk.ui.accounts.assistant import Assistant
from isodesk.desk.ui.accounts.manager import AccountsDialog
from isodesk.desk.ui.frame.key_sheet import KeySheet
from isodesk.desk.ui.pages.candidates.presenter import CandidatesPresenter
from isodesk.desk.ui.safety.recovery import RecoveryDialog
from isodesk.desk.ui.table.model import ROW
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.states import of_standing

_NO_CODE = "ABCD  EFGH  JKLM  NPQR\nSTUV  WXYZ  2345  6789\nABCD  EFGH  JKLM  NPQR\nSTUV  WXYZ"  # as long as a real one


async def set_up(job: Job) -> str:
    """The assistant of the first start."""
    job.window.accounts.welcome()
    assistant = await hands.dialog(Assistant)
    await hands.until(assistant.choosing.sample.isVisible, "the sample centre")
    expect_that("credentials can be entered", assistant.choosing.enter.isEnabled())
    return "The first start: a sample centre to try, or the credentials of an account."


async def enter_credentials(job: Job) -> str:
    """Credentials of a station, tried by reads before they are kept."""
    await hands.choose_in_menu(job.window.window.rail.account, job.window.menu.add)
    assistant = await hands.dialog(Assistant)
    await hands.click(assistant.choosing.enter)
    form, given = assistant.form, job.given
    await hands.choose(form.kind.choice, AccountKind.CUSTOM)
    await hands.type_into(form.account_name.line, second_account(job))
    await hands.type_into(form.address.line, job.line.url)
    await hands.type_into(form.client_id.line, given.client_id)
    await hands.type_into(form.secret.line, given.client_secret)
    await hands.click(form.submit_button)
    await hands.until(assistant.keep_button.isVisible, "what trying told")
    return "Credentials are tried on the spot, by reads alone, before they are kept."


async def see_accounts(job: Job) -> str:
    """Every account with what it can do; the one in use looks different from here on."""
    assistant = await hands.dialog(Assistant)
    before = job.window.window.rail.account.grab().toImage()
    await hands.click(assistant.keep_button)
    await hands.until(lambda: hands.seen_dialog(Assistant) is None, "the assistant, closed")
    accounts = job.desk.accounts
    await hands.until(lambda: accounts.current is not None, "the account in use")
    await _settled(job)
    expect_that("the accounts look different", job.window.window.rail.account.grab().toImage() != before)
    await hands.choose_in_menu(job.window.window.rail.account, job.window.menu.manage)
    dialog = await hands.dialog(AccountsDialog)
    expect("accounts", dialog.list.count(), len(accounts.all()))
    return "The accounts: which is in use, and what this account can do over its interface."


async def _settled(job: Job) -> None:
    words = job.window.window.bar.tr("Connected")
    await hands.until(lambda: words in job.window.window.bar.words, words)


async def another_account(job: Job) -> str:
    """The same window on the other account: its own people, its own colour."""
    await _close(AccountsDialog)
    table = await job.open_page("candidates")
    await _settled(job)
    await hands.until(lambda: table.model().rowCount() > job.rosters.people, "the people, told by the station")
    return f"The window on {second_account(job)}: another colour and shape, its own candidates and outbox."


def second_account(job: Job) -> str:
    """The name of the account that the tour adds."""
    return "Salle du premier étage" if job.language == "fr" else "First floor room"


async def see_shortcuts(job: Job) -> str:
    """The sheet of keys, made from the commands."""
    table = await job.open_page("candidates")
    await hands.come_to_front(job.window.window)
    await hands.press(table, Qt.Key.Key_F1)
    sheet = await hands.dialog(KeySheet)
    expect_that("keys are listed", any(group.lines for group in sheet.groups))
    return "Every key of the page, its list and the window, made from what can be done."


async def see_recovery_code(job: Job) -> str:
    """The code that opens the data without keyring or passphrase."""
    await _close(KeySheet)
    menu = job.window.menu
    await hands.choose_in_menu(job.window.window.rail.account, menu.data_menu.menuAction(), menu.data["code"])
    dialog = await hands.dialog(RecoveryDialog)
    expect_that("a code is shown", len(dialog.shown.text()) > 16)
    dialog.shown.setText(_NO_CODE)  # no picture of a real one
    return "The recovery code, to be printed: it opens the data where keyring and passphrase are lost."


async def go_offline(job: Job) -> str:
    """Without a network everything goes on; what changes waits."""
    await _close(RecoveryDialog)
    table = await job.open_page("candidates")
    await hands.act(job.line.cut)
    page = job.window.pages.presenter("candidates")
    assert isinstance(page, CandidatesPresenter)  # noqa: S101 - it is that page's
    await hands.use(page.page, "candidates.add")
    form = page.form
    await hands.type_into(form.given_name.line, "Léo")
    await hands.type_into(form.family_name.line, "Horsligne")
    await hands.type_into(form.email.line, f"leo.horsligne@{job.rosters.domain}")
    await hands.click(form.submit_button)
    row = await hands.find_row(table, "Léo Horsligne")
    await hands.until(lambda: _offline(job), "the bar that says offline")
    expect_that("the row waits", bool(of_standing(table.model().index(row, 0).data(ROW).standing)))
    return "Without a network: the bar says since when, and what changes waits to be sent."


def _offline(job: Job) -> bool:
    return job.desk.outbox.counts.offline_since is not None and job.desk.outbox.counts.waiting == 1


async def see_waiting(job: Job) -> str:
    """What waits, to be sent or cancelled."""
    table = await job.open_page("outbox")
    row = await hands.find_row(table, "Léo Horsligne")
    expect_that("what it is", bool(action_name(table.model().index(row, 0).data(ROW).action)))
    await hands.click_row(table, row)
    return "The outbox without a network: what waits, since when, tried how often."


async def _close(kind: type[QDialog]) -> None:
    dialog = hands.seen_dialog(kind)
    if dialog is not None:
        await hands.press(dialog, Qt.Key.Key_Escape)
        await hands.until(lambda: hands.seen_dialog(kind) is None, "the dialog, closed")
