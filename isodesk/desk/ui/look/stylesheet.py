"""The one style sheet, filled in from the tokens. Widgets are told apart by the property ``role``."""

from string import Template
from typing import Final

from isodesk.desk.ui.look.tokens import Meaning, TextSize, Tokens

_SHEET: Final = Template("""
QMainWindow, QWidget[role="window"] { background: $window; }
QWidget { color: $text; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 8px; }

QFrame[role="rail"] { background: $surface; border: 0; border-right: 1px solid $line; }
QFrame[role="bar"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[role="inset"] { background: $window; border: 1px solid $line; border-radius: 8px; }
QFrame[role="rule"] { background: $line; border: 0; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }

QFrame[role="notice"] { border: 0; border-radius: 8px; }
QFrame[role="notice"][meaning="ok"] { background: $ok_ground; }
QFrame[role="notice"][meaning="waiting"] { background: $waiting_ground; }
QFrame[role="notice"][meaning="wrong"] { background: $wrong_ground; }

QLabel { background: transparent; border: 0; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="person"] { font-size: ${person}px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; font-size: ${label}px; }
QLabel[role="label"] { color: $muted; font-size: ${label}px; font-weight: 600; }
QLabel[role="wrong"] { color: $wrong; font-size: ${label}px; }
QLabel[role="figure"] { font-size: ${title}px; font-weight: 600; }

QPushButton { background: $surface; color: $text; border: 1px solid $line; border-radius: 8px;
  padding: 0 14px; min-height: 30px; font-weight: 500; }
QPushButton:hover { background: $over; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: 28px; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_over; border-color: $accent_over; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $neutral_ground; color: $neutral; border-color: $neutral_ground; }
QPushButton[role="plain"] { background: transparent; border: 1px solid transparent; padding: 0 8px; }
QPushButton[role="plain"]:hover { background: $over; }
QPushButton[role="plain"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[role="plain"]:checked { background: $accent_soft; color: $accent; }
QPushButton[role="danger"] { color: $wrong; }
QPushButton[role="mark"] { background: transparent; color: $muted; border: 1px solid $line; border-radius: 9px;
  padding: 0; min-height: 16px; font-size: ${label}px; font-weight: 600; }
QPushButton[role="mark"]:hover, QPushButton[role="mark"]:checked { background: $accent_soft; color: $accent; }
QPushButton[role="account"] { text-align: left; padding: 0 10px; min-height: 46px; font-weight: 500; }
QPushButton[role="account"]:focus { padding: 0 9px; min-height: 44px; }
QPushButton[role="account"]::menu-indicator { image: none; }

QLineEdit, QComboBox, QDateTimeEdit, QSpinBox, QPlainTextEdit { background: $surface; color: $text;
  border: 1px solid $line; border-radius: 8px; padding: 0 10px; min-height: 32px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus { border: 2px solid $accent; padding: 0 9px;
  min-height: 30px; }
QLineEdit[faulty="true"], QComboBox[faulty="true"], QDateTimeEdit[faulty="true"], QSpinBox[faulty="true"] {
  border: 1px solid $wrong; }
QLineEdit[faulty="true"]:focus { border: 2px solid $wrong; }
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled, QSpinBox:disabled {
  color: $muted; background: $window; }
QAbstractSpinBox QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; padding: 4px; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; }
QSpinBox::up-button, QSpinBox::down-button, QDateTimeEdit::up-button, QDateTimeEdit::down-button {
  width: 0; border: 0; }
QCheckBox { background: transparent; spacing: 8px; min-height: 24px; }

QListWidget[role="choices"] { background: $surface; border: 1px solid $line; border-radius: 8px; padding: 4px;
  outline: 0; selection-background-color: $accent_soft; selection-color: $text; }
QListWidget[role="choices"]:focus { border: 2px solid $accent; padding: 3px; }
QTableView { background: transparent; border: 0; outline: 0; selection-background-color: $accent_soft;
  selection-color: $text; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; border: 0; border-bottom: 1px solid $line; }

QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialog { background: $surface; }
QTabBar[role="documents"]::tab { background: transparent; color: $muted; border: 0;
  border-bottom: 2px solid transparent; padding: 6px 4px 6px 16px; max-width: 240px; font-weight: 500; }
QTabBar[role="documents"]::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar[role="documents"]::tab:hover { background: $over; }
QListView { background: transparent; border: 0; outline: 0; }
""")


def style_sheet(tokens: Tokens) -> str:
    """The whole sheet in one set of colours."""
    names = ("window", "surface", "line", "text", "muted", "accent", "accent_soft", "on_accent", "accent_over", "over")
    values: dict[str, object] = {name: getattr(tokens, name) for name in names}
    values |= {"label": TextSize.LABEL, "person": TextSize.PERSON, "title": TextSize.TITLE}
    for meaning in (Meaning.OK, Meaning.WAITING, Meaning.WRONG, Meaning.NEUTRAL):
        tone = tokens.tone(meaning)
        values |= {meaning.value: tone.text, f"{meaning.value}_ground": tone.ground}
    return _SHEET.substitute(values)
