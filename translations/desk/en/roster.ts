<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CandidateList</name>
    <message numerus="yes">
        <source>new candidate(s)</source>
        <translation>
            <numerusform>new candidate</numerusform>
            <numerusform>new candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known already</source>
        <translation>
            <numerusform>known already</numerusform>
            <numerusform>known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) left out</source>
        <translation>
            <numerusform>line left out</numerusform>
            <numerusform>lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name conflict(s)</source>
        <translation>
            <numerusform>name conflict</numerusform>
            <numerusform>name conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate(s)</source>
        <translation>
            <numerusform>duplicate</numerusform>
            <numerusform>duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>test(s) to register</source>
        <translation>
            <numerusform>test to register</numerusform>
            <numerusform>tests to register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit(s) needed</source>
        <translation>
            <numerusform>credit needed</numerusform>
            <numerusform>credits needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>credit(s), of {left} left</source>
        <translation>
            <numerusform>credit, of {left} left</numerusform>
            <numerusform>credits, of {left} left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln candidate(s)</source>
        <translation>
            <numerusform>Import %Ln candidate</numerusform>
            <numerusform>Import %Ln candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) imported</source>
        <translation>
            <numerusform>%Ln candidate imported</numerusform>
            <numerusform>%Ln candidates imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought up to date</source>
        <translation>
            <numerusform>%Ln brought up to date</numerusform>
            <numerusform>%Ln brought up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) registered</source>
        <translation>
            <numerusform>%Ln test registered</numerusform>
            <numerusform>%Ln tests registered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportedAccount</name>
    <message numerus="yes">
        <source>new candidate(s)</source>
        <translation>
            <numerusform>new candidate</numerusform>
            <numerusform>new candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new test(s)</source>
        <translation>
            <numerusform>new test</numerusform>
            <numerusform>new tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) left out</source>
        <translation>
            <numerusform>line left out</numerusform>
            <numerusform>lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %Ln row(s)</source>
        <translation>
            <numerusform>Take over %Ln row</numerusform>
            <numerusform>Take over %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) taken over</source>
        <translation>
            <numerusform>%Ln candidate taken over</numerusform>
            <numerusform>%Ln candidates taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s).</source>
        <translation>
            <numerusform>%Ln test.</numerusform>
            <numerusform>%Ln tests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message numerus="yes">
        <source>%Ln candidate(s) saved.</source>
        <translation>
            <numerusform>%Ln candidate saved.</numerusform>
            <numerusform>%Ln candidates saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) taken back before they were sent.</source>
        <translation>
            <numerusform>%Ln change taken back before it was sent.</numerusform>
            <numerusform>%Ln changes taken back before they were sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%Ln line(s) to import</source>
        <translation>
            <numerusform>%Ln line to import</numerusform>
            <numerusform>%Ln lines to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsCard</name>
    <message numerus="yes">
        <source>%Ln candidate(s) confirmed.</source>
        <translation>
            <numerusform>%Ln candidate confirmed.</numerusform>
            <numerusform>%Ln candidates confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) taken back before they were sent.</source>
        <translation>
            <numerusform>%Ln change taken back before it was sent.</numerusform>
            <numerusform>%Ln changes taken back before they were sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message numerus="yes">
        <source>new session(s)</source>
        <translation>
            <numerusform>new session</numerusform>
            <numerusform>new sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to bring up to date</source>
        <translation>
            <numerusform>to bring up to date</numerusform>
            <numerusform>to bring up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same already</source>
        <translation>
            <numerusform>the same already</numerusform>
            <numerusform>the same already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) left out</source>
        <translation>
            <numerusform>line left out</numerusform>
            <numerusform>lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln session(s)</source>
        <translation>
            <numerusform>Import %Ln session</numerusform>
            <numerusform>Import %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) made</source>
        <translation>
            <numerusform>%Ln session made</numerusform>
            <numerusform>%Ln sessions made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought up to date</source>
        <translation>
            <numerusform>%Ln brought up to date</numerusform>
            <numerusform>%Ln brought up to date</numerusform>
        </translation>
    </message>
</context>
</TS>
