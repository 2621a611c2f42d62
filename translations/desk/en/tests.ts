<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TestsPage</name>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestsPresenter</name>
    <message numerus="yes">
        <source>%n status(es) could not be read. Try again later.</source>
        <translation>
            <numerusform>%n status could not be read. Try again later.</numerusform>
            <numerusform>%n statuses could not be read. Try again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status(es) up to date.</source>
        <translation>
            <numerusform>%n status up to date.</numerusform>
            <numerusform>%n statuses up to date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) deleted.</source>
        <translation>
            <numerusform>%n test deleted.</numerusform>
            <numerusform>%n tests deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n test(s)?</source>
        <translation>
            <numerusform>Delete %n test?</numerusform>
            <numerusform>Delete %n tests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) chosen</source>
        <translation>
            <numerusform>%n test chosen</numerusform>
            <numerusform>%n tests chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) on the way.</source>
        <translation>
            <numerusform>%n invitation on the way.</numerusform>
            <numerusform>%n invitations on the way.</numerusform>
        </translation>
    </message>
</context>
</TS>
