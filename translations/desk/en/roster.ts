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
        <source>Import %n candidate(s)</source>
        <translation>
            <numerusform>Import %n candidate</numerusform>
            <numerusform>Import %n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) imported</source>
        <translation>
            <numerusform>%n candidate imported</numerusform>
            <numerusform>%n candidates imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n brought up to date</numerusform>
            <numerusform>%n brought up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) registered</source>
        <translation>
            <numerusform>%n test registered</numerusform>
            <numerusform>%n tests registered</numerusform>
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
        <source>Take over %n row(s)</source>
        <translation>
            <numerusform>Take over %n row</numerusform>
            <numerusform>Take over %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) taken over</source>
        <translation>
            <numerusform>%n candidate taken over</numerusform>
            <numerusform>%n candidates taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s).</source>
        <translation>
            <numerusform>%n test.</numerusform>
            <numerusform>%n tests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message numerus="yes">
        <source>%n candidate(s) saved.</source>
        <translation>
            <numerusform>%n candidate saved.</numerusform>
            <numerusform>%n candidates saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back before they were sent.</source>
        <translation>
            <numerusform>%n change taken back before it was sent.</numerusform>
            <numerusform>%n changes taken back before they were sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%n line(s) to import</source>
        <translation>
            <numerusform>%n line to import</numerusform>
            <numerusform>%n lines to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsCard</name>
    <message numerus="yes">
        <source>%n candidate(s) confirmed.</source>
        <translation>
            <numerusform>%n candidate confirmed.</numerusform>
            <numerusform>%n candidates confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back before they were sent.</source>
        <translation>
            <numerusform>%n change taken back before it was sent.</numerusform>
            <numerusform>%n changes taken back before they were sent.</numerusform>
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
        <source>Import %n session(s)</source>
        <translation>
            <numerusform>Import %n session</numerusform>
            <numerusform>Import %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) made</source>
        <translation>
            <numerusform>%n session made</numerusform>
            <numerusform>%n sessions made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n brought up to date</numerusform>
            <numerusform>%n brought up to date</numerusform>
        </translation>
    </message>
</context>
</TS>
