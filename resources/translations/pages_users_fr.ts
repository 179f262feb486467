<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::users_page::ActivityTab</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::BulkRoleDialog</name>
    <message numerus="yes">
        <source>Give a role to %n people</source>
        <translation>
            <numerusform>Donner un rôle à %n personne</numerusform>
            <numerusform>Donner un rôle à %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a role from %n people</source>
        <translation>
            <numerusform>Retirer un rôle à %n personne</numerusform>
            <numerusform>Retirer un rôle à %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Their other roles stay. Who has it already has it from now on as it is said here.</source>
        <translation>Leurs autres rôles restent. Qui l’a déjà l’aura désormais comme il est dit ici.</translation>
    </message>
    <message>
        <source>Their other roles stay. It holds from their next request on.</source>
        <translation>Leurs autres rôles restent. Cela vaut dès leur prochaine requête.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give the role</source>
        <translation>Donner le rôle</translation>
    </message>
    <message>
        <source>Take the role</source>
        <translation>Retirer le rôle</translation>
    </message>
    <message>
        <source>None of these people has a role.</source>
        <translation>Aucune de ces personnes n’a de rôle.</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Choisissez un rôle.</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::CheckedUsers</name>
    <message>
        <source>Give a role</source>
        <translation>Donner un rôle</translation>
    </message>
    <message>
        <source>Take a role</source>
        <translation>Retirer un rôle</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnecter</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::ConsoleUsersPage</name>
    <message numerus="yes">
        <source>%1 accounts</source>
        <translation>
            <numerusform>%1 compte</numerusform>
            <numerusform>%1 comptes</numerusform>
        </translation>
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
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>edit roles</source>
        <translation>modifier les rôles</translation>
    </message>
    <message>
        <source>search</source>
        <translation>chercher</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::EventsCard</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The audit log has nothing that this person did.</source>
        <translation>Le journal d’audit n’a rien que cette personne ait fait.</translation>
    </message>
    <message>
        <source>The audit log has nothing that was done to this person.</source>
        <translation>Le journal d’audit n’a rien qui ait concerné cette personne.</translation>
    </message>
    <message>
        <source>%1: denied</source>
        <translation>%1&#xa0;: refusé</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1&#xa0;: échec</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>by nobody who was signed in</source>
        <translation>sans que personne soit connecté</translation>
    </message>
    <message>
        <source>with an API key</source>
        <translation>avec une clé d’API</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Ce que cette personne a fait</translation>
    </message>
    <message>
        <source>What was done to them</source>
        <translation>Ce qui l’a concernée</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Afficher les précédents</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>whose events, what the button does</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export users</source>
        <translation>Exporter les utilisateurs</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::InviteDialog</name>
    <message>
        <source>Invite a user</source>
        <translation>Inviter un utilisateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>used to sign in</source>
        <translation>sert à se connecter</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Inviter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Invitation code</source>
        <translation>Code d’invitation</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Nobody was invited.</source>
        <translation>Personne n’a été invité.</translation>
    </message>
    <message>
        <source>%1 is invited. Give them this code by a way that only they read: it opens the account once. It is shown now and never again.</source>
        <translation>Une invitation est prête pour %1. Transmettez ce code par une voie que cette personne est seule à lire&#xa0;: il ouvre le compte une fois. Il est affiché maintenant et plus jamais ensuite.</translation>
    </message>
    <message>
        <source>Enter a name and an address, and choose a role.</source>
        <translation>Saisissez un nom et une adresse, et choisissez un rôle.</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::OutcomeDialog</name>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Outcome for each account</source>
        <translation>Résultat pour chaque compte</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were not changed.</source>
        <translation>
            <numerusform>%n compte n’a pas été modifié.</numerusform>
            <numerusform>%n comptes n’ont pas été modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>For %1 only</source>
        <translation>Pour %1 seulement</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <translation>Terminé depuis le %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Given by %1 on %2</source>
        <translation>Donné par %1 le %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
    <message>
        <source>This person may sign in and do nothing else.</source>
        <translation>Cette personne peut se connecter, et rien d’autre.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Cette console</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>vue %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Sessions: %1</source>
        <translation>Sessions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not signed in anywhere</source>
        <translation>Connecté nulle part</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::PermissionsTab</name>
    <message>
        <source>Not permitted</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Permitted for %1</source>
        <translation>Autorisé pour %1</translation>
    </message>
    <message>
        <source>Permitted</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Pourquoi pas&#xa0;?</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Nothing is permitted</source>
        <translation>Rien n’est autorisé</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>what is permitted, roles</comment>
        <translation>%1, par %2</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>stands in the audit log</source>
        <translation>inscrit au journal d’audit</translation>
    </message>
    <message>
        <source>Left the team</source>
        <translation>A quitté l’équipe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::ResetCodeDialog</name>
    <message>
        <source>A code for %1</source>
        <translation>Un code pour %1</translation>
    </message>
    <message>
        <source>Give it to them by a way that only they read. In the sign-in window they choose I forgot my password, and with it a new one. It is shown this once and good for one use.</source>
        <translation>Transmettez-le par une voie qu’eux seuls lisent. Dans la fenêtre de connexion, ils choisissent J’ai oublié mon mot de passe, puis en définissent un nouveau avec lui. Il est affiché cette seule fois et sert une seule fois.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>Valable jusqu’au %1</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::RoleEdit</name>
    <message>
        <source>Roles changed</source>
        <translation>Rôles modifiés</translation>
    </message>
    <message>
        <source>They hold from the next request on.</source>
        <translation>Ils valent dès la prochaine requête.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The roles were not put back.</source>
        <translation>Les rôles n’ont pas été rétablis.</translation>
    </message>
    <message>
        <source>Roles put back</source>
        <translation>Rôles rétablis</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::RoleTerms</name>
    <message>
        <source>Families</source>
        <translation>Familles</translation>
    </message>
    <message>
        <source>empty: all plants</source>
        <translation>vide&#xa0;: toutes les plantes</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Stands in for Kim</source>
        <translation>Remplace Kim</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Has an &amp;end</source>
        <translation>A une &amp;fin</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::RolesDialog</name>
    <message>
        <source>Roles of %1</source>
        <translation>Rôles de %1</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>&amp;Save roles</source>
        <translation>&amp;Enregistrer les rôles</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est modifié.</translation>
    </message>
    <message>
        <source>The roles were not changed.</source>
        <translation>Les rôles n’ont pas été modifiés.</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Les relire</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserActions</name>
    <message>
        <source>They cannot sign in until they are reactivated, and all their sessions end at once.</source>
        <translation>La connexion sera impossible jusqu’à la réactivation, et toutes les sessions prennent fin aussitôt.</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>Suspendre %1&#xa0;?</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>The account was not suspended.</source>
        <translation>Le compte n’a pas été suspendu.</translation>
    </message>
    <message>
        <source>Account suspended</source>
        <translation>Compte suspendu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The account was not reactivated.</source>
        <translation>Le compte n’a pas été réactivé.</translation>
    </message>
    <message>
        <source>Account reactivated</source>
        <translation>Compte réactivé</translation>
    </message>
    <message>
        <source>All sessions end at once. What is not saved on those devices may be lost there. They can sign in again.</source>
        <translation>Toutes les sessions prennent fin aussitôt. Ce qui n’est pas enregistré sur ces appareils peut y être perdu. Une nouvelle connexion reste possible.</translation>
    </message>
    <message>
        <source>Keep the sessions</source>
        <translation>Garder les sessions</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Déconnecter partout</translation>
    </message>
    <message>
        <source>Sign %1 out everywhere?</source>
        <translation>Déconnecter %1 partout&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody was signed out.</source>
        <translation>Personne n’a été déconnecté.</translation>
    </message>
    <message>
        <source>Signed out everywhere</source>
        <translation>Déconnecté partout</translation>
    </message>
    <message>
        <source>The session was not ended.</source>
        <translation>La session n’a pas été fermée.</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Session fermée</translation>
    </message>
    <message>
        <source>The account was not deleted.</source>
        <translation>Le compte n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>It is your own. Ask another administrator to delete it.</source>
        <translation>C’est le vôtre. Demandez à un autre administrateur de le supprimer.</translation>
    </message>
    <message>
        <source>Delete the account of %1?</source>
        <translation>Supprimer le compte de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>Garder le compte</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Erase everything personal…</source>
        <translation>Effacer toutes les données personnelles…</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <translation>Compte supprimé</translation>
    </message>
    <message>
        <source>Erase everything personal of %1?</source>
        <translation>Effacer toutes les données personnelles de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation>EFFACER</translation>
    </message>
    <message>
        <source>Nobody was erased.</source>
        <translation>Personne n’a été effacé.</translation>
    </message>
    <message>
        <source>Account erased</source>
        <translation>Compte effacé</translation>
    </message>
    <message>
        <source>The server goes on cleaning its databases; this can take minutes.</source>
        <translation>Le serveur continue de nettoyer ses bases de données&#xa0;; cela peut prendre quelques minutes.</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n accounts?</source>
        <translation>
            <numerusform>Suspendre %n compte&#xa0;?</numerusform>
            <numerusform>Suspendre %n comptes&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n people out everywhere?</source>
        <translation>
            <numerusform>Déconnecter %n personne partout&#xa0;?</numerusform>
            <numerusform>Déconnecter %n personnes partout&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>No account was changed.</source>
        <translation>Aucun compte n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts changed</source>
        <translation>
            <numerusform>%n compte modifié</numerusform>
            <numerusform>%n comptes modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>No code was made.</source>
        <translation>Aucun code n’a été créé.</translation>
    </message>
    <message>
        <source>Take the second factor of %1?</source>
        <translation>Retirer le second facteur de %1&#xa0;?</translation>
    </message>
    <message>
        <source>For somebody who has lost their app and their recovery codes: make sure that it is them who asks. Their sessions end, and until they set up another one their password is enough.</source>
        <translation>Pour qui a perdu son application et ses codes de secours&#xa0;: assurez-vous que c’est bien cette personne qui le demande. Ses sessions prennent fin et, jusqu’à ce qu’elle en configure un autre, son mot de passe suffit.</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>Le laisser</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>The second factor was not taken.</source>
        <translation>Le second facteur n’a pas été retiré.</translation>
    </message>
    <message>
        <source>Second factor taken</source>
        <translation>Second facteur retiré</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserExport</name>
    <message>
        <source>The users were not exported.</source>
        <translation>Les utilisateurs n’ont pas été exportés.</translation>
    </message>
    <message>
        <source>Export users</source>
        <translation>Exporter les utilisateurs</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Users exported</source>
        <translation>Utilisateurs exportés</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserFilterBar</name>
    <message>
        <source>All roles</source>
        <translation>Tous les rôles</translation>
    </message>
    <message>
        <source>Nobody has a role</source>
        <translation>Personne n’a de rôle</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Has a second factor</source>
        <translation>A un second facteur</translation>
    </message>
    <message>
        <source>Has none</source>
        <translation>N’en a pas</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Second factor: set up</source>
        <translation>Second facteur&#xa0;: activé</translation>
    </message>
    <message>
        <source>Second factor: none</source>
        <translation>Second facteur&#xa0;: aucun</translation>
    </message>
    <message>
        <source>%1 without a second factor</source>
        <translation>%1 sans second facteur</translation>
    </message>
    <message>
        <source>Show which active people have no second factor</source>
        <translation>Afficher les personnes actives sans second facteur</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserFilters</name>
    <message>
        <source>Search name or email</source>
        <translation>Chercher un nom ou un e-mail</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Chercher des utilisateurs</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserHead</name>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le panneau</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>When the account was made</source>
        <translation>Date de création du compte</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis le %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserPanel</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Parts of the person</source>
        <translation>Parties de la personne</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>Choose a person in the table to see their roles and sessions here.</source>
        <translation>Choisissez une personne dans le tableau pour voir ici ses rôles et ses sessions.</translation>
    </message>
    <message>
        <source>This person could not be loaded</source>
        <translation>Cette personne n’a pas pu être chargée</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserReasons</name>
    <message>
        <source>You may not manage users. An administrator can give you the right to.</source>
        <translation>Vous ne pouvez pas gérer les utilisateurs. Un administrateur peut vous en donner le droit.</translation>
    </message>
    <message>
        <source>You may not change roles. An administrator can give you the right to.</source>
        <translation>Vous ne pouvez pas modifier les rôles. Un administrateur peut vous en donner le droit.</translation>
    </message>
    <message>
        <source>The roles are not loaded yet.</source>
        <translation>Les rôles ne sont pas encore chargés.</translation>
    </message>
    <message>
        <source>Nobody is chosen in the table.</source>
        <translation>Personne n’est choisi dans le tableau.</translation>
    </message>
    <message>
        <source>This is your own account.</source>
        <translation>C’est votre propre compte.</translation>
    </message>
    <message>
        <source>The account is suspended already.</source>
        <translation>Le compte est déjà suspendu.</translation>
    </message>
    <message>
        <source>The account is not suspended.</source>
        <translation>Le compte n’est pas suspendu.</translation>
    </message>
    <message>
        <source>There is no session to end.</source>
        <translation>Il n’y a pas de session à fermer.</translation>
    </message>
    <message>
        <source>Nobody is checked. Space checks the selected row.</source>
        <translation>Personne n’est coché. Espace coche la ligne sélectionnée.</translation>
    </message>
    <message>
        <source>At most 200 people can be changed at once.</source>
        <translation>200 personnes au plus peuvent être modifiées à la fois.</translation>
    </message>
    <message>
        <source>An export is still running.</source>
        <translation>Un export est encore en cours.</translation>
    </message>
    <message>
        <source>There is nobody to export.</source>
        <translation>Il n’y a personne à exporter.</translation>
    </message>
    <message>
        <source>No filter is active.</source>
        <translation>Aucun filtre n’est actif.</translation>
    </message>
    <message>
        <source>Another change is still running.</source>
        <translation>Une autre modification est encore en cours.</translation>
    </message>
    <message>
        <source>Only an active account has a password.</source>
        <translation>Seul un compte actif a un mot de passe.</translation>
    </message>
    <message>
        <source>The account has no second factor.</source>
        <translation>Le compte n’a pas de second facteur.</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserTableModel</name>
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
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UserTexts</name>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>all plants</source>
        <translation>toutes les plantes</translation>
    </message>
    <message>
        <source>A device that did not name itself</source>
        <translation>Un appareil qui ne s’est pas nommé</translation>
    </message>
    <message>
        <source>The account goes for good; this cannot be undone.</source>
        <translation>Le compte disparaît pour de bon&#xa0;; cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Roles that go with it: %1.</source>
        <translation>Rôles qui partent avec lui&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions end at once.</source>
        <translation>
            <numerusform>%n session prend fin aussitôt.</numerusform>
            <numerusform>%n sessions prennent fin aussitôt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved views go.</source>
        <translation>
            <numerusform>%n vue enregistrée part.</numerusform>
            <numerusform>%n vues enregistrées partent.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log and the history of taxa keep the name.</source>
        <translation>Le journal d’audit et l’historique des taxons gardent le nom.</translation>
    </message>
    <message>
        <source>The account goes with all that belongs to it. The name goes from plants, imports, roles and the audit log, where a number without a name stays.</source>
        <translation>Le compte disparaît avec tout ce qui lui appartient. Le nom disparaît des plantes, des imports, des rôles et du journal d’audit, où il ne reste qu’un numéro sans nom.</translation>
    </message>
    <message>
        <source>What they wrote stays, and the audit log proves what it proved.</source>
        <translation>Ce que la personne a écrit reste, et le journal d’audit prouve toujours ce qu’il prouvait.</translation>
    </message>
    <message>
        <source>This cannot be undone. Backups and exports from before still hold the name.</source>
        <translation>C’est irréversible. Les sauvegardes et les exports antérieurs contiennent encore le nom.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>No second factor</source>
        <translation>Pas de second facteur</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>second factor</comment>
        <translation>Activé</translation>
    </message>
    <message>
        <source>None</source>
        <comment>second factor</comment>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UsersCommands</name>
    <message>
        <source>&amp;Invite user…</source>
        <translation>&amp;Inviter un utilisateur…</translation>
    </message>
    <message>
        <source>Edit &amp;roles…</source>
        <translation>Modifier les &amp;rôles…</translation>
    </message>
    <message>
        <source>&amp;Suspend…</source>
        <translation>&amp;Suspendre…</translation>
    </message>
    <message>
        <source>Re&amp;activate</source>
        <translation>Ré&amp;activer</translation>
    </message>
    <message>
        <source>Sign &amp;out everywhere…</source>
        <translation>Déconnecter par&amp;tout…</translation>
    </message>
    <message>
        <source>S&amp;how sessions</source>
        <translation>Afficher les s&amp;essions</translation>
    </message>
    <message>
        <source>&amp;Delete account…</source>
        <translation>Supprimer &amp;le compte…</translation>
    </message>
    <message>
        <source>&amp;Export users as CSV…</source>
        <translation>&amp;Exporter les utilisateurs en CSV…</translation>
    </message>
    <message>
        <source>Export users as &amp;JSON…</source>
        <translation>Exporter les utilisateurs en &amp;JSON…</translation>
    </message>
    <message>
        <source>Suspend &amp;checked users…</source>
        <translation>Suspendre les &amp;cochés…</translation>
    </message>
    <message>
        <source>Reactivate chec&amp;ked users</source>
        <translation>Réactiver les coc&amp;hés</translation>
    </message>
    <message>
        <source>Sign checked &amp;users out…</source>
        <translation>Déconnecter les c&amp;ochés…</translation>
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
        <source>&amp;Detail panel</source>
        <translation>Panneau de &amp;détail</translation>
    </message>
    <message>
        <source>Next detail &amp;tab</source>
        <translation>&amp;Onglet suivant du détail</translation>
    </message>
    <message>
        <source>Code for a new &amp;password…</source>
        <translation>Code pour un nouveau mot de &amp;passe…</translation>
    </message>
    <message>
        <source>&amp;Take the second factor…</source>
        <translation>Retirer le second &amp;facteur…</translation>
    </message>
    <message>
        <source>&amp;Give checked users a role…</source>
        <translation>&amp;Donner un rôle aux cochés…</translation>
    </message>
    <message>
        <source>Take a role &amp;from checked users…</source>
        <translation>Retirer un rôle a&amp;ux cochés…</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>Co&amp;lonnes…</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UsersStack</name>
    <message>
        <source>Nobody matches “%1”</source>
        <translation>Personne ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>Search for a name or an address, or look without the filters.</source>
        <translation>Cherchez un nom ou une adresse, ou regardez sans les filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>You may not see the users</source>
        <translation>Vous ne pouvez pas voir les utilisateurs</translation>
    </message>
    <message>
        <source>To see them you need the permission to read users. An administrator can give it to you.</source>
        <translation>Il vous faut pour cela l’autorisation de lire les utilisateurs. Un administrateur peut vous la donner.</translation>
    </message>
    <message>
        <source>The users could not be loaded</source>
        <translation>Les utilisateurs n’ont pas pu être chargés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UsersTable</name>
    <message>
        <source>More than %1 matches</source>
        <translation>Plus de %1 résultats</translation>
    </message>
    <message numerus="yes">
        <source>%n matches in %1</source>
        <translation>
            <numerusform>%n résultat sur %1</numerusform>
            <numerusform>%n résultats sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 accounts</source>
        <translation>
            <numerusform>%1 compte</numerusform>
            <numerusform>%1 comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by name, from Z to A</source>
        <translation>Triés par nom, de Z à A</translation>
    </message>
    <message>
        <source>Sorted by last sign-in, oldest first</source>
        <translation>Triés par dernière connexion, les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Sorted by last sign-in, newest first</source>
        <translation>Triés par dernière connexion, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Sorted by creation, oldest first</source>
        <translation>Triés par création, les plus anciens d’abord</translation>
    </message>
    <message>
        <source>Sorted by creation, newest first</source>
        <translation>Triés par création, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Sorted by name</source>
        <translation>Triés par nom</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::UsersView</name>
    <message>
        <source>The users could not be loaded.</source>
        <translation>Les utilisateurs n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>bloomzy::users_page::WhyDialog</name>
    <message>
        <source>%1: why?</source>
        <translation>%1&#xa0;: pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Question posée au serveur…</translation>
    </message>
    <message>
        <source>%1 may do nothing now: the account is not active.</source>
        <translation>%1 ne peut rien faire en ce moment&#xa0;: le compte n’est pas actif.</translation>
    </message>
    <message>
        <source>%1 may do this.</source>
        <translation>%1 peut le faire.</translation>
    </message>
    <message>
        <source>%1 may do this for %2.</source>
        <translation>%1 peut le faire pour %2.</translation>
    </message>
    <message>
        <source>%1 may not do this.</source>
        <translation>%1 ne peut pas le faire.</translation>
    </message>
    <message>
        <source>Denies it. A denial wins over every grant.</source>
        <translation>Le refuse. Un refus l’emporte sur toute autorisation.</translation>
    </message>
    <message>
        <source>Grants it, but for no family that the person has this role for.</source>
        <translation>L’autorise, mais pour aucune famille pour laquelle la personne a ce rôle.</translation>
    </message>
    <message>
        <source>Grants it.</source>
        <translation>L’autorise.</translation>
    </message>
    <message>
        <source>Grants it for %1.</source>
        <translation>L’autorise pour %1.</translation>
    </message>
    <message>
        <source>The role is over since %1.</source>
        <translation>Le rôle est terminé depuis le %1.</translation>
    </message>
    <message>
        <source>The role ends after %1.</source>
        <translation>Le rôle prend fin après le %1.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>It would be permitted without the denial in: %1.</source>
        <translation>Ce serait autorisé sans le refus dans&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No role that there is would permit it.</source>
        <translation>Aucun rôle existant ne l’autoriserait.</translation>
    </message>
    <message>
        <source>The least that would permit it is the role %1.</source>
        <translation>Le moins qui l’autoriserait est le rôle %1.</translation>
    </message>
    <message>
        <source>It would also permit: %1.</source>
        <translation>Il autoriserait aussi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No role of this person grants it.</source>
        <translation>Aucun rôle de cette personne ne l’autorise.</translation>
    </message>
</context>
</TS>
