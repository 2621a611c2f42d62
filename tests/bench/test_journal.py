"""What the bench remembers of exchanges: enough to see what happened, nothing that opens a door."""

from decimal import Decimal

import pytest

from isodesk.bench.bounded import Bounded, UsedOnce
from isodesk.bench.configuration import Security
from isodesk.bench.journal import LONGEST_BODY, Asked, Entry, Journal, Kind, Told
from isodesk.bench.redacting import shown_form, shown_headers, shown_json, shown_text
from isodesk.lti import names
from isodesk.lti.outcomes import Operation, OutcomeRequest
from tests.bench.local import CONSUMER, FORM, LocalBench


def told(local: LocalBench) -> str:
    """Everything that the journal holds."""
    return "\n".join(
        repr((each, each.asked.headers, each.asked.body, each.told.body)) for each in local.bench.journal.entries()
    )


async def test_an_outcome_is_kept_without_its_signature(local: LocalBench) -> None:
    seat = (await local.launch()).fields
    await local.tell(OutcomeRequest(Operation.REPLACE, "message-1", seat["lis_result_sourcedid"], Decimal("0.5")))
    outcome, launch = local.bench.journal.entries()
    assert (outcome.kind, launch.kind) == (Kind.OUTCOME, Kind.LAUNCH)
    assert (outcome.told.status, "<textString>0.5</textString>" in outcome.asked.body) == (200, True)
    assert 'oauth_consumer_key="tool-key"' in outcome.asked.headers["authorization"]
    assert 'oauth_signature="…"' in outcome.asked.headers["authorization"]
    assert "resource_link_id=link-1" in launch.asked.body
    assert seat["oauth_signature"] not in told(local)
    assert CONSUMER.secret not in told(local)


async def test_tokens_are_kept_apart_without_their_signature(local: LocalBench, client: Security) -> None:
    assertion = local.assertion()
    token = (await local.ask(assertion)).json()["access_token"]
    await local.call("GET", f"{local.bench.url}/context/course-1/members", token=token)
    everything = told(local)
    assert '"iss": "tool-client"' in local.bench.journal.entries()[-1].asked.body
    assert token not in everything
    assert not {part for part in assertion.split(".") if part in everything}
    assert {each.kind for each in local.bench.journal.entries()} == {Kind.TOKEN, Kind.KEYS, Kind.MEMBERS}


async def test_what_a_launch_said_can_be_seen(local: LocalBench, client: Security) -> None:
    login = (await local.launch()).fields
    given = {name: login[name] for name in ("client_id", "login_hint", "lti_message_hint")}
    given |= {"scope": "openid", "response_type": "id_token", "response_mode": "form_post", "prompt": "none"}
    given |= {"redirect_uri": client.redirect_uris[0], "state": "s" * 24, "nonce": "n" * 24}
    await local.http.get("/auth", params=given)
    entry = local.bench.journal.entries()[0]
    assert entry.kind is Kind.AUTHENTICATION
    assert names.RESOURCE_LINK in entry.told.body
    assert '"alg": "RS256"' in entry.told.body
    assert login["login_hint"] not in told(local)


async def test_a_refusal_is_kept_too(local: LocalBench) -> None:
    await local.http.post("/outcomes", content=b"a=1", headers=FORM)
    [entry] = local.bench.journal.entries()
    assert (entry.told.status, entry.asked.body) == (415, "a=1")


def test_only_the_last_are_kept_and_numbers_count_on() -> None:
    journal = Journal(most=2)
    for _ in range(3):
        journal.keep(Entry(journal.number(), 0.0, Kind.SCORE, Asked("POST", "/"), Told(204)))
    assert [each.number for each in journal.entries()] == [3, 2]
    assert journal.entry(1) is None
    journal.clear()
    assert (journal.entries(), journal.number()) == ([], 4)


@pytest.mark.parametrize(
    ("name", "value"),
    [("oauth_signature", "c2ln"), ("access_token", "secret"), ("registration_token", "secret"), ("JWT", "a.b.c")],
)
def test_secrets_are_hidden_wherever_they_stand(name: str, value: str) -> None:
    assert value not in shown_form([(name, value)])
    if name != "JWT":
        assert value not in shown_json(f'{{"outer": [{{"{name}": "{value}"}}]}}'.encode())


def test_what_is_long_is_cut_and_what_cannot_be_read_is_replaced() -> None:
    assert len(shown_text(b"x" * 50_000)) == LONGEST_BODY + 1
    assert shown_json(b"\xff{") == "\ufffd{"
    assert shown_headers({"Cookie": "a=1", "Authorization": "Bearer abc", "Accept": "*/*"}) == {
        "authorization": "Bearer …",
        "accept": "*/*",
    }


def test_the_oldest_gives_way() -> None:
    kept: Bounded[int, str] = Bounded(2)
    for number in range(3):
        kept[number] = str(number)
    assert dict(kept) == {1: "1", 2: "2"}


def test_what_is_good_once_is_used_once_while_it_is_good() -> None:
    used = UsedOnce(most=2)
    assert used.use("a", until=10, now=1)
    assert not used.use("a", until=10, now=9)
    assert used.use("a", "b", until=10, now=1)
    assert used.use("a", until=20, now=10)
