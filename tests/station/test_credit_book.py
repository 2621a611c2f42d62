"""Credits, packs and proctoring against a model, over any course of events (decisions D5 to D8, D11, D15)."""

import tempfile
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from isodesk.protocol.refusals import Refusal
from tests.station.seed.stores import form
from tests.station.units import Centre, centre

PEOPLE = ("ada@example.org", "bob@example.org")
FORMS = {363: "assessment", 364: "certification"}
SEED = f"""\
accounts:
  - name: Centre
    credits:
      - {{kind: assessment, description: assessment, amount: 3}}
      - {{kind: certification, description: certification, amount: 2}}
      - {{kind: proctoring, description: proctoring, amount: 2}}
    forms:
{form(363)}{form(364).replace("kind: assessment", "kind: certification")}
"""
UNFINISHED = (1, 2)


@dataclass
class Pack:
    size: int
    used: int = 1


@dataclass
class Planned:
    email: str
    form_id: int
    status: int = 1
    proctored: bool = False
    pack: Pack | None = None
    paid: bool = True


@dataclass
class Model:
    """What the decisions say should be."""

    left: Counter[str] = field(default_factory=lambda: Counter(assessment=3, certification=2, proctoring=2))
    tests: dict[int, Planned] = field(default_factory=dict)
    packs: list[tuple[str, int, Pack]] = field(default_factory=list)

    def unfinished(self, email: str, form_id: int) -> list[int]:
        return [
            number
            for number, test in self.tests.items()
            if (test.email, test.form_id) == (email, form_id) and test.status in UNFINISHED
        ]

    def open_pack(self, email: str, form_id: int) -> Pack | None:
        mine = (pack for owner, of_form, pack in self.packs if (owner, of_form) == (email, form_id))
        return next((pack for pack in mine if pack.used < pack.size), None)

    def refusal(self, email: str, form_id: int, proctored: bool, limit: int | None) -> int | None:
        """402, 301 or 303, in this order."""
        taken = sum((test.email, test.form_id) == (email, form_id) for test in self.tests.values())
        if limit is not None and taken >= limit:
            return 402
        if self.open_pack(email, form_id) is None and not self.left[FORMS[form_id]]:
            return 301
        return 303 if proctored and not self.left["proctoring"] else None

    def register(self, number: int, email: str, form_id: int, proctored: bool, size: int | None) -> None:
        test = self.tests[number] = Planned(email, form_id, proctored=proctored, pack=self.open_pack(email, form_id))
        self.left["proctoring"] -= proctored
        if test.pack is not None:
            test.pack.used += 1
            test.paid = False
            return
        self.left[FORMS[form_id]] -= 1
        if size is not None:
            test.pack, test.paid = Pack(size), False
            self.packs.append((email, form_id, test.pack))

    def delete(self, number: int) -> None:
        test = self.tests.pop(number)
        self.left["proctoring"] += test.proctored
        self.left[FORMS[test.form_id]] += test.paid
        if test.pack is not None:
            test.pack.used -= 1
            if not test.pack.used:
                self.left[FORMS[test.form_id]] += 1
                self.packs = [kept for kept in self.packs if kept[2] is not test.pack]


