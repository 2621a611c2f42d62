<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>%Ln change(s) aren’t sent. Throw them away?</source>
        <translation>
            <numerusform>%Ln change isn’t sent. Throw it away?</numerusform>
            <numerusform>%Ln changes aren’t sent. Throw them away?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them may have been carried out: look on the platform first.</source>
        <translation>
            <numerusform>%Ln of them may have been carried out: look on the platform first.</numerusform>
            <numerusform>%Ln of them may have been carried out: look on the platform first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
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
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message numerus="yes">
        <source>%Ln test(s) can be registered.</source>
        <translation>
            <numerusform>%Ln test can be registered.</numerusform>
            <numerusform>%Ln tests can be registered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is ahead by %Ln minute(s). Set it right.</source>
        <translation>
            <numerusform>The clock of this computer is ahead by %Ln minute. Set it right.</numerusform>
            <numerusform>The clock of this computer is ahead by %Ln minutes. Set it right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is behind by %Ln minute(s). Set it right.</source>
        <translation>
            <numerusform>The clock of this computer is behind by %Ln minute. Set it right.</numerusform>
            <numerusform>The clock of this computer is behind by %Ln minutes. Set it right.</numerusform>
        </translation>
    </message>
</context>
</TS>
