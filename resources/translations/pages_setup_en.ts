<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::setup::AdminStep</name>
    <message numerus="yes">
        <source>%n field(s) need attention</source>
        <translation>
            <numerusform>%n field needs attention</numerusform>
            <numerusform>%n fields need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SignInForm</name>
    <message numerus="yes">
        <source>Too many tries. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Too many tries. You can try again in %n second.</numerusform>
            <numerusform>Too many tries. You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
