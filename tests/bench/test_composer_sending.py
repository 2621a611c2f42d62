"""Launches sent without a browser: to a real station, and to tools that answer oddly."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest

from isodesk.bench.composer.sending import Grade, send
from isodesk.bench.configuration import Security, Version
from isodesk.lti import jws
from tests.bench.composer_bench import Holder, signing_key
from tests.station.lti.conftest import SEED
from tests.station.lti.platform import FORM, KEY, SECRET
from tests.station.lti.platform_v1p3 import CLIENT, DEPLOYMENT, publishing
from tests.support.station import RunningStation, running_station

PLATFORM = """\
    lti_platforms:
      - name: Bench
        issuer: {issuer}
        client_id: {client}
        deployment_ids: [{deployment}]
        auth_url: {issuer}/auth?tenant=1
        token_url: {issuer}/token
        jwks_url: {jwks}
"""
CONSUMERS = "    lti_consumers:\n"
LOCAL = {"ISODESK_STATION_CALLBACKS_TO_LOCAL_ADDRESSES": "true"}


@pytest.fixture
def station(tmp_path: Path) -> Iterator[RunningStation]:
    """A station that knows the bench as a consumer and as a platform."""
    with publishing() as published:
        published.keys = [signing_key()]
        seed = tmp_path / "seed" / "lti.yaml"
        shutil.copytree(SEED.parent / "forms", seed.parent / "forms")
        issuer = Holder(tmp_path).issuer
        known = PLATFORM.format(issuer=issuer, client=CLIENT, deployment=DEPLOYMENT, jwks=published.url)
        seed.write_text(SEED.read_text("utf-8").replace(CONSUMERS, known + CONSUMERS, 1), "utf-8")
        with running_station(tmp_path / "station", seed=seed, environment=LOCAL) as running:
            yield running


@pytest.fixture
def bench(tmp_path: Path) -> Holder:
    found = Holder(tmp_path / "saved")
    found.use(replace(found.configuration, custom=f"act_id=9\ntst_frm_id={FORM}"))
    return found


def reach(bench: Holder, **security: Any) -> None:
    bench.use(replace(bench.configuration, security=Security(**security)))


def tick(bench: Holder, *names: str) -> None:
    old = bench.configuration.parameters
    bench.use(
        replace(bench.configuration, parameters={**old, **{name: replace(old[name], sent=True) for name in names}})
    )


async def test_a_launch_of_1_1_is_followed_and_a_wrong_secret_refused(station: RunningStation, bench: Holder) -> None:
    url = f"{station.url}/public/lti.php"
    reach(bench, launch_url=url, key=KEY, secret=SECRET)
    sent = await send(bench)
    answer = sent.steps[-1].answer
    assert answer is not None
    assert (sent.taken, answer.status, answer.success) == (Grade.FOLLOWED, 200, True)
    assert "pla_tst_id" in json.loads(answer.json)

    reach(bench, launch_url=url, key=KEY, secret="another")
    sent = await send(bench)
    answer = sent.steps[-1].answer
    assert answer is not None
    assert (sent.taken, answer.status) == (Grade.REFUSED, 401)
    assert "signature_wrong" in answer.json


async def test_an_action_that_fails_is_told_from_a_refusal(station: RunningStation, bench: Holder) -> None:
    reach(bench, launch_url=f"{station.url}/public/lti.php", key=KEY, secret=SECRET)
    bench.use(replace(bench.configuration, custom="act_id=9\ntst_frm_id=999"))
    assert (await send(bench)).taken is Grade.ACTION_FAILED


async def test_where_a_launch_leads_is_shown_and_not_followed(station: RunningStation, bench: Holder) -> None:
    reach(bench, launch_url=f"{station.url}/public/lti.php", key=KEY, secret=SECRET)
    bench.use(replace(bench.configuration, custom=f"{bench.configuration.custom}\nredirect=1"))
    sent = await send(bench)
    answer = sent.steps[-1].answer
    assert answer is not None
    assert sent.taken is Grade.LED_ON
    assert answer.location.startswith(station.url)


@pytest.mark.parametrize("by_post", [True, False])
async def test_a_launch_of_1_3_goes_through_login_and_token(
    station: RunningStation, bench: Holder, *, by_post: bool
) -> None:
    url = f"{station.url}/public/lti.php"
    reach(
        bench,
        version=Version.V1P3,
        launch_url=url,
        client_id=CLIENT,
        deployment_id=DEPLOYMENT,
        login_url=url,
        login_by_post=by_post,
        redirect_uris=(url,),
    )
    tick(bench, "user_id", "roles")
    sent = await send(bench)
    assert [step.request.step for step in sent.steps] == ["login", "token"]
    assert sent.reason == ""
    assert sent.taken is Grade.FOLLOWED, sent.steps[-1].answer
    assert "pla_tst_id" in (sent.steps[-1].answer or pytest.fail("no answer")).json
    assert dict(sent.steps[-1].request.shown or [])["id_token"].endswith("…")

    reach(bench, **{**_given(bench.configuration.security), "deployment_id": "another"})
    assert (await send(bench)).taken is Grade.REFUSED


def _given(security: Security) -> dict[str, Any]:
    return {name: getattr(security, name) for name in Security.__dataclass_fields__}


Told = tuple[int, dict[str, str], bytes]


@contextmanager
def tool(status: int, headers: dict[str, str], body: bytes) -> Iterator[str]:
    """A tool that answers everything alike."""
    with answering(lambda _: (status, headers, body)) as url:
        yield url


@contextmanager
def answering(tell: Callable[[dict[str, str]], Told]) -> Iterator[str]:
    """A tool that answers forms so."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = dict(parse_qsl(self.rfile.read(int(self.headers.get("content-length") or 0)).decode()))
            status, headers, body = tell(form)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/tool"
    server.shutdown()
    server.server_close()


