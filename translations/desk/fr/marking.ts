<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>MarkingBoard</name>
    <message numerus="yes">
        <source>%Ln test(s) waiting</source>
        <translation>
            <numerusform>%Ln test en attente</numerusform>
            <numerusform>%Ln tests en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>answer {place} of {count}</source>
        <translation>réponse {place} sur {count}</translation>
    </message>
    <message>
        <source>Answers to mark</source>
        <translation>Réponses à noter</translation>
    </message>
    <message>
        <source>Answers that wait</source>
        <translation>Réponses en attente</translation>
    </message>
    <message>
        <source>Written answers come here once candidates hand them in.</source>
        <translation>Les réponses rédigées arrivent ici une fois remises par les candidats.</translation>
    </message>
    <message>
        <source>Nothing is waiting to be marked</source>
        <translation>Rien n’attend d’être noté</translation>
    </message>
</context>
<context>
    <name>MarkingSheet</name>
    <message>
        <source>Say who marks.</source>
        <translation>Indiquez qui note.</translation>
    </message>
    <message>
        <source>From 0 to {most}, halves too.</source>
        <translation>De 0 à {most}, demi-points compris.</translation>
    </message>
    <message>
        <source>From 0 to {most}, in whole points.</source>
        <translation>De 0 à {most}, en points entiers.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Noté par</translation>
    </message>
    <message>
        <source>Give the mark</source>
        <translation>Donner la note</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Ctrl+Page Down; Ctrl+Page Up goes back</source>
        <translation>Ctrl+Page suivante&#xa0;; Ctrl+Page précédente revient en arrière</translation>
    </message>
    <message>
        <source>Mark out of {most}</source>
        <translation>Note sur {most}</translation>
    </message>
    <message>
        <source>Look for: {guidance}</source>
        <translation>À regarder&#xa0;: {guidance}</translation>
    </message>
</context>
</TS>
