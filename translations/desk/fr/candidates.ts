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
        <source>2026 / Evening</source>
        <translation>2026 / Soir</translation>
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
        <source>More about this candidate</source>
        <translation>Plus d’informations</translation>
    </message>
    <message>
        <source>Number in your own system</source>
        <translation>Identifiant dans votre système</translation>
    </message>
    <message>
        <source>Number of the job profile</source>
        <translation>Numéro du profil métier</translation>
    </message>
    <message>
        <source>Country, kept here only</source>
        <translation>Pays (conservé ici)</translation>
    </message>
    <message>
        <source>Or the group’s number</source>
        <translation>Ou le numéro du groupe</translation>
    </message>
    <message>
        <source>Password, if you choose it</source>
        <translation>Mot de passe, s’il est choisi</translation>
    </message>
    <message>
        <source>Keep it, never in a mail</source>
        <translation>Le garder, jamais envoyé</translation>
    </message>
    <message>
        <source>Job profile and your own number, changed now, are kept on this computer only.</source>
        <translation>Le profil métier et votre propre numéro, modifiés maintenant, ne sont conservés que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Group, extra time, job profile and your own number, changed now, are kept on this computer only: the platform takes them for new candidates alone.</source>
        <translation>Le groupe, le temps supplémentaire, le profil métier et votre propre numéro, modifiés maintenant, ne sont conservés que sur cet ordinateur&#xa0;: la plateforme ne les accepte que pour un nouveau candidat.</translation>
    </message>
