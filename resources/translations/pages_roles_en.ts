<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::roles_page::ConsoleRolesPage</name>
    <message numerus="yes">
        <source>%n roles</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unsaved changes in %n roles</source>
        <translation>
            <numerusform>unsaved changes in %n role</numerusform>
            <numerusform>unsaved changes in %n roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::EffectsDialog</name>
    <message numerus="yes">
        <source>%n people gain something.</source>
        <translation>
            <numerusform>%n person gains something.</numerusform>
            <numerusform>%n people gain something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose something.</source>
        <translation>
            <numerusform>%n person loses something.</numerusform>
            <numerusform>%n people lose something.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleHead</name>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 people</source>
        <translation>
            <numerusform>%1 person</numerusform>
            <numerusform>%1 people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleListModel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::WhyPanel</name>
    <message numerus="yes">
        <source>%1 people can</source>
        <translation>
            <numerusform>%1 person can</numerusform>
            <numerusform>%1 people can</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more after saving</source>
        <translation>
            <numerusform>%n more after saving</numerusform>
            <numerusform>%n more after saving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer after saving</source>
        <translation>
            <numerusform>%n fewer after saving</numerusform>
            <numerusform>%n fewer after saving</numerusform>
        </translation>
    </message>
</context>
</TS>
