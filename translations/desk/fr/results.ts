<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ResultView</name>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Form {number}</source>
        <translation>Épreuve {number}</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Result read</source>
        <translation>Résultat reçu</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>Numéro sur la plateforme</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>To be fetched</source>
        <translation>À récupérer</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Fetching the results</source>
        <translation>Récupération des résultats</translation>
    </message>
    <message>
        <source>Nothing new: every result is here.</source>
        <translation>Rien de nouveau&#xa0;: tous les résultats sont là.</translation>
    </message>
    <message>
        <source>Reading the report</source>
        <translation>Lecture du rapport</translation>
    </message>
    <message>
        <source>Only assessments have a report.</source>
        <translation>Seules les évaluations ont un rapport.</translation>
    </message>
    <message>
        <source>All tests</source>
        <translation>Tous les tests</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>They come once candidates have handed in their tests.</source>
        <translation>Ils arrivent quand les candidats ont rendu leurs tests.</translation>
    </message>
    <message>
        <source>Fetch the results</source>
        <translation>Récupérer les résultats</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Search by name, e-mail or group</source>
        <translation>Chercher par nom, e-mail ou groupe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message numerus="yes">
        <source>%n completed test(s)</source>
        <translation>
            <numerusform>%n test terminé</numerusform>
            <numerusform>%n tests terminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) to fetch</source>
        <translation>
            <numerusform>%n résultat à récupérer</numerusform>
            <numerusform>%n résultats à récupérer</numerusform>
        </translation>
    </message>
    <message>
        <source>every result is here</source>
        <translation>tous les résultats sont là</translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message numerus="yes">
        <source>%n result(s) chosen</source>
        <translation>
            <numerusform>%n résultat choisi</numerusform>
            <numerusform>%n résultats choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) could not be read. Try again later.</source>
        <translation>
            <numerusform>%n résultat n’a pas pu être lu. Réessayez plus tard.</numerusform>
            <numerusform>%n résultats n’ont pas pu être lus. Réessayez plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) fetched.</source>
        <translation>
            <numerusform>%n résultat récupéré.</numerusform>
            <numerusform>%n résultats récupérés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skills</name>
    <message>
        <source>Not tested</source>
        <translation>Non évaluée</translation>
    </message>
</context>
</TS>
