<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
</TS>
