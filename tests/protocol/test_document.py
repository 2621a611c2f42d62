"""docs/actions.md says what the contract says."""

import re

import pytest

from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.document import actions_document
from isodesk.protocol.refusals import error_text

SECTIONS = {
    int(number): text
    for number, text in re.findall(r"^## (\d+) · (.*?)(?=^## )", actions_document(), flags=re.MULTILINE | re.DOTALL)
}


def test_every_action_has_its_section() -> None:
    assert SECTIONS.keys() == ACTIONS.keys()


@pytest.mark.parametrize("number", ACTIONS)
def test_a_section_lists_parameters_errors_and_titles(number: int) -> None:
    text, action = SECTIONS[number], ACTIONS[number].action
    for field in ACTIONS[number].fields():
        mark = "🔷" if field.lti else "🟩" if field.required else "🟠"
        assert f"| `{field.wire}` | {mark} |" in text
    for code in action.codes:
        printed = error_text(number, code)
        assert f"| {code} | {printed.en} | {printed.fr} |" in text
    assert action.title.en in text
    assert action.title.fr in text


def test_the_appendices() -> None:
    text = actions_document()
    assert "| 8 | ar | Arabic | Arabe |" in text
    assert "| 4 | Marking pending" in text
    assert "| value / 10 | value / 5 |" in text
    assert "| value / number of questions | value / number of questions |" in text


def test_tables_are_whole() -> None:
    tables = re.split(r"\n\n", actions_document())
    for table in (each for each in tables if each.startswith("|")):
        assert len({line.count("|") for line in table.splitlines()}) == 1, table
