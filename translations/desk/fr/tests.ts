<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>DeadlineForm</name>
    <message>
        <source>dd/MM/yyyy HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>Deadline of %Ln test(s)</source>
        <translation>
            <numerusform>Date limite de %Ln test</numerusform>
            <numerusform>Date limite de %Ln tests</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are those of {zone}.</source>
        <translation>Heures de {zone}.</translation>
    </message>
    <message>
        <source>Kept on this computer only: the platform isn’t told.</source>
        <translation>Conservé sur cet ordinateur seulement&#xa0;: la plateforme n’en est pas informée.</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Sans date limite</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>FormForm</name>
    <message>
        <source>Form {number}</source>
        <translation>Épreuve {number}</translation>
    </message>
    <message>
        <source>The platform tells this form’s number only. What you say of it stays on this computer.</source>
        <translation>La plateforme ne donne que le numéro de cette épreuve. Ce que vous en dites reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Credit that it takes</source>
        <translation>Crédit utilisé</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non connu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Not known</source>
        <translation>Non connu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Credit that it takes</source>
        <translation>Crédit utilisé</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Form {number}</source>
        <translation>Épreuve {number}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The station</source>
        <translation>La station</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Back to the tests</source>
        <translation>Retour aux tests</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Name this form</source>
        <translation>Nommer cette épreuve</translation>
    </message>
    <message>
        <source>Show its tests</source>
        <translation>Afficher ses tests</translation>
    </message>
    <message>
        <source>Kept on this computer.</source>
        <translation>Conservé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>the station tells its name</source>
        <translation>la station en donne le nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>No test forms known yet</source>
        <translation>Aucune épreuve connue pour l’instant</translation>
    </message>
    <message>
        <source>The platform says which forms the account may use, once it can be reached.</source>
        <translation>La plateforme indique les épreuves autorisées pour ce compte dès qu’elle est joignable.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Demander maintenant</translation>
    </message>
    <message>
        <source>Test forms</source>
        <translation>Épreuves</translation>
    </message>
    <message>
        <source>Search by name or number</source>
        <translation>Rechercher par nom ou numéro</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) allowed</source>
        <translation>
            <numerusform>%Ln épreuve autorisée</numerusform>
            <numerusform>%Ln épreuves autorisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a name</source>
        <translation>
            <numerusform>%Ln sans nom</numerusform>
            <numerusform>%Ln sans nom</numerusform>
        </translation>
    </message>
    <message>
        <source>names are kept on this computer only</source>
        <translation>noms conservés sur cet ordinateur seulement</translation>
    </message>
</context>
<context>
    <name>FormsPresenter</name>
    <message numerus="yes">
        <source>%Ln form(s) allowed.</source>
        <translation>
            <numerusform>%Ln épreuve autorisée.</numerusform>
            <numerusform>%Ln épreuves autorisées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message numerus="yes">
        <source>Move %Ln test(s)</source>
        <translation>
            <numerusform>Déplacer %Ln test</numerusform>
            <numerusform>Déplacer %Ln tests</numerusform>
        </translation>
    </message>
    <message>
        <source>What the platform has already is deleted there and registered anew: the credit comes back and is taken again, and the candidate’s link is another one. Send the invitation once more.</source>
        <translation>Ce que la plateforme possède déjà y est supprimé puis réinscrit&#xa0;: le crédit est rendu puis repris, et le lien du candidat change. Renvoyez l’invitation.</translation>
    </message>
    <message>
        <source>Their links stay the same.</source>
        <translation>Leurs liens restent les mêmes.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Sans session</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
