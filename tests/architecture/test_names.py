"""Wire names live in the protocol; everywhere else the field's own names are spoken."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from isodesk.protocol.actions.administration import Credit
from isodesk.protocol.actions.results import SkillDetail
from isodesk.protocol.catalogue import ACTIONS
from isodesk.protocol.fields import fields_of
from tests.architecture.sources import modules, nodes, place

DECLARED = [*ACTIONS.values(), *(each.answer for each in ACTIONS.values()), SkillDetail, Credit]
OWN_NAMES = {field.name for each in DECLARED for field in fields_of(each)} | {
    each.action.name for each in ACTIONS.values()
}
PLAIN_WORDS = {"des", "tests"}  # English and French words besides
WIRE_NAMES = (
    ({field.wire for each in DECLARED for field in fields_of(each)} | {"act_id", "rea_tst_id"})
    - OWN_NAMES
    - PLAIN_WORDS
)


def spoken(node: ast.AST) -> str | None:
    """A name, or a string that isn't prose: settings and seeds speak of the document's names to people."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=name):
            return name
        case ast.Constant(value=str() as text) if not re.search(r"\s", text):
            return text
    return None


def wire_names_in(path: Path) -> Iterator[str]:
    for node in nodes(path):
        for word in re.findall(r"\w+", spoken(node) or ""):
            if word in WIRE_NAMES:
                yield f"{place(path, node)} {word}"


def test_the_unmistakable_ones_are_known() -> None:
    assert {"can_id", "tst_frm_id", "xtr_tim_fac", "pla_tst_id", "gra_typ_id", "successrate", "ema"} <= WIRE_NAMES
    assert not {"cpf_id", "job_id", "redirect", "html", "level", "credits"} & WIRE_NAMES


def test_wire_names_stay_in_the_protocol() -> None:
    outside = [path for path in modules("isodesk") if path.parts[1] != "protocol"]
    assert not [found for path in outside for found in wire_names_in(path)]
