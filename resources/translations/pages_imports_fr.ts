<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::imports_page::ColumnsModel</name>
    <message>
        <source>Not imported</source>
        <translation>Non importée</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée</translation>
    </message>
    <message>
        <source>Column in file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Première valeur</translation>
    </message>
    <message>
        <source>Field in Bloomzy</source>
        <translation>Champ dans Bloomzy</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Import this column</source>
        <translation>Importer cette colonne</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::DonePanel</name>
    <message numerus="yes">
        <source>%n rows imported</source>
        <translation>
            <numerusform>%n ligne importée</numerusform>
            <numerusform>%n lignes importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the catalog</source>
        <translation>Afficher le catalogue</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Save rows with errors</source>
        <translation>Enregistrer les lignes en erreur</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>Tous les imports</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::ErrorRows</name>
    <message>
        <source>Save the rows with errors</source>
        <translation>Enregistrer les lignes en erreur</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>The rows could not be loaded.</source>
        <translation>Les lignes n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>Rows with errors saved</source>
        <translation>Lignes en erreur enregistrées</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>Le fichier n’a pas pu être écrit. Choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::FieldTexts</name>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Scientific name</source>
        <translation>Nom scientifique</translation>
    </message>
    <message>
        <source>Accepted name</source>
        <translation>Nom accepté</translation>
    </message>
    <message>
        <source>Common name, %1</source>
        <translation>Nom commun, %1</translation>
    </message>
    <message>
        <source>Common name, English</source>
        <translation>Nom commun, anglais</translation>
    </message>
    <message>
        <source>Common name, French</source>
        <translation>Nom commun, français</translation>
    </message>
    <message>
        <source>Common name, German</source>
        <translation>Nom commun, allemand</translation>
    </message>
    <message>
        <source>Common name, Spanish</source>
        <translation>Nom commun, espagnol</translation>
    </message>
    <message>
        <source>Common name, Italian</source>
        <translation>Nom commun, italien</translation>
    </message>
    <message>
        <source>Common name, Dutch</source>
        <translation>Nom commun, néerlandais</translation>
    </message>
    <message>
        <source>Common name, Portuguese</source>
        <translation>Nom commun, portugais</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Laisser vide</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorée</translation>
    </message>
    <message numerus="yes">
        <source>Needs a rule: %n rows</source>
        <translation>
            <numerusform>Règle nécessaire&#xa0;: %n ligne</numerusform>
            <numerusform>Règle nécessaire&#xa0;: %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact name match</source>
        <translation>Nom identique</translation>
    </message>
    <message>
        <source>Darwin Core term</source>
        <translation>Terme Darwin Core</translation>
    </message>
    <message>
        <source>Usual name</source>
        <translation>Nom usuel</translation>
    </message>
    <message numerus="yes">
        <source>%n values mapped</source>
        <translation>
            <numerusform>%n valeur reconnue</numerusform>
            <numerusform>%n valeurs reconnues</numerusform>
        </translation>
    </message>
    <message>
        <source>Same as last import</source>
        <translation>Comme au dernier import</translation>
    </message>
    <message>
        <source>Pattern match</source>
        <translation>Forme reconnue</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>Updates the taxon</source>
        <translation>Met à jour le taxon</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omise</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Undone in part</source>
        <translation>Annulé en partie</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>This import changed nothing in the catalog.</source>
        <translation>Cet import n’a rien changé au catalogue.</translation>
    </message>
    <message>
        <source>This import is undone already.</source>
        <translation>Cet import est déjà annulé.</translation>
    </message>
    <message>
        <source>This import is running.</source>
        <translation>Cet import est en cours.</translation>
    </message>
    <message>
        <source>This file was not imported yet.</source>
        <translation>Ce fichier n’a pas encore été importé.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nouveaux</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 mis à jour</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 omis</translation>
    </message>
    <message>
        <source>%1 with errors</source>
        <translation>%1 en erreur</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>Points-virgules</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tabulations</translation>
    </message>
    <message>
        <source>Vertical bars</source>
        <translation>Barres verticales</translation>
    </message>
    <message>
        <source>Commas</source>
        <translation>Virgules</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::HistoryModel</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::HistoryPane</name>
    <message>
        <source>Import a sheet of plants</source>
        <translation>Importer un tableau de plantes</translation>
    </message>
    <message>
        <source>Drop a CSV file here, or choose one: commas, semicolons or tabs, up to 100,000 rows. Nothing is changed before you have seen what it would do.</source>
        <translation>Déposez ici un fichier CSV, ou choisissez-en un&#xa0;: virgules, points-virgules ou tabulations, jusqu’à 100 000 lignes. Rien ne change avant que vous ayez vu ce que cela ferait.</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Imports effectués</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Rien n’a encore été importé.</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::ImportFlow</name>
    <message>
        <source>“%1” could not be read. Choose a file of up to 32 MiB that you may read.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être lu. Choisissez un fichier de 32 Mio au plus que vous avez le droit de lire.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être importé.</translation>
    </message>
    <message>
        <source>The import could not be opened.</source>
        <translation>L’import n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>The file could not be removed. The server forgets it after a day.</source>
        <translation>Le fichier n’a pas pu être retiré. Le serveur l’effacera au bout d’un jour.</translation>
    </message>
    <message>
        <source>The change was not taken.</source>
        <translation>La modification n’a pas été prise en compte.</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>Rien n’a été lancé.</translation>
    </message>
    <message>
        <source>What became of the work is not known. Look at the list of imports.</source>
        <translation>On ne sait pas ce qu’il est advenu du travail. Consultez la liste des imports.</translation>
    </message>
    <message>
        <source>The import was not undone.</source>
        <translation>L’import n’a pas été annulé.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The work goes on: it could not be cancelled.</source>
        <translation>Le travail continue&#xa0;: il n’a pas pu être interrompu.</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::ImportsPage</name>
    <message>
        <source>&amp;Import plants…</source>
        <translation>&amp;Importer des plantes…</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Choisir un fichier…</translation>
    </message>
    <message>
        <source>&amp;Undo import…</source>
        <translation>&amp;Annuler l’import…</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>Problème &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>Problème &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Field list</source>
        <translation>&amp;Liste des champs</translation>
    </message>
    <message>
        <source>&amp;Refresh the list</source>
        <translation>Actualise&amp;r la liste</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>next problem</source>
        <translation>problème suivant</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>the key</comment>
        <translation>Bas</translation>
    </message>
    <message>
        <source>open field list</source>
        <translation>ouvrir la liste des champs</translation>
    </message>
    <message>
        <source>Choose an import in the list first.</source>
        <translation>Choisissez d’abord un import dans la liste.</translation>
    </message>
    <message>
        <source>You may not import plants. An administrator can give you the right to.</source>
        <translation>Vous ne pouvez pas importer de plantes. Un administrateur peut vous en donner le droit.</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::ImportsView</name>
    <message>
        <source>The imports could not be listed.</source>
        <translation>La liste des imports n’a pas pu être chargée.</translation>
    </message>
    <message>
        <source>The rows could not be loaded.</source>
        <translation>Les lignes n’ont pas pu être chargées.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 ligne</numerusform>
            <numerusform>%1 lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>Choisir un fichier CSV</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Wait until the work that runs is over.</source>
        <translation>Attendez la fin du travail en cours.</translation>
    </message>
    <message>
        <source>Choose an import in the list first.</source>
        <translation>Choisissez d’abord un import dans la liste.</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>Annuler cet import&#xa0;?</translation>
    </message>
    <message>
        <source>Undo the import of %1?</source>
        <translation>Annuler l’import de %1&#xa0;?</translation>
    </message>
    <message>
        <source>What it added goes to the bin, what it changed is set back. What somebody changed since then stays as it is, and is named.</source>
        <translation>Ce qu’il a ajouté va à la corbeille, ce qu’il a changé est rétabli. Ce que quelqu’un a modifié depuis reste tel quel et vous est signalé.</translation>
    </message>
    <message>
        <source>Keep the import</source>
        <translation>Garder l’import</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Cancel this import?</source>
        <translation>Abandonner cet import&#xa0;?</translation>
    </message>
    <message>
        <source>The file and its mapping are forgotten. The catalog stays as it is.</source>
        <translation>Le fichier et ses associations seront effacés. Le catalogue reste tel quel.</translation>
    </message>
    <message>
        <source>Go on mapping</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Abandonner l’import</translation>
    </message>
    <message>
        <source>%1 to the bin, %2 set back</source>
        <translation>%1 à la corbeille, %2 rétablis</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import annulé</translation>
    </message>
    <message numerus="yes">
        <source>The import is undone, but for %n taxa that somebody changed or needs.</source>
        <translation>
            <numerusform>L’import est annulé, sauf %n taxon modifié ou utilisé par quelqu’un.</numerusform>
            <numerusform>L’import est annulé, sauf %n taxons modifiés ou utilisés par quelqu’un.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>You may not import plants</source>
        <translation>Vous ne pouvez pas importer de plantes</translation>
    </message>
    <message>
        <source>You need the permission to import taxa. An administrator can give it to you.</source>
        <translation>Il vous faut l’autorisation d’importer des taxons. Un administrateur peut vous la donner.</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::MapHead</name>
    <message>
        <source>Map columns</source>
        <translation>Associer les colonnes</translation>
    </message>
    <message>
        <source>Auto-match</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>Guess the field of every column again</source>
        <translation>Deviner de nouveau le champ de chaque colonne</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Encodage du fichier</translation>
    </message>
    <message>
        <source>What parts the fields</source>
        <translation>Séparateur des champs</translation>
    </message>
    <message numerus="yes">
        <source>%n matched</source>
        <translation>
            <numerusform>%n associée</numerusform>
            <numerusform>%n associées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a rule</source>
        <translation>
            <numerusform>%n sans règle</numerusform>
            <numerusform>%n sans règle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignorée</numerusform>
            <numerusform>%n ignorées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::MapView</name>
    <message>
        <source>Rows with other values of %1 are errors until a rule maps them</source>
        <translation>Les autres valeurs de %1 sont des erreurs tant qu’aucune règle ne les traduit</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Abandonner l’import</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Importer %n ligne</numerusform>
            <numerusform>Importer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Check rows</source>
        <translation>Vérifier les lignes</translation>
    </message>
    <message>
        <source>No row would be imported.</source>
        <translation>Aucune ligne ne serait importée.</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::ResultPanel</name>
    <message>
        <source>Result of the check</source>
        <translation>Résultat de la vérification</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>%1 new, %2 updates, %3 skipped</source>
        <translation>%1 nouvelles, %2 mises à jour, %3 omises</translation>
    </message>
    <message>
        <source>Check the rows to count them. Nothing is changed by that.</source>
        <translation>Vérifiez les lignes pour les compter. Cela ne change rien.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Imported as they are; look at them first.</source>
        <translation>Importées telles quelles&#xa0;; regardez-les d’abord.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Left out of the import.</source>
        <translation>Exclues de l’import.</translation>
    </message>
    <message>
        <source>Save rows with errors</source>
        <translation>Enregistrer les lignes en erreur</translation>
    </message>
    <message>
        <source>Nobody sees the import until all of it is there. You can undo it in one step.</source>
        <translation>Personne ne voit l’import avant qu’il soit complet. Vous pouvez l’annuler en une fois.</translation>
    </message>
    <message>
        <source>Names that the catalog has</source>
        <translation>Noms déjà au catalogue</translation>
    </message>
    <message>
        <source>Skip names that exist</source>
        <translation>Omettre les noms existants</translation>
    </message>
    <message>
        <source>Update names that exist</source>
        <translation>Mettre à jour les noms existants</translation>
    </message>
    <message>
        <source>Add names again</source>
        <translation>Ajouter les noms de nouveau</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::RowsModel</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>Utiliser «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Map value</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>Skip row</source>
        <translation>Omettre la ligne</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::RowsPane</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Lignes à afficher</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Erreurs %1</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>Avertissements %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>First %1 rows</source>
        <translation>%1 premières lignes</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::RulePanel</name>
    <message>
        <source>Rule for %1</source>
        <translation>Règle pour %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Apply rule</source>
        <translation>Appliquer la règle</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are empty</source>
        <translation>
            <numerusform>%n ligne est vide</numerusform>
            <numerusform>%n lignes sont vides</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what each value of the file means.</source>
        <translation>Choisissez ce que signifie chaque valeur du fichier.</translation>
    </message>
    <message>
        <source>The column has too many different values for a rule. Change them in the file.</source>
        <translation>La colonne a trop de valeurs différentes pour une règle. Modifiez-les dans le fichier.</translation>
    </message>
    <message>
        <source>This column needs no rule: its texts are taken as they are.</source>
        <translation>Cette colonne n’a pas besoin de règle&#xa0;: ses textes sont repris tels quels.</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Signification de %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::StepBar</name>
    <message>
        <source>Choose file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>Map columns</source>
        <translation>Associer les colonnes</translation>
    </message>
    <message>
        <source>Check rows</source>
        <translation>Vérifier les lignes</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>bloomzy::imports_page::WorkPanel</name>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>Vérification des lignes</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Annulation de l’import</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>encore environ %n seconde</numerusform>
            <numerusform>encore environ %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
