"""What counts as the same when somebody types: forms of a character, blanks, apostrophes, numbers."""

import re
import unicodedata

_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "−": "-", "‐": "-", "‑": "-", "٫": ","})
_NUMBER = re.compile(r"([-+]?)([0-9]{1,3}(?: [0-9]{3})+|[0-9]+|(?=[.,]))(?:([.,])([0-9]+))?")
_ENGLISH_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_EITHER = re.compile(r"[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}")  # decimals here, thousands there
_IDENTITY = str.maketrans("", "", "\u200b\u200e\u200f\ufeff")  # marks that a keyboard sets without being asked


def plain(text: str) -> str:
    """NFC, trimmed, blanks of any kind squeezed into one space, apostrophes, quotes and digits of one kind."""
    composed = unicodedata.normalize("NFC", text).translate(_IDENTITY).translate(_ALIKE)
    digits = "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in composed)
    return " ".join(digits.split())


def comparable(text: str, *, match_case: bool, language: str = "") -> str:
    """What two texts that count as the same have in common, in a test of this language.

    Numbers with a comma or a point are alike; in English commas part thousands. Elsewhere 1,000 may be either, and
    isn't taken for 1 nor for 1000: its decimals stay as they are written, and outside of French the mark too.
    """
    squeezed = plain(text)
    if language == "en" and _ENGLISH_THOUSANDS.fullmatch(squeezed):
        squeezed = squeezed.replace(",", "")
    number = _NUMBER.fullmatch(squeezed)
    if number is None:
        return squeezed if match_case else squeezed.casefold()
    sign, whole, mark, decimals = number.groups(default="")
    uncertain = language != "en" and _EITHER.fullmatch(squeezed)
    decimals = decimals if uncertain else decimals.rstrip("0")
    mark = mark if uncertain and language != "fr" else "."
    return f"{sign.strip('+')}{whole.replace(' ', '') or '0'}{mark if decimals else ''}{decimals}"


def distance(typed: str, wanted: str) -> int:
    """How many characters have to be put in, taken away or replaced to make one text the other (Levenshtein 1966).

    In bits of one large number a column, so that a page against a page takes milliseconds (Myers 1999, as
    simplified by Hyyrö 2003).
    """
    if not wanted:
        return len(typed)
    places: dict[str, int] = {}
    for index, character in enumerate(wanted):
        places[character] = places.get(character, 0) | 1 << index
    every, last = (1 << len(wanted)) - 1, 1 << len(wanted) - 1
    up, down, score = every, 0, len(wanted)
    for character in typed:
        same = places.get(character, 0)
        diagonal = (((same & up) + up) ^ up) | same | down
        right, left = down | ~(diagonal | up) & every, up & diagonal
        score += bool(right & last) - bool(left & last)
        right, left = (right << 1 | 1) & every, left << 1 & every
        up, down = left | ~(diagonal | right) & every, right & diagonal
    return score