</context>
<context>
    <name>CandidateQuestions</name>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Supprimer {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Names, addresses, tests, results and reports go, on the platform and here. It can’t be taken back once it is sent.</source>
        <translation>Les noms, adresses, tests, résultats et rapports disparaissent, sur la plateforme et ici. Une fois envoyée, la suppression est définitive.</translation>
    </message>
    <message>
        <source>Anonymise {name}?</source>
        <translation>Anonymiser {name}&#x202f;?</translation>
    </message>
    <message>
        <source>First name, last name and e-mail become a number, on the platform, on certificates and here; mails that wait are dropped, and reports kept on this computer are deleted. It can’t be taken back once it is sent.</source>
        <translation>Le prénom, le nom et l’e-mail deviennent un numéro, sur la plateforme, sur les certificats et ici&#xa0;; les e-mails en attente sont abandonnés et les rapports conservés sur cet ordinateur sont supprimés. Une fois envoyée, l’anonymisation est définitive.</translation>
    </message>
    <message>
        <source>Tests and results stay under that number, and so do group, extra time, and the number in your own system.</source>
        <translation>Les tests et les résultats restent sous ce numéro, de même que le groupe, le temps supplémentaire et le numéro dans votre propre système.</translation>
    </message>
    <message>
        <source>Under way already.</source>
        <translation>Déjà en cours.</translation>
    </message>
    <message>
        <source>A test is under way: the platform refuses until it is over.</source>
        <translation>Un test est en cours&#xa0;: la plateforme refuse tant qu’il n’est pas terminé.</translation>
    </message>
    <message>
        <source>Anonymous already.</source>
        <translation>Déjà anonyme.</translation>
    </message>
    <message>
        <source>Never sent to the platform: delete it instead.</source>
        <translation>Jamais envoyé à la plateforme&#xa0;: supprimez-le plutôt.</translation>
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
        <source>Mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
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
        <source>Number of the job profile</source>
        <translation>Numéro du profil métier</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>Numéro sur la plateforme</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Ajouté ici</translation>
    </message>
    <message>
        <source>{field}, on this computer only</source>
        <translation>{field}, sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Invitation for {day}</source>
        <translation>Invitation pour le {day}</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Of an unknown type</source>
        <translation>De type inconnu</translation>
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
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Platform no.</source>
        <translation>N° plateforme</translation>
    </message>
    <message>
        <source>Your own number</source>
        <translation>Votre numéro</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation>Temps suppl.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Tests to take</source>
        <translation>Tests à passer</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>They are the same people</source>
        <translation>Ce sont les mêmes personnes</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>{name} est ajouté à la liste.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Save as the platform’s list…</source>
        <translation>Enregistrer au format de la plateforme…</translation>
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
        <source>Show the page as a QR code…</source>
        <translation>Afficher la page en code QR…</translation>
    </message>
    <message>
        <source>Put into a group…</source>
        <translation>Mettre dans un groupe…</translation>
    </message>
    <message>
        <source>Put into a session…</source>
        <translation>Mettre dans une session…</translation>
    </message>
    <message>
        <source>Delete tests nobody began…</source>
        <translation>Supprimer les tests non commencés…</translation>
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
        <source>Search by name, e-mail or number</source>
        <translation>Nom, e-mail ou numéro</translation>
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
        <source>Settled with the platform</source>
        <translation>Réglé avec la plateforme</translation>
    </message>
    <message>
        <source>Whether or not</source>
        <translation>Réglé ou non</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>Dans un groupe</translation>
    </message>
    <message>
        <source>With or without a group</source>
        <translation>Avec ou sans groupe</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Sans groupe</translation>
    </message>
    <message>
        <source>Extra time</source>
        <translation>Temps supplémentaire</translation>
    </message>
    <message>
        <source>With or without extra time</source>
        <translation>Avec ou sans</translation>
    </message>
    <message>
        <source>With extra time</source>
        <translation>Avec temps supplémentaire</translation>
    </message>
    <message>
        <source>Without extra time</source>
        <translation>Sans temps supplémentaire</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonyme</translation>
    </message>
    <message>
        <source>Anonymous or not</source>
        <translation>Anonyme ou non</translation>
    </message>
    <message>
        <source>Only anonymous</source>
        <translation>Anonymes seulement</translation>
    </message>
    <message>
        <source>Nobody anonymous</source>
        <translation>Sans les anonymes</translation>
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
        <source>Waiting to be marked</source>
        <translation>À corriger</translation>
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
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a test to take</source>
        <translation>
            <numerusform>%Ln avec un test à passer</numerusform>
            <numerusform>%Ln avec un test à passer</numerusform>
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
        <source>%Ln candidate(s) chosen</source>
        <translation>
            <numerusform>%Ln candidat choisi</numerusform>
            <numerusform>%Ln candidats choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform knew %Ln of these people already, by e-mail.</source>
        <translation>
            <numerusform>La plateforme connaissait déjà %Ln de ces personnes, par son e-mail.</numerusform>
            <numerusform>La plateforme connaissait déjà %Ln de ces personnes, par leur e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) confirmed.</source>
        <translation>
            <numerusform>%Ln personne confirmée.</numerusform>
            <numerusform>%Ln personnes confirmées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingActions</name>
    <message numerus="yes">
        <source>%Ln candidate(s) deleted.</source>
        <translation>
            <numerusform>%Ln candidat supprimé.</numerusform>
            <numerusform>%Ln candidats supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) will be anonymous.</source>
        <translation>
            <numerusform>%Ln candidat sera anonyme.</numerusform>
            <numerusform>%Ln candidats seront anonymes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Put into a group</source>
        <translation>Mettre dans un groupe</translation>
    </message>
    <message>
        <source>Put</source>
        <translation>Mettre</translation>
    </message>
    <message>
        <source>Group, empty for none</source>
        <translation>Groupe, vide pour aucun</translation>
    </message>
    <message>
        <source>2026 / Evening</source>
        <translation>2026 / Soir</translation>
    </message>
    <message>
        <source>The platform takes a group for new candidates only: whom it has already is put into this group on this computer alone.</source>
        <translation>La plateforme n’accepte un groupe que pour un nouveau candidat&#xa0;: ceux qu’elle connaît déjà ne changent de groupe que sur cet ordinateur.</translation>
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
    <name>Grouping</name>
    <message numerus="yes">
        <source>%Ln candidate(s) put into another group.</source>
        <translation>
            <numerusform>%Ln candidat a changé de groupe.</numerusform>
            <numerusform>%Ln candidats ont changé de groupe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On this computer only for %Ln of them.</source>
        <translation>
            <numerusform>Sur cet ordinateur seulement pour %Ln d’entre eux.</numerusform>
            <numerusform>Sur cet ordinateur seulement pour %Ln d’entre eux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) put into the session.</source>
        <translation>
            <numerusform>%Ln test mis dans la session.</numerusform>
            <numerusform>%Ln tests mis dans la session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln test(s) that nobody began?</source>
        <translation>
            <numerusform>Supprimer %Ln test non commencé&#xa0;?</numerusform>
            <numerusform>Supprimer %Ln tests non commencés&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their credits come back. Results and the candidates stay.</source>
        <translation>Leurs crédits sont rendus. Les résultats et les candidats restent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
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
    <name>GroupsPane</name>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Sans groupe</translation>
    </message>
    <message numerus="yes">
        <source>Choose all %Ln</source>
        <translation>
            <numerusform>Choisir %Ln candidat</numerusform>
            <numerusform>Choisir les %Ln candidats</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>A name such as “2026 / Evening” makes a group in a group.</source>
        <translation>Un nom comme «&#xa0;2026 / Soir&#xa0;» crée un groupe dans un groupe.</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>QR code of the link</source>
        <translation>Code QR du lien</translation>
    </message>
    <message>
        <source>Whoever scans this is logged in as {name}. Show it to nobody else.</source>
        <translation>Qui scanne ce code est connecté en tant que {name}. Ne le montrez à personne d’autre.</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Ouvrir ici</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Make a new link</source>
        <translation>Créer un nouveau lien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The link has ended.</source>
        <translation>Le lien a expiré.</translation>
    </message>
    <message>
        <source>The link lives until {time}: {left} more.</source>
        <translation>Le lien est valable jusqu’à {time}&#xa0;: encore {left}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln credit(s) of tests that nobody began come back.</source>
        <translation>
            <numerusform>%Ln crédit de test non commencé est rendu.</numerusform>
            <numerusform>%Ln crédits de tests non commencés sont rendus.</numerusform>
        </translation>
    </message>
    <message>
        <source>No credit comes back.</source>
        <translation>Aucun crédit n’est rendu.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymiser</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What belongs to them</source>
        <translation>Ce qui leur appartient</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Laissés tels quels</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln candidate(s)?</source>
        <translation>
            <numerusform>Supprimer %Ln candidat&#xa0;?</numerusform>
            <numerusform>Supprimer %Ln candidats&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Anonymise %Ln candidate(s)?</source>
        <translation>
            <numerusform>Anonymiser %Ln candidat&#xa0;?</numerusform>
            <numerusform>Anonymiser %Ln candidats&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) to take</source>
        <translation>
            <numerusform>%Ln test à passer</numerusform>
            <numerusform>%Ln tests à passer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln terminé</numerusform>
            <numerusform>%Ln terminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) kept here</source>
        <translation>
            <numerusform>%Ln rapport conservé ici</numerusform>
            <numerusform>%Ln rapports conservés ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>%Ln e-mail</numerusform>
            <numerusform>%Ln e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to be sent</source>
        <translation>
            <numerusform>%Ln modification à envoyer</numerusform>
            <numerusform>%Ln modifications à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) held</source>
        <translation>
            <numerusform>%Ln crédit retenu</numerusform>
            <numerusform>%Ln crédits retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien pour le moment</translation>
    </message>
</context>
</TS>
