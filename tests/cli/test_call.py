"""``isodesk call`` against a real station, and with lines that can't be carried out."""

import asyncio
import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from isodesk.protocol.catalogue import ACTIONS
from tests.cli.conftest import Run
from tests.support.misbehaving import Conduct, Server, drop, page, says
from tests.support.station import RunningStation

LOU = ("gen_id=2", "fst_nam=Lou", "lst_nam=Exemple")


@pytest.fixture
def email() -> str:
    return f"lou.{uuid.uuid4().hex[:12]}@example.org"


@contextmanager
def misbehaving(*calls: Conduct) -> Iterator[Server]:
    """A server beside the command, in a thread of its own."""
    server, ready, stop = Server(calls=list(calls)), threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with server:
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    try:
        assert ready.wait(5)
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
        loop.close()


def test_a_candidate_and_a_test(run: Run, account: dict[str, str], email: str) -> None:
    created = run("call", "create-candidate", f"ema={email}", *LOU, **account)
    assert (created.status, created.errors) == (0, "")
    assert "Number of the candidate (can_id)" in created.output
    added = run("call", "add-test", "form-id=363", f"email={email}", "--json", **account)
    answer = json.loads(added.output)
    assert (added.status, answer["success"]) == (0, True)
    status = run("call", "test-status", f"pla_tst_id={answer['pla_tst_id']}", language="fr_FR.UTF-8", **account)
    assert "1 (not started)" in status.output
    deleted = run("call", "delete-test", f"planned_test_id={answer['pla_tst_id']}", language="fr_FR.UTF-8", **account)
    assert deleted.output == "C’est fait.\n"


def test_options_instead_of_the_environment(run: Run, centre: RunningStation) -> None:
    options = ("--station", centre.url, "--client-id", centre.client_id, "--client-secret", centre.client_secret)
    ended = run("call", "credits", *options)
    assert ended.status == 0
    first, *rows = ended.output.splitlines()
    assert first.split("  ")[0] == "Type of credit"
    assert len(rows) == 4
    assert all(row.split()[-1].isdigit() for row in rows)


def test_a_refusal(run: Run, account: dict[str, str], email: str) -> None:
    run("call", "create-candidate", f"ema={email}", *LOU, **account)
    again = run("call", "create-candidate", f"ema={email}", *LOU, **account)
    assert (again.status, again.output) == (1, "")
    assert again.errors.startswith("isodesk: Refused, 202: There is already a candidate")
    assert len(again.errors.splitlines()) == 1
    raw = run("call", "create-candidate", f"ema={email}", *LOU, "--json", **account)
    assert (raw.status, json.loads(raw.output)["error_code"]) == (1, 202)


def test_answers_that_are_no_json(run: Run, account: dict[str, str], email: str) -> None:
    run("call", "create-candidate", f"ema={email}", *LOU, **account)
    html = run("call", "add-test", "form-id=363", f"ema={email}", "html=1", **account)
    assert (html.status, html.errors) == (0, "")
    assert html.output.startswith("<a ")
    redirect = run("call", "add-test", "form-id=363", f"ema={email}", "redirect=1", **account)
    assert json.loads(redirect.output)["location"].startswith(account["ISODESK_URL"])
    link = run("call", "candidate-link", f"ema={email}", **account)
    assert link.output.startswith(account["ISODESK_URL"])


def test_a_dry_run_sends_nothing_and_hides_secrets(run: Run, email: str) -> None:
    with misbehaving(says({"success": True})) as server:
        account = {"ISODESK_URL": server.url, "ISODESK_CLIENT_ID": "one", "ISODESK_CLIENT_SECRET": "hush-hush"}
        ended = run("call", "create-candidate", f"ema={email}", *LOU, "psw=parole", "--dry-run", **account)
        as_json = run("call", "create-candidate", f"ema={email}", *LOU, "psw=parole", "--dry-run", "--json", **account)
        assert server.received == []
        url = f"{server.url}/api/usage"
    assert (ended.status, as_json.status) == (0, 0)
    form = {"act_id": "1", "gen_id": "2", "ema": email, "fst_nam": "Lou", "lst_nam": "Exemple", "psw": "…"}
    assert ended.output.splitlines() == [f"POST {url}", *(f"{name}={value}" for name, value in form.items())]
    assert json.loads(as_json.output) == {"method": "POST", "url": url, "form": form}
    assert "parole" not in ended.output + as_json.output
    assert "hush-hush" not in ended.output + as_json.output


