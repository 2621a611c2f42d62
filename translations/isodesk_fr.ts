<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
    <name>AccountButton</name>
        <message>
            <source>No account</source>
            <translation>Aucun compte</translation>
        </message>
        <message>
            <source>Sample centre</source>
            <translation>Centre d’exemple</translation>
        </message>
        <message>
            <source>Account: {name}</source>
            <translation>Compte : {name}</translation>
        </message>
    </context>
    <context>
    <name>AccountForm</name>
        <message>
            <source>Change the account</source>
            <translation>Modifier le compte</translation>
        </message>
        <message>
            <source>Add an account</source>
            <translation>Ajouter un compte</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Où il se trouve</translation>
        </message>
        <message>
            <source>Name, as shown here</source>
            <translation>Nom, tel qu’affiché ici</translation>
        </message>
        <message>
            <source>Address of the station, such as http://192.168.1.20:8000</source>
            <translation>Adresse de la station, comme http://192.168.1.20:8000</translation>
        </message>
        <message>
            <source>Client identifier</source>
            <translation>Identifiant du client</translation>
        </message>
        <message>
            <source>New secret, empty to keep it</source>
            <translation>Nouveau secret, vide pour le garder</translation>
        </message>
        <message>
            <source>Client secret</source>
            <translation>Secret du client</translation>
        </message>
        <message>
            <source>Number of the sub account, 0 for none</source>
            <translation>Numéro du sous-compte, 0 sans</translation>
        </message>
        <message>
            <source>Testing environment of Isograd</source>
            <translation>Environnement de test d’Isograd</translation>
        </message>
        <message>
            <source>Production environment of Isograd</source>
            <translation>Environnement de production d’Isograd</translation>
        </message>
        <message>
            <source>Station on the network, or another platform</source>
            <translation>Station du réseau, ou autre plateforme</translation>
        </message>
        <message>
            <source>Keep it anyway</source>
            <translation>Garder quand même</translation>
        </message>
        <message>
            <source>Try it, then keep it</source>
            <translation>Essayer, puis garder</translation>
        </message>
    </context>
    <context>
    <name>AccountMenu</name>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Add an account…</source>
            <translation>Ajouter un compte…</translation>
        </message>
        <message>
            <source>Change this account…</source>
            <translation>Modifier ce compte…</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Aucun compte</translation>
        </message>
        <message>
            <source>Sample centre on this computer</source>
            <translation>Centre d’exemple sur cet ordinateur</translation>
        </message>
        <message>
            <source>Testing environment of Isograd</source>
            <translation>Environnement de test d’Isograd</translation>
        </message>
        <message>
            <source>Production environment of Isograd</source>
            <translation>Environnement de production d’Isograd</translation>
        </message>
        <message>
            <source>Station on the network, or another platform</source>
            <translation>Station du réseau, ou autre plateforme</translation>
        </message>
        <message>
            <source>Sample centre</source>
            <translation>Centre d’exemple</translation>
        </message>
    </context>
    <context>
    <name>Actions</name>
        <message>
            <source>Add a candidate</source>
            <translation>Ajouter un candidat</translation>
        </message>
        <message>
            <source>Change a candidate</source>
            <translation>Modifier un candidat</translation>
        </message>
        <message>
            <source>Delete a candidate</source>
            <translation>Supprimer un candidat</translation>
        </message>
        <message>
            <source>Anonymise a candidate</source>
            <translation>Anonymiser un candidat</translation>
        </message>
        <message>
            <source>Register to a test</source>
            <translation>Inscrire à un test</translation>
        </message>
        <message>
            <source>Register to another test</source>
            <translation>Inscrire à un autre test</translation>
        </message>
        <message>
            <source>Plan a confirmation test</source>
            <translation>Prévoir un test de confirmation</translation>
        </message>
        <message>
            <source>Add proctoring</source>
            <translation>Ajouter la surveillance</translation>
        </message>
        <message>
            <source>Remove proctoring</source>
            <translation>Retirer la surveillance</translation>
        </message>
        <message>
            <source>Delete a test</source>
            <translation>Supprimer un test</translation>
        </message>
        <message>
            <source>Create a session</source>
            <translation>Créer une session</translation>
        </message>
        <message>
            <source>Send the invitation</source>
            <translation>Envoyer l’invitation</translation>
        </message>
    </context>
    <context>
    <name>BottomBar</name>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Offline since {time}</source>
            <translation>Hors ligne depuis {time}</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>Connexion…</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Connecté</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n envoi en attente</numerusform>
                <numerusform>%n envois en attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in doubt</source>
            <translation>
                <numerusform>%n à vérifier</numerusform>
                <numerusform>%n à vérifier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be confirmed</source>
            <translation>
                <numerusform>%n à confirmer</numerusform>
                <numerusform>%n à confirmer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refusé</numerusform>
                <numerusform>%n refusés</numerusform>
            </translation>
        </message>
        <message>
            <source>everything is sent</source>
            <translation>tout est envoyé</translation>
        </message>
    </context>
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
            <translation>Ses tests et ses résultats disparaissent aussi ; les crédits des tests non commencés sont rendus. Une fois envoyée, la suppression est définitive.</translation>
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
            <translation>Anonymiser {name} ?</translation>
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
            <source>More</source>
            <translation>Autres</translation>
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
            <translation>Supprimer {name} ?</translation>
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
                <numerusform>Supprimer %n candidat ?</numerusform>
                <numerusform>Supprimer %n candidats ?</numerusform>
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
            <source>%n invitation(s) on the way.</source>
            <translation>
                <numerusform>%n invitation en route.</numerusform>
                <numerusform>%n invitations en route.</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>ChangeView</name>
        <message>
            <source>It is the same person</source>
            <translation>C’est la même personne</translation>
        </message>
        <message>
            <source>Send it again</source>
            <translation>Envoyer à nouveau</translation>
        </message>
        <message>
            <source>It was carried out</source>
            <translation>L’opération a eu lieu</translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>This was sent and never answered. Look on the platform whether it was carried out, then decide here.</source>
            <translation>L’envoi est resté sans réponse. Vérifiez sur la plateforme si l’opération a eu lieu, puis décidez ici.</translation>
        </message>
        <message>
            <source>The platform knows somebody with this e-mail already. Is it the same person?</source>
            <translation>La plateforme connaît déjà quelqu’un avec cet e-mail. Est-ce la même personne ?</translation>
        </message>
        <message>
            <source>This waits for another change that comes first.</source>
            <translation>Attend une autre modification, qui passe avant.</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Créée le</translation>
        </message>
        <message>
            <source>Last sent</source>
            <translation>Dernier envoi</translation>
        </message>
        <message>
            <source>Tries</source>
            <translation>Essais</translation>
        </message>
    </context>
    <context>
    <name>Credits</name>
        <message>
            <source>When</source>
            <translation>Date</translation>
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
            <source>For</source>
            <translation>Opération</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Crédits</translation>
        </message>
    </context>
    <context>
    <name>CreditsPage</name>
        <message>
            <source>Asking for the credits</source>
            <translation>Demande des crédits</translation>
        </message>
        <message>
            <source>Nothing spent from this desk</source>
            <translation>Aucun crédit pris depuis ce poste</translation>
        </message>
        <message>
            <source>Each credit taken or given back by this desk is listed here.</source>
            <translation>Chaque crédit pris ou rendu par ce poste figurera ici.</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Crédits</translation>
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
            <source>Ask again</source>
            <translation>Actualiser</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Pas encore connus</translation>
        </message>
        <message numerus="yes">
            <source>%n credit(s) left</source>
            <translation>
                <numerusform>%n crédit restant</numerusform>
                <numerusform>%n crédits restants</numerusform>
            </translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>à {time}</translation>
        </message>
    </context>
    <context>
    <name>Faults</name>
        <message>
            <source>Please fill in this field.</source>
            <translation>Veuillez remplir ce champ.</translation>
        </message>
        <message>
            <source>At most {maximum} characters.</source>
            <translation>Au plus {maximum} caractères.</translation>
        </message>
        <message>
            <source>At least {minimum} characters.</source>
            <translation>Au moins {minimum} caractères.</translation>
        </message>
        <message>
            <source>This contains a character that can’t be read. Type it again.</source>
            <translation>Ce texte contient un caractère illisible. Saisissez-le à nouveau.</translation>
        </message>
        <message>
            <source>This isn’t an e-mail address.</source>
            <translation>Ce n’est pas une adresse e-mail.</translation>
        </message>
        <message>
            <source>Between {minimum} and {maximum}.</source>
            <translation>Entre {minimum} et {maximum}.</translation>
        </message>
        <message>
            <source>This isn’t an address, such as http://192.168.1.20:8000.</source>
            <translation>Ce n’est pas une adresse, comme http://192.168.1.20:8000.</translation>
        </message>
        <message>
            <source>Another candidate has this address already.</source>
            <translation>Un autre candidat a déjà cette adresse.</translation>
        </message>
        <message>
            <source>The end comes before the start.</source>
            <translation>La fin précède le début.</translation>
        </message>
        <message>
            <source>This begins like a formula. Remove the first character.</source>
            <translation>Ce texte commence comme une formule. Retirez le premier caractère.</translation>
        </message>
        <message>
            <source>This address stands in line {first_line} already.</source>
            <translation>Cette adresse figure déjà à la ligne {first_line}.</translation>
        </message>
        <message>
            <source>This address belongs to {known_as}.</source>
            <translation>Cette adresse est celle de {known_as}.</translation>
        </message>
        <message>
            <source>There is no test of this name.</source>
            <translation>Aucun test ne porte ce nom.</translation>
        </message>
        <message>
            <source>Several tests have this name.</source>
            <translation>Plusieurs tests portent ce nom.</translation>
        </message>
        <message>
            <source>This column is missing.</source>
            <translation>Cette colonne manque.</translation>
        </message>
        <message>
            <source>This line has more cells than the header.</source>
            <translation>Cette ligne a plus de cellules que l’en-tête.</translation>
        </message>
        <message>
            <source>This line contains characters that can’t be read.</source>
            <translation>Cette ligne contient des caractères illisibles.</translation>
        </message>
        <message>
            <source>This value can’t be used.</source>
            <translation>Cette valeur n’est pas utilisable.</translation>
        </message>
    </context>
    <context>
    <name>Form</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
    <name>Formats</name>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d MMMM yyyy</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>HH:mm</source>
            <translation>H' h 'mm</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
    <name>Grades</name>
        <message>
            <source>Result not fetched yet</source>
            <translation>Résultat pas encore récupéré</translation>
        </message>
    </context>
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
            <translation>Un fichier CSV avec un en-tête : prénom, nom et e-mail ; si vous le souhaitez, aussi pays, groupe et test. Rien ne change avant que vous ayez vu ce que l’import ferait et que vous l’ayez confirmé.</translation>
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
    <name>InvitationForm</name>
        <message>
            <source>Invitation in French</source>
            <translation>Invitation en français</translation>
        </message>
        <message>
            <source>Invitation in English</source>
            <translation>Invitation en anglais</translation>
        </message>
        <message>
            <source>Send the invitation</source>
            <translation>Envoyer l’invitation</translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidat</numerusform>
                <numerusform>%n candidats</numerusform>
            </translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>The template’s number on the platform</source>
            <translation>Numéro du modèle sur la plateforme</translation>
        </message>
        <message>
            <source>A label, to find it again</source>
            <translation>Un libellé, pour le retrouver</translation>
        </message>
        <message>
            <source>Another template</source>
            <translation>Un autre modèle</translation>
        </message>
    </context>
    <context>
    <name>ListCard</name>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Aucun résultat</translation>
        </message>
        <message>
            <source>No row fits the search and the filters.</source>
            <translation>Aucune ligne ne correspond à la recherche et aux filtres.</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Effacer les filtres</translation>
        </message>
        <message>
            <source>Since {time}.</source>
            <translation>Depuis {time}.</translation>
        </message>
        <message>
            <source>The list can’t be read</source>
            <translation>La liste ne peut pas être lue</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
    <name>Names</name>
        <message>
            <source>French</source>
            <translation>Français</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Anglais</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Allemand</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>Néerlandais</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Espagnol</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>Italien</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>Grec</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Arabe</translation>
        </message>
        <message>
            <source>The account’s language</source>
            <translation>Celle du compte</translation>
        </message>
        <message>
            <source>Not provided</source>
            <translation>Non renseigné</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>Femme</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>Homme</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <source>Certification</source>
            <translation>Certification</translation>
        </message>
        <message>
            <source>Positioning</source>
            <translation>Positionnement</translation>
        </message>
        <message>
            <source>Proctoring</source>
            <translation>Surveillance</translation>
        </message>
    </context>
    <context>
    <name>Notice</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
    <name>Outbox</name>
        <message>
            <source>Change</source>
            <translation>Modification</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Concerne</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Créée le</translation>
        </message>
        <message>
            <source>Tries</source>
            <translation>Essais</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
    </context>
    <context>
    <name>OutboxPage</name>
        <message>
            <source>Nothing to send</source>
            <translation>Rien à envoyer</translation>
        </message>
        <message>
            <source>What you change here is kept, sent in order, and listed until it is answered.</source>
            <translation>Ce que vous modifiez ici est conservé, envoyé dans l’ordre, et affiché jusqu’à la réponse.</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Boîte d’envoi</translation>
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
            <source>Send now</source>
            <translation>Envoyer maintenant</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Not settled</source>
            <translation>À régler</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n en attente</numerusform>
                <numerusform>%n en attente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in doubt</source>
            <translation>
                <numerusform>%n à vérifier</numerusform>
                <numerusform>%n à vérifier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be confirmed</source>
            <translation>
                <numerusform>%n à confirmer</numerusform>
                <numerusform>%n à confirmer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refusé</numerusform>
                <numerusform>%n refusés</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Tout est envoyé</translation>
        </message>
    </context>
    <context>
    <name>OutboxPresenter</name>
        <message numerus="yes">
            <source>%n change(s) given up.</source>
            <translation>
                <numerusform>%n envoi abandonné.</numerusform>
                <numerusform>%n envois abandonnés.</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>Pane</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
    <name>PassphraseDialog</name>
        <message>
            <source>Your passphrase</source>
            <translation>Votre phrase secrète</translation>
        </message>
        <message>
            <source>This computer has no keyring. A passphrase protects the candidates’ data instead: the one typed first is asked for at each start, and can’t be recovered.</source>
            <translation>Cet ordinateur n’a pas de trousseau de clés. Une phrase secrète protège à sa place les données des candidats : la première saisie sera demandée à chaque démarrage, et ne peut pas être retrouvée.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>This passphrase isn’t the right one.</source>
            <translation>Ce n’est pas la bonne phrase secrète.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Quitter</translation>
        </message>
    </context>
    <context>
    <name>PdfViewer</name>
        <message>
            <source>Save the report</source>
            <translation>Enregistrer le rapport</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>Fichiers PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Report of {name}</source>
            <translation>Rapport de {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the results</source>
            <translation>Retour aux résultats</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
    </context>
    <context>
    <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
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
            <source>Sessions</source>
            <translation>Sessions</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Crédits</translation>
        </message>
        <message>
            <source>Exam day</source>
            <translation>Jour d’examen</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>Boîte d’envoi</translation>
        </message>
        <message numerus="yes">
            <source>%n credit(s) left</source>
            <translation>
                <numerusform>%n crédit restant</numerusform>
                <numerusform>%n crédits restants</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>Refusals</name>
        <message>
            <source>The platform doesn’t know this action.</source>
            <translation>La plateforme ne connaît pas cette opération.</translation>
        </message>
        <message>
            <source>It may be older than this program.</source>
            <translation>Elle est peut-être plus ancienne que ce programme.</translation>
        </message>
        <message>
            <source>The platform can’t use one of the values.</source>
            <translation>La plateforme refuse une des valeurs.</translation>
        </message>
        <message>
            <source>Check what was entered, then do it again.</source>
            <translation>Vérifiez la saisie, puis recommencez.</translation>
        </message>
        <message>
            <source>This account may not use that test.</source>
            <translation>Ce compte n’a pas accès à ce test.</translation>
        </message>
        <message>
            <source>Choose another test, or ask for access to it.</source>
            <translation>Choisissez un autre test, ou demandez l’accès à celui-ci.</translation>
        </message>
        <message>
            <source>The platform doesn’t know this candidate.</source>
            <translation>La plateforme ne connaît pas ce candidat.</translation>
        </message>
        <message>
            <source>They may have been deleted elsewhere.</source>
            <translation>Il a peut-être été supprimé ailleurs.</translation>
        </message>
        <message>
            <source>The platform can’t use what was entered about the candidate.</source>
            <translation>La plateforme refuse la fiche de ce candidat.</translation>
        </message>
        <message>
            <source>Check names and e-mail, then do it again.</source>
            <translation>Vérifiez les noms et l’e-mail, puis recommencez.</translation>
        </message>
        <message>
            <source>The platform knows somebody with this e-mail already.</source>
            <translation>La plateforme connaît déjà quelqu’un avec cet e-mail.</translation>
        </message>
        <message>
            <source>Confirm that it is the same person, or correct the address.</source>
            <translation>Confirmez qu’il s’agit de la même personne, ou corrigez l’adresse.</translation>
        </message>
        <message>
            <source>The platform doesn’t know this group.</source>
            <translation>La plateforme ne connaît pas ce groupe.</translation>
        </message>
        <message>
            <source>Choose another group.</source>
            <translation>Choisissez un autre groupe.</translation>
        </message>
        <message>
            <source>There are no credits left for this type of test.</source>
            <translation>Il ne reste plus de crédit pour ce type de test.</translation>
        </message>
        <message>
            <source>Order credits, then send this again.</source>
            <translation>Commandez des crédits, puis envoyez à nouveau.</translation>
        </message>
        <message>
            <source>There are no proctoring credits left.</source>
            <translation>Il ne reste plus de crédit de surveillance.</translation>
        </message>
        <message>
            <source>Order credits, or register without proctoring.</source>
            <translation>Commandez des crédits, ou inscrivez sans surveillance.</translation>
        </message>
        <message>
            <source>The test is started already, or doesn’t exist any more.</source>
            <translation>Le test est déjà commencé, ou n’existe plus.</translation>
        </message>
        <message>
            <source>Refresh the statuses to see which.</source>
            <translation>Actualisez les statuts pour le savoir.</translation>
        </message>
        <message>
            <source>The candidate has taken this test as often as allowed.</source>
            <translation>Le candidat a passé ce test autant de fois que permis.</translation>
        </message>
        <message>
            <source>Raise the limit, or choose another test.</source>
            <translation>Relevez la limite, ou choisissez un autre test.</translation>
        </message>
        <message>
            <source>The platform doesn’t know this test.</source>
            <translation>La plateforme ne connaît pas ce test.</translation>
        </message>
        <message>
            <source>It may have been deleted elsewhere.</source>
            <translation>Il a peut-être été supprimé ailleurs.</translation>
        </message>
        <message>
            <source>The test isn’t finished.</source>
            <translation>Le test n’est pas terminé.</translation>
        </message>
        <message>
            <source>Wait until the candidate has handed it in.</source>
            <translation>Attendez que le candidat l’ait rendu.</translation>
        </message>
        <message>
            <source>Only assessments have a report.</source>
            <translation>Seules les évaluations ont un rapport.</translation>
        </message>
        <message>
            <source>For a certification the platform issues the diploma itself.</source>
            <translation>Pour une certification, la plateforme délivre elle-même le diplôme.</translation>
        </message>
        <message>
            <source>The platform refused, saying “{text}” (code {code}).</source>
            <translation>La plateforme a refusé en disant : « {text} » (code {code}).</translation>
        </message>
    </context>
    <context>
    <name>RegistrationForm</name>
        <message>
            <source>Register to a test</source>
            <translation>Inscrire à un test</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Inscrire</translation>
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
            <source>Even if one isn’t finished</source>
            <translation>Même si un autre est en cours</translation>
        </message>
        <message>
            <source>With remote proctoring</source>
            <translation>Avec surveillance à distance</translation>
        </message>
        <message>
            <source>In full screen only</source>
            <translation>En plein écran seulement</translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidat</numerusform>
                <numerusform>%n candidats</numerusform>
            </translation>
        </message>
        <message>
            <source>No session: at any time</source>
            <translation>Sans session : à tout moment</translation>
        </message>
    </context>
    <context>
    <name>Remedies</name>
        <message>
            <source>Fill in this cell.</source>
            <translation>Remplissez cette cellule.</translation>
        </message>
        <message>
            <source>Shorten the text.</source>
            <translation>Raccourcissez le texte.</translation>
        </message>
        <message>
            <source>Correct the address.</source>
            <translation>Corrigez l’adresse.</translation>
        </message>
        <message>
            <source>Remove one of the two lines.</source>
            <translation>Retirez une des deux lignes.</translation>
        </message>
        <message>
            <source>Write a test’s name or number.</source>
            <translation>Indiquez le nom ou le numéro d’un test.</translation>
        </message>
        <message>
            <source>Check who it is.</source>
            <translation>Vérifiez de qui il s’agit.</translation>
        </message>
        <message>
            <source>Save the file as “CSV UTF-8”.</source>
            <translation>Enregistrez le fichier en « CSV UTF-8 ».</translation>
        </message>
        <message>
            <source>Nothing: it is for your information.</source>
            <translation>Rien : c’est pour information.</translation>
        </message>
        <message>
            <source>Correct this cell.</source>
            <translation>Corrigez cette cellule.</translation>
        </message>
    </context>
    <context>
    <name>ResultView</name>
        <message>
            <source>Open the report</source>
            <translation>Ouvrir le rapport</translation>
        </message>
        <message>
            <source>Only assessments have a report.</source>
            <translation>Seules les évaluations ont un rapport.</translation>
        </message>
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
            <source>Fetching the results</source>
            <translation>Récupération des résultats</translation>
        </message>
        <message>
            <source>Nothing new: every result is here.</source>
            <translation>Rien de nouveau : tous les résultats sont là.</translation>
        </message>
        <message>
            <source>Reading the report</source>
            <translation>Lecture du rapport</translation>
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
            <source>A candidate can only start inside the window, with the code.</source>
            <translation>Un candidat ne peut commencer que dans ce créneau, avec le code.</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
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
    </context>
    <context>
    <name>SessionView</name>
        <message>
            <source>Show its tests</source>
            <translation>Voir ses tests</translation>
        </message>
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
            <source>{start} to {end}</source>
            <translation>de {start} à {end}</translation>
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
            <source>{name} is created.</source>
            <translation>La session « {name} » est créée.</translation>
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
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>SeveralView</name>
        <message numerus="yes">
            <source>%n candidate(s) chosen</source>
            <translation>
                <numerusform>%n candidat choisi</numerusform>
                <numerusform>%n candidats choisis</numerusform>
            </translation>
        </message>
        <message>
            <source>What you do here is done for each of them.</source>
            <translation>Ce que vous faites ici vaut pour chacun d’eux.</translation>
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
            <source>Delete…</source>
            <translation>Supprimer…</translation>
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
    <name>States</name>
        <message>
            <source>To be taken</source>
            <translation>À passer</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>To be graded</source>
            <translation>À corriger</translation>
        </message>
        <message>
            <source>To be sent</source>
            <translation>À envoyer</translation>
        </message>
        <message>
            <source>In doubt</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>To be confirmed</source>
            <translation>À confirmer</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>Envoi en cours</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
    </context>
    <context>
    <name>TestView</name>
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
                <numerusform>Supprimer %n test ?</numerusform>
                <numerusform>Supprimer %n tests ?</numerusform>
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
    <context>
    <name>WindowPresenter</name>
        <message>
            <source>Something unexpected happened; your data is safe. Pass on this file: {path}</source>
            <translation>Un problème imprévu est survenu ; vos données sont en sécurité. Transmettez ce fichier : {path}</translation>
        </message>
    </context>
    <context>
    <name>Words</name>
        <message>
            <source>It didn’t work.</source>
            <translation>L’opération a échoué.</translation>
        </message>
        <message>
            <source>This didn’t work ({code}).</source>
            <translation>L’opération a échoué ({code}).</translation>
        </message>
        <message>
            <source>Try again; if it happens again, pass on the log file.</source>
            <translation>Réessayez ; si cela se reproduit, transmettez le journal.</translation>
        </message>
        <message>
            <source>The account can’t be reached.</source>
            <translation>Le compte est injoignable.</translation>
        </message>
        <message>
            <source>Check the network. Changes made here are kept and sent later.</source>
            <translation>Vérifiez le réseau. Les modifications faites ici sont conservées et seront envoyées plus tard.</translation>
        </message>
        <message>
            <source>The platform asks us to slow down.</source>
            <translation>La plateforme demande de ralentir.</translation>
        </message>
        <message>
            <source>Wait a moment, then try again.</source>
            <translation>Attendez un instant, puis réessayez.</translation>
        </message>
        <message>
            <source>The platform refuses this account’s identifier or secret.</source>
            <translation>La plateforme refuse l’identifiant ou le secret de ce compte.</translation>
        </message>
        <message>
            <source>Check both in the account’s settings.</source>
            <translation>Vérifiez-les dans les réglages du compte.</translation>
        </message>
        <message>
            <source>What answers at this address isn’t an Isograd platform.</source>
            <translation>Ce qui répond à cette adresse n’est pas une plateforme Isograd.</translation>
        </message>
        <message>
            <source>Check the account’s addresses.</source>
            <translation>Vérifiez les adresses du compte.</translation>
        </message>
        <message>
            <source>Something in front of the platform turned this one change away; others get through.</source>
            <translation>Un équipement placé devant la plateforme a bloqué cette seule modification ; les autres passent.</translation>
        </message>
        <message>
            <source>Look for unusual characters in it, or tell the platform’s support.</source>
            <translation>Cherchez-y des caractères inhabituels, ou prévenez le support de la plateforme.</translation>
        </message>
        <message>
            <source>The platform got the request and didn’t answer it.</source>
            <translation>La plateforme a reçu la demande et n’y a pas répondu.</translation>
        </message>
        <message>
            <source>Whether it was carried out isn’t known. Look at the outbox before doing it again.</source>
            <translation>On ne sait pas si elle a été exécutée. Regardez la boîte d’envoi avant de recommencer.</translation>
        </message>
        <message>
            <source>The platform’s answer can’t be read.</source>
            <translation>La réponse de la plateforme est illisible.</translation>
        </message>
        <message>
            <source>This row isn’t there any more.</source>
            <translation>Cette ligne n’existe plus.</translation>
        </message>
        <message>
            <source>The list is up to date now.</source>
            <translation>La liste est maintenant à jour.</translation>
        </message>
        <message>
            <source>No account is in use.</source>
            <translation>Aucun compte n’est utilisé.</translation>
        </message>
        <message>
            <source>Choose one in the menu at the top left.</source>
            <translation>Choisissez-en un dans le menu en haut à gauche.</translation>
        </message>
        <message>
            <source>The sample centre didn’t start.</source>
            <translation>Le centre d’exemple n’a pas démarré.</translation>
        </message>
        <message>
            <source>Close other copies of the program, then start it again.</source>
            <translation>Fermez les autres fenêtres du programme, puis relancez-le.</translation>
        </message>
        <message>
            <source>Another program is writing to the store.</source>
            <translation>Un autre programme écrit dans les données.</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>The disk is full; nothing of this was kept.</source>
            <translation>Le disque est plein ; rien n’a été conservé.</translation>
        </message>
        <message>
            <source>Make room on the disk, then try again.</source>
            <translation>Libérez de la place, puis réessayez.</translation>
        </message>
        <message>
            <source>The store on this computer is damaged.</source>
            <translation>Les données de cet ordinateur sont endommagées.</translation>
        </message>
        <message>
            <source>Close the program and put back a copy of the profile’s folder.</source>
            <translation>Fermez le programme et rétablissez une copie du dossier du profil.</translation>
        </message>
        <message>
            <source>A newer version of the program made this store.</source>
            <translation>Ces données viennent d’une version plus récente du programme.</translation>
        </message>
        <message>
            <source>Start that version, or update this one.</source>
            <translation>Lancez cette version, ou mettez celle-ci à jour.</translation>
        </message>
        <message>
            <source>The store doesn’t open with the key kept on this computer.</source>
            <translation>Les données ne s’ouvrent pas avec la clé conservée sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Put back the keyring or the secrets’ file that belongs to this profile.</source>
            <translation>Rétablissez le trousseau ou le fichier de secrets de ce profil.</translation>
        </message>
        <message>
            <source>This passphrase isn’t the right one.</source>
            <translation>Ce n’est pas la bonne phrase secrète.</translation>
        </message>
        <message>
            <source>Type it again.</source>
            <translation>Saisissez-la à nouveau.</translation>
        </message>
        <message>
            <source>The keyring that keeps the secrets doesn’t answer.</source>
            <translation>Le trousseau qui garde les secrets ne répond pas.</translation>
        </message>
        <message>
            <source>Unlock it, then start the program again.</source>
            <translation>Déverrouillez-le, puis relancez le programme.</translation>
        </message>
        <message>
            <source>The store on this computer can’t be opened.</source>
            <translation>Les données de cet ordinateur ne s’ouvrent pas.</translation>
        </message>
        <message>
            <source>Check that the profile’s folder may be read and written.</source>
            <translation>Vérifiez que le dossier du profil est accessible en lecture et en écriture.</translation>
        </message>
        <message>
            <source>The store can’t be encrypted on this computer.</source>
            <translation>Les données ne peuvent pas être chiffrées sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Install the program again, with everything that it needs.</source>
            <translation>Réinstallez le programme, avec tout ce dont il a besoin.</translation>
        </message>
        <message>
            <source>IsoDesk is open already.</source>
            <translation>IsoDesk est déjà ouvert.</translation>
        </message>
        <message>
            <source>Go to its window, or close it first.</source>
            <translation>Revenez à sa fenêtre, ou fermez-la d’abord.</translation>
        </message>
        <message>
            <source>The settings’ file can’t be read.</source>
            <translation>Le fichier des réglages est illisible.</translation>
        </message>
        <message>
            <source>Correct it, or remove it: the program then writes a new one.</source>
            <translation>Corrigez-le, ou supprimez-le : le programme en écrira un nouveau.</translation>
        </message>
        <message>
            <source>Something entered can’t be used.</source>
            <translation>Une des valeurs saisies n’est pas utilisable.</translation>
        </message>
        <message>
            <source>Correct the fields marked in red.</source>
            <translation>Corrigez les champs marqués en rouge.</translation>
        </message>
        <message>
            <source>The platform doesn’t know this candidate or test yet.</source>
            <translation>La plateforme ne connaît pas encore ce candidat ou ce test.</translation>
        </message>
        <message>
            <source>Wait until the outbox is sent, then try again.</source>
            <translation>Attendez que la boîte d’envoi soit vide, puis réessayez.</translation>
        </message>
        <message>
            <source>This was sent already.</source>
            <translation>C’est déjà envoyé.</translation>
        </message>
        <message>
            <source>What is sent can’t be cancelled any more.</source>
            <translation>Ce qui est envoyé ne peut plus être annulé.</translation>
        </message>
        <message>
            <source>The candidate hasn’t handed in this test.</source>
            <translation>Le candidat n’a pas rendu ce test.</translation>
        </message>
        <message>
            <source>The report can be read once the test is completed.</source>
            <translation>Le rapport sera lisible une fois le test terminé.</translation>
        </message>
        <message>
            <source>Only assessments have a report.</source>
            <translation>Seules les évaluations ont un rapport.</translation>
        </message>
        <message>
            <source>For a certification the platform issues the diploma itself.</source>
            <translation>Pour une certification, la plateforme délivre elle-même le diplôme.</translation>
        </message>
        <message>
            <source>The candidate has started this test.</source>
            <translation>Le candidat a commencé ce test.</translation>
        </message>
        <message>
            <source>A test that was started can’t be deleted.</source>
            <translation>Un test commencé ne peut pas être supprimé.</translation>
        </message>
        <message>
            <source>The platform can’t change group, extra time or number after creation.</source>
            <translation>La plateforme ne permet pas de changer le groupe, le temps supplémentaire ou l’identifiant après la création.</translation>
        </message>
        <message>
            <source>Change them in the platform’s own back office.</source>
            <translation>Changez-les dans l’administration de la plateforme.</translation>
        </message>
        <message>
            <source>This account is in use.</source>
            <translation>Ce compte est utilisé.</translation>
        </message>
        <message>
            <source>Choose another account, then remove this one.</source>
            <translation>Choisissez un autre compte, puis retirez celui-ci.</translation>
        </message>
        <message>
            <source>To take this as done, the number on the platform must be known.</source>
            <translation>Pour considérer l’opération comme faite, le numéro sur la plateforme doit être connu.</translation>
        </message>
        <message>
            <source>Look it up on the platform, or send the change again.</source>
            <translation>Cherchez-le sur la plateforme, ou envoyez à nouveau.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Le fichier est vide.</translation>
        </message>
        <message>
            <source>Choose a list with a header and one candidate a line.</source>
            <translation>Choisissez une liste avec un en-tête et un candidat par ligne.</translation>
        </message>
        <message>
            <source>The first line doesn’t name the columns.</source>
            <translation>La première ligne ne nomme pas les colonnes.</translation>
        </message>
        <message>
            <source>It needs at least first name, last name and e-mail.</source>
            <translation>Il faut au moins le prénom, le nom et l’e-mail.</translation>
        </message>
        <message>
            <source>The file is too large for a list of candidates.</source>
            <translation>Le fichier est trop gros pour une liste de candidats.</translation>
        </message>
        <message>
            <source>Divide it into several files.</source>
            <translation>Répartissez-la en plusieurs fichiers.</translation>
        </message>
        <message>
            <source>The list has too many lines.</source>
            <translation>La liste a trop de lignes.</translation>
        </message>
        <message>
            <source>A quotation mark opens in the list and is never closed.</source>
            <translation>Un guillemet ouvert dans la liste n’est jamais fermé.</translation>
        </message>
        <message>
            <source>Correct the line in the file, or save it as CSV once more.</source>
            <translation>Corrigez la ligne dans le fichier, ou enregistrez-le de nouveau en CSV.</translation>
        </message>
        <message>
            <source>A column is there twice in the list.</source>
            <translation>Une colonne figure deux fois dans la liste.</translation>
        </message>
        <message>
            <source>Remove or rename one of the two, then choose the file again.</source>
            <translation>Supprimez ou renommez l’une des deux, puis choisissez de nouveau le fichier.</translation>
        </message>
        <message>
            <source>The file can’t be read.</source>
            <translation>Le fichier ne peut pas être lu.</translation>
        </message>
        <message>
            <source>Check that it is still there and isn’t open elsewhere.</source>
            <translation>Vérifiez qu’il est toujours là et qu’il n’est pas ouvert ailleurs.</translation>
        </message>
        <message>
            <source>This isn’t a text file.</source>
            <translation>Ce n’est pas un fichier texte.</translation>
        </message>
        <message>
            <source>Save the list as CSV, then choose that file.</source>
            <translation>Enregistrez la liste en CSV, puis choisissez ce fichier.</translation>
        </message>
    </context>
</TS>
