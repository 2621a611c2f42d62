"""Launches and outcomes of other people's software, and what it makes of ours: `lti` and `oauthlib`.

`lti` reads the system's clock, so these tests do.
"""

import time
from decimal import Decimal

import pytest
from lti import OutcomeRequest as TheirRequest
from lti import OutcomeResponse as TheirAnswer
from lti import ToolConsumer, ToolProvider
from oauthlib.oauth1 import Client, RequestValidator

from isodesk.lti import outcomes, v1p1
from isodesk.lti.outcomes import Operation
from tests.lti.launches import KEY, NOW, SECRET, URL, WITH_ACTION

AWKWARD = {"custom_pair": "a&b=c +~", "custom_greek": "Ελληνικά", "custom_lines": "one\r\ntwo", "roles": "Learner"}
ADDRESSES = [URL, f"{URL}?a=1&a=2&b=%20+", "http://localhost:8080/launch", "https://Tool.example:443/x%20y"]
OUTCOME_URL = "https://lms.example/outcomes?course=7"


class Validator(RequestValidator):
    """Knows one consumer and takes any nonce."""

    enforce_ssl = False

    def check_client_key(self, client_key: str) -> bool:
        return client_key == KEY

    def check_nonce(self, nonce: str) -> bool:
        return bool(nonce)

    def validate_client_key(self, client_key: str, request: object) -> bool:
        return client_key == KEY

    def validate_timestamp_and_nonce(self, *args: object, **named: object) -> bool:
        return True

    def get_client_secret(self, client_key: str, request: object) -> str:
        return SECRET


def theirs_believes(url: str, pairs: list[tuple[str, str]]) -> bool:
    provider = ToolProvider.from_unpacked_request(SECRET, dict(pairs), url, {})
    return bool(provider.is_valid_request(Validator()))


@pytest.mark.parametrize("url", ADDRESSES)
def test_a_launch_signed_by_lti_is_believed_here(url: str) -> None:
    consumer = ToolConsumer(KEY, SECRET, params={**WITH_ACTION, **AWKWARD}, launch_url=url)
    form = consumer.generate_launch_data(timestamp=str(NOW), nonce="their nonce")
    launch = v1p1.verify(url, form, secret=SECRET, now=NOW)
    assert launch.custom["greek"] == "Ελληνικά"
    assert launch.custom["lines"] == "one\r\ntwo"
    assert launch.given_name == "Maëlle"


@pytest.mark.parametrize("url", ADDRESSES)
def test_a_launch_signed_here_is_believed_by_lti(url: str) -> None:
    pairs = v1p1.sign(url, {**WITH_ACTION, **AWKWARD}, key=KEY, secret=SECRET, now=time.time(), nonce="our-nonce")
    assert theirs_believes(url, pairs)
    assert not theirs_believes(url, [*pairs, ("custom_more", "1")])


def test_an_outcome_signed_by_oauthlib_is_believed_here() -> None:
    their = TheirRequest({"operation": "replaceResult", "score": "0.92", "message_identifier": "m1"})
    their.lis_result_sourcedid = "7:<&>"
    body = their.generate_request_xml()
    client = Client(KEY, client_secret=SECRET, timestamp=str(NOW), nonce="their-nonce")
    headers = {"Content-Type": "application/xml"}
    _, signed, _ = client.sign(OUTCOME_URL, "POST", body=body.decode(), headers=headers)
    assert outcomes.consumer_of(signed["Authorization"]) == KEY
    use = outcomes.verify(OUTCOME_URL, signed["Authorization"], body, secret=SECRET, now=NOW)
    assert (use.consumer, use.timestamp, use.nonce) == (KEY, NOW, "their-nonce")
    request = outcomes.parse_request(body)
    assert (request.operation, request.message_id) == (Operation.REPLACE, "m1")
    assert (request.sourced_id, request.score) == ("7:<&>", Decimal("0.92"))


def test_lti_reads_the_outcomes_that_are_written_here() -> None:
    request = outcomes.OutcomeRequest(Operation.REPLACE, "m1", "7:<&>", Decimal("0.92"))
    their = TheirRequest()
    their.process_xml(outcomes.build_request(request).decode().partition("\n")[2])
    assert (their.operation, their.lis_result_sourcedid, their.score) == ("replaceResult", "7:<&>", "0.92")
    answer = outcomes.build_answer(outcomes.answer_to(request, message_id="a1"))
    read = TheirAnswer()
    read.process_xml(answer.decode().partition("\n")[2])
    assert read.is_success()
    assert read.message_ref_identifier == "m1"


def test_an_answer_written_by_lti_is_read_here() -> None:
    their = TheirAnswer(code_major="success", severity="status", message_ref_identifier="m1")
    their.message_identifier, their.operation, their.description = "a1", "replaceResult", "done"
    answer = outcomes.parse_answer(their.generate_response_xml())
    outcomes.check_answer(answer, "m1")
    assert answer.description == "done"
