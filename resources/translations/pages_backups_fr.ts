<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::backups_page::BackupWork</name>
    <message>
        <source>Nothing was begun.</source>
        <translation>Rien n’a commencé.</translation>
    </message>
    <message>
        <source>What became of the work is not known. Look at the restore points.</source>
        <translation>On ignore ce qu’est devenu ce travail. Regardez les points de restauration.</translation>
    </message>
    <message>
        <source>The work goes on: it could not be cancelled.</source>
        <translation>Le travail continue&#xa0;: il n’a pas pu être annulé.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Aucune sauvegarde n’a été faite.</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Rien n’a été restauré.</translation>
    </message>
    <message>
        <source>It did not succeed.</source>
        <translation>Cela n’a pas réussi.</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::BackupsCommands</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Verify &amp;all</source>
        <translation>Tout vé&amp;rifier</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Test restore</source>
        <translation>Restauration d’&amp;essai</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>É&amp;pingler</translation>
    </message>
    <message>
        <source>Restore &amp;dry run</source>
        <translation>Restauration à &amp;blanc</translation>
    </message>
    <message>
        <source>D&amp;etails…</source>
        <translation>Dé&amp;tails…</translation>
    </message>
    <message>
        <source>Restore &amp;from file</source>
        <translation>Restaurer un &amp;fichier</translation>
    </message>
    <message>
        <source>&amp;Schedule and retention…</source>
        <translation>&amp;Planification et conservation…</translation>
    </message>
    <message>
        <source>Add a &amp;destination…</source>
        <translation>Ajouter une &amp;destination…</translation>
    </message>
    <message>
        <source>New recovery &amp;key…</source>
        <translation>Nouvelle &amp;clé de secours…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Libérer</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::BackupsView</name>
    <message>
        <source>Make a recovery key first: without one nobody could open the backup.</source>
        <translation>Créez d’abord une clé de secours&#xa0;: sans elle personne ne pourrait ouvrir la sauvegarde.</translation>
    </message>
    <message>
        <source>Wait until the work that runs is over.</source>
        <translation>Attendez la fin du travail en cours.</translation>
    </message>
    <message>
        <source>Choose a restore point first.</source>
        <translation>Choisissez d’abord un point de restauration.</translation>
    </message>
    <message>
        <source>It is stored nowhere.</source>
        <translation>Il n’est stocké nulle part.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>The schedule is not loaded.</source>
        <translation>La planification n’est pas chargée.</translation>
    </message>
    <message>
        <source>The kinds of destinations are not loaded.</source>
        <translation>Les types de destinations ne sont pas chargés.</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>Make a recovery key first. Backups are encrypted to it, so that nobody who takes the server can read them.</source>
        <translation>Créez d’abord une clé de secours. Les sauvegardes sont chiffrées pour elle, et qui prend le serveur ne peut pas les lire.</translation>
    </message>
    <message>
        <source>Make the first one now, or wait for the schedule. The server keeps answering.</source>
        <translation>Faites la première maintenant, ou attendez la planification. Le serveur continue de répondre.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Créer une clé de secours</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Add a destination</source>
        <translation>Ajouter une destination</translation>
    </message>
    <message>
        <source>The report was saved</source>
        <translation>Le rapport est enregistré</translation>
    </message>
    <message>
        <source>The report was not saved. Choose a folder that you may write to.</source>
        <translation>Le rapport n’a pas été enregistré. Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>The server starts again over the restored data.</source>
        <translation>Le serveur redémarre sur les données restaurées.</translation>
    </message>
    <message>
        <source>Everybody is signed out. Sign in again: this page then says how it ended.</source>
        <translation>Tout le monde est déconnecté. Reconnectez-vous&#xa0;: cette page dira comment cela s’est terminé.</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Test restore</source>
        <translation>Restauration d’&amp;essai</translation>
    </message>
    <message>
        <source>The restore point was not changed.</source>
        <translation>Le point de restauration n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The backup was made</source>
        <translation>La sauvegarde est faite</translation>
    </message>
    <message>
        <source>The backup was verified</source>
        <translation>La sauvegarde est vérifiée</translation>
    </message>
    <message>
        <source>The test restore passed</source>
        <translation>La restauration d’essai a réussi</translation>
    </message>
    <message numerus="yes">
        <source>%n backups verified</source>
        <translation>
            <numerusform>%n sauvegarde vérifiée</numerusform>
            <numerusform>%n sauvegardes vérifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only the recovery key opens</source>
        <translation>
            <numerusform>%n que seule la clé de secours ouvre</numerusform>
            <numerusform>%n que seule la clé de secours ouvre</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not all of this page could be loaded. What is shown may be old.</source>
        <translation>Cette page n’a pas pu être chargée en entier. Ce qui est affiché peut être ancien.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::ConsoleBackupsPage</name>
    <message>
        <source>No backup is verified yet</source>
        <translation>Aucune sauvegarde n’est encore vérifiée</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>Last verified backup: %1</source>
        <translation>Dernière sauvegarde vérifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>back up</source>
        <translation>sauvegarder</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>vérifier</translation>
    </message>
    <message>
        <source>dry run</source>
        <translation>essai à blanc</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::CountsModel</name>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DestinationDialog</name>
    <message>
        <source>Edit the destination</source>
        <translation>Modifier la destination</translation>
    </message>
    <message>
        <source>Add a destination</source>
        <translation>Ajouter une destination</translation>
    </message>
    <message>
        <source>The server writes there, so the place is one as the server&apos;s machine sees it.</source>
        <translation>Le serveur y écrit&#xa0;: indiquez l’endroit tel que la machine du serveur le voit.</translation>
    </message>
    <message>
        <source>&amp;Take the place over, also from another server</source>
        <translation>Re&amp;prendre l’endroit, même à un autre serveur</translation>
    </message>
    <message>
        <source>Team share</source>
        <translation>Partage de l’équipe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>This server has no plugin for any kind of destination. Install one of them and start it again.</source>
        <translation>Ce serveur n’a de module pour aucun type de destination. Installez-en un et redémarrez-le.</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Choisir le dossier des sauvegardes</translation>
    </message>
    <message>
        <source>The server looks at the place.</source>
        <translation>Le serveur examine l’endroit.</translation>
    </message>
    <message>
        <source>Give it a name and fill in the fields.</source>
        <translation>Donnez-lui un nom et remplissez les champs.</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DestinationRow</name>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Examinée&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>&amp;Vérifier maintenant</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Actions pour %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DestinationTexts</name>
    <message>
        <source>Settings do not fit</source>
        <translation>Réglages inadaptés</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Autre endroit</translation>
    </message>
    <message>
        <source>Taken by another</source>
        <translation>Déjà prise</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Non autorisée</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Pleine</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupée</translation>
    </message>
    <message>
        <source>Plugin missing</source>
        <translation>Module manquant</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Edit its settings.</source>
        <translation>Modifiez ses réglages.</translation>
    </message>
    <message>
        <source>See that it is there and mounted, then check it again.</source>
        <translation>Assurez-vous qu’elle est là et montée, puis vérifiez-la à nouveau.</translation>
    </message>
    <message>
        <source>Another place is mounted there. Mount the right one, then check it again.</source>
        <translation>Un autre endroit est monté là. Montez le bon, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>It belongs to another destination or server. Choose another place.</source>
        <translation>Elle appartient à une autre destination ou à un autre serveur. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Let the user who runs the server write there, then check it again.</source>
        <translation>Permettez à l’utilisateur du serveur d’y écrire, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Make room there, or keep fewer backups.</source>
        <translation>Libérez de la place, ou conservez moins de sauvegardes.</translation>
    </message>
    <message>
        <source>See that it works, then check it again.</source>
        <translation>Assurez-vous qu’elle fonctionne, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Something else is done there. Check it again in a moment.</source>
        <translation>Autre chose s’y fait. Vérifiez à nouveau dans un instant.</translation>
    </message>
    <message>
        <source>The server has no plugin for it. Install it again, or remove the destination.</source>
        <translation>Le serveur n’a pas de module pour elle. Réinstallez-le, ou retirez la destination.</translation>
    </message>
    <message>
        <source>The server&apos;s log says why. Check it again.</source>
        <translation>Le journal du serveur dit pourquoi. Vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Presque pleine</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifiée</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Joignable</translation>
    </message>
    <message>
        <source>Folder or mounted share</source>
        <translation>Dossier ou partage monté</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DestinationsCard</name>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>None yet: the first backup goes to a folder beside the data folder of the server. Add a place on another disk or machine, so that one fault cannot take both.</source>
        <translation>Aucune encore&#xa0;: la première sauvegarde va dans un dossier à côté du dossier de données du serveur. Ajoutez un endroit sur un autre disque ou une autre machine, pour qu’une panne n’emporte pas les deux.</translation>
    </message>
    <message>
        <source>No recovery key: without one no backup is made</source>
        <translation>Pas de clé de secours&#xa0;: sans elle aucune sauvegarde n’est faite</translation>
    </message>
    <message>
        <source>Encrypted with the recovery key of %1</source>
        <translation>Chiffré avec la clé de secours du %1</translation>
    </message>
    <message>
        <source>Encrypted with the recovery key</source>
        <translation>Chiffré avec la clé de secours</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DryRunPanel</name>
    <message>
        <source>Restore a backup that is not verified?</source>
        <translation>Restaurer une sauvegarde non vérifiée&#xa0;?</translation>
    </message>
    <message>
        <source>The dry run read all of it without a fault. Its own check did not confirm it, though. A verified one is the safer choice.</source>
        <translation>L’essai à blanc l’a lue en entier sans défaut. Sa propre vérification ne l’a pourtant pas confirmée. Une sauvegarde vérifiée est un choix plus sûr.</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>En choisir une autre</translation>
    </message>
    <message>
        <source>Restore this one</source>
        <translation>Restaurer celle-ci</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>The restore runs.</source>
        <translation>La restauration est en cours.</translation>
    </message>
    <message>
        <source>The dry run comes first.</source>
        <translation>L’essai à blanc vient d’abord.</translation>
    </message>
    <message>
        <source>Wait until the work that runs is over.</source>
        <translation>Attendez la fin du travail en cours.</translation>
    </message>
    <message>
        <source>Type the recovery key first.</source>
        <translation>Saisissez d’abord la clé de secours.</translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation>Saisissez d’abord %1.</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Pas encore essayé</translation>
    </message>
    <message>
        <source>Nothing is changed by it</source>
        <translation>Rien n’en est modifié</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Essai à blanc</translation>
    </message>
    <message>
        <source>Reading all of it; nothing is changed</source>
        <translation>Lecture complète&#xa0;; rien n’est modifié</translation>
    </message>
    <message>
        <source>Dry run failed</source>
        <translation>Essai à blanc échoué</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Dry run passed</source>
        <translation>Essai à blanc réussi</translation>
    </message>
    <message>
        <source>%1, nothing was changed</source>
        <translation>%1, rien n’a été modifié</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>The server starts again, then you sign in</source>
        <translation>Le serveur redémarre, puis vous vous reconnectez</translation>
    </message>
    <message>
        <source>A dry run decrypts the backup, checks every hash, opens its databases and counts what a restore would bring.</source>
        <translation>Un essai à blanc déchiffre la sauvegarde, vérifie chaque empreinte, ouvre ses bases de données et compte ce qu’une restauration apporterait.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Start the dry run</source>
        <translation>Lancer l’essai à blanc</translation>
    </message>
    <message>
        <source>There is no result to save yet.</source>
        <translation>Il n’y a pas encore de résultat à enregistrer.</translation>
    </message>
    <message>
        <source>The restore is cancelled beside “Back up now”.</source>
        <translation>La restauration s’annule à côté de «&#xa0;Sauvegarder maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>Restore dry run</source>
        <translation>Essai à blanc d’une restauration</translation>
    </message>
    <message>
        <source>Close the dry run</source>
        <translation>Fermer l’essai à blanc</translation>
    </message>
    <message>
        <source>Type %1 to enable the button</source>
        <translation>Saisissez %1 pour activer le bouton</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restore this point</source>
        <translation>Restaurer ce point</translation>
    </message>
    <message>
        <source>RESTORE</source>
        <comment>the word to type</comment>
        <translation>RESTAURER</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DryRunResult</name>
    <message numerus="yes">
        <source>%n other tables do not change</source>
        <translation>
            <numerusform>%n autre table ne change pas</numerusform>
            <numerusform>%n autres tables ne changent pas</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Durée estimée</translation>
    </message>
    <message>
        <source>Space needed</source>
        <translation>Place nécessaire</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Rows per table</source>
        <translation>Lignes par table</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Ce qui changera</translation>
    </message>
    <message>
        <source>A safety snapshot is made first.</source>
        <translation>Un instantané de sécurité est fait d’abord.</translation>
    </message>
    <message>
        <source>You can go back to how it is now by restoring that one.</source>
        <translation>En le restaurant, vous revenez à l’état présent.</translation>
    </message>
    <message>
        <source>%1 offline</source>
        <translation>%1 hors ligne</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::DryRunTexts</name>
    <message>
        <source>Taxa</source>
        <translation>Taxons</translation>
    </message>
    <message>
        <source>Versions of taxa</source>
        <translation>Versions des taxons</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importations</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Clés d’API</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message numerus="yes">
        <source>%1 taxa that came after this point are removed</source>
        <translation>
            <numerusform>%1 taxon arrivé après ce point est retiré</numerusform>
            <numerusform>%1 taxons arrivés après ce point sont retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taxa that were removed since come back</source>
        <translation>
            <numerusform>%1 taxon retiré depuis revient</numerusform>
            <numerusform>%1 taxons retirés depuis reviennent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts that were made after this point are removed</source>
        <translation>
            <numerusform>%1 compte créé après ce point est retiré</numerusform>
            <numerusform>%1 comptes créés après ce point sont retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts that were removed since come back</source>
        <translation>
            <numerusform>%1 compte retiré depuis revient</numerusform>
            <numerusform>%1 comptes retirés depuis reviennent</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else returns to its state of %1</source>
        <translation>Tout le reste revient à son état&#xa0;: %1</translation>
    </message>
    <message>
        <source>The audit log stays, and tells of the restore</source>
        <translation>Le journal d’audit reste, et relate la restauration</translation>
    </message>
    <message numerus="yes">
        <source>%n steps bring the older data up to this version</source>
        <translation>
            <numerusform>%n étape amène les données plus anciennes à cette version</numerusform>
            <numerusform>%n étapes amènent les données plus anciennes à cette version</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody is signed out, and signs in again</source>
        <translation>Tout le monde est déconnecté, et se reconnecte</translation>
    </message>
    <message>
        <source>The server does not answer for a while: %1</source>
        <translation>Le serveur ne répond pas pendant un temps&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restore dry run of %1</source>
        <translation>Essai à blanc de la restauration&#xa0;: %1</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>Holds the state of %1</source>
        <translation>Contient l’état&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tried at %1, passed, nothing was changed</source>
        <translation>Essayé&#xa0;: %1, réussi, rien n’a été modifié</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Brought up to this version by: %1</source>
        <translation>Amené à cette version par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Space needed: %1, free: %2</source>
        <translation>Place nécessaire&#xa0;: %1, libre&#xa0;: %2</translation>
    </message>
    <message>
        <source>Roles given</source>
        <translation>Rôles attribués</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::EndBanner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The data were restored to their state of %1.</source>
        <translation>Les données ont été restaurées à leur état&#xa0;: %1.</translation>
    </message>
    <message>
        <source>To go back, restore the safety snapshot that was made before.</source>
        <translation>Pour revenir en arrière, restaurez l’instantané de sécurité fait auparavant.</translation>
    </message>
    <message>
        <source>The restore to %1 was rolled back.</source>
        <translation>La restauration (%1) a été annulée.</translation>
    </message>
    <message>
        <source>The server did not become healthy over the restored data. All is as it was before.</source>
        <translation>Le serveur n’était pas en bonne santé sur les données restaurées. Tout est comme avant.</translation>
    </message>
    <message>
        <source>The restore to %1 was given up.</source>
        <translation>La restauration (%1) a été abandonnée.</translation>
    </message>
    <message>
        <source>All is as it was before.</source>
        <translation>Tout est comme avant.</translation>
    </message>
    <message>
        <source>A restore to %1 is under way.</source>
        <translation>Une restauration (%1) est en cours.</translation>
    </message>
    <message>
        <source>The server starts again over the restored data.</source>
        <translation>Le serveur redémarre sur les données restaurées.</translation>
    </message>
    <message>
        <source>How the restore to %1 ended is not known to this console.</source>
        <translation>Cette console ignore comment la restauration (%1) s’est terminée.</translation>
    </message>
    <message>
        <source>The audit log tells.</source>
        <translation>Le journal d’audit le dit.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Le serveur indique&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::KeyPrompt</name>
    <message>
        <source>The recovery key opens this backup</source>
        <translation>La clé de secours ouvre cette sauvegarde</translation>
    </message>
    <message>
        <source>The server keeps a key of a new backup for a day at most. That of %1 is gone, so that nobody who takes the server can read old backups.</source>
        <translation>Le serveur garde la clé d’une nouvelle sauvegarde un jour au plus. Celle de la sauvegarde «&#xa0;%1&#xa0;» n’y est plus&#xa0;: qui prend le serveur ne peut pas lire les anciennes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type the recovery key first.</source>
        <translation>Saisissez d’abord la clé de secours.</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::Moments</name>
    <message>
        <source>Today %1</source>
        <translation>Aujourd’hui %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Demain %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 s</source>
        <translation>Environ %1 s</translation>
    </message>
    <message>
        <source>About %1 min</source>
        <translation>Environ %1 min</translation>
    </message>
    <message>
        <source>About %1 h</source>
        <translation>Environ %1 h</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::NewKeyDialog</name>
    <message>
        <source>Make a new recovery key?</source>
        <translation>Créer une nouvelle clé de secours&#xa0;?</translation>
    </message>
    <message>
        <source>Make a recovery key?</source>
        <translation>Créer une clé de secours&#xa0;?</translation>
    </message>
    <message>
        <source>Backups from now on are encrypted to the new key. Those made so far stay readable with the old key only, so keep both.</source>
        <translation>Les sauvegardes sont désormais chiffrées pour la nouvelle clé. Les précédentes ne restent lisibles qu’avec l’ancienne&#xa0;: gardez les deux.</translation>
    </message>
    <message>
        <source>Backups are encrypted to it. It is shown once: have a place outside this computer ready to store it.</source>
        <translation>Les sauvegardes sont chiffrées pour elle. Elle n’est montrée qu’une fois&#xa0;: prévoyez où la ranger hors de cet ordinateur.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Make the key</source>
        <translation>&amp;Créer la clé</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Save your recovery key</source>
        <translation>Enregistrez votre clé de secours</translation>
    </message>
    <message>
        <source>If you lose it and the server, nobody can open the backups, including us.</source>
        <translation>Si vous la perdez avec le serveur, personne ne peut ouvrir les sauvegardes, nous non plus.</translation>
    </message>
    <message>
        <source>Close without confirming</source>
        <translation>Fermer sans confirmer</translation>
    </message>
    <message>
        <source>Close without having confirmed the key?</source>
        <translation>Fermer sans avoir confirmé la clé&#xa0;?</translation>
    </message>
    <message>
        <source>It is never shown again. Backups from now on are encrypted to it, and without it nobody can open them.</source>
        <translation>Elle ne sera plus jamais montrée. Les sauvegardes sont désormais chiffrées pour elle, et sans elle personne ne peut les ouvrir.</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Montrer la clé</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Fermer tout de même</translation>
    </message>
    <message>
        <source>The key is being made.</source>
        <translation>La clé est en cours de création.</translation>
    </message>
    <message>
        <source>Type both groups, and confirm that you stored the key.</source>
        <translation>Saisissez les deux groupes, et confirmez que vous avez rangé la clé.</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::NowCard</name>
    <message>
        <source>%1, no downtime</source>
        <translation>%1, sans interruption</translation>
    </message>
    <message>
        <source>No downtime</source>
        <translation>Sans interruption</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Demande au serveur</translation>
    </message>
    <message>
        <source>It ends as soon as it can.</source>
        <translation>Cela s’arrête dès que possible.</translation>
    </message>
    <message>
        <source>It has not begun yet.</source>
        <translation>Cela n’a pas encore commencé.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Proven by a test restore</source>
        <translation>Prouvé par une restauration d’essai</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Back in service after (RTO)</source>
        <translation>De retour en service après (RTO)</translation>
    </message>
    <message>
        <source>Lost at most (RPO)</source>
        <translation>Perte maximale (RPO)</translation>
    </message>
    <message>
        <source>as the schedule implies</source>
        <translation>selon la planification</translation>
    </message>
    <message>
        <source>beside the server, row by row</source>
        <translation>à côté du serveur, ligne par ligne</translation>
    </message>
    <message>
        <source>as last measured</source>
        <translation>selon la dernière mesure</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PlaceActions</name>
    <message>
        <source>Remove the destination “%1”?</source>
        <translation>Retirer la destination «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>No more backups go there. Those that are there stay there, and this server forgets them.</source>
        <translation>Plus aucune sauvegarde n’y va. Celles qui y sont y restent, et ce serveur les oublie.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>The destination was not removed.</source>
        <translation>La destination n’a pas été retirée.</translation>
    </message>
    <message>
        <source>The destination was not checked.</source>
        <translation>La destination n’a pas été vérifiée.</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PlanCard</name>
    <message>
        <source>Runs</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Prochaine</translation>
    </message>
    <message>
        <source>None is due</source>
        <translation>Aucune n’est prévue</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Restauration d’essai</translation>
    </message>
    <message>
        <source>Schedule and retention</source>
        <translation>Planification et conservation</translation>
    </message>
    <message>
        <source>Times of the schedule are in the server&apos;s time zone, %1.</source>
        <translation>Les heures de la planification sont dans le fuseau horaire du serveur, %1.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PlanDialog</name>
    <message>
        <source>Schedule and retention</source>
        <translation>Planification et conservation</translation>
    </message>
    <message>
        <source>Whatever is kept: the newest backup, the last verified one and those that are pinned stay.</source>
        <translation>Quoi qu’on conserve&#xa0;: la plus récente, la dernière vérifiée et celles qui sont épinglées restent.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Backups are made</source>
        <translation>Les sauvegardes sont faites</translation>
    </message>
    <message>
        <source>The newest one is restored for a test</source>
        <translation>La plus récente est restaurée pour essai</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>Garder les plus récentes</translation>
    </message>
    <message>
        <source>1 to 200</source>
        <translation>1 à 200</translation>
    </message>
    <message>
        <source>One a day, for days</source>
        <translation>Une par jour, pendant (jours)</translation>
    </message>
    <message>
        <source>0 to 366</source>
        <translation>0 à 366</translation>
    </message>
    <message>
        <source>One a week, for weeks</source>
        <translation>Une par semaine, pendant (semaines)</translation>
    </message>
    <message>
        <source>0 to 520</source>
        <translation>0 à 520</translation>
    </message>
    <message>
        <source>One a month, for months</source>
        <translation>Une par mois, pendant (mois)</translation>
    </message>
    <message>
        <source>0 to 240</source>
        <translation>0 à 240</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Enregistrement en cours.</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PlanTexts</name>
    <message>
        <source>Only by hand</source>
        <translation>Seulement à la main</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Toutes les 6 heures</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Toutes les semaines</translation>
    </message>
    <message>
        <source>As this console does not know</source>
        <translation>Inconnu de cette console</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Tous les jours à %1</translation>
    </message>
    <message>
        <source>Every %1 at %2</source>
        <translation>Chaque %1 à %2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>After each backup</source>
        <translation>Après chaque sauvegarde</translation>
    </message>
    <message numerus="yes">
        <source>%n recent</source>
        <translation>
            <numerusform>%n récente</numerusform>
            <numerusform>%n récentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily</source>
        <translation>
            <numerusform>%n quotidienne</numerusform>
            <numerusform>%n quotidiennes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekly</source>
        <translation>
            <numerusform>%n hebdomadaire</numerusform>
            <numerusform>%n hebdomadaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly</source>
        <translation>
            <numerusform>%n mensuelle</numerusform>
            <numerusform>%n mensuelles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PointDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Holds the state of</source>
        <translation>Contient l’état du</translation>
    </message>
    <message>
        <source>Made because</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Restauration d’essai</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>S’ouvre</translation>
    </message>
    <message>
        <source>With the recovery key</source>
        <translation>Avec la clé de secours</translation>
    </message>
    <message>
        <source>Without the recovery key until %1</source>
        <translation>Sans la clé de secours jusqu’à&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server says</source>
        <translation>Le serveur indique</translation>
    </message>
    <message>
        <source>Retention lets it go with the next backup.</source>
        <translation>La conservation la supprime à la prochaine sauvegarde.</translation>
    </message>
    <message>
        <source>A destination that was removed</source>
        <translation>Une destination qui a été retirée</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>Stockée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PointTexts</name>
    <message>
        <source>%1, before import</source>
        <translation>%1, avant importation</translation>
    </message>
    <message>
        <source>%1, before a restore</source>
        <translation>%1, avant une restauration</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifiée</translation>
    </message>
    <message>
        <source>Before import %1</source>
        <translation>Avant l’importation %1</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Avant une importation</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Avant une restauration</translation>
    </message>
    <message>
        <source>For a reason that this console does not know</source>
        <translation>Pour une raison inconnue de cette console</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Dernière vérifiée</translation>
    </message>
    <message>
        <source>Safety snapshot</source>
        <translation>Instantané de sécurité</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récente</translation>
    </message>
    <message>
        <source>Kept as daily</source>
        <translation>Gardée comme quotidienne</translation>
    </message>
    <message>
        <source>Kept as weekly</source>
        <translation>Gardée comme hebdomadaire</translation>
    </message>
    <message>
        <source>Kept as monthly</source>
        <translation>Gardée comme mensuelle</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardée</translation>
    </message>
    <message>
        <source>Destination: %1</source>
        <translation>Destination&#xa0;: %1</translation>
    </message>
    <message>
        <source>No backup came to be</source>
        <translation>Aucune sauvegarde n’a abouti</translation>
    </message>
    <message>
        <source>%1, not at %2</source>
        <translation>%1, pas à %2</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Pas encore vérifiée</translation>
    </message>
    <message>
        <source>Its content is not what was backed up. Use another one.</source>
        <translation>Son contenu n’est pas ce qui a été sauvegardé. Utilisez-en une autre.</translation>
    </message>
    <message>
        <source>It is stored nowhere, so there is nothing to restore.</source>
        <translation>Elle n’est stockée nulle part, il n’y a donc rien à restaurer.</translation>
    </message>
    <message>
        <source>Its last test restore did not pass.</source>
        <translation>Sa dernière restauration d’essai a échoué.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Passed %1, back in %2</source>
        <translation>Réussie&#xa0;: %1, de retour en %2</translation>
    </message>
    <message>
        <source>Did not pass %1</source>
        <translation>Échouée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PointTimeline</name>
    <message>
        <source>Restore points over time</source>
        <translation>Points de restauration dans le temps</translation>
    </message>
    <message numerus="yes">
        <source>%n restore points; Left and Right choose one</source>
        <translation>
            <numerusform>%n point de restauration&#xa0;; Gauche et Droite choisissent</numerusform>
            <numerusform>%n points de restauration&#xa0;; Gauche et Droite choisissent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PointsCard</name>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>Points de restauration</translation>
    </message>
    <message>
        <source>The restore points could not be loaded</source>
        <translation>Les points de restauration n’ont pas pu être chargés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::PointsModel</name>
    <message>
        <source>latest</source>
        <translation>le dernier</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Restore point</source>
        <translation>Point de restauration</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <translation>Pourquoi il existe</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::RestoreFileDialog</name>
    <message>
        <source>The server stops meanwhile, and everybody signs in again. All of the backup is checked before anything is changed, and what is there now is copied to a file beside the data folder.</source>
        <translation>Le serveur s’arrête pendant ce temps, et tout le monde se reconnecte. Toute la sauvegarde est vérifiée avant la moindre modification, et ce qui s’y trouve est copié dans un fichier à côté du dossier de données.</translation>
    </message>
    <message>
        <source>A team&apos;s server is restored where it runs. Stop it there, run this command with the backup file and the server&apos;s data folder, type the recovery key, and start it again.</source>
        <translation>Le serveur d’une équipe se restaure là où il fonctionne. Arrêtez-le, lancez cette commande avec le fichier de sauvegarde et le dossier de données du serveur, saisissez la clé de secours et redémarrez-le.</translation>
    </message>
    <message>
        <source>Restore from file</source>
        <translation>Restaurer un fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurer…</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>&amp;Se reconnecter</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Restaurer cette sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>What was changed since it was made is taken back, but for the audit log. To undo that, restore the copy that is made first.</source>
        <translation>Ce qui a changé depuis est annulé, sauf le journal d’audit. Pour revenir en arrière, restaurez la copie faite auparavant.</translation>
    </message>
    <message>
        <source>Keep the data</source>
        <translation>Garder les données</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>RESTORE</source>
        <comment>the word to type</comment>
        <translation>RESTAURER</translation>
    </message>
    <message>
        <source>The restore runs.</source>
        <translation>La restauration est en cours.</translation>
    </message>
    <message>
        <source>The data were restored</source>
        <translation>Les données ont été restaurées</translation>
    </message>
    <message>
        <source>They are in their state of %1.</source>
        <translation>Elles sont dans leur état du %1.</translation>
    </message>
    <message>
        <source>They are in their state of %1. What was there before lies in %2.</source>
        <translation>Elles sont dans leur état du %1. Ce qui s’y trouvait avant est dans %2.</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::SpaceBar</name>
    <message>
        <source>%1 of %2 are taken</source>
        <translation>%1 de %2 sont occupés</translation>
    </message>
</context>
<context>
    <name>bloomzy::backups_page::WorkTexts</name>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Verifying all backups</source>
        <translation>Vérification de toutes les sauvegardes</translation>
    </message>
    <message>
        <source>Verifying a backup</source>
        <translation>Vérification d’une sauvegarde</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>Vérification&#xa0;: %1</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Restauration d’essai</translation>
    </message>
    <message>
        <source>Test restore of %1</source>
        <translation>Restauration d’essai&#xa0;: %1</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Essai à blanc</translation>
    </message>
    <message>
        <source>Dry run of %1</source>
        <translation>Essai à blanc&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>Restauration&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Waits for other work</source>
        <translation>Attend un autre travail</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2/s</source>
        <comment>amount, speed</comment>
        <translation>%1, %2/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 encore</translation>
    </message>
</context>
</TS>
