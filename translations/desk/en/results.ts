<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
</TS>
