"""The ready file: how whoever started a station learns where it is and how to call it."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from isodesk import __version__
from isodesk.storage.files import make_private_folder, replace_private_file


@dataclass(frozen=True)
class ReadyFile:
    """The ready file: there once the station answers, gone when it ends."""

    path: Path | None
    url: str
    client_id: str
    client_secret: str

    def prepare(self) -> None:
        """Take away what a station that died left there; raises ``OSError`` where nothing could be written later."""
        if self.path is not None:
            make_private_folder(self.path.parent)
            self.path.unlink(missing_ok=True)

    def write(self) -> None:
        """Put it there, whole at once and readable by its owner only."""
        if self.path is None:
            return
        content = {
            "url": self.url,
            "pid": os.getpid(),
            "client_id": self.client_id,
            "client_secret": self.client_secret,
            "version": __version__,
        }
        replace_private_file(self.path, json.dumps(content).encode())

    def remove(self) -> None:
        """Take it away."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)
