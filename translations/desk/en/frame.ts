<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln row(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln row written to {name}.</numerusform>
            <numerusform>%Ln rows written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message numerus="yes">
        <source>%Ln filter(s) in force</source>
        <translation>
            <numerusform>%Ln filter in force</numerusform>
            <numerusform>%Ln filters in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPresenter</name>
    <message numerus="yes">
        <source>%Ln row(s) chosen</source>
        <translation>
            <numerusform>%Ln row chosen</numerusform>
            <numerusform>%Ln rows chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be confirmed</source>
        <translation>
            <numerusform>%Ln to be confirmed</numerusform>
            <numerusform>%Ln to be confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%Ln credit(s) left</source>
        <translation>
            <numerusform>%Ln credit left</numerusform>
            <numerusform>%Ln credits left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are too many to copy. Export them instead.</source>
        <translation>
            <numerusform>%Ln row is too many to copy. Export it instead.</numerusform>
            <numerusform>%Ln rows are too many to copy. Export them instead.</numerusform>
        </translation>
    </message>
</context>
</TS>
