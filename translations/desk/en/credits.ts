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
</TS>
