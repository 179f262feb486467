<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>bloomzy::settings_page::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
</context>
<context>
    <name>bloomzy::settings_page::ReachSetting</name>
    <message>
        <source>From the server&apos;s next start on: %1</source>
        <translation>À partir du prochain démarrage du serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Let teammates on this network connect</source>
        <translation>Laisser l’équipe se connecter depuis ce réseau</translation>
    </message>
</context>
<context>
    <name>bloomzy::settings_page::ServerCard</name>
    <message>
        <source>The new name shows from the next start on</source>
        <translation>Le nouveau nom s’affichera au prochain démarrage</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>The server tells this; it cannot be changed here.</source>
        <translation>Le serveur l’indique&#x202f;; cela ne se modifie pas ici.</translation>
    </message>
    <message>
        <source>Name in this console</source>
        <translation>Nom dans cette console</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Fingerprint of its key</source>
        <translation>Empreinte de sa clé</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Chosen at setup. To use another folder, set up another server.</source>
        <translation>Choisi à l’installation. Pour utiliser un autre dossier, installez un autre serveur.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Keep running for the team</source>
        <translation>Laisser tourner pour l’équipe</translation>
    </message>
</context>
</TS>
