<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>TestView</name>
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
        <source>Registered</source>
        <translation>Inscrit le</translation>
    </message>
    <message>
        <source>Status last asked for</source>
        <translation>Statut demandé à</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Remote proctoring</source>
        <translation>Surveillance à distance</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>Numéro sur la plateforme</translation>
    </message>
</context>
<context>
    <name>Tests</name>
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
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit le</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>TestsPage</name>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Send the invitation</source>
        <translation>Envoyer l’invitation</translation>
    </message>
    <message>
        <source>Plan a confirmation</source>
        <translation>Prévoir une confirmation</translation>
    </message>
    <message>
        <source>Delete the test…</source>
        <translation>Supprimer le test…</translation>
    </message>
    <message>
        <source>Asking for the statuses</source>
        <translation>Demande des statuts</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Le lien est copié.</translation>
    </message>
    <message>
        <source>A confirmation test is on its way.</source>
        <translation>Un test de confirmation est demandé.</translation>
    </message>
    <message>
        <source>The credit comes back. The candidate’s link won’t work any more.</source>
        <translation>Le crédit est rendu. Le lien du candidat ne fonctionnera plus.</translation>
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
        <source>All tests</source>
        <translation>Tous les tests</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Toutes les sessions</translation>
    </message>
    <message>
        <source>No tests yet</source>
        <translation>Pas encore de test</translation>
    </message>
    <message>
        <source>Choose one or more candidates, then register them to a test.</source>
        <translation>Choisissez un ou plusieurs candidats, puis inscrivez-les à un test.</translation>
    </message>
    <message>
        <source>Choose candidates</source>
        <translation>Choisir des candidats</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
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
        <source>Refresh the statuses</source>
        <translation>Actualiser les statuts</translation>
    </message>
    <message>
        <source>Register candidates</source>
        <translation>Inscrire des candidats</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tous les statuts</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>none under way</source>
        <translation>aucun en cours</translation>
    </message>
</context>
<context>
    <name>TestsPresenter</name>
    <message numerus="yes">
        <source>%n status(es) could not be read. Try again later.</source>
        <translation>
            <numerusform>%n statut n’a pas pu être lu. Réessayez plus tard.</numerusform>
            <numerusform>%n statuts n’ont pas pu être lus. Réessayez plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status(es) up to date.</source>
        <translation>
            <numerusform>%n statut à jour.</numerusform>
            <numerusform>%n statuts à jour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) deleted.</source>
        <translation>
            <numerusform>%n test supprimé.</numerusform>
            <numerusform>%n tests supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n test(s)?</source>
        <translation>
            <numerusform>Supprimer %n test&#x202f;?</numerusform>
            <numerusform>Supprimer %n tests&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) chosen</source>
        <translation>
            <numerusform>%n test choisi</numerusform>
            <numerusform>%n tests choisis</numerusform>
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
