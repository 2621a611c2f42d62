<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutAccount</name>
    <message>
        <source>This account</source>
        <translation>Ce compte</translation>
    </message>
    <message>
        <source>Sub accounts</source>
        <translation>Sous-comptes</translation>
    </message>
    <message>
        <source>What this account can do</source>
        <translation>Ce que ce compte permet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>Distributeur</translation>
    </message>
    <message>
        <source>Every call names a sub account; none is made without one.</source>
        <translation>Chaque appel désigne un sous-compte&#xa0;; aucun n’est fait sans.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Here only</source>
        <translation>Ici seulement</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Change the account</source>
        <translation>Modifier le compte</translation>
    </message>
    <message>
        <source>Enter the credentials</source>
        <translation>Saisissez les identifiants</translation>
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
        <source>Time zone of its sessions</source>
        <translation>Fuseau horaire de ses sessions</translation>
    </message>
    <message>
        <source>Distributor, acting on sub accounts</source>
        <translation>Distributeur, agissant sur des sous-comptes</translation>
    </message>
    <message>
        <source>Number of the sub account</source>
        <translation>Numéro du sous-compte</translation>
    </message>
    <message>
        <source>Its name, as shown here</source>
        <translation>Son nom, tel qu’affiché ici</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
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
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep it anyway</source>
        <translation>Garder quand même</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>{kind} · in use</source>
        <translation>{kind} · utilisé</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Sub accounts…</source>
        <translation>Sous-comptes…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>Welcome to IsoDesk</source>
        <translation>Bienvenue dans IsoDesk</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Réseau…</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Change the account</source>
        <translation>Modifier le compte</translation>
    </message>
    <message>
        <source>Is it the same station at another address?</source>
        <translation>Est-ce la même station à une autre adresse&#xa0;?</translation>
    </message>
    <message>
        <source>What is kept here, and what isn’t sent yet, goes on with the new address. On another station it would be about strangers: add an account for that one.</source>
        <translation>Ce qui est conservé ici, et ce qui n’est pas encore envoyé, continue avec la nouvelle adresse. Sur une autre station, cela concernerait des inconnus&#xa0;: ajoutez un compte pour celle-ci.</translation>
    </message>
    <message>
        <source>The same station</source>
        <translation>La même station</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laisser comme avant</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Welcome to IsoDesk</source>
        <translation>Bienvenue dans IsoDesk</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>IsoDesk plans, follows and reports certification tests. Everything that you enter stays on this computer, encrypted, and is sent to your account only.</source>
        <translation>IsoDesk planifie, suit et restitue les tests de certification. Tout ce que vous saisissez reste sur cet ordinateur, chiffré, et n’est envoyé qu’à votre compte.</translation>
    </message>
    <message>
        <source>Each account has candidates, tests and an outbox of its own.</source>
        <translation>Chaque compte a ses propres candidats, ses tests et sa boîte d’envoi.</translation>
    </message>
    <message>
        <source>Try the sample centre</source>
        <translation>Essayer le centre d’exemple</translation>
    </message>
    <message>
        <source>Invented tests and credits on this computer: try everything, nobody is written to.</source>
        <translation>Des tests et des crédits inventés, sur cet ordinateur&#xa0;: essayez tout, personne ne reçoit de courriel.</translation>
    </message>
    <message>
        <source>Enter the credentials of an account</source>
        <translation>Saisir les identifiants d’un compte</translation>
    </message>
    <message>
        <source>From Isograd, for testing or production, or from a station. They are tried before they are kept.</source>
        <translation>Ceux d’Isograd, pour la recette ou la production, ou ceux d’une station. Ils sont essayés avant d’être conservés.</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
