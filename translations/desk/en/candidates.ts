<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CandidatesPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a test to take</source>
        <translation>
            <numerusform>%n with a test to take</numerusform>
            <numerusform>%n with a test to take</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesPresenter</name>
    <message numerus="yes">
        <source>%n candidate(s) deleted.</source>
        <translation>
            <numerusform>%n candidate deleted.</numerusform>
            <numerusform>%n candidates deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n candidate(s)?</source>
        <translation>
            <numerusform>Delete %n candidate?</numerusform>
            <numerusform>Delete %n candidates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform knew %n of these people already, by e-mail.</source>
        <translation>
            <numerusform>The platform knew %n of these people already, by e-mail.</numerusform>
            <numerusform>The platform knew %n of these people already, by e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) confirmed.</source>
        <translation>
            <numerusform>%n person confirmed.</numerusform>
            <numerusform>%n people confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) registered.</source>
        <translation>
            <numerusform>%n candidate registered.</numerusform>
            <numerusform>%n candidates registered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) chosen</source>
        <translation>
            <numerusform>%n candidate chosen</numerusform>
            <numerusform>%n candidates chosen</numerusform>
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
