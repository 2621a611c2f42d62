"""A file as rows of cells: its encoding and separator found out, its size bounded."""

import codecs
import csv
import io
import itertools
import unicodedata
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from isodesk.desk.errors import RosterUnreadable
from isodesk.desk.services.roster.workbook import LONGEST_CELL, MOST_CELLS, MOST_ROWS, Sheet, open_sheet

LARGEST_FILE = 64 * 2**20
_SEPARATORS = ";,\t|"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZIPPED, _OLD_OFFICE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"


@dataclass(frozen=True)
class Table:
    """Rows with the line on which each begins; ``encoding`` and ``separator`` as found out."""

    encoding: str
    separator: str
    text: str
    lines_before: int = 0
    name: str = ""
    sheets: Sequence[str] = ()

    @property
    def expected(self) -> int:
        """How many rows there are at most."""
        return min(self.text.count("\n") + 1, MOST_ROWS)

    def rows(self) -> Generator[tuple[int, list[str]], None, None]:
        """Line number and cells of each row that isn't empty; raises ``RosterUnreadable``."""
        source = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.separator)
        count, line = 0, self.lines_before + 1
        while True:
            try:
                cells = next(source)
            except StopIteration:
                return
            except csv.Error as error:
                raise RosterUnreadable(reason="quotes", line=line) from error
            if any(cell.strip() for cell in cells):
                count += 1
                if count > MOST_ROWS + 1:
                    raise RosterUnreadable(reason="too_many_rows", maximum=MOST_ROWS)
                yield line, [cell[:LONGEST_CELL] for cell in cells[:MOST_CELLS]]
            line = self.lines_before + source.line_num + 1


def open_list(path: Path, sheet: str = "", preferred: str = "") -> Table | Sheet:
    """A file as rows: a workbook's sheet (that one, else the ``preferred`` one), else text.

    Raises ``RosterUnreadable``.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            beginning = file.read(len(_ZIPPED))
            content = b"" if beginning == _ZIPPED else beginning + file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise RosterUnreadable(reason="not_read", problem=error.strerror or "") from error
    if beginning != _ZIPPED:
        return read_table(content)
    if size > LARGEST_FILE:
        raise RosterUnreadable(reason="too_large", maximum=LARGEST_FILE)
    return open_sheet(path, sheet, preferred)


def read_table(content: bytes) -> Table:
    """Find out how a text is written; raises ``RosterUnreadable``."""
    if len(content) > LARGEST_FILE:
        raise RosterUnreadable(reason="too_large", maximum=LARGEST_FILE)
    if content.startswith(_OLD_OFFICE):
        raise RosterUnreadable(reason="old_workbook")
    if content.startswith((_PDF, _ZIPPED)):
        raise RosterUnreadable(reason="not_text")
    encoding, text = _decoded(content)
    if not text.strip():
        raise RosterUnreadable(reason="empty")
    said, rest = _said_separator(text)
    return Table(encoding, said, rest, 1) if said else Table(encoding, _separator(text), text)


def _decoded(content: bytes) -> tuple[str, str]:
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    if marked is not None:
        try:
            return marked.removesuffix("-sig"), content.decode(marked)
        except UnicodeDecodeError as error:
            raise RosterUnreadable(reason="not_text") from error
    try:
        return "utf-8", _plausible(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _guessed(content)


def _guessed(content: bytes) -> tuple[str, str]:
    """Not UTF-8: what Excel writes in Western Europe where that reads as words, else the likeliest."""
    try:
        western = _plausible(content.decode("cp1252"))
    except (UnicodeDecodeError, RosterUnreadable):
        western = ""
    if western and _reads_as_words(western):
        return "cp1252", western
    return _likeliest(content)


def _likeliest(content: bytes) -> tuple[str, str]:
    import charset_normalizer

    best = charset_normalizer.from_bytes(content[:1_000_000]).best()
    encoding = "cp1252" if best is None else best.encoding
    try:
        return encoding, _plausible(content.decode(encoding))
    except UnicodeDecodeError as error:
        raise RosterUnreadable(reason="not_text") from error


def _reads_as_words(text: str) -> bool:
    """Whether what isn't ASCII are letters as French, German, Spanish and their neighbours have them."""
    foreign = [character for character in text if character > "\x7f"]
    letters = sum(character in _WESTERN for character in foreign)
    return letters * 10 >= len(foreign) * 9 and not _shouts_inside_words(text)


def _shouts_inside_words(text: str) -> bool:
    """Capitals with accents in the middle of small letters: what Greek or Cyrillic bytes look like in cp1252."""
    odd = sum(before.islower() and middle > "\x7f" and middle.isupper() for before, middle in itertools.pairwise(text))
    return odd * 4 > sum(character > "\x7f" for character in text)


_WESTERN = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝŸšŠžŽ’‘“”«»–—…€°º\u00a0")


def _plausible(text: str) -> str:
    """The text; raises ``RosterUnreadable`` where control characters say that it is none."""
    head = text[:100_000]
    control = sum(unicodedata.category(character) == "Cc" for character in head) - sum(map(head.count, "\r\n\t"))
    if "\0" in head or control * 20 > len(head):
        raise RosterUnreadable(reason="not_text")
    return text


def _said_separator(text: str) -> tuple[str, str]:
    """The separator that Excel's own first line names, and what follows it; empty without such a line."""
    first, _, rest = text.partition("\n")
    said = first.rstrip("\r")
    return (said[4], rest) if said.lower().startswith("sep=") and len(said) == 5 else ("", text)


def _separator(text: str) -> str:
    """The separator that the header has most often outside quotes."""
    header = _outside_quotes(next((line for line in text.splitlines() if line.strip()), ""))
    counts = {separator: header.count(separator) for separator in _SEPARATORS}
    best = max(counts, key=lambda separator: counts[separator])
    return best if counts[best] else _sniffed(text)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _sniffed(text: str) -> str:
    try:
        return csv.Sniffer().sniff(text[:65_536], delimiters=_SEPARATORS).delimiter
    except csv.Error:
        return ";"
