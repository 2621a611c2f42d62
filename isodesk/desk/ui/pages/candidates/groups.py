"""The groups in a tree, in the pane: how many are in each, and narrowing the list to one with all below it."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from isodesk.desk.services.group_tree import SEPARATOR, GroupTree
from isodesk.desk.ui.frame.pane import CLOSE_ROOM
from isodesk.desk.ui.look.icons import Glyph
from isodesk.desk.ui.look.tokens import Size, Space
from isodesk.desk.ui.parts.base import Retranslated
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import number

PATH = Qt.ItemDataRole.UserRole


class GroupsPane(Retranslated, QWidget):
    """Choosing a group narrows the list; its people can then be chosen all at once, for whatever is to be done."""

    narrowed = Signal(dict)  # filters of the list
    choose_asked = Signal()  # everybody in the list

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._groups = GroupTree((), 0)
        self.title = label("person")
        self._note = label("muted", wraps=True)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda now, _before: self._chosen(now))
        self.choose_button = button(look, "primary", Glyph.SELECT_ALL, self.choose_asked.emit)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(self.title, 1)
        title.addSpacing(CLOSE_ROOM)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(title)
        layout.addWidget(self._note)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.choose_button)

    def show_groups(self, groups: GroupTree, people: int) -> None:
        """Show the tree as it is now; what was open and chosen stays so."""
        chosen, opened = self.chosen, self._opened()
        self._groups = groups
        self.tree.blockSignals(True)
        self.tree.clear()
        everybody = _item(self.tr("All groups"), people, {})
        self.tree.addTopLevelItem(everybody)
        self.tree.setCurrentItem(everybody)
        items: dict[str, QTreeWidgetItem] = {}
        for row in groups.rows:
            item = _item(row.name, row.with_below, {"group": row.path})
            items[row.path] = item
            above = items.get(SEPARATOR.join(row.path.split(SEPARATOR)[:-1])) if row.depth else None
            if above is None:
                self.tree.addTopLevelItem(item)
            else:
                above.addChild(item)
            item.setExpanded(row.path in opened or row.depth == 0)
        if groups.without:
            self.tree.addTopLevelItem(_item(self.tr("Without a group"), groups.without, {"grouped": "no"}))
        self.choose(chosen)
        self.tree.blockSignals(False)
        self._show_choosing()

    @property
    def chosen(self) -> Mapping[str, str]:
        """The filters of what is chosen."""
        item = self.tree.currentItem()
        return item.data(0, PATH) if item is not None else {}

    def choose(self, filters: Mapping[str, str]) -> None:
        """Mark the group that the list is narrowed to."""
        for item in self._items():
            if item.data(0, PATH) == dict(filters):
                self.tree.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        found = self.tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
        return list(found)

    def _opened(self) -> set[str]:
        return {item.data(0, PATH).get("group", "") for item in self._items() if item.isExpanded()}

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.narrowed.emit(item.data(0, PATH))
        self._show_choosing()

    def _show_choosing(self) -> None:
        item = self.tree.currentItem()
        people = 0 if item is None else item.data(1, PATH)
        self.choose_button.setText(self.tr("Choose all %Ln", "", people))
        self.choose_button.setEnabled(people > 0)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Groups"))
        self._note.setText(self.tr("A name such as “2026 / Evening” makes a group in a group."))
        self.tree.setAccessibleName(self.tr("Groups"))
        self._show_choosing()


def _item(words: str, people: int, filters: dict[str, str]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([words, number(people)])
    item.setToolTip(0, words)
    item.setSizeHint(0, QSize(0, Size.ROW_DENSE))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, PATH, filters)
    item.setData(1, PATH, people)
    return item
