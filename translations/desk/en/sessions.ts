<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CalendarGrid</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesOfSession</name>
    <message numerus="yes">
        <source>%Ln candidate(s) added.</source>
        <translation>
            <numerusform>%Ln candidate added.</numerusform>
            <numerusform>%Ln candidates added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesOfSessionPage</name>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CleaningForm</name>
    <message numerus="yes">
        <source>Delete %Ln test(s)</source>
        <translation>
            <numerusform>Delete %Ln test</numerusform>
            <numerusform>Delete %Ln tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesForm</name>
    <message numerus="yes">
        <source>%Ln session(s) will be made</source>
        <translation>
            <numerusform>%Ln session will be made</numerusform>
            <numerusform>%Ln sessions will be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln session(s)</source>
        <translation>
            <numerusform>Create %Ln session</numerusform>
            <numerusform>Create %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionDeeds</name>
    <message numerus="yes">
        <source>%Ln session(s) created.</source>
        <translation>
            <numerusform>%Ln session created.</numerusform>
            <numerusform>%Ln sessions created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) created,</source>
        <translation>
            <numerusform>%Ln session created,</numerusform>
            <numerusform>%Ln sessions created,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed.</source>
        <translation>
            <numerusform>%Ln changed.</numerusform>
            <numerusform>%Ln changed.</numerusform>
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
    <name>SessionImportForm</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln to be changed</numerusform>
            <numerusform>%Ln to be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) rejected</source>
        <translation>
            <numerusform>%Ln line rejected</numerusform>
            <numerusform>%Ln lines rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln session(s)</source>
        <translation>
            <numerusform>Import %Ln session</numerusform>
            <numerusform>Import %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old one(s) hidden</source>
        <translation>
            <numerusform>%Ln old one hidden</numerusform>
            <numerusform>%Ln old ones hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsPresenter</name>
    <message numerus="yes">
        <source>%Ln session(s) chosen</source>
        <translation>
            <numerusform>%Ln session chosen</numerusform>
            <numerusform>%Ln sessions chosen</numerusform>
        </translation>
    </message>
</context>
</TS>
