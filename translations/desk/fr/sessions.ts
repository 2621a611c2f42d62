<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddForm</name>
    <message>
        <source>Add candidates</source>
        <translation>Ajouter des candidats</translation>
    </message>
    <message>
        <source>Each gets a test in this session, and takes a credit.</source>
        <translation>Chacun reçoit un test dans cette session et utilise un crédit.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Everybody of {group}</source>
        <translation>Tout le groupe {group}</translation>
    </message>
    <message>
        <source>Those I tick</source>
        <translation>Ceux que je coche</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Even if one is unfinished</source>
        <translation>Même si un est en cours</translation>
    </message>
    <message>
        <source>With remote proctoring</source>
        <translation>Avec surveillance à distance</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>candidates: {number}</source>
        <translation>candidats&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Week of {monday}</source>
        <translation>Semaine du {monday}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Month or week</source>
        <translation>Mois ou semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
</context>
<context>
    <name>CandidatesOfSession</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimer la liste…</translation>
    </message>
    <message>
        <source>Refresh the statuses</source>
        <translation>Actualiser les statuts</translation>
    </message>
    <message>
        <source>Add candidates</source>
        <translation>Ajouter des candidats</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) added.</source>
        <translation>
            <numerusform>%Ln candidat ajouté.</numerusform>
            <numerusform>%Ln candidats ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesOfSessionPage</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Nobody in this session yet</source>
        <translation>Personne dans cette session pour l’instant</translation>
    </message>
    <message>
        <source>Add candidates: each gets a test that can only be taken inside its window.</source>
        <translation>Ajoutez des candidats&#xa0;: chacun reçoit un test qui ne peut être passé que pendant la session.</translation>
    </message>
    <message>
        <source>Add candidates</source>
        <translation>Ajouter des candidats</translation>
    </message>
    <message>
        <source>Search by name, e-mail or group</source>
        <translation>Rechercher par nom, e-mail ou groupe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidat</numerusform>
            <numerusform>%Ln candidats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CleaningForm</name>
    <message>
        <source>Untaken tests of past sessions</source>
        <translation>Tests non passés de sessions terminées</translation>
    </message>
    <message>
        <source>Nobody started these, and their sessions are over. Their links stop working, the credits come back.</source>
        <translation>Personne n’a commencé ces tests et leurs sessions sont terminées. Leurs liens ne fonctionneront plus, les crédits sont rendus.</translation>
    </message>
    <message>
        <source>No test is left over in a session that has ended.</source>
        <translation>Aucun test ne reste à passer dans une session terminée.</translation>
    </message>
    <message>
        <source>Credits that come back</source>
        <translation>Crédits rendus</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln test(s)</source>
        <translation>
            <numerusform>Supprimer %Ln test</numerusform>
            <numerusform>Supprimer %Ln tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Credits of a type that isn’t known</source>
        <translation>Crédits de type non connu</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>No code</source>
        <translation>Sans code</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code&#xa0;: {code}</translation>
    </message>
    <message>
        <source>Escape closes this window</source>
        <translation>Échap ferme cette fenêtre</translation>
    </message>
    <message>
        <source>1, 2… choose the screen</source>
        <translation>1, 2… choisissent l’écran</translation>
    </message>
</context>
<context>
    <name>SeriesForm</name>
    <message numerus="yes">
        <source>%Ln session(s) will be made</source>
        <translation>
            <numerusform>%Ln session sera créée</numerusform>
            <numerusform>%Ln sessions seront créées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln session(s)</source>
        <translation>
            <numerusform>Créer %Ln session</numerusform>
            <numerusform>Créer %Ln sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Create a series</source>
        <translation>Créer une série</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>Ces jours-là</translation>
    </message>
    <message>
        <source>Every how many weeks</source>
        <translation>Toutes les combien de semaines</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>After so many sessions</source>
        <translation>Après tant de sessions</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>À une date</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>How many sessions</source>
        <translation>Nombre de sessions</translation>
    </message>
    <message>
        <source>Each is called</source>
        <translation>Nom de chacune</translation>
    </message>
    <message>
        <source>by the name and its number</source>
        <translation>le nom et un numéro</translation>
    </message>
    <message>
        <source>by the name and its day</source>
        <translation>le nom et la date</translation>
    </message>
    <message>
        <source>all by the same name</source>
        <translation>toutes le même nom</translation>
    </message>
    <message>
        <source>The clocks go back that night: the first of the two times is meant.</source>
        <translation>Cette nuit-là, on passe à l’heure d’hiver&#xa0;: la première des deux heures est retenue.</translation>
    </message>
</context>
<context>
    <name>SessionDeeds</name>
    <message numerus="yes">
        <source>%Ln session(s) created.</source>
        <translation>
            <numerusform>%Ln session créée.</numerusform>
            <numerusform>%Ln sessions créées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) created,</source>
        <translation>
            <numerusform>%Ln session créée,</numerusform>
            <numerusform>%Ln sessions créées,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed.</source>
        <translation>
            <numerusform>%Ln modifiée.</numerusform>
            <numerusform>%Ln modifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) deleted.</source>
        <translation>
            <numerusform>%Ln test supprimé.</numerusform>
            <numerusform>%Ln tests supprimés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>dd/MM/yyyy HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message>
        <source>Create a session</source>
        <translation>Créer une session</translation>
    </message>
    <message>
        <source>Change the session</source>
        <translation>Modifier la session</translation>
    </message>
    <message>
        <source>A candidate can only start inside the window, with the code.</source>
        <translation>Un candidat ne peut commencer que dans ce créneau, avec le code.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>That night the clocks go back, and this time comes twice: the first is meant.</source>
        <translation>Cette nuit-là, on passe à l’heure d’hiver et cette heure existe deux fois&#xa0;: la première est retenue.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Code told on the day</source>
        <translation>Code donné le jour même</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <translation>dd/MM/yyyy</translation>
    </message>
