"""Basic Outcomes: what goes out comes in, and what isn't so is refused with a code."""

from decimal import Decimal
from functools import partial
from time import process_time
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isodesk.lti import outcomes
from isodesk.lti.errors import SignatureWrong, XmlRefused
from isodesk.lti.outcomes import CodeMajor, Operation, OutcomeAnswer, OutcomeRequest
from tests.lti.checklist import ACCEPTED, outcome_of
from tests.lti.launches import KEY, NONCE, NOW, SECRET
from tests.lti.rows_outcomes import BODY, BOMB, DECLARATION, URL, header, received

WRITABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")).filter(str.strip)
SCORES = st.decimals(0, 1, places=4)
REQUESTS = st.builds(OutcomeRequest, st.sampled_from(Operation), WRITABLE, WRITABLE, SCORES)


@given(REQUESTS)
def test_a_request_is_read_as_it_was_written(request: OutcomeRequest) -> None:
    found = outcomes.parse_request(outcomes.build_request(request))
    assert (found.operation, found.message_id) == (request.operation, request.message_id)
    assert found.sourced_id == request.sourced_id
    assert found.score == (request.score if request.operation is Operation.REPLACE else None)


@given(st.sampled_from(CodeMajor), WRITABLE, WRITABLE, WRITABLE, st.none() | SCORES)
def test_an_answer_is_read_as_it_was_written(
    code: CodeMajor, message: str, reference: str, words: str, score: Decimal | None
) -> None:
    answer = OutcomeAnswer(
        code, message, reference, Operation.READ, words, score if code is CodeMajor.SUCCESS else None
    )
    assert outcomes.parse_answer(outcomes.build_answer(answer)) == answer


@pytest.mark.parametrize(
    ("score", "text"),
    [
        (0, "0"),
        (1, "1"),
        (0.92, "0.92"),
        (0.1755, "0.1755"),
        (0.00005, "0.0001"),
        (0.00004, "0"),
        (1e-9, "0"),
        (Decimal("0.5250"), "0.525"),
        (1 / 3, "0.3333"),
        (0.99995, "1"),
    ],
)
def test_a_score_has_four_decimals_at_most_and_no_exponent(score: float, text: str) -> None:
    assert outcomes.score_text(score) == text
    outcomes.parse_score(text)


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan"), float("inf"), Decimal("NaN")])
def test_a_score_beyond_the_bounds_is_not_written(score: Decimal | float) -> None:
    assert outcome_of(partial(outcomes.score_text, score)) == "parameter_refused"


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (OutcomeRequest(Operation.REPLACE, "m", "s"), "parameter_missing"),
        (OutcomeRequest(Operation.READ, " ", "s"), "parameter_missing"),
        (OutcomeRequest(Operation.READ, "m", ""), "parameter_missing"),
        (OutcomeRequest(Operation.READ, "m", "\x00"), "not_well_formed"),
        (OutcomeRequest(Operation.READ, "m", "\ud800"), "not_well_formed"),
    ],
)
def test_what_can_not_be_asked_is_not_written(request_: OutcomeRequest, code: str) -> None:
    assert outcome_of(partial(outcomes.build_request, request_)) == code


def test_the_signature_is_found_in_headers_as_others_write_them() -> None:
    genuine = header()
    for written in (
        genuine.replace("OAuth ", 'oauth realm="a, b",'),
        genuine.replace(", ", ",\r\n   "),
        "OAuth " + ",".join(reversed(genuine.removeprefix("OAuth ").split(", "))),
    ):
        assert received(authorization=written) == received()
        assert outcomes.consumer_of(written) == KEY


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("OAuth nonsense", "not_well_formed"),
        ('OAuth a="1" b="2"', "not_well_formed"),
        ('OAuth a="%ff"', "not_well_formed"),
        ("OAuth ", "parameter_missing"),
        ("", "parameter_missing"),
        ("Bearer x", "parameter_missing"),
        ("OAuth " + 'a="1",' * 2000, "too_large"),
        (header() + ', oauth_nonce="another"', "parameter_twice"),
    ],
)
def test_a_header_that_is_none_is_refused(written: str, code: str) -> None:
    assert outcome_of(partial(received, authorization=written)) == code


def test_a_use_tells_the_key_the_time_and_the_nonce() -> None:
    use = outcomes.verify(URL, header(), BODY, secret=SECRET, now=NOW)
    assert (use.consumer, use.timestamp, use.nonce) == (KEY, NOW, NONCE)


@pytest.mark.parametrize("error", [SignatureWrong(), XmlRefused()])
@pytest.mark.parametrize("body", [b"", BOMB, b"<a/>", BODY])
def test_every_refusal_has_an_answer(error: SignatureWrong | XmlRefused, body: bytes) -> None:
    answer = outcomes.parse_answer(outcomes.build_answer(outcomes.refusal(error, body, message_id="a")))
    assert (answer.code, answer.description) == (CodeMajor.FAILURE, error.code)
    assert answer.message_ref == ("message-1" if body is BODY else "")
    assert SECRET.encode() not in outcomes.build_answer(answer)


def test_a_bomb_costs_nothing() -> None:
    """Twenty doublings of ten times each would fill any memory; a tenth of a second is far too much already."""
    levels = "".join(f"<!ENTITY e{level} '" + f"&e{level - 1};" * 10 + "'>" for level in range(1, 20))
    bomb = DECLARATION + f'<!DOCTYPE b [<!ENTITY e0 "boom">{levels}]><b>&e19;</b>'.encode()
    began = process_time()
    assert outcome_of(partial(outcomes.parse_answer, bomb)) == "xml_refused"
    assert process_time() - began < 0.1


@given(st.data())
def test_one_byte_changed_in_the_body_is_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(BODY) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda each: each != BODY[at]))
    changed = BODY[:at] + bytes([byte]) + BODY[at + 1 :]
    assert outcome_of(partial(received, changed, header())) == "body_hash_wrong"


@given(st.data())
def test_one_letter_changed_in_the_header_is_refused(data: st.DataObject) -> None:
    genuine = header()
    at = data.draw(st.integers(genuine.index("oauth_consumer_key"), len(genuine) - 1))
    letter = data.draw(st.characters(codec="ascii", exclude_characters=genuine[at]))
    changed = genuine[:at] + letter + genuine[at + 1 :]
    code = outcome_of(partial(received, authorization=changed))
    # %2b and %2B are one letter, and which blank stands between two parameters is all the same.
    assert code != ACCEPTED or unquote(changed).split() == unquote(genuine).split()


@given(st.binary() | st.text().map(str.encode) | st.binary().map(lambda more: BODY[:200] + more))
def test_any_body_is_refused_with_a_code(body: bytes) -> None:
    assert outcome_of(partial(outcomes.parse_request, body)) != ACCEPTED
    assert outcome_of(partial(outcomes.parse_answer, body)) != ACCEPTED


@given(st.text())
def test_any_header_is_refused_with_a_code(written: str) -> None:
    assert outcome_of(partial(received, authorization=written)) != ACCEPTED
    assert outcome_of(partial(received, authorization="OAuth " + written)) != ACCEPTED
