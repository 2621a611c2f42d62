"""A film that can be wound: parts of a medium, as RFC 9110 has them asked for."""

import pytest
from starlette.requests import Request

from isodesk.station.pages.media_response import medium_response

FILM = b"0123456789"


def asked(**headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "headers": raw})


@pytest.mark.parametrize(
    ("wanted", "part", "told"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=4-", b"456789", "bytes 4-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-30", FILM, "bytes 0-9/10"),
    ],
)
def test_a_part_of_it(wanted: str, part: bytes, told: str) -> None:
    response = medium_response(asked(range=wanted), "video/mp4", FILM)
    assert (response.status_code, response.body, response.headers["content-range"]) == (206, part, told)
    assert response.headers["content-type"] == "video/mp4"


@pytest.mark.parametrize("wanted", ["", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"])
def test_the_whole_where_no_one_part_is_meant(wanted: str) -> None:
    response = medium_response(asked(range=wanted), "video/mp4", FILM)
    assert (response.status_code, response.body) == (200, FILM)
    assert response.headers["accept-ranges"] == "bytes"


def test_the_whole_where_it_may_have_changed() -> None:
    response = medium_response(asked(range="bytes=0-3", if_range='"tag"'), "video/mp4", FILM)
    assert response.status_code == 200


@pytest.mark.parametrize("wanted", ["bytes=10-", "bytes=-0"])
def test_beyond_its_end(wanted: str) -> None:
    response = medium_response(asked(range=wanted), "video/mp4", FILM)
    assert (response.status_code, response.headers["content-range"]) == (416, "bytes */10")
