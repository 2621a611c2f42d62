"""Text as it is searched and sorted: without case, without accents."""

import unicodedata


def fold(text: str) -> str:
    """``Éloïse  UNTEL`` as ``eloise untel``; letters of every script stay."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(bare.split())


def email_key(email: str) -> str:
    """An address as it is compared: NFC, casefolded (decision D3)."""
    return email.lower() if email.isascii() else unicodedata.normalize("NFC", email).casefold()
