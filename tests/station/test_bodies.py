"""Bodies that don't come, or not all of them."""

import asyncio
from collections.abc import Sequence

import pytest
from starlette.types import Message

from isodesk.station.bodies import LARGEST_BODY, BodyRefused, read_body


class Sender:
    """Sends what it was given, then waits for ever."""

    def __init__(self, messages: Sequence[Message]) -> None:
        self.messages = list(messages)

    async def __call__(self) -> Message:
        if not self.messages:
            await asyncio.Event().wait()
        return self.messages.pop(0)


def _part(body: bytes, *, more: bool) -> Message:
    return {"type": "http.request", "body": body, "more_body": more}


GONE: Message = {"type": "http.disconnect"}


@pytest.mark.parametrize(
    ("headers", "messages", "status"),
    [
        ({}, [], 408),
        ({"content-length": "20"}, [], 408),
        ({}, [_part(b"a", more=True)], 408),
        ({}, [_part(b"a", more=True), GONE], 400),
        ({}, [GONE], 400),
        ({}, [_part(b"a" * LARGEST_BODY, more=True), _part(b"a", more=True)], 413),
        ({}, [_part(b"a" * (LARGEST_BODY + 1), more=False)], 413),
        ({"content-length": str(LARGEST_BODY + 1)}, [], 413),
        ({"content-length": "9" * 5000}, [], 413),
        ({"content-encoding": "br"}, [_part(b"a", more=False)], 415),
    ],
)
async def test_refused(headers: dict[str, str], messages: list[Message], status: int) -> None:
    with pytest.raises(BodyRefused) as caught:
        await read_body(headers, Sender(messages), seconds=0.05)
    assert caught.value.status == status


async def test_parts_are_put_together() -> None:
    messages = [_part(b"a", more=True), _part(b"", more=True), _part(b"bc", more=False)]
    assert await read_body({}, Sender(messages)) == b"abc"