class CreditBook(RuleBasedStateMachine):
    """One account, two people, two forms, three kinds of credit."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.centre: Centre = self.stack.enter_context(centre(folder, SEED))
        self.model = Model()

    def teardown(self) -> None:
        self.stack.close()

    @initialize()
    def people(self) -> None:
        for email in PEOPLE:
            self.centre.call(1, gen_id=3, ema=email, fst_nam="A", lst_nam="B")

    def _outcome(self, number: int, **form: object) -> dict[str, Any] | int:
        try:
            return self.centre.call(number, **form)
        except Refusal as refusal:
            return refusal.error_code

    @rule(
        another=st.booleans(),
        email=st.sampled_from(PEOPLE),
        form_id=st.sampled_from(sorted(FORMS)),
        proctored=st.booleans(),
        size=st.sampled_from([None, None, 2, 3]),
        limit=st.sampled_from([None, None, 1, 3]),
    )
    def register(
        self, another: bool, email: str, form_id: int, proctored: bool, size: int | None, limit: int | None
    ) -> None:
        self._register(another, email, form_id, proctored=proctored, size=size, limit=limit)

    @rule(email=st.sampled_from(PEOPLE), form_id=st.sampled_from(sorted(FORMS)), size=st.sampled_from([2, 3, 4]))
    def fill_a_pack_and_go_on(self, email: str, form_id: int, size: int) -> None:
        for _ in range(size + 1):
            self._register(True, email, form_id, size=size)

    def _register(
        self,
        another: bool,
        email: str,
        form_id: int,
        *,
        proctored: bool = False,
        size: int | None = None,
        limit: int | None = None,
    ) -> None:
        options = {"nb_test_by_credit": size, "max_num_tst": limit}
        given = {name: value for name, value in options.items() if value is not None}
        outcome = self._outcome(9 if another else 2, ema=email, tst_frm_id=form_id, add_pro=int(proctored), **given)
        waiting = [] if another else self.model.unfinished(email, form_id)
        if waiting:
            assert isinstance(outcome, dict)
            assert outcome["pla_tst_id"] in waiting
            return
        refusal = self.model.refusal(email, form_id, proctored, limit)
        if refusal is not None:
            assert outcome == refusal
            return
        assert isinstance(outcome, dict)
        self.model.register(outcome["pla_tst_id"], email, form_id, proctored, size)

    def _any_test(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(sorted(self.model.tests)))

    @precondition(lambda self: self.model.tests)
    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        """A test is started, or handed in."""
        number = self._any_test(data)
        test = self.model.tests[number]
        test.status = min(3, test.status + 1)
        self.centre.set_status(number, test.status)

    @precondition(lambda self: self.model.tests)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        number = self._any_test(data)
        outcome = self._outcome(23, pla_tst_id=number)
        if self.model.tests[number].status != 1:
            assert outcome == 304
            return
        assert outcome == {}
        self.model.delete(number)
        assert self._outcome(23, pla_tst_id=number) == 304

    @precondition(lambda self: self.model.tests)
    @rule(data=st.data(), wanted=st.booleans())
    def proctor(self, data: st.DataObject, wanted: bool) -> None:
        number = self._any_test(data)
        test = self.model.tests[number]
        outcome = self._outcome(16 if wanted else 17, pla_tst_id=number)
        if test.status != 1:
            assert outcome == 304
        elif wanted and not test.proctored and not self.model.left["proctoring"]:
            assert outcome == 303
        else:
            assert outcome == {}
            self.model.left["proctoring"] += test.proctored - wanted
            test.proctored = wanted

    @rule(email=st.sampled_from(PEOPLE))
    def delete_person(self, email: str) -> None:
        """With their tests; then somebody new of the same address, with nothing left of before."""
        theirs = [number for number, test in self.model.tests.items() if test.email == email]
        outcome = self._outcome(24, ema=email)
        if any(self.model.tests[number].status == 2 for number in theirs):
            assert outcome == 304
            return
        for number in theirs:
            if self.model.tests[number].status == 1:
                self.model.delete(number)
            else:
                del self.model.tests[number]
        self.model.packs = [kept for kept in self.model.packs if kept[0] != email]
        self.centre.call(1, gen_id=3, ema=email, fst_nam="A", lst_nam="B")

    @invariant()
    def what_is_left_is_what_the_decisions_say(self) -> None:
        told = {each["des"]: each["amount"] for each in self.centre.call(15)["credits"]}
        assert told == dict(self.model.left)

    @invariant()
    def the_book_adds_up(self) -> None:
        booked: Counter[int] = Counter()
        for entry in self.centre.rows("credit_entry"):
            booked[entry.credit_id] += entry.change
        assert {row.id: row.amount for row in self.centre.rows("credit")} == dict(booked)
        assert all(amount >= 0 for amount in booked.values())


TestCreditBook = CreditBook.TestCase
TestCreditBook.settings = settings(max_examples=12, stateful_step_count=20, deadline=None, database=None)
