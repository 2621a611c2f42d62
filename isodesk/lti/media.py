"""Media types of the services (AGS 2.0, section 3; NRPS 2.0, section 2; Basic Outcomes)."""

from typing import Final

SCORE: Final = "application/vnd.ims.lis.v1.score+json"
LINE_ITEM: Final = "application/vnd.ims.lis.v2.lineitem+json"
LINE_ITEMS: Final = "application/vnd.ims.lis.v2.lineitemcontainer+json"
RESULTS: Final = "application/vnd.ims.lis.v2.resultcontainer+json"
MEMBERS: Final = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"
OUTCOME: Final = "application/xml"
OUTCOME_1P3: Final = "application/vnd.ims.lti.v1.outcome+xml"


def is_of(content_type: str, expected: str) -> bool:
    """Whether a ``Content-Type`` is this one, whatever its parameters and capitals (RFC 9110, section 8.3.1)."""
    return content_type.partition(";")[0].strip().lower() == expected
