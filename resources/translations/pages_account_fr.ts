<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::ApiKeyDialog</name>
    <message>
        <source>New API key</source>
        <translation>Nouvelle clé d’API</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Créer la clé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For you to know it by, such as the program that uses it.</source>
        <translation>Pour la reconnaître, par exemple le programme qui l’utilise.</translation>
    </message>
    <message>
        <source>Days that it is good for</source>
        <translation>Durée de validité en jours</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Ce qu’elle permet</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La clé</translation>
    </message>
    <message>
        <source>Send it as: Authorization: Bearer KEY</source>
        <translation>À envoyer ainsi&#xa0;: Authorization: Bearer CLÉ</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Gardez la clé</translation>
    </message>
    <message>
        <source>It is shown this once. Whoever has it can do what it may; if it gets lost, remove it and make another one.</source>
        <translation>Elle est affichée cette seule fois. Qui l’a peut faire ce qu’elle permet&#xa0;; si elle se perd, retirez-la et créez-en une autre.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>With it a program acts for you, without your password. It can never do more than you may, and it ends when you remove it.</source>
        <translation>Avec elle, un programme agit pour vous, sans votre mot de passe. Elle ne permet jamais plus que vos propres droits, et cesse quand vous la retirez.</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::ApiKeyRow</name>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation>Utilisée %1</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisée</translation>
    </message>
    <message>
        <source>%1. It ended on %2.</source>
        <translation>%1. Terminée le %2.</translation>
    </message>
    <message>
        <source>%1. Good until %2.</source>
        <translation>%1. Valable jusqu’au %2.</translation>
    </message>
    <message>
        <source>Remove the key %1</source>
        <translation>Retirer la clé %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>seulement %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::ApiKeysCard</name>
    <message>
        <source>Remove the key %1?</source>
        <translation>Retirer la clé %1&#xa0;?</translation>
    </message>
    <message>
        <source>Programs that use it are refused from their next request on.</source>
        <translation>Les programmes qui l’utilisent seront refusés dès leur prochaine requête.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La laisser</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Retirer la clé</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Clés d’API</translation>
    </message>
    <message>
        <source>For programs that act for you. Each may do what you choose of what you may do yourself.</source>
        <translation>Pour les programmes qui agissent pour vous. Chacune permet ce que vous choisissez parmi vos propres droits.</translation>
    </message>
    <message>
        <source>New API key…</source>
        <translation>Nouvelle clé d’API…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::FactorNotice</name>
    <message>
        <source>Set up a second factor to go on.</source>
        <translation>Configurez un second facteur pour continuer.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Set up an authenticator app by %1. After that you have to, before anything else.</source>
        <translation>Configurez une application d’authentification avant le %1. Passé ce délai, vous devrez le faire avant toute autre chose.</translation>
    </message>
    <message>
        <source>Your account needs a second factor.</source>
        <translation>Votre compte exige un second facteur.</translation>
    </message>
    <message>
        <source>Your account needs one, and the time for it is over. Until then you may do nothing else.</source>
        <translation>Votre compte en exige un, et le délai est passé. D’ici là, vous ne pouvez rien faire d’autre.</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::NoticeBanner</name>
    <message>
        <source>Whoever owns the server&apos;s machine took the second factor of this account on %1 and gave out a code for a new password. If you know nothing of it, ask them.</source>
        <translation>La personne qui gère la machine du serveur a retiré le second facteur de ce compte le %1 et a remis un code pour un nouveau mot de passe. Si vous n’en savez rien, demandez-lui.</translation>
    </message>
    <message>
        <source>%1 was let in again from the server&apos;s machine.</source>
        <comment>an administrator</comment>
        <translation>%1 a retrouvé l’accès depuis la machine du serveur.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>J’ai compris</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::PasswordCard</name>
    <message>
        <source>Your new password holds. You are signed out everywhere else.</source>
        <translation>Votre nouveau mot de passe est en place. Vous êtes déconnecté partout ailleurs.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::ProfileCard</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Others see it beside what you change.</source>
        <translation>Les autres le voient à côté de ce que vous modifiez.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>You sign in with it. Ask an administrator for another one.</source>
        <translation>Vous vous connectez avec. Demandez-en un autre à un administrateur.</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::ProofDialog</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Prove that it is you</source>
        <translation>Prouvez que c’est bien vous</translation>
    </message>
    <message>
        <source>This changes who may do what, so it is asked again some minutes after a sign-in. What you were doing goes on when you continue.</source>
        <translation>Ceci change qui peut faire quoi, et vous est donc redemandé quelques minutes après la connexion. Ce que vous faisiez reprend quand vous continuez.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Six digits from your authenticator app, or one of your recovery codes.</source>
        <translation>Six chiffres de votre application d’authentification, ou l’un de vos codes de secours.</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::RecoveryCodesDialog</name>
    <message>
        <source>Keep your new recovery codes</source>
        <translation>Gardez vos nouveaux codes de secours</translation>
    </message>
    <message>
        <source>The former ones are good no more. Each of these opens your account once, when the app is not at hand. They are shown this once.</source>
        <translation>Les anciens ne valent plus. Chacun de ceux-ci ouvre votre compte une fois, quand l’application n’est pas à portée. Ils sont affichés cette seule fois.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::RecoveryCodesPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>I have kept these codes where I find them without this computer</source>
        <translation>J’ai gardé ces codes là où je les trouve sans cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>Recovery code %n</source>
        <translation>
            <numerusform>Code de secours %n</numerusform>
            <numerusform>Code de secours %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied; the clipboard clears after 60 s</source>
        <translation>Copié&#xa0;; le presse-papiers est vidé après 60&#xa0;s</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Enregistrer les codes de secours</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Bloomzy recovery codes of %1, for %2. Each works once.</source>
        <translation>Codes de secours Bloomzy de %1, pour %2. Chacun sert une seule fois.</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another place.</source>
        <translation>Le fichier n’a pas pu être écrit là. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Close without keeping the codes?</source>
        <translation>Fermer sans garder les codes&#xa0;?</translation>
    </message>
    <message>
        <source>Without the app and without a code, only an administrator lets you in again. You can make new codes later.</source>
        <translation>Sans l’application et sans code, seul un administrateur peut vous rouvrir l’accès. Vous pourrez créer de nouveaux codes plus tard.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::SecondFactorCard</name>
    <message>
        <source>Turn off your second factor?</source>
        <translation>Désactiver votre second facteur&#xa0;?</translation>
    </message>
    <message>
        <source>Then your password alone opens your account. Your recovery codes are good no more.</source>
        <translation>Votre mot de passe seul ouvrira alors votre compte. Vos codes de secours ne vaudront plus.</translation>
    </message>
    <message>
        <source>Keep it on</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Demande au serveur…</translation>
    </message>
    <message>
        <source>Off. Whoever learns your password can sign in as you. With an authenticator app they also need your phone.</source>
        <translation>Inactif. Qui apprend votre mot de passe peut se connecter à votre place. Avec une application d’authentification, il lui faut aussi votre téléphone.</translation>
    </message>
    <message numerus="yes">
        <source>On since %1. %n recovery code(s) left.</source>
        <translation>
            <numerusform>Actif depuis le %1. %n code de secours restant.</numerusform>
            <numerusform>Actif depuis le %1. %n codes de secours restants.</numerusform>
        </translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Set up an authenticator app…</source>
        <translation>Configurer une application d’authentification…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>Nouveaux codes de secours…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Make new recovery codes?</source>
        <translation>Créer de nouveaux codes de secours&#xa0;?</translation>
    </message>
    <message>
        <source>The present ones are good no more. The new ones are shown once.</source>
        <translation>Les codes actuels ne vaudront plus. Les nouveaux sont affichés une seule fois.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Créer de nouveaux codes</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::SecondFactorDialog</name>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set up an authenticator app</source>
        <translation>Configurer une application d’authentification</translation>
    </message>
    <message>
        <source>Scan the code with an app such as Aegis, FreeOTP or Google Authenticator, or type the key into it. Then enter the six digits that it shows.</source>
        <translation>Scannez le code avec une application comme Aegis, FreeOTP ou Google Authenticator, ou saisissez-y la clé. Saisissez ensuite les six chiffres qu’elle affiche.</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>Code QR de la clé</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Shown this once. Time based, SHA-1, 6 digits, 30 seconds.</source>
        <translation>Affichée cette seule fois. Selon l’heure, SHA-1, 6 chiffres, 30 secondes.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Code of the app</source>
        <translation>Code de l’application</translation>
    </message>
    <message>
        <source>Keep your recovery codes</source>
        <translation>Gardez vos codes de secours</translation>
    </message>
    <message>
        <source>Your second factor is on. When the app is not at hand, each of these codes opens your account once. They are shown this once.</source>
        <translation>Votre second facteur est actif. Quand l’application n’est pas à portée, chacun de ces codes ouvre votre compte une fois. Ils sont affichés cette seule fois.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::SessionRow</name>
    <message>
        <source>This console</source>
        <translation>Cette console</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>A program without a name</source>
        <translation>Un programme sans nom</translation>
    </message>
    <message>
        <source>from an unknown address</source>
        <translation>depuis une adresse inconnue</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Used %1 %2, signed in %3</source>
        <translation>Utilisée %1 %2, connectée le %3</translation>
    </message>
</context>
<context>
    <name>bloomzy::account_page::SessionsCard</name>
    <message>
        <source>Asking the server…</source>
        <translation>Demande au serveur…</translation>
    </message>
    <message>
        <source>That session is over</source>
        <translation>Cette session est terminée</translation>
    </message>
    <message>
        <source>Sign out everywhere else?</source>
        <translation>Déconnecter partout ailleurs&#xa0;?</translation>
    </message>
    <message>
        <source>Every other device and program of yours has to sign in again. What is not saved there stays there.</source>
        <translation>Vos autres appareils et programmes devront se reconnecter. Ce qui n’y est pas enregistré y reste.</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Rester connecté</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Déconnecter partout ailleurs</translation>
    </message>
    <message>
        <source>You are signed in here only</source>
        <translation>Vous n’êtes connecté qu’ici</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Où vous êtes connecté</translation>
    </message>
    <message>
        <source>Sign out everywhere else…</source>
        <translation>Déconnecter partout ailleurs…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
</TS>