def test_a_dry_run_needs_no_account(run: Run) -> None:
    ended = run("call", "credits", "--dry-run")
    assert (ended.status, ended.output) == (0, "POST /api/usage\nact_id=15\n")


LINES = {
    "unknown field": (["credits", "nonsense=1"], "nonsense"),
    "near field": (["add-test", "form_idd=1"], "Did you mean “form_id”?"),
    "not a pair": (["add-test", "363"], "KEY=VALUE"),
    "missing": (["add-test", "form_id=363"], "ema (email) is missing"),
    "invalid": (["add-test", "form_id=many", "ema=a@example.org"], "“many” can’t be used for tst_frm_id (form_id)"),
    "twice": (["add-test", "form_id=1", "tst_frm_id=2", "ema=a@example.org"], "tst_frm_id (form_id) is given twice"),
    "a rule": (
        ["create-candidate", "ema=a@example.org", *LOU, "dep_id=1", "ext_dep_id=x"],
        "dep_id and ext_dep_id are not both given.",
    ),
    "no account": (["credits"], "--account NAME"),
    "no such action": (["credit"], "credit"),
}


@pytest.mark.parametrize(("arguments", "says_what"), LINES.values(), ids=LINES.keys())
def test_lines_that_cannot_be_carried_out(run: Run, arguments: list[str], says_what: str) -> None:
    ended = run("call", *arguments)
    assert (ended.status, ended.output) == (64, "")
    assert says_what in ended.errors
    assert len(ended.errors.splitlines()) == 1


def test_an_invalid_password_is_not_repeated(run: Run) -> None:
    ended = run("call", "create-candidate", "ema=a@example.org", *LOU, "psw=" + "parole" * 50)
    assert ended.status == 64
    assert "parole" not in ended.errors


def test_what_is_known_decides_the_status(run: Run) -> None:
    keys = {"ISODESK_CLIENT_ID": "one", "ISODESK_CLIENT_SECRET": "two"}
    nobody = run("call", "credits", ISODESK_URL="http://127.0.0.1:1", **keys)
    assert nobody.status == 3
    assert nobody.errors == "isodesk: http://127.0.0.1:1 was not reached (no connection). Nothing was done.\n"
    session = ("create-session", "des=Lundi", "sta_dat=2031-01-01 09:00", "end_dat=2031-01-01 12:00")
    for conduct, status, words in (
        (drop, 4, "the connection closed"),
        (page(500), 4, "HTTP 500"),
        (page(200), 4, "can’t be read"),
        (page(404), 3, "does not answer as an API"),
        (page(401), 3, "not accepted"),
    ):
        with misbehaving(conduct) as server:
            ended = run("call", *session, ISODESK_URL=server.url, **keys)
        assert (ended.status, ended.output) == (status, "")
        assert words in ended.errors
        assert len(ended.errors.splitlines()) == 1


@pytest.mark.parametrize("number", [1, 2, 42])
def test_help_of_an_action_lists_its_fields(run: Run, number: int) -> None:
    declared = ACTIONS[number]
    english = run("call", declared.action.name.replace("_", "-"), "--help")
    french = run("call", declared.action.name.replace("_", "-"), "--help", language="fr_FR.UTF-8", COLUMNS="200")
    assert english.status == 0
    assert declared.action.title.en in english.output
    for field in declared.fields():
        assert f"\n  {field.wire}" in english.output
        assert field.meaning.fr.replace("`", "") in french.output
