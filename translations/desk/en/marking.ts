<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MarkingBoard</name>
    <message numerus="yes">
        <source>%Ln test(s) waiting</source>
        <translation>
            <numerusform>%Ln test waiting</numerusform>
            <numerusform>%Ln tests waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
