<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>InvitationForm</name>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who got none yet</source>
        <translation>
            <numerusform>%Ln who got none yet</numerusform>
            <numerusform>%Ln who got none yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln, also who got one already</source>
        <translation>
            <numerusform>%Ln, though one was sent already</numerusform>
            <numerusform>All %Ln, also who got one already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no test to take.</source>
        <translation>
            <numerusform>%Ln of them has no test to take.</numerusform>
            <numerusform>%Ln of them have no test to take.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are anonymous: nothing can be sent to them.</source>
        <translation>
            <numerusform>%Ln of them is anonymous: nothing can be sent to them.</numerusform>
            <numerusform>%Ln of them are anonymous: nothing can be sent to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them got a mail already</source>
        <translation>
            <numerusform>%Ln of them got a mail already</numerusform>
            <numerusform>%Ln of them got a mail already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message numerus="yes">
        <source>%Ln invitation(s) on the way.</source>
        <translation>
            <numerusform>%Ln invitation on the way.</numerusform>
            <numerusform>%Ln invitations on the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message numerus="yes">
        <source>%Ln candidate(s) registered.</source>
        <translation>
            <numerusform>%Ln candidate registered.</numerusform>
            <numerusform>%Ln candidates registered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message numerus="yes">
        <source>%Ln unfinished test(s) will be kept in place of a new one.</source>
        <translation>
            <numerusform>%Ln unfinished test will be kept in place of a new one.</numerusform>
            <numerusform>%Ln unfinished tests will be kept in place of new ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %Ln credit(s)</source>
        <translation>
            <numerusform>Takes %Ln credit</numerusform>
            <numerusform>Takes %Ln credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
        </translation>
    </message>
</context>
</TS>
