"""One picture of all steps of the last tour (``make tour``) per language and theme: ``docs/pictures/<run>.png``."""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

CHECKOUT = Path(__file__).resolve().parent.parent
TOUR = CHECKOUT / "build" / "tour"
PICTURES = CHECKOUT / "docs" / "pictures"
ACROSS, WIDTH, HEIGHT, GAP, CAPTION = 5, 400, 250, 12, 22  # pixels but for the first


def draw(steps: list[dict[str, str]], target: Path) -> None:
    """Draw the steps in their order, each with its name below it."""
    rows = -(-len(steps) // ACROSS)
    sheet = QImage(ACROSS * (WIDTH + GAP) + GAP, rows * (HEIGHT + CAPTION + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#E6E9EE"))
    painter = QPainter(sheet)
    painter.setFont(QFont("Inter", 9))
    for number, step in enumerate(steps):
        x, y = GAP + number % ACROSS * (WIDTH + GAP), GAP + number // ACROSS * (HEIGHT + CAPTION + GAP)
        picture = QImage(str(TOUR / step["picture"])).scaled(
            WIDTH, HEIGHT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(x, y, picture)
        painter.drawText(QRect(x, y + HEIGHT, WIDTH, CAPTION), Qt.AlignmentFlag.AlignCenter, step["id"])
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.convertToFormat(QImage.Format.Format_Indexed8).save(str(target))


def main() -> int:
    """Draw a sheet for each language and theme; exits 1 where a step failed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv)
    steps = json.loads((TOUR / "tour.json").read_text("utf-8"))["steps"]
    for language, theme in sorted({(step["language"], step["theme"]) for step in steps}):
        own = [step for step in steps if (step["language"], step["theme"]) == (language, theme)]
        draw(own, PICTURES / f"{language}-{theme}.png")
    application.quit()
    return 0 if all(step["ok"] for step in steps) else 1


if __name__ == "__main__":
    sys.exit(main())
