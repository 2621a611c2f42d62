"""Assignment and Grade Services 2.0: scores, line items, and the tokens that open them."""

from isodesk.lti.ags.access import AccessToken, client_assertion, parse_token_answer, token_request
from isodesk.lti.ags.granting import (
    Assertion,
    TokenRequest,
    build_token_answer,
    client_of,
    granted_scopes,
    parse_token_request,
    verify_assertion,
)
from isodesk.lti.ags.line_items import (
    LineItem,
    Way,
    build_line_item,
    build_line_items,
    parse_line_item,
    parse_line_items,
    results_url,
    scores_url,
    way_of,
)
from isodesk.lti.ags.scores import (
    PROGRESS,
    Activity,
    Grading,
    Score,
    build_score,
    check_newer,
    moment_of,
    parse_score,
)

__all__ = [
    "PROGRESS",
    "AccessToken",
    "Activity",
    "Assertion",
    "Grading",
    "LineItem",
    "Score",
    "TokenRequest",
    "Way",
    "build_line_item",
    "build_line_items",
    "build_score",
    "build_token_answer",
    "check_newer",
    "client_assertion",
    "client_of",
    "granted_scopes",
    "moment_of",
    "parse_line_item",
    "parse_line_items",
    "parse_score",
    "parse_token_answer",
    "parse_token_request",
    "results_url",
    "scores_url",
    "token_request",
    "verify_assertion",
    "way_of",
]
