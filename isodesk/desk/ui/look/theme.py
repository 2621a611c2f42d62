"""The theme in use: light, dark, or the system's; palette, style sheet and font follow it."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from isodesk.desk.ui.look.fonts import application_font
from isodesk.desk.ui.look.stylesheet import style_sheet
from isodesk.desk.ui.look.tokens import DARK, LIGHT, Tokens


class ThemeChoice(StrEnum):
    """What a person chose; the values are those of the settings' file."""

    SYSTEM = ""
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Sets palette and style sheet itself: Qt's own colour scheme does nothing on bare screens."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self._application = application
        self._choice = choice
        self._tokens: Tokens | None = None
        application.setFont(application_font())
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours of the moment."""
        return self._tokens or LIGHT

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Change the theme at once."""
        self._choice = choice
        self._apply()

    def _system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        chosen = self._chosen()
        if chosen is self._tokens:
            return
        self._tokens = chosen
        self._application.setPalette(palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()

    def _chosen(self) -> Tokens:
        if self._choice is ThemeChoice.SYSTEM:
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT


def palette(tokens: Tokens) -> QPalette:
    """What Fusion draws with where the style sheet says nothing."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Button: tokens.surface,
        role.ToolTipBase: tokens.surface,
        role.WindowText: tokens.text,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent_soft,
        role.HighlightedText: tokens.text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.Mid: tokens.line,
        role.Dark: tokens.window,  # what stands around the pages of a PDF
    }
    result = QPalette(QColor(tokens.window))
    for each, colour in colours.items():
        result.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.muted))
    return result
