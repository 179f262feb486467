<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::backups_page::BackupsView</name>
    <message numerus="yes">
        <source>%n backups verified</source>
        <translation>
            <numerusform>%n backup verified</numerusform>
            <numerusform>%n backups verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only the recovery key opens</source>
        <translation>
            <numerusform>%n only the recovery key opens</numerusform>
            <numerusform>%n only the recovery key opens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DryRunResult</name>
    <message numerus="yes">
        <source>%n other tables do not change</source>
        <translation>
            <numerusform>%n other table does not change</numerusform>
            <numerusform>%n other tables do not change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DryRunTexts</name>
    <message numerus="yes">
        <source>%1 taxa that came after this point are removed</source>
        <translation>
            <numerusform>%1 taxon that came after this point is removed</numerusform>
            <numerusform>%1 taxa that came after this point are removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taxa that were removed since come back</source>
        <translation>
            <numerusform>%1 taxon that was removed since comes back</numerusform>
            <numerusform>%1 taxa that were removed since come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts that were made after this point are removed</source>
        <translation>
            <numerusform>%1 account that was made after this point is removed</numerusform>
            <numerusform>%1 accounts that were made after this point are removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts that were removed since come back</source>
        <translation>
            <numerusform>%1 account that was removed since comes back</numerusform>
            <numerusform>%1 accounts that were removed since come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps bring the older data up to this version</source>
        <translation>
            <numerusform>%n step brings the older data up to this version</numerusform>
            <numerusform>%n steps bring the older data up to this version</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::Moments</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PlanTexts</name>
    <message numerus="yes">
        <source>%n recent</source>
        <translation>
            <numerusform>%n recent</numerusform>
            <numerusform>%n recent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily</source>
        <translation>
            <numerusform>%n daily</numerusform>
            <numerusform>%n daily</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekly</source>
        <translation>
            <numerusform>%n weekly</numerusform>
            <numerusform>%n weekly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly</source>
        <translation>
            <numerusform>%n monthly</numerusform>
            <numerusform>%n monthly</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PointTimeline</name>
    <message numerus="yes">
        <source>%n restore points; Left and Right choose one</source>
        <translation>
            <numerusform>%n restore point; Left and Right choose one</numerusform>
            <numerusform>%n restore points; Left and Right choose one</numerusform>
        </translation>
    </message>
</context>
</TS>
