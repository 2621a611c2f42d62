"""What the contract's own values mean, in English and French: retries, settling, languages, statuses, grade types."""

from isodesk.protocol.grades import GradeType
from isodesk.protocol.requests import Retry, Settle
from isodesk.protocol.text import Text
from isodesk.protocol.values import Gender, Language, TestStatus

RETRIES: dict[Retry, Text] = {
    Retry.READ: Text("reads: sent again at will", "lit : renvoyée à volonté"),
    Retry.IDEMPOTENT: Text(
        "naturally idempotent: sent again, its effect happens once",
        "idempotente par nature : renvoyée, son effet n'a lieu qu'une fois",
    ),
    Retry.CREATING: Text(
        "creates: never sent again without knowing",
        "crée : jamais renvoyée sans savoir",
    ),
    Retry.SPENDING: Text(
        "spends a credit: never sent again without knowing",
        "consomme un crédit : jamais renvoyée sans savoir",
    ),
}

SETTLING: dict[Settle, Text] = {
    Settle.READ_AGAIN: Text("read again", "relue"),
    Settle.CREATE_AGAIN: Text("sent again; 202 then means done", "renvoyée ; 202 signifie alors : fait"),
    Settle.SEND_AGAIN: Text("sent again", "renvoyée"),
    Settle.SPLIT: Text("never queued: 1, then 2 or 9", "jamais mise en attente : 1, puis 2 ou 9"),
    Settle.COMPARE_CREDITS: Text(
        "credits (15) before and after tell; else a person decides",
        "les crédits (15) avant et après le disent ; sinon une personne décide",
    ),
    Settle.AGAIN_ON_STATION: Text(
        "sent again on a station; elsewhere credits (15) before and after tell",
        "renvoyée sur une station ; ailleurs les crédits (15) avant et après le disent",
    ),
    Settle.AGAIN_THEN_STATUS: Text(
        "sent again; 304, then 501 from 10, means done",
        "renvoyée ; 304, puis 501 de l'action 10, signifie : fait",
    ),
    Settle.AGAIN_UNTIL_UNKNOWN: Text("sent again; 107 means done", "renvoyée ; 107 signifie : fait"),
    Settle.PERSON: Text("a person decides, with what is known", "une personne décide, avec ce que l'on sait"),
    Settle.AT_USE: Text("never queued: made when used", "jamais mise en attente : faite au moment de l'usage"),
}

LANGUAGES: dict[Language, Text] = {
    Language.FRENCH: Text("French", "Français"),
    Language.ENGLISH: Text("English", "Anglais"),
    Language.GERMAN: Text("German", "Allemand"),
    Language.DUTCH: Text("Dutch", "Néerlandais"),
    Language.SPANISH: Text("Spanish", "Espagnol"),
    Language.ITALIAN: Text("Italian", "Italien"),
    Language.GREEK: Text("Greek", "Grec"),
    Language.ARABIC: Text("Arabic", "Arabe"),
}

GENDERS: dict[Gender, Text] = {
    Gender.MALE: Text("Male", "Homme"),
    Gender.FEMALE: Text("Female", "Femme"),
    Gender.NOT_PROVIDED: Text("Not provided", "Non renseigné"),
}

STATUSES: dict[TestStatus, Text] = {
    TestStatus.NOT_STARTED: Text("Not started", "Non commencé"),
    TestStatus.STARTED: Text("Started", "Commencé"),
    TestStatus.COMPLETED: Text("Completed", "Terminé"),
    TestStatus.MARKING_PENDING: Text(
        "Marking pending (tests with manual marking)",
        "Notation en attente (tests avec notation manuelle)",
    ),
}

GRADE_TYPES: dict[GradeType, Text] = {
    GradeType.LEVEL: Text("Level on a 1 to 5 scale", "Niveau sur une échelle de 1 à 5"),
    GradeType.SCORE: Text(
        "Score on 1000 computed through Item Response Theory",
        "Score sur 1000 calculé par la théorie de réponse à l'item",
    ),
    GradeType.AVERAGE: Text(
        "Score on 1000 computed by averaging scores on each question",
        "Score sur 1000 calculé en moyennant les scores sur chaque question",
    ),
    GradeType.NUMBER_CORRECT: Text("Number of correct answers", "Nombre de réponses correctes"),
    GradeType.RANGE: Text(
        "Range of score 1-350, 350-700, 700-1000 computed using IRT; the middle of the range",
        "Plage de score 1-350, 350-700, 700-1000 calculée en utilisant l'IRT ; le milieu de la plage",
    ),
    GradeType.ON_100_AVERAGE: Text(
        "Score on 100 computed by averaging scores on each question",
        "Score sur 100 calculé en moyennant les scores sur chaque question",
    ),
}
