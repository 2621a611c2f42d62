"""What ``isodesk bank`` says of a bank, in English and French, or as an object."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import mean

from isodesk.banks.bank import Bank
from isodesk.exam.delivery.rules import Kind
from isodesk.exam.forms import Form, FormKind
from isodesk.exam.items.item import Item
from isodesk.exam.texts import pick
from isodesk.protocol.grades import GradeType
from isodesk.protocol.text import Text

GOOD = Text(
    "{path}: no faults. Questions: {questions}, forms: {forms}, media: {media}.",
    "{path} : aucun défaut. Questions : {questions}, tests : {forms}, médias : {media}.",
)
_HEAD = Text(
    "{name} ({id}). Languages: {languages}. Questions: {questions}, forms: {forms}, media: {media}.",
    "{name} ({id}). Langues : {languages}. Questions : {questions}, tests : {forms}, médias : {media}.",
)
_TYPES: Mapping[str, Text] = {
    "choice": Text("choice", "choix"),
    "scale": Text("scale", "échelle"),
    "blanks": Text("blanks", "texte à trous"),
    "order": Text("order", "tri"),
    "pairs": Text("pairs", "appariement"),
    "zones": Text("zones", "zones"),
    "area": Text("area of a picture", "zone d’image"),
    "typing": Text("typing", "frappe"),
    "text": Text("free text", "texte libre"),
}
_SKILLS, _FORMS = Text("Skills", "Compétences"), Text("Forms", "Tests")
_SKILL = Text("  {id} {name}: {count}; {difficulty}; {types}", "  {id} {name} : {count} ; {difficulty} ; {types}")
_FORM = Text("  {id} {name}: {about}", "  {id} {name} : {about}")
_DIFFICULTY = Text("difficulty {lowest:+.1f} to {highest:+.1f}", "difficulté de {lowest:+.1f} à {highest:+.1f}")
_UNKNOWN = Text("difficulty unknown", "difficulté inconnue")
_KINDS: Mapping[FormKind, Text] = {
    FormKind.ASSESSMENT: Text("assessment", "évaluation"),
    FormKind.CERTIFICATION: Text("certification", "certification"),
    FormKind.POSITIONING: Text("positioning", "positionnement"),
}
_GRADES: Mapping[GradeType, Text] = {
    GradeType.LEVEL: Text("level from 1 to 5", "niveau de 1 à 5"),
    GradeType.SCORE: Text("score on 1000 (IRT)", "score sur 1000 (TRI)"),
    GradeType.AVERAGE: Text("average on 1000", "moyenne sur 1000"),
    GradeType.NUMBER_CORRECT: Text("number of right answers", "nombre de réponses justes"),
    GradeType.RANGE: Text("range of score (IRT)", "tranche de score (TRI)"),
    GradeType.ON_100_AVERAGE: Text("average on 100", "moyenne sur 100"),
}
_FIXED = Text("all {items} questions", "les {items} questions")
_RANDOM = Text("{asked} of {items} questions at random", "{asked} questions sur {items} au hasard")
_ADAPTIVE = Text(
    "adaptive, {least} to {most} of {items} questions", "adaptatif, {least} à {most} questions sur {items}"
)
_MINUTES = Text("{minutes:g} min", "{minutes:g} min")


def counted(bank: Bank) -> dict[str, int]:
    """How much is in it."""
    return {"questions": len(bank.items), "forms": len(bank.forms), "media": len(bank.media)}


def bank_lines(bank: Bank, language: str) -> Iterator[str]:
    """What is in a bank, for a terminal."""
    head = bank.head
    named = {"name": bank.name_in(language), "id": head.name, "languages": ", ".join(head.languages)}
    yield _HEAD.in_language(language).format(**named, **counted(bank))
    yield "  " + _types(bank.items, language)
    yield ""
    yield _SKILLS.in_language(language)
    for skill_id, names in head.skills.items():
        of_skill = [item for item in bank.items if item.skill_id == skill_id]
        told = {"difficulty": _difficulty(of_skill, language), "types": _types(of_skill, language)}
        yield _SKILL.in_language(language).format(id=skill_id, name=pick(names, language), count=len(of_skill), **told)
    yield ""
    yield _FORMS.in_language(language)
    for form in bank.forms.values():
        about = ", ".join(_about(form, language))
        yield _FORM.in_language(language).format(id=form.id, name=form.name_in(language), about=about)


def bank_object(bank: Bank) -> dict[str, object]:
    """The same as an object."""
    head = bank.head
    return {
        "id": head.name,
        "names": dict(head.names),
        "languages": list(head.languages),
        **counted(bank),
        "types": dict(Counter(item.item_type for item in bank.items)),
        "skills": {str(skill_id): _skill_object(bank, skill_id) for skill_id in head.skills},
        "form_list": [_form_object(form) for form in bank.forms.values()],
        "media_list": [{"name": each.name, "type": each.media_type} for each in bank.media.values()],
    }


def _skill_object(bank: Bank, skill_id: int) -> dict[str, object]:
    items = [item for item in bank.items if item.skill_id == skill_id]
    known = [item.parameters.b for item in items if item.parameters]
    difficulty = {"lowest": min(known), "mean": round(mean(known), 3), "highest": max(known)} if known else None
    return {
        "names": dict(bank.head.skills[skill_id]),
        "questions": len(items),
        "types": dict(Counter(item.item_type for item in items)),
        "difficulty": difficulty,
    }


def _form_object(form: Form) -> dict[str, object]:
    return {
        "id": form.id,
        "names": dict(form.names),
        "kind": form.kind.value,
        "grade_type": int(form.grade_type),
        "delivery": form.delivery.kind.value,
        "questions": len(form.items),
        "seconds": form.seconds,
        "languages": list(form.languages),
    }


def _types(items: Sequence[Item], language: str) -> str:
    found = Counter(item.item_type for item in items)
    return ", ".join(f"{_TYPES[name].in_language(language)} {count}" for name, count in found.most_common())


def _difficulty(items: Sequence[Item], language: str) -> str:
    known = [item.parameters.b for item in items if item.parameters]
    if not known:
        return _UNKNOWN.in_language(language)
    return _DIFFICULTY.in_language(language).format(lowest=min(known), highest=max(known))


def _about(form: Form, language: str) -> Iterator[str]:
    yield _KINDS[form.kind].in_language(language)
    yield _GRADES[form.grade_type].in_language(language)
    yield _delivery(form, language)
    yield _MINUTES.in_language(language).format(minutes=form.seconds / 60)


def _delivery(form: Form, language: str) -> str:
    delivery, items = form.delivery, len(form.items)
    if delivery.kind is Kind.ADAPTIVE:
        return _ADAPTIVE.in_language(language).format(least=delivery.least, most=delivery.most, items=items)
    if delivery.kind is Kind.RANDOM:
        asked = int(sum(delivery.blueprint.values()))
        return _RANDOM.in_language(language).format(asked=asked, items=items)
    return _FIXED.in_language(language).format(items=items)
