"""Pictures, sounds and films of an item: named by file, each with what it says to whoever can't see or hear it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath

from isodesk.exam.content import Place
from isodesk.exam.texts import Texts, pick, read_texts

PICTURES = ("png", "jpg", "jpeg", "webp", "gif")
SOUNDS = ("mp3",)
FILMS = ("mp4",)
SUFFIXES = (*PICTURES, *SOUNDS, *FILMS)
FILE_NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_-]{{0,63}}\.({'|'.join(SUFFIXES)})")
MOST_MEDIA = 10
LONGEST_ALTERNATIVE = 1_000
LARGEST_SIDE = 10_000  # pixels


@dataclass(frozen=True)
class Medium:
    """A file of the bank's ``media`` folder; ``alternative`` is read out in its place.

    ``size`` is a picture's width and height in pixels, None where nobody measured it.
    """

    file: str
    alternative: Texts
    size: tuple[int, int] | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it is shown in an ``img``."""
        return PurePosixPath(self.file).suffix[1:] in PICTURES

    @property
    def is_sound(self) -> bool:
        """Whether it is played in an ``audio``; what is neither picture nor sound is a film."""
        return PurePosixPath(self.file).suffix[1:] in SOUNDS

    def alternative_in(self, language: str) -> str:
        """What it says, in this language, else in English."""
        return pick(self.alternative, language)

    def to_json(self) -> dict[str, object]:
        """The content that ``read_media`` takes."""
        content: dict[str, object] = {"file": self.file, "alternative": dict(self.alternative)}
        return content if self.size is None else {**content, "size": list(self.size)}


def read_media(place: Place, languages: Collection[str]) -> tuple[Medium, ...]:
    """An item's media, each file once, with faults noted in the place."""
    media = [_read_medium(part, languages) for part in place.elements(1, MOST_MEDIA)]
    files = [medium.file for medium in media]
    for index, file in enumerate(files):
        if file in files[:index]:
            place.at(index, file).fault("twice", name=file)
    return tuple(media)


def _read_medium(place: Place, languages: Collection[str]) -> Medium:
    parts = place.parts(("file", "alternative"), ("size",))
    return Medium(
        file=_read_file(parts["file"]) if "file" in parts else "",
        alternative=read_texts(parts["alternative"], languages, LONGEST_ALTERNATIVE) if "alternative" in parts else {},
        size=_read_size(parts["size"]) if "size" in parts else None,
    )


def _read_file(place: Place) -> str:
    name = place.text(70)
    if name and not FILE_NAME.fullmatch(name):
        place.fault("not_a_medium", allowed=list(SUFFIXES))
    return name


def _read_size(place: Place) -> tuple[int, int]:
    sides = [part.integer(1, LARGEST_SIDE) for part in place.elements(2, 2)]
    return (sides[0], sides[1]) if len(sides) == 2 else (1, 1)
