<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionTexts</name>
    <message>
        <source>A record that could not be read</source>
        <translation>Un enregistrement illisible</translation>
    </message>
    <message>
        <source>Import checked</source>
        <translation>Import vérifié</translation>
    </message>
    <message>
        <source>Import discarded</source>
        <translation>Import abandonné</translation>
    </message>
    <message>
        <source>Plants imported</source>
        <translation>Plantes importées</translation>
    </message>
    <message>
        <source>Starter plants added</source>
        <translation>Plantes de départ ajoutées</translation>
    </message>
    <message>
        <source>Import planned</source>
        <translation>Import préparé</translation>
    </message>
    <message>
        <source>Sheet uploaded</source>
        <translation>Feuille envoyée</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import annulé</translation>
    </message>
    <message>
        <source>Certificate replaced</source>
        <translation>Certificat remplacé</translation>
    </message>
    <message>
        <source>Master key replaced</source>
        <translation>Clé maîtresse remplacée</translation>
    </message>
    <message>
        <source>Notice read</source>
        <translation>Avis lu</translation>
    </message>
    <message>
        <source>Work cancelled</source>
        <translation>Travail annulé</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Clé de secours créée</translation>
    </message>
    <message>
        <source>Requests refused</source>
        <translation>Requêtes refusées</translation>
    </message>
    <message>
        <source>Role created</source>
        <translation>Rôle créé</translation>
    </message>
    <message>
        <source>Role deleted</source>
        <translation>Rôle supprimé</translation>
    </message>
    <message>
        <source>Roles that exclude each other changed</source>
        <translation>Rôles qui s’excluent modifiés</translation>
    </message>
    <message>
        <source>Roles that need a second factor changed</source>
        <translation>Rôles qui exigent un second facteur modifiés</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rôle modifié</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Vue supprimée</translation>
    </message>
    <message>
        <source>View changed</source>
        <translation>Vue modifiée</translation>
    </message>
    <message>
        <source>Second factor begun</source>
        <translation>Second facteur commencé</translation>
    </message>
    <message>
        <source>Second factor set up</source>
        <translation>Second facteur configuré</translation>
    </message>
    <message>
        <source>Second factor removed</source>
        <translation>Second facteur supprimé</translation>
    </message>
    <message>
        <source>Recovery codes renewed</source>
        <translation>Codes de secours renouvelés</translation>
    </message>
    <message>
        <source>Server started</source>
        <translation>Serveur démarré</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Serveur arrêté</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>A used token came again; the session ended</source>
        <translation>Un jeton déjà utilisé est revenu&#xa0;; la session a pris fin</translation>
    </message>
    <message>
        <source>Second factor asked for</source>
        <translation>Second facteur demandé</translation>
    </message>
    <message>
        <source>Proved again who it is</source>
        <translation>Identité prouvée de nouveau</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Réglages modifiés</translation>
    </message>
    <message>
        <source>Server set up</source>
        <translation>Serveur installé</translation>
    </message>
    <message>
        <source>Signing key replaced</source>
        <translation>Clé de signature remplacée</translation>
    </message>
    <message>
        <source>Plant created</source>
        <translation>Plante créée</translation>
    </message>
    <message>
        <source>Plant moved to the bin</source>
        <translation>Plante mise à la corbeille</translation>
    </message>
    <message>
        <source>Plant restored</source>
        <translation>Plante restaurée</translation>
    </message>
    <message>
        <source>Plant changed</source>
        <translation>Plante modifiée</translation>
    </message>
    <message>
        <source>Invitation accepted</source>
        <translation>Invitation acceptée</translation>
    </message>
    <message>
        <source>Code for a new password made</source>
        <translation>Code pour un nouveau mot de passe créé</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Mot de passe modifié</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>Profil modifié</translation>
    </message>
    <message>
        <source>API key made</source>
        <translation>Clé d’API créée</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <translation>Compte supprimé</translation>
    </message>
    <message>
        <source>Person erased</source>
        <translation>Personne effacée</translation>
    </message>
    <message>
        <source>Other sessions ended</source>
        <translation>Autres sessions fermées</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Session fermée</translation>
    </message>
    <message>
        <source>Users exported</source>
        <translation>Utilisateurs exportés</translation>
    </message>
    <message>
        <source>Account invited</source>
        <translation>Compte invité</translation>
    </message>
    <message>
        <source>Email address brought into its usual form</source>
        <translation>Adresse e-mail mise sous sa forme habituelle</translation>
    </message>
    <message>
        <source>Account reactivated</source>
        <translation>Compte réactivé</translation>
    </message>
    <message>
        <source>Administrator let in again</source>
        <translation>Administrateur de nouveau admis</translation>
    </message>
    <message>
        <source>API key removed</source>
        <translation>Clé d’API supprimée</translation>
    </message>
    <message>
        <source>Second factor taken</source>
        <translation>Second facteur retiré</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Mot de passe réinitialisé</translation>
    </message>
    <message>
        <source>Roles of a person changed</source>
        <translation>Rôles d’une personne modifiés</translation>
    </message>
    <message>
        <source>Signed out everywhere</source>
        <translation>Déconnecté partout</translation>
    </message>
    <message>
        <source>Account made by signing up</source>
        <translation>Compte créé par inscription</translation>
    </message>
    <message>
        <source>Account suspended</source>
        <translation>Compte suspendu</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>Journal d’audit exporté</translation>
    </message>
    <message>
        <source>Backup destination added</source>
        <translation>Destination de sauvegarde ajoutée</translation>
    </message>
    <message>
        <source>Backup destination removed</source>
        <translation>Destination de sauvegarde retirée</translation>
    </message>
    <message>
        <source>Backup destination changed</source>
        <translation>Destination de sauvegarde modifiée</translation>
    </message>
    <message>
        <source>Backup schedule or retention changed</source>
        <translation>Planification ou conservation des sauvegardes modifiée</translation>
    </message>
    <message>
        <source>Restore point pinned or unpinned</source>
        <translation>Point de restauration épinglé ou libéré</translation>
    </message>
    <message>
        <source>Loss of events accepted</source>
        <translation>Perte d’événements acceptée</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sauvegarde restaurée</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sauvegarde faite</translation>
    </message>
    <message>
        <source>Old backup removed</source>
        <translation>Ancienne sauvegarde supprimée</translation>
    </message>
    <message>
        <source>Backup verified</source>
        <translation>Sauvegarde vérifiée</translation>
    </message>
    <message>
        <source>All backups verified</source>
        <translation>Toutes les sauvegardes vérifiées</translation>
    </message>
    <message>
        <source>Restore tried</source>
        <translation>Restauration essayée</translation>
    </message>
    <message>
        <source>Restore rehearsed</source>
        <translation>Restauration répétée</translation>
    </message>
