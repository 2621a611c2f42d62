<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CandidateList</name>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Choose a list of candidates</source>
        <translation>Choisissez une liste de candidats</translation>
    </message>
    <message>
        <source>An Excel or CSV file with a header: the platform’s own list, or any columns, which you then assign. Nothing changes before you have seen what it would do and confirmed it.</source>
        <translation>Un fichier Excel ou CSV avec un en-tête&#xa0;: le modèle de la plateforme, ou n’importe quelles colonnes, que vous faites ensuite correspondre. Rien ne change avant que vous ayez vu ce qui serait fait et l’ayez confirmé.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message numerus="yes">
        <source>new candidate(s)</source>
        <translation>
            <numerusform>nouveau candidat</numerusform>
            <numerusform>nouveaux candidats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known already</source>
        <translation>
            <numerusform>déjà connu</numerusform>
            <numerusform>déjà connus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) left out</source>
        <translation>
            <numerusform>ligne écartée</numerusform>
            <numerusform>lignes écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name conflict(s)</source>
        <translation>
            <numerusform>conflit de nom</numerusform>
            <numerusform>conflits de nom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate(s)</source>
        <translation>
            <numerusform>doublon</numerusform>
            <numerusform>doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>test(s) to register</source>
        <translation>
            <numerusform>inscription à un test</numerusform>
            <numerusform>inscriptions à un test</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit(s) needed</source>
        <translation>
            <numerusform>crédit nécessaire</numerusform>
            <numerusform>crédits nécessaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit(s), of {left} left</source>
        <translation>
            <numerusform>crédit, sur {left} restants</numerusform>
            <numerusform>crédits, sur {left} restants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln candidate(s)</source>
        <translation>
            <numerusform>Importer %Ln candidat</numerusform>
            <numerusform>Importer %Ln candidats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) imported</source>
        <translation>
            <numerusform>%Ln candidat importé</numerusform>
            <numerusform>%Ln candidats importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought up to date</source>
        <translation>
            <numerusform>%Ln mis à jour</numerusform>
            <numerusform>%Ln mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) registered</source>
        <translation>
            <numerusform>%Ln inscription à un test</numerusform>
            <numerusform>%Ln inscriptions à un test</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>First name *</source>
        <translation>Prénom&#xa0;*</translation>
    </message>
    <message>
        <source>Last name *</source>
        <translation>Nom&#xa0;*</translation>
    </message>
    <message>
        <source>E-mail *</source>
        <translation>E-mail&#xa0;*</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Test (name or number)</source>
        <translation>Test (nom ou numéro)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>Identifiant externe</translation>
    </message>
    <message>
        <source>Extra time (%)</source>
        <translation>Temps supplémentaire (%)</translation>
    </message>
    <message>
        <source>CPF file</source>
        <translation>Dossier CPF</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Absent du fichier</translation>
    </message>
    <message>
        <source>Say which column is what. The choice is remembered for files with the same headers.</source>
        <translation>Indiquez à quoi correspond chaque colonne. Votre choix est retenu pour les fichiers qui ont les mêmes en-têtes.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Check the list</source>
        <translation>Vérifier la liste</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
