"""Icons from the Material Design font that qtawesome ships, drawn in the colours of the moment.

The font is used without importing qtawesome itself: that import alone takes longer than a bare
window needs to appear. Code points are those of its ``mdi6`` character map; a test compares them.
"""

from enum import Enum
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from isodesk.desk.ui.look.theme import Theme
from isodesk.desk.ui.look.tokens import Meaning

FONT_FILE: Final = "materialdesignicons6-webfont-6.9.96.ttf"


class Glyph(Enum):
    """An icon: its name in the font's map, and its code point."""

    CANDIDATES = ("account-multiple-outline", 0xF000F)
    TESTS = ("clipboard-text-outline", 0xF0A38)
    SESSIONS = ("calendar-clock-outline", 0xF16E1)
    RESULTS = ("chart-box-outline", 0xF154E)
    CREDITS = ("ticket-confirmation-outline", 0xF13AA)
    OUTBOX = ("tray-arrow-up", 0xF011D)
    SCHOOL = ("school-outline", 0xF1180)
    STATION = ("domain", 0xF01D7)
    FLASK = ("flask-outline", 0xF0096)
    SHIELD = ("shield-account-outline", 0xF0A12)
    SEARCH = ("magnify", 0xF0349)
    PLUS = ("plus", 0xF0415)
    IMPORT = ("file-import-outline", 0xF102F)
    FILE = ("file-delimited-outline", 0xF0EA5)
    CLOSE = ("close", 0xF0156)
    DONE = ("check-circle", 0xF05E0)
    CLOCK = ("clock-outline", 0xF0150)
    CIRCLE = ("circle-outline", 0xF0766)
    ALERT = ("alert-circle", 0xF0028)
    HELP = ("help-circle", 0xF02D7)
    PENCIL = ("pencil-circle", 0xF06FF)
    SAND = ("timer-sand", 0xF051F)
    WARNING = ("alert", 0xF0026)
    REFUSED = ("close-circle", 0xF0159)
    CANCELLED = ("cancel", 0xF073A)
    ONLINE = ("cloud-check-outline", 0xF1BEC)
    OFFLINE = ("cloud-off-outline", 0xF0164)
    DOWN = ("chevron-down", 0xF0140)
    UP = ("chevron-up", 0xF0143)
    BACK = ("arrow-left", 0xF004D)
    SAVE = ("content-save-outline", 0xF0818)
    PRINT = ("printer-outline", 0xF1786)
    ZOOM_IN = ("magnify-plus-outline", 0xF06ED)
    ZOOM_OUT = ("magnify-minus-outline", 0xF06EC)
    COPY = ("content-copy", 0xF018F)
    REFRESH = ("refresh", 0xF0450)
    MAIL = ("email-outline", 0xF01F0)
    INFORMATION = ("information-outline", 0xF02FD)
    PDF = ("file-pdf-box", 0xF0226)
    SEND = ("send-outline", 0xF1165)
    LANGUAGE = ("translate", 0xF05CA)
    THEME = ("theme-light-dark", 0xF050E)
    TRAY = ("tray", 0xF1294)
    FILTER_OFF = ("filter-off-outline", 0xF14F0)
    CHECK = ("check", 0xF012C)
    MINUS = ("minus", 0xF0374)
    MORE = ("dots-horizontal", 0xF01D8)
    ROTATE = ("rotate-right", 0xF0467)
    OUTSIDE = ("open-in-new", 0xF03CC)
    AS_TEXT = ("text-box-outline", 0xF09ED)
    PAGES = ("page-layout-sidebar-left", 0xF06FD)
    REGISTER = ("clipboard-plus-outline", 0xF131F)
    BEFORE = ("chevron-left", 0xF0141)
    NEXT = ("chevron-right", 0xF0142)
    CALENDAR = ("calendar-month-outline", 0xF0E18)
    SERIES = ("calendar-multiple", 0xF00F1)
    PROJECTOR = ("projector-screen-outline", 0xF1724)
    PEOPLE_PLUS = ("account-multiple-plus-outline", 0xF0800)
    SWEEP = ("delete-sweep-outline", 0xF0C62)
    FILTER = ("filter-outline", 0xF0233)
    EXPORT = ("file-export-outline", 0xF102E)
    COLUMNS = ("view-column-outline", 0xF1487)
    UNDO = ("undo", 0xF054C)
    DELETE = ("trash-can-outline", 0xF0A7A)
    KEYBOARD = ("keyboard-outline", 0xF097B)
    EXPLAIN = ("help-circle-outline", 0xF0625)
    SELECT_ALL = ("select-all", 0xF0486)
    ARROW_UP = ("arrow-up", 0xF005D)
    ARROW_DOWN = ("arrow-down", 0xF0045)
    LINK = ("link-variant", 0xF0339)
    EDIT = ("account-edit-outline", 0xF0FFB)
    ANONYMISE = ("incognito", 0xF05F9)
    LOG_IN = ("account-key-outline", 0xF0BE4)
    QR = ("qrcode", 0xF0432)
    CHART = ("chart-line", 0xF012A)
    PAUSE = ("pause", 0xF03E4)
    PLAY = ("play", 0xF040A)
    STOP = ("stop-circle-outline", 0xF0667)
    GROUP = ("folder-account-outline", 0xF0B9C)
    FOLDER = ("folder-outline", 0xF0256)
    ARCHIVE = ("archive-arrow-down-outline", 0xF125A)
    PREVIEW = ("eye-outline", 0xF06D0)
    MESSAGE = ("message-text-outline", 0xF036A)
    COMPARE = ("compare", 0xF018A)
    BELL = ("bell-outline", 0xF009C)
    BENCH = ("connection", 0xF1616)

    @property
    def character(self) -> str:
        return chr(self.value[1])


def fonts_folder() -> Path:
    """Where qtawesome keeps its fonts, found without importing it."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"


class Icons:
    """Makes icons that follow the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        number = QFontDatabase.addApplicationFont(str(fonts_folder() / FONT_FILE))
        self._font = QFont(QFontDatabase.applicationFontFamilies(number))

    def colour(self, role: Meaning | str) -> QColor:
        """The colour of a meaning, of a token by its name, as ``muted``, or as ``#RRGGBB``."""
        tokens = self._theme.tokens
        return QColor(tokens.tone(role).text if isinstance(role, Meaning) else getattr(tokens, role, role))

    def icon(self, glyph: Glyph, role: Meaning | str = "text") -> QIcon:
        """An icon for a button or an action."""
        return QIcon(_Engine(self, glyph, role))

    def tinted(self, glyph: Glyph, colour: str) -> QIcon:
        """An icon in a colour of its own, as ``#RRGGBB``."""
        return QIcon(_Engine(self, glyph, colour))

    def paint(self, painter: QPainter, rectangle: QRect, glyph: Glyph, colour: QColor) -> None:
        """Draw a glyph as large as the rectangle."""
        painter.save()
        font = QFont(self._font)
        font.setPixelSize(rectangle.height())
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(rectangle), Qt.AlignmentFlag.AlignCenter, glyph.character)
        painter.restore()


class _Engine(QIconEngine):
    """Draws with the colour that the theme has at that moment, so that a change needs no new icon."""

    def __init__(self, icons: Icons, glyph: Glyph, role: Meaning | str) -> None:
        super().__init__()
        self._icons = icons
        self._glyph = glyph
        self._role = role

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._glyph, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        role = "muted" if mode is QIcon.Mode.Disabled else self._role
        self._icons.paint(painter, rect, self._glyph, self._icons.colour(role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture
