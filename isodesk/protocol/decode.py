"""Reading a request strictly: what a form holds becomes a typed request, or a documented refusal."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.conditions import Condition
from isodesk.protocol.fields import Field
from isodesk.protocol.refusals import ENDED_NAME, INVALID_ACTION, MISSING_OR_INVALID, Refusal
from isodesk.protocol.requests import ACTION, Request

Form: TypeAlias = Mapping[str, Sequence[str]]

_FORM, _ENDED_FORM = "tst_frm_id", "rea_tst_id"


def action_of(form: Form) -> type[Request[Any]]:
    """The request class that ``act_id`` names; raises ``Refusal`` 105 where missing, 103 where unknown."""
    given = form.get(ACTION, ())
    if len(given) != 1 or not given[0]:
        raise Refusal(MISSING_OR_INVALID, ACTION)
    number = given[0]
    known = ACTIONS.get(int(number)) if number.isascii() and number.isdigit() and len(number) < 4 else None
    if known is None:
        raise Refusal(INVALID_ACTION)
    return known


def decode_request(form: Form, *, accept_rea_tst_id: bool = False) -> Request[Any]:
    """The typed request of a form; raises ``Refusal`` with the code that decision D2 gives."""
    declared = action_of(form)
    form = _renamed(declared, form, accept=accept_rea_tst_id)
    given: dict[str, object] = {}
    values: dict[str, Any] = {}
    for field in declared.fields():
        texts = form.get(field.wire, ())
        if any(texts):
            given[field.wire] = values[field.name] = _value(declared, field, texts)
        elif field.required:
            raise Refusal(MISSING_OR_INVALID, field.wire)
    for condition in declared.action.conditions:
        _hold(declared, condition, given)
    return declared(**values)


def _renamed(declared: type[Request[Any]], form: Form, *, accept: bool) -> Form:
    """The form with ``rea_tst_id`` read as ``tst_frm_id`` where the station still accepts it."""
    takes_form = any(field.wire == _FORM for field in declared.fields())
    if not takes_form or _ENDED_FORM not in form or any(form.get(_FORM, ())):
        return form
    if not accept:
        raise Refusal(MISSING_OR_INVALID, _FORM, text=ENDED_NAME)
    return {**form, _FORM: form[_ENDED_FORM]}


def _value(declared: type[Request[Any]], field: Field, texts: Sequence[str]) -> object:
    if len(texts) > 1 and not field.kind.repeatable:
        raise Refusal(MISSING_OR_INVALID, field.wire)
    try:
        return field.kind.parse(",".join(filter(None, texts)))
    except ValueError as error:
        code = MISSING_OR_INVALID if field.kind.strict else declared.action.invalid
        raise Refusal(code, field.wire) from error


def _hold(declared: type[Request[Any]], condition: Condition, given: Mapping[str, object]) -> None:
    broken = condition.broken_by(given)
    if broken is not None:
        raise Refusal(MISSING_OR_INVALID if condition.missing else declared.action.invalid, broken)
