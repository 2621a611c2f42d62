<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DeadlineForm</name>
    <message numerus="yes">
        <source>Deadline of %Ln test(s)</source>
        <translation>
            <numerusform>Deadline of %Ln test</numerusform>
            <numerusform>Deadline of %Ln tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message numerus="yes">
        <source>%Ln form(s) allowed</source>
        <translation>
            <numerusform>%Ln form allowed</numerusform>
            <numerusform>%Ln forms allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a name</source>
        <translation>
            <numerusform>%Ln without a name</numerusform>
            <numerusform>%Ln without a name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsPresenter</name>
    <message numerus="yes">
        <source>%Ln form(s) allowed.</source>
        <translation>
            <numerusform>%Ln form allowed.</numerusform>
            <numerusform>%Ln forms allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message numerus="yes">
        <source>Move %Ln test(s)</source>
        <translation>
            <numerusform>Move %Ln test</numerusform>
            <numerusform>Move %Ln tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestDeeds</name>
    <message numerus="yes">
        <source>%Ln test(s) stay as they are: {why}.</source>
        <translation>
            <numerusform>%Ln test stays as it is: {why}.</numerusform>
            <numerusform>%Ln tests stay as they are: {why}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) will be proctored; each takes a proctoring credit.</source>
        <translation>
            <numerusform>%Ln test will be proctored; it takes a proctoring credit.</numerusform>
            <numerusform>%Ln tests will be proctored; each takes a proctoring credit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) won’t be proctored; the proctoring credits come back.</source>
        <translation>
            <numerusform>%Ln test won’t be proctored; the proctoring credit comes back.</numerusform>
            <numerusform>%Ln tests won’t be proctored; the proctoring credits come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmation test(s) on the way.</source>
        <translation>
            <numerusform>%Ln confirmation test on its way.</numerusform>
            <numerusform>%Ln confirmation tests on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln test(s)?</source>
        <translation>
            <numerusform>Delete %Ln test?</numerusform>
            <numerusform>Delete %Ln tests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) come back, where each test took one of its own. Their links stop working.</source>
        <translation>
            <numerusform>%Ln credit comes back, if the test took one of its own. Its link stops working.</numerusform>
            <numerusform>%Ln credits come back, if each test took one of its own. Their links stop working.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) deleted.</source>
        <translation>
            <numerusform>%Ln test deleted.</numerusform>
            <numerusform>%Ln tests deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln test(s) off this list?</source>
        <translation>
            <numerusform>Take %Ln test off this list?</numerusform>
            <numerusform>Take %Ln tests off this list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) taken off this list.</source>
        <translation>
            <numerusform>%Ln test taken off this list.</numerusform>
            <numerusform>%Ln tests taken off this list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status(es) could not be read. Try again later.</source>
        <translation>
            <numerusform>%Ln status could not be read. Try again later.</numerusform>
            <numerusform>%Ln statuses could not be read. Try again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln status(es) up to date.</source>
        <translation>
            <numerusform>%Ln status up to date.</numerusform>
            <numerusform>%Ln statuses up to date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s) moved.</source>
        <translation>
            <numerusform>%Ln test moved.</numerusform>
            <numerusform>%Ln tests moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deadline of %Ln test(s) is changed.</source>
        <translation>
            <numerusform>The deadline of %Ln test is changed.</numerusform>
            <numerusform>The deadline of %Ln tests is changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestListPresenter</name>
    <message numerus="yes">
        <source>%Ln test(s) chosen</source>
        <translation>
            <numerusform>%Ln test chosen</numerusform>
            <numerusform>%Ln tests chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestsPage</name>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
</context>
</TS>