async def test_a_long_answer_is_cut_and_a_cookie_is_not_told(bench: Holder) -> None:
    headers = {"content-type": "text/html", "set-cookie": "visit=secret-of-the-visit; Path=/; HttpOnly"}
    with tool(200, headers, b"<p>" + b"x" * 50_000) as url:
        reach(bench, launch_url=url, key="k", secret="s")
        [step] = (await send(bench)).steps
    assert step.answer is not None
    assert step.answer.is_cut
    assert len(step.answer.text) == 20_000
    assert dict(step.answer.headers)["set-cookie"] == "visit=…; Path=/; HttpOnly"


@pytest.mark.parametrize(
    ("kind", "body", "text", "shown"),
    [
        ("text/html; charset=hex", b"caf\xc3\xa9", "café", ""),
        ("text/html; charset=no-such", b"caf\xc3\xa9", "café", ""),
        ("text/html; charset=ISO-8859-1", b"caf\xe9", "café", ""),
        ("image/png", b"\x89PNG\0\0", "", ""),
        ("application/json", b'{"a": 1, "a": 2}', '{"a": 1, "a": 2}', ""),
        ("application/json", b'{"success": "no"}', '{"success": "no"}', '{\n  "success": "no"\n}'),
    ],
)
async def test_an_odd_body_is_shown_as_far_as_it_can_be(
    bench: Holder, kind: str, body: bytes, text: str, shown: str
) -> None:
    with tool(200, {"content-type": kind}, body) as url:
        reach(bench, launch_url=url, key="k", secret="s")
        sent = await send(bench)
    answer = sent.steps[0].answer
    assert answer is not None
    assert (answer.text, answer.json, sent.taken) == (text, shown, Grade.FOLLOWED)
    assert answer.success is None


@pytest.mark.parametrize("depth", [900, 980, 1000, 100_000])
async def test_an_answer_of_many_levels_is_shown_as_it_came(bench: Holder, depth: int) -> None:
    with tool(200, {"content-type": "application/json"}, b"[" * depth + b"]" * depth) as url:
        reach(bench, launch_url=url, key="k", secret="s")
        sent = await send(bench)
    assert sent.steps[0].answer is not None
    assert sent.steps[0].answer.text.startswith("[" * 900)


async def test_an_endless_answer_is_none(bench: Holder) -> None:
    with tool(200, {}, b"x" * 1_100_000) as url:
        reach(bench, launch_url=url, key="k", secret="s")
        sent = await send(bench)
    assert sent.taken is Grade.SILENT
    assert sent.steps[0].trouble == "interrupted"


