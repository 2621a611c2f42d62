"""A registration mail as a MIME message: plain text, and the same as simple HTML."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import Final

from isodesk.station.mail_tags import fill_in

_URL: Final = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]")
_LONGEST_SUBJECT: Final = 500
_RIGHT_TO_LEFT: Final = ("ar", "fa", "he", "ur")


@dataclass(frozen=True)
class Letter:
    """A mail before it is a message: who, to whom, the template, and the values of its tags."""

    message_id: str
    sent_at: float
    sender_name: str
    sender_email: str
    recipient_name: str
    recipient_email: str
    language: str
    subject: str
    body: str
    values: Mapping[str, object]


def text_of(letter: Letter) -> str:
    """The body with its tags replaced; raises ``TemplateUnusable``."""
    return fill_in(letter.body, letter.values).strip() + "\n"


def subject_of(letter: Letter) -> str:
    """The subject with its tags replaced, in one line; raises ``TemplateUnusable``."""
    return " ".join(fill_in(letter.subject, letter.values).split())[:_LONGEST_SUBJECT]


def inert_html(text: str) -> str:
    """A text as paragraphs of HTML in which nothing can be clicked, loaded or run."""
    paragraphs = (html.escape(part).replace("\n", "<br>\n") for part in re.split(r"\n\s*\n", text.strip()))
    return "\n".join(f"<p>{part}</p>" for part in paragraphs) + "\n"


def compose(letter: Letter) -> EmailMessage:
    """The message. Raises ``TemplateUnusable``, and ``ValueError`` for an address that no mail can be sent to."""
    text, subject = text_of(letter), subject_of(letter)
    beyond_ascii = not (letter.recipient_email.isascii() and letter.sender_email.isascii())
    message = EmailMessage(policy=(SMTPUTF8 if beyond_ascii else SMTP).clone(cte_type="7bit"))
    message["From"] = _address(letter.sender_name, letter.sender_email)
    message["To"] = _address(letter.recipient_name, letter.recipient_email)
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.fromtimestamp(letter.sent_at, UTC))
    number, _, domain = letter.message_id.rpartition("@")
    message["Message-ID"] = f"<{number}@{_ascii(domain)}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    message.add_alternative(_as_html(text, subject, letter.language), subtype="html")
    message["Content-Language"] = letter.language  # last: setting the content takes such headers away
    return message


class MailUnusable(ValueError):
    """An address or a text of which the standard library can't make a message."""


def compose_bytes(letter: Letter) -> bytes:
    """:func:`compose` as it goes over the wire; raises ``TemplateUnusable`` and ``MailUnusable``.

    The standard library answers some addresses, such as ``a@[``, by errors of its own making.
    """
    try:
        return compose(letter).as_bytes()
    except (ValueError, LookupError, AttributeError, TypeError, MessageError) as error:
        raise MailUnusable(type(error).__name__) from error


def _address(name: str, email: str) -> Address:
    """An address; the part before the ``@`` is quoted where it must be."""
    local, _, domain = email.rpartition("@")
    return Address(" ".join(name.split()), local, _ascii(domain))


def _ascii(domain: str) -> str:
    return domain.encode("idna").decode("ascii")


def _as_html(text: str, title: str, language: str) -> str:
    direction = "rtl" if language in _RIGHT_TO_LEFT else "ltr"
    paragraphs = "\n".join(f"<p>{_lines(part)}</p>" for part in re.split(r"\n\s*\n", text.strip()))
    return (
        f'<!doctype html>\n<html lang="{html.escape(language)}" dir="{direction}">\n<head><meta charset="utf-8">'
        f"<title>{html.escape(title)}</title></head>\n"
        f'<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5">\n{paragraphs}\n</body>\n</html>\n'
    )


def _lines(paragraph: str) -> str:
    return "<br>\n".join(_linked(line) for line in paragraph.splitlines())


def _linked(line: str) -> str:
    """Escaped text whose addresses can be clicked."""
    made, end = "", 0
    for found in _URL.finditer(line):
        address = html.escape(found[0])
        made += html.escape(line[end : found.start()]) + f'<a href="{address}">{address}</a>'
        end = found.end()
    return made + html.escape(line[end:])
