"""What a medium is, by its content."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.banks.media_files import MediumFile, kind_of, read_medium
from isodesk.exam.errors import Fault
from tests.banks.making import png

GIF = b"GIF89a" + struct.pack("<HH", 7, 5) + b"\0\0\0" + b";"
_FRAME = b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", 5, 7) + b"\x03" + b"\0" * 9
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 10 + b"\xff" + _FRAME + b"\xff\xda\0\2data\xff\xd9"


def webp(chunk: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


LOSSY = webp(b"VP8 " + b"\0" * 4 + b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 7, 5))
LOSSLESS = webp(b"VP8L" + b"\0" * 4 + b"\x2f" + struct.pack("<I", 6 | 4 << 14))
EXTENDED = webp(b"VP8X" + b"\0" * 8 + b"\x06\0\0" + b"\x04\0\0")
PICTURES = {
    "a.png": png(7, 5),
    "a.gif": GIF,
    "a.jpg": JPEG,
    "a.jpeg": JPEG,
    "lossy.webp": LOSSY,
    "lossless.webp": LOSSLESS,
    "extended.webp": EXTENDED,
}
MP3, MP4 = b"ID3\x04" + b"\0" * 20, b"\0\0\0\x18ftypisom" + b"\0" * 20


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_known_and_measured(name: str) -> None:
    found = read_medium(name, PICTURES[name])
    assert isinstance(found, MediumFile)
    assert found.size == (7, 5)
    assert found.media_type == {"jpg": "image/jpeg"}.get(name[2:], f"image/{name.rpartition('.')[2]}")


@pytest.mark.parametrize(
    ("name", "octets", "media_type"),
    [("a.mp3", MP3, "audio/mpeg"), ("b.mp3", b"\xff\xfb\x90\0", "audio/mpeg"), ("a.mp4", MP4, "video/mp4")],
)
def test_sounds_and_films_are_known(name: str, octets: bytes, media_type: str) -> None:
    found = read_medium(name, octets)
    assert isinstance(found, MediumFile)
    assert (found.media_type, found.size) == (media_type, None)


@pytest.mark.parametrize(
    ("name", "octets", "code"),
    [
        ("a.jpg", png(), "medium_differs"),
        ("a.png", JPEG, "medium_differs"),
        ("a.png", b"", "medium_differs"),
        ("a.mp3", MP4, "medium_differs"),
        ("a.png", b"<html><script>", "medium_differs"),
        ("a.gif", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "medium_differs"),
        ("a.svg", b"<svg/>", "not_a_medium"),
        ("a b.png", png(), "not_a_medium"),
        ("a.PNG", png(), "not_a_medium"),
        ("a.png", png(0, 5), "medium_broken"),
        ("a.png", png()[:20], "medium_broken"),
        ("a.jpg", JPEG[:12], "medium_broken"),
        ("a.jpg", JPEG[:-2], "medium_broken"),
        ("a.gif", GIF[:-1], "medium_broken"),
        ("a.webp", LOSSY[:-1], "medium_broken"),
        ("a.webp", webp(b"VP9 " + b"\0" * 30), "medium_broken"),
        ("a.png", png(10_001, 1), "picture_too_large"),
        ("a.gif", GIF[:6] + struct.pack("<HH", 9000, 9000) + GIF[10:], "picture_too_large"),
    ],
)
def test_what_a_name_does_not_promise_or_is_damaged_is_refused(name: str, octets: bytes, code: str) -> None:
    found = read_medium(name, octets)
    assert isinstance(found, Fault)
    assert found.code == code


@given(st.sampled_from(list(PICTURES.items())), st.data())
def test_no_damage_raises(case: tuple[str, bytes], data: st.DataObject) -> None:
    name, octets = case
    place = data.draw(st.integers(0, len(octets)))
    damaged = octets[:place] + data.draw(st.binary(max_size=12)) + octets[data.draw(st.integers(place, len(octets))) :]
    assert isinstance(read_medium(name, damaged), MediumFile | Fault)


@given(st.binary(max_size=40))
def test_anything_has_a_kind_or_none(octets: bytes) -> None:
    assert kind_of(octets) in {"", "audio/mpeg", "video/mp4", "image/png", "image/jpeg", "image/gif", "image/webp"}
