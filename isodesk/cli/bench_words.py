"""What ``isodesk bench faults`` says."""

from typing import Final

from isodesk.protocol.text import Text

VARIABLE: Final = "ISODESK_BENCH_SECRET"
FAULTS = Text(
    "Send a tool every faulty launch of the checklist, and print how it answered.\n\nBy LTI 1.1 with --key; the secret "
    f"is read from {VARIABLE}. By LTI 1.3 with --client-id: the tool has to know the platform that --print-addresses "
    "describes, whose keys are served on this computer during the run. Exit status: 0 every answer as it has to be, 1 "
    "some aren’t.",
    "Envoyer à un outil chaque lancement défectueux de la liste, et afficher ses réponses.\n\nEn LTI 1.1 avec --key ; "
    f"le secret est lu dans {VARIABLE}. En LTI 1.3 avec --client-id : l’outil doit connaître la plateforme que décrit "
    "--print-addresses, dont les clés sont publiées sur cet ordinateur pendant l’exécution. Code de sortie : 0 toutes "
    "les réponses sont celles attendues, 1 sinon.",
)
TOOL = Text("Launch URL of the tool.", "URL de lancement de l’outil.")
KEY = Text("Consumer key (LTI 1.1).", "Clé du consommateur (LTI 1.1).")
CLIENT = Text("Client ID of the tool (LTI 1.3).", "Client ID de l’outil (LTI 1.3).")
DEPLOYMENT = Text("Deployment ID (LTI 1.3); 1 without it.", "Deployment ID (LTI 1.3) ; 1 par défaut.")
ISSUER = Text(
    "Issuer ID (LTI 1.3); the address of the keys’ server without it.",
    "Issuer ID (LTI 1.3) ; l’adresse du serveur de clés par défaut.",
)
LOGIN = Text(
    "Initiate login URL of the tool (LTI 1.3); its launch URL without it.",
    "URL d’initiation de connexion de l’outil (LTI 1.3) ; son URL de lancement par défaut.",
)
PORT = Text(
    "Port of the keys’ server (LTI 1.3); 8337 without it.",
    "Port du serveur de clés (LTI 1.3) ; 8337 par défaut.",
)
CUSTOM = Text("Custom parameter; several times.", "Paramètre personnalisé ; plusieurs fois possible.")
PRINT_ADDRESSES = Text(
    "Print what the tool has to know of the platform, and send nothing.",
    "Afficher ce que l’outil doit savoir de la plateforme, sans rien envoyer.",
)
NEITHER = Text(
    "Give --key (LTI 1.1), --client-id (LTI 1.3), or both.",
    "Donnez --key (LTI 1.1), --client-id (LTI 1.3), ou les deux.",
)
TAKEN = Text("Another program listens at port {port}.", "Un autre programme écoute sur le port {port}.")
EXPECTED: Final = {
    "followed": Text("followed", "accepté"),
    "refused": Text("refused", "refusé"),
    "once": Text("once", "une seule fois"),
}
