<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CreditsPage</name>
    <message numerus="yes">
        <source>%n credit(s) left</source>
        <translation>
            <numerusform>%n credit left</numerusform>
            <numerusform>%n credits left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditsPresenter</name>
    <message numerus="yes">
        <source>%n line(s) written.</source>
        <translation>
            <numerusform>%n line written.</numerusform>
            <numerusform>%n lines written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message numerus="yes">
        <source>%n credit(s) more than this computer took were spent</source>
        <translation>
            <numerusform>%n credit more than this computer took was spent</numerusform>
            <numerusform>%n credits more than this computer took were spent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s) came in that this computer didn’t give back</source>
        <translation>
            <numerusform>%n credit came in that this computer didn’t give back</numerusform>
            <numerusform>%n credits came in that this computer didn’t give back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by another computer, the web pages, or the %n test(s) in doubt</source>
        <translation>
            <numerusform>by another computer, the web pages, or the %n test in doubt</numerusform>
            <numerusform>by another computer, the web pages, or the %n tests in doubt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message numerus="yes">
        <source>%n of them only once a paused import goes on.</source>
        <translation>
            <numerusform>%n of them only once a paused import goes on.</numerusform>
            <numerusform>%n of them only once a paused import goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may have been taken already: in doubt.</source>
        <translation>
            <numerusform>%n of them may have been taken already: in doubt.</numerusform>
            <numerusform>%n of them may have been taken already: in doubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit(s) of the type “{kind}” are lacking: as many are refused.</source>
        <translation>
            <numerusform>%n credit of the type “{kind}” is lacking: one registration will be refused.</numerusform>
            <numerusform>%n credits of the type “{kind}” are lacking: as many registrations will be refused.</numerusform>
        </translation>
    </message>
</context>
</TS>
