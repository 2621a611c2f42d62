"""Answers of Basic Outcomes, built by a platform and parsed by a tool (Implementation Guide 1.1, section 6)."""

from codecs import BOM_UTF8
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final
from xml.etree.ElementTree import Element

from isodesk.lti.errors import AnsweredWithFailure, LtiError, OperationUnsupported, ParameterRefused, XmlRefused
from isodesk.lti.outcomes import xml
from isodesk.lti.outcomes.requests import Operation, OutcomeRequest, message_id_of, operation_of
from isodesk.lti.outcomes.scores import parse_score, score_text

_ROOT: Final = "imsx_POXEnvelopeResponse"
_INFORMATION: Final = "imsx_POXResponseHeaderInfo"


class CodeMajor(Enum):
    """How it went."""

    SUCCESS = "success"
    PROCESSING = "processing"
    FAILURE = "failure"
    UNSUPPORTED = "unsupported"


_SEVERITIES: Final = {CodeMajor.SUCCESS: "status", CodeMajor.PROCESSING: "status"}
_BY_CODE: Final = {code.value: code for code in CodeMajor}


@dataclass(frozen=True, slots=True)
class OutcomeAnswer:
    """One answer. ``message_ref`` is the request's name; ``score`` is what was read, None where there is none."""

    code: CodeMajor
    message_id: str
    message_ref: str = ""
    operation: Operation | None = None
    description: str = ""
    score: Decimal | None = None


def answer_to(request: OutcomeRequest, *, message_id: str, score: Decimal | None = None) -> OutcomeAnswer:
    """The answer to a request that was carried out, with what it read."""
    return OutcomeAnswer(CodeMajor.SUCCESS, message_id, request.message_id, request.operation, score=score)


def refusal(error: LtiError, body: bytes, *, message_id: str) -> OutcomeAnswer:
    """The answer to a body that was refused, naming what of it can be read."""
    code = CodeMajor.UNSUPPORTED if isinstance(error, OperationUnsupported) else CodeMajor.FAILURE
    return OutcomeAnswer(code, message_id, *_known_of(body), description=error.code)


def build_answer(answer: OutcomeAnswer) -> bytes:
    """The document to answer with; raises ``NotWellFormed`` for characters that XML can't hold."""
    known = answer.operation.value if answer.operation else ""
    status = xml.tag(
        "imsx_statusInfo",
        xml.leaf("imsx_codeMajor", answer.code.value),
        xml.leaf("imsx_severity", _SEVERITIES.get(answer.code, "error")),
        xml.leaf("imsx_description", answer.description),
        xml.leaf("imsx_messageRefIdentifier", answer.message_ref),
        xml.leaf("imsx_operationRefIdentifier", known),
    )
    names = [xml.leaf("imsx_version", "V1.0"), xml.leaf("imsx_messageIdentifier", answer.message_id)]
    header = xml.tag("imsx_POXHeader", xml.tag(_INFORMATION, *names, status))
    return xml.document(_ROOT, header, xml.tag("imsx_POXBody", *_result(answer)))


def parse_answer(body: bytes) -> OutcomeAnswer:
    """The answer of a document, whatever its namespace; raises ``TooLarge``, ``XmlRefused``, ``ParameterRefused``."""
    root = xml.read(body.removeprefix(BOM_UTF8).strip())  # some platforms write more than they should
    if xml.local_name(root) != _ROOT:
        raise XmlRefused
    header = xml.inside(root, "imsx_POXHeader", _INFORMATION)
    status = xml.inside(header, "imsx_statusInfo")
    code = _BY_CODE.get(xml.text_inside(status, "imsx_codeMajor").strip().lower())
    if code is None:
        raise ParameterRefused(name="imsx_codeMajor")
    return OutcomeAnswer(
        code=code,
        message_id=xml.text_inside(header, "imsx_messageIdentifier"),
        message_ref=xml.text_inside(status, "imsx_messageRefIdentifier"),
        operation=_operation_named(xml.text_inside(status, "imsx_operationRefIdentifier")),
        description=xml.text_inside(status, "imsx_description"),
        score=_score_in(root),
    )


def check_answer(answer: OutcomeAnswer, message_id: str) -> None:
    """Whether this answers that request, and says that it was carried out; raises ``AnsweredWithFailure``."""
    if answer.code is not CodeMajor.SUCCESS:
        raise AnsweredWithFailure(error=answer.code.value)
    if answer.message_ref.strip() != message_id:
        raise AnsweredWithFailure(error="other_message")


def _result(answer: OutcomeAnswer) -> list[str]:
    if answer.operation is None:
        return []
    if answer.operation is not Operation.READ or answer.code is not CodeMajor.SUCCESS:
        return [xml.tag(answer.operation.response)]
    text = "" if answer.score is None else score_text(answer.score)
    score = xml.tag("resultScore", xml.leaf("language", "en"), xml.leaf("textString", text))
    return [xml.tag(answer.operation.response, xml.tag("result", score))]


def _known_of(body: bytes) -> tuple[str, Operation | None]:
    try:
        root = xml.read(body)
    except LtiError:
        return "", None
    try:
        return message_id_of(root), operation_of(root)[0]
    except OperationUnsupported:
        return message_id_of(root), None


def _operation_named(name: str) -> Operation | None:
    return next((each for each in Operation if each.value in (name, name.removesuffix("Request"))), None)


def _score_in(root: Element) -> Decimal | None:
    text = xml.text_inside(root, "imsx_POXBody", Operation.READ.response, "result", "resultScore", "textString")
    return parse_score(text) if text else None
