"""One address however it is spelt, kept as given (decision D3)."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.protocol.refusals import Refusal
from isodesk.station.emails import email_key
from tests.station.units import Centre, centre


@pytest.fixture
def paris(tmp_path: Path) -> Iterator[Centre]:
    with centre(tmp_path, "accounts:\n  - name: Paris\n") as found:
        yield found


def create(account: Centre, email: str) -> int:
    return int(account.call(1, gen_id=3, ema=email, fst_nam="É", lst_nam="É")["can_id"])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ada@Example.org", "ada@EXAMPLE.ORG"),
        ("é@example.org", unicodedata.normalize("NFD", "É@example.org")),
        ("straße@example.org", "STRASSE@example.org"),
        ("ΣΊΣΥΦΟΣ@example.org", "σίσυφος@example.org"),
    ],
)
def test_two_spellings_are_one_address(paris: Centre, first: str, second: str) -> None:
    number = create(paris, first)
    with pytest.raises(Refusal) as caught:
        create(paris, second)
    assert (caught.value.error_code, caught.value.extra) == (202, {"can_id": number})
    assert [row.email for row in paris.rows("candidate")] == [first]
    assert paris.refused(12, ema="nobody@example.org") == 107
    paris.call(12, ema=second)


def test_somebody_may_take_their_own_address_in_another_spelling(paris: Centre) -> None:
    ada, bob = create(paris, "ada@example.org"), create(paris, "bob@example.org")
    paris.call(51, can_id=ada, ema="ADA@example.org")
    assert paris.refused(51, can_id=bob, ema="Ada@Example.Org") == 202
    assert [row.email for row in paris.rows("candidate")] == ["ADA@example.org", "bob@example.org"]


@given(st.text(max_size=30))
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert email_key(email_key(text)) == email_key(text)
    assert email_key(unicodedata.normalize("NFD", text)) == email_key(text)
