"""Rows of the store as rows of candidates."""

from collections.abc import Sequence
from typing import Any

from isodesk.desk.services.rows import CandidateRow, Standing
from isodesk.protocol.values import Gender, Language, TestStatus


def candidate_row(row: Sequence[Any]) -> CandidateRow:
    """Of ``store.candidates.LISTING``."""
    values = list(row)
    values[7] = Gender(row[7])
    values[8] = None if row[8] is None else Language(row[8])
    values[12] = None if row[12] is None else TestStatus(row[12])
    values[14] = Standing(row[14])
    values[17], values[18] = bool(row[17]), frozenset(row[18].split())
    return CandidateRow(*values)
