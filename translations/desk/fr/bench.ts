<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lancement</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>Jeu de clés</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Line item</source>
        <translation>Colonne de notes</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Basic outcome</source>
        <translation>Note (Basic Outcomes)</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Deep Linking</source>
        <translation>Deep Linking</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Dans le navigateur</translation>
    </message>
    <message>
        <source>Refused ({status})</source>
        <translation>Refusé ({status})</translation>
    </message>
    <message>
        <source>Accepted ({status})</source>
        <translation>Accepté ({status})</translation>
    </message>
</context>
<context>
    <name>BenchPage</name>
    <message>
        <source>Start the bench</source>
        <translation>Démarrer le banc</translation>
    </message>
    <message>
        <source>Compose a launch</source>
        <translation>Composer un lancement</translation>
    </message>
    <message>
        <source>Course page</source>
        <translation>Page du cours</translation>
    </message>
    <message>
        <source>Grade book</source>
        <translation>Carnet de notes</translation>
    </message>
    <message>
        <source>Copy the bench’s address</source>
        <translation>Copier l’adresse du banc</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Stop the bench</source>
        <translation>Arrêter le banc</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>L’adresse est copiée.</translation>
    </message>
    <message>
        <source>The bench isn’t started.</source>
        <translation>Le banc n’est pas démarré.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Nothing has passed yet</source>
        <translation>Aucun échange pour l’instant</translation>
    </message>
    <message>
        <source>Compose a launch, or open the course page: requests and answers are listed here.</source>
        <translation>Composez un lancement ou ouvrez la page du cours : les requêtes et leurs réponses s’affichent ici.</translation>
    </message>
    <message>
        <source>Launch a tool as a learning platform does</source>
        <translation>Lancer un outil comme le fait une plateforme de formation</translation>
    </message>
    <message>
        <source>The bench is a platform of its own on this computer: it launches by LTI 1.1 and 1.3, takes grades back, and shows every request with its answer.</source>
        <translation>Le banc est une plateforme à part entière sur cet ordinateur : il lance en LTI 1.1 et 1.3, reçoit les notes en retour et montre chaque requête avec sa réponse.</translation>
    </message>
    <message>
        <source>LTI bench</source>
        <translation>Banc LTI</translation>
    </message>
    <message>
        <source>Search in requests and answers</source>
        <translation>Rechercher dans les requêtes et les réponses</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>{url} · for this computer alone</source>
        <translation>{url} · cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Pas démarré</translation>
    </message>
</context>
<context>
    <name>BenchPresenter</name>
    <message numerus="yes">
        <source>%Ln exchange(s) chosen</source>
        <translation>
            <numerusform>%Ln échange sélectionné</numerusform>
            <numerusform>%Ln échanges sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
</TS>
