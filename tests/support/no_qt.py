"""A plugin of pytest's (``-p tests.support.no_qt``): whatever asks for Qt fails, as on a machine without it."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

QT = {"PySide6", "shiboken6", "qasync", "qtawesome", "qtpy", "pytestqt"}


class NoQt(MetaPathFinder):
    """Asked first, it finds no Qt."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Raises ``ModuleNotFoundError`` for Qt's names."""
        if name.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{name}: there is no Qt below the window", name=name)
        return None


assert not QT & set(sys.modules), "Qt was there before"
sys.meta_path.insert(0, NoQt())
