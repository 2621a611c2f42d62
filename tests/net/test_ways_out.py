"""TLS with the system's own trust, and proxies as the environment names them."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from isodesk.net.http import TimeOuts, make_client
from isodesk.net.proxies import is_loopback, proxy_for
from isodesk.net.tls import tls_context
from tests.support.certificates import make_certificate
from tests.support.misbehaving import Server, http, page, raw

PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def fresh_trust() -> Iterator[None]:
    tls_context.cache_clear()
    yield
    tls_context.cache_clear()


@pytest.mark.usefixtures("fresh_trust")
async def test_a_server_that_the_system_trusts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trusted, context = make_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    async with Server(calls=[raw(http(200, b"hello", {}), pieces=3)], tls=context) as server, make_client() as client:
        for _ in range(2):
            assert (await client.post(f"{server.url}/api/usage", data={"a": "b"})).content == b"hello"
        assert server.connections == 1


@pytest.mark.usefixtures("fresh_trust")
async def test_nothing_is_written_to_a_server_that_nobody_trusts(tmp_path: Path) -> None:
    _, context = make_certificate(tmp_path)
    async with Server(calls=[raw(http(200, b"hello"))], tls=context) as server, make_client() as client:
        with pytest.raises(httpx.ConnectError):
            await client.post(f"{server.url}/api/usage", data={"client_secret": "x"})
        assert server.received == []


async def test_calls_go_through_the_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = raw(http(200, b"through", {"X-Way": "proxy"}))
    async with Server(other={"http://station.example/api/usage": answer}) as proxy, make_client() as client:
        monkeypatch.setenv("http_proxy", proxy.url)
        read = await client.post("http://station.example/api/usage", data={"act_id": "15"})
    assert (read.content, read.headers["x-way"]) == (b"through", "proxy")
    assert proxy.received[0].form == {"act_id": "15"}


async def test_a_proxy_that_lets_nobody_through(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Server(other={"station.example:443": page(502)}) as proxy, make_client() as client:
        monkeypatch.setenv("https_proxy", proxy.url)
        with pytest.raises(httpx.ProxyError):
            await client.post("https://station.example/api/usage")
    assert [each.method for each in proxy.received] == ["CONNECT"]


async def test_answers_through_a_proxy_are_bound_in_size_and_time(monkeypatch: pytest.MonkeyPatch) -> None:
    large = raw(http(200, b"x" * 5000))
    half = raw(http(200, b"x" * 5000)[:-1])
    others = {"http://station.example/large": large, "http://station.example/half": half}
    time_outs = TimeOuts(connect=2, answer=0.3)
    async with Server(other=others) as proxy, make_client(time_outs=time_outs, largest_answer=1000) as client:
        monkeypatch.setenv("http_proxy", proxy.url)
        with pytest.raises(httpx.RemoteProtocolError):
            await client.get("http://station.example/large")
    async with Server(other=others) as proxy, make_client(time_outs=time_outs, largest_answer=9000) as client:
        monkeypatch.setenv("http_proxy", proxy.url)
        with pytest.raises(httpx.ReadTimeout):
            await client.get("http://station.example/half")


def test_which_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("http_proxy", "proxy.example:8080")
    monkeypatch.setenv("no_proxy", "centre.example, 10.1.2.3")
    assert proxy_for("https", "app.isograd.com") == "http://proxy.example:3128"
    assert proxy_for("http", "station.example") == "http://proxy.example:8080"
    assert proxy_for("http", "station.centre.example") is None
    assert proxy_for("http", "10.1.2.3") is None


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "LOCALHOST", "station.localhost"])
def test_this_computer_is_always_called_directly(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "http://proxy.example:3128")
    assert is_loopback(host)
    assert proxy_for("http", host) is None
    assert proxy_for("http", "192.168.1.10") == "http://proxy.example:3128"
