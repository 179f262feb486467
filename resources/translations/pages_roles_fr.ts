<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::roles_page::ChainSteps</name>
    <message>
        <source>Why %1 would be allowed</source>
        <comment>person</comment>
        <translation>Pourquoi %1 y serait autorisé</translation>
    </message>
    <message>
        <source>Why %1 would lose it</source>
        <comment>person</comment>
        <translation>Pourquoi %1 perdrait ce droit</translation>
    </message>
    <message>
        <source>Why %1 is allowed</source>
        <comment>person</comment>
        <translation>Pourquoi %1 y est autorisé</translation>
    </message>
    <message>
        <source>Why %1 is not allowed</source>
        <comment>person</comment>
        <translation>Pourquoi %1 n’y est pas autorisé</translation>
    </message>
    <message>
        <source>Has the role %1</source>
        <translation>A le rôle %1</translation>
    </message>
    <message>
        <source>Given by %1 on %2</source>
        <comment>person, time</comment>
        <translation>Donné par %1 le %2</translation>
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
        <source>%1 inherits from %2</source>
        <translation>%1 hérite de %2</translation>
    </message>
    <message>
        <source>Scope is %1</source>
        <translation>Limité à %1</translation>
    </message>
    <message>
        <source>Narrows what the role grants to this person</source>
        <translation>Restreint ce que le rôle accorde à cette personne</translation>
    </message>
    <message>
        <source>%1 denies %2</source>
        <comment>role, permission</comment>
        <translation>%1 refuse %2</translation>
    </message>
    <message>
        <source>A denial wins over every grant</source>
        <translation>Un refus l’emporte sur tout accord</translation>
    </message>
    <message>
        <source>%1 grants %2</source>
        <comment>role, permission</comment>
        <translation>%1 accorde %2</translation>
    </message>
    <message>
        <source>Or one that inherits from it</source>
        <translation>Ou un rôle qui en hérite</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role, what it says of a permission</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Your unsaved change</source>
        <translation>Votre modification non enregistrée</translation>
    </message>
    <message>
        <source>Result after saving: allowed</source>
        <translation>Résultat après l’enregistrement&#xa0;: autorisé</translation>
    </message>
    <message>
        <source>Result after saving: no longer allowed</source>
        <translation>Résultat après l’enregistrement&#xa0;: plus autorisé</translation>
    </message>
    <message>
        <source>Result: not allowed</source>
        <translation>Résultat&#xa0;: non autorisé</translation>
    </message>
    <message>
        <source>Only an active person may do anything</source>
        <translation>Seule une personne active peut agir</translation>
    </message>
    <message>
        <source>Result: allowed for %1 only</source>
        <translation>Résultat&#xa0;: autorisé pour %1 seulement</translation>
    </message>
    <message>
        <source>No denial applies</source>
        <translation>Aucun refus ne s’applique</translation>
    </message>
    <message>
        <source>Result: allowed</source>
        <translation>Résultat&#xa0;: autorisé</translation>
    </message>
    <message>
        <source>No role of this person grants it</source>
        <translation>Aucun rôle de cette personne ne l’accorde</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Also denied by %1.</source>
        <translation>Refusé aussi par %1.</translation>
    </message>
    <message>
        <source>Also granted by %1.</source>
        <translation>Accordé aussi par %1.</translation>
    </message>
    <message>
        <source>It is enough to lift the denial in %1.</source>
        <translation>Il suffit de lever le refus dans %1.</translation>
    </message>
    <message>
        <source>It is enough to give this person the role %1.</source>
        <translation>Il suffit de donner à cette personne le rôle %1.</translation>
    </message>
    <message>
        <source>It brings nothing else.</source>
        <translation>Il n’apporte rien d’autre.</translation>
    </message>
    <message>
        <source>It brings besides: %1.</source>
        <translation>Il apporte aussi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No role grants it by itself. Grant it in a role that this person has.</source>
        <translation>Aucun rôle ne l’accorde à lui seul. Accordez-le dans un rôle que cette personne a.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::ConsoleRolesPage</name>
    <message numerus="yes">
        <source>%n roles</source>
        <translation>
            <numerusform>%n rôle</numerusform>
            <numerusform>%n rôles</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows</source>
        <comment>the keys</comment>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>move</source>
        <translation>se déplacer</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>Espace</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>changer</translation>
    </message>
    <message>
        <source>families</source>
        <translation>familles</translation>
    </message>
    <message>
        <source>explain</source>
        <translation>expliquer</translation>
    </message>
    <message numerus="yes">
        <source>unsaved changes in %n roles</source>
        <translation>
            <numerusform>modifications non enregistrées dans %n rôle</numerusform>
            <numerusform>modifications non enregistrées dans %n rôles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;2 unsaved changes&quot;, %2 a role.</extracomment>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::EffectsDialog</name>
    <message>
        <source>Save the role %1?</source>
        <translation>Enregistrer le rôle %1&#xa0;?</translation>
    </message>
    <message>
        <source>Who gains or loses what</source>
        <translation>Qui gagne ou perd quoi</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Gagne</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Perd</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Save role</source>
        <translation>Enregistrer le rôle</translation>
    </message>
    <message numerus="yes">
        <source>%n people gain something.</source>
        <translation>
            <numerusform>%n personne gagne quelque chose.</numerusform>
            <numerusform>%n personnes gagnent quelque chose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose something.</source>
        <translation>
            <numerusform>%n personne perd quelque chose.</numerusform>
            <numerusform>%n personnes perdent quelque chose.</numerusform>
        </translation>
    </message>
    <message>
        <source>These counts are estimates: too many people have such roles for some families or until a time.</source>
        <translation>Ces nombres sont des estimations&#xa0;: trop de personnes ont de tels rôles pour certaines familles ou jusqu’à une date.</translation>
    </message>
    <message>
        <source>It holds from their next request on.</source>
        <translation>Cela vaut dès leur prochaine requête.</translation>
    </message>
    <message>
        <source>Show more people</source>
        <translation>Afficher d’autres personnes</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::FamiliesDialog</name>
    <message>
        <source>For which families?</source>
        <translation>Pour quelles familles&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is granted for plants of these families only. Without any it is granted for all plants.</source>
        <translation>%1 n’est accordé que pour les plantes de ces familles. Sans famille, l’accord vaut pour toutes les plantes.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familles</translation>
    </message>
    <message>
        <source>one on a line, such as Araceae</source>
        <translation>une par ligne, comme Araceae</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Grant for these</source>
        <translation>Accorder pour celles-ci</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::GridModel</name>
    <message>
        <source>%1, %2</source>
        <comment>resource, action</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cell, state</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>Historique de %1</translation>
    </message>
    <message>
        <source>What each saving changed. A former state comes back as an unsaved change; save it to make it hold.</source>
        <translation>Ce que chaque enregistrement a changé. Un état antérieur revient comme modification non enregistrée&#xa0;; enregistrez-la pour qu’elle vaille.</translation>
    </message>
    <message>
        <source>Former states</source>
        <translation>États antérieurs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Bring this state back</source>
        <translation>Reprendre cet état</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, person</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This role was never changed here.</source>
        <translation>Ce rôle n’a jamais été modifié ici.</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a été modifié</translation>
    </message>
    <message>
        <source>This is what the role is now.</source>
        <translation>C’est l’état actuel du rôle.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::Legend</name>
    <message>
        <source>Granted here</source>
        <translation>Accordé ici</translation>
    </message>
    <message>
        <source>For some families</source>
        <translation>Pour certaines familles</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Hérité</translation>
    </message>
    <message>
        <source>Denied, always wins</source>
        <translation>Refusé, l’emporte toujours</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>Non accordé</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::MatrixModel</name>
    <message>
        <source>There is no such action.</source>
        <translation>Cette action n’existe pas.</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>Non accordé</translation>
    </message>
    <message>
        <source>Granted here</source>
        <translation>Accordé ici</translation>
    </message>
    <message>
        <source>Granted here for %1</source>
        <translation>Accordé ici pour %1</translation>
    </message>
    <message>
        <source>Inherited from %1</source>
        <translation>Hérité de %1</translation>
    </message>
    <message>
        <source>Inherited from %1 for %2</source>
        <translation>Hérité de %1 pour %2</translation>
    </message>
    <message>
        <source>Denied here; a denial always wins</source>
        <translation>Refusé ici&#xa0;; un refus l’emporte toujours</translation>
    </message>
    <message>
        <source>Denied by %1; a denial always wins</source>
        <translation>Refusé par %1&#xa0;; un refus l’emporte toujours</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, non enregistré</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::PairsDialog</name>
    <message>
        <source>Roles that exclude each other</source>
        <translation>Rôles qui s’excluent</translation>
    </message>
    <message>
        <source>Nobody may have both roles of a pair, not by inheritance either.</source>
        <translation>Personne ne peut avoir les deux rôles d’une paire, par héritage non plus.</translation>
    </message>
    <message>
        <source>Add pair</source>
        <translation>Ajouter la paire</translation>
    </message>
    <message>
        <source>Remove pair</source>
        <translation>Retirer la paire</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save pairs</source>
        <translation>Enregistrer les paires</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two roles that exclude each other</comment>
        <translation>et</translation>
    </message>
    <message>
        <source>One role</source>
        <translation>Un rôle</translation>
    </message>
    <message>
        <source>The other role</source>
        <translation>L’autre rôle</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two roles</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>This pair is in the list already.</source>
        <translation>Cette paire est déjà dans la liste.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::PeopleModel</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Perd</translation>
    </message>
    <message>
        <source>%1, %2 only</source>
        <comment>roles, families</comment>
        <translation>%1, %2 seulement</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::PersonMatrixModel</name>
    <message>
        <source>%1 (from %2)</source>
        <comment>role, the one that it inherits from</comment>
        <translation>%1 (par %2)</translation>
    </message>
    <message>
        <source>There is no such action.</source>
        <translation>Cette action n’existe pas.</translation>
    </message>
    <message>
        <source>Not permitted: no role of theirs grants it</source>
        <translation>Non autorisé&#xa0;: aucun de ses rôles ne l’accorde</translation>
    </message>
    <message>
        <source>Denied by %1; a denial always wins</source>
        <translation>Refusé par %1&#xa0;; un refus l’emporte toujours</translation>
    </message>
    <message>
        <source>Permitted for %1 by %2</source>
        <comment>families, roles</comment>
        <translation>Autorisé pour %1 par %2</translation>
    </message>
    <message>
        <source>Permitted by %1</source>
        <comment>roles</comment>
        <translation>Autorisé par %1</translation>
    </message>
    <message>
        <source>%1. After saving: %2</source>
        <comment>what is now, change</comment>
        <translation>%1. Après l’enregistrement&#xa0;: %2</translation>
    </message>
    <message>
        <source>gained</source>
        <translation>gagné</translation>
    </message>
    <message>
        <source>gained for %1</source>
        <translation>gagné pour %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>lost for %1</source>
        <translation>perdu pour %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleActions</name>
    <message>
        <source>New role</source>
        <translation>Nouveau rôle</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>role</comment>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Remove the role %1?</source>
        <translation>Supprimer le rôle %1&#xa0;?</translation>
    </message>
    <message>
        <source>A role that people have, or that another one inherits from, is not removed.</source>
        <translation>Un rôle que des personnes ont, ou dont un autre hérite, n’est pas supprimé.</translation>
    </message>
    <message>
        <source>Keep role</source>
        <translation>Garder le rôle</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>Supprimer le rôle</translation>
    </message>
    <message>
        <source>Discard the role %1?</source>
        <translation>Abandonner le rôle %1&#xa0;?</translation>
    </message>
    <message>
        <source>It was never saved.</source>
        <translation>Il n’a jamais été enregistré.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Pairs saved</source>
        <translation>Paires enregistrées</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleBook</name>
    <message>
        <source>New role</source>
        <translation>Nouveau rôle</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleCenter</name>
    <message>
        <source>What the role grants</source>
        <translation>Ce que le rôle accorde</translation>
    </message>
    <message>
        <source>What is changed and not saved</source>
        <translation>Ce qui est modifié et non enregistré</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <translation>Modifications %1</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What the role grants, by resource and action</source>
        <translation>Ce que le rôle accorde, par ressource et action</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleDetails</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>à quoi il sert</translation>
    </message>
    <message>
        <source>Inherits from</source>
        <translation>Hérite de</translation>
    </message>
    <message>
        <source>Everything that these roles grant and deny holds for this one too.</source>
        <translation>Tout ce que ces rôles accordent et refusent vaut aussi pour celui-ci.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleHead</name>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n modification non enregistrée</numerusform>
            <numerusform>%n modifications non enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 people</source>
        <translation>
            <numerusform>%1 personne</numerusform>
            <numerusform>%1 personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>inherits %1</source>
        <translation>hérite de %1</translation>
    </message>
    <message>
        <source>Built-in role</source>
        <translation>Rôle intégré</translation>
    </message>
    <message>
        <source>Custom role</source>
        <translation>Rôle personnalisé</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleLines</name>
    <message>
        <source>Permission</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Inherits from</source>
        <translation>Hérite de</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleListModel</name>
    <message>
        <source>built-in</source>
        <translation>intégré</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleListPane</name>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Roles with a padlock come with Bloomzy and cannot be edited.</source>
        <translation>Les rôles à cadenas sont fournis avec Bloomzy et ne se modifient pas.</translation>
    </message>
    <message>
        <source>New, copy, remove</source>
        <translation>Nouveau, copier, supprimer</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleReasons</name>
    <message>
        <source>You may read roles but not change them. An administrator can give you the right to.</source>
        <translation>Vous pouvez lire les rôles mais pas les modifier. Un administrateur peut vous en donner le droit.</translation>
    </message>
    <message>
        <source>Built-in roles cannot be changed. Make one that inherits from it, or a copy.</source>
        <translation>Les rôles intégrés ne se modifient pas. Créez-en un qui en hérite, ou une copie.</translation>
    </message>
    <message>
        <source>No role is shown.</source>
        <translation>Aucun rôle n’est affiché.</translation>
    </message>
    <message>
        <source>A role is being saved.</source>
        <translation>Un rôle est en cours d’enregistrement.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est modifié.</translation>
    </message>
    <message>
        <source>There is no such action. Go to another cell.</source>
        <translation>Cette action n’existe pas. Allez à une autre case.</translation>
    </message>
    <message>
        <source>Only a permission about plants can be for some families.</source>
        <translation>Seule une permission sur les plantes peut se limiter à certaines familles.</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>Il n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>You may not see the users. An administrator can give you the right to.</source>
        <translation>Vous ne pouvez pas voir les utilisateurs. Un administrateur peut vous en donner le droit.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RoleTexts</name>
    <message>
        <source>All families</source>
        <translation>Toutes les familles</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>Non accordé</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Accordé</translation>
    </message>
    <message>
        <source>Granted for %1</source>
        <translation>Accordé pour %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <extracomment>%1 is the end of an account&apos;s id: what the account is called is not told to everybody.</extracomment>
        <translation>Compte %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RolesCommands</name>
    <message>
        <source>&amp;New role</source>
        <translation>&amp;Nouveau rôle</translation>
    </message>
    <message>
        <source>&amp;Make one from this</source>
        <translation>&amp;Créer à partir de celui-ci</translation>
    </message>
    <message>
        <source>&amp;Save role</source>
        <translation>&amp;Enregistrer le rôle</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>&amp;Grant, deny or leave</source>
        <translation>Acc&amp;order, refuser ou laisser</translation>
    </message>
    <message>
        <source>&amp;Families of the grant…</source>
        <translation>&amp;Familles de l’accord…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>&amp;Roles that exclude each other…</source>
        <translation>&amp;Rôles qui s’excluent…</translation>
    </message>
    <message>
        <source>R&amp;emove role…</source>
        <translation>&amp;Supprimer le rôle…</translation>
    </message>
    <message>
        <source>&amp;Who can do this, and why</source>
        <translation>&amp;Qui peut le faire, et pourquoi</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Try as user…</source>
        <translation>&amp;Tester comme utilisateur…</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RolesSource</name>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::RolesView</name>
    <message>
        <source>The roles could not be read.</source>
        <translation>Les rôles n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Somebody else removed the role %1.</source>
        <translation>Quelqu’un d’autre a supprimé le rôle %1.</translation>
    </message>
    <message>
        <source>What you edited is a new role now, and is not saved.</source>
        <translation>Ce que vous avez modifié est maintenant un nouveau rôle, non enregistré.</translation>
    </message>
    <message>
        <source>Role saved</source>
        <translation>Rôle enregistré</translation>
    </message>
    <message>
        <source>Role removed</source>
        <translation>Rôle supprimé</translation>
    </message>
    <message>
        <source>%1 is not changed.</source>
        <translation>%1 n’est pas modifié.</translation>
    </message>
    <message>
        <source>Somebody else saved the role %1 meanwhile.</source>
        <translation>Quelqu’un d’autre a enregistré le rôle %1 entre-temps.</translation>
    </message>
    <message>
        <source>Your changes stand on top of theirs now and are not saved. Look at them before you save.</source>
        <translation>Vos modifications s’ajoutent maintenant aux siennes et ne sont pas enregistrées. Regardez-les avant d’enregistrer.</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Voir les modifications</translation>
    </message>
    <message>
        <source>The role could not be saved so.</source>
        <translation>Le rôle ne pourrait pas être enregistré ainsi.</translation>
    </message>
    <message>
        <source>You may not see the roles</source>
        <translation>Vous ne pouvez pas voir les rôles</translation>
    </message>
    <message>
        <source>You need the permission to read roles. An administrator can give it to you.</source>
        <translation>Il vous faut la permission de lire les rôles. Un administrateur peut vous la donner.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::TrialDialog</name>
    <message>
        <source>Try as user</source>
        <translation>Tester comme utilisateur</translation>
    </message>
    <message>
        <source>Search name or email</source>
        <translation>Chercher un nom ou un e-mail</translation>
    </message>
    <message>
        <source>Search a person</source>
        <translation>Chercher une personne</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nobody has these words in the name or address.</source>
        <translation>Personne n’a ces mots dans son nom ou son adresse.</translation>
    </message>
    <message>
        <source>Search for a person to see what they may do now, and once %1 is saved as it is edited.</source>
        <translation>Cherchez une personne pour voir ce qu’elle peut faire maintenant, et une fois %1 enregistré tel qu’il est modifié.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>The role could not be saved so. This is what %1 may do now.</source>
        <comment>person</comment>
        <translation>Le rôle ne pourrait pas être enregistré ainsi. Voici ce que %1 peut faire maintenant.</translation>
    </message>
    <message>
        <source>%1 is not active, and may do nothing until then.</source>
        <comment>person</comment>
        <translation>%1 n’est pas actif et ne peut rien faire d’ici là.</translation>
    </message>
    <message>
        <source>Nothing is changed in %1. This is what %2 may do now.</source>
        <comment>role, person</comment>
        <translation>Rien n’est modifié dans %1. Voici ce que %2 peut faire maintenant.</translation>
    </message>
    <message>
        <source>The role has no name. Give it one to see what it changes for %1.</source>
        <comment>person</comment>
        <translation>Le rôle n’a pas de nom. Donnez-lui-en un pour voir ce qu’il change pour %1.</translation>
    </message>
    <message>
        <source>Nothing changes for %1: neither the role nor one that inherits from it gives them more or less.</source>
        <comment>person</comment>
        <translation>Rien ne change pour %1&#xa0;: ni le rôle ni un autre qui en hérite ne lui donne plus ou moins.</translation>
    </message>
    <message>
        <source>What this person may do</source>
        <translation>Ce que cette personne peut faire</translation>
    </message>
    <message>
        <source>What saving %1 changes for %2 has a dot at its resource.</source>
        <comment>role, person</comment>
        <translation>Ce que l’enregistrement de %1 change pour %2 est marqué d’un point à sa ressource.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::TwoPersonCard</name>
    <message>
        <source>Switch the two-person rule off?</source>
        <translation>Désactiver la règle des deux personnes&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever wrote something can then mark it as reviewed themselves.</source>
        <translation>Qui a écrit quelque chose pourra alors le marquer comme relu lui-même.</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Garder la règle</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Nobody marks a plant as reviewed who wrote some of it since it was last reviewed.</source>
        <translation>Nul ne marque comme relue une plante dont il a écrit une partie depuis sa dernière relecture.</translation>
    </message>
    <message>
        <source>Whoever reviews plants can mark their own as reviewed.</source>
        <translation>Qui relit des plantes peut marquer les siennes comme relues.</translation>
    </message>
    <message>
        <source>Two-person rule: on</source>
        <translation>Règle des deux personnes&#xa0;: active</translation>
    </message>
    <message>
        <source>Two-person rule: off</source>
        <translation>Règle des deux personnes&#xa0;: inactive</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule, what the button does</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>You may not change settings. An administrator can give you the right to.</source>
        <translation>Vous ne pouvez pas changer les réglages. Un administrateur peut vous en donner le droit.</translation>
    </message>
