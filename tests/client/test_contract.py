"""The client's methods are the contract's actions, each once, with its names and types."""

import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from isodesk.client.isograd import Isograd
from isodesk.protocol.catalogue import ACTIONS, BY_NAME
from isodesk.protocol.requests import Request


@pytest.mark.parametrize("request_class", ACTIONS.values(), ids=lambda each: each.action.name)
def test_each_action_has_one_method_with_its_fields(request_class: type[Request[Any]]) -> None:
    found = getattr(Isograd, request_class.action.name)
    parameters = inspect.signature(found).parameters
    fields = {field.name: field for field in request_class.fields()}
    assert set(parameters) == {"self", *fields}
    for name, field in fields.items():
        assert parameters[name].kind is inspect.Parameter.KEYWORD_ONLY
        assert (parameters[name].default is inspect.Parameter.empty) == field.required
    assert str(request_class.action.number) in found.__doc__


def test_no_method_is_called_as_an_action_without_being_one() -> None:
    own = {"call", "raw", "forms", "is_station", "look", "download"}
    public = {name for name, value in vars(Isograd).items() if callable(value) and not name.startswith("_")}
    assert public - own == set(BY_NAME)


TYPED = """
from isodesk.client.isograd import Isograd
from isodesk.protocol.values import Gender

async def used(isograd: Isograd) -> None:
    created = await isograd.create_candidate(
        gender=Gender.FEMALE, email="lou@example.org", given_name="Lou", family_name="Exemple"
    )
    reveal_type(created)
    reveal_type((await isograd.credits()).credits)
    reveal_type(await isograd.candidate_link(email="lou@example.org", sub_account_id=4))
    await isograd.add_test(form_id="12", email="lou@example.org")
    await isograd.add_test(form_id=12)
    await isograd.add_test(form_id=12, email="lou@example.org", nonsense=1)
"""


def test_a_type_checker_knows_names_types_and_answers(tmp_path: Path) -> None:
    file = tmp_path / "used.py"
    file.write_text(TYPED)
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-error-summary",
            "--cache-dir",
            str(tmp_path / "cache"),
            str(file),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.split(": ", 1)[1] for line in checked.stdout.splitlines()]
    assert lines == [
        'note: Revealed type is "isodesk.protocol.actions.candidates.CandidateCreated"',
        'note: Revealed type is "tuple[isodesk.protocol.actions.administration.Credit, ...]"',
        'note: Revealed type is "isodesk.protocol.requests.Link"',
        'error: Argument "form_id" has incompatible type "str"; expected "int"  [arg-type]',
        'error: Missing named argument "email"  [call-arg]',
        'error: Unexpected keyword argument "nonsense"  [call-arg]',
    ], checked.stdout
