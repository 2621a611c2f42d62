<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CreditsPage</name>
    <message numerus="yes">
        <source>%Ln credit(s) left</source>
        <translation>
            <numerusform>%Ln credit left</numerusform>
            <numerusform>%Ln credits left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditsPresenter</name>
    <message numerus="yes">
        <source>%Ln line(s) written.</source>
        <translation>
            <numerusform>%Ln line written.</numerusform>
            <numerusform>%Ln lines written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message numerus="yes">
        <source>%Ln credit(s) more than this computer took were spent</source>
        <translation>
            <numerusform>%Ln credit more than this computer took was spent</numerusform>
            <numerusform>%Ln credits more than this computer took were spent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) came in that this computer didn’t give back</source>
        <translation>
            <numerusform>%Ln credit came in that this computer didn’t give back</numerusform>
            <numerusform>%Ln credits came in that this computer didn’t give back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by another computer, the web pages, or the %Ln test(s) in doubt</source>
        <translation>
            <numerusform>by another computer, the web pages, or the %Ln test in doubt</numerusform>
            <numerusform>by another computer, the web pages, or the %Ln tests in doubt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message numerus="yes">
        <source>%Ln of them only once a paused import goes on.</source>
        <translation>
            <numerusform>%Ln of them only once a paused import goes on.</numerusform>
            <numerusform>%Ln of them only once a paused import goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them may have been taken already: in doubt.</source>
        <translation>
            <numerusform>%Ln of them may have been taken already: in doubt.</numerusform>
            <numerusform>%Ln of them may have been taken already: in doubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit(s) of the type “{kind}” are lacking: as many are refused.</source>
        <translation>
            <numerusform>%Ln credit of the type “{kind}” is lacking: one registration will be refused.</numerusform>
            <numerusform>%Ln credits of the type “{kind}” are lacking: as many registrations will be refused.</numerusform>
        </translation>
    </message>
</context>
</TS>
