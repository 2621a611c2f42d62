<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>%n change(s) aren’t sent. Throw them away?</source>
        <translation>
            <numerusform>%n change isn’t sent. Throw it away?</numerusform>
            <numerusform>%n changes aren’t sent. Throw them away?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may have been carried out: look on the platform first.</source>
        <translation>
            <numerusform>%n of them may have been carried out: look on the platform first.</numerusform>
            <numerusform>%n of them may have been carried out: look on the platform first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message numerus="yes">
        <source>%n test(s) can be registered.</source>
        <translation>
            <numerusform>%n test can be registered.</numerusform>
            <numerusform>%n tests can be registered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is ahead by %n minute(s). Set it right.</source>
        <translation>
            <numerusform>The clock of this computer is ahead by %n minute. Set it right.</numerusform>
            <numerusform>The clock of this computer is ahead by %n minutes. Set it right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is behind by %n minute(s). Set it right.</source>
        <translation>
            <numerusform>The clock of this computer is behind by %n minute. Set it right.</numerusform>
            <numerusform>The clock of this computer is behind by %n minutes. Set it right.</numerusform>
        </translation>
    </message>
</context>
</TS>
