"""Texts that a configuration is made of: how long they may be, and what they may hold."""

from typing import Annotated, Final

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from isodesk.lti.errors import NotWellFormed
from isodesk.lti.variables import parse_lines

LONGEST_LINE: Final = 4096  # characters; as long as an address may be
LONGEST_LINES: Final = 32_768  # characters
MOST_ADDRESSES: Final = 20


def one_line(text: str) -> str:
    """A text without control characters; raises ``PydanticCustomError`` of ``not_one_line``."""
    if any(_is_control(each) for each in text):
        raise PydanticCustomError("not_one_line", "control characters")
    return text


def named_lines(text: str) -> str:
    """Lines of ``name=value``, each ended by a line feed alone.

    Raises ``PydanticCustomError`` of ``not_text``, or of ``line_malformed`` with the ``line``, from 1.
    """
    plain = text.replace("\r\n", "\n")
    if any(_is_control(each) for each in plain if each not in "\n\t"):
        raise PydanticCustomError("not_text", "control characters")
    try:
        parse_lines(plain)
    except NotWellFormed as error:
        raise PydanticCustomError("line_malformed", "no name=value", {"line": error.parameters["line"]}) from None
    return plain


def _is_control(character: str) -> bool:
    """Also halves of pairs, which no UTF-8 can say."""
    return character < " " or character == "\x7f" or "\ud800" <= character <= "\udfff"


Line = Annotated[str, StringConstraints(max_length=LONGEST_LINE), AfterValidator(one_line)]
Lines = Annotated[str, StringConstraints(max_length=LONGEST_LINES), AfterValidator(named_lines)]
