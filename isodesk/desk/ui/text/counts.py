"""What the outbox counts, in words: once for the bar below and for the page."""

from PySide6.QtCore import QObject

from isodesk.desk.services.rows import OutboxCounts


class OutboxWords(QObject):
    """A class, because plurals are only extracted from ``tr``."""

    def parts(self, counts: OutboxCounts) -> list[str]:
        """One part for each count that isn't nought."""
        found = [
            (counts.waiting, self.tr("%Ln change(s) waiting", "", counts.waiting)),
            (counts.in_doubt, self.tr("%Ln in doubt", "", counts.in_doubt)),
            (counts.conflicts, self.tr("%Ln to be confirmed", "", counts.conflicts)),
            (counts.refused, self.tr("%Ln refused", "", counts.refused)),
        ]
        return [words for count, words in found if count]
