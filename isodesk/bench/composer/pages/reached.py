"""The fields of the Security section: how the tool is reached, and by which secret or registration."""

from dataclasses import dataclass
from typing import Final

from isodesk.protocol.text import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """A field; ``only`` is the version that uses it, empty for both. ``kind``: text, secret, lines or box."""

    name: str
    title: Text
    hint: Text
    only: str = ""
    kind: str = "text"

    @property
    def field(self) -> str:
        """Its name in the form."""
        return f"security.{self.name}"


ENTRIES: Final = (
    Entry(
        "launch_url",
        Text("Launch URL", "URL de lancement"),
        Text("By 1.3 also the target_link_uri", "En 1.3, aussi le target_link_uri"),
    ),
    Entry("key", Text("Consumer key", "Clé du consommateur"), Text("oauth_consumer_key", "oauth_consumer_key"), "1.1"),
    Entry(
        "secret",
        Text("Shared secret", "Secret partagé"),
        Text("Never shown again", "N’est plus jamais affiché"),
        "1.1",
        "secret",
    ),
    Entry("client_id", Text("Client ID", "Identifiant client"), Text("The claim aud", "Le champ aud du jeton"), "1.3"),
    Entry(
        "deployment_id",
        Text("Deployment ID", "Identifiant de déploiement"),
        Text("The claim deployment_id", "Le champ deployment_id du jeton"),
        "1.3",
    ),
    Entry(
        "login_url",
        Text("Login URL", "URL de connexion"),
        Text("Where a launch begins", "Là où commence un lancement"),
        "1.3",
    ),
    Entry(
        "login_by_post",
        Text("Login by POST", "Connexion par POST"),
        Text("Otherwise by GET", "Sinon par GET"),
        "1.3",
        "box",
    ),
    Entry(
        "redirect_uris",
        Text("Redirection URIs", "URI de redirection"),
        Text("One a line; tokens go nowhere else", "Une par ligne ; les jetons ne vont nulle part ailleurs"),
        "1.3",
        "lines",
    ),
    Entry(
        "jwks_url",
        Text("Public keyset URL", "URL des clés publiques"),
        Text("Keys of the tool, for its grades", "Clés de l’outil, pour ses notes"),
        "1.3",
    ),
)
# What the notice above the form calls fields that aren't parameters.
TITLES: Final = {
    **{entry.field: entry.title for entry in ENTRIES},
    "security.version": Text("Version", "Version"),
    "name": Text("Name", "Nom"),
    "custom": Text("Custom parameters", "Paramètres personnalisés"),
    "extension": Text("Extension parameters", "Paramètres d’extension"),
    "target": Text("The tool opens in", "L’outil s’ouvre dans"),
}
