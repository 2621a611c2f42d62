"""The process that typesets: one job after the other, until its standard input closes.

A job is a length (4 bytes, big endian) and a JSON object ``template, data, timestamp``; the answer
is one byte (1: a PDF, 0: what went wrong, in UTF-8), a length, and so many bytes.
"""

import json
import struct
import sys
from typing import BinaryIO, Final

from isodesk.reports.typesetting import typeset

LENGTH: Final = struct.Struct(">I")


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer jobs until there are no more."""
    while True:
        head = jobs.read(LENGTH.size)
        if len(head) < LENGTH.size:
            return
        good, content = _answer(jobs.read(LENGTH.unpack(head)[0]))
        answers.write(bytes([good]) + LENGTH.pack(len(content)) + content)
        answers.flush()


def _answer(job: bytes) -> tuple[bool, bytes]:
    from typst import TypstError

    asked = json.loads(job)
    try:
        return True, typeset(asked["template"], asked["data"], asked["timestamp"])
    except TypstError as error:
        return False, error.diagnostic.encode()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
