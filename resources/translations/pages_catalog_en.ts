<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bloomzy::catalog_page::CatalogTable</name>
    <message numerus="yes">
        <source>%n matches in %1</source>
        <translation>
            <numerusform>%n match in %1</numerusform>
            <numerusform>%n matches in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogView</name>
    <message numerus="yes">
        <source>%n plants added</source>
        <translation>
            <numerusform>%n plant added</numerusform>
            <numerusform>%n plants added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::ConsoleCatalogPage</name>
    <message numerus="yes">
        <source>%1 taxa</source>
        <translation>
            <numerusform>%1 taxon</numerusform>
            <numerusform>%1 taxa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsaved changes in %n records</source>
        <translation>
            <numerusform>Unsaved changes in %n record</numerusform>
            <numerusform>Unsaved changes in %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of %1</source>
        <translation>
            <numerusform>%n field of %1</numerusform>
            <numerusform>%n fields of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CopyActions</name>
    <message numerus="yes">
        <source>%n names copied</source>
        <translation>
            <numerusform>%n name copied</numerusform>
            <numerusform>%n names copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied as CSV</source>
        <translation>
            <numerusform>%n row copied as CSV</numerusform>
            <numerusform>%n rows copied as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taxa exported</source>
        <translation>
            <numerusform>%n taxon exported</numerusform>
            <numerusform>%n taxa exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DetailFooter</name>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::JobDialog</name>
    <message numerus="yes">
        <source>%n taxa</source>
        <translation>
            <numerusform>%n taxon</numerusform>
            <numerusform>%n taxa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::LinkList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::NoMatch</name>
    <message numerus="yes">
        <source>%n filters are active: %1.</source>
        <translation>
            <numerusform>%n filter is active: %1.</numerusform>
            <numerusform>%n filters are active: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::OutcomeDialog</name>
    <message numerus="yes">
        <source>%n taxa were not changed.</source>
        <translation>
            <numerusform>%n taxon was not changed.</numerusform>
            <numerusform>%n taxa were not changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::PrintSheet</name>
    <message numerus="yes">
        <source>%n taxa</source>
        <translation>
            <numerusform>%n taxon</numerusform>
            <numerusform>%n taxa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::ReviewActions</name>
    <message numerus="yes">
        <source>Review state set for %n taxa</source>
        <translation>
            <numerusform>Review state set for %n taxon</numerusform>
            <numerusform>Review state set for %n taxa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::RevisionRow</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TaxonSource</name>
    <message numerus="yes">
        <source>%n taxa</source>
        <translation>
            <numerusform>%n taxon</numerusform>
            <numerusform>%n taxa</numerusform>
        </translation>
    </message>
</context>
</TS>
