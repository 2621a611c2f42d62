<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ImportPresenter</name>
    <message numerus="yes">
        <source>%n candidate(s) imported</source>
        <translation>
            <numerusform>%n candidat importé</numerusform>
            <numerusform>%n candidats importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) registered</source>
        <translation>
            <numerusform>%n inscription à un test</numerusform>
            <numerusform>%n inscriptions à un test</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back before they were sent.</source>
        <translation>
            <numerusform>%n envoi annulé à temps.</numerusform>
            <numerusform>%n envois annulés à temps.</numerusform>
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
        <source>Choose a list of candidates</source>
        <translation>Choisissez une liste de candidats</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt)</source>
        <translation>Listes (*.csv *.txt)</translation>
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
        <source>candidates.csv</source>
        <translation>candidats.csv</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
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
        <source>Back to the candidates</source>
        <translation>Retour aux candidats</translation>
    </message>
    <message>
        <source>Register them to</source>
        <translation>Les inscrire à</translation>
    </message>
    <message>
        <source>A CSV file with a header: first name, last name and e-mail; if you like also country, group and test. Nothing changes before you have seen what it would do and confirmed it.</source>
        <translation>Un fichier CSV avec un en-tête&#xa0;: prénom, nom et e-mail&#x202f;; si vous le souhaitez, aussi pays, groupe et test. Rien ne change avant que vous ayez vu ce que l’import ferait et que vous l’ayez confirmé.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Choisir un autre fichier</translation>
    </message>
    <message>
        <source>Nothing changes before you confirm</source>
        <translation>Rien ne change avant votre confirmation</translation>
    </message>
    <message numerus="yes">
        <source>Import %n candidate(s)</source>
        <translation>
            <numerusform>Importer %n candidat</numerusform>
            <numerusform>Importer %n candidats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to import</source>
        <translation>
            <numerusform>%n ligne à importer</numerusform>
            <numerusform>%n lignes à importer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
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
</context>
<context>
    <name>Totals</name>
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
</context>
</TS>
