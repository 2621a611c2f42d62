"""E-mail addresses: kept as given, compared by a key (decision D3)."""

import unicodedata


def email_key(email: str) -> str:
    """The form under which two spellings of one address are equal: NFC and casefolded."""
    if email.isascii():
        return email.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", email).casefold())
