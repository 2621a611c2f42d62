"""A cache of pages of rows: the rows near what is looked at, never the whole table."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Final

PAGE: Final = 100  # rows
KEPT: Final = 20  # pages


class PageCache:
    """The pages seen last."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()

    def row(self, number: int) -> Any | None:
        """The row, or nothing where its page isn't here."""
        page = self._pages.get(number // PAGE)
        if page is None:
            return None
        self._pages.move_to_end(number // PAGE)
        inside = number % PAGE
        return page[inside] if inside < len(page) else None

    def put(self, page: int, rows: Sequence[Any]) -> None:
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def clear(self) -> None:
        self._pages.clear()

    def __contains__(self, page: int) -> bool:
        return page in self._pages

    def pages(self) -> Sequence[int]:
        """The pages that are here, the one seen last at the end."""
        return list(self._pages)

    def rows_within(self, ranges: Sequence[range]) -> list[Any]:
        """The rows of these places that are here, in their order; looks at pages, however large the ranges."""
        found: list[Any] = []
        for each in ranges:
            for page in sorted(self._pages):
                first = max(each.start - page * PAGE, 0)
                found += self._pages[page][first : max(each.stop - page * PAGE, 0)]
        return found

    def find(self, row_id: int) -> int | None:
        """Where the row with this id stands, among the pages that are here."""
        for page, rows in self._pages.items():
            for inside, row in enumerate(rows):
                if row.id == row_id:
                    return page * PAGE + inside
        return None
