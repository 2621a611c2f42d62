"""Faults in words, for the command line: ``file:line: what is wrong. What is expected.``"""

from collections.abc import Mapping

from isodesk.banks.errors import FileFault
from isodesk.exam.errors import Fault
from isodesk.protocol.text import Text

_KINDS = {
    "mapping": Text("keys with values (name: value)", "des clés avec leur valeur (nom : valeur)"),
    "list": Text("a list (lines that begin with “- ”)", "une liste (lignes commençant par « - »)"),
    "text": Text("text; put numbers and true or false in quotes", "du texte ; mettez les nombres entre guillemets"),
    "name": Text("a name", "un nom"),
    "integer": Text("a whole number", "un nombre entier"),
    "number": Text("a number", "un nombre"),
    "flag": Text("true or false", "true ou false"),
}
_OTHER = Text("{where} is not valid.", "{where} n’est pas valable.")
_CONTENT = Text("the file", "le fichier")
_WORDS: dict[str, Text] = {
    "wrong_type": Text(
        "{where} is not what it should be. Expected: {expected}.",
        "{where} n’a pas la bonne forme. Attendu : {expected}.",
    ),
    "missing": Text("“{name}” is missing. Add it here.", "« {name} » manque. Ajoutez-le ici."),
    "unknown_key": Text(
        "“{name}” is not known here. Expected: {allowed}.", "« {name} » n’est pas connu ici. Attendu : {allowed}."
    ),
    "out_of_range": Text(
        "{where} must be from {smallest} to {largest}.", "{where} doit être compris entre {smallest} et {largest}."
    ),
    "too_long": Text(
        "{where} is too long. At most {longest} characters.", "{where} est trop long. {longest} caractères au plus."
    ),
    "too_few": Text(
        "{where} has too few entries. At least {least}.", "{where} a trop peu d’entrées. Au moins {least}."
    ),
    "too_many": Text("{where} has too many entries. At most {most}.", "{where} a trop d’entrées. Au plus {most}."),
    "blank": Text("{where} is blank. Write a text.", "{where} est vide. Écrivez un texte."),
    "control_character": Text("An unprintable character. Remove it.", "Un caractère non imprimable. Supprimez-le."),
    "not_a_name": Text(
        "{where} is no name. Use letters, digits, “-”, “_” and “.”, at most 64.",
        "{where} n’est pas un nom. Utilisez des lettres, des chiffres, « - », « _ » et « . », 64 au plus.",
    ),
    "not_one_of": Text(
        "{where} is not a known value. Expected: {allowed}.",
        "{where} n’est pas une valeur connue. Attendu : {allowed}.",
    ),
    "twice": Text(
        "“{name}” is there twice. Rename or remove one.", "« {name} » figure deux fois. Renommez ou supprimez-en un."
    ),
    "key_twice": Text("“{name}” is there twice. Remove one.", "« {name} » figure deux fois. Supprimez-en un."),
    "translation_missing": Text(
        "{where} has no text in: {languages}. Add it.", "{where} n’a pas de texte en : {languages}. Ajoutez-le."
    ),
    "language_unknown": Text(
        "“{language}” is no language of the form. Expected: {allowed}; inside {{ }}, text with a comma needs quotes.",
        "« {language} » n’est pas une langue du test. Attendu : {allowed} ; entre {{ }}, un texte avec virgule se met "
        "entre guillemets.",
    ),
    "skill_unknown": Text(
        "Skill {skill} is not one of the form. Expected: {allowed}.",
        "La compétence {skill} n’est pas celle du test. Attendu : {allowed}.",
    ),
    "skill_number": Text(
        "“{name}” is no number of a skill. Use a whole number from 1.",
        "« {name} » n’est pas un numéro de compétence. Utilisez un entier à partir de 1.",
    ),
    "no_right_option": Text(
        "No option is right. Mark one with “right: true”.",
        "Aucune réponse n’est juste. Marquez-en une par « right: true ».",
    ),
    "no_wrong_option": Text(
        "Every option is right. Add a wrong one.", "Toutes les réponses sont justes. Ajoutez-en une fausse."
    ),
    "several_right_options": Text(
        "{right} options are right in a single choice. Keep one, or add “several: true”.",
        "{right} réponses sont justes dans un choix unique. Gardez-en une, ou ajoutez « several: true ».",
    ),
    "file_unreadable": Text(
        "The file cannot be read ({reason}). Check its path and rights.",
        "Le fichier est illisible ({reason}). Vérifiez son chemin et ses droits.",
    ),
    "file_too_large": Text(
        "The file is larger than {largest} bytes. Split it.", "Le fichier dépasse {largest} octets. Divisez-le."
    ),
    "not_utf8": Text(
        "The file is not in UTF-8. Save it in UTF-8.", "Le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8."
    ),
    "no_form_files": Text(
        "The folder holds no form file (.yaml). At most {most}.",
        "Le dossier ne contient aucun fichier de test (.yaml). Au plus {most}.",
    ),
    "too_deep": Text(
        "More than {deepest} levels. Check the indentation.", "Plus de {deepest} niveaux. Vérifiez l’indentation."
    ),
    "yaml_syntax": Text(
        "This is no YAML ({problem}). Check indentation and quotes.",
        "Ce n’est pas du YAML ({problem}). Vérifiez l’indentation et les guillemets.",
    ),
    "anchor": Text(
        "Anchors and aliases (& and *) are not read. Write the value out.",
        "Les ancres et alias (& et *) ne sont pas lus. Écrivez la valeur en entier.",
    ),
    "tag": Text("Tags ({tag}) are not read. Remove it.", "Les balises ({tag}) ne sont pas lues. Supprimez-la."),
    "key_not_text": Text("A name must be text or a number.", "Un nom doit être un texte ou un nombre."),
}


def fault_line(found: FileFault, language: str, more: Mapping[str, Text] | None = None) -> str:
    """One fault as ``file:line: words``; ``more`` brings the words of codes of other layers."""
    return f"{found.file}:{found.line}: {fault_text(found.fault, language, more)}"


def fault_text(fault: Fault, language: str, more: Mapping[str, Text] | None = None) -> str:
    """What is wrong, where in the content, and what is expected."""
    text = {**_WORDS, **(more or {})}.get(fault.code, _OTHER)
    shown = {name: _shown(name, value, language) for name, value in fault.parameters.items()}
    return text.in_language(language).format_map({"where": _where(fault, language), **shown})


def _where(fault: Fault, language: str) -> str:
    """The last name on the way to the fault: the line says the rest."""
    names = [step for step in fault.path if isinstance(step, str)]
    name = names[-1] if names else _CONTENT.in_language(language)
    return f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}»" if language == "fr" else f"“{name}”"


def _shown(name: str, value: object, language: str) -> str:
    if name == "expected" and str(value) in _KINDS:
        return _KINDS[str(value)].in_language(language)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
