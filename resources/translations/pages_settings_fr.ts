<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>SettingTexts</name>
    <message>
        <source>Invitations are good for</source>
        <translation>Validité des invitations</translation>
    </message>
    <message>
        <source>How long an invited person has to choose a password. A shorter time holds for open invitations too, from now on.</source>
        <translation>Temps dont dispose une personne invitée pour choisir un mot de passe. Une durée plus courte vaut dès maintenant pour les invitations en cours aussi.</translation>
    </message>
    <message>
        <source>Sign in again after</source>
        <translation>Se reconnecter au bout de</translation>
    </message>
    <message>
        <source>The longest a session lasts, however much it is used. A shorter time holds for open sessions too, from now on.</source>
        <translation>Durée la plus longue d’une session, même très utilisée. Une durée plus courte vaut dès maintenant pour les sessions ouvertes aussi.</translation>
    </message>
    <message>
        <source>Sign out when unused for</source>
        <translation>Déconnecter après inactivité de</translation>
    </message>
    <message>
        <source>How long a session that nobody uses stays open. A shorter time holds for open sessions too, from now on.</source>
        <translation>Temps pendant lequel une session que personne n’utilise reste ouverte. Une durée plus courte vaut dès maintenant pour les sessions ouvertes aussi.</translation>
    </message>
    <message>
        <source>Keep ended operations for</source>
        <translation>Garder les opérations terminées</translation>
    </message>
    <message>
        <source>How long it can be read how an import or other long work ended; 1,000 of them at most.</source>
        <translation>Temps pendant lequel on peut lire comment s’est terminé un import ou un autre long travail&#xa0;; 1&#x202f;000 au plus.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Everything, each request too</source>
        <translation>Tout, chaque requête aussi</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation>
            <numerusform>%1&#xa0;minute</numerusform>
            <numerusform>%1&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1&#xa0;jour</numerusform>
            <numerusform>%1&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1&#xa0;Mio</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Par défaut&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 to %2.</source>
        <translation>De %1 à %2.</translation>
    </message>
    <message>
        <source>Programs renew their access after</source>
        <translation>Les programmes renouvellent leur accès après</translation>
    </message>
    <message>
        <source>How long a program that is signed in, such as the console, may work before it has to renew its access, which it does by itself. A shorter time holds for open sessions too, from now on.</source>
        <translation>Temps pendant lequel un programme connecté, comme la console, travaille avant de devoir renouveler son accès, ce qu’il fait de lui-même. Une durée plus courte vaut dès maintenant pour les sessions ouvertes aussi.</translation>
    </message>
    <message>
        <source>Free disk space that the server needs</source>
        <translation>Espace disque libre nécessaire au serveur</translation>
    </message>
    <message>
        <source>With less than this on the disk of the data folder the server tells the programs that watch it that it is not ready.</source>
        <translation>S’il en reste moins sur le disque du dossier de données, le serveur annonce aux programmes qui le surveillent qu’il n’est pas prêt.</translation>
    </message>
    <message>
        <source>What the server writes to its log. A server that was started with --debug writes everything.</source>
        <translation>Ce que le serveur écrit dans son journal. Un serveur démarré avec --debug écrit tout.</translation>
    </message>
    <message>
        <source>Plants are marked as reviewed by</source>
        <translation>Les plantes sont marquées comme relues par</translation>
    </message>
    <message>
        <source>With another person nobody marks a plant as reviewed who wrote some of it since it was last reviewed, and an import marks none: the two-person rule.</source>
        <translation>Avec une autre personne, nul ne marque comme relue une plante dont il a écrit une partie depuis sa dernière relecture, et une importation n’en marque aucune&#xa0;: la règle des deux personnes.</translation>
    </message>
    <message>
        <source>anybody who may</source>
        <translation>toute personne autorisée</translation>
    </message>
    <message>
        <source>another person than the author</source>
        <translation>une autre personne que l’auteur</translation>
    </message>
    <message>
        <source>People sign up by themselves</source>
        <translation>Inscription libre</translation>
    </message>
    <message>
        <source>When on, whoever reaches this server can make themselves an account, in the team&apos;s applications for instance. Nobody proves that the email address is theirs.</source>
        <translation>Si oui, toute personne qui atteint ce serveur peut se créer un compte, par exemple dans les applications de l’équipe. Personne ne prouve que l’adresse e-mail est la sienne.</translation>
    </message>
    <message>
        <source>Role of who signed up</source>
        <translation>Rôle des personnes inscrites</translation>
    </message>
    <message>
        <source>What each of them may do from then on. A role that manages anything, or that grants what you do not hold yourself, is refused.</source>
        <translation>Ce que chacune peut faire ensuite. Un rôle qui gère quoi que ce soit, ou qui accorde ce que vous n’avez pas vous-même, est refusé.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Codes of authenticator apps are taken</source>
        <translation>Les codes des applications d’authentification sont acceptés</translation>
    </message>
    <message>
        <source>Each is good once, and for the 30 seconds in which the app shows it. With half a minute early or late, clocks that are off lock nobody out. Only while the app shows them is what OWASP ASVS asks for.</source>
        <translation>Chacun sert une fois, pendant les 30 secondes où l’application l’affiche. Avec une demi-minute d’avance ou de retard, une horloge décalée n’exclut personne. Seulement pendant l’affichage, c’est ce que demande OWASP ASVS.</translation>
    </message>
    <message>
        <source>half a minute early or late too</source>
        <translation>aussi une demi-minute avant ou après</translation>
    </message>
    <message>
        <source>only while the app shows them</source>
        <translation>seulement pendant leur affichage</translation>
    </message>
</context>
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
    <name>bloomzy::settings_page::FactorPolicyCard</name>
    <message>
        <source>Saved. It holds from now on.</source>
        <translation>Enregistré. Cela vaut dès maintenant.</translation>
    </message>
    <message>
        <source>Who needs a second factor</source>
        <translation>Qui doit avoir un second facteur</translation>
    </message>
    <message>
        <source>Whoever has one of these roles, or a role that inherits from it, must set up an authenticator app. When the time for it is over, they may do nothing else until they have.</source>
        <translation>Qui a l’un de ces rôles, ou un rôle qui en hérite, doit configurer une application d’authentification. Le délai passé, rien d’autre ne lui est permis avant.</translation>
    </message>
    <message>
        <source>Days to set one up</source>
        <translation>Jours pour la configurer</translation>
    </message>
    <message>
        <source>From now, or from when somebody is given the role.</source>
        <translation>À compter de maintenant, ou du jour où le rôle est donné.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
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
<context>
    <name>bloomzy::settings_page::ServerSettingsCard</name>
    <message>
        <source>You may look at these settings. To change them you need the right to do so from an administrator.</source>
        <translation>Vous pouvez consulter ces réglages. Pour les modifier, il vous faut le droit correspondant, qu’un administrateur accorde.</translation>
    </message>
    <message>
        <source>Saved. The new values hold from now on.</source>
        <translation>Enregistré. Les nouvelles valeurs valent dès maintenant.</translation>
    </message>
    <message>
        <source>Somebody else changed a setting first. Yours are not saved and are kept here; look at them once more and save again.</source>
        <translation>Quelqu’un d’autre a modifié un réglage avant vous. Les vôtres ne sont pas enregistrés et restent ici&#xa0;; relisez-les et enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>Réglages du serveur</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Enregistrer les réglages</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>bloomzy::settings_page::SettingField</name>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Default of %1</source>
        <extracomment>%1 is a setting&apos;s title.</extracomment>
        <translation>Valeur par défaut de %1</translation>
    </message>
</context>
</TS>