</context>
<context>
    <name>TestDeeds</name>
    <message numerus="yes">
        <source>%Ln test(s) stay as they are: {why}.</source>
        <translation>
            <numerusform>%Ln test reste inchangé&#xa0;: {why}.</numerusform>
            <numerusform>%Ln tests restent inchangés&#xa0;: {why}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) will be proctored; each takes a proctoring credit.</source>
        <translation>
            <numerusform>%Ln test sera surveillé&#xa0;; il utilise un crédit de surveillance.</numerusform>
            <numerusform>%Ln tests seront surveillés&#xa0;; chacun utilise un crédit de surveillance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) won’t be proctored; the proctoring credits come back.</source>
        <translation>
            <numerusform>%Ln test ne sera pas surveillé&#xa0;; le crédit de surveillance est rendu.</numerusform>
            <numerusform>%Ln tests ne seront pas surveillés&#xa0;; les crédits de surveillance sont rendus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmation test(s) on the way.</source>
        <translation>
            <numerusform>%Ln test de confirmation en cours d’envoi.</numerusform>
            <numerusform>%Ln tests de confirmation en cours d’envoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln test(s)?</source>
        <translation>
            <numerusform>Supprimer %Ln test&#xa0;?</numerusform>
            <numerusform>Supprimer %Ln tests&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) come back, where each test took one of its own. Their links stop working.</source>
        <translation>
            <numerusform>%Ln crédit est rendu, si le test en a utilisé un. Son lien ne fonctionnera plus.</numerusform>
            <numerusform>%Ln crédits sont rendus, si chaque test en a utilisé un. Leurs liens ne fonctionneront plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) deleted.</source>
        <translation>
            <numerusform>%Ln test supprimé.</numerusform>
            <numerusform>%Ln tests supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln test(s) off this list?</source>
        <translation>
            <numerusform>Retirer %Ln test de cette liste&#xa0;?</numerusform>
            <numerusform>Retirer %Ln tests de cette liste&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) taken off this list.</source>
        <translation>
            <numerusform>%Ln test retiré de cette liste.</numerusform>
            <numerusform>%Ln tests retirés de cette liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status(es) could not be read. Try again later.</source>
        <translation>
            <numerusform>%Ln statut n’a pas pu être lu. Réessayez plus tard.</numerusform>
            <numerusform>%Ln statuts n’ont pas pu être lus. Réessayez plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status(es) up to date.</source>
        <translation>
            <numerusform>%Ln statut à jour.</numerusform>
            <numerusform>%Ln statuts à jour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) moved.</source>
        <translation>
            <numerusform>%Ln test déplacé.</numerusform>
            <numerusform>%Ln tests déplacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deadline of %Ln test(s) is changed.</source>
        <translation>
            <numerusform>La date limite de %Ln test est modifiée.</numerusform>
            <numerusform>La date limite de %Ln tests est modifiée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestListPresenter</name>
    <message numerus="yes">
        <source>%Ln test(s) chosen</source>
        <translation>
            <numerusform>%Ln test choisi</numerusform>
            <numerusform>%Ln tests choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestReasons</name>
    <message>
        <source>the platform doesn’t know this test any more</source>
        <translation>la plateforme ne connaît plus ce test</translation>
    </message>
    <message>
        <source>the platform still has this test</source>
        <translation>la plateforme possède toujours ce test</translation>
    </message>
    <message>
        <source>its deletion is on its way</source>
        <translation>sa suppression est en cours</translation>
    </message>
    <message>
        <source>the candidate has started it</source>
        <translation>le candidat l’a commencé</translation>
    </message>
    <message>
        <source>the candidate hasn’t handed it in</source>
        <translation>le candidat ne l’a pas rendu</translation>
    </message>
    <message>
        <source>the platform doesn’t have it yet</source>
        <translation>la plateforme ne le possède pas encore</translation>
    </message>
    <message>
        <source>it is proctored already</source>
        <translation>il est déjà surveillé</translation>
    </message>
    <message>
        <source>it isn’t proctored</source>
        <translation>il n’est pas surveillé</translation>
    </message>
    <message>
        <source>it is handed in</source>
        <translation>il est rendu</translation>
    </message>
    <message>
        <source>the platform never told its number</source>
        <translation>la plateforme n’a jamais donné son numéro</translation>
    </message>
</context>
<context>
    <name>TestView</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Somebody deleted this test on the platform. Register the candidate again, or take it off this list.</source>
        <translation>Ce test a été supprimé sur la plateforme. Réinscrivez le candidat, ou retirez le test de cette liste.</translation>
    </message>
    <message>
        <source>{answered} of {total} questions</source>
        <translation>{answered} questions sur {total}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>Kind not known</source>
        <translation>Type non connu</translation>
    </message>
    <message>
        <source>Form {number}</source>
        <translation>Épreuve {number}</translation>
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
        <source>Deadline</source>
        <translation>Date limite</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit le</translation>
    </message>
    <message>
        <source>Asked for again each minute</source>
        <translation>Redemandé chaque minute</translation>
    </message>
    <message>
        <source>Never asked for: registered just now</source>
        <translation>Jamais demandé&#xa0;: inscription récente</translation>
    </message>
    <message>
        <source>Last asked for: {moment}</source>
        <translation>Demandé pour la dernière fois&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>Remote proctoring</source>
        <translation>Surveillance à distance</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>Numéro sur la plateforme</translation>
    </message>
</context>
<context>
    <name>Tests</name>
    <message>
        <source>Being deleted</source>
        <translation>Suppression en cours</translation>
    </message>
    <message>
        <source>Not on the platform</source>
        <translation>Absent de la plateforme</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
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
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit le</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Proctoring</source>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>Session starts</source>
        <translation>Début de session</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Date limite</translation>
    </message>
    <message>
        <source>Status asked for</source>
        <translation>Statut demandé</translation>
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
        <source>Send the invitation…</source>
        <translation>Envoyer l’invitation…</translation>
    </message>
    <message>
        <source>Move to a session…</source>
        <translation>Changer de session…</translation>
    </message>
    <message>
        <source>Add remote proctoring</source>
        <translation>Ajouter la surveillance</translation>
    </message>
    <message>
        <source>Remove remote proctoring</source>
        <translation>Retirer la surveillance</translation>
    </message>
    <message>
        <source>Change the deadline…</source>
        <translation>Modifier la date limite…</translation>
    </message>
    <message>
        <source>Ask for the status now</source>
        <translation>Demander le statut</translation>
    </message>
    <message>
        <source>Delete and give back…</source>
        <translation>Supprimer et rendre…</translation>
    </message>
    <message>
        <source>Take off this list…</source>
        <translation>Retirer de cette liste…</translation>
    </message>
    <message>
        <source>The platform isn’t told anything: it doesn’t know them, or never told their number.</source>
        <translation>Rien n’est transmis à la plateforme&#xa0;: elle ne connaît pas ces tests, ou n’en a jamais donné le numéro.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Plan a confirmation</source>
        <translation>Prévoir une confirmation</translation>
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
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
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
        <source>Remote proctoring</source>
        <translation>Surveillance à distance</translation>
    </message>
    <message>
        <source>With or without</source>
        <translation>Avec ou sans</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Sent or not</source>
        <translation>Envoyé ou non</translation>
    </message>
    <message>
        <source>On the platform</source>
        <translation>Sur la plateforme</translation>
    </message>
    <message>
        <source>There or not</source>
        <translation>Présent ou non</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Plus présent</translation>
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
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Test forms</source>
        <translation>Épreuves</translation>
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
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>none under way</source>
        <translation>aucun en cours</translation>
    </message>
</context>
</TS>
