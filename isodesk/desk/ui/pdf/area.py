"""Documents that are open, each in a tab."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.buttons import icon_button, name_button
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.pdf.viewer import PdfViewer


class PdfArea(Retranslated, QWidget):
    """Opens documents beside each other; ``left`` when one goes back, or the last is closed."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.tabs = QTabBar()
        set_role(self.tabs, "documents")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        close = QShortcut(QKeySequence("Ctrl+F4"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close.activated.connect(lambda: self.close_tab(self.tabs.currentIndex()))
        self.retranslate()

    @property
    def viewers(self) -> list[PdfViewer]:
        """The documents that are open, in the order of their tabs."""
        found = (self._stack.widget(number) for number in range(self._stack.count()))
        return [each for each in found if isinstance(each, PdfViewer)]

    def open(self, test_id: int, pdf: bytes, candidate: str, form: str) -> PdfViewer:
        """Show the report of a test in a tab of its own; the same test's again takes the place of the first."""
        for number in [each for each in range(self.tabs.count()) if self.tabs.tabData(each) == test_id]:
            self._remove(number)
        viewer = PdfViewer(self._look, pdf, candidate, form)
        viewer.closed.connect(self.left)
        self._stack.addWidget(viewer)
        number = self.tabs.addTab(candidate)
        self.tabs.setTabData(number, test_id)
        self.tabs.setTabToolTip(number, f"{candidate} · {form}")
        close = icon_button(self._look, Glyph.CLOSE, lambda: self.close_tab(self.viewers.index(viewer)))
        name_button(close, self.tr("Close the report of {name}").format(name=candidate))
        self.tabs.setTabButton(number, QTabBar.ButtonPosition.RightSide, close)
        self.tabs.setVisible(self.tabs.count() > 1)
        self.tabs.setCurrentIndex(number)
        return viewer

    def close_tab(self, number: int) -> None:
        """Close a document; after the last one there is nothing left to show."""
        self._remove(number)
        if not self.viewers:
            self.left.emit()

    def close_all(self) -> None:
        """Close every document."""
        while self.viewers:
            self._remove(0)

    def _remove(self, number: int) -> None:
        viewer = self.viewers[number]
        self._stack.removeWidget(viewer)
        self.tabs.removeTab(number)
        self.tabs.setVisible(self.tabs.count() > 1)
        viewer.close_document()
        viewer.deleteLater()

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Open documents"))
