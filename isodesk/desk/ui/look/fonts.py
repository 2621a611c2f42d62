"""The font: Inter where it is shipped, else the system's sans; digits all of one width."""

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from isodesk.desk.ui.look.tokens import TextSize
from isodesk.resources import ResourceMissing, resource

_WEIGHTS: Final = ("Regular", "Medium", "SemiBold")


def application_font() -> QFont:
    """The font of all text, in its usual size."""
    font = QFont(_families() or QApplication.font().families())
    font.setPixelSize(TextSize.TEXT)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def sized(font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The same font in another size and weight."""
    copy = QFont(font)
    copy.setPixelSize(pixels)
    copy.setWeight(weight)
    return copy


def _families() -> list[str]:
    if not QFontDatabase.hasFamily("Inter"):
        for weight in _WEIGHTS:
            _load(f"Inter-{weight}.otf")
    return ["Inter"] if QFontDatabase.hasFamily("Inter") else []


def _load(name: str) -> None:
    try:
        path = resource("fonts", name)
    except ResourceMissing:
        return
    QFontDatabase.addApplicationFont(str(path))
