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
        "No answer is right. Mark one with “right: true”.",
        "Aucune réponse n’est juste. Marquez-en une par « right: true ».",
    ),
    "no_wrong_option": Text(
        "Every answer is right. Leave room for a wrong one.",
        "Toutes les réponses sont justes. Laissez-en une fausse.",
    ),
    "several_right_options": Text(
        "{right} options are right in a single choice. Keep one, or add “several: true”.",
        "{right} réponses sont justes dans un choix unique. Gardez-en une, ou ajoutez « several: true ».",
    ),
    "not_a_medium": Text(
        "{where} is no file name of a picture, sound or film. Use letters, digits, “-” and “_”, and end with one of: "
        "{allowed}.",
        "{where} n’est pas un nom de fichier d’image, de son ou de film. Utilisez des lettres, des chiffres, « - » et "
        "« _ », avec une de ces extensions : {allowed}.",
    ),
    "not_rising": Text(
        "{where} must rise from each number to the next.", "{where} doit croître d’un nombre au suivant."
    ),
    "same_text": Text(
        "{where} reads like another one here, so that they can’t be told apart. Change one.",
        "{where} se lit comme un autre ici : on ne peut les distinguer. Changez-en un.",
    ),
    "blank_unknown": Text(
        "The statement has [[{name}]], but no blank of this key. Expected: {allowed}.",
        "L’énoncé contient [[{name}]], mais aucun blanc n’a cette clé. Attendu : {allowed}.",
    ),
    "blank_twice": Text(
        "The statement has [[{name}]] twice. Keep one.", "L’énoncé contient deux fois [[{name}]]. Gardez-en un."
    ),
    "blank_unmarked": Text(
        "The statement lacks [[{name}]]. Write it where the blank is to be.",
        "Il manque [[{name}]] dans l’énoncé. Écrivez-le à la place du blanc.",
    ),
    "not_one_kind_of_blank": Text(
        "A blank has either “accepts” or “options”. Give one of the two.",
        "Un blanc a soit « accepts », soit « options ». Donnez l’un des deux.",
    ),
    "not_one_picture": Text(
        "This question is about one picture. Give one png, jpg, webp or gif.",
        "Cette question porte sur une image. Donnez un seul fichier png, jpg, webp ou gif.",
    ),
    "not_one_shape": Text(
        "A shape is either a “rectangle” or a “circle”. Give one of the two.",
        "Une forme est soit « rectangle », soit « circle ». Donnez l’un des deux.",
    ),
    "outside": Text(
        "{where} reaches beyond the picture. Its width and height are 1000 each.",
        "{where} dépasse l’image. Sa largeur et sa hauteur valent 1000.",
    ),
    "parameters_missing": Text(
        "These questions have no parameters, on which the grade or the choice of questions rests: {names}. Add them, "
        "or take another type of grade.",
        "Ces questions n’ont pas de paramètres, dont dépend la note ou le choix des questions : {names}. Ajoutez-les, "
        "ou prenez un autre type de note.",
    ),
    "marked_by_hand": Text(
        "These questions are marked by people, which an adaptive test can’t wait for: {names}. Leave them out.",
        "Ces questions sont corrigées à la main, un test adaptatif ne peut les poser : {names}. Retirez-les.",
    ),
    "item_unknown": Text(
        "There is no question “{name}” here. Correct the name.",
        "Il n’y a pas de question « {name} » ici. Corrigez le nom.",
    ),
    "blueprint_unfilled": Text(
        "Skill {skill} has {available} questions that can be asked together; the test wants {wanted}. Add some, or ask "
        "for fewer.",
        "La compétence {skill} a {available} questions posables ensemble ; le test en veut {wanted}. Ajoutez-en, ou "
        "demandez-en moins.",
    ),
    "items_too_few": Text(
        "{available} questions can be asked together; the test wants {wanted}. Add some, or ask for fewer.",
        "{available} questions sont posables ensemble ; le test en veut {wanted}. Ajoutez-en, ou demandez-en moins.",
    ),
    "adaptive_without_ability": Text(
        "The questions of an adaptive test differ from one candidate to the next, so that grade type {grade_type} says "
        "nothing of them. Use 1, 2 or 5.",
        "Les questions d’un test adaptatif diffèrent d’un candidat à l’autre : le type de note {grade_type} ne permet "
        "pas de les comparer. Utilisez 1, 2 ou 5.",
    ),
    "cuts_without_range": Text(
        "“stop_at_cuts” ends a test once its range is clear, and grade type {grade_type} has none. Use 5, or leave it "
        "out.",
        "« stop_at_cuts » finit le test quand sa tranche est connue, et le type de note {grade_type} n’en a pas. "
        "Utilisez 5, ou retirez-le.",
    ),
    "least_not_sure": Text(
        "Sets of enemies can end the test after {available} questions; it wants at least {wanted}. Take questions out "
        "of the sets, or ask for fewer.",
        "Des ensembles d’incompatibles peuvent finir le test après {available} questions ; il en veut au moins "
        "{wanted}. Retirez-en des ensembles, ou demandez-en moins.",
    ),
    "medium_missing": Text(
        "There is no file “{name}” in the bank’s folder “media”. Add it, or correct the name.",
        "Il n’y a pas de fichier « {name} » dans le dossier « media » de la banque. Ajoutez-le, ou corrigez le nom.",
    ),
    "picture_unknown": Text(
        "The text shows “{name}”, which is not among the question’s media. Add it there, or remove it.",
        "Le texte montre « {name} », qui n’est pas parmi les médias de la question. Ajoutez-le, ou retirez-le.",
    ),
    "blank_hidden": Text(
        "[[{name}]] stands where nothing can be filled in. Move it into the text.",
        "[[{name}]] se trouve là où rien ne peut être rempli. Déplacez-le dans le texte.",
    ),
    "texts_too_large": Text(
        "The bank’s YAML files are larger than {largest} bytes together. Split the bank.",
        "Les fichiers YAML de la banque dépassent ensemble {largest} octets. Divisez la banque.",
    ),
    "medium_differs": Text(
        "The file is not what its name says ({wanted}), but: {found}. Rename or convert it.",
        "Le fichier n’est pas ce qu’annonce son nom ({wanted}), mais : {found}. Renommez-le ou convertissez-le.",
    ),
    "medium_broken": Text(
        "The picture is cut short or damaged. Save it anew.",
        "L’image est tronquée ou abîmée. Enregistrez-la à nouveau.",
    ),
    "picture_too_large": Text(
        "The picture is too large. At most {side} pixels a side and {pixels} in all.",
        "L’image est trop grande. Au plus {side} pixels par côté et {pixels} en tout.",
    ),
    "no_bank": Text(
        "There is no {name} here. Give the folder or the .zip of a bank.",
        "Il n’y a pas de {name} ici. Donnez le dossier ou le .zip d’une banque.",
    ),
    "no_items": Text(
        "The bank has no questions. Add files (.yaml) to its folder “items”.",
        "La banque n’a pas de questions. Ajoutez des fichiers (.yaml) à son dossier « items ».",
    ),
    "path_unsafe": Text(
        "“{name}” leads out of the bank. Remove it.", "« {name} » mène hors de la banque. Supprimez-le."
    ),
    "zip_broken": Text(
        "The .zip is cut short or damaged ({reason}). Make it anew.",
        "Le .zip est tronqué ou abîmé ({reason}). Refaites-le.",
    ),
    "zip_member_unreadable": Text(
        "“{name}” is encrypted or packed in an unusual way. Make the .zip anew, without a password.",
        "« {name} » est chiffré ou compressé de façon inhabituelle. Refaites le .zip, sans mot de passe.",
    ),
    "zip_too_large": Text(
        "Unpacked, the .zip would be larger than {largest} bytes. Split the bank.",
        "Décompressé, le .zip dépasserait {largest} octets. Divisez la banque.",
    ),
    "bank_too_large": Text(
        "The bank’s files are larger than {largest} bytes together. Split the bank.",
        "Les fichiers de la banque dépassent ensemble {largest} octets. Divisez la banque.",
    ),
    "several_banks": Text(
        "The .zip holds several banks: {names}. Make one of each.",
        "Le .zip contient plusieurs banques : {names}. Faites-en un de chacune.",
    ),
    "too_many_files": Text("More than {most} files. Split the bank.", "Plus de {most} fichiers. Divisez la banque."),
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
