<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::models::EditHistory</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review state of %n taxa</source>
        <translation>
            <numerusform>Review state of %n taxon</numerusform>
            <numerusform>Review state of %n taxa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::models::LogAlarm</name>
    <message numerus="yes">
        <source>%n event(s) lost in a restore</source>
        <translation>
            <numerusform>%n event lost in a restore</numerusform>
            <numerusform>%n events lost in a restore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept that %n event(s) were lost?</source>
        <translation>
            <numerusform>Accept that %n event was lost?</numerusform>
            <numerusform>Accept that %n events were lost?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::models::PasswordAdvice</name>
    <message numerus="yes">
        <source>%n character(s), 15 needed</source>
        <translation>
            <numerusform>%n character, 15 needed</numerusform>
            <numerusform>%n characters, 15 needed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::models::TaxonTexts</name>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
