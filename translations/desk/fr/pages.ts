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
        <translation>Sans session&#xa0;: à tout moment</translation>
    </message>
</context>
</TS>
