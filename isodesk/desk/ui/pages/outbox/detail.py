"""One change of the outbox in the pane: what is known of it, and what there is to decide."""

import time

from PySide6.QtCore import QCoreApplication

from isodesk.desk.services.rows import IntentState
from isodesk.desk.services.rows_of_results import OutboxDetail, OutboxRow
from isodesk.desk.ui.frame.detail import Detail
from isodesk.desk.ui.parts.facts import Fact, Section
from isodesk.desk.ui.text.actions import action_name
from isodesk.desk.ui.text.formats import clock_with_seconds, local, moment, number, since
from isodesk.desk.ui.text.names import credit_kind
from isodesk.desk.ui.text.states import of_intent
from isodesk.desk.ui.words import explain_code

translate = QCoreApplication.translate


def describe(seen: OutboxDetail) -> Detail:
    """A change, whom it is about, and the credits around it."""
    row = seen.row
    return Detail(
        action_name(row.action),
        row.subject,
        of_intent(row.state),
        text=_explanation(row),
        sections=[
            Section(translate("ChangeView", "Credits"), _credits_of(seen)),
            Section(translate("ChangeView", "Details"), _facts_of(row)),
        ],
    )


def _explanation(row: OutboxRow) -> str:
    if row.state is IntentState.IN_DOUBT:
        return " ".join(filter(None, (_why_in_doubt(row), _still_at_work(row), _where_to_look(row))))
    if row.state is IntentState.CONFLICT:
        return translate("ChangeView", "The platform knows somebody with this e-mail already. Is it the same person?")
    if row.error:
        return str(explain_code(row.error, row.error_text))
    if row.state is IntentState.WAITING and row.waits_for is not None:
        return translate("ChangeView", "This waits for another change that comes first.")
    return ""


def _why_in_doubt(row: OutboxRow) -> str:
    if row.error == "credits_do_not_tell":
        return translate(
            "ChangeView", "This was sent and never answered, and the credits don’t tell what became of it."
        )
    if row.error == "several_tests":
        return translate("ChangeView", "This was sent and never answered, and more than one new test is there.")
    if row.error == "taken_meanwhile":
        return translate("ChangeView", "This was sent and never answered, and a test of that form is completed by now.")
    if row.error == "restored":
        return translate("ChangeView", "A backup was restored: whether this was sent after it was made isn’t known.")
    return translate("ChangeView", "This was sent and never answered.")


def _still_at_work(row: OutboxRow) -> str:
    if row.at_work_until is None or row.at_work_until <= time.time():
        return ""
    words = translate(
        "ChangeView", "The platform may still be at work on it: sent again before {time}, it may be carried out twice."
    )
    return words.format(time=clock_with_seconds(local(row.at_work_until)))


def _where_to_look(row: OutboxRow) -> str:
    if row.action == "create_session":
        return translate(
            "ChangeView",
            "Look among the sessions on the platform: if it is there, enter its number; if not, send it again.",
        )
    if row.action == "send_registration_mail":
        return translate(
            "ChangeView",
            "Look among the e-mails on the platform. Sent again, the person would get it twice if it went out before.",
        )
    if row.action in ("add_test", "add_another_test", "add_confirmation_test"):
        return translate(
            "ChangeView",
            "Look at the person’s tests on the platform: if it is there, enter its number. Sent again, it may take"
            " another credit.",
        )
    return translate("ChangeView", "Look on the platform whether it was carried out, then decide here.")


def _credits_of(seen: OutboxDetail) -> list[Fact]:
    """What was left of each type before it was sent, and after; nothing where nobody looked."""
    if seen.after_at is None:
        words = translate("ChangeView", "before it was sent; not asked for since")
        return [Fact(credit_kind(kind), words, number(amount)) for kind, amount in seen.before.items()]
    words = translate("ChangeView", "before it was sent, and at {time}").format(time=since(seen.after_at))
    return [
        Fact(credit_kind(kind), words, f"{number(amount)} → {number(seen.after[kind])}")
        for kind, amount in seen.before.items()
        if kind in seen.after
    ]


def _facts_of(row: OutboxRow) -> list[Fact]:
    facts = [Fact(moment(local(row.created_at)), translate("ChangeView", "Made"))]
    if row.sent_at is not None:
        facts.append(Fact(moment(local(row.sent_at)), translate("ChangeView", "Last sent")))
    facts.append(Fact(number(row.attempts), translate("ChangeView", "Tries")))
    return facts
