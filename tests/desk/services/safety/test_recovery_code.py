"""A code that can be written down, read out and typed in again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.desk.errors import RecoveryCodeWrong
from isodesk.desk.services.safety.recovery_code import code_of, key_of


@given(st.binary(min_size=32, max_size=32))
def test_a_key_comes_back_from_its_code(key: bytes) -> None:
    code = code_of(key)
    assert key_of(code) == key
    assert key_of(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == key
    assert [len(group) for group in code.split("-")] == [4] * 14


@given(st.binary(min_size=32, max_size=32), st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_of_the_pen_is_noticed(key: bytes, place: int, letter: str) -> None:
    letters = code_of(key).replace("-", "")
    slipped = letters[:place] + letter + letters[place + 1 :]
    if slipped != letters:
        with pytest.raises(RecoveryCodeWrong) as caught:
            key_of(slipped)
        assert caught.value.parameters["reason"] == "check"


@pytest.mark.parametrize(("code", "reason"), [("", "length"), ("A" * 55, "length"), ("U" * 56, "letters")])
def test_what_is_no_code(code: str, reason: str) -> None:
    with pytest.raises(RecoveryCodeWrong) as caught:
        key_of(code)
    assert caught.value.parameters["reason"] == reason


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (bytes(range(32)), "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFN-W9PT"),
        (b"k" * 32, "DDNP-PTVB-DDNP-PTVB-DDNP-PTVB-DDNP-PTVB-DDNP-PTVB-DDNP-PTVB-DDNW-D73S"),
    ],
)
def test_a_code_that_was_printed_years_ago_is_still_good(key: bytes, code: str) -> None:
    assert code_of(key) == code
    assert key_of(code) == key


def test_how_many_letters_there_were_is_said() -> None:
    with pytest.raises(RecoveryCodeWrong) as caught:
        key_of("ABCD-EFG")
    assert caught.value.parameters == {"reason": "length", "letters": 7}
