"""A company's network: proxies that ask, refuse and tunnel; certificates beside the system's; reasons told apart."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from isodesk.net.http import make_transport
from isodesk.net.proxies import is_inside, proxy_for
from isodesk.net.troubles import reason_of
from isodesk.net.ways_out import DIRECT, SYSTEM, WayOut
from tests.support.certificates import make_certificate
from tests.support.misbehaving import Server, http, raw
from tests.support.proxy import Proxy

HELLO = raw(http(200, b"hello"))
TIME_OUTS = httpx.Timeout(5).as_dict()


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def call(url: str, way_out: WayOut = SYSTEM) -> httpx.Response:
    async with make_transport(way_out=way_out) as transport:
        request = httpx.Request("POST", url, content=b"a=b", extensions={"timeout": TIME_OUTS})
        response = await transport.handle_async_request(request)
        await response.aread()
        return response


async def why_not(url: str, way_out: WayOut = SYSTEM) -> str:
    with pytest.raises(httpx.HTTPError) as raised:
        await call(url, way_out)
    return reason_of(raised.value)


@asynccontextmanager
async def secure(folder: Path) -> AsyncIterator[tuple[str, str]]:
    """A server behind TLS, under the name of another host, and the file of its certificate."""
    trusted, context = make_certificate(folder, names=("station.example",))
    async with Server(calls=[HELLO], tls=context) as server:
        yield f"https://station.example:{server.url.rpartition(':')[2]}/api/usage", str(trusted)


async def test_plain_calls_go_through_the_proxy_that_was_entered() -> None:
    async with Server(calls=[HELLO]) as server, Proxy() as proxy:
        url = f"http://station.example:{server.url.rpartition(':')[2]}/api/usage"
        assert (await call(url, WayOut(proxy.url))).content == b"hello"
        assert proxy.seen == [f"POST {url}"]
        assert server.received[0].form == {"a": "b"}


async def test_secure_calls_are_tunnelled_and_the_certificate_is_the_servers(tmp_path: Path) -> None:
    async with secure(tmp_path) as (url, ca_file), Proxy() as proxy:
        assert (await call(url, WayOut(proxy.url, ca_file=ca_file))).content == b"hello"
        assert proxy.seen[0].startswith("CONNECT station.example:")
        assert await why_not(url, WayOut(proxy.url)) == "certificate"
        assert await why_not(url, WayOut(proxy.url, ca_file=str(tmp_path / "none"))) == "ca_file"


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_proxy_that_asks_for_credentials(scheme: str, tmp_path: Path) -> None:
    async with secure(tmp_path) as (behind, ca_file), Server(calls=[HELLO]) as plain, Proxy("centre:sésame") as proxy:
        url = f"http://station.example:{plain.url.rpartition(':')[2]}/api/usage" if scheme == "http" else behind
        for wrong in (WayOut(proxy.url, ca_file=ca_file), WayOut(proxy.url, "centre", "wrong", ca_file=ca_file)):
            assert await why_not(url, wrong) == "proxy_credentials"
        right = WayOut(proxy.url, "centre", "sésame", ca_file=ca_file)
        assert (await call(url, right)).content == b"hello"
        assert "sésame" not in repr(right)


async def test_a_proxy_that_refuses_a_host(tmp_path: Path) -> None:
    async with secure(tmp_path) as (url, _), Proxy(refused=["station.example"]) as proxy:
        assert await why_not(url, WayOut(proxy.url)) == "proxy_refused"


@pytest.mark.parametrize(
    ("proxy", "reason"),
    [
        ("socks5://127.0.0.1:9", "proxy_unsupported"),
        ("http://[::1", "proxy_unsupported"),
        ("http://:3128", "proxy_unsupported"),
        ("ftp://proxy.example", "proxy_unsupported"),
        ("http://127.0.0.1:9", "proxy"),
        ("http://nobody.invalid:3128", "proxy"),
    ],
)
async def test_a_proxy_that_cannot_be_used(proxy: str, reason: str) -> None:
    for scheme in ("http", "https"):
        assert await why_not(f"{scheme}://station.example/api/usage", WayOut(proxy)) == reason


async def test_a_proxy_of_the_environment_is_no_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:9")
    assert await why_not("https://station.example/api/usage") == "proxy_unsupported"


def test_what_is_called_directly() -> None:
    entered = WayOut("http://proxy.example:3128", except_for=("centre.example", "*.school.example", " "))
    assert proxy_for("https", "app.isograd.com", entered) == "http://proxy.example:3128"
    assert proxy_for("https", "app.isograd.com", WayOut("proxy.example:3128")) == "http://proxy.example:3128"
    for host in ("centre.example", "station.centre.example.", "a.school.example", "school.example", "127.0.0.1"):
        assert proxy_for("https", host, entered) is None
    assert proxy_for("https", "othercentre.example", entered) is not None
    for host in ("192.168.1.20", "10.0.0.1", "station", "station.local", "fd00::1"):
        assert is_inside(host)
        assert proxy_for("http", host, entered) is None
    assert not is_inside("93.184.216.34")


def test_no_proxy_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "http://proxy.example:3128")
    assert proxy_for("https", "app.isograd.com") == "http://proxy.example:3128"
    assert proxy_for("https", "app.isograd.com", WayOut(DIRECT)) is None


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (httpx.ConnectTimeout("late"), "time_out"),
        (httpx.PoolTimeout("late"), "connect"),
        (httpx.ProxyError("odd words"), "proxy"),
        (httpx.UnsupportedProtocol("ftp"), "address"),
        (httpx.LocalProtocolError("a line break"), "address"),
        (httpx.ReadTimeout("late"), ""),
        (httpx.ReadError("closed"), ""),
        (httpx.RemoteProtocolError("not HTTP"), ""),
    ],
)
def test_what_is_said_of_errors_of_httpx(error: httpx.HTTPError, reason: str) -> None:
    assert reason_of(error) == reason


def test_a_circle_of_causes_ends() -> None:
    error, cause = httpx.ConnectError("one"), OSError("other")
    error.__cause__, cause.__cause__ = cause, error
    assert reason_of(error) == "connect"
    error.__cause__ = socket.gaierror("no such host")
    assert reason_of(error) == "name"


async def test_a_secure_call_without_a_proxy(tmp_path: Path) -> None:
    trusted, context = make_certificate(tmp_path)
    async with Server(calls=[HELLO], tls=context) as server:
        assert (await call(f"{server.url}/api/usage", WayOut(ca_file=str(trusted)))).content == b"hello"
        assert await why_not(f"{server.url}/api/usage", WayOut(ca_file=str(trusted.with_name("key.pem")))) == "ca_file"
