<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
    <name>BottomBar</name>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n change waiting</numerusform>
                <numerusform>%n changes waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in doubt</source>
            <translation>
                <numerusform>%n in doubt</numerusform>
                <numerusform>%n in doubt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be confirmed</source>
            <translation>
                <numerusform>%n to be confirmed</numerusform>
                <numerusform>%n to be confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
    </context>
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
    <name>ImportView</name>
        <message numerus="yes">
            <source>Import %n candidate(s)</source>
            <translation>
                <numerusform>Import %n candidate</numerusform>
                <numerusform>Import %n candidates</numerusform>
            </translation>
        </message>
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
    <name>InvitationForm</name>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidate</numerusform>
                <numerusform>%n candidates</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>OutboxPage</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in doubt</source>
            <translation>
                <numerusform>%n in doubt</numerusform>
                <numerusform>%n in doubt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be confirmed</source>
            <translation>
                <numerusform>%n to be confirmed</numerusform>
                <numerusform>%n to be confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>PdfViewer</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>Rail</name>
        <message numerus="yes">
            <source>%n credit(s) left</source>
            <translation>
                <numerusform>%n credit left</numerusform>
                <numerusform>%n credits left</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>RegistrationForm</name>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidate</numerusform>
                <numerusform>%n candidates</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>ResultsPage</name>
        <message numerus="yes">
            <source>%n completed test(s)</source>
            <translation>
                <numerusform>%n completed test</numerusform>
                <numerusform>%n completed tests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n result(s) to fetch</source>
            <translation>
                <numerusform>%n result to fetch</numerusform>
                <numerusform>%n results to fetch</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>SessionsPage</name>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>SeveralView</name>
        <message numerus="yes">
            <source>%n candidate(s) chosen</source>
            <translation>
                <numerusform>%n candidate chosen</numerusform>
                <numerusform>%n candidates chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>TestsPage</name>
        <message numerus="yes">
            <source>%n test(s)</source>
            <translation>
                <numerusform>%n test</numerusform>
                <numerusform>%n tests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n under way</source>
            <translation>
                <numerusform>%n under way</numerusform>
                <numerusform>%n under way</numerusform>
            </translation>
        </message>
    </context>
    <context>
    <name>Totals</name>
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
            <source>test(s) to register</source>
            <translation>
                <numerusform>test to register</numerusform>
                <numerusform>tests to register</numerusform>
            </translation>
        </message>
    </context>
</TS>