</context>
<context>
    <name>EventSentences</name>
    <message>
        <source>%1 exported the audit log</source>
        <translation>%1 a exporté le journal d’audit</translation>
    </message>
    <message>
        <source>%1 checked the import %2</source>
        <translation>%1 a vérifié l’import %2</translation>
    </message>
    <message>
        <source>%1 discarded the import %2</source>
        <translation>%1 a abandonné l’import %2</translation>
    </message>
    <message>
        <source>%1 imported plants from %2</source>
        <translation>%1 a importé des plantes de %2</translation>
    </message>
    <message>
        <source>%1 added the starter plants</source>
        <translation>%1 a ajouté les plantes de départ</translation>
    </message>
    <message>
        <source>%1 planned the import %2</source>
        <translation>%1 a préparé l’import %2</translation>
    </message>
    <message>
        <source>%1 uploaded the sheet %2</source>
        <translation>%1 a envoyé la feuille %2</translation>
    </message>
    <message>
        <source>%1 took the import %2 back</source>
        <translation>%1 a annulé l’import %2</translation>
    </message>
    <message>
        <source>%1 replaced the master key</source>
        <translation>%1 a remplacé la clé maîtresse</translation>
    </message>
    <message>
        <source>%1 read a notice</source>
        <translation>%1 a lu un avis</translation>
    </message>
    <message>
        <source>%1 cancelled %2</source>
        <translation>%1 a annulé %2</translation>
    </message>
    <message>
        <source>%1 made a recovery key</source>
        <translation>%1 a créé une clé de récupération</translation>
    </message>
    <message>
        <source>%1 created the role %2</source>
        <translation>%1 a créé le rôle %2</translation>
    </message>
    <message>
        <source>%1 deleted the role %2</source>
        <translation>%1 a supprimé le rôle %2</translation>
    </message>
    <message>
        <source>%1 changed which roles exclude each other</source>
        <translation>%1 a modifié les rôles qui s’excluent</translation>
    </message>
    <message>
        <source>%1 changed which roles need a second factor</source>
        <translation>%1 a modifié les rôles qui exigent un second facteur</translation>
    </message>
    <message>
        <source>%1 changed the role %2</source>
        <translation>%1 a modifié le rôle %2</translation>
    </message>
    <message>
        <source>%1 saved the view %2</source>
        <translation>%1 a enregistré la vue %2</translation>
    </message>
    <message>
        <source>%1 deleted the view %2</source>
        <translation>%1 a supprimé la vue %2</translation>
    </message>
    <message>
        <source>%1 changed the view %2</source>
        <translation>%1 a modifié la vue %2</translation>
    </message>
    <message>
        <source>%1 began to set up a second factor</source>
        <translation>%1 a commencé à configurer un second facteur</translation>
    </message>
    <message>
        <source>%1 set up a second factor</source>
        <translation>%1 a configuré un second facteur</translation>
    </message>
    <message>
        <source>%1 removed the second factor</source>
        <translation>%1 a retiré le second facteur</translation>
    </message>
    <message>
        <source>%1 renewed the recovery codes</source>
        <translation>%1 a renouvelé les codes de récupération</translation>
    </message>
    <message>
        <source>%1 signed in</source>
        <translation>%1 s’est connecté(e)</translation>
    </message>
    <message>
        <source>%1 signed out</source>
        <translation>%1 s’est déconnecté(e)</translation>
    </message>
    <message>
        <source>%1 was asked for the second factor</source>
        <translation>Un second facteur a été demandé à %1</translation>
    </message>
    <message>
        <source>%1 proved again who it is</source>
        <translation>%1 a de nouveau prouvé son identité</translation>
    </message>
    <message>
        <source>%1 changed the settings</source>
        <translation>%1 a modifié les réglages</translation>
    </message>
    <message>
        <source>%1 set the server up</source>
        <translation>%1 a configuré le serveur</translation>
    </message>
    <message>
        <source>%1 replaced the signing key</source>
        <translation>%1 a remplacé la clé de signature</translation>
    </message>
    <message>
        <source>%1 created the plant %2</source>
        <translation>%1 a créé la plante %2</translation>
    </message>
    <message>
        <source>%1 moved the plant %2 to the bin</source>
        <translation>%1 a mis la plante %2 à la corbeille</translation>
    </message>
    <message>
        <source>%1 restored the plant %2</source>
        <translation>%1 a restauré la plante %2</translation>
    </message>
    <message>
        <source>%1 changed the plant %2</source>
        <translation>%1 a modifié la plante %2</translation>
    </message>
    <message>
        <source>%1 accepted the invitation</source>
        <translation>%1 a accepté l’invitation</translation>
    </message>
    <message>
        <source>%1 made a code for a new password of %2</source>
        <translation>%1 a créé un code pour un nouveau mot de passe de %2</translation>
    </message>
    <message>
        <source>%1 changed the password</source>
        <translation>%1 a changé de mot de passe</translation>
    </message>
    <message>
        <source>%1 changed the profile</source>
        <translation>%1 a modifié le profil</translation>
    </message>
    <message>
        <source>%1 made the API key %2</source>
        <translation>%1 a créé la clé d’API %2</translation>
    </message>
    <message>
        <source>%1 deleted the account of %2</source>
        <translation>%1 a supprimé le compte de %2</translation>
    </message>
    <message>
        <source>%1 ended all other sessions</source>
        <translation>%1 a fermé toutes les autres sessions</translation>
    </message>
    <message>
        <source>%1 ended a session of %2</source>
        <translation>%1 a fermé une session de %2</translation>
    </message>
    <message>
        <source>%1 erased %2</source>
        <translation>%1 a effacé %2</translation>
    </message>
    <message>
        <source>%1 exported the users</source>
        <translation>%1 a exporté les utilisateurs</translation>
    </message>
    <message>
        <source>%1 invited %2</source>
        <translation>%1 a invité %2</translation>
    </message>
    <message>
        <source>%1 reactivated the account of %2</source>
        <translation>%1 a réactivé le compte de %2</translation>
    </message>
    <message>
        <source>%1 let the administrator %2 in again</source>
        <translation>%1 a rendu l’accès à l’administrateur %2</translation>
    </message>
    <message>
        <source>%1 removed the API key %2</source>
        <translation>%1 a retiré la clé d’API %2</translation>
    </message>
    <message>
        <source>%1 took the second factor of %2</source>
        <translation>%1 a retiré le second facteur de %2</translation>
    </message>
    <message>
        <source>%1 chose a new password by a code</source>
        <translation>%1 a choisi un nouveau mot de passe avec un code</translation>
    </message>
    <message>
        <source>%1 changed the roles of %2</source>
        <translation>%1 a modifié les rôles de %2</translation>
    </message>
    <message>
        <source>%1 signed %2 out everywhere</source>
        <translation>%1 a fermé toutes les sessions de %2</translation>
    </message>
    <message>
        <source>%1 signed up</source>
        <translation>%1 a créé son compte</translation>
    </message>
    <message>
        <source>%1 suspended the account of %2</source>
        <translation>%1 a suspendu le compte de %2</translation>
    </message>
    <message>
        <source>%1 granted %2 to %3</source>
        <translation>%1 a accordé %2 à %3</translation>
    </message>
    <message>
        <source>%1 took %2 from %3</source>
        <translation>%1 a retiré %2 à %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Denied to %1: %2</source>
        <translation>Refusé à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Denied to %1: %2 (%3)</source>
        <translation>Refusé à %1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Failed for %1: %2</source>
        <translation>Échec pour %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Failed for %1: %2 (%3)</source>
        <translation>Échec pour %1&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>The server took a new certificate</source>
        <translation>Le serveur a pris un nouveau certificat</translation>
    </message>
    <message>
        <source>The server started</source>
        <translation>Le serveur a démarré</translation>
    </message>
    <message>
        <source>The server stopped</source>
        <translation>Le serveur s’est arrêté</translation>
    </message>
    <message>
        <source>A sign-in as %1 was denied</source>
        <translation>Une connexion en tant que %1 a été refusée</translation>
    </message>
    <message>
        <source>A sign-in was denied</source>
        <translation>Une connexion a été refusée</translation>
    </message>
    <message>
        <source>%1 added the backup destination %2</source>
        <translation>%1 a ajouté la destination de sauvegarde %2</translation>
    </message>
    <message>
        <source>%1 removed the backup destination %2</source>
        <translation>%1 a retiré la destination de sauvegarde %2</translation>
    </message>
    <message>
        <source>%1 changed the backup destination %2</source>
        <translation>%1 a modifié la destination de sauvegarde %2</translation>
    </message>
    <message>
        <source>%1 changed the schedule or the retention of backups</source>
        <translation>%1 a modifié la planification ou la conservation des sauvegardes</translation>
    </message>
    <message>
        <source>%1 pinned or unpinned a restore point</source>
        <translation>%1 a épinglé ou libéré un point de restauration</translation>
    </message>
