"""Codes in words, English and French."""

from collections.abc import Mapping
from typing import Final

from isodesk.bench.composer.errors import Problem
from isodesk.bench.composer.sending import Grade
from isodesk.protocol.text import Text

_PROBLEMS: Final = {
    "missing": Text("Needed to send a launch.", "Nécessaire pour envoyer un lancement."),
    "not_web": Text("An http or https address is needed.", "Une adresse http ou https est nécessaire."),
    "too_long": Text("At most {allowed} characters.", "{allowed} caractères au plus."),
    "too_many": Text("At most {allowed} of them.", "{allowed} au plus."),
    "not_one_line": Text("One line, without control characters.", "Une seule ligne, sans caractère de contrôle."),
    "not_text": Text("Text without control characters.", "Du texte, sans caractère de contrôle."),
    "line_malformed": Text("Line {line} is not name=value.", "La ligne {line} n’est pas de la forme nom=valeur."),
    "choice": Text("Not one of the choices.", "Ne fait pas partie des choix."),
    "unknown": Text("A name that is not known here.", "Un nom inconnu ici."),
    "wrong_type": Text("Not a value of this kind.", "Pas une valeur de ce type."),
    "too_large": Text("This is too large.", "C’est trop volumineux."),
    "not_well_formed": Text("Not a configuration of this bench.", "Pas une configuration de ce banc d’essai."),
    "name_refused": Text(
        "A name of letters, digits, spaces and -_.,()' of at most {allowed} characters.",
        "Un nom fait de lettres, chiffres, espaces et -_.,()' de {allowed} caractères au plus.",
    ),
    "name_taken": Text("Another configuration has this name.", "Une autre configuration porte ce nom."),
    "too_many_saved": Text("At most {allowed} can be saved.", "{allowed} enregistrements au plus."),
    "configuration_unknown": Text("Nothing is saved under this name.", "Rien n’est enregistré sous ce nom."),
}
_OTHER: Final = Text("This cannot be used ({code}).", "Ceci ne peut pas servir ({code}).")
REFUSED: Final[Mapping[int, Text]] = {
    400: Text("This form cannot be read.", "Ce formulaire est illisible."),
    403: Text(
        "This form was not opened in this browser, or the bench was started anew since. Open it again.",
        "Ce formulaire n’a pas été ouvert dans ce navigateur, ou le banc d’essai a redémarré depuis. Rouvrez-le.",
    ),
    404: Text("There is nothing here.", "Il n’y a rien ici."),
    408: Text("The form did not arrive in time.", "Le formulaire n’est pas arrivé à temps."),
    413: Text("This is more than can be taken.", "C’est plus que ce qui peut être reçu."),
    415: Text("This is not a form.", "Ce n’est pas un formulaire."),
}
GRADES: Final = {
    Grade.FOLLOWED: ("ok", Text("Followed", "Accepté")),
    Grade.LED_ON: ("ok", Text("Followed, and led on to a page", "Accepté, et conduit vers une page")),
    Grade.ACTION_FAILED: ("waiting", Text("Believed, but its action failed", "Reconnu, mais son action a échoué")),
    Grade.REFUSED: ("wrong", Text("Refused", "Refusé")),
    Grade.BROKEN: ("wrong", Text("The tool failed by itself", "L’outil est tombé en erreur")),
    Grade.SILENT: ("wrong", Text("No answer", "Aucune réponse")),
    Grade.NOT_ASKED: ("wrong", Text("No token was sent", "Aucun jeton n’a été envoyé")),
}
STEPS: Final = {
    "launch": Text("Launch", "Lancement"),
    "login": Text("Login", "Connexion"),
    "token": Text("Token", "Jeton"),
}
_TROUBLES: Final = {
    "name": Text("There is no host of this name.", "Aucun hôte de ce nom."),
    "connect": Text("Nobody listens at this address.", "Personne ne répond à cette adresse."),
    "time_out": Text("No connection within 10 seconds.", "Pas de connexion en 10 secondes."),
    "certificate": Text("Its certificate is not trusted.", "Son certificat n’est pas digne de confiance."),
    "certificate_time": Text("Its certificate is not valid today.", "Son certificat n’est pas valable aujourd’hui."),
    "certificate_name": Text("Its certificate is another host’s.", "Son certificat est celui d’un autre hôte."),
    "address": Text("This address cannot be called.", "Cette adresse ne peut pas être appelée."),
    "interrupted": Text(
        "The answer is not proper HTTP, broke off, took over 30 seconds or more than 1 MB.",
        "La réponse n’est pas du HTTP correct, s’est interrompue, a duré plus de 30 secondes ou dépassé 1 Mo.",
    ),
}
_NO_CONNECTION: Final = Text("No connection came about ({code}).", "La connexion n’a pas abouti ({code}).")
_REASONS: Final = {
    "no_redirect": Text(
        "The tool answered the login neither by a redirection nor by a form.",
        "L’outil n’a répondu à la connexion ni par une redirection ni par un formulaire.",
    ),
    "elsewhere": Text(
        "The tool leads to another authentication address than this bench’s.",
        "L’outil conduit vers une autre adresse d’authentification que celle de ce banc d’essai.",
    ),
    "unauthorized_client": Text(
        "The tool asks as another client than this one.", "L’outil se présente avec un autre client que celui-ci."
    ),
    "login_required": Text("The tool sent another login_hint back.", "L’outil a renvoyé un autre login_hint."),
}
_ASKED_WRONGLY: Final = Text(
    "The tool’s authentication request is not as it has to be ({code}).",
    "La demande d’authentification de l’outil n’est pas conforme ({code}).",
)


def problem_words(problem: Problem) -> Text:
    """What is wrong with a field."""
    return _filled(_PROBLEMS.get(problem.code, _OTHER), code=problem.code, **problem.parameters)


def trouble_words(code: str) -> Text:
    """Why no answer came."""
    return _TROUBLES.get(code) or _filled(_NO_CONNECTION, code=code)


def reason_words(code: str) -> Text:
    """Why no token was sent."""
    return _REASONS.get(code) or _filled(_ASKED_WRONGLY, code=code)


def _filled(text: Text, **parameters: object) -> Text:
    return Text(text.en.format(**parameters), text.fr.format(**parameters))
