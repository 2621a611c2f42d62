"""Basic Outcomes 1.1 (LTI Implementation Guide 1.1, section 6): results replaced, read and deleted."""

from isodesk.lti.errors import OperationUnsupported, ResultUnknown
from isodesk.lti.outcomes.answers import (
    CodeMajor,
    OutcomeAnswer,
    answer_to,
    build_answer,
    check_answer,
    parse_answer,
    refusal,
)
from isodesk.lti.outcomes.requests import Operation, OutcomeRequest, build_request, parse_request
from isodesk.lti.outcomes.scores import parse_score, score_text
from isodesk.lti.outcomes.signing import CONTENT_TYPE, authorization_header, consumer_of, verify

__all__ = [
    "CONTENT_TYPE",
    "CodeMajor",
    "Operation",
    "OperationUnsupported",
    "OutcomeAnswer",
    "OutcomeRequest",
    "ResultUnknown",
    "answer_to",
    "authorization_header",
    "build_answer",
    "build_request",
    "check_answer",
    "consumer_of",
    "parse_answer",
    "parse_request",
    "parse_score",
    "refusal",
    "score_text",
    "verify",
]
