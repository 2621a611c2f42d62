<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArchiveForm</name>
    <message numerus="yes">
        <source>%n report(s), each as a PDF in one ZIP file. What is missing is listed in it.</source>
        <translation>
            <numerusform>%n report as a PDF, in a ZIP file. What is missing is listed in it.</numerusform>
            <numerusform>%n reports, each as a PDF in one ZIP file. What is missing is listed in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be graded</source>
        <translation>
            <numerusform>%n to be graded</numerusform>
            <numerusform>%n to be graded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grade(s)</source>
        <translation>
            <numerusform>%n grade</numerusform>
            <numerusform>%n grades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tested</source>
        <translation>
            <numerusform>%n not tested</numerusform>
            <numerusform>%n not tested</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better</source>
        <translation>
            <numerusform>%n better</numerusform>
            <numerusform>%n better</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) took both, with grades that can’t be compared.</source>
        <translation>
            <numerusform>%n other took both, with grades that can’t be compared.</numerusform>
            <numerusform>%n others took both, with grades that can’t be compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingForm</name>
    <message numerus="yes">
        <source>%n report(s) can be opened without a network</source>
        <translation>
            <numerusform>%n report can be opened without a network</numerusform>
            <numerusform>%n reports can be opened without a network</numerusform>
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
        <source>%n result(s) chosen</source>
        <translation>
            <numerusform>%n result chosen</numerusform>
            <numerusform>%n results chosen</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>Reading %n report(s)</source>
        <translation>
            <numerusform>Reading %n report</numerusform>
            <numerusform>Reading %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) opened; all can be saved in one file.</source>
        <translation>
            <numerusform>%n report opened; all can be saved in one file.</numerusform>
            <numerusform>%n reports opened; all can be saved in one file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) saved.</source>
        <translation>
            <numerusform>%n report saved.</numerusform>
            <numerusform>%n reports saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing: the list is in the file.</source>
        <translation>
            <numerusform>%n missing: the list is in the file.</numerusform>
            <numerusform>%n missing: the list is in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The skills of %n person(s) are saved.</source>
        <translation>
            <numerusform>The skills of %n person are saved.</numerusform>
            <numerusform>The skills of %n people are saved.</numerusform>
        </translation>
    </message>
</context>
</TS>
