<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ServerBanners</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The server stopped.</source>
        <translation>Le serveur s’est arrêté.</translation>
    </message>
    <message>
        <source>It is being started again. Your unsaved changes are kept on this computer.</source>
        <translation>Il redémarre. Vos modifications non enregistrées sont conservées sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Restart server</source>
        <translation>Redémarrer le serveur</translation>
    </message>
    <message>
        <source>Connection to %1 lost.</source>
        <translation>Connexion à %1 perdue.</translation>
    </message>
    <message>
        <source>You can keep reading. Your unsaved changes are kept on this computer.</source>
        <translation>Vous pouvez continuer à lire. Vos modifications non enregistrées sont conservées sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>The server showed another key than before.</source>
        <translation>Le serveur a présenté une autre clé qu’auparavant.</translation>
    </message>
    <message>
        <source>Somebody may be in between, so nothing was sent. Ask who runs the server whether its key was changed to %1, then sign in again.</source>
        <translation>Quelqu’un s’interpose peut-être, rien n’a donc été envoyé. Demandez à la personne qui gère le serveur si sa clé est devenue %1, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Vous êtes déconnecté.</translation>
    </message>
    <message>
        <source>The server ended your session. Your unsaved changes are kept on this computer.</source>
        <translation>Le serveur a mis fin à votre session. Vos modifications non enregistrées sont conservées sur cet ordinateur.</translation>
    </message>
    <message>
        <source>You will have to sign in again next time.</source>
        <translation>Il faudra vous reconnecter la prochaine fois.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>S&amp;witch server…</source>
        <translation>&amp;Changer de serveur…</translation>
    </message>
</context>
</TS>
