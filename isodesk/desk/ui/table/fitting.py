"""How wide each column is: what its words need, spare room by weight, and which is left out in a small window."""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import Final

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.pill import pill_width
from isodesk.desk.ui.table.arrangement import Arrangement
from isodesk.desk.ui.table.delegate import PADDING
from isodesk.desk.ui.table.header import Header
from isodesk.desk.ui.table.model import PagedModel
from isodesk.desk.ui.text.states import State

LOOKED_AT: Final = 100  # rows
MEASURED: Final = 12  # of what they say in a column, those of most letters: hardly ever is another the widest
LEAST: Final = 72  # pixels of a column that has to give room
MOST: Final = 320  # pixels of a column that somebody chose to see, where there isn't room for all

Needed = Mapping[int, int]  # pixels that the words of a column need, by its section


def fit(table: QTableView, header: Header, model: PagedModel, arrangement: Arrangement) -> None:
    """Set widths and visibility of every column to the room there is."""
    room = table.viewport().width()
    needed = _needed(table, header, model, arrangement.shown)
    if arrangement.chosen:
        shown = arrangement.shown
        widths = _chosen_widths(model, needed, arrangement, room)
    else:
        shown = _shown(model, needed, arrangement.shown, room)
        widths = _widths(model, needed, shown, room)
    for section in range(len(model.columns)):
        table.setColumnHidden(section, section not in shown)
    for section, width in widths.items():
        header.resizeSection(section, width)


def _needed(table: QTableView, header: Header, model: PagedModel, offered: Sequence[int]) -> Needed:
    metrics = QFontMetrics(table.font())
    rows = model.rows_here()[:LOOKED_AT]
    result = {}
    for section in offered:
        column = model.columns[section]
        shown = {column.state(row) or column.text(row) for row in rows}  # many rows say the same
        widths = (_width(metrics, each) for each in nlargest(MEASURED, shown, key=_length))
        result[section] = max(header.needed(section), *widths, 0) + 2 * PADDING + Space.TIGHT
    return result


def _length(shown: State | str) -> tuple[int, str]:
    words = shown if isinstance(shown, str) else shown.word
    return len(words), words


def _width(metrics: QFontMetrics, shown: State | str) -> int:
    return metrics.horizontalAdvance(shown) if isinstance(shown, str) else pill_width(metrics, shown)


def _shown(model: PagedModel, needed: Needed, offered: Sequence[int], room: int) -> list[int]:
    shown = list(offered)
    by_rank = sorted(shown, key=lambda section: model.columns[section].rank, reverse=True)
    for section in by_rank:
        if sum(needed[each] for each in shown) <= room or model.columns[section].rank == 0:
            break
        shown.remove(section)
    return shown


def _chosen_widths(model: PagedModel, needed: Needed, arrangement: Arrangement, room: int) -> dict[int, int]:
    """What a person chose is kept; the rest shares what is left; with nothing left the list scrolls sideways."""
    fixed = {section: width for section in arrangement.shown if (width := arrangement.width(section))}
    free = [section for section in arrangement.shown if section not in fixed]
    left = room - sum(fixed.values())
    if sum(needed[section] for section in free) <= left:
        return fixed | (_widths(model, needed, free, left) if free else {})
    return fixed | {section: min(needed[section], MOST) for section in free}


def _widths(model: PagedModel, needed: Needed, shown: list[int], room: int) -> dict[int, int]:
    spare = room - sum(needed[section] for section in shown)
    if spare < 0:
        return _squeezed(needed, shown, -spare)
    weights = {section: model.columns[section].weight for section in shown}
    total = sum(weights.values()) or 1
    widths = {section: needed[section] + spare * weights[section] // total for section in shown}
    if shown:
        widths[shown[-1]] += room - sum(widths.values())
    return widths


def _squeezed(needed: Needed, shown: list[int], missing: int) -> dict[int, int]:
    widths = {section: needed[section] for section in shown}
    for section in sorted(shown, key=lambda each: -needed[each]):
        given = min(missing, max(widths[section] - LEAST, 0))
        widths[section] -= given
        missing -= given
    return widths
