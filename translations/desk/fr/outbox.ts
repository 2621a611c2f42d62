<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ChangeView</name>
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
        <translation>La plateforme connaît déjà quelqu’un avec cet e-mail. Est-ce la même personne&#x202f;?</translation>
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
    <message>
        <source>Everything is sent</source>
        <translation>Tout est envoyé</translation>
    </message>
</context>
<context>
    <name>OutboxPresenter</name>
    <message numerus="yes">
        <source>%n change(s) chosen</source>
        <translation>
            <numerusform>%n modification choisie</numerusform>
            <numerusform>%n modifications choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) given up.</source>
        <translation>
            <numerusform>%n envoi abandonné.</numerusform>
            <numerusform>%n envois abandonnés.</numerusform>
        </translation>
    </message>
</context>
</TS>
