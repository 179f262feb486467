<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::catalog_page::CareTab</name>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every … days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The substance and what it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogBanners</name>
    <message>
        <source>The changes were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft could not be kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be loaded anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table shows what was there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table shows what was there before. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes from %1 are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are on this computer only until you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saved this taxon %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is not saved and is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogCommands</name>
    <message>
        <source>&amp;New taxon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious taxon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt taxon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next detail &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Detail panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogTable</name>
    <message numerus="yes">
        <source>%n matches in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by name, from Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by last edit, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by last edit, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No taxon passes these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No taxon matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or search with fewer filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No taxa in this catalog yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with house, kitchen and garden plants that come with Bloomzy, or with your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding plants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the starter catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New taxon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not see the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the permission to read taxa. An administrator can grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogView</name>
    <message>
        <source>Move %1 to the bin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the catalog and can be restored from the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n plants added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You may read the catalog but not change it. An administrator can grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No taxon is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes are being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not move taxa to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter is active.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CompareDialog</name>
    <message>
        <source>Compare the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values shall be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>field, person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, yours</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::ConsoleCatalogPage</name>
    <message numerus="yes">
        <source>%1 taxa</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsaved changes in %n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fields of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a new taxon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DetailFooter</name>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DetailHeader</name>
    <message>
        <source>New taxon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DetailPanel</name>
    <message>
        <source>Taxonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No taxon is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the table to read and edit it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This taxon could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DiffBlock</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: was %2, is %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::FacetPanel</name>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toxicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::FieldSet</name>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::HistoryTab</name>
    <message>
        <source>Load more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::LinkList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::NamesTab</name>
    <message>
        <source>Lang</source>
        <comment>language, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language is written as en, fr or pt-BR. One name of each language may be preferred. Cultivar names are never translated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::RevisionRow</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1, %2, by %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TaxonPicker</name>
    <message>
        <source>No accepted taxon of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this taxon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TaxonomyTab</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synonyms %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up opens the parent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
