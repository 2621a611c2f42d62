"""The list of a session's candidates on paper."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from isodesk.desk.services.rows_of_tests import SessionRow, TestRow
from isodesk.desk.ui.pages.sessions.wording import window_of
from isodesk.desk.ui.pages.tests.columns import state

translate = QCoreApplication.translate


def page_of(session: SessionRow, rows: Sequence[TestRow]) -> str:
    """The list as HTML, all that comes from people escaped."""
    heads = (
        translate("SessionPrint", "No."),
        translate("SessionPrint", "Candidate"),
        translate("SessionPrint", "E-mail"),
        translate("SessionPrint", "Group"),
        translate("SessionPrint", "Test"),
        translate("SessionPrint", "Status"),
    )
    lines = [
        (str(number), row.candidate, row.email, row.group, row.form, state(row).word)
        for number, row in enumerate(rows, start=1)
    ]
    head = "".join(f"<th align='left'>{escape(each)}</th>" for each in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(each)}</td>" for each in line) + "</tr>" for line in lines)
    table = f"<table border='1' cellspacing='0' cellpadding='4' width='100%'><tr>{head}</tr>{body}</table>"
    return f"<h2>{escape(session.description)}</h2><p>{escape(window_of(session))}</p>{table}"


def print_candidates(parent: QWidget, session: SessionRow, rows: Sequence[TestRow]) -> None:
    """Ask for a printer over the window, then print."""
    document = QTextDocument(parent)
    document.setHtml(page_of(session, rows))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(session.description)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: document.print_(printer))
    dialog.finished.connect(document.deleteLater)
    QDialog.open(dialog)
