"""What an action is: a request class that declares its number, fields, answer and errors once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar, Final, Generic, TypeVar, dataclass_transform

from isodesk.protocol.conditions import Condition
from isodesk.protocol.fields import Field, fields_of, wire
from isodesk.protocol.kinds import AccountNumber
from isodesk.protocol.text import Text

ACTION: Final = "act_id"
SUB_ACCOUNT: Final = "sub_com_id"
Answer = TypeVar("Answer", covariant=True)


class Retry(Enum):
    """How a call may be repeated when its answer was not seen."""

    READ = "read"
    IDEMPOTENT = "idempotent"
    CREATING = "creating"
    SPENDING = "spending"


class Settle(Enum):
    """How the outbox finds out what became of a call without an answer (decisions.md)."""

    READ_AGAIN = "read again"
    CREATE_AGAIN = "send again, 202 means done"
    SEND_AGAIN = "send again"
    SPLIT = "never queued: 1, then 2 or 9"
    COMPARE_CREDITS = "credits before and after"
    AGAIN_ON_STATION = "send again on a station, else credits before and after"
    AGAIN_THEN_STATUS = "send again, 304 and then 501 of the status mean done"
    AGAIN_UNTIL_UNKNOWN = "send again, 107 means done"
    PERSON = "a person decides"
    AT_USE = "never queued: made at the moment of use"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Everything about an action that isn't one of its fields.

    ``invalid`` is the code for a value that can't be taken (decision D2): 201 for actions that
    create or change a candidate, else 105. ``codes`` are the further codes that it can answer.
    """

    number: int
    name: str
    title: Text
    retry: Retry
    settle: Settle
    codes: tuple[int, ...] = ()
    conditions: tuple[Condition, ...] = ()
    invalid: int = 105
    redirects: bool = False


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(wire,))
class _Declared:
    """What makes a frozen dataclass of every class below it, ``Request`` with its own field included."""

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        dataclass(frozen=True, kw_only=True)(cls)


class Request(_Declared, Generic[Answer]):
    """A request of one action, typed; its fields carry their wire names."""

    action: ClassVar[Action]
    answer: ClassVar[type[Any]]

    sub_account_id: int | None = wire(SUB_ACCOUNT, AccountNumber(), default=None)

    @classmethod
    def fields(cls) -> Sequence[Field]:
        """The parameters of this action, its own first, ``sub_com_id`` last."""
        declared = fields_of(cls)
        return (*declared[1:], declared[0])

    @classmethod
    def wire_name(cls, name: str) -> str:
        """The wire name of a field, for a refusal that names it; raises ``KeyError``."""
        return {field.name: field.wire for field in cls.fields()}[name]


class Result(_Declared):
    """An answer of one action, typed."""

    @classmethod
    def wire_name(cls, name: str) -> str:
        """The wire name of a property, for who looks at a raw answer; raises ``KeyError``."""
        return {field.name: field.wire for field in fields_of(cls)}[name]


class Done(Result):
    """An answer that holds nothing but its success."""


class Link(Result):
    """An answer by HTTP redirection alone; the location is its URL."""

    url: str
