"""Each kind of field: what it takes, what it refuses, how it writes and how leniently it reads."""

from datetime import date, datetime
from typing import Any

import pytest

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.kinds import (
    LARGEST_INTEGER,
    Address,
    Choice,
    Day,
    Email,
    Flag,
    Integer,
    IntegerList,
    Kind,
    Line,
    Minute,
    Number,
    OneOf,
)
from isodesk.protocol.values import Gender, Language

PARSED: list[tuple[Kind, str, Any]] = [
    (Integer(), "1", 1),
    (Integer(), "2147483647", LARGEST_INTEGER),
    (Integer(), "007", 7),
    (Integer(0, 500), "0", 0),
    (Integer(0, 500), "500", 500),
    (Number(), "175.5", 175.5),
    (Number(), "-1", -1.0),
    (Line(), "Zoé O’Hara-Nguyễn", "Zoé O’Hara-Nguyễn"),
    (Line(), "a" * 255, "a" * 255),
    (Line(), "سارة", "سارة"),
    (Email(), "a@b", "a@b"),
    (Email(), "É.Tudiant+1@école.example", "É.Tudiant+1@école.example"),
    (Email(), "a" * 250 + "@b.c", "a" * 250 + "@b.c"),
    (Address(), "https://lms.example/end?x=1&y=%20#done", "https://lms.example/end?x=1&y=%20#done"),
    (Address(), "HTTP://localhost:8080", "HTTP://localhost:8080"),
    *((Flag(), text, True) for text in ("1", "true", "on", "TRUE", "On")),
    *((Flag(), text, False) for text in ("0", "false", "", "False")),
    (Choice(Gender), "3", Gender.NOT_PROVIDED),
    (Choice(Language), "8", Language.ARABIC),
    (OneOf(allowed=(2, 3, 4)), "4", 4),
    (Day(), "2028-02-29", date(2028, 2, 29)),
    (Minute(), "2027-01-05 09:30", datetime(2027, 1, 5, 9, 30)),  # noqa: DTZ001 - a wall time in the account's zone
    (IntegerList(), "1,2", (1, 2)),
    (IntegerList(), " 3 , 1,3", (3, 1)),
    (IntegerList(), "[4, 5]", (4, 5)),
    (IntegerList(), '["6"]', (6,)),
    (IntegerList(), "9", (9,)),
]

REFUSED: list[tuple[Kind, str]] = [
    *(
        (Integer(), text)
        for text in ("", "0", "-1", "+1", " 1", "1 ", "1.0", "1e3", "x", "٣", "2147483648", "9" * 5000)
    ),
    (Integer(0, 500), "501"),
    *((Number(), text) for text in ("", "x", "nan", "inf", "-Infinity", "1e999")),
    *((Line(), text) for text in ("", "   ", "a\nb", "a\x00", "\x7f", "\ud800", "a\u2028b", "a" * 256)),
    *((Email(), text) for text in ("", "a", "@b", "a@", "a@b@c", "a\r\nb@c", "a" * 251 + "@b.c")),
    *((Address(), text) for text in ("lms.example", "ftp://a", "javascript:alert(1)", "https://", "http:///", "//a")),
    (Address(), "https://a/\r\nX: y"),
    (Address(), "https://a/" + "b" * 2048),
    *((Flag(), text) for text in ("2", "yes", "oui", " 1")),
    *((Choice(Gender), text) for text in ("", "0", "4", "male", "1.0")),
    *((OneOf(allowed=(2, 3, 4)), text) for text in ("1", "5", "two")),
    *((Day(), text) for text in ("2027-02-29", "2027-1-5", "05/01/2027", "0000-01-01", "2027-01-05 09:30", "20270105")),
    *((Minute(), text) for text in ("2027-01-05", "2027-01-05T09:30", "2027-01-05 24:00", "2027-01-05 09:30:00")),
    *((IntegerList(), text) for text in (",", "1,,2", "1;2", "[1", "[]", "[true]", "[[1]]", "[1.5]", "{}", "[" * 9999)),
    (IntegerList(most=2), "1,2,3"),
]

READ: list[tuple[Kind, object, Any]] = [
    (Integer(), 12, 12),
    (Integer(), "12", 12),
    (Integer(), 12.0, 12),
    (Integer(), "12.0", 12),
    (Integer(), 0, 0),
    (Integer(), -3, -3),
    (Number(), "550", 550.0),
    (Number(), -1, -1.0),
    (Line(), 5, "5"),
    (Line(), "two\nlines", "two\nlines"),
    (Line(), "", ""),
    (Address(), "https://station.example/test/abc", "https://station.example/test/abc"),
    (Choice(Language), "2", Language.ENGLISH),
    (IntegerList(), [], ()),
    (IntegerList(), [1, "2"], (1, 2)),
    (IntegerList(), {"0": 4, "2": 5}, (4, 5)),
    (Flag(), True, True),
    (Flag(), 0, False),
]

UNREADABLE: list[tuple[Kind, object]] = [
    *((Integer(), value) for value in ("x", 1.5, "nan", "inf", 2**40)),
    (Integer(), None),
    (Integer(), True),
    (Integer(), []),
    (Number(), ""),
    (Number(), None),
    (Number(), False),
    (Line(), None),
    (Line(), True),
    (Line(), []),
    (Line(), {}),
    *((Address(), value) for value in (None, "javascript:alert(1)", "file:///etc/passwd", "")),
    *((Choice(Gender), value) for value in (None, 9, "male")),
    (IntegerList(), None),
    (IntegerList(), "1,2"),
    (IntegerList(), [None]),
    (IntegerList(), [True]),
]


@pytest.mark.parametrize(("kind", "text", "value"), PARSED)
def test_takes(kind: Kind, text: str, value: Any) -> None:
    assert kind.parse(text) == value


@pytest.mark.parametrize(("kind", "text"), REFUSED)
def test_refuses(kind: Kind, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the value is all that it says
        kind.parse(text)


@pytest.mark.parametrize(("kind", "value", "expected"), READ)
def test_reads_leniently(kind: Kind, value: object, expected: Any) -> None:
    assert kind.read(value) == expected


@pytest.mark.parametrize(("kind", "value"), UNREADABLE)
def test_does_not_read(kind: Kind, value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the value is all that it says
        kind.read(value)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Integer(), 12, "12"),
        (Flag(), True, "1"),
        (Flag(), False, "0"),
        (Choice(Gender), Gender.FEMALE, "2"),
        (Choice(Gender), 2, "2"),
        (Day(), date(2027, 1, 5), "2027-01-05"),
        (Minute(), datetime(2027, 1, 5, 9, 5), "2027-01-05 09:05"),  # noqa: DTZ001 - a wall time in the account's zone
        (IntegerList(), (3, 1), "3,1"),
    ],
)
def test_writes(kind: Kind, value: object, text: str) -> None:
    assert kind.format(value) == text


@pytest.mark.parametrize(("kind", "value"), [(Choice(Gender), "2"), (IntegerList(), 3)])
def test_writes_nothing_of_another_type(kind: Kind, value: object) -> None:
    with pytest.raises(TypeError):
        kind.format(value)


def test_only_passwords_and_codes_are_secret() -> None:
    secret = {(number, f.name) for number, each in ACTIONS.items() for f in each.fields() if f.kind.secret}
    assert secret == {(1, "password"), (8, "password"), (11, "code")}


def test_flags_and_pack_sizes_are_the_strict_kinds() -> None:
    assert Flag.strict
    assert OneOf.strict
    assert not any(kind.strict for kind in (Integer, Number, Line, Email, Address, Choice, Day, Minute, IntegerList))
