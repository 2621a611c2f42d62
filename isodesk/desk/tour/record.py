"""What the tour did, step by step, as ``tour.json`` says it."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from isodesk import __version__


@dataclass(frozen=True)
class Step:
    """One step: whether it did what it should, how long it took, its picture's file name, and what that shows."""

    id: str
    language: str
    theme: str
    ok: bool
    seconds: float
    picture: str
    shows: str


@dataclass
class Record:
    """Every step of every language."""

    folder: Path
    steps: list[Step] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return bool(self.steps) and all(step.ok for step in self.steps)

    def write(self) -> None:
        """Write ``tour.json``; called after each step, so that a tour that breaks leaves what it did."""
        languages = list(dict.fromkeys(step.language for step in self.steps))
        content = {"version": __version__, "languages": languages, "steps": [asdict(step) for step in self.steps]}
        path = self.folder / "tour.json"
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
