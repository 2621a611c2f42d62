<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message>
        <source>Account: {name}</source>
        <translation>Compte&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>AccountLooks</name>
    <message>
        <source>No account</source>
        <translation>Aucun compte</translation>
    </message>
    <message>
        <source>Sample centre</source>
        <translation>Centre d’exemple</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
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
        <source>Sub account {number}</source>
        <translation>Sous-compte {number}</translation>
    </message>
    <message>
        <source>{kind} · no sub account</source>
        <translation>{kind} · sans sous-compte</translation>
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
        <source>Open the platform’s administration</source>
        <translation>Ouvrir l’administration de la plateforme</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Comptes…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Réseau…</translation>
    </message>
    <message>
        <source>Data on this computer</source>
        <translation>Données de cet ordinateur</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation>Code de récupération…</translation>
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
        <source>Show the outbox</source>
        <translation>Afficher la boîte d’envoi</translation>
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
    <message>
        <source>credits are lacking</source>
        <translation>il manque des crédits</translation>
    </message>
    <message>
        <source>everything is sent</source>
        <translation>tout est envoyé</translation>
    </message>
</context>
<context>
    <name>Capabilities</name>
    <message>
        <source>Tests are called by their names</source>
        <translation>Les tests sont désignés par leur nom</translation>
    </message>
    <message>
        <source>Move candidates to another group</source>
        <translation>Changer des candidats de groupe</translation>
    </message>
    <message>
        <source>Change the extra time of a candidate</source>
        <translation>Modifier le tiers-temps d’un candidat</translation>
    </message>
    <message>
        <source>Change until when a test can be taken</source>
        <translation>Modifier la date limite d’un test</translation>
    </message>
    <message>
        <source>Change a session that the platform knows</source>
        <translation>Modifier une session connue de la plateforme</translation>
    </message>
    <message>
        <source>Delete a session that the platform knows</source>
        <translation>Supprimer une session connue de la plateforme</translation>
    </message>
    <message>
        <source>Choose mail templates by their names</source>
        <translation>Choisir les modèles de courriel par leur nom</translation>
    </message>
    <message>
        <source>See a mail before it is sent</source>
        <translation>Voir un courriel avant son envoi</translation>
    </message>
    <message>
        <source>Show what is changed on other computers</source>
        <translation>Montrer ce qui est modifié sur d’autres ordinateurs</translation>
    </message>
    <message>
        <source>Follow tests under way, with the time left</source>
        <translation>Suivre les tests en cours, avec le temps restant</translation>
    </message>
    <message>
        <source>Mark answers by hand</source>
        <translation>Corriger des réponses à la main</translation>
    </message>
    <message>
        <source>Follow a confirmation test</source>
        <translation>Suivre un test de confirmation</translation>
    </message>
    <message>
        <source>Read which sub accounts there are</source>
        <translation>Lire la liste des sous-comptes</translation>
    </message>
    <message>
        <source>Fetch new results and reports</source>
        <translation>Récupérer les nouveaux résultats et rapports</translation>
    </message>
    <message>
        <source>Open a candidate’s own page</source>
        <translation>Ouvrir la page d’un candidat</translation>
    </message>
    <message>
        <source>Open the platform’s administration</source>
        <translation>Ouvrir l’administration de la plateforme</translation>
    </message>
    <message>
        <source>No account is in use.</source>
        <translation>Aucun compte n’est utilisé.</translation>
    </message>
    <message>
        <source>Choose a sub account first.</source>
        <translation>Choisissez d’abord un sous-compte.</translation>
    </message>
    <message>
        <source>Isograd’s platform doesn’t offer this; a station does.</source>
        <translation>La plateforme d’Isograd ne le propose pas&#xa0;; une station, si.</translation>
    </message>
    <message>
        <source>Kept on this computer only: the platform isn’t told.</source>
        <translation>Conservé sur cet ordinateur seulement&#xa0;: la plateforme n’en sait rien.</translation>
    </message>
    <message>
        <source>Known once the account was reached for the first time.</source>
        <translation>Connu dès que le compte aura été joint une première fois.</translation>
    </message>
    <message>
        <source>The account has to be reached for this.</source>
        <translation>Il faut pour cela que le compte soit joignable.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Order and widths…</source>
        <translation>Ordre et largeurs…</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Comme au début</translation>
    </message>
