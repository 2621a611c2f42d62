<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OutboxPresenter</name>
    <message numerus="yes">
        <source>%Ln change(s) chosen</source>
        <translation>
            <numerusform>%Ln change chosen</numerusform>
            <numerusform>%Ln changes chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) settled.</source>
        <translation>
            <numerusform>%Ln change settled.</numerusform>
            <numerusform>%Ln changes settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) a number: choose one at a time.</source>
        <translation>
            <numerusform>%Ln needs a number: choose it alone.</numerusform>
            <numerusform>%Ln need a number: choose one at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) given up.</source>
        <translation>
            <numerusform>%Ln change given up.</numerusform>
            <numerusform>%Ln changes given up.</numerusform>
        </translation>
    </message>
</context>
</TS>
