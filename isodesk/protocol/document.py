"""``docs/actions.md``, written from the contract."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.fields import Field, fields_of
from isodesk.protocol.grades import GradeType
from isodesk.protocol.kinds import Choice, Integer, Kind, Line, OneOf
from isodesk.protocol.refusals import ENDED_NAME, INVALID_ACTION, MISSING_OR_INVALID, error_text
from isodesk.protocol.requests import Link, Request
from isodesk.protocol.text import Text
from isodesk.protocol.wording import GENDERS, GRADE_TYPES, LANGUAGES, RETRIES, SETTLING, STATUSES

_INTRODUCTION = """\
# The actions

*Written from `isodesk/protocol` by `make format`; a test holds it current. Change the contract, not this page.*

Every action is a POST to `/api/usage` with `Authorization: Bearer …` and a body that is urlencoded, multipart or a
JSON object (anything else: HTTP 415). `act_id` says which. The answer is a JSON object: `success`, and either the
properties below, or `error_code` and `error_message`, in French where `Accept-Language` prefers it, else in English.

🟩 required · 🔷 required, and carried by the message itself in LTI · 🟠 optional. Unknown parameters are ignored; an
empty value counts as none; a parameter given twice is refused with 105, lists apart. Flags take `1`, `true`, `on` and
`0`, `false`, empty. Times are in the account's time zone.

`sub_com_id` is optional in every action: a distributor's sub account on which to act.
"""

_OUTCOMES = """\
An LTI outcome is the value divided as below, from 0 to 1, with at most four decimals. The documented divisors of types
1 and 15 are odd; they are the contract. `corrected_outcomes` in the station's settings divides by the maximum instead.
"""


def actions_document() -> str:
    """The whole page, in Markdown."""
    parts = [_INTRODUCTION, *_summary(), *_general_errors()]
    for declared in sorted(ACTIONS.values(), key=lambda each: each.action.number):
        parts += _action(declared)
    parts += _values()
    return "\n".join(parts)


def _summary() -> Iterator[str]:
    rows = (
        (_linked(each), f"`{each.action.name}`", each.action.title.fr, RETRIES[each.action.retry].en)
        for each in sorted(ACTIONS.values(), key=lambda each: each.action.number)
    )
    yield "## All of them\n"
    yield from table(("Action", "Name", "En français", "Without an answer"), rows)


def _linked(declared: type[Request[Any]]) -> str:
    return f"[{_heading(declared)}](#{declared.action.name})"


def _heading(declared: type[Request[Any]]) -> str:
    return f"{declared.action.number} · {declared.action.title.en}"


def _general_errors() -> Iterator[str]:
    yield "## Errors of every action\n"
    yield from _errors(None, (INVALID_ACTION, MISSING_OR_INVALID))
    yield f"Since 2026 `rea_tst_id` is refused with 105: {ENDED_NAME.en}. « {ENDED_NAME.fr} ».\n"


def _action(declared: type[Request[Any]]) -> Iterator[str]:
    action = declared.action
    yield f'<a id="{action.name}"></a>\n'
    yield f"## {_heading(declared)}\n"
    yield f"*{action.title.fr}* · `isodesk call {action.name.replace('_', '-')}`\n"
    yield from table(("Parameter", "", "Kind", "Meaning", "Sens"), _parameters(declared))
    yield from (f"- {condition.text.en} *{condition.text.fr}*" for condition in action.conditions)
    if action.conditions:
        yield ""
    yield from _answer(declared)
    if action.codes:
        yield "**Errors**\n"
        yield from _errors(action.number, action.codes)
    flags = "" if action.invalid == MISSING_OR_INVALID else f", a flag or pack size that is none: {MISSING_OR_INVALID}"
    yield f"A value that can't be taken: {action.invalid}{flags}.\n"
    retry, settling = RETRIES[action.retry], SETTLING[action.settle]
    yield f"**Without an answer**: {retry.en}. Settled: {settling.en}.  "
    yield f"*{retry.fr}. Ensuite : {settling.fr}.*\n"


def _parameters(declared: type[Request[Any]]) -> Iterator[Sequence[str]]:
    yield "`act_id`", "🟩", "integer", str(declared.action.number), ""
    for field in declared.fields():
        yield f"`{field.wire}`", _mark(field), field_kind(field.kind), field.meaning.en, field.meaning.fr


def _mark(field: Field) -> str:
    if field.lti:
        return "🔷"
    return "🟩" if field.required else "🟠"


def field_kind(kind: Kind) -> str:
    """A kind of field with its bounds, in words."""
    match kind:
        case OneOf():
            return "one of " + ", ".join(map(str, kind.allowed))
        case Choice():
            return "one of " + ", ".join(str(value.value) for value in kind.values)
        case Integer():
            return f"integer, {kind.minimum} to {kind.maximum}"
        case Line():
            return f"{kind.name}, to {kind.maximum} characters"
        case _:
            return kind.name


def _answer(declared: type[Request[Any]]) -> Iterator[str]:
    if declared.answer is Link:
        yield "**Answer**: an HTTP 302 to the page.\n"
        return
    rows = [
        (f"`{field.wire}`", field.kind.name, field.meaning.en, field.meaning.fr) for field in fields_of(declared.answer)
    ]
    yield "**Answer**\n" if rows else "**Answer**: nothing but its success.\n"
    if rows:
        yield from table(("Property", "Kind", "Meaning", "Sens"), rows)


def _errors(number: int | None, codes: Iterable[int]) -> Iterator[str]:
    rows = ((str(code), error_text(number, code)) for code in codes)
    yield from table(("Code", "English", "Français"), ((code, text.en, text.fr) for code, text in rows))


def _values() -> Iterator[str]:
    yield "## Languages\n"
    yield from table(
        ("Code", "ISO 639-1", "Language", "Langue"),
        ((str(each.value), each.code, text.en, text.fr) for each, text in LANGUAGES.items()),
    )
    yield "## Genders\n"
    yield from _named(GENDERS)
    yield "## Statuses of a test\n"
    yield from _named(STATUSES)
    yield "## Grade types\n"
    yield _OUTCOMES
    yield from table(
        ("`gra_typ_id`", "Description", "En français", "`max_val`", "Outcome", "Corrected"),
        (_grade_type(each, text) for each, text in GRADE_TYPES.items()),
    )


def _grade_type(grade_type: GradeType, text: Text) -> Sequence[str]:
    maximum, documented, corrected = (
        str(number) if grade_type is not GradeType.NUMBER_CORRECT else "number of questions"
        for number in (grade_type.maximum(0), grade_type.divisor(0), grade_type.divisor(0, corrected=True))
    )
    return str(grade_type.value), text.en, text.fr, maximum, f"value / {documented}", f"value / {corrected}"


def _named(texts: Mapping[Any, Text]) -> Iterator[str]:
    rows = ((str(int(each)), text.en, text.fr) for each, text in texts.items())
    yield from table(("Value", "Meaning", "Sens"), rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table."""
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""
