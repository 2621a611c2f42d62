"""Where something is to be saved, asked over the window without stopping anything."""

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


async def where_to_save(parent: QWidget, title: str, name: str, kind: str, suffix: str) -> Path | None:
    """The file chosen, nothing where the dialog was left; ``kind`` is what the dialog calls such files."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind} (*.{suffix})")
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{name}.{suffix}")
    finished: asyncio.Future[list[str]] = asyncio.get_running_loop().create_future()
    dialog.finished.connect(lambda ok: finished.set_result(dialog.selectedFiles() if ok else []))
    dialog.open()
    chosen = await finished
    return Path(chosen[0]) if chosen else None
