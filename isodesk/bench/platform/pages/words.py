"""What the pages say, in English and French."""

from collections.abc import Mapping
from typing import Final

from isodesk.lti.ags import Activity, Grading
from isodesk.protocol.text import Text

WORDS: Final[Mapping[str, Text]] = {
    "bench": Text("LTI bench", "Banc LTI"),
    "pages": Text("Pages", "Pages"),
    "language": Text("Language", "Langue"),
    "course": Text("Course", "Cours"),
    "grade_book": Text("Grade book", "Carnet de notes"),
    "register": Text("Register a tool", "Enregistrer un outil"),
    "by": Text("Launches by LTI", "Lancements en LTI"),
    "tool": Text("Tool", "Outil"),
    "no_tool": Text("No tool is configured yet.", "Aucun outil n’est encore configuré."),
    "launch_as": Text("Launch as", "Lancer en tant que"),
    "person": Text("Person", "Personne"),
    "Learner": Text("learner", "apprenant"),
    "Instructor": Text("instructor", "formateur"),
    "choose": Text("Choose", "Choisir"),
    "links": Text("Links", "Liens"),
    "in_frame": Text("Open in this page", "Ouvrir dans cette page"),
    "in_window": Text("Open in a new window", "Ouvrir dans une nouvelle fenêtre"),
    "choose_link": Text("Choose content of the tool", "Choisir un contenu de l’outil"),
    "choose_link_hint": Text(
        "The tool shows what it has; what you choose becomes a link here.",
        "L’outil montre ce qu’il propose ; votre choix devient un lien ici.",
    ),
    "frame": Text("The tool, in this page", "L’outil, dans cette page"),
    "empty": Text("The tool opens here.", "L’outil s’ouvre ici."),
    "sending": Text("On to the tool", "Vers l’outil"),
    "continue": Text("Continue", "Continuer"),
    "sending_hint": Text("If nothing happens, press the button.", "Si rien ne se passe, cliquez sur le bouton."),
    "nobody_graded": Text(
        "No tool has a column yet: columns are made by the first launch of a link, or by the tool.",
        "Aucun outil n’a encore de colonne : elles sont créées au premier lancement d’un lien, ou par l’outil.",
    ),
    "out_of": Text("out of", "sur"),
    "no_grade": Text("no grade", "pas de note"),
    "exchange": Text("Exchange", "Échange"),
    "request": Text("Request", "Requête"),
    "answer": Text("Answer", "Réponse"),
    "no_longer_kept": Text("This exchange is no longer kept.", "Cet échange n’est plus conservé."),
    "refresh": Text("Refresh", "Actualiser"),
    "back": Text("Back from the tool", "De retour de l’outil"),
    "back_hint": Text("The tool led back here.", "L’outil a ramené ici."),
    "lti_msg": Text("Message", "Message"),
    "lti_log": Text("For the log", "Pour le journal"),
    "lti_errormsg": Text("Error", "Erreur"),
    "lti_errorlog": Text("Error, for the log", "Erreur, pour le journal"),
    "to_course": Text("Back to the course", "Retour au cours"),
    "chosen": Text("Back from the tool", "De retour de l’outil"),
    "chosen_links": Text("Links that were added", "Liens ajoutés"),
    "chosen_none": Text("No link was added.", "Aucun lien n’a été ajouté."),
    "refused": Text("This was refused", "Refusé"),
    "reason": Text("Reason", "Motif"),
    "register_hint": Text(
        "Enter the address that the tool gives for dynamic registration. It opens in a new window; from then on the "
        "bench launches this tool.",
        "Saisissez l’adresse que l’outil donne pour l’enregistrement dynamique. Elle s’ouvre dans une nouvelle "
        "fenêtre ; dès lors, le banc lance cet outil.",
    ),
    "register_url": Text("Registration address", "Adresse d’enregistrement"),
    Activity.INITIALIZED.value: Text("not started", "non commencé"),
    Activity.STARTED.value: Text("started", "commencé"),
    Activity.IN_PROGRESS.value: Text("in progress", "en cours"),
    Activity.SUBMITTED.value: Text("submitted", "remis"),
    Activity.COMPLETED.value: Text("completed", "terminé"),
    Grading.FULLY_GRADED.value: Text("graded", "noté"),
    Grading.PENDING.value: Text("grade pending", "note en attente"),
    Grading.PENDING_MANUAL.value: Text("to be marked", "à corriger"),
    Grading.FAILED.value: Text("grading failed", "notation échouée"),
    Grading.NOT_READY.value: Text("not graded", "non noté"),
}

REASONS: Final[Mapping[str, Text]] = {
    "address_not_web": Text(
        "The configuration lacks an address of the tool, or it is none of the web: {name}.",
        "Il manque une adresse de l’outil à la configuration, ou ce n’en est pas une du Web : {name}.",
    ),
    "parameter_missing": Text(
        "The configuration lacks a value: {name}.", "Il manque une valeur à la configuration : {name}."
    ),
    "request_refused": Text(
        "The tool’s request is none that may be answered: {error}.",
        "La requête de l’outil n’appelle aucune réponse : {error}.",
    ),
    "nothing_there": Text("This leads to nothing here: {what}.", "Ceci ne mène à rien ici : {what}."),
    "other_site": Text("Another site’s page sent this.", "La page d’un autre site a envoyé ceci."),
}
