<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::widgets::AccountButton</name>
    <message>
        <source>Signed in as %1</source>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Account of %1</source>
        <translation>Compte&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Tout sélectionner (%1)</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Effacer la sélection</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::CellTexts</name>
    <message>
        <source>Full sun</source>
        <translation>Plein soleil</translation>
    </message>
    <message>
        <source>Bright indirect</source>
        <translation>Vive indirecte</translation>
    </message>
    <message>
        <source>Shade</source>
        <translation>Ombre</translation>
    </message>
    <message>
        <source>Light not known</source>
        <translation>Lumière inconnue</translation>
    </message>
    <message>
        <source>Easy to grow</source>
        <translation>Facile à cultiver</translation>
    </message>
    <message>
        <source>Moderately hard to grow</source>
        <translation>Moyennement difficile à cultiver</translation>
    </message>
    <message>
        <source>Hard to grow</source>
        <translation>Difficile à cultiver</translation>
    </message>
    <message>
        <source>Difficulty not known</source>
        <translation>Difficulté inconnue</translation>
    </message>
    <message>
        <source>Not toxic</source>
        <translation>Non toxique</translation>
    </message>
    <message>
        <source>Irritant</source>
        <translation>Irritant</translation>
    </message>
    <message>
        <source>Poisonous</source>
        <translation>Toxique</translation>
    </message>
    <message>
        <source>Highly poisonous</source>
        <translation>Très toxique</translation>
    </message>
    <message>
        <source>Toxicity not known</source>
        <translation>Toxicité inconnue</translation>
    </message>
    <message>
        <source>Toxicity known only for some of people, cats and dogs</source>
        <translation>Toxicité connue pour certains seulement parmi humains, chats et chiens</translation>
    </message>
    <message>
        <source>%1; known only for some of people, cats and dogs</source>
        <translation>%1&#xa0;; connu pour certains seulement parmi humains, chats et chiens</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::CloseGuard</name>
    <message>
        <source>Save your changes before you quit?</source>
        <translation>Enregistrer vos modifications avant de quitter&#xa0;?</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Pas encore enregistré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>Enregistrer et quitter</translation>
    </message>
    <message>
        <source>Discard and quit</source>
        <translation>Abandonner et quitter</translation>
    </message>
    <message>
        <source>Save your changes before you sign out?</source>
        <translation>Enregistrer vos modifications avant de vous déconnecter&#xa0;?</translation>
    </message>
    <message>
        <source>Save and sign out</source>
        <translation>Enregistrer et se déconnecter</translation>
    </message>
    <message>
        <source>Discard and sign out</source>
        <translation>Abandonner et se déconnecter</translation>
    </message>
    <message>
        <source>Save your changes before you switch server?</source>
        <translation>Enregistrer vos modifications avant de changer de serveur&#xa0;?</translation>
    </message>
    <message>
        <source>Save and switch</source>
        <translation>Enregistrer et changer</translation>
    </message>
    <message>
        <source>Discard and switch</source>
        <translation>Abandonner et changer</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::CommandSource</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::ConfirmDialog</name>
    <message>
        <source>Type %1 to go on</source>
        <translation>Saisissez %1 pour continuer</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::DataTable</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::DiffView</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::DrawerFrame</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Close the details (%1)</source>
        <translation>Fermer les détails (%1)</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::FacetGroup</name>
    <message>
        <source>Show fewer</source>
        <translation>Réduire la liste</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Afficher %n valeur</numerusform>
            <numerusform>Afficher les %n valeurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::FacetHeader</name>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message numerus="yes">
        <source>%n active, %1</source>
        <translation>
            <numerusform>%n actif, %1</numerusform>
            <numerusform>%n actifs, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::FacetList</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::FacetRow</name>
    <message>
        <source>%1, %2</source>
        <comment>facet value, number of taxa</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <comment>filter, value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <comment>a filter</comment>
        <translation>Filtrer par %1</translation>
    </message>
    <message>
        <source>Delete clears it.</source>
        <translation>Suppr l’efface.</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::FrameCommands</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <translation>&amp;Rechercher dans cette page</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>&amp;Navigation étroite</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;Search or run a command</source>
        <translation>&amp;Chercher ou lancer une commande</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::Histogram</name>
    <message>
        <source>%1 succeeded, %2 denied, %3 failed</source>
        <translation>%1 réussis, %2 refusés, %3 en échec</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Events over time</source>
        <translation>Événements dans le temps</translation>
    </message>
    <message>
        <source>There are no events.</source>
        <translation>Il n’y a aucun événement.</translation>
    </message>
    <message>
        <source>Chosen: %1. %2.</source>
        <comment>span, counts</comment>
        <translation>Choisi&#xa0;: %1. %2.</translation>
    </message>
    <message>
        <source>All: %1. %2.</source>
        <comment>span, counts</comment>
        <translation>Tout&#xa0;: %1. %2.</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::LabeledField</name>
    <message>
        <source>Was: empty</source>
        <translation>Avant&#xa0;: vide</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>Avant&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::LoadingPanel</name>
    <message>
        <source>Still loading</source>
        <translation>Chargement en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::MainWindow</name>
    <message>
        <source>Bloomzy Console</source>
        <translation>Bloomzy Console</translation>
    </message>
    <message>
        <source>This page has no search.</source>
        <translation>Cette page n’a pas de recherche.</translation>
    </message>
    <message>
        <source>%1 – Bloomzy Console</source>
        <translation>%1 – Bloomzy Console</translation>
    </message>
    <message>
        <source>There is no earlier place.</source>
        <translation>Il n’y a pas d’endroit précédent.</translation>
    </message>
    <message>
        <source>There is no later place.</source>
        <translation>Il n’y a pas d’endroit suivant.</translation>
    </message>
    <message>
        <source>The window is too narrow for the wide navigation.</source>
        <translation>La fenêtre est trop étroite pour la navigation large.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Personne n’est connecté.</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::MenuBuilder</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Fi&amp;che</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::NavBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::NavModel</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::PageBar</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::PaletteDelegate</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::PaletteDialog</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Échap</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>synonyms</source>
        <translation>synonymes</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>actions</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Actions on %1</source>
        <translation>Actions sur %1</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>journal d’audit</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::PaletteHint</name>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::PasswordField</name>
    <message>
        <source>Strength: %1</source>
        <translation>Force&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fulfilled: %1</source>
        <translation>Rempli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>À remplir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::RangeField</name>
    <message>
        <source>Give both ends, or leave both empty when it is not known.</source>
        <translation>Donnez les deux bornes, ou laissez-les vides si elles sont inconnues.</translation>
    </message>
    <message>
        <source>Use whole numbers, such as %1.</source>
        <translation>Utilisez des nombres entiers, comme %1.</translation>
    </message>
    <message>
        <source>Use numbers from %1 to %2.</source>
        <translation>Utilisez des nombres de %1 à %2.</translation>
    </message>
    <message>
        <source>The lower end is above the upper one. Swap them.</source>
        <translation>La borne basse dépasse la haute. Échangez-les.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::SearchField</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::SecretField</name>
    <message>
        <source>Copied; the clipboard clears after 60 s</source>
        <translation>Copié&#xa0;; le presse-papiers est vidé après 60&#xa0;s</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::ServerButton</name>
    <message>
        <source>Embedded server</source>
        <translation>Serveur intégré</translation>
    </message>
    <message>
        <source>Team server</source>
        <translation>Serveur d’équipe</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>save</source>
        <translation>enregistrer</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Rechercher un raccourci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, page</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In the page %1</source>
        <translation>Dans la page %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::StatusBar</name>
    <message>
        <source>Server starting</source>
        <translation>Démarrage du serveur</translation>
    </message>
    <message>
        <source>Server running</source>
        <translation>Serveur actif</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Serveur arrêté</translation>
    </message>
    <message>
        <source>Server not reachable</source>
        <translation>Serveur injoignable</translation>
    </message>
    <message>
        <source>Log does not match</source>
        <translation>Journal non conforme</translation>
    </message>
    <message>
        <source>Log verified to #%1</source>
        <translation>Journal vérifié jusqu’au nº&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>bloomzy::widgets::TableFooter</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>lignes %1 à %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>order, rows</comment>
        <translation>%1, %2</translation>
    </message>
</context>
</TS>
