<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidat</numerusform>
            <numerusform>%Ln candidats</numerusform>
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
        <source>Number of the template</source>
        <translation>Numéro du modèle sur la plateforme</translation>
    </message>
    <message>
        <source>A label, to find it again</source>
        <translation>Un libellé, pour le retrouver</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Day, sent at 8:00 there</source>
        <translation>Jour (envoi à 8&#xa0;h&#xa0;00)</translation>
    </message>
    <message>
        <source>Another sender than usual</source>
        <translation>Un autre expéditeur</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Another template</source>
        <translation>Un autre modèle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>On a day to come</source>
        <translation>Un jour à venir</translation>
    </message>
    <message>
        <source>The account’s usual sender</source>
        <translation>L’expéditeur du compte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln who got none yet</source>
        <translation>
            <numerusform>%Ln qui n’en a pas encore reçu</numerusform>
            <numerusform>%Ln qui n’en ont pas encore reçu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln, also who got one already</source>
        <translation>
            <numerusform>%Ln, même s’il en a déjà reçu un</numerusform>
            <numerusform>Les %Ln, même ceux qui en ont déjà reçu un</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no test to take.</source>
        <translation>
            <numerusform>%Ln d’entre eux n’a pas de test à passer.</numerusform>
            <numerusform>%Ln d’entre eux n’ont pas de test à passer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are anonymous: nothing can be sent to them.</source>
        <translation>
            <numerusform>%Ln d’entre eux est anonyme&#xa0;: rien ne peut lui être envoyé.</numerusform>
            <numerusform>%Ln d’entre eux sont anonymes&#xa0;: rien ne peut leur être envoyé.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} got a mail already: {when}.</source>
        <translation>{name} a déjà reçu un e-mail&#xa0;: {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them got a mail already</source>
        <translation>
            <numerusform>%Ln d’entre eux a déjà reçu un e-mail</numerusform>
            <numerusform>%Ln d’entre eux ont déjà reçu un e-mail</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one {name}: {when}.</source>
        <translation>en dernier {name}&#xa0;: {when}.</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message numerus="yes">
        <source>%Ln invitation(s) on the way.</source>
        <translation>
            <numerusform>%Ln invitation en route.</numerusform>
            <numerusform>%Ln invitations en route.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Text of the mail</source>
        <translation>Texte de l’e-mail</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no test to announce.</source>
        <translation>Il n’y a aucun test à annoncer.</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message numerus="yes">
        <source>%Ln candidate(s) registered.</source>
        <translation>
            <numerusform>%Ln candidat inscrit.</numerusform>
            <numerusform>%Ln candidats inscrits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message>
        <source>Takes no credit.</source>
        <translation>Ne consomme aucun crédit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished test(s) will be kept in place of a new one.</source>
        <translation>
            <numerusform>%Ln test non terminé sera gardé au lieu d’un nouveau.</numerusform>
            <numerusform>%Ln tests non terminés seront gardés au lieu de nouveaux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %Ln credit(s)</source>
        <translation>
            <numerusform>Consomme %Ln crédit</numerusform>
            <numerusform>Consomme %Ln crédits</numerusform>
        </translation>
    </message>
    <message>
        <source>of a type that isn’t known here</source>
        <translation>d’un type inconnu ici</translation>
    </message>
    <message>
        <source>{number} left afterwards</source>
        <translation>{number} restants ensuite</translation>
    </message>
    <message>
        <source>{number} are missing</source>
        <translation>il en manque {number}</translation>
    </message>
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
        <source>Several tests at once</source>
        <translation>Plusieurs tests à la fois</translation>
    </message>
    <message>
        <source>Also to</source>
        <translation>Inscrire aussi à</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Even if one isn’t finished</source>
        <translation>Malgré un test en cours</translation>
    </message>
    <message>
        <source>With remote proctoring</source>
        <translation>Surveillance à distance</translation>
    </message>
    <message>
        <source>In full screen only</source>
        <translation>En plein écran seulement</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>Most tests of this kind</source>
        <translation>Nombre maximal de tests</translation>
    </message>
    <message>
        <source>… in so many days</source>
        <translation>… en autant de jours</translation>
    </message>
    <message>
        <source>Address called at the end</source>
        <translation>Adresse appelée à la fin</translation>
    </message>
    <message>
        <source>Tests for one credit</source>
        <translation>Tests pour un crédit</translation>
    </message>
    <message>
        <source>CPF file number</source>
        <translation>Numéro de dossier CPF</translation>
    </message>
    <message>
        <source>Page to go to after the test</source>
        <translation>Page affichée après le test</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message>
        <source>As usual: one</source>
        <translation>Comme d’habitude&#xa0;: un</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidat</numerusform>
            <numerusform>%Ln candidats</numerusform>
        </translation>
    </message>
    <message>
        <source>No session: at any time</source>
        <translation>Libre, sans session</translation>
    </message>
</context>
</TS>
