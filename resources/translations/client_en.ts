<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::client::ProblemText</name>
    <message numerus="yes">
        <source>Too many requests in a short time. Nothing was changed. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many requests in a short time. Nothing was changed. Try again in %n second.</numerusform>
            <numerusform>Too many requests in a short time. Nothing was changed. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
