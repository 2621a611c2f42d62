"""What a candidate was promised: which answers may be there afterwards, and which have to be."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum

Answer = tuple[str, ...]


class Lost(Exception):
    """A promise that wasn't kept."""


class Promise(IntEnum):
    """How sure an answer is. ``DOUBTFUL``: typed in a page that died before it told; ``TYPED``: in a page that lives;
    ``KEPT``: "kept on this computer" was shown; ``SAVED``: "saved at the centre" was, or its receipt came by.
    """

    DOUBTFUL = 0
    TYPED = 1
    KEPT = 2
    SAVED = 3


@dataclass
class Said:
    answer: Answer
    promise: Promise


@dataclass
class Model:
    """What was answered to each question, the newest last. ``closed``: what questions that are left for good hold.

    ``maybe``: what was entered in a page that only read by then, and sends it once it writes, if it took it at all.
    ``acknowledged`` counts the answers that were promised to be saved.
    """

    history: dict[str, list[Said]] = field(default_factory=dict)
    closed: dict[str, Answer] = field(default_factory=dict)
    maybe: dict[str, set[Answer]] = field(default_factory=dict)
    acknowledged: int = 0

    def typed(self, item: str, answer: Answer) -> None:
        """An answer was given, and nothing is known of it yet."""
        self.history.setdefault(item, []).append(Said(answer, Promise.TYPED))

    def doubted(self, item: str, *answers: Answer) -> None:
        """One of these was entered, or none: the page didn't say any more."""
        self.maybe.setdefault(item, set()).update(answers)

    def told(self, promise: Promise) -> None:
        """The page says of everything that was typed in it that it is kept, or saved."""
        for said in self._all():
            if Promise.DOUBTFUL < said.promise < promise:
                self._raise(said, promise)

    def receipt(self, item: str, answer: Answer) -> None:
        """The centre acknowledged an answer: the first of these that it can be."""
        history = self.history.get(item, [])
        for said in history[self._last(history, Promise.SAVED) + 1 :]:
            if said.answer == answer:
                self._raise(said, Promise.SAVED)
                return

    def page_died(self, *, with_computer: bool) -> None:
        """What was only typed is in doubt; with its computer also what was kept there alone."""
        for said in self._all():
            if said.promise is Promise.TYPED or (with_computer and said.promise is Promise.KEPT):
                said.promise = Promise.DOUBTFUL

    def gave_way(self, item: str) -> None:
        """The page says that what its computer alone had counts no more: another page went on meanwhile."""
        known = self.history.get(item, [])
        self.history[item] = [said for said in known if said.promise not in (Promise.TYPED, Promise.KEPT)]
        if item in self.closed:
            self.left(item)

    def newest(self, item: str) -> Answer:
        """What was answered last."""
        history = self.history.get(item, [])
        return history[-1].answer if history else ()

    def allowed(self, item: str) -> list[Answer]:
        """What a question may hold now: the last answer that was promised, or one that was given after it."""
        history = self.history.get(item, [])
        last = self._last(history, Promise.KEPT)
        return [said.answer for said in history[max(last, 0) :]] + ([()] if last < 0 else [])

    def seen(self, item: str, answer: Answer, promise: Promise) -> None:
        """The page that writes shows this answer; raises ``Lost`` where another was promised."""
        if answer not in {*self.allowed(item), *self.maybe.pop(item, ())}:
            raise Lost(f"{item}: {answer} is shown, {self._words(item)} was promised")
        if self.newest(item) != answer or self.history.get(item, [Said((), promise)])[-1].promise < promise:
            self.history[item] = [Said(answer, promise)]

    def left(self, item: str) -> None:
        """A question is closed: what was answered last has to be its answer."""
        self.closed[item] = self.newest(item)

    def final(self) -> dict[str, Answer]:
        """Every answer that has to be there in the end."""
        newest = {item: self.newest(item) for item in self.history}
        return {item: answer for item, answer in {**newest, **self.closed}.items() if any(answer)}

    def _all(self) -> Iterable[Said]:
        return (said for history in self.history.values() for said in history)

    def _raise(self, said: Said, promise: Promise) -> None:
        said.promise = promise
        self.acknowledged += promise is Promise.SAVED

    @staticmethod
    def _last(history: list[Said], least: Promise) -> int:
        return max((index for index, said in enumerate(history) if said.promise >= least), default=-1)

    def _words(self, item: str) -> str:
        return ", ".join(f"{said.answer} ({said.promise.name.lower()})" for said in self.history.get(item, []))
