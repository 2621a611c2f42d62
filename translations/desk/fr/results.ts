<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ArchiveForm</name>
    <message>
        <source>Save the reports</source>
        <translation>Enregistrer les rapports</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s), each as a PDF in one ZIP file. What is missing is listed in it.</source>
        <translation>
            <numerusform>%Ln rapport en PDF, dans un fichier ZIP. La liste de ce qui manque y est jointe.</numerusform>
            <numerusform>%Ln rapports en PDF, dans un seul fichier ZIP. La liste de ce qui manque y est jointe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Language of the reports</source>
        <translation>Langue des rapports</translation>
    </message>
    <message>
        <source>Each candidate’s own</source>
        <translation>Celle de chaque candidat</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>These reports are not in this archive:</source>
        <translation>Ces rapports ne sont pas dans cette archive&#xa0;:</translation>
    </message>
    <message>
        <source>Missing reports.txt</source>
        <translation>Rapports manquants.txt</translation>
    </message>
</context>
<context>
    <name>CompareForm</name>
    <message>
        <source>Compare two tests</source>
        <translation>Comparer deux tests</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Type of grade</source>
        <translation>Type de note</translation>
    </message>
    <message>
        <source>By test</source>
        <translation>Par test</translation>
    </message>
    <message>
        <source>Figures come once results are fetched.</source>
        <translation>Les chiffres viennent avec les résultats récupérés.</translation>
    </message>
    <message>
        <source>No grades yet</source>
        <translation>Pas encore de note</translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be graded</source>
        <translation>
            <numerusform>%Ln à corriger</numerusform>
            <numerusform>%Ln à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>{completed} of {planned}</source>
        <translation>{completed} sur {planned}</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>de {least} à {most}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln grade(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>{time} on average</source>
        <translation>{time} en moyenne</translation>
    </message>
    <message>
        <source>Time, median</source>
        <translation>Durée médiane</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Distribution of the grades</source>
        <translation>Répartition des notes</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Averages of the skills</source>
        <translation>Moyennes des compétences</translation>
    </message>
    <message>
        <source>In per cent of what can be reached.</source>
        <translation>En pourcentage du maximum.</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Non évaluée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tested</source>
        <translation>
            <numerusform>%Ln non évalué</numerusform>
            <numerusform>%Ln non évalués</numerusform>
        </translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>Grading</name>
    <message>
        <source>Level on a 1 to 5 scale</source>
        <translation>Niveau sur une échelle de 1 à 5</translation>
    </message>
    <message>
        <source>Score on 1000 computed through Item Response Theory</source>
        <translation>Score sur 1000 calculé par la théorie de réponse à l’item</translation>
    </message>
    <message>
        <source>Score on 1000 computed by averaging scores on each question</source>
        <translation>Score sur 1000 calculé en moyennant les scores sur chaque question</translation>
    </message>
    <message>
        <source>Number of correct answers</source>
        <translation>Nombre de réponses correctes</translation>
    </message>
    <message>
        <source>Range of score 1-350, 350-700, 700-1000 computed using IRT</source>
        <translation>Plage de score 1-350, 350-700, 700-1000 calculée en utilisant l’IRT</translation>
    </message>
    <message>
        <source>Score on 100 computed by averaging scores on each question</source>
        <translation>Score sur 100 calculé en moyennant les scores sur chaque question</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Scores on 1000 (IRT)</source>
        <translation>Scores sur 1000 (IRT)</translation>
    </message>
    <message>
        <source>Scores on 1000 (average)</source>
        <translation>Scores sur 1000 (moyenne)</translation>
    </message>
    <message>
        <source>Correct answers out of {most}</source>
        <translation>Réponses correctes sur {most}</translation>
    </message>
    <message>
        <source>Ranges of score</source>
        <translation>Plages de score</translation>
    </message>
    <message>
        <source>Scores on 100</source>
        <translation>Scores sur 100</translation>
    </message>
    <message>
        <source>Initial</source>
        <translation>Initial</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basique</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermédiaire</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>Progression of a group</source>
        <translation>Progression d’un groupe</translation>
    </message>
    <message>
        <source>First test</source>
        <translation>Premier test</translation>
    </message>
    <message>
        <source>Second test</source>
        <translation>Second test</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>Personne par personne</translation>
    </message>
    <message>
        <source>Choose two tests that the same people took, or one that they took twice.</source>
        <translation>Choisissez deux tests passés par les mêmes personnes, ou un test passé deux fois.</translation>
    </message>
    <message>
        <source>Nobody took both</source>
        <translation>Personne n’a passé les deux</translation>
    </message>
    <message>
        <source>Averages of the skills at both tests</source>
        <translation>Moyennes des compétences aux deux tests</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>First test, average</source>
        <translation>Premier test, moyenne</translation>
    </message>
    <message>
        <source>Second test, average</source>
        <translation>Second test, moyenne</translation>
    </message>
    <message>
        <source>Difference, average</source>
        <translation>Écart moyen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln better</source>
        <translation>
            <numerusform>%Ln en progrès</numerusform>
            <numerusform>%Ln en progrès</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) took both, with grades that can’t be compared.</source>
        <translation>
            <numerusform>%Ln autre personne a passé les deux, avec des notes non comparables.</numerusform>
            <numerusform>%Ln autres personnes ont passé les deux, avec des notes non comparables.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingForm</name>
    <message>
        <source>Reports kept here</source>
        <translation>Rapports gardés ici</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) can be opened without a network</source>
        <translation>
            <numerusform>%Ln rapport s’ouvre hors ligne</numerusform>
            <numerusform>%Ln rapports s’ouvrent hors ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>{reports}: {size} MB, encrypted.</source>
        <translation>{reports}&#xa0;: {size} Mo, chiffrés.</translation>
    </message>
    <message>
        <source>They can be fetched ahead while nothing else is to be done.</source>
        <translation>Ils peuvent être récupérés d’avance, quand rien d’autre n’est à faire.</translation>
    </message>
    <message>
        <source>Fetch them ahead</source>
        <translation>Les récupérer d’avance</translation>
    </message>
    <message>
        <source>Room in megabytes (0: none)</source>
        <translation>Place en mégaoctets (0&#xa0;: aucune)</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Tous les retirer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Progression of {name}</source>
        <translation>Progression de {name}</translation>
    </message>
    <message>
        <source>First test</source>
        <translation>Premier test</translation>
    </message>
    <message>
        <source>Second test</source>
        <translation>Second test</translation>
    </message>
    <message>
        <source>Skills at both tests</source>
        <translation>Compétences aux deux tests</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Grades of two types aren’t compared.</source>
        <translation>Des notes de deux types ne se comparent pas.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>In per cent of what can be reached; the grey bar is the first test.</source>
        <translation>En pourcentage du maximum&#xa0;; la barre grise est le premier test.</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Non évaluée</translation>
    </message>
</context>
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
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Handed in, as far as known</source>
        <translation>Remis, pour autant qu’on le sache</translation>
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
        <source>Report</source>
        <translation>Rapport</translation>
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
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>On the platform</source>
        <translation>Sur la plateforme</translation>
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
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Remis le</translation>
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
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Mark answers</source>
        <translation>Noter les réponses</translation>
    </message>
    <message>
        <source>Progression of a group</source>
        <translation>Progression d’un groupe</translation>
    </message>
    <message>
        <source>Save all reports of the list…</source>
        <translation>Enregistrer tous les rapports de la liste…</translation>
    </message>
    <message>
        <source>Reports on this computer…</source>
        <translation>Rapports sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Save the skills as a workbook…</source>
        <translation>Enregistrer les compétences en classeur…</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Compare with another test…</source>
        <translation>Comparer avec un autre test…</translation>
    </message>
    <message>
        <source>Save the reports…</source>
        <translation>Enregistrer les rapports…</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Récupérer à nouveau</translation>
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
        <source>Without a network: the report as it was read at {time}.</source>
        <translation>Hors ligne&#xa0;: le rapport tel qu’il a été lu à {time}.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>ZIP files</source>
        <translation>Fichiers ZIP</translation>
    </message>
    <message>
        <source>Save the reports</source>
        <translation>Enregistrer les rapports</translation>
    </message>
    <message>
        <source>Gathering the reports</source>
        <translation>Rassemblement des rapports</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Les réglages sont enregistrés.</translation>
    </message>
    <message>
        <source>No report is left on this computer.</source>
        <translation>Il ne reste aucun rapport sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Classeurs Excel</translation>
    </message>
    <message>
        <source>Save the skills</source>
        <translation>Enregistrer les compétences</translation>
    </message>
    <message>
        <source>Writing the skills</source>
        <translation>Écriture des compétences</translation>
    </message>
    <message>
        <source>{name} has no other graded test to compare with.</source>
        <translation>{name} n’a pas d’autre test noté à comparer.</translation>
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
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Today’s results</source>
        <translation>Résultats du jour</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Toutes les sessions</translation>
    </message>
    <message>
        <source>Kind of test</source>
        <translation>Type de test</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Fetched or not</source>
        <translation>Récupérée ou non</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Récupérée</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Pas encore récupérée</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Here or not</source>
        <translation>Ici ou non</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Pas ici</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Remis le</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>Certifications</translation>
    </message>
    <message>
        <source>Positioning tests</source>
        <translation>Tests de positionnement</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed test(s)</source>
        <translation>
            <numerusform>%Ln test terminé</numerusform>
            <numerusform>%Ln tests terminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) to fetch</source>
        <translation>
            <numerusform>%Ln résultat à récupérer</numerusform>
            <numerusform>%Ln résultats à récupérer</numerusform>
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
        <source>%Ln result(s) chosen</source>
        <translation>
            <numerusform>%Ln résultat choisi</numerusform>
            <numerusform>%Ln résultats choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) could not be read. Try again later.</source>
        <translation>
            <numerusform>%Ln résultat n’a pas pu être lu. Réessayez plus tard.</numerusform>
            <numerusform>%Ln résultats n’ont pas pu être lus. Réessayez plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) fetched.</source>
        <translation>
            <numerusform>%Ln résultat récupéré.</numerusform>
            <numerusform>%Ln résultats récupérés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln report(s)</source>
        <translation>
            <numerusform>Lecture de %Ln rapport</numerusform>
            <numerusform>Lecture de %Ln rapports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) opened; all can be saved in one file.</source>
        <translation>
            <numerusform>%Ln rapport ouvert&#xa0;; tous peuvent être enregistrés en un seul fichier.</numerusform>
            <numerusform>%Ln rapports ouverts&#xa0;; tous peuvent être enregistrés en un seul fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) saved.</source>
        <translation>
            <numerusform>%Ln rapport enregistré.</numerusform>
            <numerusform>%Ln rapports enregistrés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing: the list is in the file.</source>
        <translation>
            <numerusform>%Ln manquant&#xa0;: la liste est dans le fichier.</numerusform>
            <numerusform>%Ln manquants&#xa0;: la liste est dans le fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The skills of %Ln person(s) are saved.</source>
        <translation>
            <numerusform>Les compétences de %Ln personne sont enregistrées.</numerusform>
            <numerusform>Les compétences de %Ln personnes sont enregistrées.</numerusform>
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
<context>
    <name>SkillsFile</name>
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
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{skill} (rate)</source>
        <translation>{skill} (taux)</translation>
    </message>
    <message>
        <source>{skill} (of {most})</source>
        <translation>{skill} (sur {most})</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Non évaluée</translation>
    </message>
</context>
</TS>
