<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::account_page::RecoveryCodesPanel</name>
    <message numerus="yes">
        <source>Recovery code %n</source>
        <translation>
            <numerusform>Recovery code %n</numerusform>
            <numerusform>Recovery code %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::SecondFactorCard</name>
    <message numerus="yes">
        <source>On since %1. %n recovery code(s) left.</source>
        <translation>
            <numerusform>On since %1. %n recovery code left.</numerusform>
            <numerusform>On since %1. %n recovery codes left.</numerusform>
        </translation>
    </message>
</context>
</TS>
