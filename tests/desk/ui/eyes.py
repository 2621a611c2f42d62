"""What somebody looking at a screen would complain about: words that are cut, things outside their place, no names."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from isodesk.desk.ui.frame.account_button import AccountButton
from isodesk.desk.ui.frame.tabs import RailTabs
from isodesk.desk.ui.look.tokens import contrast
from isodesk.desk.ui.parts.choice import Choice
from isodesk.desk.ui.parts.form import Form
from isodesk.desk.ui.parts.pill import pill_width
from isodesk.desk.ui.table.delegate import PADDING
from isodesk.desk.ui.table.model import STATE

LEAST_CONTRAST = 4.5
_LINE = 40  # pixels between two that stand side by side


def complaints(window: QWidget) -> list[str]:
    """Everything wrong with what can be seen, empty where all is well."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.isWindow():
            found += [f"{type(widget).__name__} {_words(widget)!r}: {fault}" for fault in _faults(widget)]
    return found


def _faults(widget: QWidget) -> Iterator[str]:
    if not _inside(widget):
        yield f"outside its parent: {widget.geometry()} in {_room(widget)}"
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _named(widget):
        yield "no name for who can't see it"
    yield from _cut(widget)


def _cut(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() if widget.text():
            yield from _cut_label(widget)
        case QAbstractButton() if widget.text() and widget.sizeHint().width() > widget.width():
            yield f"cut: {widget.width()} of {widget.sizeHint().width()} pixels"
        case QTableView():
            yield from _cut_cells(widget)
        case Choice() if widget.is_cut and widget.toolTip() != widget.currentText():
            yield f"cut: {widget.currentText()!r} in {widget.width()} pixels"
        case QLineEdit() if widget.placeholderText():
            yield from _cut_placeholder(widget)
        case QTabBar() if not isinstance(widget, RailTabs):
            yield from _cut_tabs(widget)
        case _:
            pass


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height():
            yield f"cut: {label.height()} of {needed} pixels high"
    elif label.sizeHint().width() > label.width():
        yield f"cut: {label.width()} of {label.sizeHint().width()} pixels"


def _cut_cells(table: QTableView) -> Iterator[str]:
    metrics = QFontMetrics(table.font())
    for column in range(table.model().columnCount()):
        if table.isColumnHidden(column):
            continue
        room = table.columnWidth(column) - 2 * PADDING
        for row in range(min(table.model().rowCount(), 30)):
            index = table.model().index(row, column)
            state, words = index.data(STATE), str(index.data() or "")
            needed = pill_width(metrics, state) if state else metrics.horizontalAdvance(words)
            if needed > room:
                yield f"cell {words!r} cut: {room} of {needed} pixels"


def _cut_placeholder(line: QLineEdit) -> Iterator[str]:
    needed = QFontMetrics(line.font()).horizontalAdvance(line.placeholderText()) + 50
    if needed > line.width():
        yield f"placeholder cut: {line.width()} of {needed} pixels"


def _cut_tabs(tabs: QTabBar) -> Iterator[str]:
    """A long name may be cut where the whole is told."""
    for number in range(tabs.count()):
        needed = tabs.fontMetrics().horizontalAdvance(tabs.tabText(number))
        if needed > tabs.tabRect(number).width() and not tabs.tabToolTip(number):
            yield f"tab {tabs.tabText(number)!r} cut: {tabs.tabRect(number).width()} of {needed} pixels"


def contrast_complaints(window: QWidget) -> list[str]:
    """What is written in a colour that can't be read on what is painted behind it."""
    picture = window.grab().toImage()
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and _writes(widget) and widget.window() is window.window():
            text, ground = _text_colour(widget), _ground(widget, window, picture)
            if ground and contrast(text, ground) < LEAST_CONTRAST:
                found.append(f"{type(widget).__name__} {_words(widget)!r}: {text} on {ground}")
    return found


def _writes(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QAbstractButton):
        return bool(widget.text()) and not isinstance(widget, AccountButton)  # which draws its words itself
    return isinstance(widget, QLineEdit | QComboBox | QPlainTextEdit)


def _text_colour(widget: QWidget) -> str:
    return widget.palette().color(widget.foregroundRole()).name()


def _ground(widget: QWidget, window: QWidget, picture: QImage) -> str:
    """The colour met most often along the widget's edge, inside its line and before its words; none out of sight."""
    across, down = widget.width(), widget.height()
    inside = 4 if widget.focusPolicy() else 1
    places = [QPoint(x, down // 2) for x in (inside, across - 1 - inside)]
    places += [QPoint(x, y) for x in (across // 4, across // 2, 3 * across // 4) for y in (inside, down - 1 - inside)]
    visible = widget.visibleRegion()
    seen = [widget.mapTo(window, each) for each in places if visible.contains(each)]
    scale = picture.devicePixelRatio()
    colours = Counter(picture.pixelColor((each.toPointF() * scale).toPoint()).name() for each in seen)
    return colours.most_common(1)[0][0] if colours else ""


def _inside(widget: QWidget) -> bool:
    room = _room(widget)
    return room is None or room.contains(widget.geometry()) or widget.size().isEmpty()


def _room(widget: QWidget) -> QRect | None:
    """The parent's inside; nothing where the parent scrolls."""
    parent = widget.parentWidget()
    if parent is None or isinstance(parent, QAbstractScrollArea):
        return None
    holder = parent.parentWidget()
    if isinstance(holder, QScrollArea) or isinstance(parent, QScrollArea):
        return None
    return QRect(QPoint(0, 0), parent.size())


def _named(widget: QWidget) -> bool:
    if isinstance(widget, RailTabs):
        return all(widget.accessibleTabName(tab) for tab in range(widget.count()))
    if isinstance(widget, QAbstractButton) and widget.text():
        return True
    if isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QComboBox | QAbstractScrollArea):
        return True
    inner = widget.objectName().startswith("qt_")  # Qt's own parts of a named control
    return bool(widget.accessibleName()) or inner


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else widget.accessibleName()


def texts(window: QWidget) -> set[str]:
    """Every word that can be seen: labels, buttons, drop-downs, headers, tabs, and the names of what has none."""
    seen: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            seen |= {_words(widget), widget.accessibleName(), widget.toolTip()}
            if isinstance(widget, QComboBox):
                seen |= {widget.itemText(number) for number in range(widget.count())}
            if isinstance(widget, QTableView):
                model, across = widget.model(), Qt.Orientation.Horizontal
                seen |= {str(model.headerData(column, across) or "") for column in range(model.columnCount())}
    return seen - {""}


def tab_complaints(window: QWidget) -> list[str]:
    """Whether the tab key reaches everything that can have the focus, comes round, and goes down each form."""
    found = [each for each in window.findChildren(QWidget) if _takes_tab(each)]
    chain: list[QWidget] = []
    here: QWidget | None = window.nextInFocusChain()
    while here is not None and here is not window and len(chain) < 5000:
        chain.append(here)
        here = here.nextInFocusChain()
    missed = [
        f"{type(each).__name__} {_words(each)!r}: the tab key doesn't come here" for each in found if each not in chain
    ]
    for form in (each for each in window.findChildren(Form) if each.isVisible()):
        area = form.findChild(QScrollArea)
        below = None if area is None else area.widget()
        fields = below or form  # the buttons stand below the fields, wherever these are scrolled to
        inside = [each for each in chain if _takes_tab(each) and fields.isAncestorOf(each)]
        heights = [each.mapTo(form, QPoint(0, each.height())).y() for each in inside]
        for before, after, widget in zip(heights, heights[1:], inside[1:], strict=False):
            if after < before - _LINE:
                missed.append(f"{type(widget).__name__} {_words(widget)!r}: the tab key goes up here")
    return missed


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
