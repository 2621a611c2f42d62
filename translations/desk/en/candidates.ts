<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CandidatesPage</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a test to take</source>
        <translation>
            <numerusform>%Ln with a test to take</numerusform>
            <numerusform>%Ln with a test to take</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesPresenter</name>
    <message numerus="yes">
        <source>%Ln candidate(s) chosen</source>
        <translation>
            <numerusform>%Ln candidate chosen</numerusform>
            <numerusform>%Ln candidates chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The platform knew %Ln of these people already, by e-mail.</source>
        <translation>
            <numerusform>The platform knew %Ln of these people already, by e-mail.</numerusform>
            <numerusform>The platform knew %Ln of these people already, by e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) confirmed.</source>
        <translation>
            <numerusform>%Ln person confirmed.</numerusform>
            <numerusform>%Ln people confirmed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingActions</name>
    <message numerus="yes">
        <source>%Ln candidate(s) deleted.</source>
        <translation>
            <numerusform>%Ln candidate deleted.</numerusform>
            <numerusform>%Ln candidates deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) will be anonymous.</source>
        <translation>
            <numerusform>%Ln candidate will be anonymous.</numerusform>
            <numerusform>%Ln candidates will be anonymous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message numerus="yes">
        <source>%Ln candidate(s) put into another group.</source>
        <translation>
            <numerusform>%Ln candidate put into another group.</numerusform>
            <numerusform>%Ln candidates put into another group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On this computer only for %Ln of them.</source>
        <translation>
            <numerusform>On this computer only for %Ln of them.</numerusform>
            <numerusform>On this computer only for %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) put into the session.</source>
        <translation>
            <numerusform>%Ln test put into the session.</numerusform>
            <numerusform>%Ln tests put into the session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln test(s) that nobody began?</source>
        <translation>
            <numerusform>Delete %Ln test that nobody began?</numerusform>
            <numerusform>Delete %Ln tests that nobody began?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) deleted.</source>
        <translation>
            <numerusform>%Ln test deleted.</numerusform>
            <numerusform>%Ln tests deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPane</name>
    <message numerus="yes">
        <source>Choose all %Ln</source>
        <translation>
            <numerusform>Choose %Ln candidate</numerusform>
            <numerusform>Choose all %Ln candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln credit(s) of tests that nobody began come back.</source>
        <translation>
            <numerusform>%Ln credit of a test that nobody began comes back.</numerusform>
            <numerusform>%Ln credits of tests that nobody began come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln candidate(s)?</source>
        <translation>
            <numerusform>Delete %Ln candidate?</numerusform>
            <numerusform>Delete %Ln candidates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Anonymise %Ln candidate(s)?</source>
        <translation>
            <numerusform>Anonymise %Ln candidate?</numerusform>
            <numerusform>Anonymise %Ln candidates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) to take</source>
        <translation>
            <numerusform>%Ln test to take</numerusform>
            <numerusform>%Ln tests to take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) kept here</source>
        <translation>
            <numerusform>%Ln report kept here</numerusform>
            <numerusform>%Ln reports kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>%Ln mail</numerusform>
            <numerusform>%Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to be sent</source>
        <translation>
            <numerusform>%Ln change to be sent</numerusform>
            <numerusform>%Ln changes to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) held</source>
        <translation>
            <numerusform>%Ln credit held</numerusform>
            <numerusform>%Ln credits held</numerusform>
        </translation>
    </message>
</context>
</TS>
