<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CreditView</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
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
</TS>
