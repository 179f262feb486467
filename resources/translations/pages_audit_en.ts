<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::audit_page::ChangesCard</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ConsoleAuditPage</name>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ExportDialog</name>
    <message numerus="yes">
        <source>Export %1 events</source>
        <translation>
            <numerusform>Export %1 event</numerusform>
            <numerusform>Export %1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events exported</source>
        <translation>
            <numerusform>%1 event exported</numerusform>
            <numerusform>%1 events exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ProofPanel</name>
    <message numerus="yes">
        <source>%n hash(es), all match</source>
        <translation>
            <numerusform>%n hash, matches</numerusform>
            <numerusform>%n hashes, all match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ProofTree</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TailFooter</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n denied</source>
        <comment>new events, how many of them</comment>
        <translation>
            <numerusform>%1, %n denied</numerusform>
            <numerusform>%1, %n denied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TimelineBar</name>
    <message numerus="yes">
        <source>%1 events in view</source>
        <translation>
            <numerusform>%1 event in view</numerusform>
            <numerusform>%1 events in view</numerusform>
        </translation>
    </message>
</context>
</TS>
