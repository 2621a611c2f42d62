"""What somebody reads on a screen."""

from PySide6.QtWidgets import QLabel, QTableWidget, QWidget


def texts(widget: QWidget) -> list[str]:
    """Every label that can be seen."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def cell(table: QTableWidget, row: int, column: int) -> str:
    """One cell of a table of numbers."""
    item = table.item(row, column)
    assert item is not None
    return item.text()
