<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ChangeView</name>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>The platform knows somebody with this e-mail already. Is it the same person?</source>
        <translation>La plateforme connaît déjà quelqu’un avec cet e-mail. Est-ce la même personne&#x202f;?</translation>
    </message>
    <message>
        <source>This waits for another change that comes first.</source>
        <translation>Attend une autre modification, qui passe avant.</translation>
    </message>
    <message>
        <source>This was sent and never answered, and the credits don’t tell what became of it.</source>
        <translation>Cette demande a été envoyée sans recevoir de réponse, et les crédits ne disent pas ce qu’elle est devenue.</translation>
    </message>
    <message>
        <source>This was sent and never answered, and more than one new test is there.</source>
        <translation>Cette demande a été envoyée sans recevoir de réponse, et plusieurs nouveaux tests existent.</translation>
    </message>
    <message>
        <source>This was sent and never answered, and a test of that form is completed by now.</source>
        <translation>Cette demande a été envoyée sans recevoir de réponse, et un test de cette épreuve est terminé depuis.</translation>
    </message>
    <message>
        <source>A backup was restored: whether this was sent after it was made isn’t known.</source>
        <translation>Une sauvegarde a été restaurée&#xa0;: on ne sait pas si ceci a été envoyé après elle.</translation>
    </message>
    <message>
        <source>This was sent and never answered.</source>
        <translation>Cette demande a été envoyée sans recevoir de réponse.</translation>
    </message>
    <message>
        <source>The platform may still be at work on it: sent again before {time}, it may be carried out twice.</source>
        <translation>La plateforme y travaille peut-être encore&#xa0;: renvoyé avant {time}, cela pourrait être fait deux fois.</translation>
    </message>
    <message>
        <source>Look among the sessions on the platform: if it is there, enter its number; if not, send it again.</source>
        <translation>Cherchez-la parmi les sessions de la plateforme&#xa0;: si elle s’y trouve, saisissez son numéro&#xa0;; sinon, renvoyez-la.</translation>
    </message>
    <message>
        <source>Look among the e-mails on the platform. Sent again, the person would get it twice if it went out before.</source>
        <translation>Cherchez parmi les e-mails de la plateforme. S’il est déjà parti, le renvoyer l’enverrait deux fois au candidat.</translation>
    </message>
    <message>
        <source>Look at the person’s tests on the platform: if it is there, enter its number. Sent again, it may take another credit.</source>
        <translation>Regardez les tests du candidat sur la plateforme&#xa0;: s’il s’y trouve, saisissez son numéro. Le renvoyer peut consommer un autre crédit.</translation>
    </message>
    <message>
        <source>Look on the platform whether it was carried out, then decide here.</source>
        <translation>Vérifiez sur la plateforme si l’opération a eu lieu, puis décidez ici.</translation>
    </message>
    <message>
        <source>before it was sent; not asked for since</source>
        <translation>avant l’envoi&#xa0;; pas redemandés depuis</translation>
    </message>
    <message>
        <source>before it was sent, and at {time}</source>
        <translation>avant l’envoi, puis le relevé de {time}</translation>
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
    <name>NumberForm</name>
    <message>
        <source>It was carried out</source>
        <translation>L’opération a eu lieu</translation>
    </message>
    <message>
        <source>Look it up on the platform and enter the number shown there: others are put into it by that.</source>
        <translation>Cherchez-le sur la plateforme et saisissez le numéro affiché&#xa0;: les modifications suivantes s’y réfèrent.</translation>
    </message>
    <message>
        <source>Enter the number that the platform shows. Without it the test can’t be opened from here.</source>
        <translation>Saisissez le numéro affiché par la plateforme. Sans lui, le test ne peut pas être suivi depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Number on the platform</source>
        <translation>Numéro sur la plateforme</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Note it as done</source>
        <translation>Noter comme faite</translation>
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
        <source>Send as far as the credits go</source>
        <translation>Envoyer tant qu’il reste des crédits</translation>
    </message>
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
        <source>All changes of this person</source>
        <translation>Toutes ses modifications</translation>
    </message>
    <message>
        <source>The credits suffice.</source>
        <translation>Les crédits suffisent.</translation>
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
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Toutes les modifications</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>From any list or none</source>
        <translation>De toute liste ou aucune</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message>
        <source>What takes credits rests: {kind}, {needed} needed, {left} left</source>
        <translation>Envois payants en pause&#xa0;: {kind}, {needed} nécessaires, {left} restants</translation>
    </message>
</context>
<context>
    <name>OutboxPresenter</name>
    <message numerus="yes">
        <source>%Ln change(s) chosen</source>
        <translation>
            <numerusform>%Ln modification choisie</numerusform>
            <numerusform>%Ln modifications choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) settled.</source>
        <translation>
            <numerusform>%Ln modification réglée.</numerusform>
            <numerusform>%Ln modifications réglées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a number: choose one at a time.</source>
        <translation>
            <numerusform>%Ln demande un numéro&#xa0;: choisissez-la seule.</numerusform>
            <numerusform>%Ln demandent un numéro&#xa0;: choisissez-les une par une.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) given up.</source>
        <translation>
            <numerusform>%Ln envoi abandonné.</numerusform>
            <numerusform>%Ln envois abandonnés.</numerusform>
        </translation>
    </message>
</context>
</TS>