</context>
<context>
    <name>RoleNames</name>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditeur</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>Conservateur</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::AuditTableModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Source IP</source>
        <translation>IP source</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::ColumnsDialog</name>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Drag the edge of a header in the table to change a width.</source>
        <translation>Faites glisser le bord d’un en-tête du tableau pour changer une largeur.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 (always shown)</source>
        <translation>%1 (toujours affiché)</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::DiskFile</name>
    <message>
        <source>The file could not be written. What was there before is unchanged. Choose another place, or free some space.</source>
        <translation>Le fichier n’a pas pu être écrit. Ce qui s’y trouvait est inchangé. Choisissez un autre emplacement, ou libérez de l’espace.</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::EditHistory</name>
    <message>
        <source>%1 has another value now. Nothing was changed.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» a changé entre-temps. Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n champ</numerusform>
            <numerusform>%n champs</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>enregistrement de %1</translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation>ajout de %1</translation>
    </message>
    <message>
        <source>Moving %1 to the bin</source>
        <translation>mise à la corbeille de %1</translation>
    </message>
    <message>
        <source>Somebody has changed %1 since. Nothing was changed now; the History tab shows the earlier values.</source>
        <translation>Quelqu’un a modifié %1 depuis. Rien n’a été changé maintenant&#xa0;; l’onglet Historique montre les valeurs d’avant.</translation>
    </message>
    <message numerus="yes">
        <source>Review state of %n taxa</source>
        <translation>
            <numerusform>état de relecture de %n taxon</numerusform>
            <numerusform>état de relecture de %n taxons</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone from here any more. The Edit menu says what can be.</source>
        <translation>Cela ne peut plus être annulé d’ici. Le menu Édition dit ce qui peut l’être.</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::EventTexts</name>
    <message>
        <source>A person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>A service</source>
        <translation>Un service</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>A person who was erased</source>
        <translation>Une personne effacée</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Plante</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Roles that exclude each other</source>
        <translation>Rôles qui s’excluent</translation>
    </message>
    <message>
        <source>Roles that need a second factor</source>
        <translation>Rôles exigeant un second facteur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Travail en arrière-plan</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>Clé maîtresse</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Clé de signature</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Réussite</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time of day, zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>The system</source>
        <comment>did something</comment>
        <translation>Le système</translation>
    </message>
    <message>
        <source>Somebody who is not signed in</source>
        <comment>did something</comment>
        <translation>Une personne non connectée</translation>
    </message>
    <message>
        <source>Backup destination</source>
        <translation>Destination de sauvegarde</translation>
    </message>
    <message>
        <source>Schedule and retention of backups</source>
        <translation>Planification et conservation des sauvegardes</translation>
    </message>
    <message>
        <source>Restore point</source>
        <translation>Point de restauration</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::FamilyCompleter</name>
    <message>
        <source>Families</source>
        <translation>Familles</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::FileRestorePanel</name>
    <message>
        <source>Choose the backup file</source>
        <translation>Choisissez le fichier de sauvegarde</translation>
    </message>
    <message>
        <source>Type the recovery key</source>
        <translation>Saisissez la clé de secours</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.tar.zst.age *.age)</source>
        <translation>Sauvegardes (*.tar.zst.age *.age)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Waiting for the server to end</source>
        <translation>Attente de l’arrêt du serveur</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Lecture de la sauvegarde</translation>
    </message>
    <message>
        <source>Checking what it holds</source>
        <translation>Vérification de son contenu</translation>
    </message>
    <message>
        <source>Copying what is there now</source>
        <translation>Copie de ce qui s’y trouve</translation>
    </message>
    <message>
        <source>Putting it in place</source>
        <translation>Mise en place</translation>
    </message>
    <message>
        <source>Starting a server over it</source>
        <translation>Démarrage d’un serveur dessus</translation>
    </message>
    <message>
        <source>The restore was rolled back. All is as it was before.</source>
        <translation>La restauration a été annulée. Tout est comme avant.</translation>
    </message>
    <message>
        <source>The program says: %1</source>
        <translation>Le programme indique&#xa0;: %1</translation>
    </message>
    <message>
        <source>The program bloomzyctl is missing. Nothing was changed.</source>
        <translation>Le programme bloomzyctl manque. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Install Bloomzy again.</source>
        <translation>Réinstallez Bloomzy.</translation>
    </message>
    <message>
        <source>The server still runs, so nothing was changed.</source>
        <translation>Le serveur fonctionne encore, rien n’a donc été modifié.</translation>
    </message>
    <message>
        <source>Close other consoles, and turn “Keep running” off in the settings, then try again.</source>
        <translation>Fermez les autres consoles, désactivez «&#xa0;Laisser fonctionner&#xa0;» dans les réglages, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing was restored. All is as it was before.</source>
        <translation>Rien n’a été restauré. Tout est comme avant.</translation>
    </message>
    <message>
        <source>The program ended without saying why. Try again.</source>
        <translation>Le programme s’est arrêté sans dire pourquoi. Réessayez.</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Avancement de la restauration</translation>
    </message>
    <message>
        <source>It is being put in place and goes on to its end.</source>
        <translation>La mise en place va jusqu’à son terme.</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>Fichier de sauvegarde</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::KeyCard</name>
    <message>
        <source>Copied; the clipboard clears after 60 s</source>
        <translation>Copiée&#xa0;; le presse-papiers s’efface après 60 s</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistrée dans %1</translation>
    </message>
    <message>
        <source>Not saved to a file yet</source>
        <translation>Pas encore enregistrée dans un fichier</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimée</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Pas encore imprimée</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Clipboard clears after 60 s</source>
        <translation>Le presse-papiers s’efface après 60 s</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::KeyCheck</name>
    <message>
        <source>This is not group %1</source>
        <translation>Ce n’est pas le groupe %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
    <message>
        <source>Letters and digits, capitals do not matter.</source>
        <translation>Lettres et chiffres, majuscules ou minuscules.</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::KeyGroups</name>
    <message>
        <source>Group %1: %2</source>
        <translation>Groupe %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::KeySheet</name>
    <message>
        <source>Recovery key of Bloomzy</source>
        <translation>Clé de secours de Bloomzy</translation>
    </message>
    <message>
        <source>Made on %1. Keep this sheet outside of the server&apos;s computer, where only people who may read everything can take it.</source>
        <translation>Créée le %1. Gardez cette feuille hors de l’ordinateur du serveur, là où seules les personnes qui peuvent tout lire y ont accès.</translation>
    </message>
    <message>
        <source>The whole key, on one line:</source>
        <translation>La clé entière, sur une ligne&#xa0;:</translation>
    </message>
    <message>
        <source>Its public half, which is no secret:</source>
        <translation>Sa moitié publique, qui n’est pas secrète&#xa0;:</translation>
    </message>
    <message>
        <source>To restore: install Bloomzy Console, choose “Restore from a backup instead” on its first page, then the backup file, and type this key.</source>
        <translation>Pour restaurer&#xa0;: installez Bloomzy Console, choisissez «&#xa0;Restaurer plutôt une sauvegarde&#xa0;» sur sa première page, puis le fichier de sauvegarde, et saisissez cette clé.</translation>
    </message>
    <message>
        <source>Without Bloomzy: write the whole key into a file KEY. Then</source>
        <translation>Sans Bloomzy&#xa0;: écrivez la clé entière dans un fichier KEY. Puis</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::LogAlarm</name>
    <message>
        <source>The new log is not trusted yet: what was kept could not be put aside.</source>
        <translation>Le nouveau journal n’est pas encore accepté&#xa0;: ce qui était conservé n’a pas pu être mis de côté.</translation>
    </message>
    <message>
        <source>What this console kept of the audit log cannot be read.</source>
        <translation>Ce que cette console a conservé du journal d’audit est illisible.</translation>
    </message>
    <message>
        <source>The audit log has another key than before.</source>
        <translation>Le journal d’audit a une autre clé qu’avant.</translation>
    </message>
    <message>
        <source>The head of the audit log is not signed by its key.</source>
        <translation>La tête du journal d’audit n’est pas signée par sa clé.</translation>
    </message>
    <message>
        <source>Events are gone from the audit log.</source>
        <translation>Des événements ont disparu du journal d’audit.</translation>
    </message>
    <message>
        <source>The audit log was rewritten.</source>
        <translation>Le journal d’audit a été réécrit.</translation>
    </message>
    <message>
        <source>The server does not prove its audit log.</source>
        <translation>Le serveur ne prouve pas son journal d’audit.</translation>
    </message>
    <message>
        <source>none that can be read</source>
        <comment>head of the audit log</comment>
        <translation>aucune qui soit lisible</translation>
    </message>
    <message>
        <source>#%1, root %2</source>
        <comment>head of the audit log: number of events and hash</comment>
        <translation>nº&#xa0;%1, racine %2</translation>
    </message>
    <message>
        <source>Kept here: %1. Shown by the server: %2.</source>
        <translation>Conservé ici&#xa0;: %1. Présenté par le serveur&#xa0;: %2.</translation>
    </message>
    <message>
        <source>What is told of the past may be wrong. Save the evidence and ask who runs the server; a restored backup can be the reason. Nothing was changed on this computer.</source>
        <translation>Ce qui est dit du passé peut être faux. Enregistrez la preuve et interrogez la personne qui gère le serveur&#xa0;; une sauvegarde restaurée peut en être la cause. Rien n’a été modifié sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>Enregistrer la preuve…</translation>
    </message>
    <message>
        <source>Trust the new log…</source>
        <translation>Faire confiance au nouveau journal…</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation>Enregistrer la preuve</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Evidence saved</source>
        <translation>Preuve enregistrée</translation>
    </message>
    <message>
        <source>This console then goes by the new log, and says nothing more of what was changed before. What was kept stays in a file beside it. Do this only when you know why the log is another one.</source>
        <translation>Cette console suivra alors le nouveau journal et ne dira plus rien de ce qui a été modifié avant. Ce qui était conservé reste dans un fichier à côté. Ne le faites que si vous savez pourquoi le journal est différent.</translation>
    </message>
    <message>
        <source>Trust the new log?</source>
        <translation>Faire confiance au nouveau journal&#xa0;?</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Garder l’ancien</translation>
    </message>
    <message>
        <source>Trust the new log</source>
        <translation>Faire confiance au nouveau journal</translation>
    </message>
    <message>
        <source>TRUST</source>
        <comment>a word to type</comment>
        <translation>CONFIANCE</translation>
    </message>
    <message>
        <source>The server&apos;s audit log was restored from a backup on another machine. All that the backup had is proven; what happened after it is not in the log any more.</source>
        <translation>Le journal d’audit du serveur a été restauré à partir d’une sauvegarde sur une autre machine. Tout ce que contenait la sauvegarde est prouvé&#xa0;; ce qui s’est passé ensuite n’est plus dans le journal.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) lost in a restore</source>
        <translation>
            <numerusform>%n événement perdu lors d’une restauration</numerusform>
            <numerusform>%n événements perdus lors d’une restauration</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the loss…</source>
        <translation>Accepter la perte…</translation>
    </message>
    <message>
        <source>This console then goes by the restored log. What was kept stays in a file beside it, and the audit log keeps the checkpoint. Do this only when you know that a backup was restored. You may be asked to prove who you are.</source>
        <translation>Cette console se fie alors au journal restauré. Ce qui était conservé reste dans un fichier à côté, et le journal d’audit garde le point de contrôle. Ne le faites que si vous savez qu’une sauvegarde a été restaurée. Il pourra vous être demandé de prouver votre identité.</translation>
    </message>
    <message numerus="yes">
        <source>Accept that %n event(s) were lost?</source>
        <translation>
            <numerusform>Accepter la perte de %n événement&#xa0;?</numerusform>
            <numerusform>Accepter la perte de %n événements&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Accept the loss</source>
        <translation>Accepter la perte</translation>
    </message>
    <message>
        <source>The evidence is still here: it could not be put aside.</source>
        <translation>Les preuves sont toujours là&#xa0;: elles n’ont pas pu être mises de côté.</translation>
    </message>
    <message>
        <source>Both heads are signed by the server. What this console kept was not changed. Save the evidence and ask who runs the server.</source>
        <translation>Les deux têtes sont signées par le serveur. Ce que cette console gardait n’a pas changé. Enregistrez les preuves et demandez à qui gère le serveur.</translation>
    </message>
    <message>
        <source>Last found on %1.</source>
        <comment>time</comment>
        <translation>Constaté pour la dernière fois le %1.</translation>
    </message>
    <message>
        <source>The server showed another audit log and took it back.</source>
        <translation>Le serveur a montré un autre journal d’audit, puis l’a repris.</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>This console then says nothing more of it. The evidence stays in a file beside what is kept of the log. Do this only when you know why the server showed another log.</source>
        <translation>Cette console n’en dira alors plus rien. Les preuves restent dans un fichier à côté de ce qui est gardé du journal. Ne le faites que si vous savez pourquoi le serveur a montré un autre journal.</translation>
    </message>
    <message>
        <source>Dismiss the evidence of another audit log?</source>
        <translation>Écarter les preuves d’un autre journal d’audit&#xa0;?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>DISMISS</source>
        <comment>a word to type</comment>
        <translation>ÉCARTER</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::PasswordAdvice</name>
    <message numerus="yes">
        <source>%n character(s), 15 needed</source>
        <translation>
            <numerusform>%n caractère, il en faut 15</numerusform>
            <numerusform>%n caractères, il en faut 15</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses this password.</source>
        <translation>Le serveur refuse ce mot de passe.</translation>
    </message>
    <message>
        <source>Not among common or guessable passwords</source>
        <translation>Ni courant ni facile à deviner</translation>
    </message>
    <message>
        <source>One more word would make it strong</source>
        <translation>Un mot de plus le rendrait fort</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::PeopleSource</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>The people could not be loaded</source>
        <translation>Les personnes n’ont pas pu être chargées</translation>
    </message>
    <message>
        <source>People of this server</source>
        <translation>Personnes de ce serveur</translation>
    </message>
    <message>
        <source>needs the role Administrator</source>
        <translation>nécessite le rôle Administrateur</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>invité</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the email address</source>
        <translation>Copier l’adresse e-mail</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::PermissionTexts</name>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Taxa</source>
        <translation>Taxons</translation>
    </message>
    <message>
        <source>Sheets of plants</source>
        <translation>Tableaux de plantes</translation>
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
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>Réglages du serveur</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Long work</source>
        <translation>Travaux longs</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a resource such as Taxa, %2 an action such as Publish.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::RecoveryKeyField</name>
    <message>
        <source>This is no recovery key. Compare it with the sheet: it has 15 groups.</source>
        <translation>Ce n’est pas une clé de secours. Comparez-la à la feuille&#xa0;: elle a 15 groupes.</translation>
    </message>
    <message>
        <source>Open the file of the recovery key</source>
        <translation>Ouvrir le fichier de la clé de secours</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>There is no recovery key in this file. Choose the one that it was saved to.</source>
        <translation>Il n’y a pas de clé de secours dans ce fichier. Choisissez celui où elle a été enregistrée.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>It is used once and kept nowhere.</source>
        <translation>Elle sert une fois et n’est conservée nulle part.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::RecoveryKeyPanel</name>
    <message>
        <source>Save the recovery key</source>
        <translation>Enregistrer la clé de secours</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>The key was not saved.</source>
        <translation>La clé n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Nothing was written to %1. Choose a folder that you may write to.</source>
        <translation>Rien n’a été écrit dans %1. Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>The key was not printed.</source>
        <translation>La clé n’a pas été imprimée.</translation>
    </message>
    <message>
        <source>Choose another printer, or save the key to a file.</source>
        <translation>Choisissez une autre imprimante, ou enregistrez la clé dans un fichier.</translation>
    </message>
    <message>
        <source>Check that you have it</source>
        <translation>Vérifiez que vous l’avez</translation>
    </message>
    <message>
        <source>I stored the key outside this computer</source>
        <translation>J’ai rangé la clé hors de cet ordinateur</translation>
    </message>
    <message>
        <source>The key is shown only once.</source>
        <translation>La clé n’est montrée qu’une fois.</translation>
    </message>
    <message>
        <source>Later you can make a new key. Old backups then stay readable with the old key only.</source>
        <translation>Vous pourrez créer une nouvelle clé plus tard. Les anciennes sauvegardes ne se liront alors qu’avec l’ancienne.</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::TaxonCells</name>
    <message>
        <source>Scientific name</source>
        <translation>Nom scientifique</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
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
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Coché</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::TaxonRow</name>
    <message>
        <source>checked</source>
        <translation>coché</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non coché</translation>
    </message>
    <message>
        <source>Check all or none</source>
        <translation>Tout cocher ou rien</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::TaxonTableModel</name>
    <message>
        <source>Could not load rows %1 to %2.</source>
        <translation>Impossible de charger les lignes %1 à %2.</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::TaxonTexts</name>
    <message>
        <source>In the bin since</source>
        <translation>Dans la corbeille depuis</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>common name, language</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, preferred</source>
        <translation>%1, préféré</translation>
    </message>
    <message>
        <source>%</source>
        <comment>after a number</comment>
        <translation>&#x202f;%</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>tous les %n jours</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Rank not known</source>
        <translation>Rang inconnu</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>Mis à la corbeille</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauré</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Synonym</source>
        <translation>Synonyme</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>Non placé</translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Statut inconnu</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Accepted name</source>
        <translation>Nom accepté</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Genus</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Epithet below genus</source>
        <translation>Épithète infragénérique</translation>
    </message>
    <message>
        <source>Specific epithet</source>
        <translation>Épithète spécifique</translation>
    </message>
    <message>
        <source>Lower epithet</source>
        <translation>Épithète inférieure</translation>
    </message>
    <message>
        <source>Cultivar</source>
        <translation>Cultivar</translation>
    </message>
    <message>
        <source>Hybrid sign</source>
        <translation>Signe d’hybride</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Publié dans</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>État de relecture</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Common names</source>
        <translation>Noms communs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Watering</source>
        <translation>Arrosage</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Croissance</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>Humidité</translation>
    </message>
    <message>
        <source>Mature height</source>
        <translation>Hauteur adulte</translation>
    </message>
    <message>
        <source>Hardiness zone</source>
        <translation>Zone de rusticité</translation>
    </message>
    <message>
        <source>Soil</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Toxic to people</source>
        <translation>Toxique pour les humains</translation>
    </message>
    <message>
        <source>Toxic to cats</source>
        <translation>Toxique pour les chats</translation>
    </message>
    <message>
        <source>Toxic to dogs</source>
        <translation>Toxique pour les chiens</translation>
    </message>
    <message>
        <source>Note on toxicity</source>
        <translation>Note sur la toxicité</translation>
    </message>
    <message>
        <source>Care summary</source>
        <translation>Résumé des soins</translation>
    </message>
    <message>
        <source>Subfamily</source>
        <translation>Sous-famille</translation>
    </message>
    <message>
        <source>Tribe</source>
        <translation>Tribu</translation>
    </message>
    <message>
        <source>Subgenus</source>
        <translation>Sous-genre</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Espèce</translation>
    </message>
    <message>
        <source>Subspecies</source>
        <translation>Sous-espèce</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>At the genus</source>
        <translation>Au genre</translation>
    </message>
    <message>
        <source>At the species</source>
        <translation>À l’espèce</translation>
    </message>
    <message>
        <source>At the lower epithet</source>
        <translation>À l’épithète inférieure</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Soleil</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Vive</translation>
    </message>
    <message>
        <source>Shade</source>
        <translation>Ombre</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Facile</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difficile</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lente</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modérée</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
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
</context>
<context>
    <name>bloomzy::models::ViewActions</name>
    <message>
        <source>View saved</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message>
        <source>View changed</source>
        <translation>Vue modifiée</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>Vue supprimée</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>Renommer cette vue</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::ViewNameDialog</name>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>You have a view of this name. Choose another one.</source>
        <translation>Vous avez déjà une vue de ce nom. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::ViewsMenu</name>
    <message>
        <source>No view is saved yet</source>
        <translation>Aucune vue n’est encore enregistrée</translation>
    </message>
    <message>
        <source>The views could not be loaded</source>
        <translation>Les vues n’ont pas pu être chargées</translation>
    </message>
    <message>
        <source>Loading the views</source>
        <translation>Chargement des vues</translation>
    </message>
    <message>
        <source>&amp;Update “%1” to what is shown</source>
        <translation>&amp;Mettre à jour «&#xa0;%1&#xa0;» d’après l’affichage</translation>
    </message>
    <message>
        <source>&amp;Rename “%1”…</source>
        <translation>&amp;Renommer «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>&amp;Open “%1” at the start</source>
        <translation>&amp;Ouvrir «&#xa0;%1&#xa0;» au démarrage</translation>
    </message>
    <message>
        <source>&amp;Delete “%1”</source>
        <translation>&amp;Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Saved view: %1</source>
        <translation>Vue enregistrée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::models::ViewsSource</name>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>vue enregistrée</translation>
    </message>
    <message>
        <source>Views of the audit log</source>
        <translation>Vues du journal d’audit</translation>
    </message>
    <message>
        <source>view of the audit log</source>
        <translation>vue du journal d’audit</translation>
    </message>
</context>
</TS>
