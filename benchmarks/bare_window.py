"""The floor of row (d): a PySide6 window with five empty tables, and nothing else."""

import sys

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTabWidget


def main() -> int:
    app = QApplication(sys.argv)
    window = QMainWindow()
    tabs = QTabWidget(window)
    for name in ("Candidates", "Tests", "Sessions", "Results", "Credits"):
        table = QTableView()
        table.setModel(QStandardItemModel(0, 6, table))
        tabs.addTab(table, name)
    window.setCentralWidget(tabs)
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
