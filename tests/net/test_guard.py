"""Which addresses may be called on somebody else's word."""

import ipaddress

import pytest

from isodesk.net.errors import AddressRefused, NameNotFound
from isodesk.net.guard import check_address, resolve

PRIVATE = [
    "127.0.0.1",
    "127.255.0.9",
    "10.0.0.1",
    "172.16.5.5",
    "192.168.1.1",
    "100.64.0.1",
    "::1",
    "fd12:3456::1",
    "fec0::1",
    "::ffff:127.0.0.1",
    "::ffff:10.1.2.3",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::c0a8:101",
    "2002:7f00:1::",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "2001:db8::1",
]
NEVER = [
    "0.0.0.0",  # noqa: S104 - nothing is bound to it
    "::",
    "169.254.169.254",
    "169.254.1.1",
    "fe80::1",
    "fd00:ec2::254",
    "224.0.0.1",
    "ff02::1",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::",
    "255.255.255.255",
]
PUBLIC = ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_need_the_setting(address: str) -> None:
    with pytest.raises(AddressRefused):
        check_address(ipaddress.ip_address(address), allow_private=False)
    check_address(ipaddress.ip_address(address), allow_private=True)


@pytest.mark.parametrize("address", NEVER)
@pytest.mark.parametrize("allow_private", [False, True])
def test_some_addresses_are_never_called(address: str, allow_private: bool) -> None:
    with pytest.raises(AddressRefused):
        check_address(ipaddress.ip_address(address), allow_private=allow_private)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_called(address: str) -> None:
    check_address(ipaddress.ip_address(address), allow_private=False)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://localhost./",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://user@127.0.0.1/",
        "http://８.8.8.8@127.0.0.1/",
        "http://１２７.0.0.1/",
    ],
)
async def test_ways_to_write_loopback_are_refused_alike(url: str) -> None:
    with pytest.raises((AddressRefused, NameNotFound)):
        await resolve(url, allow_private=False)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http:///nowhere",
        "http://",
        "//example.org/",
        "http://example.org:99999/",
        "http://127.0.0.1/a b",
        "http://127.0.0.1/\r\nX: y",
        "http://[::1/",
    ],
)
async def test_what_is_no_web_address_is_refused_whatever_the_setting(url: str) -> None:
    with pytest.raises(AddressRefused):
        await resolve(url, allow_private=True)


async def test_a_name_without_an_address() -> None:
    with pytest.raises(NameNotFound):
        await resolve("http://no-such-name.invalid/", allow_private=True)


@pytest.mark.parametrize(
    ("url", "target", "host"),
    [
        ("http://127.0.0.1", "/", "127.0.0.1"),
        ("http://127.0.0.1:80/a/../b?", "/a/../b?", "127.0.0.1"),
        ("http://127.0.0.1:8080?x=%41&y=é#part", "/?x=%41&y=é", "127.0.0.1:8080"),
        ("https://[::1]:443/p;q?next=http://x/y", "/p;q?next=http://x/y", "[::1]"),
    ],
)
async def test_path_and_query_stay_exactly_as_given(url: str, target: str, host: str) -> None:
    found = await resolve(url, allow_private=True)
    assert (found.request_target, found.host_header) == (target, host)
