"""What the command says, in English and French, for each error that a person can do something about."""

import locale
import os

from isodesk.errors import IsoDeskError
from isodesk.protocol.text import Text

MESSAGES: dict[str, Text] = {
    "folder_empty": Text(
        "There is no station in {folder}. Fill it with a centre of your own:\n"
        "  isodesk station seed FILE.yaml --data {folder}\n"
        "or with the sample centre:\n"
        "  isodesk station --data {folder} --demo",
        "Il n’y a pas de station dans {folder}. Remplissez ce dossier avec votre centre :\n"
        "  isodesk station seed FICHIER.yaml --data {folder}\n"
        "ou avec le centre d’exemple :\n"
        "  isodesk station --data {folder} --demo",
    ),
    "folder_in_use": Text(
        "A station already runs on {folder}. Stop it first, or choose another folder.",
        "Une station fonctionne déjà sur {folder}. Arrêtez-la d’abord, ou choisissez un autre dossier.",
    ),
    "settings_invalid": Text(
        "The setting {setting} can’t be used: {problem}", "Le réglage {setting} est inutilisable : {problem}"
    ),
    "key_unusable": Text(
        "No store key can be read from {source} ({problem}). It must hold 32 bytes, raw or as 64 hexadecimal digits.",
        "Aucune clé de base ne peut être lue dans {source} ({problem}). Il faut 32 octets, bruts ou en 64 chiffres "
        "hexadécimaux.",
    ),
    "address_taken": Text(
        "Can’t listen on {host}, port {port}: {problem}. Choose another port with --port, or 0 for any.",
        "Impossible d’écouter sur {host}, port {port} : {problem}. Choisissez un autre port avec --port, ou 0 pour "
        "un port libre.",
    ),
    "key_taken": Text(
        "Another consumer has this key, or another platform this issuer and client.",
        "Un autre consommateur a déjà cette clé, ou une autre plateforme cet émetteur et ce client.",
    ),
    "source_unknown": Text(
        "There is no such consumer or platform in this account. “isodesk station lti list” shows them.",
        "Ce compte n’a pas ce consommateur ni cette plateforme. « isodesk station lti list » les affiche.",
    ),
    "course_unknown": Text(
        "Nobody launched from this course, or its platform doesn’t tell its members.",
        "Personne n’a lancé de test depuis ce cours, ou sa plateforme n’en communique pas les membres.",
    ),
    "action_unknown": Text(
        "Action {action} can’t be allowed: there is none of that number, or it is 13, which --administrators allows.",
        "L’action {action} ne peut pas être autorisée : ce numéro n’existe pas, ou c’est la 13, que --administrators "
        "autorise.",
    ),
    "storage.key_missing": Text(
        "The store {path} is encrypted. Give its passphrase in ISODESK_PASSPHRASE, or its key with --key-file.",
        "La base {path} est chiffrée. Donnez sa phrase secrète dans ISODESK_PASSPHRASE, ou sa clé avec --key-file.",
    ),
    "storage.key_wrong": Text(
        "The store {path} does not open with this key.", "La base {path} ne s’ouvre pas avec cette clé."
    ),
    "storage.not_encrypted": Text(
        "The store {path} is plain text, but a key or passphrase was given. Start without one, or seed a new folder.",
        "La base {path} n’est pas chiffrée, alors qu’une clé ou une phrase secrète est donnée. Démarrez sans, ou "
        "initialisez un nouveau dossier.",
    ),
    "storage.not_opened": Text(
        "The store {path} can’t be opened: {reason}.", "La base {path} ne s’ouvre pas : {reason}."
    ),
    "storage.encryption_absent": Text(
        "This installation can’t read encrypted stores. Install IsoDesk again.",
        "Cette installation ne sait pas lire les bases chiffrées. Réinstallez IsoDesk.",
    ),
    "storage.damaged": Text(
        "The store is damaged ({reason}). Restore the folder from a backup.",
        "La base est endommagée ({reason}). Restaurez le dossier à partir d’une sauvegarde.",
    ),
    "storage.newer": Text(
        "The store {path} was written by a newer version. Install that version.",
        "La base {path} vient d’une version plus récente. Installez cette version.",
    ),
    "storage.migration_failed": Text(
        "The store {path} can’t be brought to this version and is as it was: {reason}",
        "La base {path} ne peut pas être mise à niveau et reste telle quelle : {reason}",
    ),
    "storage.closed": Text("The station is ending.", "La station est en train de s’arrêter."),
    "storage.busy": Text(
        "Another program holds the store. Close it, then start again.",
        "Un autre programme occupe la base. Fermez-le, puis redémarrez.",
    ),
    "storage.write_failed": Text(
        "The store can’t be written: {reason}.", "Impossible d’écrire dans la base : {reason}."
    ),
    "storage.disk_full": Text(
        "The disk is full: nothing can be saved. Make room, then start again.",
        "Le disque est plein : plus rien ne peut être enregistré. Libérez de la place, puis redémarrez.",
    ),
    "storage.seal_broken": Text(
        "A protected value doesn’t belong to this store ({about}). Restore the folder from a backup.",
        "Une valeur protégée n’appartient pas à cette base ({about}). Restaurez le dossier à partir d’une sauvegarde.",
    ),
    "storage.locked": Text(
        "The key of this folder is protected. Give its passphrase in ISODESK_PASSPHRASE.",
        "La clé de ce dossier est protégée. Donnez sa phrase secrète dans ISODESK_PASSPHRASE.",
    ),
    "storage.passphrase_wrong": Text(
        "ISODESK_PASSPHRASE isn’t the passphrase of {path}.",
        "ISODESK_PASSPHRASE n’est pas la phrase secrète de {path}.",
    ),
    "storage.secrets_damaged": Text(
        "The file of secrets {path} can’t be read. Restore it from a backup.",
        "Le fichier de secrets {path} est illisible. Restaurez-le à partir d’une sauvegarde.",
    ),
    "storage.keyring_failed": Text(
        "The system’s keyring doesn’t answer: {reason}.", "Le trousseau du système ne répond pas : {reason}."
    ),
}
PLAIN_TEXT = Text(
    "The store in {folder} is not encrypted. Set ISODESK_PASSPHRASE or --key-file when a folder is first filled.",
    "La base du dossier {folder} n’est pas chiffrée. Donnez ISODESK_PASSPHRASE ou --key-file au premier remplissage.",
)


def error_message(error: IsoDeskError) -> str:
    """The words for an error, in the language of this terminal."""
    text = MESSAGES.get(error.code)
    if text is None:
        return str(error)
    return in_terminal_language(text).format(**error.parameters)


def in_terminal_language(text: Text) -> str:
    """The French text where the terminal speaks French, else the English one."""
    return text.in_language(terminal_language())


def terminal_language() -> str:
    """``fr`` where the terminal speaks French, else ``en``."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    language = named or locale.getlocale()[0] or ""
    return "fr" if language.lower().startswith("fr") else "en"
