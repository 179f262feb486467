<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::imports_page::DonePanel</name>
    <message numerus="yes">
        <source>%n rows imported</source>
        <translation>
            <numerusform>%n row imported</numerusform>
            <numerusform>%n rows imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::FieldTexts</name>
    <message numerus="yes">
        <source>Needs a rule: %n rows</source>
        <translation>
            <numerusform>Needs a rule: %n row</numerusform>
            <numerusform>Needs a rule: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values mapped</source>
        <translation>
            <numerusform>%n value mapped</numerusform>
            <numerusform>%n values mapped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::ImportsView</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is undone, but for %n taxa that somebody changed or needs.</source>
        <translation>
            <numerusform>The import is undone, but for %n taxon that somebody changed or needs.</numerusform>
            <numerusform>The import is undone, but for %n taxa that somebody changed or needs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::MapHead</name>
    <message numerus="yes">
        <source>%n matched</source>
        <translation>
            <numerusform>%n matched</numerusform>
            <numerusform>%n matched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a rule</source>
        <translation>
            <numerusform>%n needs a rule</numerusform>
            <numerusform>%n need a rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::MapView</name>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::RowsPane</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::RulePanel</name>
    <message numerus="yes">
        <source>%n rows are empty</source>
        <translation>
            <numerusform>%n row is empty</numerusform>
            <numerusform>%n rows are empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::WorkPanel</name>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
