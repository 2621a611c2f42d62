<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BenchPresenter</name>
    <message numerus="yes">
        <source>%Ln exchange(s) chosen</source>
        <translation>
            <numerusform>%Ln exchange chosen</numerusform>
            <numerusform>%Ln exchanges chosen</numerusform>
        </translation>
    </message>
</context>
</TS>
