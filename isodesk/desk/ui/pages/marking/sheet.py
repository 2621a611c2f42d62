"""One written answer: what was asked, what was written, and the mark."""

from fractions import Fraction

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from isodesk.desk.services.extensions import ToMark
from isodesk.desk.ui.look.tokens import Space
from isodesk.desk.ui.parts.base import Retranslated, set_role
from isodesk.desk.ui.parts.buttons import button
from isodesk.desk.ui.parts.fields import TextField
from isodesk.desk.ui.parts.labels import label
from isodesk.desk.ui.parts.look import Look
from isodesk.desk.ui.text.formats import number

_COMMENT_HEIGHT = 76
_LONGEST_COMMENT = 2000


class MarkingSheet(Retranslated, QFrame):
    """Whoever marks says who they are once; it stays in the field."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "card")
        self._shown: ToMark | None = None
        self.who = label("strong", wraps=True, selectable=True)
        self.statement = label("text", wraps=True, selectable=True)
        self.guidance = label("muted", wraps=True, selectable=True)
        self.answer_label = label("label")
        self.answer = label("text", wraps=True, selectable=True)
        self.mark = TextField("mark")
        self.marked_by = TextField("marked_by")
        self.comment_label = label("label")
        self.comment = QPlainTextEdit()
        self.comment.setFixedHeight(_COMMENT_HEIGHT)
        self.comment.setTabChangesFocus(True)
        self.comment_label.setBuddy(self.comment)
        self.give_button = button(look, "primary")
        self.later_button = button(look, "secondary")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        layout.setSpacing(Space.SMALL)
        for each in (self.who, self.statement, self.guidance, self.answer_label, self.answer):
            layout.addWidget(each)
        fields = QHBoxLayout()
        fields.setSpacing(Space.SMALL)
        fields.addWidget(self.mark, 1)
        fields.addWidget(self.marked_by, 2)
        layout.addLayout(fields)
        layout.addWidget(self.comment_label)
        layout.addWidget(self.comment)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.give_button)
        buttons.addWidget(self.later_button)
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addStretch()

    def show_answer(self, shown: ToMark) -> None:
        """Show an answer with the mark that it has, if any, ready to be typed over."""
        self._shown = shown
        row = shown.row
        self.mark.set_value("" if row.mark is None else number(row.mark))
        self.comment.setPlainText(row.comment)
        self.mark.show_fault("")
        self.marked_by.show_fault("")
        self.retranslate()
        self.mark.line.setFocus()
        self.mark.line.selectAll()

    def points(self) -> float | None:
        """The mark that was typed, with a comma or a point; none, and said at the field, where it can't be given."""
        text = self.mark.value.replace(",", ".")
        wrong = self._wrong(text)
        self.mark.show_fault(wrong)
        return None if wrong else float(text)

    def name(self) -> str:
        """Who marks; empty, and said at the field, where nobody said so."""
        name: str = self.marked_by.value
        self.marked_by.show_fault("" if name else self.tr("Say who marks."))
        return name

    def note(self) -> str:
        """The comment."""
        return self.comment.toPlainText().strip()[:_LONGEST_COMMENT]

    def _wrong(self, text: str) -> str:
        if self._shown is None:
            return ""
        row = self._shown.row
        try:
            points = Fraction(text)
        except (ValueError, ZeroDivisionError):
            points = Fraction(-1)
        steps = points * (2 if row.half_marks else 1)
        if 0 <= points <= row.maximum and steps.denominator == 1:
            return ""
        halves = (
            self.tr("From 0 to {most}, halves too.")
            if row.half_marks
            else self.tr("From 0 to {most}, in whole points.")
        )
        return halves.format(most=number(row.maximum))

    def retranslate(self) -> None:
        self.answer_label.setText(self.tr("Answer").upper())
        self.answer.setAccessibleName(self.tr("Answer"))
        self.comment_label.setText(self.tr("Comment"))
        self.comment.setAccessibleName(self.tr("Comment"))
        self.marked_by.set_label(self.tr("Marked by"))
        self.give_button.setText(self.tr("Give the mark"))
        self.give_button.setToolTip(self.tr("Ctrl+Enter"))
        self.later_button.setText(self.tr("Later"))
        self.later_button.setToolTip(self.tr("Ctrl+Page Down; Ctrl+Page Up goes back"))
        most = self._shown.row.maximum if self._shown else 0
        self.mark.set_label(self.tr("Mark out of {most}").format(most=number(most)))
        if self._shown is not None:
            self._describe(self._shown)

    def _describe(self, shown: ToMark) -> None:
        row = shown.row
        self.who.setText(f"{shown.candidate_name} · {shown.form_name}")
        self.statement.setText(row.statement.strip())
        self.guidance.setText(self.tr("Look for: {guidance}").format(guidance=row.guidance.strip()))
        self.guidance.setVisible(bool(row.guidance.strip()))
        self.answer.setText(row.answer)
