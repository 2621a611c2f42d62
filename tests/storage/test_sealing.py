"""A sealed value opens with its key, in its place, unchanged; else not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.storage.errors import SealBroken
from isodesk.storage.sealing import Sealer

KEYS = st.binary(min_size=32, max_size=32)
WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@given(KEYS, WORDS, WORDS)
def test_opens_to_what_was_sealed(key: bytes, text: str, about: str) -> None:
    sealed = Sealer(key).seal(text, about=about)
    assert Sealer(key).open(sealed, about=about) == text
    assert len(text) < 4 or text.encode() not in sealed


@given(KEYS, WORDS, st.data())
def test_any_change_is_found(key: bytes, text: str, data: st.DataObject) -> None:
    sealed = bytearray(Sealer(key).seal(text, about="candidate.password 7"))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealBroken):
        Sealer(key).open(bytes(sealed), about="candidate.password 7")


@given(st.binary(max_size=40))
def test_nothing_else_opens(sealed: bytes) -> None:
    with pytest.raises(SealBroken):
        Sealer(b"k" * 32).open(sealed, about="")


def test_a_value_moved_elsewhere_or_of_another_key_does_not_open() -> None:
    sealed = Sealer(b"k" * 32).seal("secret", about="candidate.password 7")
    with pytest.raises(SealBroken):
        Sealer(b"k" * 32).open(sealed, about="candidate.password 8")
    with pytest.raises(SealBroken):
        Sealer(b"l" * 32).open(sealed, about="candidate.password 7")


def test_sealing_twice_looks_different() -> None:
    sealer = Sealer(b"k" * 32)
    assert sealer.seal("same", about="here") != sealer.seal("same", about="here")
