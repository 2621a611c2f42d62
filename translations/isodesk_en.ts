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
    <name>CandidatesPresenter</name>
        <message numerus="yes">
            <source>%n candidate(s) deleted.</source>
            <translation>
                <numerusform>%n candidate deleted.</numerusform>
                <numerusform>%n candidates deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n candidate(s)?</source>
            <translation>
                <numerusform>Delete %n candidate?</numerusform>
                <numerusform>Delete %n candidates?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The platform knew %n of these people already, by e-mail.</source>
            <translation>
                <numerusform>The platform knew %n of these people already, by e-mail.</numerusform>
                <numerusform>The platform knew %n of these people already, by e-mail.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) confirmed.</source>
            <translation>
                <numerusform>%n person confirmed.</numerusform>
                <numerusform>%n people confirmed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n candidate(s) registered.</source>
            <translation>
                <numerusform>%n candidate registered.</numerusform>
                <numerusform>%n candidates registered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invitation(s) on the way.</source>
            <translation>
                <numerusform>%n invitation on the way.</numerusform>
                <numerusform>%n invitations on the way.</numerusform>
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
    <name>ImportPresenter</name>
        <message numerus="yes">
            <source>%n candidate(s) imported</source>
            <translation>
                <numerusform>%n candidate imported</numerusform>
                <numerusform>%n candidates imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n test(s) registered</source>
            <translation>
                <numerusform>%n test registered</numerusform>
                <numerusform>%n tests registered</numerusform>
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
    <name>OutboxPresenter</name>
        <message numerus="yes">
            <source>%n change(s) given up.</source>
            <translation>
                <numerusform>%n change given up.</numerusform>
                <numerusform>%n changes given up.</numerusform>
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
    <name>ResultsPresenter</name>
        <message numerus="yes">
            <source>%n result(s) could not be read. Try again later.</source>
            <translation>
                <numerusform>%n result could not be read. Try again later.</numerusform>
                <numerusform>%n results could not be read. Try again later.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n result(s) fetched.</source>
            <translation>
                <numerusform>%n result fetched.</numerusform>
                <numerusform>%n results fetched.</numerusform>
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
    <name>TestsPresenter</name>
        <message numerus="yes">
            <source>%n status(es) could not be read. Try again later.</source>
            <translation>
                <numerusform>%n status could not be read. Try again later.</numerusform>
                <numerusform>%n statuses could not be read. Try again later.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n status(es) up to date.</source>
            <translation>
                <numerusform>%n status up to date.</numerusform>
                <numerusform>%n statuses up to date.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n test(s) deleted.</source>
            <translation>
                <numerusform>%n test deleted.</numerusform>
                <numerusform>%n tests deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n test(s)?</source>
            <translation>
                <numerusform>Delete %n test?</numerusform>
                <numerusform>Delete %n tests?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invitation(s) on the way.</source>
            <translation>
                <numerusform>%n invitation on the way.</numerusform>
                <numerusform>%n invitations on the way.</numerusform>
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
    </context>
</TS>
