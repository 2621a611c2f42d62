"""A small bank on disk, to read and to spoil."""

import json
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from tests.exam.contents import Content, area, choice, picture, texts, written

Files = dict[str, bytes]
Change = Callable[[Files], Any]


def png(width: int = 40, height: int = 20) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def yaml(content: object) -> bytes:
    """JSON is YAML too; a key a line, so that lines mean something."""
    return json.dumps(content, indent=1, ensure_ascii=False).encode()


def head(**more: Any) -> Content:
    skills = {"1": texts("one"), "2": texts("two")}
    return {"id": "sums", "names": texts("Sums"), "languages": ["fr", "en"], "skills": skills, **more}


def small_form(number: int = 7001, **more: Any) -> Content:
    return {"id": number, "kind": "assessment", "names": texts("Sums"), "grade_type": 3, "seconds": 600, **more}


def items() -> list[Content]:
    one = choice("one", parameters={"b": 0.5}, media=[picture()])
    return [one, choice("two", 2, parameters={"b": -0.5}), choice("three", 2, parameters={})]


def bank_files() -> Files:
    """A bank of five items, two files, two forms, one picture."""
    more = [{**area(media=[picture()]), "id": "where"}, {**written(), "id": "why", "skill": 2}]
    adaptive = {"kind": "adaptive", "least": 1, "most": 2}
    return {
        "bank.yaml": yaml(head()),
        "items/a.yaml": yaml(items()),
        "items/b.yml": yaml(more),
        "forms/all.yaml": yaml(small_form()),
        "forms/adaptive.yaml": yaml(
            small_form(7002, grade_type=2, delivery=adaptive, items=["one", "two", "three"], kind="certification")
        ),
        "media/sheet.png": png(),
    }


def write_folder(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, octets in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(octets)
    return folder


def write_zip(path: Path, files: Mapping[str, bytes], top: str = "") -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, octets in files.items():
            archive.writestr(top + name, octets)
    return path