</context>
<context>
    <name>ColumnSheet</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Tick what the list shows. Its header can be dragged as well.</source>
        <translation>Cochez ce que la liste affiche. Vous pouvez aussi faire glisser son en-tête.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Plus large</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Moins large</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Comme au début</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>No computer has this address.</source>
        <translation>Aucun ordinateur n’a cette adresse.</translation>
    </message>
    <message>
        <source>Check how it is spelt, and the network. Changes made here are kept and sent later.</source>
        <translation>Vérifiez son orthographe et le réseau. Les modifications faites ici sont conservées et envoyées plus tard.</translation>
    </message>
    <message>
        <source>This computer doesn’t trust the certificate of the address.</source>
        <translation>Cet ordinateur ne reconnaît pas le certificat de l’adresse.</translation>
    </message>
    <message>
        <source>On many company networks the traffic is inspected: ask who runs the network for its certificate, and enter the file under Network.</source>
        <translation>Sur beaucoup de réseaux d’entreprise, le trafic est inspecté&#xa0;: demandez son certificat à qui gère le réseau et indiquez le fichier sous Réseau.</translation>
    </message>
    <message>
        <source>The certificate of the address has expired, or isn’t valid yet.</source>
        <translation>Le certificat de l’adresse a expiré ou n’est pas encore valable.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer first.</source>
        <translation>Vérifiez d’abord la date et l’heure de cet ordinateur.</translation>
    </message>
    <message>
        <source>The certificate shown is of another address.</source>
        <translation>Le certificat présenté est celui d’une autre adresse.</translation>
    </message>
    <message>
        <source>Check how the address is spelt, and ask who runs it.</source>
        <translation>Vérifiez l’orthographe de l’adresse et demandez à qui la gère.</translation>
    </message>
    <message>
        <source>No secure connection could be made with this address.</source>
        <translation>Aucune connexion sécurisée n’a pu être établie avec cette adresse.</translation>
    </message>
    <message>
        <source>A station on your own network often begins with http://, without s.</source>
        <translation>L’adresse d’une station de votre réseau commence souvent par http://, sans s.</translation>
    </message>
    <message>
        <source>The file of further certificates can’t be read.</source>
        <translation>Le fichier d’autres certificats est illisible.</translation>
    </message>
    <message>
        <source>Choose it again under Network.</source>
        <translation>Choisissez-le à nouveau sous Réseau.</translation>
    </message>
    <message>
        <source>The proxy isn’t reached.</source>
        <translation>Le proxy n’est pas joint.</translation>
    </message>
    <message>
        <source>Check its address under Network, or ask who runs the network.</source>
        <translation>Vérifiez son adresse sous Réseau, ou demandez à qui gère le réseau.</translation>
    </message>
    <message>
        <source>The proxy asks for a name and a password, or refuses those it was given.</source>
        <translation>Le proxy demande un nom et un mot de passe, ou refuse ceux qu’il a reçus.</translation>
    </message>
    <message>
        <source>Enter them under Network.</source>
        <translation>Saisissez-les sous Réseau.</translation>
    </message>
    <message>
        <source>The proxy doesn’t let this address through.</source>
        <translation>Le proxy ne laisse pas passer cette adresse.</translation>
    </message>
    <message>
        <source>Ask who runs the network to allow it.</source>
        <translation>Demandez à qui gère le réseau de l’autoriser.</translation>
    </message>
    <message>
        <source>This kind of proxy can’t be used.</source>
        <translation>Ce type de proxy est inutilisable.</translation>
    </message>
    <message>
        <source>Enter one under Network that begins with http:// or https://.</source>
        <translation>Indiquez sous Réseau un proxy qui commence par http:// ou https://.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>From here on, registering takes real credits of this account.</source>
        <translation>À partir d’ici, les inscriptions prennent de vrais crédits de ce compte.</translation>
    </message>
    <message>
        <source>From here on, mails go out to real people.</source>
        <translation>À partir d’ici, des e-mails partent à de vraies personnes.</translation>
    </message>
    <message>
        <source>This opens a real account, with all that may be changed there.</source>
        <translation>Ceci ouvre un vrai compte, avec tout ce qui peut y être modifié.</translation>
    </message>
    <message>
        <source>“{account}” is a production account</source>
        <translation>«&#xa0;{account}&#xa0;» est un compte de production</translation>
    </message>
    <message>
        <source>You are asked once until the program is closed.</source>
        <translation>La question ne sera plus posée jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Ne pas continuer</translation>
    </message>
