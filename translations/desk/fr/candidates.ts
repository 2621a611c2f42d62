<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CandidateForm</name>
    <message>
        <source>Add a candidate</source>
        <translation>Ajouter un candidat</translation>
    </message>
    <message>
        <source>Change the candidate</source>
        <translation>Modifier le candidat</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
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
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Extra time, in per cent</source>
        <translation>Temps supplémentaire, en pour cent</translation>
    </message>
    <message>
        <source>Number in your own system</source>
        <translation>Identifiant dans votre système</translation>
    </message>
</context>
<context>
    <name>CandidateQuestions</name>
    <message>
        <source>Their tests and results go as well; credits of tests that weren’t started come back. This can’t be taken back once it is sent.</source>
        <translation>Ses tests et ses résultats disparaissent aussi&#x202f;; les crédits des tests non commencés sont rendus. Une fois envoyée, la suppression est définitive.</translation>
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
        <source>Anonymise {name}?</source>
        <translation>Anonymiser {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Name and e-mail become a number, on the platform and here. Results stay. This can’t be taken back.</source>
        <translation>Le nom et l’e-mail sont remplacés par un numéro, sur la plateforme et ici. Les résultats restent. C’est définitif.</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymiser</translation>
    </message>
</context>
<context>
    <name>CandidateView</name>
    <message>
        <source>To be sent</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation>Temps supplémentaire</translation>
    </message>
    <message>
        <source>Number in your own system</source>
        <translation>Identifiant dans votre système</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>Numéro sur la plateforme</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
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
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>The candidate is anonymised.</source>
        <translation>Le candidat est anonymisé.</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Supprimer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>They are the same people</source>
        <translation>Ce sont les mêmes personnes</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>{name} est ajouté à la liste.</translation>
    </message>
    <message>
        <source>Register to a test</source>
        <translation>Inscrire à un test</translation>
    </message>
    <message>
        <source>Send the invitation</source>
        <translation>Envoyer l’invitation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Open the candidate’s page</source>
        <translation>Ouvrir la page du candidat</translation>
    </message>
    <message>
        <source>Anonymise…</source>
        <translation>Anonymiser…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>Les modifications de {name} sont enregistrées.</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>No candidates yet</source>
        <translation>Pas encore de candidat</translation>
    </message>
    <message>
        <source>Add one, or import the list of a whole group.</source>
        <translation>Ajoutez-en un, ou importez la liste de tout un groupe.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
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
        <source>Add a candidate</source>
        <translation>Ajouter un candidat</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
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
        <source>With a test to take</source>
        <translation>Avec un test à passer</translation>
    </message>
    <message>
        <source>Test in progress</source>
        <translation>Test en cours</translation>
    </message>
    <message>
        <source>Test completed</source>
        <translation>Test terminé</translation>
    </message>
    <message>
        <source>Without a test</source>
        <translation>Sans test</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a test to take</source>
        <translation>
            <numerusform>%n a un test à passer</numerusform>
            <numerusform>%n ont un test à passer</numerusform>
        </translation>
    </message>
    <message>
        <source>no test to take</source>
        <translation>aucun test à passer</translation>
    </message>
</context>
<context>
    <name>CandidatesPresenter</name>
    <message numerus="yes">
        <source>%n candidate(s) deleted.</source>
        <translation>
            <numerusform>%n candidat supprimé.</numerusform>
            <numerusform>%n candidats supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n candidate(s)?</source>
        <translation>
            <numerusform>Supprimer %n candidat&#x202f;?</numerusform>
            <numerusform>Supprimer %n candidats&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform knew %n of these people already, by e-mail.</source>
        <translation>
            <numerusform>La plateforme connaissait déjà %n de ces personnes, par son e-mail.</numerusform>
            <numerusform>La plateforme connaissait déjà %n de ces personnes, par leur e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) confirmed.</source>
        <translation>
            <numerusform>%n personne confirmée.</numerusform>
            <numerusform>%n personnes confirmées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) registered.</source>
        <translation>
            <numerusform>%n candidat inscrit.</numerusform>
            <numerusform>%n candidats inscrits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) chosen</source>
        <translation>
            <numerusform>%n candidat choisi</numerusform>
            <numerusform>%n candidats choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) on the way.</source>
        <translation>
            <numerusform>%n invitation en route.</numerusform>
            <numerusform>%n invitations en route.</numerusform>
        </translation>
    </message>
</context>
</TS>
