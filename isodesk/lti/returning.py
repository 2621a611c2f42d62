"""The way back to the platform, with a word for the person and one for its log.

LTI Implementation Guide 1.1, section 3 (launch_presentation_return_url); the same in 1.3.
"""

from typing import Final
from urllib.parse import urlencode, urlsplit, urlunsplit

from isodesk.lti.launch import Launch

LONGEST: Final = 500  # characters of a message; addresses have their limits too


def return_address(
    launch: Launch, *, message: str = "", log: str = "", error_message: str = "", error_log: str = ""
) -> str | None:
    """Where to send the person after this launch, None where the platform named no place for it.

    Messages are for people, logs for administrators; they are added to the query that is there.
    """
    if launch.return_url is None:
        return None
    given = {"lti_msg": message, "lti_log": log, "lti_errormsg": error_message, "lti_errorlog": error_log}
    added = [(name, text[:LONGEST]) for name, text in given.items() if text]
    parts = urlsplit(launch.return_url)
    kept = [part for part in (parts.query, urlencode(added)) if part]
    return urlunsplit(parts._replace(query="&".join(kept)))
