<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OutboxPresenter</name>
    <message numerus="yes">
        <source>%n change(s) chosen</source>
        <translation>
            <numerusform>%n change chosen</numerusform>
            <numerusform>%n changes chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) settled.</source>
        <translation>
            <numerusform>%n change settled.</numerusform>
            <numerusform>%n changes settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a number: choose one at a time.</source>
        <translation>
            <numerusform>%n needs a number: choose it alone.</numerusform>
            <numerusform>%n need a number: choose one at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) given up.</source>
        <translation>
            <numerusform>%n change given up.</numerusform>
            <numerusform>%n changes given up.</numerusform>
        </translation>
    </message>
</context>
</TS>