</context>
<context>
    <name>ExportedAccount</name>
    <message>
        <source>An existing account</source>
        <translation>Un compte existant</translation>
    </message>
    <message>
        <source>Choose the exports of the back office</source>
        <translation>Choisissez les exports du back-office</translation>
    </message>
    <message>
        <source>The Excel exports of candidates and of results, together or one after the other. The people and their tests appear here with their numbers; nothing is sent to the platform.</source>
        <translation>Les exports Excel des candidats et des résultats, ensemble ou l’un après l’autre. Les candidats et leurs tests apparaissent ici avec leurs identifiants&#xa0;; rien n’est envoyé à la plateforme.</translation>
    </message>
    <message>
        <source>Choose the files</source>
        <translation>Choisir les fichiers</translation>
    </message>
    <message numerus="yes">
        <source>new candidate(s)</source>
        <translation>
            <numerusform>nouveau candidat</numerusform>
            <numerusform>nouveaux candidats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new test(s)</source>
        <translation>
            <numerusform>nouveau test</numerusform>
            <numerusform>nouveaux tests</numerusform>
        </translation>
    </message>
    <message>
        <source>known already</source>
        <translation>déjà connus</translation>
    </message>
    <message numerus="yes">
        <source>line(s) left out</source>
        <translation>
            <numerusform>ligne écartée</numerusform>
            <numerusform>lignes écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %Ln row(s)</source>
        <translation>
            <numerusform>Reprendre %Ln ligne</numerusform>
            <numerusform>Reprendre %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) taken over</source>
        <translation>
            <numerusform>%Ln candidat repris</numerusform>
            <numerusform>%Ln candidats repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s).</source>
        <translation>
            <numerusform>%Ln test.</numerusform>
            <numerusform>%Ln tests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message numerus="yes">
        <source>%Ln candidate(s) saved.</source>
        <translation>
            <numerusform>%Ln candidat enregistré.</numerusform>
            <numerusform>%Ln candidats enregistrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) taken back before they were sent.</source>
        <translation>
            <numerusform>%Ln envoi annulé à temps.</numerusform>
            <numerusform>%Ln envois annulés à temps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Nothing to report</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>No test</source>
        <translation>Aucun test</translation>
    </message>
    <message>
        <source>Choose a test</source>
        <translation>Choisir un test</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.txt)</source>
        <translation>Listes (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Save an empty list</source>
        <translation>Enregistrer une liste vide</translation>
    </message>
    <message>
        <source>list.xlsx</source>
        <translation>liste.xlsx</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>report.xlsx</source>
        <translation>rapport.xlsx</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>Save as the platform’s list</source>
        <translation>Enregistrer au format de la plateforme</translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>Enregistrement de la liste</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lecture de la liste</translation>
    </message>
    <message>
        <source>Importing the list</source>
        <translation>Import de la liste</translation>
    </message>
    <message>
        <source>Sending the list</source>
        <translation>Envoi de la liste</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Register them to</source>
        <translation>Les inscrire à</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Choisir un autre fichier</translation>
    </message>
    <message>
        <source>Nothing changes before you confirm</source>
        <translation>Rien ne change avant votre confirmation</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>What is in the file?</source>
        <translation>Que contient le fichier&#xa0;?</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Update the details of known people</source>
        <translation>Mettre à jour les candidats connus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) to import</source>
        <translation>
            <numerusform>%Ln ligne à importer</numerusform>
            <numerusform>%Ln lignes à importer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remarque</numerusform>
            <numerusform>%Ln remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is here</source>
        <translation>«&#xa0;{name}&#xa0;» est ici</translation>
    </message>
    <message>
        <source>sheet {name}</source>
        <translation>feuille {name}</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>separator {character}</source>
        <translation>séparateur {character}</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faites</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Incertaines</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Aucun import pour l’instant</translation>
    </message>
    <message>
        <source>Taking back the list</source>
        <translation>Annulation de la liste</translation>
    </message>
</context>
<context>
    <name>ImportsCard</name>
    <message numerus="yes">
        <source>%Ln candidate(s) confirmed.</source>
        <translation>
            <numerusform>%Ln candidat confirmé.</numerusform>
            <numerusform>%Ln candidats confirmés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows taken over are gone again.</source>
        <translation>Les lignes reprises ont été retirées.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) taken back before they were sent.</source>
        <translation>
            <numerusform>%Ln modification annulée avant son envoi.</numerusform>
            <numerusform>%Ln modifications annulées avant leur envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Imports effectués</translation>
    </message>
    <message>
        <source>They are the same people</source>
        <translation>Ce sont les mêmes personnes</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back what isn’t sent</source>
        <translation>Annuler ce qui n’est pas envoyé</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Left out</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
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
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Test {number} of candidate {person}</source>
        <translation>Test {number} du candidat {person}</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
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
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Choose a list of sessions</source>
        <translation>Choisissez une liste de sessions</translation>
    </message>
    <message>
        <source>An Excel file in the platform’s own format, one session a line: save an empty one to begin. A session of the same name is brought up to date where the account allows it.</source>
        <translation>Un fichier Excel au format de la plateforme, une session par ligne&#xa0;: enregistrez une liste vide pour commencer. Une session du même nom est mise à jour lorsque le compte le permet.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message numerus="yes">
        <source>new session(s)</source>
        <translation>
            <numerusform>nouvelle session</numerusform>
            <numerusform>nouvelles sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to bring up to date</source>
        <translation>
            <numerusform>à mettre à jour</numerusform>
            <numerusform>à mettre à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same already</source>
        <translation>
            <numerusform>déjà identique</numerusform>
            <numerusform>déjà identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) left out</source>
        <translation>
            <numerusform>ligne écartée</numerusform>
            <numerusform>lignes écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln session(s)</source>
        <translation>
            <numerusform>Importer %Ln session</numerusform>
            <numerusform>Importer %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) made</source>
        <translation>
            <numerusform>%Ln session créée</numerusform>
            <numerusform>%Ln sessions créées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought up to date</source>
        <translation>
            <numerusform>%Ln mis à jour</numerusform>
            <numerusform>%Ln mis à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>not changed, as they were sent meanwhile: {names}</source>
        <translation>non modifiées, car déjà envoyées entre-temps&#xa0;: {names}</translation>
    </message>
</context>
</TS>