</context>
<context>
    <name>bloomzy::roles_page::WhyPanel</name>
    <message>
        <source>There is no such action. Go to a cell of the matrix.</source>
        <translation>Cette action n’existe pas. Allez à une case de la matrice.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>More than %1 people can</source>
        <translation>Plus de %1 personnes le peuvent</translation>
    </message>
    <message numerus="yes">
        <source>%1 people can</source>
        <translation>
            <numerusform>%1 personne le peut</numerusform>
            <numerusform>%1 personnes le peuvent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more after saving</source>
        <translation>
            <numerusform>%n de plus après l’enregistrement</numerusform>
            <numerusform>%n de plus après l’enregistrement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer after saving</source>
        <translation>
            <numerusform>%n de moins après l’enregistrement</numerusform>
            <numerusform>%n de moins après l’enregistrement</numerusform>
        </translation>
    </message>
    <message>
        <source>more people have the role than were looked at</source>
        <translation>plus de personnes ont le rôle qu’il n’en a été examiné</translation>
    </message>
    <message>
        <source>Who can do this, and why</source>
        <translation>Qui peut le faire, et pourquoi</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>People who can do this</source>
        <translation>Personnes qui peuvent le faire</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What would allow it</source>
        <translation>Ce qui l’autoriserait</translation>
    </message>
    <message>
        <source>People of these words, whether they can or not</source>
        <translation>Personnes à ces mots, qu’elles le puissent ou non</translation>
    </message>
    <message>
        <source>Nobody has these words in the name or address.</source>
        <translation>Personne n’a ces mots dans son nom ou son adresse.</translation>
    </message>
    <message>
        <source>Explain for somebody else</source>
        <translation>Expliquer pour quelqu’un d’autre</translation>
    </message>
</context>
</TS>