async def test_nobody_there_is_told(bench: Holder) -> None:
    with tool(200, {}, b"") as url:
        pass
    reach(bench, launch_url=url, key="k", secret="s")
    sent = await send(bench)
    assert (sent.taken, sent.steps[0].trouble) == (Grade.SILENT, "connect")


FORM_PAGE = b'<form action="https://lms.example/auth" method="post"><input name="scope" value="openid"></form>'


@pytest.mark.parametrize(
    ("status", "headers", "body", "reason"),
    [
        (200, {"content-type": "text/html"}, b"<p>Hello", "no_redirect"),
        (302, {"location": "https://evil.example/auth?scope=openid"}, b"", "elsewhere"),
        (302, {"location": "https://lms.example/auth?scope=openid"}, b"", "invalid_request"),
        (302, {"location": "http://[bad/auth"}, b"", "elsewhere"),
        (302, {"location": "javascript:alert(1)"}, b"", "elsewhere"),
        (302, {"location": "http://"}, b"", "elsewhere"),
        (302, {"location": "https://lms.example:99999999/auth"}, b"", "elsewhere"),
        (302, {"location": "https://lms.example/auth?client_id=other&redirect_uri=x"}, b"", "unauthorized_client"),
        (302, {"location": "https://lms.example/auth?" + "a=1&" * 200}, b"", "too_large"),
        (200, {"content-type": "text/html"}, FORM_PAGE, "invalid_request"),
    ],
)
async def test_a_tool_that_asks_wrongly_gets_no_token(
    bench: Holder, status: int, headers: dict[str, str], body: bytes, reason: str
) -> None:
    with tool(status, headers, body) as url:
        reach_newer(bench, url)
        sent = await send(bench)
    assert (sent.reason, sent.taken, len(sent.steps)) == (reason, Grade.NOT_ASKED, 1)


def request_of(login: dict[str, str], **changed: str) -> dict[str, str]:
    """What a tool has to ask after this login, or something else."""
    fixed = {"scope": "openid", "response_type": "id_token", "response_mode": "form_post", "prompt": "none"}
    hints = {"login_hint": login["login_hint"], "lti_message_hint": login["lti_message_hint"]}
    own = {
        "client_id": login["client_id"],
        "redirect_uri": login["target_link_uri"],
        "state": "s" * 30,
        "nonce": "n" * 30,
    }
    return {**fixed, **hints, **own, **changed}


def reach_newer(bench: Holder, url: str) -> None:
    reach(bench, version=Version.V1P3, launch_url=url, client_id=CLIENT, login_url=url, redirect_uris=(url,))


async def test_a_tool_may_ask_by_a_form_that_its_page_sends(bench: Holder) -> None:
    def tell(form: dict[str, str]) -> Told:
        if "id_token" in form:
            return 200, {"content-type": "application/json"}, json.dumps(jws.read(form["id_token"]).claims).encode()
        asked = request_of(form).items()
        fields = "".join(f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in asked)
        page = f'<form method="post" action="{bench.authentication_url}">{fields}</form><form><input name="x"></form>'
        return 200, {"content-type": "text/html"}, page.encode()

    with answering(tell) as url:
        reach_newer(bench, url)
        sent = await send(bench)
    assert sent.taken is Grade.FOLLOWED, sent.reason
    assert sent.steps[-1].answer is not None
    told = json.loads(sent.steps[-1].answer.json)
    assert (told["nonce"], told["aud"], told["iss"]) == ("n" * 30, CLIENT, bench.issuer)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"login_hint": "somebody"}, "login_required"),
        ({"lti_message_hint": "something"}, "invalid_request"),
        ({"redirect_uri": "https://evil.example/"}, "invalid_request"),
        ({"response_type": "code"}, "unsupported_response_type"),
        ({"scope": "profile"}, "invalid_scope"),
    ],
)
async def test_a_request_that_differs_from_the_login_gets_no_token(
    bench: Holder, changed: dict[str, str], reason: str
) -> None:
    def tell(form: dict[str, str]) -> Told:
        query = urlencode(request_of(form, **changed))
        return 302, {"location": f"{bench.authentication_url}?{query}"}, b""

    with answering(tell) as url:
        reach_newer(bench, url)
        assert (await send(bench)).reason == reason
