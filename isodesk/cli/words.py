"""What the commands say, in English, and in French where the terminal speaks French."""

from isodesk.errors import IsoDeskError
from isodesk.protocol.text import Text
from isodesk.station.messages import terminal_language

_NEAR = Text(" Did you mean “{near}”?", " Vouliez-vous dire « {near} » ?")
_REASONS: dict[str, Text] = {
    "connect": Text("no connection", "pas de connexion"),
    "time_out": Text("no answer in time", "pas de réponse dans le temps imparti"),
    "name": Text("no computer has this address", "aucun ordinateur n’a cette adresse"),
    "certificate": Text(
        "its certificate isn’t trusted, as where a network looks into TLS",
        "son certificat n’est pas reconnu, comme là où le réseau inspecte le trafic",
    ),
    "certificate_time": Text(
        "its certificate has expired or isn’t valid yet; check this computer’s clock",
        "son certificat a expiré ou n’est pas encore valable ; vérifiez l’horloge de cet ordinateur",
    ),
    "certificate_name": Text("its certificate is of another address", "son certificat est d’une autre adresse"),
    "tls": Text("no secure connection", "pas de connexion sécurisée"),
    "ca_file": Text("the file of certificates can’t be read", "le fichier de certificats est illisible"),
    "proxy": Text("the proxy isn’t reached", "le serveur mandataire n’est pas joint"),
    "proxy_credentials": Text(
        "the proxy asks for other credentials", "le serveur mandataire demande d’autres identifiants"
    ),
    "proxy_refused": Text("the proxy lets nothing through", "le serveur mandataire ne laisse rien passer"),
    "proxy_unsupported": Text("this kind of proxy can’t be used", "ce type de serveur mandataire est inutilisable"),
    "address": Text("the address can’t be used", "l’adresse est inutilisable"),
    "token": Text("no token could be had", "aucun jeton n’a pu être obtenu"),
    "closed": Text("the connection closed", "la connexion s’est fermée"),
    "not_http": Text("the answer was not HTTP", "la réponse n’était pas du HTTP"),
    "status": Text("HTTP {status}", "HTTP {status}"),
}
_MESSAGES: dict[str, Text] = {
    "unknown_name": Text("There is no command “{name}”.", "La commande « {name} » n’existe pas."),
    "unknown_field": Text(
        "“{name}” is not a field of {action}. See: isodesk call {action} --help",
        "« {name} » n’est pas un champ de {action}. Voir : isodesk call {action} --help",
    ),
    "unknown_account": Text(
        "The desk knows no account “{name}”. It knows: {known}.",
        "Le bureau ne connaît pas de compte « {name} ». Il connaît : {known}.",
    ),
    "station_not_started": Text(
        "The embedded station did not start ({reason}). {output}",
        "La station intégrée n’a pas démarré ({reason}). {output}",
    ),
    "settings_unreadable": Text(
        "The desk’s settings can’t be read: {name} {setting}",
        "Les réglages du bureau sont illisibles : {name} {setting}",
    ),
    "storage.locked": Text(
        "The desk’s secrets are locked. Give its passphrase in ISODESK_PASSPHRASE.",
        "Les secrets du bureau sont verrouillés. Donnez sa phrase secrète dans ISODESK_PASSPHRASE.",
    ),
    "storage.passphrase_wrong": Text(
        "This is not the passphrase of the desk’s secrets.", "Ce n’est pas la phrase secrète du bureau."
    ),
    "storage.keyring_failed": Text(
        "The keyring does not answer. Unlock it, then try again.",
        "Le trousseau ne répond pas. Déverrouillez-le, puis réessayez.",
    ),
    "not_key_and_value": Text(
        "“{given}” is not KEY=VALUE, as in ema=lou@example.org.",
        "« {given} » n’est pas de la forme CLÉ=VALEUR, comme ema=lou@example.org.",
    ),
    "given_twice": Text("{field} is given twice.", "{field} est donné deux fois."),
    "field_missing": Text("{field} is missing: {meaning}", "Il manque {field} : {meaning}"),
    "field_invalid": Text(
        "“{value}” can’t be used for {field}: {meaning}", "« {value} » est inutilisable pour {field} : {meaning}"
    ),
    "rule_broken": Text("{rule}", "{rule}"),
    "no_account_named": Text(
        "Name an account: --account NAME, or --station URL --client-id ID --client-secret SECRET, "
        "or ISODESK_URL, ISODESK_CLIENT_ID and ISODESK_CLIENT_SECRET.",
        "Indiquez un compte : --account NOM, ou --station URL --client-id ID --client-secret SECRET, "
        "ou ISODESK_URL, ISODESK_CLIENT_ID et ISODESK_CLIENT_SECRET.",
    ),
    "secret_missing": Text(
        "The desk keeps no secret for {name}. Enter it again in the desk.",
        "Le bureau ne garde pas de secret pour {name}. Saisissez-le à nouveau dans le bureau.",
    ),
    "station_key_missing": Text(
        "The sample centre was never started. Choose it once in the desk that is open.",
        "Le centre d’exemple n’a jamais été démarré. Choisissez-le une fois dans le bureau ouvert.",
    ),
    "sub_account_missing": Text(
        "{account} acts on sub accounts, and none is chosen. Nothing was sent.",
        "{account} agit sur des sous-comptes, et aucun n’est choisi. Rien n’a été envoyé.",
    ),
    "bank_without_ability": Text("--bank DIR and --ability T go together.", "--bank DIR et --ability T vont ensemble."),
    "unknown_form": Text(
        "The bank has no form {form}. It has: {known}.", "La banque n’a pas de test {form}. Elle a : {known}."
    ),
    "form_not_adaptive": Text(
        "Form {form} is not adaptive: there is nothing to simulate.",
        "Le test {form} n’est pas adaptatif : il n’y a rien à simuler.",
    ),
    "account_invalid": Text(
        "The account can’t be used: {property} is not what it should be.",
        "Le compte est inutilisable : {property} n’est pas valable.",
    ),
    "not_reached": Text(
        "{account} was not reached ({reason}). Nothing was done.",
        "{account} n’a pas pu être joint ({reason}). Rien n’a été fait.",
    ),
    "not_authorised": Text(
        "The client id or its secret is not accepted (HTTP {status}). Nothing was done.",
        "L’identifiant client ou son secret n’est pas accepté (HTTP {status}). Rien n’a été fait.",
    ),
    "too_many_calls": Text(
        "The platform asks to wait {seconds:.0f} s. Nothing was done.",
        "La plateforme demande d’attendre {seconds:.0f} s. Rien n’a été fait.",
    ),
    "rejected": Text(
        "The address does not answer as an API (HTTP {status}). Nothing was done.",
        "L’adresse ne répond pas comme une API (HTTP {status}). Rien n’a été fait.",
    ),
    "refused": Text("Refused, {error_code}: {text}", "Refusé, {error_code} : {text}"),
    "unanswered": Text(
        "It was sent, but no answer came ({reason}). Whether it was done is not known: check before you send it again.",
        "La demande est partie, mais sans réponse ({reason}). On ignore si elle a été exécutée : vérifiez avant de "
        "la renvoyer.",
    ),
    "unreadable_answer": Text(
        "It was sent, but the answer can’t be read (HTTP {status}). Whether it was done is not known: check before "
        "you send it again.",
        "La demande est partie, mais la réponse est illisible (HTTP {status}). On ignore si elle a été exécutée : "
        "vérifiez avant de la renvoyer.",
    ),
    "bank_lacks_item": Text(
        "The bank holds no question {item_id} with these options.",
        "La banque ne contient pas de question {item_id} avec ces réponses.",
    ),
}

_OUTCOMES: dict[str, Text] = {
    "link_refused": Text(
        "The link is refused ({reason}). Nothing more was answered.",
        "Le lien est refusé ({reason}). Rien de plus n’a été répondu.",
    ),
    "not_reached": Text("The station was not reached ({reason}).", "La station n’a pas pu être jointe ({reason})."),
}


def why(outcome: str, *, reason: str) -> str:
    """One line of words for a sitting that did not come to its end."""
    return in_terminal(_OUTCOMES[outcome]).format(reason=reason)


def said(error: IsoDeskError, **more: object) -> str:
    """One line of words for an error; ``more`` are parameters that only the command knows."""
    text = _MESSAGES.get(error.code)
    if text is None:
        return str(error)
    parameters = {**error.parameters, **more}
    if reason := _REASONS.get(str(parameters.get("reason"))):
        parameters["reason"] = in_terminal(reason).format(**parameters)
    line = in_terminal(text).format(**parameters)
    return line + (in_terminal(_NEAR).format(**parameters) if parameters.get("near") else "")


def in_terminal(text: Text) -> str:
    """The text in the terminal's language."""
    return text.in_language(terminal_language())
