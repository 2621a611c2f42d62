"""Faults of what launches by LTI 1.1 say: section 3.1 of the checklist."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from isodesk.bench.faults.fault import Consumer, Fault, dropped, followed, refused
from isodesk.lti.forms import Pairs
from isodesk.protocol.requests import ACTION

_VERSIONS: Final = ("LTI-2p0", "1.1", "LTI-1p0 ")
_ACTION: Final = f"custom_{ACTION}"


def field_faults() -> list[Fault]:
    """Every row about a launch's fields."""
    return [*_fields(), *_actions(), *_taken()]


def _fields() -> Iterator[Fault]:
    yield refused("L11-24", "no message type", "sans type de message", lambda c: c.signed(lti_message_type=None))
    yield refused("L11-24", "message type foo", "type de message foo", lambda c: c.signed(lti_message_type="foo"))
    yield refused("L11-25", "no version", "sans version", lambda c: c.signed(lti_version=None))
    for version in _VERSIONS:
        yield refused("L11-25", f"version “{version}”", f"version « {version} »", partial(_versioned, version))
    yield refused("L11-26", "no resource", "sans ressource", lambda c: c.signed(resource_link_id=None))
    yield refused("L11-26", "resource of blanks", "ressource vide", lambda c: c.signed(resource_link_id="  "))


def _versioned(version: str, consumer: Consumer) -> Pairs:
    return consumer.signed(lti_version=version)


def _actions() -> Iterator[Fault]:
    """What an authentic launch asks for: where that fails, the action's own answer says so."""
    yield followed("L11-33", "no e-mail", "sans e-mail", lambda c: c.signed(lis_person_contact_email_primary=None))
    yield followed("L11-35", "no action", "sans action", partial(_asking, None))
    yield followed("L11-35", "action 99", "action 99", partial(_asking, "99"))
    yield refused("L11-36", "action 13, a learner", "action 13, un apprenant", _administrating)


def _asking(action: str | None, consumer: Consumer) -> Pairs:
    others = {name: value for name, value in consumer.form.items() if name != _ACTION}
    return replace(consumer, form=others if action is None else {**others, _ACTION: action}).signed()


def _administrating(consumer: Consumer) -> Pairs:
    return _asking("13", replace(consumer, form={**consumer.form, "roles": "Learner"}))


def _taken() -> Iterator[Fault]:
    yield followed("L11-01", "a minimal launch", "un lancement minimal", lambda c: c.signed())
    yield followed(
        "L11-30",
        "awkward values",
        "valeurs difficiles",
        lambda c: c.signed(custom_awkward="é & = + ~ [a|b]\r\nΕλληνικά", custom_empty=""),
    )
    yield followed(
        "L11-37",
        "without oauth_callback",
        "sans oauth_callback",
        lambda c: c.signed_again(lambda pairs: dropped(pairs, "oauth_callback")),
    )
    yield followed(
        "L11-39",
        "a return address javascript:",
        "une adresse de retour javascript:",
        lambda c: c.signed(launch_presentation_return_url="javascript:alert(1)"),
    )
    yield followed(
        "L11-34", "a name in mixed case", "un nom en casse mixte", lambda c: c.signed(custom_Isodesk_Bench="1")
    )
