<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArchiveForm</name>
    <message numerus="yes">
        <source>%Ln report(s), each as a PDF in one ZIP file. What is missing is listed in it.</source>
        <translation>
            <numerusform>%Ln report as a PDF, in a ZIP file. What is missing is listed in it.</numerusform>
            <numerusform>%Ln reports, each as a PDF in one ZIP file. What is missing is listed in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be graded</source>
        <translation>
            <numerusform>%Ln to be graded</numerusform>
            <numerusform>%Ln to be graded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln grade(s)</source>
        <translation>
            <numerusform>%Ln grade</numerusform>
            <numerusform>%Ln grades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tested</source>
        <translation>
            <numerusform>%Ln not tested</numerusform>
            <numerusform>%Ln not tested</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln better</source>
        <translation>
            <numerusform>%Ln better</numerusform>
            <numerusform>%Ln better</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) took both, with grades that can’t be compared.</source>
        <translation>
            <numerusform>%Ln other took both, with grades that can’t be compared.</numerusform>
            <numerusform>%Ln others took both, with grades that can’t be compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingForm</name>
    <message numerus="yes">
        <source>%Ln report(s) can be opened without a network</source>
        <translation>
            <numerusform>%Ln report can be opened without a network</numerusform>
            <numerusform>%Ln reports can be opened without a network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message numerus="yes">
        <source>%Ln completed test(s)</source>
        <translation>
            <numerusform>%Ln completed test</numerusform>
            <numerusform>%Ln completed tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) to fetch</source>
        <translation>
            <numerusform>%Ln result to fetch</numerusform>
            <numerusform>%Ln results to fetch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message numerus="yes">
        <source>%Ln result(s) chosen</source>
        <translation>
            <numerusform>%Ln result chosen</numerusform>
            <numerusform>%Ln results chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) could not be read. Try again later.</source>
        <translation>
            <numerusform>%Ln result could not be read. Try again later.</numerusform>
            <numerusform>%Ln results could not be read. Try again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) fetched.</source>
        <translation>
            <numerusform>%Ln result fetched.</numerusform>
            <numerusform>%Ln results fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln report(s)</source>
        <translation>
            <numerusform>Reading %Ln report</numerusform>
            <numerusform>Reading %Ln reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) opened; all can be saved in one file.</source>
        <translation>
            <numerusform>%Ln report opened; all can be saved in one file.</numerusform>
            <numerusform>%Ln reports opened; all can be saved in one file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) saved.</source>
        <translation>
            <numerusform>%Ln report saved.</numerusform>
            <numerusform>%Ln reports saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing: the list is in the file.</source>
        <translation>
            <numerusform>%Ln missing: the list is in the file.</numerusform>
            <numerusform>%Ln missing: the list is in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The skills of %Ln person(s) are saved.</source>
        <translation>
            <numerusform>The skills of %Ln person are saved.</numerusform>
            <numerusform>The skills of %Ln people are saved.</numerusform>
        </translation>
    </message>
</context>
</TS>
