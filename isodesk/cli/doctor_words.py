"""What the doctor says."""

from collections.abc import Mapping

from isodesk.client.checkup.deviations import Effect
from isodesk.protocol.text import Text

LINE = Text(
    "{where}: {what}: expected {expected}, seen {seen}. {effect}",
    "{where} : {what} : attendu {expected}, vu {seen}. {effect}",
)
GOOD = Text("No deviation from the contract.", "Aucun écart par rapport au contrat.")
GOOD_HERE = Text("Nothing is wrong.", "Rien d’anormal.")
SUBJECTS = Text("Planned tests asked about: {count}.", "Tests planifiés interrogés : {count}.")
EFFECTS: Mapping[Effect, Text] = {
    Effect.NOTHING: Text("The desk doesn’t look at it.", "Le bureau n’en tient pas compte."),
    Effect.READ: Text("The desk understands it all the same.", "Le bureau le comprend tout de même."),
    Effect.SHOWN: Text(
        "The desk shows the platform’s own words.", "Le bureau affiche les mots de la plateforme elle-même."
    ),
    Effect.LOST: Text("The desk can’t show what depends on it.", "Le bureau ne peut pas montrer ce qui en dépend."),
    Effect.UNUSABLE: Text("The desk can’t use the account so.", "Le bureau ne peut pas utiliser le compte ainsi."),
}
