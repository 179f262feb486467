<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::catalog_page::BulkActions</name>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Another job is still running.</source>
        <translation>Une autre tâche est encore en cours.</translation>
    </message>
    <message>
        <source>There are no taxa to export.</source>
        <translation>Il n’y a aucun taxon à exporter.</translation>
    </message>
    <message>
        <source>No row is checked. Space checks the selected row.</source>
        <translation>Aucune ligne n’est cochée. Espace coche la ligne sélectionnée.</translation>
    </message>
    <message>
        <source>At most %1 taxa can be changed at once.</source>
        <translation>%1 taxons au plus peuvent être modifiés à la fois.</translation>
    </message>
    <message>
        <source>No row is checked or selected.</source>
        <translation>Aucune ligne n’est cochée ni sélectionnée.</translation>
    </message>
    <message>
        <source>You may read the catalog but not change it. An administrator can give you the right to.</source>
        <translation>Vous pouvez lire le catalogue, mais pas le modifier. Un administrateur peut vous en donner le droit.</translation>
    </message>
    <message>
        <source>You may not mark taxa as reviewed. An administrator can give you the right to.</source>
        <translation>Vous ne pouvez pas marquer des taxons comme relus. Un administrateur peut vous en donner le droit.</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CareTab</name>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>every … days</source>
        <translation>tous les … jours</translation>
    </message>
    <message>
        <source>USDA</source>
        <translation>USDA</translation>
    </message>
    <message>
        <source>The substance and what it does</source>
        <translation>La substance et son effet</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogBanners</name>
    <message>
        <source>The changes were not saved.</source>
        <translation>Les modifications n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>That was not done.</source>
        <translation>L’opération n’a pas été effectuée.</translation>
    </message>
    <message>
        <source>The draft could not be kept on this computer.</source>
        <translation>Le brouillon n’a pas pu être conservé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Chargement annulé.</translation>
    </message>
    <message>
        <source>The list could not be loaded anew.</source>
        <translation>La liste n’a pas pu être rechargée.</translation>
    </message>
    <message>
        <source>The table shows what was there before.</source>
        <translation>Le tableau montre l’état précédent.</translation>
    </message>
    <message>
        <source>The table shows what was there before. %1</source>
        <translation>Le tableau montre l’état précédent. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Unsaved changes from %1 are back.</source>
        <translation>Les modifications non enregistrées du %1 sont rétablies.</translation>
    </message>
    <message>
        <source>They are on this computer only until you save.</source>
        <translation>Elles ne sont que sur cet ordinateur tant que vous n’enregistrez pas.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>%1 saved this taxon %2.</source>
        <translation>%1 a enregistré ce taxon %2.</translation>
    </message>
    <message>
        <source>Yours is not saved and is kept here.</source>
        <translation>Votre version n’est pas enregistrée et reste ici.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogCommands</name>
    <message>
        <source>&amp;New taxon</source>
        <translation>&amp;Nouveau taxon</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation>Mettre à la &amp;corbeille</translation>
    </message>
    <message>
        <source>Open &amp;parent</source>
        <translation>Ouvrir le &amp;parent</translation>
    </message>
    <message>
        <source>Pre&amp;vious taxon</source>
        <translation>Taxon p&amp;récédent</translation>
    </message>
    <message>
        <source>Ne&amp;xt taxon</source>
        <translation>Taxon &amp;suivant</translation>
    </message>
    <message>
        <source>Next detail &amp;tab</source>
        <translation>&amp;Onglet suivant du détail</translation>
    </message>
    <message>
        <source>&amp;Detail panel</source>
        <translation>Panneau de &amp;détail</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Effacer les filtres</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>&amp;Copy names</source>
        <translation>&amp;Copier les noms</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>Copier en C&amp;SV</translation>
    </message>
    <message>
        <source>Make checked taxa dra&amp;fts</source>
        <translation>Remettre les taxons cochés en &amp;brouillon</translation>
    </message>
    <message>
        <source>Send checked taxa for &amp;review</source>
        <translation>Envoyer les taxons cochés en re&amp;lecture</translation>
    </message>
    <message>
        <source>&amp;Mark checked taxa as reviewed</source>
        <translation>Marquer les taxons cochés comme rel&amp;us</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>Co&amp;lonnes…</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Print the &amp;list…</source>
        <translation>Imprimer la &amp;liste…</translation>
    </message>
    <message>
        <source>Save this &amp;view…</source>
        <translation>Enregistrer cette &amp;vue…</translation>
    </message>
    <message>
        <source>Saved vie&amp;ws</source>
        <translation>V&amp;ues enregistrées</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogStack</name>
    <message>
        <source>No taxa in this catalog yet</source>
        <translation>Aucun taxon dans ce catalogue pour l’instant</translation>
    </message>
    <message>
        <source>Begin with house, kitchen and garden plants that come with Bloomzy, or with your own.</source>
        <translation>Commencez par les plantes d’intérieur, de cuisine et de jardin fournies avec Bloomzy, ou par les vôtres.</translation>
    </message>
    <message>
        <source>Someone who may add taxa has to begin.</source>
        <translation>Une personne autorisée à ajouter des taxons doit le faire d’abord.</translation>
    </message>
    <message>
        <source>Adding plants</source>
        <translation>Ajout des plantes</translation>
    </message>
    <message>
        <source>Add the starter catalog</source>
        <translation>Ajouter le catalogue de départ</translation>
    </message>
    <message>
        <source>You may not see the catalog</source>
        <translation>Vous ne pouvez pas voir le catalogue</translation>
    </message>
    <message>
        <source>The catalog could not be loaded</source>
        <translation>Le catalogue n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>To see it you need the permission to read taxa. An administrator can give it to you.</source>
        <translation>Pour le voir, il vous faut le droit de lire les taxons. Un administrateur peut vous le donner.</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogTable</name>
    <message numerus="yes">
        <source>%n matches in %1</source>
        <translation>
            <numerusform>%n résultat sur %1</numerusform>
            <numerusform>%n résultats sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by name, from Z to A</source>
        <translation>Trié par nom, de Z à A</translation>
    </message>
    <message>
        <source>Sorted by family</source>
        <translation>Trié par famille</translation>
    </message>
    <message>
        <source>Sorted by last edit, oldest first</source>
        <translation>Trié par modification, la plus ancienne d’abord</translation>
    </message>
    <message>
        <source>Sorted by last edit, newest first</source>
        <translation>Trié par modification, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Sorted by name</source>
        <translation>Trié par nom</translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation>Taxons</translation>
    </message>
    <message>
        <source>Sorted by best match</source>
        <translation>Trié par pertinence</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CatalogView</name>
    <message numerus="yes">
        <source>%n plants added</source>
        <translation>
            <numerusform>%n plante ajoutée</numerusform>
            <numerusform>%n plantes ajoutées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CommandReasons</name>
    <message>
        <source>No taxon is open.</source>
        <translation>Aucun taxon n’est ouvert.</translation>
    </message>
    <message>
        <source>The changes are being saved.</source>
        <translation>Les modifications sont en cours d’enregistrement.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est modifié.</translation>
    </message>
    <message>
        <source>You may not move taxa to the bin.</source>
        <translation>Vous ne pouvez pas mettre de taxons à la corbeille.</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>Il n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>There is no parent.</source>
        <translation>Il n’y a pas de parent.</translation>
    </message>
    <message>
        <source>This is the first row.</source>
        <translation>C’est la première ligne.</translation>
    </message>
    <message>
        <source>This is the last row.</source>
        <translation>C’est la dernière ligne.</translation>
    </message>
    <message>
        <source>No filter is active.</source>
        <translation>Aucun filtre n’est actif.</translation>
    </message>
    <message>
        <source>You may read the catalog but not change it. An administrator can give you the right to.</source>
        <translation>Vous pouvez lire le catalogue, mais pas le modifier. Un administrateur peut vous en donner le droit.</translation>
    </message>
    <message>
        <source>You may not read the catalog.</source>
        <translation>Vous n’avez pas le droit de lire le catalogue.</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CompareDialog</name>
    <message>
        <source>Compare the changes</source>
        <translation>Comparer les modifications</translation>
    </message>
    <message>
        <source>Which values shall be kept?</source>
        <translation>Quelles valeurs garder&#xa0;?</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Save these values</source>
        <translation>Enregistrer ces valeurs</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Saved by %1</source>
        <translation>Enregistré par %1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Le vôtre</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>field, person</comment>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>%1, yours</source>
        <comment>field</comment>
        <translation>%1, le vôtre</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::ConsoleCatalogPage</name>
    <message numerus="yes">
        <source>%1 taxa</source>
        <translation>
            <numerusform>%1 taxon</numerusform>
            <numerusform>%1 taxons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsaved changes in %n records</source>
        <translation>
            <numerusform>Modifications non enregistrées dans %n fiche</numerusform>
            <numerusform>Modifications non enregistrées dans %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>save</source>
        <translation>enregistrer</translation>
    </message>
    <message>
        <source>search</source>
        <translation>chercher</translation>
    </message>
    <message numerus="yes">
        <source>%n fields of %1</source>
        <translation>
            <numerusform>%n champ de %1</numerusform>
            <numerusform>%n champs de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>a new taxon</source>
        <translation>un nouveau taxon</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Espace</translation>
    </message>
    <message>
        <source>check</source>
        <translation>cocher</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::CopyActions</name>
    <message>
        <source>Only the first %1. Export writes all of them.</source>
        <translation>Seulement les %1 premiers. L’export les écrit tous.</translation>
    </message>
    <message>
        <source>Copying names</source>
        <translation>Copie des noms</translation>
    </message>
    <message numerus="yes">
        <source>%n names copied</source>
        <translation>
            <numerusform>%n nom copié</numerusform>
            <numerusform>%n noms copiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying rows</source>
        <translation>Copie des lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied as CSV</source>
        <translation>
            <numerusform>%n ligne copiée en CSV</numerusform>
            <numerusform>%n lignes copiées en CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>Export all matches</source>
        <translation>Exporter tous les résultats</translation>
    </message>
    <message>
        <source>Export the checked taxa</source>
        <translation>Exporter les taxons cochés</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting taxa</source>
        <translation>Export des taxons</translation>
    </message>
    <message numerus="yes">
        <source>%n taxa exported</source>
        <translation>
            <numerusform>%n taxon exporté</numerusform>
            <numerusform>%n taxons exportés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DetailFooter</name>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n à enregistrer</numerusform>
            <numerusform>%n à enregistrer</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DetailHeader</name>
    <message>
        <source>New taxon</source>
        <translation>Nouveau taxon</translation>
    </message>
    <message>
        <source>Synonym of</source>
        <comment>a botanical name follows</comment>
        <translation>Synonyme de</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DetailPanel</name>
    <message>
        <source>Taxonomy</source>
        <translation>Taxonomie</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Soins</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No taxon is open</source>
        <translation>Aucun taxon n’est ouvert</translation>
    </message>
    <message>
        <source>Choose one in the table to read and edit it here.</source>
        <translation>Choisissez-en un dans le tableau pour le lire et le modifier ici.</translation>
    </message>
    <message>
        <source>This taxon could not be loaded</source>
        <translation>Ce taxon n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Parts of the taxon</source>
        <translation>Parties du taxon</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::DiffBlock</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>%1: was %2, is %3</source>
        <translation>%1&#xa0;: avant %2, maintenant %3</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <comment>field</comment>
        <translation>Annuler la modification&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::FacetPanel</name>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Toxicity</source>
        <translation>Toxicité</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>État de relecture</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::FilterNames</name>
    <message>
        <source>Family not known</source>
        <translation>Famille inconnue</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::FilterText</name>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter: its values</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::HistoryTab</name>
    <message>
        <source>Load more</source>
        <translation>Charger la suite</translation>
    </message>
    <message>
        <source>The history could not be loaded</source>
        <translation>L’historique n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This is the first version; there is nothing before it.</source>
        <translation>C’est la première version&#xa0;; il n’y a rien avant.</translation>
    </message>
    <message>
        <source>These changes are reverted already.</source>
        <translation>Ces modifications sont déjà annulées.</translation>
    </message>
    <message>
        <source>The taxon is like this version already.</source>
        <translation>Le taxon est déjà comme dans cette version.</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::JobDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 of %2 taxa</source>
        <translation>%1 taxons sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n taxa</source>
        <translation>
            <numerusform>%n taxon</numerusform>
            <numerusform>%n taxons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::LinkList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n de plus</numerusform>
            <numerusform>Afficher %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::NamesTab</name>
    <message>
        <source>Lang</source>
        <comment>language, short</comment>
        <translation>Lang.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Préféré</translation>
    </message>
    <message>
        <source>Alternate</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Add name</source>
        <translation>Ajouter un nom</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>A language is written as en, fr or pt-BR. One name of each language may be preferred. Cultivar names are never translated.</source>
        <translation>Indiquez la langue par son code, comme en, fr ou pt-BR. Un nom par langue peut être préféré. Les noms de cultivars ne se traduisent jamais.</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::NoMatch</name>
    <message>
        <source>No taxon passes these filters</source>
        <translation>Aucun taxon ne répond à ces filtres</translation>
    </message>
    <message>
        <source>No taxon matches “%1” in %2</source>
        <translation>Aucun taxon ne correspond à «&#xa0;%1&#xa0;» dans %2</translation>
    </message>
    <message>
        <source>No taxon matches “%1”</source>
        <translation>Aucun taxon ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n filters are active: %1.</source>
        <translation>
            <numerusform>%n filtre est actif&#xa0;: %1.</numerusform>
            <numerusform>%n filtres sont actifs&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Vouliez-vous dire %1&#xa0;?</translation>
    </message>
    <message>
        <source>Check the spelling, or search for a part of the name.</source>
        <translation>Vérifiez l’orthographe, ou cherchez une partie du nom.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Search all %1</source>
        <translation>Chercher dans les %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::OutcomeDialog</name>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message numerus="yes">
        <source>%n taxa were not changed.</source>
        <translation>
            <numerusform>%n taxon n’a pas été modifié.</numerusform>
            <numerusform>%n taxons n’ont pas été modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taxon</source>
        <translation>Taxon</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Déjà dans cet état</translation>
    </message>
    <message>
        <source>Outcome for each taxon</source>
        <translation>Résultat pour chaque taxon</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::PrintActions</name>
    <message>
        <source>There is nothing to print.</source>
        <translation>Il n’y a rien à imprimer.</translation>
    </message>
    <message>
        <source>The pages are still being made.</source>
        <translation>Les pages sont encore en préparation.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Envoyé à l’imprimante</translation>
    </message>
    <message>
        <source>Nothing was printed. Choose another printer, or another place for the file.</source>
        <translation>Rien n’a été imprimé. Choisissez une autre imprimante, ou un autre emplacement pour le fichier.</translation>
    </message>
    <message>
        <source>Printed into a file</source>
        <translation>Imprimé dans un fichier</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::PrintSheet</name>
    <message>
        <source>The first %1 of %2 taxa</source>
        <translation>Les %1 premiers taxons sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n taxa</source>
        <translation>
            <numerusform>%n taxon</numerusform>
            <numerusform>%n taxons</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Edited %1 by %2</source>
        <translation>Modifié le %1 par %2</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>%1, with unsaved changes</source>
        <translation>%1, avec des modifications non enregistrées</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::RevertBar</name>
    <message>
        <source>Restore v%1</source>
        <translation>Restaurer la v%1</translation>
    </message>
    <message>
        <source>Only what this version changed; later changes stay.</source>
        <translation>Seulement ce que cette version a changé&#xa0;; les modifications suivantes restent.</translation>
    </message>
    <message>
        <source>Everything as this version left it.</source>
        <translation>Tout, tel que cette version l’a laissé.</translation>
    </message>
    <message>
        <source>Revert changes of v%1</source>
        <translation>Annuler les modifications de la v%1</translation>
    </message>
    <message>
        <source>You see the result as unsaved changes first. Saving it makes a new version; no version is lost.</source>
        <translation>Vous voyez d’abord le résultat comme modifications non enregistrées. L’enregistrer crée une nouvelle version&#xa0;; aucune n’est perdue.</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::ReviewActions</name>
    <message>
        <source>Reading the checked taxa</source>
        <translation>Lecture des taxons cochés</translation>
    </message>
    <message>
        <source>Setting the review state</source>
        <translation>Changement de l’état de relecture</translation>
    </message>
    <message numerus="yes">
        <source>Review state set for %n taxa</source>
        <translation>
            <numerusform>État de relecture changé pour %n taxon</numerusform>
            <numerusform>État de relecture changé pour %n taxons</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::RevisionRow</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n champ</numerusform>
            <numerusform>%n champs</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1, %2, by %3, %4</source>
        <translation>Révision %1, %2, par %3, %4</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TaxonBin</name>
    <message>
        <source>Move %1 to the bin?</source>
        <translation>Mettre %1 à la corbeille&#xa0;?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>Mis à la corbeille</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It leaves the catalog. You can undo this for a moment.</source>
        <translation>Il quitte le catalogue. Vous pouvez annuler pendant quelques instants.</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TaxonPicker</name>
    <message>
        <source>No accepted taxon of this name</source>
        <translation>Aucun taxon accepté de ce nom</translation>
    </message>
    <message>
        <source>Type a name to search</source>
        <translation>Saisissez un nom à chercher</translation>
    </message>
    <message>
        <source>Open this taxon</source>
        <translation>Ouvrir ce taxon</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TaxonSource</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Synonyms</source>
        <translation>Synonymes</translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation>Taxons</translation>
    </message>
    <message>
        <source>The server could not be asked</source>
        <translation>Le serveur n’a pas pu être interrogé</translation>
    </message>
    <message>
        <source>In the catalog</source>
        <translation>Dans le catalogue</translation>
    </message>
    <message numerus="yes">
        <source>%n taxa</source>
        <translation>
            <numerusform>%n taxon</numerusform>
            <numerusform>%n taxons</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for “%1” elsewhere</source>
        <translation>Chercher «&#xa0;%1&#xa0;» ailleurs</translation>
    </message>
    <message>
        <source>needs the role Curator</source>
        <translation>nécessite le rôle Conservateur</translation>
    </message>
    <message>
        <source>Edit this taxon</source>
        <translation>Modifier ce taxon</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>Afficher son historique</translation>
    </message>
    <message>
        <source>Open the accepted name</source>
        <translation>Ouvrir le nom accepté</translation>
    </message>
    <message>
        <source>Move this taxon to the bin</source>
        <translation>Mettre ce taxon à la corbeille</translation>
    </message>
    <message>
        <source>Copy its name</source>
        <translation>Copier son nom</translation>
    </message>
    <message>
        <source>Name copied</source>
        <translation>Nom copié</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TaxonomyTab</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Add reference</source>
        <translation>Ajouter une référence</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Synonyms %1</source>
        <translation>Synonymes %1</translation>
    </message>
    <message>
        <source>Alt+Up opens the parent</source>
        <translation>Alt+Haut ouvre le parent</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::TypedFields</name>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
</context>
<context>
    <name>bloomzy::catalog_page::UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>Ré&amp;tablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>The previous step is still running.</source>
        <translation>L’étape précédente est encore en cours.</translation>
    </message>
</context>
</TS>