</context>
<context>
    <name>NetworkForm</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serveur mandataire (proxy)</translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation>Selon les réglages de cet ordinateur</translation>
    </message>
    <message>
        <source>None: connect directly</source>
        <translation>Aucun&#xa0;: connexion directe</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>Its address, such as http://proxy.example:3128</source>
        <translation>Son adresse, par exemple http://proxy.example:3128</translation>
    </message>
    <message>
        <source>Name, if it asks for one</source>
        <translation>Nom, s’il en demande un</translation>
    </message>
    <message>
        <source>Password, empty to keep it</source>
        <translation>Mot de passe, vide pour le garder</translation>
    </message>
    <message>
        <source>Addresses without the proxy, separated by commas</source>
        <translation>Adresses sans proxy, séparées par des virgules</translation>
    </message>
    <message>
        <source>File of further certificates (PEM), if traffic is inspected</source>
        <translation>Fichier d’autres certificats (PEM), si le trafic est inspecté</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>Fichier de certificats</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Remove “{name}” from this computer?</source>
        <translation>Retirer «&#xa0;{name}&#xa0;» de cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) aren’t sent. Throw them away?</source>
        <translation>
            <numerusform>%Ln modification n’est pas envoyée. L’abandonner&#xa0;?</numerusform>
            <numerusform>%Ln modifications ne sont pas envoyées. Les abandonner&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform has never heard of them, and won’t. This can’t be undone.</source>
        <translation>La plateforme n’en a jamais eu connaissance, et ne l’aura pas. C’est irréversible.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them may have been carried out: look on the platform first.</source>
        <translation>
            <numerusform>%Ln d’entre elles a peut-être été exécutée&#xa0;: vérifiez d’abord sur la plateforme.</numerusform>
            <numerusform>%Ln d’entre elles ont peut-être été exécutées&#xa0;: vérifiez d’abord sur la plateforme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw away and remove</source>
        <translation>Abandonner et retirer</translation>
    </message>
    <message>
        <source>Nothing is deleted on the platform.</source>
        <translation>Rien n’est supprimé sur la plateforme.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidat</numerusform>
            <numerusform>%Ln candidats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds nothing yet.</source>
        <translation>Il ne contient encore rien.</translation>
    </message>
    <message>
        <source>What goes with it here: {rows}. The platform has no lists to read them from again.</source>
        <translation>Ce qui disparaît d’ici avec lui&#xa0;: {rows}. La plateforme n’a pas de liste d’où les relire.</translation>
    </message>
</context>
<context>
    <name>SubAccountsDialog</name>
    <message>
        <source>{name} · in use</source>
        <translation>{name} · utilisé</translation>
    </message>
    <message>
        <source>Sub accounts</source>
        <translation>Sous-comptes</translation>
    </message>
    <message>
        <source>Enter a number that Isograd gave you, and what you call it. A number that is there is renamed.</source>
        <translation>Saisissez un numéro donné par Isograd et le nom que vous lui donnez. Un numéro déjà présent est renommé.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name, as shown here</source>
        <translation>Nom, tel qu’affiché ici</translation>
    </message>
    <message>
        <source>Add or rename</source>
        <translation>Ajouter ou renommer</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Read the station’s list</source>
        <translation>Lire la liste de la station</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Log in, and read the credits</source>
        <translation>Se connecter et lire les crédits</translation>
    </message>
    <message>
        <source>Read which tests are allowed</source>
        <translation>Lire les tests autorisés</translation>
    </message>
    <message>
        <source>Ask whether a station answers</source>
        <translation>Demander si une station répond</translation>
    </message>
    <message>
        <source>The account answers</source>
        <translation>Le compte répond</translation>
    </message>
    <message>
        <source>Trying the account…</source>
        <translation>Essai du compte…</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>Utiliser «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>Utiliser ce compte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>{type}: {amount}</source>
        <translation>{type}&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>No credits of any type.</source>
        <translation>Aucun crédit, d’aucun type.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) can be registered.</source>
        <translation>
            <numerusform>%Ln test autorisé.</numerusform>
            <numerusform>%Ln tests autorisés.</numerusform>
        </translation>
    </message>
    <message>
        <source>A station: it also tells names, progress and changes.</source>
        <translation>Une station&#xa0;: elle donne aussi les noms, l’avancement et les changements.</translation>
    </message>
    <message>
        <source>No station: what only a station offers is shown as unavailable.</source>
        <translation>Pas de station&#xa0;: ce qu’elle seule offre est indiqué comme indisponible.</translation>
    </message>
    <message>
        <source>These credentials are there already, as “{name}”.</source>
        <translation>Ces identifiants existent déjà, sous «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a sub account next: without one nothing is sent.</source>
        <translation>Choisissez ensuite un sous-compte&#xa0;: sans lui, rien n’est envoyé.</translation>
    </message>
    <message>
        <source>This is production: real credits, real mails. The first of each asks.</source>
        <translation>C’est la production&#xa0;: de vrais crédits, de vrais courriels. Le premier de chaque sorte vous sera demandé.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is ahead by %Ln minute(s). Set it right.</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur avance de %Ln minute. Réglez-la.</numerusform>
            <numerusform>L’horloge de cet ordinateur avance de %Ln minutes. Réglez-la.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is behind by %Ln minute(s). Set it right.</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur retarde de %Ln minute. Réglez-la.</numerusform>
            <numerusform>L’horloge de cet ordinateur retarde de %Ln minutes. Réglez-la.</numerusform>
        </translation>
    </message>
</context>
</TS>
