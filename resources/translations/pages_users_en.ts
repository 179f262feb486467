<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::users_page::BulkRoleDialog</name>
    <message numerus="yes">
        <source>Give a role to %n people</source>
        <translation>
            <numerusform>Give a role to %n person</numerusform>
            <numerusform>Give a role to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a role from %n people</source>
        <translation>
            <numerusform>Take a role from %n person</numerusform>
            <numerusform>Take a role from %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::ConsoleUsersPage</name>
    <message numerus="yes">
        <source>%1 accounts</source>
        <translation>
            <numerusform>%1 account</numerusform>
            <numerusform>%1 accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::OutcomeDialog</name>
    <message numerus="yes">
        <source>%n accounts were not changed.</source>
        <translation>
            <numerusform>%n account was not changed.</numerusform>
            <numerusform>%n accounts were not changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserActions</name>
    <message numerus="yes">
        <source>Suspend %n accounts?</source>
        <translation>
            <numerusform>Suspend %n account?</numerusform>
            <numerusform>Suspend %n accounts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n people out everywhere?</source>
        <translation>
            <numerusform>Sign %n person out everywhere?</numerusform>
            <numerusform>Sign %n people out everywhere?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts changed</source>
        <translation>
            <numerusform>%n account changed</numerusform>
            <numerusform>%n accounts changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserTexts</name>
    <message numerus="yes">
        <source>%n sessions end at once.</source>
        <translation>
            <numerusform>%n session ends at once.</numerusform>
            <numerusform>%n sessions end at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved views go.</source>
        <translation>
            <numerusform>%n saved view goes.</numerusform>
            <numerusform>%n saved views go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UsersTable</name>
    <message numerus="yes">
        <source>%n matches in %1</source>
        <translation>
            <numerusform>%n match in %1</numerusform>
            <numerusform>%n matches in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts</source>
        <translation>
            <numerusform>%1 account</numerusform>
            <numerusform>%1 accounts</numerusform>
        </translation>
    </message>
</context>
</TS>
