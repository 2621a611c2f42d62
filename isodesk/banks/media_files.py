"""Pictures, sounds and films: what a file really is, by its first bytes, and how large a picture is.

A file is taken only where content and name agree, for browsers believe either.
"""

import struct
from dataclasses import dataclass
from pathlib import PurePosixPath

from isodesk.exam.errors import Fault
from isodesk.exam.items.media import FILE_NAME, LARGEST_SIDE, SUFFIXES

LARGEST_MEDIUM = 20_000_000
MOST_PIXELS = 40_000_000
_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG's markers that begin with a picture's size
_LONELY = {0x01, *range(0xD0, 0xD9)}  # JPEG's markers without a length
Size = tuple[int, int]


@dataclass(frozen=True)
class MediumFile:
    """A file of a bank; ``size`` is a picture's width and height in pixels."""

    name: str
    media_type: str
    octets: bytes
    size: Size | None


def read_medium(name: str, octets: bytes) -> MediumFile | Fault:
    """The medium of this file name and content, or what is wrong with it."""
    if not FILE_NAME.fullmatch(name):
        return Fault("not_a_medium", (name,), {"allowed": list(SUFFIXES)})
    media_type, found = _TYPES[PurePosixPath(name).suffix[1:]], kind_of(octets)
    if found != media_type:
        return Fault("medium_differs", (name,), {"wanted": media_type, "found": found or "?"})
    size = picture_size(octets) if media_type.startswith("image/") else None
    if media_type.startswith("image/") and (size is None or not _is_whole(media_type, octets)):
        return Fault("medium_broken", (name,), {})
    if size is not None and (max(size) > LARGEST_SIDE or size[0] * size[1] > MOST_PIXELS):
        return Fault("picture_too_large", (name,), {"side": LARGEST_SIDE, "pixels": MOST_PIXELS})
    return MediumFile(name, media_type, octets, size)


def kind_of(octets: bytes) -> str:
    """The media type that these bytes begin as; empty where it is none of those that are taken."""
    if octets.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if octets.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if octets.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if octets[:4] == b"RIFF" and octets[8:12] == b"WEBP":
        return "image/webp"
    if octets[4:8] == b"ftyp":
        return "video/mp4"
    is_sound = octets.startswith(b"ID3") or (octets[:1] == b"\xff" and len(octets) > 1 and octets[1] & 0xE6 == 0xE2)
    return "audio/mpeg" if is_sound else ""


def picture_size(octets: bytes) -> Size | None:
    """Width and height of a picture in pixels; None where they can't be read or are 0."""
    read = {"image/png": _png, "image/jpeg": _jpeg, "image/gif": _gif, "image/webp": _webp}[kind_of(octets)]
    try:
        size = read(octets)
    except (struct.error, IndexError):
        return None
    return size if size is not None and min(size) > 0 else None


def _is_whole(media_type: str, octets: bytes) -> bool:
    """Whether the end of the picture is there: an upload that was cut short is found before candidates see it."""
    match media_type:
        case "image/png":
            return b"IEND" in octets[-32:]
        case "image/jpeg":
            return b"\xff\xd9" in octets[-4096:]
        case "image/gif":
            return octets.rstrip(b"\0").endswith(b";")
    return len(octets) >= int.from_bytes(octets[4:8], "little") + 8


def _png(octets: bytes) -> Size | None:
    width, height = struct.unpack(">II", octets[16:24])
    return (width, height) if octets[12:16] == b"IHDR" else None


def _gif(octets: bytes) -> Size:
    width, height = struct.unpack("<HH", octets[6:10])
    return width, height


def _jpeg(octets: bytes) -> Size | None:
    place = 2
    while octets[place] == 0xFF:
        marker = octets[place + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", octets[place + 5 : place + 9])
            return width, height
        lonely = marker in _LONELY or marker == 0xFF
        place += (1 if marker == 0xFF else 2) if lonely else 2 + int(struct.unpack_from(">H", octets, place + 2)[0])
    return None


def _webp(octets: bytes) -> Size | None:
    match octets[12:16]:
        case b"VP8X":
            return 1 + int.from_bytes(octets[24:27], "little"), 1 + int.from_bytes(octets[27:30], "little")
        case b"VP8L":
            packed = int.from_bytes(octets[21:25], "little")
            return 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
        case b"VP8 ":
            width, height = struct.unpack("<HH", octets[26:30])
            return width & 0x3FFF, height & 0x3FFF
    return None
