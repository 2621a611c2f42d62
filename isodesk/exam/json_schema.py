"""The formats of forms and banks as JSON Schemas, for editors; what they can't say, the readers check."""

from isodesk.exam.delivery.rules import USUAL_PRECISION, Kind, Selection
from isodesk.exam.forms import (
    DELIVERED_GRADES,
    LARGEST_ID,
    LONGEST_NAME,
    LONGEST_TEST,
    MOST_BANK_ITEMS,
    MOST_ITEMS,
    REQUIRED,
    FormKind,
)
from isodesk.exam.item_schemas import NAME_SCHEMA, Schema, array, flag, integer, item_schemas, mapping, number, texts
from isodesk.exam.items.item import NAME
from isodesk.exam.levels import LEVELS, LONGEST_LEVEL, USUAL_SLOPE, USUAL_THRESHOLDS
from isodesk.exam.texts import LANGUAGES

_GRADES = (
    "1: level from 1 to 5, 2: score on 1000, 5: range of score, these three by Item Response Theory; 3: on 1000, "
    "15: on 100, both averaging the questions' scores; 4: number of right answers."
)


def form_schema(item: Schema | None = None) -> Schema:
    """The schema of one form; ``item``: what stands for that of an item, written out if not given."""
    return {"title": "Form", **mapping(form_properties(item), list(REQUIRED))}


def form_properties(item: Schema | None = None) -> Schema:
    """The keys of a form."""
    return {
        "id": integer(1, LARGEST_ID, "Number of the form (tst_frm_id)."),
        "kind": {"enum": [kind.value for kind in FormKind]},
        "names": texts(LONGEST_NAME),
        "languages": languages_schema(),
        "credit_kind": {
            **NAME_SCHEMA,
            "description": "The kind of credit that pays for it; the form's kind if not given.",
        },
        "grade_type": {"enum": [int(grade) for grade in DELIVERED_GRADES], "description": _GRADES},
        "seconds": integer(1, LONGEST_TEST, "Time limit, without extra time."),
        "shows_result": flag(True, "Whether candidates see their result."),
        "navigation": flag(True, "Whether one may go back to a question; never in an adaptive test."),
        "unknown_answer": flag(False, "Whether there is a button “I don't know”."),
        "pause": flag(False, "Whether the candidate may stop the clock."),
        "delivery": delivery_schema(),
        **scale_properties(),
        "skills": skills_schema(),
        "items": array(item or {"anyOf": [*item_schemas()]}, 1, MOST_ITEMS),
    }


def languages_schema() -> Schema:
    """The languages that every text is in."""
    return {
        "type": "array",
        "items": {"enum": list(LANGUAGES)},
        "minItems": 1,
        "uniqueItems": True,
        "description": "Every text is there in each of them.",
    }


def skills_schema() -> Schema:
    """The skills by number."""
    return _by_number(texts(LONGEST_NAME), "The skills by number.")


def scale_properties() -> Schema:
    """How abilities become scores and levels."""
    names = array(texts(LONGEST_LEVEL), LEVELS, LEVELS, "Of levels 1 to 5.")
    thresholds = array(
        {"type": "number", "minimum": 1, "maximum": 1000}, LEVELS - 1, LEVELS - 1, "Scores at which 2 to 5 begin."
    )
    usual = {**thresholds, "default": list(USUAL_THRESHOLDS)}
    described = array(texts(LONGEST_LEVEL), LEVELS, LEVELS, "What somebody on levels 1 to 5 of the skill can do.")
    return {
        "scaling_constant": number(0.1, 10, "D of the model.", default=1),
        "score_centre": number(1, 1000, "Score of the ability 0.", default=500),
        "score_slope": number(1, 1000, "Score for one standard deviation of ability.", default=USUAL_SLOPE),
        "skill_deviation": number(0.01, 10, "How far a skill's ability spreads around that of the test.", default=0.5),
        "levels": mapping({"names": names, "thresholds": usual}, []),
        "skill_levels": _by_number(described, "By skill."),
    }


def delivery_schema() -> Schema:
    """How the questions are chosen."""
    fixed: Schema = {"kind": {"const": Kind.FIXED.value}}
    random: Schema = {
        "kind": {"const": Kind.RANDOM.value},
        "blueprint": _by_number(integer(1, MOST_ITEMS, "Number of questions."), "Questions of each skill."),
    }
    adaptive: Schema = {
        "kind": {"const": Kind.ADAPTIVE.value},
        "blueprint": _by_number(number(0.001, 1000, "Weight."), "Weight of each skill; equal if not given."),
        "least": integer(1, MOST_ITEMS, "Fewest questions."),
        "most": integer(1, MOST_ITEMS, "Most questions."),
        "standard_error": number(0.01, 10, "Precise enough to end.", default=USUAL_PRECISION),
        "selection": {"enum": [each.value for each in Selection], "default": Selection.PROGRESSIVE.value},
        "enemies": array(array(_ITEM_NAME, 2, 500), 0, 500, "Sets of questions of which a test has one at most."),
        "exposure_limits": {
            "type": "object",
            "additionalProperties": number(0, 1, "Probability."),
            "description": "By question, how likely it is asked when its turn comes.",
        },
        "stop_at_cuts": flag(False, "Whether it ends once its range is clear; with grade type 5 only."),
    }
    kinds = [mapping(fixed, ["kind"]), mapping(random, list(random)), mapping(adaptive, ["kind", "least", "most"])]
    return {"anyOf": kinds, "description": "How the questions are chosen; all of them in order if not given."}


_ITEM_NAME: Schema = {"type": "string", "pattern": f"^{NAME.pattern}$"}


def _by_number(schema: Schema, description: str) -> Schema:
    return {
        "type": "object",
        "propertyNames": {"pattern": "^[1-9][0-9]{0,9}$"},
        "additionalProperties": schema,
        "minProperties": 1,
        "maxProperties": 100,
        "description": description,
    }


def bank_schema() -> Schema:
    """The schema of a bank's ``bank.yaml``."""
    properties: Schema = {
        "id": {**NAME_SCHEMA, "description": "Name of the bank."},
        "names": texts(LONGEST_NAME),
        "languages": languages_schema(),
        "skills": skills_schema(),
        **scale_properties(),
    }
    return {"title": "Bank", **mapping(properties, ["id", "names", "languages", "skills"])}


def bank_items_schema() -> Schema:
    """The schema of a file in a bank's ``items``."""
    return {"title": "Items", **array({"anyOf": [*item_schemas()]}, 1, MOST_BANK_ITEMS)}


def bank_form_schema() -> Schema:
    """The schema of a file in a bank's ``forms``: what it doesn't say it takes from the bank."""
    items = array(NAME_SCHEMA, 1, MOST_ITEMS, "Items by id, in their order; all of the bank if not given.")
    required = [name for name in REQUIRED if name not in ("languages", "skills", "items")]
    return {"title": "BankForm", **mapping({**form_properties(), "items": items}, required)}
