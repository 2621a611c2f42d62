"""What is being read of one HTTP/1.1 answer."""

import httptools


class AnswerTooLarge(ValueError):
    """More bytes than the caller allows."""


class Reply:
    """One answer, filled by the parser as bytes arrive; ``complete`` once its last byte is there."""

    def __init__(self, limit: int) -> None:
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.complete = False
        self.keep_alive = False
        self._framed = False
        self._headers_read = False
        self._chunks: list[bytes] = []
        self._room = limit
        self._parser = httptools.HttpResponseParser(self)

    def feed(self, data: bytes) -> None:
        """Take more bytes; raises ``AnswerTooLarge``, or ``ValueError`` for what isn't HTTP or comes after the end."""
        self._room -= len(data)
        if self._room < 0:
            raise AnswerTooLarge
        if self.complete:
            raise ValueError(data)
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            raise ValueError(data) from error

    def end(self) -> bool:
        """The sender closed: whether that ended the answer, as it does where nothing gave its length."""
        if self._headers_read and not self._framed:
            self.complete = True
        return self.complete

    @property
    def body(self) -> bytes:
        return b"".join(self._chunks)

    def header(self, name: bytes) -> bytes:
        """The first value of a header, its name in lower case; empty where it is missing."""
        return next((value for key, value in self.headers if key.lower() == name), b"")

    # What the parser calls.

    def on_message_begin(self) -> None:
        if self.complete:
            raise ValueError  # a second answer to one request: whose the next would be, nobody can tell
        self.headers, self._framed, self._headers_read = [], False, False

    def on_header(self, name: bytes, value: bytes) -> None:
        self.headers.append((name, value))
        self._framed = self._framed or name.lower() in (b"content-length", b"transfer-encoding")

    def on_headers_complete(self) -> None:
        self.status = self._parser.get_status_code()
        self._headers_read = True

    def on_body(self, body: bytes) -> None:
        self._chunks.append(body)

    def on_message_complete(self) -> None:
        if self.status >= 200:  # 100 and 103 come before the answer itself
            self.complete = True
            self.keep_alive = self._parser.should_keep_alive()
