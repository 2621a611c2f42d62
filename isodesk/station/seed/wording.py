"""The faults of a seed in words, beside those that ``isodesk.banks.wording`` knows."""

from collections.abc import Mapping

from isodesk.banks.errors import FileFault
from isodesk.banks.wording import fault_line
from isodesk.protocol.text import Text
from isodesk.station.seed.seeding import SeedReport

_WORDS: dict[str, Text] = {
    "unknown_name": Text(
        "“{name}” is not known here. Check the spelling against docs/seed.md.",
        "« {name} » n’est pas connu ici. Vérifiez l’orthographe dans docs/seed.md.",
    ),
    "too_small": Text("{where} is too small. At least {bound}.", "{where} est trop petit. Au moins {bound}."),
    "too_large": Text("{where} is too large. At most {bound}.", "{where} est trop grand. Au plus {bound}."),
    "too_short": Text(
        "{where} is too short. At least {bound} characters.", "{where} est trop court. Au moins {bound} caractères."
    ),
    "not_a_line": Text(
        "{where} holds an unprintable character. Write one line of text.",
        "{where} contient un caractère non imprimable. Écrivez une seule ligne de texte.",
    ),
    "not_an_email": Text(
        "{where} is no e-mail address. Expected: name@domain.",
        "{where} n’est pas une adresse e-mail. Attendu : nom@domaine.",
    ),
    "not_an_address": Text(
        "{where} is no web address. Expected: https://…",
        "{where} n’est pas une adresse web. Attendu : https://…",
    ),
    "string_pattern_mismatch": Text(
        "{where} is no name. Use letters, digits, “-”, “_” and “.”, at most 64.",
        "{where} n’est pas un nom. Utilisez des lettres, des chiffres, « - », « _ » et « . », 64 au plus.",
    ),
    "zone_unknown": Text(
        "{where} is no time zone. Expected: an IANA name such as Europe/Paris.",
        "{where} n’est pas un fuseau horaire. Attendu : un nom IANA comme Europe/Paris.",
    ),
    "named_twice": Text(
        "“{name}” is there twice. Remove or rename one.", "« {name} » figure deux fois. Supprimez ou renommez-en un."
    ),
    "form_file_missing": Text(
        "There is no form file “{path}”. Its path starts at this file's folder.",
        "Il n’y a pas de fichier de test « {path} ». Son chemin part du dossier de ce fichier.",
    ),
    "bank_missing": Text(
        "There is no bank “{path}”. Its path starts at this file's folder.",
        "Il n’y a pas de banque « {path} ». Son chemin part du dossier de ce fichier.",
    ),
    "form_differs": Text(
        "Two different forms have the number {form}. Renumber one.",
        "Deux tests différents portent le numéro {form}. Renumérotez-en un.",
    ),
    "form_in_use": Text(
        "Form {form} has answers and cannot change. Give the new version a number of its own.",
        "Le test {form} a des réponses et ne peut plus changer. Donnez son propre numéro à la nouvelle version.",
    ),
    "form_paid": Text(
        "Tests of form {form} are paid for with its present kind of credit. Give the new version a number of its own.",
        "Des tests {form} sont payés avec son type de crédit actuel. Donnez son propre numéro à la nouvelle version.",
    ),
    "credit_missing": Text(
        "Form {form} is paid for with “{kind}” credits, which the account does not have. Add them, with amount 0 if "
        "need be.",
        "Le test {form} se paie en crédits « {kind} », que le compte n’a pas. Ajoutez-les, à 0 au besoin.",
    ),
    "account_unknown": Text(
        "The station has no account “{name}”. It has: {known}.",
        "La station n’a pas de compte « {name} ». Elle a : {known}.",
    ),
    "two_defaults": Text("Two senders are the default. Keep one.", "Deux expéditeurs sont par défaut. Gardez-en un."),
    "default_unverified": Text(
        "The default sender is not verified. Add “verified: true” or take another.",
        "L’expéditeur par défaut n’est pas vérifié. Ajoutez « verified: true » ou prenez-en un autre.",
    ),
    "id_differs": Text(
        "The station knows this under the number {kept}, not {id}. Write {kept}, or leave the number out.",
        "La station le connaît sous le numéro {kept}, non {id}. Écrivez {kept}, ou omettez le numéro.",
    ),
    "id_taken": Text(
        "“{id}” already belongs to another account. Choose another.",
        "« {id} » appartient déjà à un autre compte. Choisissez-en un autre.",
    ),
    "name_unknown": Text(
        "The account has no “{name}”. Add it to the account, or correct the name.",
        "Le compte n’a pas de « {name} ». Ajoutez-le au compte, ou corrigez le nom.",
    ),
    "template_wrong": Text(
        "{where} cannot be filled in ({problem}). See docs/seed.md for the merge tags.",
        "{where} ne peut être rempli ({problem}). Voir les balises dans docs/seed.md.",
    ),
}


def seed_fault_line(found: FileFault, language: str) -> str:
    """One fault as ``file:line: what is wrong. What to do.``"""
    return fault_line(found, language, _WORDS)


_TABLES: dict[str, Text] = {
    "account": Text("accounts", "comptes"),
    "client": Text("clients", "clients d’API"),
    "administrator": Text("administrators", "administrateurs"),
    "credit": Text("kinds of credit", "types de crédit"),
    "form": Text("forms", "tests"),
    "form_access": Text("forms allowed", "tests autorisés"),
    "medium": Text("media", "médias"),
    "candidate_group": Text("groups", "groupes"),
    "job_profile": Text("job profiles", "profils métier"),
    "candidate": Text("candidates", "candidats"),
    "mail_template": Text("mail templates", "modèles d’e-mail"),
    "sender": Text("senders", "expéditeurs"),
    "lti_consumer": Text("LTI consumers", "consommateurs LTI"),
    "lti_platform": Text("LTI platforms", "plateformes LTI"),
}
_ADDED = Text("Added: ", "Ajouté\N{NO-BREAK SPACE}: ")
_CHANGED = Text("Changed: ", "Modifié\N{NO-BREAK SPACE}: ")
_AS_IT_WAS = Text(
    "Nothing to do: all is as the file says.", "Rien à faire\N{NO-BREAK SPACE}: tout est conforme au fichier."
)


def report_lines(report: SeedReport, language: str) -> list[str]:
    """What a run did, in one line or two; the book of credits goes without saying."""
    done = [(_ADDED, _counted(report.added, language)), (_CHANGED, _counted(report.changed, language))]
    lines = [start.in_language(language) + counted for start, counted in done if counted]
    return lines or [_AS_IT_WAS.in_language(language)]


def _counted(counts: Mapping[str, int], language: str) -> str:
    return ", ".join(
        f"{words.in_language(language)} {counts[name]}" for name, words in _TABLES.items() if counts.get(name)
    )
