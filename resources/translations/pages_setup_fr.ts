<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Trust the new key?</source>
        <translation>Accepter la nouvelle clé&#xa0;?</translation>
    </message>
    <message>
        <source>Do so only when the server&apos;s administrator gave you this fingerprint: %1</source>
        <translation>Faites-le seulement si l’administrateur du serveur vous a donné cette empreinte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Ne pas l’accepter</translation>
    </message>
    <message>
        <source>Trust the new key</source>
        <translation>Accepter la nouvelle clé</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::AccountStep</name>
    <message>
        <source>Accept and sign in</source>
        <translation>Accepter et se connecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>This data folder already has an administrator. Sign in with an account of it, or go back and choose another folder.</source>
        <translation>Ce dossier de données a déjà un administrateur. Connectez-vous avec l’un de ses comptes, ou revenez choisir un autre dossier.</translation>
    </message>
    <message>
        <source>The invitation was not accepted.</source>
        <translation>L’invitation n’a pas été acceptée.</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Use your account, or the invitation that your administrator sent you.</source>
        <translation>Utilisez votre compte, ou l’invitation reçue de votre administrateur.</translation>
    </message>
    <message>
        <source>Sign in to this server</source>
        <translation>Se connecter à ce serveur</translation>
    </message>
    <message>
        <source>The data folder already has an administrator, so nothing is created anew.</source>
        <translation>Le dossier de données a déjà un administrateur&#xa0;: rien n’est créé de nouveau.</translation>
    </message>
    <message>
        <source>Use an invitation</source>
        <translation>Utiliser une invitation</translation>
    </message>
    <message>
        <source>Sign in with your account, or use the invitation code that your administrator sent you: it works once and for a limited time.</source>
        <translation>Connectez-vous avec votre compte, ou utilisez le code d’invitation reçu de votre administrateur&#xa0;: il sert une seule fois et pendant un temps limité.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::AdminStep</name>
    <message>
        <source>Creating the administrator…</source>
        <translation>Création de l’administrateur…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need attention</source>
        <translation>
            <numerusform>%n champ à corriger</numerusform>
            <numerusform>%n champs à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue becomes available when every field is filled</source>
        <translation>«&#xa0;Continuer&#xa0;» devient disponible quand tous les champs sont remplis</translation>
    </message>
    <message>
        <source>The first administrator can do everything, and invites the others later. A good password is a few unrelated words; nobody can read it back to you.</source>
        <translation>Le premier administrateur peut tout faire et invitera les autres plus tard. Un bon mot de passe, ce sont quelques mots sans lien&#xa0;; personne ne pourra vous le relire.</translation>
    </message>
    <message>
        <source>This address has no domain ending. Try %1.org</source>
        <translation>Cette adresse n’a pas d’extension de domaine. Essayez %1.org</translation>
    </message>
    <message>
        <source>This is not an email address. Try name@example.org</source>
        <translation>Ce n’est pas une adresse e-mail. Essayez nom@example.org</translation>
    </message>
    <message>
        <source>The administrator was not created.</source>
        <translation>L’administrateur n’a pas été créé.</translation>
    </message>
    <message>
        <source>Create the first administrator</source>
        <translation>Créer le premier administrateur</translation>
    </message>
    <message>
        <source>This account can do everything. You can add more administrators later.</source>
        <translation>Ce compte peut tout faire. Vous pourrez ajouter d’autres administrateurs plus tard.</translation>
    </message>
    <message>
        <source>Setup token</source>
        <translation>Jeton d’installation</translation>
    </message>
    <message>
        <source>It stands in the file setup-token in the server&apos;s data folder.</source>
        <translation>Il se trouve dans le fichier setup-token du dossier de données du serveur.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
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
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::CodeStep</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Six digits from your authenticator app, or one of your recovery codes.</source>
        <translation>Six chiffres de votre application d’authentification, ou l’un de vos codes de secours.</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Utiliser un autre compte</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::CodedPasswordForm</name>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::HereForm</name>
    <message>
        <source>Choose the data folder</source>
        <translation>Choisir le dossier de données</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Keep the server running after the console closes</source>
        <translation>Laisser le serveur tourner après la fermeture de la console</translation>
    </message>
    <message>
        <source>Let teammates on this network connect</source>
        <translation>Laisser l’équipe se connecter depuis ce réseau</translation>
    </message>
    <message>
        <source>They still need an account</source>
        <translation>Un compte reste nécessaire</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::InvitationForm</name>
    <message>
        <source>Invitation code</source>
        <translation>Code d’invitation</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::KeyStep</name>
    <message>
        <source>Reaching the server…</source>
        <translation>Connexion au serveur…</translation>
    </message>
    <message>
        <source>Continue becomes available when the fingerprint matches</source>
        <translation>«&#xa0;Continuer&#xa0;» devient disponible quand l’empreinte correspond</translation>
    </message>
    <message>
        <source>The fingerprint names the server&apos;s key. The server prints it when it starts, and its administrator can read it to you. If it differs, somebody may be between you and the server: do not go on.</source>
        <translation>L’empreinte désigne la clé du serveur. Il l’affiche au démarrage et son administrateur peut vous la lire. Si elle diffère, quelqu’un se trouve peut-être entre vous et le serveur&#xa0;: n’allez pas plus loin.</translation>
    </message>
    <message>
        <source>Is this the right server?</source>
        <translation>Est-ce le bon serveur&#xa0;?</translation>
    </message>
    <message>
        <source>The fingerprint matches</source>
        <translation>L’empreinte correspond</translation>
    </message>
    <message>
        <source>Fingerprint of the server&apos;s key: %1</source>
        <translation>Empreinte de la clé du serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server&apos;s key is another one than before.</source>
        <translation>La clé du serveur n’est plus la même.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1 yet. Compare this fingerprint with the one that its administrator gave you.</source>
        <translation>Rien n’a encore été envoyé à %1. Comparez cette empreinte avec celle que son administrateur vous a donnée.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::LogDialog</name>
    <message>
        <source>The server&apos;s log</source>
        <translation>Le journal du serveur</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The server has written nothing yet.</source>
        <translation>Le serveur n’a encore rien écrit.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::Readiness</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Port %1 is free</source>
        <translation>Le port %1 est libre</translation>
    </message>
    <message>
        <source>Another program uses port %1</source>
        <translation>Un autre programme utilise le port %1</translation>
    </message>
    <message>
        <source>%1 free on %2</source>
        <translation>%1 libres sur %2</translation>
    </message>
    <message>
        <source>%1 or more advised</source>
        <translation>%1 ou plus conseillés</translation>
    </message>
    <message>
        <source>System keyring available</source>
        <translation>Trousseau du système disponible</translation>
    </message>
    <message>
        <source>keeps you signed in</source>
        <translation>vous garde connecté</translation>
    </message>
    <message>
        <source>you sign in again after each start</source>
        <translation>connexion à refaire à chaque démarrage</translation>
    </message>
    <message>
        <source>It also starts with this computer.</source>
        <translation>Il démarre aussi avec cet ordinateur.</translation>
    </message>
    <message>
        <source>systemd does not manage your programs here: the server then stays until this computer restarts.</source>
        <translation>systemd ne gère pas vos programmes ici&#xa0;: le serveur reste alors jusqu’au redémarrage de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::ReadinessCard</name>
    <message>
        <source>This computer is ready</source>
        <translation>Cet ordinateur est prêt</translation>
    </message>
    <message>
        <source>This computer is not ready yet</source>
        <translation>Cet ordinateur n’est pas encore prêt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::ReadyStep</name>
    <message>
        <source>Open the catalog</source>
        <translation>Ouvrir le catalogue</translation>
    </message>
    <message>
        <source>Setting up the service…</source>
        <translation>Mise en place du service…</translation>
    </message>
    <message>
        <source>Everything here can be changed later in the settings. The catalog opens empty; the starter catalog fills it with one click.</source>
        <translation>Tout ceci peut être changé plus tard dans les réglages. Le catalogue s’ouvre vide&#xa0;; le catalogue de départ le remplit en un clic.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>Cet ordinateur, %1</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Keeps you signed in</source>
        <translation>Vous garde connecté</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>You are signed in to your team&apos;s server.</source>
        <translation>Vous êtes connecté au serveur de votre équipe.</translation>
    </message>
    <message>
        <source>The server runs and you are signed in.</source>
        <translation>Le serveur fonctionne et vous êtes connecté.</translation>
    </message>
    <message>
        <source>Keep running for the team</source>
        <translation>Laisser tourner pour l’équipe</translation>
    </message>
    <message>
        <source>Teammates</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::RecoveryStep</name>
    <message>
        <source>No recovery key was made.</source>
        <translation>Aucune clé de secours n’a été créée.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Création de la clé…</translation>
    </message>
    <message>
        <source>Continue becomes available when both groups match</source>
        <translation>«&#xa0;Continuer&#xa0;» devient disponible quand les deux groupes correspondent</translation>
    </message>
    <message>
        <source>Confirm that you stored the key outside this computer</source>
        <translation>Confirmez que la clé est rangée hors de cet ordinateur</translation>
    </message>
    <message>
        <source>Save your recovery key</source>
        <translation>Enregistrez votre clé de secours</translation>
    </message>
    <message>
        <source>The recovery key opens the backups that are encrypted to it. The server keeps only its public half. The file works with the program age: age -d -i FILE.</source>
        <translation>La clé de secours ouvre les sauvegardes chiffrées pour elle. Le serveur n’en garde que la moitié publique. Le fichier s’emploie avec le programme age&#xa0;: age -d -i FICHIER.</translation>
    </message>
    <message>
        <source>Backups are encrypted with this key. If you lose it and this computer, nobody can open them, including us.</source>
        <translation>Les sauvegardes sont chiffrées avec cette clé. Si vous la perdez avec cet ordinateur, personne ne peut les ouvrir, nous non plus.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::ResetForm</name>
    <message>
        <source>Code from an administrator</source>
        <translation>Code donné par un administrateur</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::RestoreStep</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Starting the server…</source>
        <translation>Démarrage du serveur…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Go back when the server runs again, and connect to it</source>
        <translation>Revenez quand le serveur fonctionne à nouveau, et connectez-vous</translation>
    </message>
    <message>
        <source>A backup is opened by the recovery key that it was encrypted to. All of it is checked before anything is changed. A folder that has data already is copied first.</source>
        <translation>Une sauvegarde s’ouvre avec la clé de secours pour laquelle elle a été chiffrée. Tout est vérifié avant la moindre modification. Un dossier qui contient déjà des données est d’abord copié.</translation>
    </message>
    <message>
        <source>Restore on the server&apos;s machine</source>
        <translation>Restaurer sur la machine du serveur</translation>
    </message>
    <message>
        <source>A team&apos;s server is restored where it runs. Stop it there, run this command with the backup file and the server&apos;s data folder, type the recovery key, and start it again.</source>
        <translation>Le serveur d’une équipe se restaure là où il fonctionne. Arrêtez-le, lancez cette commande avec le fichier de sauvegarde et le dossier de données du serveur, saisissez la clé de secours et redémarrez-le.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The data come back into %1. Nothing is changed before all of the backup was read and checked.</source>
        <translation>Les données reviennent dans %1. Rien n’est modifié avant que toute la sauvegarde soit lue et vérifiée.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SetupSteps</name>
    <message>
        <source>Where the server runs</source>
        <translation>Emplacement du serveur</translation>
    </message>
    <message>
        <source>Compare the key</source>
        <translation>Comparer la clé</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Premier administrateur</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SetupWindow</name>
    <message>
        <source>continue</source>
        <translation>continuer</translation>
    </message>
    <message>
        <source>back</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>help</source>
        <translation>aide</translation>
    </message>
    <message>
        <source>Set up Bloomzy Console</source>
        <translation>Installer Bloomzy Console</translation>
    </message>
    <message>
        <source>Nothing is sent to the internet during setup</source>
        <translation>Rien n’est envoyé sur Internet pendant l’installation</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SideBar</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Setup takes about 3 minutes. You can change everything here later, except the recovery key, which you can only replace.</source>
        <translation>L’installation prend environ 3 minutes. Tout pourra être changé plus tard, sauf la clé de secours, qui ne peut qu’être remplacée.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SignInCard</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>This computer: %1</source>
        <translation>Cet ordinateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Switch server</source>
        <translation>Changer de serveur</translation>
    </message>
    <message>
        <source>Set up another server</source>
        <translation>Installer un autre serveur</translation>
    </message>
    <message>
        <source>Your new password holds. Sign in with it.</source>
        <translation>Votre nouveau mot de passe est en place. Connectez-vous avec lui.</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Mot de passe oublié&#xa0;?</translation>
    </message>
    <message>
        <source>I forgot my password</source>
        <translation>J’ai oublié mon mot de passe</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Définir le nouveau mot de passe</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>Revenir à la connexion</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SignInCourse</name>
    <message>
        <source>Reaching the server</source>
        <translation>Connexion au serveur</translation>
    </message>
    <message>
        <source>Restarting the server</source>
        <translation>Redémarrage du serveur</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>Démarrage du serveur</translation>
    </message>
    <message>
        <source>The server ended and is started again. What was saved is safe.</source>
        <translation>Le serveur s’est arrêté et redémarre. Ce qui était enregistré est en sécurité.</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>Make a new recovery key?</source>
        <translation>Créer une nouvelle clé de secours&#xa0;?</translation>
    </message>
    <message>
        <source>The last recovery key was never confirmed. Backups that you encrypt to a key can be opened only by whoever stored it.</source>
        <translation>La dernière clé de secours n’a jamais été confirmée. Les sauvegardes que vous chiffrez pour une clé ne s’ouvrent que pour qui l’a rangée.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Créer une nouvelle clé</translation>
    </message>
    <message>
        <source>Bloomzy Console</source>
        <translation>Bloomzy Console</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>se connecter</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SignInFailures</name>
    <message>
        <source>This server has no administrator yet.</source>
        <translation>Ce serveur n’a pas encore d’administrateur.</translation>
    </message>
    <message>
        <source>Its setup was not finished. Nothing is lost: set it up again.</source>
        <translation>Son installation n’a pas été terminée. Rien n’est perdu&#xa0;: recommencez-la.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>Le serveur n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Utiliser un autre port</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>The server was not reached.</source>
        <translation>Le serveur n’a pas été joint.</translation>
    </message>
    <message>
        <source>It shows %1.</source>
        <translation>Il présente %1.</translation>
    </message>
    <message>
        <source>The server&apos;s key is another one.</source>
        <translation>La clé du serveur a changé.</translation>
    </message>
    <message>
        <source>Trust the new key</source>
        <translation>Accepter la nouvelle clé</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::SignInForm</name>
    <message>
        <source>The email address or the password is wrong. Try again.</source>
        <translation>L’adresse e-mail ou le mot de passe est faux. Réessayez.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Vous n’êtes pas connecté.</translation>
    </message>
    <message numerus="yes">
        <source>Too many tries. You can try again in %n second(s).</source>
        <translation>
            <numerusform>Trop d’essais. Réessayez dans %n seconde.</numerusform>
            <numerusform>Trop d’essais. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>That took too long. Enter your password again.</source>
        <translation>Cela a pris trop de temps. Saisissez de nouveau votre mot de passe.</translation>
    </message>
    <message>
        <source>The code is wrong or was used already. Enter the next one.</source>
        <translation>Le code est faux ou a déjà servi. Saisissez le suivant.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::Step</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>About this step.</source>
        <translation>À propos de cette étape.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::StepFooter</name>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Restore from a backup instead</source>
        <translation>Restaurer plutôt une sauvegarde</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::TeamForm</name>
    <message>
        <source>This is not a server&apos;s address. Try plants.example.org or 192.0.2.7:7443.</source>
        <translation>Ce n’est pas une adresse de serveur. Essayez plants.example.org ou 192.0.2.7:7443.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Port 7443 is used unless you add another one.</source>
        <translation>Le port 7443 est utilisé sauf si vous en indiquez un autre.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::Unreached</name>
    <message>
        <source>%1 does not answer. Check the address, and that the server runs and its firewall lets you in.</source>
        <translation>%1 ne répond pas. Vérifiez l’adresse, que le serveur fonctionne et que son pare-feu vous laisse passer.</translation>
    </message>
    <message>
        <source>The server was not reached.</source>
        <translation>Le serveur n’a pas été joint.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::WhereStep</name>
    <message>
        <source>Reaching the server…</source>
        <translation>Connexion au serveur…</translation>
    </message>
    <message>
        <source>The server ended and is started again…</source>
        <translation>Le serveur s’est arrêté et redémarre…</translation>
    </message>
    <message>
        <source>Starting the server…</source>
        <translation>Démarrage du serveur…</translation>
    </message>
    <message>
        <source>Enter the address of your team&apos;s server</source>
        <translation>Saisissez l’adresse du serveur de votre équipe</translation>
    </message>
    <message>
        <source>Choose this computer to begin at once: the server is part of this program. Choose a team server when somebody gave you an address. You can add other servers later.</source>
        <translation>Choisissez cet ordinateur pour commencer tout de suite&#xa0;: le serveur fait partie de ce programme. Choisissez un serveur d’équipe si l’on vous a donné une adresse. D’autres serveurs pourront être ajoutés plus tard.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>Le serveur n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Utiliser un autre port</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
    <message>
        <source>Where should the server run?</source>
        <translation>Où le serveur doit-il fonctionner&#xa0;?</translation>
    </message>
    <message>
        <source>The console always talks to a Bloomzy server. It can live inside this app or on another machine of your team.</source>
        <translation>La console parle toujours à un serveur Bloomzy. Il peut vivre dans cette application ou sur une autre machine de votre équipe.</translation>
    </message>
    <message>
        <source>Run the server on this computer</source>
        <translation>Faire tourner le serveur sur cet ordinateur</translation>
    </message>
    <message>
        <source>Connect to a team server</source>
        <translation>Se connecter au serveur d’une équipe</translation>
    </message>
    <message>
        <source>Use the address and the invitation that your administrator sent you.</source>
        <translation>Utilisez l’adresse et l’invitation reçues de votre administrateur.</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Starts and stops with the console. Best for one person, or a small team on the same network.</source>
        <translation>Démarre et s’arrête avec la console. Idéal pour une personne, ou une petite équipe sur le même réseau.</translation>
    </message>
</context>
<context>
    <name>bloomzy::setup::WindowFrame</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;About this step</source>
        <translation>À &amp;propos de cette étape</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Language of the console</source>
        <translation>Langue de la console</translation>
    </message>
</context>
</TS>
