"""What every error says: what happened, and what to do about it; both whole sentences."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from isodesk.desk.ui.text.connections import connection_words
from isodesk.desk.ui.text.refusals import refusal_words
from isodesk.errors import IsoDeskError

Sentences = tuple[str, str]

translate = QCoreApplication.translate


def failure_words(error: IsoDeskError) -> Sentences | None:
    """What is known of an error."""
    if error.code == "refused":
        return refusal_words(str(error.parameters.get("error_code")), str(error.parameters.get("text", "")))
    reason = str(error.parameters.get("reason"))
    own = connection_words(reason) if error.code == "not_reached" else None
    if own is not None:
        return own
    make = _BY_REASON.get((error.code, reason)) or _BY_CODE.get(error.code)
    return make() if make else None


def kept_words(code: str, text: str) -> Sentences | None:
    """What is known of a code that was kept."""
    if code.isdigit():
        return refusal_words(code, text)
    make = _BY_CODE.get(code) or _BY_REASON.get(("not_possible", code))
    return make() if make else None


def _not_reached() -> Sentences:
    return (
        translate("Words", "The account can’t be reached."),
        translate("Words", "Check the network. Changes made here are kept and sent later."),
    )


def _too_many() -> Sentences:
    return (
        translate("Words", "The platform asks us to slow down."),
        translate("Words", "Wait a moment, then try again."),
    )


def _not_authorised() -> Sentences:
    return (
        translate("Words", "The platform refuses this account’s identifier or secret."),
        translate("Words", "Check both in the account’s settings."),
    )


def _rejected() -> Sentences:
    return (
        translate("Words", "What answers at this address isn’t an Isograd platform."),
        translate("Words", "Check the account’s addresses."),
    )


def _turned_away() -> Sentences:
    return (
        translate("Words", "Something in front of the platform turned this one change away; others get through."),
        translate("Words", "Look for unusual characters in it, or tell the platform’s support."),
    )


def _unanswered() -> Sentences:
    return (
        translate("Words", "The platform got the request and didn’t answer it."),
        translate("Words", "Whether it was carried out isn’t known. Look at the outbox before doing it again."),
    )


def _unreadable() -> Sentences:
    return (
        translate("Words", "The platform’s answer can’t be read."),
        translate("Words", "Whether it was carried out isn’t known. Look at the outbox before doing it again."),
    )


def _not_found() -> Sentences:
    return (
        translate("Words", "This row isn’t there any more."),
        translate("Words", "The list is up to date now."),
    )


def _no_account() -> Sentences:
    return (
        translate("Words", "No account is in use."),
        translate("Words", "Choose one in the menu at the top left."),
    )


def _station() -> Sentences:
    return (
        translate("Words", "The sample centre didn’t start."),
        translate("Words", "Close other copies of the program, then start it again."),
    )


def _busy() -> Sentences:
    return (
        translate("Words", "Another program is writing to the store."),
        translate("Words", "Try again in a moment."),
    )


def _full() -> Sentences:
    return (
        translate("Words", "The disk is full; nothing of this was kept."),
        translate("Words", "Make room on the disk, then try again."),
    )


def _damaged() -> Sentences:
    return (
        translate("Words", "The store on this computer is damaged."),
        translate("Words", "Restore a backup: the account’s menu at the top left has it. Nothing is deleted by that."),
    )


def _newer() -> Sentences:
    return (
        translate("Words", "A newer version of the program made this store."),
        translate("Words", "Start that version, or update this one."),
    )


def _key() -> Sentences:
    return (
        translate("Words", "The store doesn’t open with the key kept on this computer."),
        translate("Words", "Put back the keyring or the secrets’ file that belongs to this profile."),
    )


def _passphrase() -> Sentences:
    return (translate("Words", "This passphrase isn’t the right one."), translate("Words", "Type it again."))


def _possible(happened: Callable[[], str], remedy: Callable[[], str]) -> Callable[[], Sentences]:
    return lambda: (happened(), remedy())


_BY_CODE: Mapping[str, Callable[[], Sentences]] = {
    "not_reached": _not_reached,
    "too_many_calls": _too_many,
    "not_authorised": _not_authorised,
    "rejected": _rejected,
    "turned_away": _turned_away,
    "account_invalid": _rejected,
    "unanswered": _unanswered,
    "unreadable_answer": _unreadable,
    "not_found": _not_found,
    "no_account": _no_account,
    "sub_account_missing": _possible(
        lambda: translate("Words", "No sub account is chosen."),
        lambda: translate("Words", "Choose one in the menu of the account: a distributor acts on sub accounts only."),
    ),
    "station_not_started": _station,
    "bench_not_started": _possible(
        lambda: translate("Words", "The LTI bench didn’t start."),
        lambda: translate("Words", "Try again; if it stays so, its log in the profile’s folder says why."),
    ),
    "bench_not_reached": _possible(
        lambda: translate("Words", "The LTI bench doesn’t answer."),
        lambda: translate("Words", "Stop it and start it again."),
    ),
    "storage.busy": _busy,
    "storage.disk_full": _full,
    "storage.write_failed": _full,
    "storage.damaged": _damaged,
    "storage.newer": _newer,
    "storage.key_wrong": _key,
    "storage.not_encrypted": _key,
    "storage.secrets_damaged": _key,
    "storage.keyring_failed": _possible(
        lambda: translate("Words", "The keyring that keeps the secrets doesn’t answer."),
        lambda: translate("Words", "Unlock it, then start the program again."),
    ),
    "storage.not_opened": _possible(
        lambda: translate("Words", "The store on this computer can’t be opened."),
        lambda: translate("Words", "Check that the profile’s folder may be read and written."),
    ),
    "storage.encryption_absent": _possible(
        lambda: translate("Words", "The store can’t be encrypted on this computer."),
        lambda: translate("Words", "Install the program again, with everything that it needs."),
    ),
    "storage.key_missing": _key,
    "storage.passphrase_wrong": _passphrase,
    "profile_in_use": _possible(
        lambda: translate("Words", "IsoDesk is open already."),
        lambda: translate("Words", "Go to its window, or close it first."),
    ),
    "recovery_code_wrong": _possible(
        lambda: translate("Words", "This recovery code isn’t right."),
        lambda: translate("Words", "Compare it with the paper, letter by letter."),
    ),
    "backup_unreadable": _possible(
        lambda: translate("Words", "This backup can’t be read."),
        lambda: translate("Words", "Take another one; nothing here was changed."),
    ),
    "store_key_lost": _possible(
        lambda: translate("Words", "The key of the data on this computer is in no keyring any more."),
        lambda: translate("Words", "Open the data with its recovery code."),
    ),
    "settings_unreadable": _possible(
        lambda: translate("Words", "The settings’ file can’t be read."),
        lambda: translate("Words", "Correct it, or remove it: the program then writes a new one."),
    ),
    "file_not_written": _possible(
        lambda: translate("Words", "The file can’t be written."),
        lambda: translate("Words", "Choose another folder, or make room on the disk."),
    ),
    "invalid_input": _possible(
        lambda: translate("Words", "Something entered can’t be used."),
        lambda: translate("Words", "Correct the fields marked in red."),
    ),
}

_BY_REASON: Mapping[tuple[str, str], Callable[[], Sentences]] = {
    ("recovery_code_wrong", "length"): _possible(
        lambda: translate("Words", "This isn’t a whole recovery code."),
        lambda: translate("Words", "It has 14 groups of 4 letters and digits."),
    ),
    ("recovery_code_wrong", "letters"): _possible(
        lambda: translate("Words", "There is a letter in it that no recovery code has."),
        lambda: translate("Words", "Read it again: U never stands in one."),
    ),
    ("recovery_code_wrong", "check"): _possible(
        lambda: translate("Words", "There is a mistake in this recovery code."),
        lambda: translate("Words", "Compare it with the paper, letter by letter."),
    ),
    ("recovery_code_wrong", "other_profile"): _possible(
        lambda: translate("Words", "This recovery code belongs to other data."),
        lambda: translate("Words", "Take the code that was shown on the computer where this data was made."),
    ),
    ("backup_unreadable", "not_a_backup"): _possible(
        lambda: translate("Words", "This file isn’t a backup of IsoDesk."),
        lambda: translate("Words", "Choose a file that ends in .isodesk-backup."),
    ),
    ("storage.damaged", "missing"): _possible(
        lambda: translate("Words", "The store on this computer is missing."),
        lambda: translate("Words", "Put the file desk.db back into the profile’s folder and start again."),
    ),
    ("backup_unreadable", "newer"): _possible(
        lambda: translate("Words", "This backup was made by a newer version."),
        lambda: translate("Words", "Install that version, then restore it."),
    ),
    ("backup_unreadable", "damaged"): _possible(
        lambda: translate("Words", "This backup is damaged."),
        lambda: translate("Words", "Take another one; nothing here was changed."),
    ),
    ("not_possible", "not_sent_yet"): _possible(
        lambda: translate("Words", "The platform doesn’t know this candidate or test yet."),
        lambda: translate("Words", "Wait until the outbox is sent, then try again."),
    ),
    ("not_possible", "changed_meanwhile"): _possible(
        lambda: translate("Words", "Somebody else changed this meanwhile."),
        lambda: translate("Words", "What is shown now is theirs. Look at it, then do it again."),
    ),
    ("not_possible", "number_taken"): _possible(
        lambda: translate("Words", "Another row here has this number already."),
        lambda: translate("Words", "Compare both on the platform, then enter the number that belongs to this one."),
    ),
    ("not_possible", "number_known"): _possible(
        lambda: translate("Words", "The number of this test is known already."),
        lambda: translate("Words", "Nothing has to be entered any more."),
    ),
    ("not_possible", "address_taken"): _possible(
        lambda: translate("Words", "Somebody else in the list has this e-mail by now."),
        lambda: translate("Words", "Change the e-mail of one of the two, then do it again."),
    ),
    ("not_possible", "nothing_to_decide"): _possible(
        lambda: translate("Words", "There is nothing left to decide about this change."),
        lambda: translate("Words", "Look at its status: it went on meanwhile."),
    ),
    ("not_possible", "nothing_to_undo"): _possible(
        lambda: translate("Words", "There is nothing to undo."),
        lambda: translate("Words", "What was undone or sent can only be changed by a new change."),
    ),
    ("not_possible", "not_the_last"): _possible(
        lambda: translate("Words", "Something else was changed since."),
        lambda: translate("Words", "Undo what was changed last first: Ctrl+Z."),
    ),
    ("not_possible", "too_large"): _possible(
        lambda: translate("Words", "This change is about too many rows to be undone at once."),
        lambda: translate("Words", "Choose its changes in the outbox and give up those that aren’t sent."),
    ),
    ("not_possible", "confirm_moved"): _possible(
        lambda: translate("Words", "The account has another address than before."),
        lambda: translate("Words", "Save it again if the same platform answers there."),
    ),
    ("not_possible", "already_sent"): _possible(
        lambda: translate("Words", "This was sent already."),
        lambda: translate("Words", "What is sent can’t be cancelled any more."),
    ),
    ("not_possible", "not_completed"): _possible(
        lambda: translate("Words", "The candidate hasn’t handed in this test."),
        lambda: translate("Words", "The report can be read once the test is completed."),
    ),
    ("not_possible", "not_assessment"): _possible(
        lambda: translate("Words", "Only assessments have a report."),
        lambda: translate("Words", "For a certification the platform issues the diploma itself."),
    ),
    ("not_possible", "not_a_report"): _possible(
        lambda: translate("Words", "What the platform sent isn’t a report."),
        lambda: translate("Words", "Try again later; if it happens again, tell the platform’s support."),
    ),
    ("not_possible", "already_started"): _possible(
        lambda: translate("Words", "The candidate has started this test."),
        lambda: translate("Words", "A test that was started can’t be deleted."),
    ),
    ("not_possible", "gone"): _possible(
        lambda: translate("Words", "The platform doesn’t know this test any more."),
        lambda: translate("Words", "Register the candidate again, or take the test off the list."),
    ),
    ("not_possible", "being_deleted"): _possible(
        lambda: translate("Words", "This test is being deleted already."),
        lambda: translate("Words", "The outbox shows how far that is."),
    ),
    ("not_possible", "number_unknown"): _possible(
        lambda: translate("Words", "The platform never told this test’s number."),
        lambda: translate("Words", "Change it in the platform’s own back office, or take it off the list."),
    ),
    ("not_possible", "session_sent"): _possible(
        lambda: translate("Words", "The platform has this session already."),
        lambda: translate("Words", "Change it in the platform’s own back office."),
    ),
    ("not_possible", "named_by_platform"): _possible(
        lambda: translate("Words", "The station itself names this form."),
        lambda: translate("Words", "Change its name on the station."),
    ),
    ("not_possible", "not_after_creation"): _possible(
        lambda: translate("Words", "The platform takes a password or a group’s number for a new candidate only."),
        lambda: translate("Words", "Change them in the platform’s own back office."),
    ),
    ("not_possible", "anonymised"): _possible(
        lambda: translate("Words", "This candidate is anonymous."),
        lambda: translate("Words", "Nothing can be changed or sent any more; the results stay."),
    ),
    ("not_possible", "mailed_already"): _possible(
        lambda: translate("Words", "Some of these candidates got a mail already."),
        lambda: translate("Words", "Leave them out, or say that they are to get another."),
    ),
    ("not_possible", "other_platform"): _possible(
        lambda: translate("Words", "This account has candidates and changes of its own platform."),
        lambda: translate("Words", "Add another account: what is here belongs to this one."),
    ),
    ("not_possible", "unsent_changes"): _possible(
        lambda: translate("Words", "Changes of this account aren’t sent yet."),
        lambda: translate("Words", "Send or cancel them in the outbox first."),
    ),
    ("station_not_started", "silent"): _possible(
        lambda: translate("Words", "The station on this computer runs, but doesn’t answer."),
        lambda: translate("Words", "Wait a minute; if it stays so, restart the computer."),
    ),
    ("not_possible", "number_needed"): _possible(
        lambda: translate("Words", "To take this as done, the number on the platform must be known."),
        lambda: translate("Words", "Look it up on the platform, or send the change again."),
    ),
    ("roster_unreadable", "empty"): _possible(
        lambda: translate("Words", "The file is empty."),
        lambda: translate("Words", "Choose a list with a header and one candidate a line."),
    ),
    ("roster_unreadable", "no_header"): _possible(
        lambda: translate("Words", "The first line doesn’t name the columns."),
        lambda: translate("Words", "It needs at least first name, last name and e-mail."),
    ),
    ("roster_unreadable", "too_large"): _possible(
        lambda: translate("Words", "The file is too large for a list of candidates."),
        lambda: translate("Words", "Divide it into several files."),
    ),
    ("roster_unreadable", "too_many_rows"): _possible(
        lambda: translate("Words", "The list has too many lines."),
        lambda: translate("Words", "Divide it into several files."),
    ),
    ("roster_unreadable", "quotes"): _possible(
        lambda: translate("Words", "A quotation mark opens in the list and is never closed."),
        lambda: translate("Words", "Correct the line in the file, or save it as CSV once more."),
    ),
    ("roster_unreadable", "column_twice"): _possible(
        lambda: translate("Words", "A column is there twice in the list."),
        lambda: translate("Words", "Remove or rename one of the two, then choose the file again."),
    ),
    ("roster_unreadable", "old_workbook"): _possible(
        lambda: translate("Words", "This is an old Excel file, or one with a password."),
        lambda: translate("Words", "Save it as .xlsx without a password, then choose that file."),
    ),
    ("roster_unreadable", "not_workbook"): _possible(
        lambda: translate("Words", "The file can’t be read as an Excel workbook."),
        lambda: translate("Words", "Open it in Excel and save it once more as .xlsx."),
    ),
    ("roster_unreadable", "too_large_unpacked"): _possible(
        lambda: translate("Words", "The workbook is far larger inside than a list can be."),
        lambda: translate("Words", "Copy the list alone into a new workbook."),
    ),
    ("roster_unreadable", "no_session_header"): _possible(
        lambda: translate("Words", "The first line doesn’t name the columns of a list of sessions."),
        lambda: translate("Words", "Save an empty list and fill it in."),
    ),
    ("roster_unreadable", "no_export"): _possible(
        lambda: translate("Words", "This is no export of candidates or results."),
        lambda: translate("Words", "Export it again from the back office and leave its columns as they are."),
    ),
    ("not_possible", "changed_since"): _possible(
        lambda: translate("Words", "This can’t be undone: something of it was changed since."),
        lambda: translate("Words", "Delete what isn’t wanted one by one."),
    ),
    ("roster_unreadable", "not_read"): _possible(
        lambda: translate("Words", "The file can’t be read."),
        lambda: translate("Words", "Check that it is still there and isn’t open elsewhere."),
    ),
    ("roster_unreadable", "not_text"): _possible(
        lambda: translate("Words", "This isn’t a text file."),
        lambda: translate("Words", "Save the list as CSV, then choose that file."),
    ),
}