</context>
<context>
    <name>SessionImportForm</name>
    <message>
        <source>Import sessions</source>
        <translation>Importer des sessions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouvelle</numerusform>
            <numerusform>%Ln nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln à modifier</numerusform>
            <numerusform>%Ln à modifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln identique</numerusform>
            <numerusform>%Ln identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) rejected</source>
        <translation>
            <numerusform>%Ln ligne rejetée</numerusform>
            <numerusform>%Ln lignes rejetées</numerusform>
        </translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln session(s)</source>
        <translation>
            <numerusform>Importer %Ln session</numerusform>
            <numerusform>Importer %Ln sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>Line {line}, {column}</source>
        <translation>Ligne {line}, {column}</translation>
    </message>
    <message>
        <source>Choose a list of sessions</source>
        <translation>Choisir une liste de sessions</translation>
    </message>
    <message>
        <source>Lists of sessions (*.xlsx *.csv)</source>
        <translation>Listes de sessions (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save an empty list</source>
        <translation>Enregistrer une liste vide</translation>
    </message>
    <message>
        <source>sessions.xlsx</source>
        <translation>sessions.xlsx</translation>
    </message>
</context>
<context>
    <name>SessionPicker</name>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Aucune session ne correspond</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Toutes les sessions</translation>
    </message>
</context>
<context>
    <name>SessionPrint</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Code told on the day</source>
        <translation>Code donné le jour même</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Sans code</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Créneau</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Tests registered</source>
        <translation>Tests inscrits</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>Numéro sur la plateforme</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>{start} to {end}</source>
        <translation>de {start} à {end}</translation>
    </message>
    <message>
        <source>Times of {zone}</source>
        <translation>Heures de {zone}</translation>
    </message>
    <message>
        <source>Times of {zone}, {difference} ahead of this computer</source>
        <translation>Heures de {zone}, {difference} d’avance sur cet ordinateur</translation>
    </message>
    <message>
        <source>Times of {zone}, {difference} behind this computer</source>
        <translation>Heures de {zone}, {difference} de retard sur cet ordinateur</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h&#xa0;{minutes}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Over</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Create a series</source>
        <translation>Créer une série</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>Importer des sessions…</translation>
    </message>
    <message>
        <source>Save an empty list of sessions…</source>
        <translation>Enregistrer une liste de sessions vide…</translation>
    </message>
    <message>
        <source>Delete untaken tests of past sessions…</source>
        <translation>Supprimer les tests non passés de sessions terminées…</translation>
    </message>
    <message>
        <source>Show the code large</source>
        <translation>Projeter le code</translation>
    </message>
    <message>
        <source>Its candidates</source>
        <translation>Ses candidats</translation>
    </message>
    <message>
        <source>Change the session</source>
        <translation>Modifier la session</translation>
    </message>
    <message>
        <source>Delete the session…</source>
        <translation>Supprimer la session…</translation>
    </message>
    <message>
        <source>{name} is created.</source>
        <translation>La session «&#xa0;{name}&#xa0;» est créée.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>Session modifiée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lecture de la liste</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>Fichier écrit&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Sent already, and left as they are: {names}.</source>
        <translation>Déjà envoyées et laissées telles quelles&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Supprimer {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Its tests stay, and can be taken at any time.</source>
        <translation>Ses tests restent et peuvent être passés à tout moment.</translation>
    </message>
    <message>
        <source>It was never sent. The registrations in it that weren’t sent go with it.</source>
        <translation>Elle n’a jamais été envoyée. Les inscriptions à cette session qui n’ont pas été envoyées disparaissent avec elle.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>Session supprimée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Pas encore de session</translation>
    </message>
    <message>
        <source>A session keeps tests closed outside a window of time, and asks for a code.</source>
        <translation>Une session ferme les tests en dehors d’un créneau, et demande un code.</translation>
    </message>
    <message>
        <source>Create a session</source>
        <translation>Créer une session</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Old ones</source>
        <translation>Anciennes</translation>
    </message>
    <message>
        <source>Recent ones</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Old ones too</source>
        <translation>Et anciennes</translation>
    </message>
    <message>
        <source>All sessions ended long ago</source>
        <translation>Toutes les sessions sont anciennes</translation>
    </message>
    <message>
        <source>Sessions that ended more than three months ago are hidden.</source>
        <translation>Les sessions terminées depuis plus de trois mois sont masquées.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old one(s) hidden</source>
        <translation>
            <numerusform>%Ln ancienne masquée</numerusform>
            <numerusform>%Ln anciennes masquées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsPresenter</name>
    <message numerus="yes">
        <source>%Ln session(s) chosen</source>
        <translation>
            <numerusform>%Ln session choisie</numerusform>
            <numerusform>%Ln sessions choisies</numerusform>
        </translation>
    </message>
</context>
</TS>