</context>
<context>
    <name>DaysFilter</name>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>Les 7 prochains jours</translation>
    </message>
    <message>
        <source>The next 30 days</source>
        <translation>Les 30 prochains jours</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre deux jours</translation>
    </message>
    <message>
        <source>{what}, from</source>
        <translation>{what}, de</translation>
    </message>
    <message>
        <source>{what}, to</source>
        <translation>{what}, à</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <translation>dd/MM/yyyy</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>As it is to stand on reports and diplomas.</source>
        <translation>Tel qu’il doit figurer sur les rapports et les diplômes.</translation>
    </message>
    <message>
        <source>The candidate logs in with this address and gets invitations there. It belongs to one candidate only of the account.</source>
        <translation>Le candidat se connecte avec cette adresse et y reçoit ses invitations. Elle n’appartient qu’à un seul candidat du compte.</translation>
    </message>
    <message>
        <source>Only used to address the candidate; it may be left open.</source>
        <translation>Sert seulement à s’adresser au candidat&#xa0;; peut ne pas être renseigné.</translation>
    </message>
    <message>
        <source>The language of mails to this candidate and of the pages around the test. The test itself is in a language of its own.</source>
        <translation>La langue des e-mails à ce candidat et des pages autour du test. Le test lui-même a sa propre langue.</translation>
    </message>
    <message>
        <source>What your own system calls this candidate. It is kept with the candidate and can be searched for.</source>
        <translation>Comment votre propre système désigne ce candidat. C’est gardé avec le candidat et peut être recherché.</translation>
    </message>
    <message>
        <source>A group by the name or number that it has in your own system. One that doesn’t exist yet is created.</source>
        <translation>Un groupe, par le nom ou le numéro qu’il porte dans votre propre système. S’il n’existe pas encore, il est créé.</translation>
    </message>
    <message>
        <source>The number that the platform gave a group of its own. Leave it empty if you name a group yourself.</source>
        <translation>Le numéro que la plateforme a donné à l’un de ses groupes. Laissez-le vide si vous nommez un groupe vous-même.</translation>
    </message>
    <message>
        <source>With what the candidate logs in first. If you leave it empty, the platform makes one and tells it in the invitation.</source>
        <translation>Avec quoi le candidat se connecte d’abord. Si vous le laissez vide, la plateforme en crée un et le donne dans l’invitation.</translation>
    </message>
    <message>
        <source>The password then isn’t shown in invitations, and the candidate needn’t change it at the first log-in. You have to tell it yourself.</source>
        <translation>Le mot de passe ne figure alors pas dans les invitations, et le candidat n’a pas à le changer à sa première connexion. C’est à vous de le lui donner.</translation>
    </message>
    <message>
        <source>The number of a job profile on the platform, to which results are compared.</source>
        <translation>Le numéro d’un profil métier de la plateforme, auquel les résultats sont comparés.</translation>
    </message>
    <message>
        <source>Time granted on top, for the whole test and for each timed question: 0 is none, 50 half as much again, 100 twice the time.</source>
        <translation>Temps accordé en plus, pour tout le test et pour chaque question chronométrée&#xa0;: 0 n’ajoute rien, 50 ajoute la moitié, 100 double le temps.</translation>
    </message>
    <message>
        <source>What is to be taken. The platform lists it with its number under “Help”.</source>
        <translation>Ce qui est à passer. La plateforme le liste avec son numéro sous «&#xa0;Aide&#xa0;».</translation>
    </message>
    <message>
        <source>Without this, a candidate who hasn’t finished such a test yet keeps it, and no credit is taken. With it, there is one more, at the price of another credit.</source>
        <translation>Sans cela, un candidat qui n’a pas encore terminé un tel test le garde, et aucun crédit n’est pris. Avec cela, il en a un de plus, au prix d’un autre crédit.</translation>
    </message>
    <message>
        <source>The test then starts only between the session’s beginning and its end, with the code told on the day.</source>
        <translation>Le test ne peut alors commencer qu’entre le début et la fin de la session, avec le code donné le jour même.</translation>
    </message>
    <message>
        <source>The candidate is watched at a distance during the test. It takes a proctoring credit as well.</source>
        <translation>Le candidat est surveillé à distance pendant le test. Cela prend aussi un crédit de surveillance.</translation>
    </message>
    <message>
        <source>The test only goes on while it fills the whole screen of the candidate.</source>
        <translation>Le test ne se déroule que s’il occupe tout l’écran du candidat.</translation>
    </message>
    <message>
        <source>How often one candidate may be registered to this test. Who has had it so often already is refused.</source>
        <translation>Combien de fois un même candidat peut être inscrit à ce test. Au-delà, son inscription est refusée.</translation>
    </message>
    <message>
        <source>Only tests of so many past days count for the limit. Without a limit it means one test in that time.</source>
        <translation>Seuls les tests de ces derniers jours comptent pour la limite. Sans limite, cela veut dire un test dans ce délai.</translation>
    </message>
    <message>
        <source>The web page to which the candidate is led after the test, for example your course.</source>
        <translation>La page web vers laquelle le candidat est conduit après le test, par exemple votre cours.</translation>
    </message>
    <message>
        <source>A web address that the platform calls as soon as the test is handed in, so that your own system knows.</source>
        <translation>Une adresse web que la plateforme appelle dès que le test est rendu, pour que votre propre système le sache.</translation>
    </message>
    <message>
        <source>The number of the “Compte Personnel de Formation” file that pays for this test.</source>
        <translation>Le numéro du dossier «&#xa0;Compte personnel de formation&#xa0;» qui finance ce test.</translation>
    </message>
    <message>
        <source>One credit then stands for 2, 3 or 4 tests of the same candidate; the next registrations to it are free.</source>
        <translation>Un crédit vaut alors 2, 3 ou 4 tests du même candidat&#xa0;; ses inscriptions suivantes n’en prennent pas.</translation>
    </message>
    <message>
        <source>What administrators and candidates see of the session, such as room and day.</source>
        <translation>Ce que les administrateurs et les candidats voient de la session, comme la salle et le jour.</translation>
    </message>
    <message>
        <source>Before this moment no test of the session can be started.</source>
        <translation>Avant ce moment, aucun test de la session ne peut être commencé.</translation>
    </message>
    <message>
        <source>After this moment no test of the session can be started. One that is under way may be finished.</source>
        <translation>Après ce moment, aucun test de la session ne peut être commencé. Un test en cours peut être terminé.</translation>
    </message>
    <message>
        <source>Asked of every candidate who starts. Tell it in the room, not in the invitation. Without one, nothing is asked.</source>
        <translation>Demandé à chaque candidat qui commence. Donnez-le dans la salle, pas dans l’invitation. Sans code, rien n’est demandé.</translation>
    </message>
    <message>
        <source>The number of a mail template. It stands in the address of the page on which the template is edited on the platform.</source>
        <translation>Le numéro d’un modèle d’e-mail. Il figure dans l’adresse de la page où ce modèle se modifie sur la plateforme.</translation>
    </message>
    <message>
        <source>The day on which the mail goes out. Without one, or with a day past, it goes out now.</source>
        <translation>Le jour où l’e-mail part. Sans jour, ou avec un jour passé, il part maintenant.</translation>
    </message>
    <message>
        <source>An address that the platform has verified for your account. Without one, it writes from its usual address.</source>
        <translation>Une adresse que la plateforme a vérifiée pour votre compte. Sans elle, elle écrit depuis son adresse habituelle.</translation>
    </message>
    <message>
        <source>The address of the platform’s API. It ends in “/api/usage”, and Isograd or the station tells it.</source>
        <translation>L’adresse de l’API de la plateforme. Elle se termine par «&#xa0;/api/usage&#xa0;»&#xa0;; Isograd ou la station vous la donne.</translation>
    </message>
    <message>
        <source>Who calls: the identifier of the OAuth client that was made for your account, beside its secret.</source>
        <translation>Qui appelle&#xa0;: l’identifiant du client OAuth créé pour votre compte, à côté de son secret.</translation>
    </message>
    <message>
        <source>The secret of that client. It is kept in this computer’s keyring and shown nowhere again.</source>
        <translation>Le secret de ce client. Il est gardé dans le trousseau de cet ordinateur et n’est plus affiché nulle part.</translation>
    </message>
    <message>
        <source>For distributors: the number of the company account on which everything is done. It goes with every call.</source>
        <translation>Pour les distributeurs&#xa0;: le numéro du compte entreprise sur lequel tout se fait. Il accompagne chaque appel.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Writing {name}</source>
        <translation>Écriture de {name}</translation>
    </message>
    <message>
        <source>{name} can’t be written.</source>
        <translation>{name} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>A workbook holds a little over a million rows: filter more, or choose text.</source>
        <translation>Un classeur contient un peu plus d’un million de lignes&#xa0;: filtrez davantage, ou choisissez le texte.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>Choisissez un autre dossier, ou fermez le programme qui a ouvert le fichier.</translation>
    </message>
    <message>
        <source>Export what is filtered</source>
        <translation>Exporter ce qui est filtré</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with separators (*.csv)</source>
        <translation>Texte avec séparateurs (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln ligne écrite dans {name}.</numerusform>
            <numerusform>%Ln lignes écrites dans {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
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
        <source>There is no such time zone. Choose one, such as Europe/Paris.</source>
        <translation>Ce fuseau horaire n’existe pas. Choisissez-en un, par exemple Europe/Paris.</translation>
    </message>
    <message>
        <source>These credentials are there already, as “{name}”.</source>
        <translation>Ces identifiants existent déjà, sous «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>This isn’t the address of a proxy, such as http://proxy.example:3128.</source>
        <translation>Ce n’est pas l’adresse d’un proxy, comme http://proxy.example:3128.</translation>
    </message>
    <message>
        <source>This file holds no certificates (PEM).</source>
        <translation>Ce fichier ne contient aucun certificat (PEM).</translation>
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
        <source>The clocks of {zone} go forward over this time: it doesn’t exist.</source>
        <translation>À {zone}, on change d’heure à ce moment-là&#xa0;: cette heure n’existe pas.</translation>
    </message>
    <message>
        <source>This is in the past.</source>
        <translation>C’est dans le passé.</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>Choisissez au moins un jour.</translation>
    </message>
    <message>
        <source>At most {maximum} at once.</source>
        <translation>{maximum} au plus à la fois.</translation>
    </message>
    <message>
        <source>Choose at least one candidate.</source>
        <translation>Choisissez au moins un candidat.</translation>
    </message>
    <message>
        <source>A level of the group has no name.</source>
        <translation>Un niveau du groupe n’a pas de nom.</translation>
    </message>
    <message>
        <source>Give the group a name or a number, not both.</source>
        <translation>Donnez au groupe un nom ou un numéro, pas les deux.</translation>
    </message>
    <message>
        <source>This isn’t the address of a page, such as https://lms.example/done.</source>
        <translation>Ce n’est pas l’adresse d’une page, comme https://lms.example/done.</translation>
    </message>
    <message>
        <source>Choose a day after today, or send it now.</source>
        <translation>Choisissez un jour après aujourd’hui, ou envoyez-le maintenant.</translation>
    </message>
    <message>
        <source>This begins like a formula.</source>
        <translation>Ce texte commence comme une formule.</translation>
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
        <source>This is the error of a formula, no value.</source>
        <translation>C’est l’erreur d’une formule, pas une valeur.</translation>
    </message>
    <message>
        <source>Line {first_line} has this address with another name.</source>
        <translation>La ligne {first_line} donne cette adresse à un autre nom.</translation>
    </message>
    <message>
        <source>Known people keep what they have: “{kept}”.</source>
        <translation>Un candidat connu garde sa valeur&#xa0;: «&#xa0;{kept}&#xa0;».</translation>
    </message>
    <message>
        <source>Called {known_as} here.</source>
        <translation>S’appelle {known_as} ici.</translation>
    </message>
    <message>
        <source>There is no session of this name.</source>
        <translation>Aucune session ne porte ce nom.</translation>
    </message>
    <message>
        <source>Several sessions have this name.</source>
        <translation>Plusieurs sessions portent ce nom.</translation>
    </message>
    <message>
        <source>This session is over.</source>
        <translation>Cette session est terminée.</translation>
    </message>
    <message>
        <source>The session counts only with a test.</source>
        <translation>La session ne compte qu’avec un test.</translation>
    </message>
    <message>
        <source>The CPF file counts only with a test.</source>
        <translation>Le dossier CPF ne compte qu’avec un test.</translation>
    </message>
    <message>
        <source>This isn’t one of the platform’s languages.</source>
        <translation>Ce n’est pas une langue de la plateforme.</translation>
    </message>
    <message>
        <source>This isn’t a gender that the platform knows.</source>
        <translation>La plateforme ne connaît pas ce genre.</translation>
    </message>
    <message>
        <source>This isn’t a percentage.</source>
        <translation>Ce n’est pas un pourcentage.</translation>
    </message>
    <message>
        <source>This isn’t a whole number.</source>
        <translation>Ce n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>There is no such day or time.</source>
        <translation>Ce jour ou cette heure n’existe pas.</translation>
    </message>
    <message>
        <source>Line {first_line} has a session of this name already.</source>
        <translation>La ligne {first_line} a déjà une session de ce nom.</translation>
    </message>
    <message>
        <source>This session is there already, and the account can’t change it.</source>
        <translation>Cette session existe déjà et le compte ne peut pas la modifier.</translation>
    </message>
    <message>
        <source>This number belongs to {known_as} here.</source>
        <translation>Ce numéro est ici celui de {known_as}.</translation>
    </message>
    <message>
        <source>This address belongs to {known_as} already.</source>
        <translation>Cette adresse est déjà celle de {known_as}.</translation>
    </message>
    <message>
        <source>This candidate isn’t here.</source>
        <translation>Ce candidat n’est pas ici.</translation>
    </message>
    <message>
        <source>Several candidates have this name.</source>
        <translation>Plusieurs candidats portent ce nom.</translation>
    </message>
    <message>
        <source>This isn’t a status of a test.</source>
        <translation>Ce n’est pas le statut d’un test.</translation>
    </message>
    <message>
        <source>This test was cancelled.</source>
        <translation>Ce test a été annulé.</translation>
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
    <name>Field</name>
    <message>
        <source>What is “{label}”?</source>
        <translation>Qu’est-ce que «&#xa0;{label}&#xa0;»&#xa0;?</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s) in force</source>
        <translation>
            <numerusform>%Ln filtre actif</numerusform>
            <numerusform>%Ln filtres actifs</numerusform>
        </translation>
    </message>
    <message>
        <source>No filter in force</source>
        <translation>Aucun filtre actif</translation>
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
        <source>{number} M</source>
        <translation>{number}&#xa0;M</translation>
    </message>
    <message>
        <source>{number} k</source>
        <translation>{number}&#xa0;k</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
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
        <translation>H&apos;&#xa0;h&#xa0;&apos;mm</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <translation>H&apos;&#xa0;h&#xa0;&apos;mm&apos;&#xa0;min&#xa0;&apos;ss&apos;&#xa0;s&apos;</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h&#xa0;{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}&#xa0;min&#xa0;{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
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
    <name>KeySheet</name>
    <message>
        <source>In every list</source>
        <translation>Dans chaque liste</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
    <name>ListCommands</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Autres filtres</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Copier en tableau</translation>
    </message>
    <message>
        <source>Close what stands beside the list</source>
        <translation>Fermer ce qui est à côté de la liste</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>ListPresenter</name>
    <message numerus="yes">
        <source>%Ln row(s) chosen</source>
        <translation>
            <numerusform>%Ln ligne choisie</numerusform>
            <numerusform>%Ln lignes choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the form?</source>
        <translation>Quitter le formulaire&#xa0;?</translation>
    </message>
    <message>
        <source>What you entered isn’t kept.</source>
        <translation>Ce que vous avez saisi n’est pas conservé.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go on entering</source>
        <translation>Continuer la saisie</translation>
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
    <message>
        <source>Assessments</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>In-house certificates</source>
        <translation>Certificats du centre</translation>
    </message>
    <message>
        <source>Placement tests</source>
        <translation>Positionnements</translation>
    </message>
    <message>
        <source>Remote proctoring</source>
        <translation>Surveillance à distance</translation>
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
    <name>NumberFilter</name>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>{what}, from</source>
        <translation>{what}, de</translation>
    </message>
    <message>
        <source>{what}, to</source>
        <translation>{what}, à</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>More</source>
        <translation>Autres</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln envoi en attente</numerusform>
            <numerusform>%Ln envois en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln à vérifier</numerusform>
            <numerusform>%Ln à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be confirmed</source>
        <translation>
            <numerusform>%Ln à confirmer</numerusform>
            <numerusform>%Ln à confirmer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
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
        <source>This computer has no keyring. A passphrase protects the candidates’ data instead: the one typed first is asked for at each start. If it is forgotten, only the recovery code opens the data.</source>
        <translation>Cet ordinateur n’a pas de trousseau. Une phrase secrète protège donc les données des candidats&#xa0;: la première saisie est demandée à chaque démarrage. Si elle est oubliée, seul le code de récupération ouvre les données.</translation>
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
        <source>Use the recovery code</source>
        <translation>Utiliser le code de récupération</translation>
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
        <source>Integration</source>
        <translation>Intégration</translation>
    </message>
    <message>
        <source>LTI bench</source>
        <translation>Banc LTI</translation>
    </message>
    <message>
        <source>{kind}: {left} left, since {time}</source>
        <translation>{kind}&#xa0;: {left} restants (alerte&#xa0;: {time})</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) left</source>
        <translation>
            <numerusform>%Ln crédit restant</numerusform>
            <numerusform>%Ln crédits restants</numerusform>
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
        <source>The platform doesn’t know this session.</source>
        <translation>La plateforme ne connaît pas cette session.</translation>
    </message>
    <message>
        <source>Somebody is taking a test of this session now.</source>
        <translation>Quelqu’un passe en ce moment un test de cette session.</translation>
    </message>
    <message>
        <source>Change or delete it once they have handed in.</source>
        <translation>Modifiez-la ou supprimez-la une fois le test remis.</translation>
    </message>
    <message>
        <source>There are still people in this group.</source>
        <translation>Il y a encore des candidats dans ce groupe.</translation>
    </message>
    <message>
        <source>Move them to another group first.</source>
        <translation>Mettez-les d’abord dans un autre groupe.</translation>
    </message>
    <message>
        <source>The platform doesn’t know this template.</source>
        <translation>La plateforme ne connaît pas ce modèle.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Choisissez-en un autre dans la liste.</translation>
    </message>
    <message>
        <source>This template can’t be filled in for this candidate.</source>
        <translation>Ce modèle ne peut pas être rempli pour ce candidat.</translation>
    </message>
    <message>
        <source>Correct its tags on the platform, or choose another template.</source>
        <translation>Corrigez ses balises sur la plateforme, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This answer doesn’t wait for a mark.</source>
        <translation>Cette réponse n’attend pas de note.</translation>
    </message>
    <message>
        <source>It may have been marked elsewhere.</source>
        <translation>Elle a peut-être été notée ailleurs.</translation>
    </message>
    <message>
        <source>The test is started already.</source>
        <translation>Le test est déjà commencé.</translation>
    </message>
    <message>
        <source>Only tests that nobody has begun can be changed.</source>
        <translation>Seuls les tests que personne n’a commencés peuvent être modifiés.</translation>
    </message>
    <message>
        <source>There is a group of this name already.</source>
        <translation>Un groupe porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The platform refused, saying “{text}” (code {code}).</source>
        <translation>La plateforme a refusé en disant&#xa0;: «&#xa0;{text}&#xa0;» (code {code}).</translation>
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
        <translation>Enregistrez le fichier en «&#xa0;CSV UTF-8&#xa0;».</translation>
    </message>
    <message>
        <source>Type this cell again.</source>
        <translation>Saisissez à nouveau cette cellule.</translation>
    </message>
    <message>
        <source>Paste the value only.</source>
        <translation>Collez seulement la valeur.</translation>
    </message>
    <message>
        <source>Correct the formula and paste its value.</source>
        <translation>Corrigez la formule et collez sa valeur.</translation>
    </message>
    <message>
        <source>Write the name or the number of a session to come.</source>
        <translation>Indiquez le nom ou le numéro d’une session à venir.</translation>
    </message>
    <message>
        <source>Write a test in this line, or choose one for all.</source>
        <translation>Indiquez un test sur cette ligne, ou choisissez-en un pour tous.</translation>
    </message>
    <message>
        <source>Write it as “French” or “fr”.</source>
        <translation>Écrivez «&#xa0;français&#xa0;» ou «&#xa0;fr&#xa0;».</translation>
    </message>
    <message>
        <source>Write M, F, or leave it empty.</source>
        <translation>Écrivez M, F, ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 500, as 33.</source>
        <translation>Écrivez un nombre de 0 à 500, comme 33.</translation>
    </message>
    <message>
        <source>Write digits only.</source>
        <translation>N’écrivez que des chiffres.</translation>
    </message>
    <message>
        <source>Leave the platform’s own words.</source>
        <translation>Laissez les mots de la plateforme.</translation>
    </message>
    <message>
        <source>Correct day, month, year, hour or minute.</source>
        <translation>Corrigez le jour, le mois, l’année, l’heure ou la minute.</translation>
    </message>
    <message>
        <source>Change it on the platform, or give it another name here.</source>
        <translation>Modifiez-la sur la plateforme, ou donnez-lui un autre nom ici.</translation>
    </message>
    <message>
        <source>Nothing, or change it in the candidate’s details.</source>
        <translation>Rien, ou modifiez la fiche du candidat.</translation>
    </message>
    <message>
        <source>Choose the export of candidates together with this one.</source>
        <translation>Choisissez aussi l’export des candidats.</translation>
    </message>
    <message>
        <source>Export the results with the e-mail addresses.</source>
        <translation>Exportez les résultats avec les adresses e-mail.</translation>
    </message>
    <message>
        <source>Look for a separator too many, or missing quotation marks.</source>
        <translation>Cherchez un séparateur en trop ou des guillemets manquants.</translation>
    </message>
    <message>
        <source>Nothing: it is for your information.</source>
        <translation>Rien&#xa0;: c’est pour information.</translation>
    </message>
    <message>
        <source>Correct this cell.</source>
        <translation>Corrigez cette cellule.</translation>
    </message>
</context>
<context>
    <name>ResetNotice</name>
    <message>
        <source>The station was set up anew and knows nothing of what is listed here. Nothing is read from it until you decide; what you change here is kept.</source>
        <translation>La station a été réinstallée et ne connaît rien de ce qui est listé ici. Rien n’y est lu avant votre décision&#xa0;; ce que vous modifiez ici est conservé.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
</context>
<context>
    <name>SettingsTrouble</name>
    <message>
        <source>The setting “{setting}” couldn’t be used.</source>
        <translation>Le réglage «&#xa0;{setting}&#xa0;» est inutilisable.</translation>
    </message>
    <message>
        <source>The settings’ file couldn’t be read.</source>
        <translation>Le fichier des réglages est illisible.</translation>
    </message>
    <message>
        <source>The settings are those of the last time; the file is kept as {name}.</source>
        <translation>Les réglages sont ceux de la dernière fois&#xa0;; le fichier est conservé sous {name}.</translation>
    </message>
    <message>
        <source>The settings are as at the first start; the file is kept as {name}. Enter your accounts again.</source>
        <translation>Les réglages sont ceux du premier démarrage&#xa0;; le fichier est conservé sous {name}. Saisissez à nouveau vos comptes.</translation>
    </message>
</context>
<context>
    <name>SeveralPane</name>
    <message>
        <source>What you do here is done for each of them.</source>
        <translation>Ce que vous faites ici vaut pour chacun d’eux.</translation>
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
    <name>StationReset</name>
    <message>
        <source>Read the new station?</source>
        <translation>Lire la nouvelle station&#xa0;?</translation>
    </message>
    <message>
        <source>What the earlier station told is then forgotten on this computer, and everything is read anew. What you changed here and isn’t sent yet stays, and is sent to the new one. If the station is to get its earlier data back, leave everything as it is, and start IsoDesk again once it has.</source>
        <translation>Ce que l’ancienne station avait transmis est alors oublié sur cet ordinateur, et tout est relu. Vos modifications pas encore envoyées restent, et sont envoyées à la nouvelle. Si la station doit retrouver ses anciennes données, laissez tout en l’état, puis redémarrez IsoDesk une fois que c’est fait.</translation>
    </message>
    <message>
        <source>Forget, and read anew</source>
        <translation>Oublier et tout relire</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Tout laisser en l’état</translation>
    </message>
    <message>
        <source>What the new station tells is being read.</source>
        <translation>Les données de la nouvelle station sont en cours de lecture.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Annulé&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>the import</source>
        <translation>l’import</translation>
    </message>
    <message>
        <source>giving up</source>
        <translation>l’abandon</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>la décision</translation>
    </message>
    <message>
        <source>the change</source>
        <translation>la modification</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Aller à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>What is this field?</source>
        <translation>Qu’est-ce que ce champ&#xa0;?</translation>
    </message>
    <message>
        <source>Close IsoDesk</source>
        <translation>Fermer IsoDesk</translation>
    </message>
</context>
<context>
    <name>WindowPresenter</name>
    <message>
        <source>IsoDesk ended unexpectedly last time. Your data is safe; nothing was sent anywhere.</source>
        <translation>IsoDesk s’est arrêté de façon inattendue la dernière fois. Vos données sont intactes&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Something unexpected happened; your data is safe. Pass on this file: {path}</source>
        <translation>Un problème imprévu est survenu&#x202f;; vos données sont en sécurité. Transmettez ce fichier&#xa0;: {path}</translation>
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
        <translation>Réessayez&#x202f;; si cela se reproduit, transmettez le journal.</translation>
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
        <translation>Un équipement placé devant la plateforme a bloqué cette seule modification&#xa0;; les autres passent.</translation>
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
        <translation>Le disque est plein&#x202f;; rien n’a été conservé.</translation>
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
        <source>No sub account is chosen.</source>
        <translation>Aucun sous-compte n’est choisi.</translation>
    </message>
    <message>
        <source>Choose one in the menu of the account: a distributor acts on sub accounts only.</source>
        <translation>Choisissez-en un dans le menu du compte&#xa0;: un distributeur n’agit que sur des sous-comptes.</translation>
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
        <source>The key of the data on this computer is in no keyring any more.</source>
        <translation>La clé des données de cet ordinateur n’est plus dans aucun trousseau.</translation>
    </message>
    <message>
        <source>Open the data with its recovery code.</source>
        <translation>Ouvrez les données avec leur code de récupération.</translation>
    </message>
    <message>
        <source>The settings’ file can’t be read.</source>
        <translation>Le fichier des réglages est illisible.</translation>
    </message>
    <message>
        <source>Correct it, or remove it: the program then writes a new one.</source>
        <translation>Corrigez-le, ou supprimez-le&#xa0;: le programme en écrira un nouveau.</translation>
    </message>
    <message>
        <source>The file can’t be written.</source>
        <translation>Le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Choisissez un autre dossier, ou libérez de la place sur le disque.</translation>
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
        <source>This isn’t a whole recovery code.</source>
        <translation>Ce code de récupération n’est pas complet.</translation>
    </message>
    <message>
        <source>It has 14 groups of 4 letters and digits.</source>
        <translation>Il compte 14 groupes de 4 lettres et chiffres.</translation>
    </message>
    <message>
        <source>There is a letter in it that no recovery code has.</source>
        <translation>Il contient une lettre qu’aucun code de récupération ne porte.</translation>
    </message>
    <message>
        <source>Read it again: U never stands in one.</source>
        <translation>Relisez-le&#xa0;: il n’y figure jamais de U.</translation>
    </message>
    <message>
        <source>There is a mistake in this recovery code.</source>
        <translation>Ce code de récupération contient une erreur.</translation>
    </message>
    <message>
        <source>Compare it with the paper, letter by letter.</source>
        <translation>Comparez-le au papier, lettre par lettre.</translation>
    </message>
    <message>
        <source>This recovery code belongs to other data.</source>
        <translation>Ce code de récupération appartient à d’autres données.</translation>
    </message>
    <message>
        <source>Take the code that was shown on the computer where this data was made.</source>
        <translation>Prenez le code affiché sur l’ordinateur d’où viennent ces données.</translation>
    </message>
    <message>
        <source>This file isn’t a backup of IsoDesk.</source>
        <translation>Ce fichier n’est pas une sauvegarde d’IsoDesk.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .isodesk-backup.</source>
        <translation>Choisissez un fichier qui finit par .isodesk-backup.</translation>
    </message>
    <message>
        <source>Put the file desk.db back into the profile’s folder and start again.</source>
        <translation>Remettez le fichier desk.db dans le dossier du profil, puis redémarrez.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version.</source>
        <translation>Cette sauvegarde vient d’une version plus récente.</translation>
    </message>
    <message>
        <source>Install that version, then restore it.</source>
        <translation>Installez cette version, puis restaurez-la.</translation>
    </message>
    <message>
        <source>This backup is damaged.</source>
        <translation>Cette sauvegarde est endommagée.</translation>
    </message>
    <message>
        <source>Take another one; nothing here was changed.</source>
        <translation>Prenez-en une autre&#xa0;; rien n’a été changé ici.</translation>
    </message>
    <message>
        <source>Restore a backup: the account’s menu at the top left has it. Nothing is deleted by that.</source>
        <translation>Restaurez une sauvegarde, depuis le menu du compte en haut à gauche. Rien n’est effacé pour autant.</translation>
    </message>
    <message>
        <source>The LTI bench didn’t start.</source>
        <translation>Le banc LTI n’a pas démarré.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, its log in the profile’s folder says why.</source>
        <translation>Réessayez ; si cela persiste, son journal dans le dossier du profil en dit la raison.</translation>
    </message>
    <message>
        <source>The LTI bench doesn’t answer.</source>
        <translation>Le banc LTI ne répond pas.</translation>
    </message>
    <message>
        <source>Stop it and start it again.</source>
        <translation>Arrêtez-le, puis redémarrez-le.</translation>
    </message>
    <message>
        <source>This recovery code isn’t right.</source>
        <translation>Ce code de récupération n’est pas le bon.</translation>
    </message>
    <message>
        <source>This backup can’t be read.</source>
        <translation>Cette sauvegarde est illisible.</translation>
    </message>
    <message>
        <source>The store on this computer is missing.</source>
        <translation>Les données de cet ordinateur sont introuvables.</translation>
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
        <source>Somebody else changed this meanwhile.</source>
        <translation>Quelqu’un d’autre a modifié ceci entre-temps.</translation>
    </message>
    <message>
        <source>What is shown now is theirs. Look at it, then do it again.</source>
        <translation>Vous voyez maintenant sa version. Regardez-la, puis recommencez.</translation>
    </message>
    <message>
        <source>Another row here has this number already.</source>
        <translation>Une autre ligne porte déjà ce numéro ici.</translation>
    </message>
    <message>
        <source>Compare both on the platform, then enter the number that belongs to this one.</source>
        <translation>Comparez les deux sur la plateforme, puis saisissez le numéro de celle-ci.</translation>
    </message>
    <message>
        <source>The number of this test is known already.</source>
        <translation>Le numéro de ce test est déjà connu.</translation>
    </message>
    <message>
        <source>Nothing has to be entered any more.</source>
        <translation>Il n’y a plus rien à saisir.</translation>
    </message>
    <message>
        <source>Somebody else in the list has this e-mail by now.</source>
        <translation>Une autre personne de la liste a cet e-mail entre-temps.</translation>
    </message>
    <message>
        <source>Change the e-mail of one of the two, then do it again.</source>
        <translation>Changez l’e-mail de l’une des deux, puis recommencez.</translation>
    </message>
    <message>
        <source>There is nothing left to decide about this change.</source>
        <translation>Il n’y a plus rien à décider pour cette modification.</translation>
    </message>
    <message>
        <source>Look at its status: it went on meanwhile.</source>
        <translation>Regardez son statut&#xa0;: elle a avancé entre-temps.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>What was undone or sent can only be changed by a new change.</source>
        <translation>Ce qui est annulé ou envoyé ne se corrige que par une nouvelle modification.</translation>
    </message>
    <message>
        <source>Something else was changed since.</source>
        <translation>Autre chose a été modifié depuis.</translation>
    </message>
    <message>
        <source>Undo what was changed last first: Ctrl+Z.</source>
        <translation>Annulez d’abord la dernière modification&#xa0;: Ctrl+Z.</translation>
    </message>
    <message>
        <source>This change is about too many rows to be undone at once.</source>
        <translation>Cette modification porte sur trop de lignes pour être annulée d’un coup.</translation>
    </message>
    <message>
        <source>Choose its changes in the outbox and give up those that aren’t sent.</source>
        <translation>Dans la boîte d’envoi, choisissez ses modifications et abandonnez celles qui ne sont pas envoyées.</translation>
    </message>
    <message>
        <source>The account has another address than before.</source>
        <translation>Le compte a une autre adresse qu’avant.</translation>
    </message>
    <message>
        <source>Save it again if the same platform answers there.</source>
        <translation>Enregistrez à nouveau si la même plateforme y répond.</translation>
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
        <source>What the platform sent isn’t a report.</source>
        <translation>Ce que la plateforme a envoyé n’est pas un rapport.</translation>
    </message>
    <message>
        <source>Try again later; if it happens again, tell the platform’s support.</source>
        <translation>Réessayez plus tard&#xa0;; si cela se reproduit, prévenez l’assistance de la plateforme.</translation>
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
        <source>The platform doesn’t know this test any more.</source>
        <translation>La plateforme ne connaît plus ce test.</translation>
    </message>
    <message>
        <source>Register the candidate again, or take the test off the list.</source>
        <translation>Inscrivez de nouveau le candidat, ou retirez le test de la liste.</translation>
    </message>
    <message>
        <source>This test is being deleted already.</source>
        <translation>Ce test est déjà en cours de suppression.</translation>
    </message>
    <message>
        <source>The outbox shows how far that is.</source>
        <translation>La boîte d’envoi montre où cela en est.</translation>
    </message>
    <message>
        <source>The platform never told this test’s number.</source>
        <translation>La plateforme n’a jamais donné le numéro de ce test.</translation>
    </message>
    <message>
        <source>Change it in the platform’s own back office, or take it off the list.</source>
        <translation>Modifiez-le dans le back-office de la plateforme, ou retirez-le de la liste.</translation>
    </message>
    <message>
        <source>The platform has this session already.</source>
        <translation>La plateforme a déjà cette session.</translation>
    </message>
    <message>
        <source>Change it in the platform’s own back office.</source>
        <translation>Modifiez-la dans le back-office de la plateforme.</translation>
    </message>
    <message>
        <source>The station itself names this form.</source>
        <translation>La station nomme elle-même ce test.</translation>
    </message>
    <message>
        <source>Change its name on the station.</source>
        <translation>Changez son nom sur la station.</translation>
    </message>
    <message>
        <source>The platform takes a password or a group’s number for a new candidate only.</source>
        <translation>La plateforme n’accepte un mot de passe ou un numéro de groupe que pour un nouveau candidat.</translation>
    </message>
    <message>
        <source>Change them in the platform’s own back office.</source>
        <translation>Changez-les dans l’administration de la plateforme.</translation>
    </message>
    <message>
        <source>This candidate is anonymous.</source>
        <translation>Ce candidat est anonyme.</translation>
    </message>
    <message>
        <source>Nothing can be changed or sent any more; the results stay.</source>
        <translation>Rien ne peut plus être modifié ni envoyé&#xa0;; les résultats restent.</translation>
    </message>
    <message>
        <source>Some of these candidates got a mail already.</source>
        <translation>Certains de ces candidats ont déjà reçu un e-mail.</translation>
    </message>
    <message>
        <source>Leave them out, or say that they are to get another.</source>
        <translation>Laissez-les de côté, ou indiquez qu’ils doivent en recevoir un autre.</translation>
    </message>
    <message>
        <source>This account has candidates and changes of its own platform.</source>
        <translation>Ce compte a des candidats et des modifications de sa propre plateforme.</translation>
    </message>
    <message>
        <source>Add another account: what is here belongs to this one.</source>
        <translation>Ajoutez un autre compte&#xa0;: ce qui est ici appartient à celui-ci.</translation>
    </message>
    <message>
        <source>Changes of this account aren’t sent yet.</source>
        <translation>Des modifications de ce compte ne sont pas encore envoyées.</translation>
    </message>
    <message>
        <source>Send or cancel them in the outbox first.</source>
        <translation>Envoyez-les ou annulez-les d’abord dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>The station on this computer runs, but doesn’t answer.</source>
        <translation>La station de cet ordinateur fonctionne, mais ne répond pas.</translation>
    </message>
    <message>
        <source>Wait a minute; if it stays so, restart the computer.</source>
        <translation>Attendez une minute&#xa0;; si cela persiste, redémarrez l’ordinateur.</translation>
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
        <source>This is an old Excel file, or one with a password.</source>
        <translation>C’est un ancien fichier Excel, ou un fichier protégé par mot de passe.</translation>
    </message>
    <message>
        <source>Save it as .xlsx without a password, then choose that file.</source>
        <translation>Enregistrez-le en .xlsx sans mot de passe, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>The file can’t be read as an Excel workbook.</source>
        <translation>Ce fichier n’est pas un classeur Excel lisible.</translation>
    </message>
    <message>
        <source>Open it in Excel and save it once more as .xlsx.</source>
        <translation>Ouvrez-le dans Excel et enregistrez-le à nouveau en .xlsx.</translation>
    </message>
    <message>
        <source>The workbook is far larger inside than a list can be.</source>
        <translation>Le contenu du classeur est bien plus grand que celui d’une liste.</translation>
    </message>
    <message>
        <source>Copy the list alone into a new workbook.</source>
        <translation>Copiez la liste seule dans un nouveau classeur.</translation>
    </message>
    <message>
        <source>The first line doesn’t name the columns of a list of sessions.</source>
        <translation>La première ligne ne nomme pas les colonnes d’une liste de sessions.</translation>
    </message>
    <message>
        <source>Save an empty list and fill it in.</source>
        <translation>Enregistrez une liste vide et remplissez-la.</translation>
    </message>
    <message>
        <source>This is no export of candidates or results.</source>
        <translation>Ce n’est ni un export de candidats ni un export de résultats.</translation>
    </message>
    <message>
        <source>Export it again from the back office and leave its columns as they are.</source>
        <translation>Exportez-le à nouveau depuis le back-office sans toucher à ses colonnes.</translation>
    </message>
    <message>
        <source>This can’t be undone: something of it was changed since.</source>
        <translation>Impossible d’annuler&#xa0;: une partie a été modifiée depuis.</translation>
    </message>
    <message>
        <source>Delete what isn’t wanted one by one.</source>
        <translation>Supprimez un par un ce qui est de trop.</translation>
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
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln ligne copiée.</numerusform>
            <numerusform>%Ln lignes copiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too many to copy. Export them instead.</source>
        <translation>
            <numerusform>%Ln ligne, c’est trop pour une copie. Exportez-la plutôt.</numerusform>
            <numerusform>%Ln lignes, c’est trop pour une copie. Exportez-les plutôt.</numerusform>
        </translation>
    </message>
</context>
</TS>
