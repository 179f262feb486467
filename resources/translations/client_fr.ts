<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ServerPhrases</name>
    <message>
        <source>This value has the wrong form. Correct it and try again.</source>
        <translation>Cette valeur n’a pas la bonne forme. Corrigez-la et réessayez.</translation>
    </message>
    <message>
        <source>This must be text.</source>
        <translation>Il faut du texte.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Il faut un nombre entier.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Il faut un nombre.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Il faut vrai ou faux.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Il faut une liste.</translation>
    </message>
    <message>
        <source>This number is too large or too small. Correct it and try again.</source>
        <translation>Ce nombre est trop grand ou trop petit. Corrigez-le et réessayez.</translation>
    </message>
    <message>
        <source>This text contains the character U+0000; remove it.</source>
        <translation>Ce texte contient le caractère U+0000&#xa0;; supprimez-le.</translation>
    </message>
    <message>
        <source>This is not one of the possible values. Choose one from the list.</source>
        <translation>Ce n’est pas une valeur possible. Choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>This must be one of: {0}.</source>
        <translation>Les valeurs possibles sont&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>This is required; add it.</source>
        <translation>Ce champ est obligatoire&#xa0;; remplissez-le.</translation>
    </message>
    <message>
        <source>The server sets this; leave it out.</source>
        <translation>Le serveur fixe ce champ&#xa0;; ne l’envoyez pas.</translation>
    </message>
    <message>
        <source>There is no such field; remove it or correct its spelling.</source>
        <translation>Ce champ n’existe pas&#xa0;; supprimez-le ou corrigez son nom.</translation>
    </message>
    <message>
        <source>This key stands more than once in its object; keep one of them.</source>
        <translation>Cette clé figure plusieurs fois dans son objet&#xa0;; n’en gardez qu’une.</translation>
    </message>
    <message>
        <source>This request takes no body; send it without one.</source>
        <translation>Cette requête ne prend pas de contenu&#xa0;; envoyez-la sans.</translation>
    </message>
    <message>
        <source>This header may stand once only.</source>
        <translation>Cet en-tête ne peut figurer qu’une fois.</translation>
    </message>
    <message>
        <source>Send one ETag as you read it, in quotes, such as &quot;17&quot;. Nothing was changed.</source>
        <translation>La version modifiée n’a pas été indiquée correctement. Rien n’a été changé&#xa0;; rechargez la page.</translation>
    </message>
    <message>
        <source>Send 1 to 255 printable ASCII characters, such as a new UUID. Nothing was changed.</source>
        <translation>La clé de répétition doit compter de 1 à 255 caractères ASCII imprimables. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no such parameter; remove it or correct its spelling.</source>
        <translation>Ce paramètre n’existe pas&#xa0;; supprimez-le ou corrigez son nom.</translation>
    </message>
    <message>
        <source>This parameter may stand once only.</source>
        <translation>Ce paramètre ne peut figurer qu’une fois.</translation>
    </message>
    <message>
        <source>This parameter is required; add it.</source>
        <translation>Ce paramètre est obligatoire&#xa0;; ajoutez-le.</translation>
    </message>
    <message>
        <source>This number is too large or too small.</source>
        <translation>Ce nombre est trop grand ou trop petit.</translation>
    </message>
    <message>
        <source>Ask for 1 to 200 rows.</source>
        <translation>Demandez de 1 à 200 lignes.</translation>
    </message>
    <message>
        <source>This cursor does not belong to this list. Start again from the first page.</source>
        <translation>Ce repère n’appartient pas à cette liste. Reprenez depuis la première page.</translation>
    </message>
    <message>
        <source>This order is not known.</source>
        <translation>Cet ordre de tri est inconnu.</translation>
    </message>
    <message>
        <source>This value is not known.</source>
        <translation>Cette valeur est inconnue.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a language tag. Write it like en, fr or pt-BR (BCP 47).</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un code de langue. Écrivez-le comme en, fr ou pt-BR (BCP 47).</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters.</source>
        <translation>Un nom compte au plus 200 caractères.</translation>
    </message>
    <message>
        <source>Use at least 15 characters; a few unrelated words are easy to remember.</source>
        <translation>Utilisez au moins 15 caractères&#xa0;; quelques mots sans rapport entre eux se retiennent facilement.</translation>
    </message>
    <message>
        <source>Use at most 128 characters.</source>
        <translation>Utilisez au plus 128 caractères.</translation>
    </message>
    <message>
        <source>This is among the first passwords that are tried. Use a few unrelated words.</source>
        <translation>Ce mot de passe fait partie des premiers que l’on essaie. Utilisez quelques mots sans rapport entre eux.</translation>
    </message>
    <message>
        <source>This is guessed quickly. Leave out names, dates and patterns, or add unrelated words.</source>
        <translation>Ce mot de passe se devine vite. Évitez les noms, les dates et les suites, ou ajoutez des mots sans rapport.</translation>
    </message>
    <message>
        <source>The setup token is wrong. Copy it again from the file setup-token in the server&apos;s data folder.</source>
        <translation>Le jeton d’installation est incorrect. Copiez-le de nouveau depuis le fichier setup-token du dossier de données du serveur.</translation>
    </message>
    <message>
        <source>This invitation was used, has expired or never existed. Ask for a new one.</source>
        <translation>Cette invitation a déjà servi, a expiré ou n’a jamais existé. Demandez-en une nouvelle.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Choisissez au moins un rôle.</translation>
    </message>
    <message>
        <source>Choose at most 50 roles.</source>
        <translation>Choisissez au plus 50 rôles.</translation>
    </message>
    <message>
        <source>One of the roles does not exist. Choose another one.</source>
        <translation>L’un des rôles n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8. Save the file as UTF-8 and try again.</source>
        <translation>Le texte n’est pas en UTF-8 valide. Enregistrez le fichier en UTF-8 et réessayez.</translation>
    </message>
    <message>
        <source>The text holds control or invisible characters. Type it anew, without pasting.</source>
        <translation>Le texte contient des caractères de contrôle ou invisibles. Saisissez-le de nouveau, sans coller.</translation>
    </message>
    <message>
        <source>The text is longer than {0} characters. Shorten it.</source>
        <translation>Le texte dépasse {0} caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>Choose a rank, from family to cultivar.</source>
        <translation>Choisissez un rang, de la famille au cultivar.</translation>
    </message>
    <message>
        <source>{0} taxa below this one are of the same or a higher rank. Move them first.</source>
        <translation>{0} taxons placés sous celui-ci sont de rang égal ou supérieur. Déplacez-les d’abord.</translation>
    </message>
    <message>
        <source>A family, subfamily or tribe needs its name.</source>
        <translation>Une famille, une sous-famille ou une tribu doit avoir un nom.</translation>
    </message>
    <message>
        <source>Only families, subfamilies and tribes have a name of one word besides the genus. Leave it empty.</source>
        <translation>Seules les familles, sous-familles et tribus ont un nom d’un mot en dehors du genre. Laissez ce champ vide.</translation>
    </message>
    <message>
        <source>The name begins with a capital letter: write &quot;{0}&quot;.</source>
        <translation>Le nom commence par une majuscule&#xa0;: écrivez «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>A name is written with the letters a to z, hyphens and the diaeresis (ICN Art. 60): &quot;{0}&quot; has something else.</source>
        <translation>Un nom s’écrit avec les lettres a à z, le trait d’union et le tréma (ICN art. 60)&#xa0;: «&#xa0;{0}&#xa0;» contient autre chose.</translation>
    </message>
    <message>
        <source>A family&apos;s name ends in -aceae, or is one of the eight that ICN Art. 18.5 keeps, such as Compositae or Palmae.</source>
        <translation>Le nom d’une famille se termine par -aceae, ou est l’un des huit que conserve l’ICN art. 18.5, comme Compositae ou Palmae.</translation>
    </message>
    <message>
        <source>A subfamily&apos;s name ends in -oideae (ICN Art. 19.1).</source>
        <translation>Le nom d’une sous-famille se termine par -oideae (ICN art. 19.1).</translation>
    </message>
    <message>
        <source>A tribe&apos;s name ends in -eae (ICN Art. 19.3).</source>
        <translation>Le nom d’une tribu se termine par -eae (ICN art. 19.3).</translation>
    </message>
    <message>
        <source>A name at this rank begins with a genus. Fill it in.</source>
        <translation>Un nom de ce rang commence par un genre. Saisissez-le.</translation>
    </message>
    <message>
        <source>A family, subfamily or tribe is above the genus. Leave the genus empty.</source>
        <translation>Une famille, une sous-famille ou une tribu est au-dessus du genre. Laissez le genre vide.</translation>
    </message>
    <message>
        <source>A genus begins with a capital letter: write &quot;{0}&quot;.</source>
        <translation>Un genre commence par une majuscule&#xa0;: écrivez «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>A subgenus or section needs its own epithet. Fill it in.</source>
        <translation>Un sous-genre ou une section doit avoir sa propre épithète. Saisissez-la.</translation>
    </message>
    <message>
        <source>A name at this rank needs a specific epithet. Fill it in.</source>
        <translation>Un nom de ce rang doit avoir une épithète spécifique. Saisissez-la.</translation>
    </message>
    <message>
        <source>A taxon of this rank has no specific epithet. Leave it empty.</source>
        <translation>Un taxon de ce rang n’a pas d’épithète spécifique. Laissez ce champ vide.</translation>
    </message>
    <message>
        <source>An epithet is written in lower case: write &quot;{0}&quot;.</source>
        <translation>Une épithète s’écrit en minuscules&#xa0;: écrivez «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>An epithet is written with the letters a to z, hyphens and the diaeresis (ICN Art. 60): &quot;{0}&quot; has something else.</source>
        <translation>Une épithète s’écrit avec les lettres a à z, le trait d’union et le tréma (ICN art. 60)&#xa0;: «&#xa0;{0}&#xa0;» contient autre chose.</translation>
    </message>
    <message>
        <source>A subspecies, variety or form needs its own epithet. Fill it in.</source>
        <translation>Une sous-espèce, une variété ou une forme doit avoir sa propre épithète. Saisissez-la.</translation>
    </message>
    <message>
        <source>A cultivar needs its cultivar epithet. Fill it in, without quotes.</source>
        <translation>Un cultivar doit avoir une épithète de cultivar. Saisissez-la, sans guillemets.</translation>
    </message>
    <message>
        <source>Only cultivars have a cultivar epithet. Leave it empty, or choose the rank cultivar.</source>
        <translation>Seuls les cultivars ont une épithète de cultivar. Laissez ce champ vide, ou choisissez le rang cultivar.</translation>
    </message>
    <message>
        <source>Write the cultivar epithet without quotes: the catalog adds them.</source>
        <translation>Écrivez l’épithète de cultivar sans guillemets&#xa0;: le catalogue les ajoute.</translation>
    </message>
    <message>
        <source>&quot;unknown&quot; cannot be stored. Leave the field out when it is not known.</source>
        <translation>«&#xa0;Inconnu&#xa0;» ne peut pas être enregistré. Laissez le champ vide si la valeur n’est pas connue.</translation>
    </message>
    <message>
        <source>The hybrid sign belongs to a part that this name does not have. Choose another, or none.</source>
        <translation>Le signe d’hybride porte sur une partie que ce nom n’a pas. Choisissez-en une autre, ou aucune.</translation>
    </message>
    <message>
        <source>Choose a status: accepted, synonym or unplaced.</source>
        <translation>Choisissez un statut&#xa0;: accepté, synonyme ou non placé.</translation>
    </message>
    <message>
        <source>{0} synonyms point at this name, so it must stay accepted. Move them first.</source>
        <translation>{0} synonymes renvoient à ce nom, qui doit donc rester accepté. Déplacez-les d’abord.</translation>
    </message>
    <message>
        <source>A synonym needs the accepted name that it stands for. Choose one.</source>
        <translation>Un synonyme doit indiquer le nom accepté auquel il renvoie. Choisissez-en un.</translation>
    </message>
    <message>
        <source>Only a synonym points at an accepted name. Leave it empty, or choose the status synonym.</source>
        <translation>Seul un synonyme renvoie à un nom accepté. Laissez ce champ vide, ou choisissez le statut synonyme.</translation>
    </message>
    <message>
        <source>The accepted name is not in the catalog. Choose one that is.</source>
        <translation>Le nom accepté n’est pas dans le catalogue. Choisissez-en un qui y figure.</translation>
    </message>
    <message>
        <source>A name cannot be its own synonym. Choose another accepted name.</source>
        <translation>Un nom ne peut pas être son propre synonyme. Choisissez un autre nom accepté.</translation>
    </message>
    <message>
        <source>{0} is not an accepted name itself. Choose the accepted one.</source>
        <translation>{0} n’est pas lui-même un nom accepté. Choisissez le nom accepté.</translation>
    </message>
    <message>
        <source>The parent is not in the catalog. Choose one that is.</source>
        <translation>Le parent n’est pas dans le catalogue. Choisissez-en un qui y figure.</translation>
    </message>
    <message>
        <source>A taxon cannot be its own parent. Choose another one.</source>
        <translation>Un taxon ne peut pas être son propre parent. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A parent is of a higher rank; {0} is not. Choose another one.</source>
        <translation>Un parent est d’un rang supérieur&#xa0;; {0} ne l’est pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The parent lies below this taxon. Choose another one.</source>
        <translation>Le parent se trouve sous ce taxon. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A family begins with a capital letter: write &quot;{0}&quot;.</source>
        <translation>Une famille commence par une majuscule&#xa0;: écrivez «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Your access does not extend to this family. Choose one of yours, or ask an administrator.</source>
        <translation>Votre accès ne couvre pas cette famille. Choisissez l’une des vôtres, ou demandez à un administrateur.</translation>
    </message>
    <message>
        <source>Botanical names date from 1753 (Species Plantarum) or later: write a year from {0} to {1}.</source>
        <translation>Les noms botaniques datent de 1753 (Species Plantarum) ou plus tard&#xa0;: écrivez une année de {0} à {1}.</translation>
    </message>
    <message>
        <source>Another name is already the preferred one in {0}. Keep one.</source>
        <translation>Un autre nom est déjà le nom préféré en {0}. N’en gardez qu’un.</translation>
    </message>
    <message>
        <source>This name already stands in the list for {0}. Remove one.</source>
        <translation>Ce nom figure déjà dans la liste pour {0}. Supprimez-en un.</translation>
    </message>
    <message>
        <source>The value must lie between {0} and {1}.</source>
        <translation>La valeur doit être comprise entre {0} et {1}.</translation>
    </message>
    <message>
        <source>The lower value comes first: {0} is more than {1}.</source>
        <translation>La plus petite valeur vient d’abord&#xa0;: {0} dépasse {1}.</translation>
    </message>
    <message>
        <source>Write a USDA zone from 1a to 13b, or a range with the colder zone first: 9, 10b, 10b-12.</source>
        <translation>Écrivez une zone USDA de 1a à 13b, ou une plage commençant par la zone la plus froide&#xa0;: 9, 10b, 10b-12.</translation>
    </message>
    <message>
        <source>A taxon has at most {0} references. Remove some.</source>
        <translation>Un taxon a au plus {0} références. Supprimez-en.</translation>
    </message>
    <message>
        <source>A reference needs a title. Fill it in, or remove the row.</source>
        <translation>Une référence doit avoir un titre. Saisissez-le, ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>Write a whole web address, beginning with https:// or http://.</source>
        <translation>Écrivez une adresse web complète, commençant par https:// ou http://.</translation>
    </message>
    <message>
        <source>Choose a review state: draft, in review or reviewed.</source>
        <translation>Choisissez un état de relecture&#xa0;: brouillon, en relecture ou relu.</translation>
    </message>
    <message>
        <source>Only people who may publish can mark a taxon as reviewed. Choose &quot;in review&quot; instead.</source>
        <translation>Seules les personnes qui peuvent publier marquent un taxon comme relu. Choisissez plutôt «&#xa0;en relecture&#xa0;».</translation>
    </message>
    <message>
        <source>The file is empty. The first line names the columns.</source>
        <translation>Le fichier est vide. La première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <source>A quoted field begins here and never ends. Close it with a double quote.</source>
        <translation>Un champ entre guillemets commence ici et ne finit jamais. Fermez-le par un guillemet double.</translation>
    </message>
    <message>
        <source>After a closing quote only a separator may follow. Double the quotes inside a quoted field.</source>
        <translation>Après un guillemet fermant, seul un séparateur peut suivre. Doublez les guillemets à l’intérieur d’un champ.</translation>
    </message>
    <message>
        <source>This line has {0} fields, and the first line names {1} columns.</source>
        <translation>Cette ligne a {0} champs, et la première ligne nomme {1} colonnes.</translation>
    </message>
    <message>
        <source>A line has more than {0} columns. Remove those that the catalog does not know.</source>
        <translation>Une ligne a plus de {0} colonnes. Retirez celles que le catalogue ne connaît pas.</translation>
    </message>
    <message>
        <source>A field is longer than {0} characters. Shorten it.</source>
        <translation>Un champ dépasse {0} caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The column &quot;{0}&quot; is not known. Rename or remove it.</source>
        <translation>La colonne «&#xa0;{0}&#xa0;» est inconnue. Renommez-la ou supprimez-la.</translation>
    </message>
    <message>
        <source>The column &quot;{0}&quot; stands in the first line twice. Remove one.</source>
        <translation>La colonne «&#xa0;{0}&#xa0;» figure deux fois dans la première ligne. Supprimez-en une.</translation>
    </message>
    <message>
        <source>The column &quot;{0}&quot; is missing. Add it.</source>
        <translation>Il manque la colonne «&#xa0;{0}&#xa0;». Ajoutez-la.</translation>
    </message>
    <message>
        <source>The file has {0} lines, and one import takes {1}. Split it into several files.</source>
        <translation>Le fichier a {0} lignes, et un import en accepte {1}. Divisez-le en plusieurs fichiers.</translation>
    </message>
    <message>
        <source>The file names its columns and holds no taxa. Add a line for each.</source>
        <translation>Le fichier nomme ses colonnes mais ne contient aucun taxon. Ajoutez une ligne pour chacun.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not one of: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne fait pas partie de&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a whole number.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a range. Write it like 18-27, or one number.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une plage. Écrivez-la comme 18-27, ou un seul nombre.</translation>
    </message>
    <message>
        <source>The accepted name &quot;{0}&quot; is neither in this file nor in the catalog.</source>
        <translation>Le nom accepté «&#xa0;{0}&#xa0;» n’est ni dans ce fichier ni dans le catalogue.</translation>
    </message>
    <message>
        <source>More than one accepted taxon is called &quot;{0}&quot;. Import this synonym by hand.</source>
        <translation>Plusieurs taxons acceptés s’appellent «&#xa0;{0}&#xa0;». Saisissez ce synonyme à la main.</translation>
    </message>
    <message>
        <source>Too many attempts. Nothing was changed; try again in {0} seconds.</source>
        <translation>Trop de tentatives. Rien n’a été changé&#xa0;; réessayez dans {0} secondes.</translation>
    </message>
    <message>
        <source>This server already has an administrator. Nothing was changed; sign in instead.</source>
        <translation>Ce serveur a déjà un administrateur. Rien n’a été changé&#xa0;; connectez-vous plutôt.</translation>
    </message>
    <message>
        <source>There is no user with this id.</source>
        <translation>Cet utilisateur n’existe pas.</translation>
    </message>
    <message>
        <source>{0} changed this taxon on {1}. Your change was not saved. Load the taxon again and repeat it.</source>
        <translation>{0} a modifié ce taxon le {1}. Votre modification n’a pas été enregistrée. Rechargez le taxon et refaites-la.</translation>
    </message>
    <message>
        <source>This taxon is in the bin. Restore it first.</source>
        <translation>Ce taxon est dans la corbeille. Restaurez-le d’abord.</translation>
    </message>
    <message>
        <source>You may not mark a taxon as reviewed. Nothing was saved.</source>
        <translation>Vous ne pouvez pas marquer un taxon comme relu. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Ask for 1 to 200 items.</source>
        <translation>Demandez de 1 à 200 éléments.</translation>
    </message>
    <message>
        <source>Use the nextCursor of an earlier page, or none.</source>
        <translation>La liste a changé. Reprenez depuis la première page.</translation>
    </message>
    <message>
        <source>There is no such taxon in the catalog.</source>
        <translation>Ce taxon n’est pas dans le catalogue.</translation>
    </message>
    <message>
        <source>This Idempotency-Key belongs to another request. Nothing was changed; send a new key.</source>
        <translation>Cette requête a déjà été envoyée avec un autre contenu. Rien n’a été changé&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>This contradicts what is stored. Nothing was changed. Load it again and compare.</source>
        <translation>Cela contredit ce qui est déjà enregistré. Rien n’a été changé. Rechargez et comparez.</translation>
    </message>
    <message>
        <source>The server may not write its database. Nothing was changed. Give the data folder to the user who runs the server (chown), or choose another folder.</source>
        <translation>Le serveur ne peut pas écrire sa base de données. Rien n’a été changé. Attribuez le dossier de données à l’utilisateur qui fait tourner le serveur (chown), ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was changed. Free some space on it and try again.</source>
        <translation>Le disque du serveur est plein. Rien n’a été changé. Libérez-y de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>You may not {0}: your roles lack the permission “{1}”. Nothing was changed; an administrator can grant it.</source>
        <translation>Vous n’avez pas ce droit&#xa0;: il manque à vos rôles l’autorisation «&#xa0;{1}&#xa0;». Rien n’a été modifié&#xa0;; un administrateur peut l’accorder.</translation>
    </message>
    <message>
        <source>Character {0} of line {1} is not valid UTF-8. Save the file as CSV (UTF-8) and try again.</source>
        <translation>Le caractère {0} de la ligne {1} n’est pas de l’UTF-8 valide. Enregistrez le fichier au format CSV (UTF-8) et réessayez.</translation>
    </message>
    <message>
        <source>From character {0} of line {1} on the file is in an encoding that cannot be told for certain. Save it as CSV (UTF-8) and try again.</source>
        <translation>À partir du caractère {0} de la ligne {1}, le fichier est dans un encodage qui ne se reconnaît pas avec certitude. Enregistrez-le au format CSV (UTF-8) et réessayez.</translation>
    </message>
    <message>
        <source>Character {0} of line {1} is not valid UTF-16. Save the file as CSV (UTF-8) and try again.</source>
        <translation>Le caractère {0} de la ligne {1} n’est pas de l’UTF-16 valide. Enregistrez le fichier au format CSV (UTF-8) et réessayez.</translation>
    </message>
    <message>
        <source>Character {0} of line {1} is a NUL byte, which no text has. Save the file as CSV (UTF-8) again.</source>
        <translation>Le caractère {0} de la ligne {1} est un octet nul, qu’aucun texte ne contient. Enregistrez de nouveau le fichier au format CSV (UTF-8).</translation>
    </message>
    <message>
        <source>The scientific name is empty.</source>
        <translation>Le nom scientifique est vide.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; does not read as a scientific name. Write it like Monstera deliciosa.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas reconnu comme un nom scientifique. Écrivez-le sur le modèle de Monstera deliciosa.</translation>
    </message>
    <message>
        <source>The letter x becomes the hybrid sign ×.</source>
        <translation>La lettre x devient le signe d’hybride ×.</translation>
    </message>
    <message>
        <source>Spelling: did you mean {0}? The catalog has it.</source>
        <translation>Orthographe&#xa0;: vouliez-vous dire {0}&#xa0;? Le catalogue le contient.</translation>
    </message>
    <message>
        <source>There is no field &quot;{0}&quot; to import into.</source>
        <translation>Il n’y a pas de champ «&#xa0;{0}&#xa0;» où importer.</translation>
    </message>
    <message>
        <source>Two columns go to &quot;{0}&quot;. Choose another field for one, or do not import it.</source>
        <translation>Deux colonnes sont associées à «&#xa0;{0}&#xa0;». Choisissez un autre champ pour l’une, ou ne l’importez pas.</translation>
    </message>
    <message>
        <source>The file has {0} columns; say for each of them where it goes.</source>
        <translation>Le fichier a {0} colonnes&#xa0;; indiquez pour chacune le champ qui lui correspond.</translation>
    </message>
    <message>
        <source>The file has no such column.</source>
        <translation>Le fichier n’a pas cette colonne.</translation>
    </message>
    <message>
        <source>No column goes to the scientific name or the genus. Choose the column with the names.</source>
        <translation>Aucune colonne n’est associée au nom scientifique ni au genre. Choisissez la colonne des noms.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a value of this field.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une valeur de ce champ.</translation>
    </message>
    <message>
        <source>At most {0} of these can be kept. Mend the file instead, and upload it again.</source>
        <translation>On peut en garder {0} au plus. Corrigez plutôt le fichier et envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>There is no such import.</source>
        <translation>Cet import n’existe pas.</translation>
    </message>
    <message>
        <source>You are preparing ten imports already. Nothing was uploaded. Forget one of them first.</source>
        <translation>Vous préparez déjà dix imports. Rien n’a été envoyé. Abandonnez-en un d’abord.</translation>
    </message>
    <message>
        <source>This import is running. Wait for it, or cancel it.</source>
        <translation>Cet import est en cours. Attendez qu’il se termine, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>This import is over. Upload the file again.</source>
        <translation>Cet import est terminé. Envoyez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>Nothing was imported: {0} row has errors. Mend them, or import the others without them.</source>
        <translation>Rien n’a été importé&#xa0;: {0} ligne est en erreur. Corrigez-la, ou importez les autres sans elle.</translation>
    </message>
    <message>
        <source>Nothing was imported: {0} rows have errors. Mend them, or import the others without them.</source>
        <translation>Rien n’a été importé&#xa0;: {0} lignes sont en erreur. Corrigez-les, ou importez les autres sans elles.</translation>
    </message>
    <message>
        <source>Check the rows first: which have errors is not known yet.</source>
        <translation>Vérifiez d’abord les lignes&#xa0;: on ne sait pas encore lesquelles sont en erreur.</translation>
    </message>
    <message>
        <source>This import is undone already.</source>
        <translation>Cet import est déjà annulé.</translation>
    </message>
    <message>
        <source>This import changed nothing in the catalog: there is nothing to undo.</source>
        <translation>Cet import n’a rien changé dans le catalogue&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>This file was not imported: there is nothing to undo.</source>
        <translation>Ce fichier n’a pas été importé&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>This import is still being written to the catalog. Nothing was changed. Try again in a moment.</source>
        <translation>Cet import est encore en cours d’écriture dans le catalogue. Rien n’a été changé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>This import is being undone, or its undo was stopped half-way. Nothing was forgotten. Undo it to its end first.</source>
        <translation>Cet import est en cours d’annulation, ou son annulation a été arrêtée en chemin. Rien n’a été oublié. Annulez-le d’abord jusqu’au bout.</translation>
    </message>
    <message>
        <source>The file of this import is not kept any more. Upload it again.</source>
        <translation>Le fichier de cet import n’est plus conservé. Envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>Nothing was imported: somebody changed in the catalog what rows of the file need, after they were checked. Check the rows again.</source>
        <translation>Rien n’a été importé&#xa0;: depuis la vérification, quelqu’un a modifié dans le catalogue ce dont des lignes du fichier ont besoin. Vérifiez de nouveau les lignes.</translation>
    </message>
    <message>
        <source>The server&apos;s disk reports an error, and nothing was saved. Whoever runs the server should look at the disk; try again after that.</source>
        <translation>Le disque du serveur signale une erreur, et rien n’a été enregistré. La personne qui gère le serveur doit examiner le disque. Réessayez ensuite.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is nearly full, and what is left is kept for the audit log. Nothing was changed, and reading goes on. Free some space on the server&apos;s disk, then try again.</source>
        <translation>Le disque du serveur est presque plein, et ce qui en reste est réservé au journal d’audit. Rien n’a été modifié, et la lecture reste possible. Libérez de la place sur le disque du serveur, puis réessayez.</translation>
    </message>
    <message>
        <source>The audit log is more than a minute behind, and nothing is changed until it has caught up. Nothing was changed now, and reading goes on. Try again in a moment.</source>
        <translation>Le journal d’audit a plus d’une minute de retard, et rien n’est modifié tant qu’il ne l’a pas rattrapé. Rien n’a été modifié cette fois, et la lecture reste possible. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Donnez un nom à la vue.</translation>
    </message>
    <message>
        <source>This is not a query of the list of taxa. Send words, filters and sort only.</source>
        <translation>Ce n’est pas une requête de la liste des taxons. N’envoyez que des mots, des filtres et un tri.</translation>
    </message>
    <message>
        <source>Send up to 40 columns, each once, with 1 to 40 letters as its id and a width of 0 to 4000.</source>
        <translation>Envoyez 40 colonnes au plus, chacune une seule fois, avec un identifiant de 1 à 40 lettres et une largeur de 0 à 4000.</translation>
    </message>
    <message>
        <source>You have no such view.</source>
        <translation>Vous n’avez pas cette vue.</translation>
    </message>
    <message>
        <source>You have a view of this name. Choose another name.</source>
        <translation>Vous avez déjà une vue de ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>You have 50 views, which is the most. Delete one first.</source>
        <translation>Vous avez 50 vues, le nombre maximal. Supprimez-en une d’abord.</translation>
    </message>
    <message>
        <source>You have changed this view elsewhere. Nothing was changed now. Load your views again and repeat it.</source>
        <translation>Vous avez modifié cette vue ailleurs. Rien n’a été changé cette fois. Rechargez vos vues et recommencez.</translation>
    </message>
    <message>
        <source>The email address or the password is wrong. Nothing was changed; try again.</source>
        <translation>L’adresse e-mail ou le mot de passe est incorrect. Rien n’a été changé&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>A user with this email address already exists. Nothing was changed.</source>
        <translation>Il existe déjà un utilisateur avec cette adresse e-mail. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The plan of this import was changed elsewhere in the meantime. Your change was not saved. Load it again.</source>
        <translation>Le plan de cet import a été modifié ailleurs entre-temps. Votre modification n’a pas été enregistrée. Rechargez-le.</translation>
    </message>
    <message>
        <source>Too many people are signing in at once. Nothing was changed; try again in a moment.</source>
        <translation>Trop de personnes se connectent en même temps. Rien n’a été changé&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server is short of memory. Nothing was changed; try again in a moment.</source>
        <translation>Le serveur manque de mémoire. Rien n’a été changé&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The signing key was changed many times in the last minutes. It was not changed again. Try again in an hour.</source>
        <translation>La clé de signature a été changée de nombreuses fois ces dernières minutes. Elle n’a pas été changée de nouveau. Réessayez dans une heure.</translation>
    </message>
    <message>
        <source>The import took too long. Nothing was imported. Split the file and try again.</source>
        <translation>L’import a duré trop longtemps. Rien n’a été importé. Divisez le fichier et réessayez.</translation>
    </message>
    <message>
        <source>Another import is running. Nothing was imported. Try again when it is over.</source>
        <translation>Un autre import est en cours. Rien n’a été importé. Réessayez quand il sera terminé.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was imported.</source>
        <translation>L’import a été interrompu. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Nothing was imported: you lost the right to do so while the import ran. Ask an administrator for the right.</source>
        <translation>Rien n’a été importé&#xa0;: vous avez perdu le droit d’importer pendant que l’import était en cours. Demandez ce droit à un administrateur.</translation>
    </message>
    <message>
        <source>The check was cancelled. Nothing was changed.</source>
        <translation>La vérification a été interrompue. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The undo was cancelled. What it had not come to is still there; undo the import again to go on.</source>
        <translation>L’annulation de l’import a été interrompue. Ce qu’elle n’a pas encore traité est toujours là&#xa0;; annulez l’import de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>Nothing was imported: an accepted name that the file points at was changed by somebody else in the meantime. Import the file again.</source>
        <translation>Rien n’a été importé&#xa0;: quelqu’un d’autre a modifié entre-temps un nom accepté que le fichier désigne. Importez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>The taxon stays in the bin: what it belongs to is gone. Restore or choose that first.</source>
        <translation>Le taxon reste dans la corbeille&#xa0;: ce dont il dépend n’est plus là. Restaurez-le ou choisissez-le d’abord.</translation>
    </message>
    <message>
        <source>{0} is still needed: {1} at it. Move or delete those first.</source>
        <translation>D’autres taxons dépendent encore de {0}. Déplacez-les ou supprimez-les d’abord.</translation>
    </message>
    <message>
        <source>As many clients listen for changes as the server takes. Try again later.</source>
        <translation>Le serveur n’accepte pas plus de programmes à l’écoute des changements. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Nothing was begun: as many operations as the server takes run or wait already. Try again when one of them has ended.</source>
        <translation>Rien n’a été lancé&#xa0;: le serveur a déjà autant d’opérations en cours ou en attente qu’il en accepte. Réessayez quand l’une d’elles sera terminée.</translation>
    </message>
    <message>
        <source>Nothing was begun: {0} operations of yours run or wait already. Try again when one of them has ended.</source>
        <translation>Rien n’a été lancé&#xa0;: {0} de vos opérations sont déjà en cours ou en attente. Réessayez quand l’une d’elles sera terminée.</translation>
    </message>
    <message>
        <source>The server ended before this was done. Look at what it left, then begin it again.</source>
        <translation>Le serveur s’est arrêté avant la fin. Regardez ce qu’il a laissé, puis recommencez.</translation>
    </message>
    <message>
        <source>You may not cancel other people&apos;s operations. It goes on.</source>
        <translation>Vous ne pouvez pas interrompre les opérations d’autres personnes. Celle-ci continue.</translation>
    </message>
    <message>
        <source>Work that this person began still runs. It was asked to end.</source>
        <translation>Un travail lancé par cette personne est encore en cours. Son arrêt a été demandé.</translation>
    </message>
    <message>
        <source>The account is gone. What else tells of the person is erased within a minute or so after the server&apos;s next start.</source>
        <translation>Le compte est supprimé. Les autres données de la personne seront effacées environ une minute après le prochain démarrage du serveur.</translation>
    </message>
    <message>
        <source>What this person began still runs, or waits for the audit log. The erasure goes on when it has ended.</source>
        <translation>Ce que cette personne a lancé est encore en cours ou attend le journal d’audit. L’effacement reprendra ensuite.</translation>
    </message>
    <message>
        <source>The server is busy. Nothing was changed. Try again in a moment.</source>
        <translation>Le serveur est occupé. Rien n’a été changé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server is stopping. Nothing was changed. Try again when it is back.</source>
        <translation>Le serveur s’arrête. Rien n’a été changé. Réessayez quand il sera de retour.</translation>
    </message>
    <message>
        <source>The server has too much to do just now, and nothing was changed. Try again in a moment.</source>
        <translation>Le serveur a trop à faire en ce moment, et rien n’a été changé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server holds as much as it may just now, and nothing was changed. Try again in a moment.</source>
        <translation>Toute la mémoire dont le serveur dispose est occupée en ce moment, et rien n’a été changé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The request&apos;s body is larger than this address takes, and nothing was changed. Send less at a time.</source>
        <translation>La demande est plus grande que ce que cette adresse accepte, et rien n’a été changé. Envoyez-en moins à la fois.</translation>
    </message>
    <message>
        <source>The database does not answer. Nothing was changed. Try again in a moment.</source>
        <translation>La base de données ne répond pas. Rien n’a été changé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The database went away while it stored this. It is not known whether the change was made. Load it again and compare before you try again.</source>
        <translation>La connexion à la base de données a été perdue pendant l’enregistrement. On ne sait pas si la modification a été faite. Rechargez et comparez avant de réessayer.</translation>
    </message>
    <message>
        <source>The server may not write its database. Nothing was changed. Give the database to the role that the server signs in with (ALTER DATABASE … OWNER TO …).</source>
        <translation>Le serveur n’a pas le droit d’écrire dans sa base de données. Rien n’a été changé. Attribuez la base au rôle avec lequel le serveur se connecte (ALTER DATABASE … OWNER TO …).</translation>
    </message>
    <message>
        <source>Another program holds the database. Nothing was changed. Stop that program, or try again in a moment.</source>
        <translation>Un autre programme bloque la base de données. Rien n’a été changé. Arrêtez ce programme, ou réessayez dans un instant.</translation>
    </message>
    <message>
        <source>A text holds a character that cannot be stored. Nothing was changed. Remove it and try again.</source>
        <translation>Un texte contient un caractère qui ne peut pas être enregistré. Rien n’a été changé. Supprimez-le et réessayez.</translation>
    </message>
    <message>
        <source>Enter an email address.</source>
        <translation>Saisissez une adresse e-mail.</translation>
    </message>
    <message>
        <source>An email address has at most 254 characters.</source>
        <translation>Une adresse e-mail compte au plus 254 caractères.</translation>
    </message>
    <message>
        <source>Enter an email address such as name@example.org.</source>
        <translation>Saisissez une adresse e-mail comme nom@example.org.</translation>
    </message>
    <message>
        <source>The name holds invisible characters or a line break. Type it anew.</source>
        <translation>Le nom contient des caractères invisibles ou un saut de ligne. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>Only subgenera and sections have an epithet below genus. Leave it empty.</source>
        <translation>Seuls les sous-genres et les sections ont une épithète infragénérique. Laissez ce champ vide.</translation>
    </message>
    <message>
        <source>An epithet below genus begins with a capital letter: write &quot;{0}&quot;.</source>
        <translation>Une épithète infragénérique commence par une majuscule&#xa0;: écrivez «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Only subspecies, varieties and forms have a lower epithet. Leave it empty.</source>
        <translation>Seules les sous-espèces, variétés et formes ont une épithète inférieure. Laissez ce champ vide.</translation>
    </message>
    <message>
        <source>A taxon has at most {0} common names. Remove some.</source>
        <translation>Un taxon a au plus {0} noms communs. Supprimez-en.</translation>
    </message>
    <message>
        <source>A common name cannot be empty. Fill it in, or remove the row.</source>
        <translation>Un nom commun ne peut pas être vide. Saisissez-le, ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>The catalog has this name with another authority: {0}.</source>
        <translation>Le catalogue contient ce nom avec un autre auteur&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Line {0} already holds this name with the same authority. Remove one of the two.</source>
        <translation>La ligne {0} contient déjà ce nom avec le même auteur. Supprimez l’une des deux.</translation>
    </message>
    <message>
        <source>The undo was stopped: you lost the right to import while it ran. What it had not come to is still there. Ask an administrator for the right, or to undo the import again, which goes on from here.</source>
        <translation>L’annulation de l’import a été arrêtée&#xa0;: vous avez perdu le droit d’importer pendant qu’elle était en cours. Ce qu’elle n’a pas encore traité est toujours là. Demandez ce droit à un administrateur, ou demandez-lui d’annuler de nouveau l’import&#xa0;: l’annulation reprendra là où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>This is not the app&apos;s present code. Enter the next one.</source>
        <translation>Ce n’est pas le code actuel de l’application. Saisissez le suivant.</translation>
    </message>
    <message>
        <source>This account has a second factor: enter a code of the app, or a recovery code.</source>
        <translation>Ce compte a un second facteur&#xa0;: saisissez un code de l’application, ou un code de secours.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>The code is wrong or was used already. Enter the next one.</source>
        <translation>Le code est faux ou a déjà servi. Saisissez le suivant.</translation>
    </message>
    <message>
        <source>This is not your password. Try again.</source>
        <translation>Ce n’est pas votre mot de passe. Réessayez.</translation>
    </message>
    <message>
        <source>This account has a second factor already. Nothing was changed; remove it first.</source>
        <translation>Ce compte a déjà un second facteur. Rien n’a été changé&#xa0;; retirez-le d’abord.</translation>
    </message>
    <message>
        <source>This account has no second factor. Nothing was changed.</source>
        <translation>Ce compte n’a pas de second facteur. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no new second factor to confirm. Nothing was changed; begin again.</source>
        <translation>Il n’y a pas de nouveau second facteur à confirmer. Rien n’a été changé&#xa0;; recommencez.</translation>
    </message>
    <message>
        <source>This sign-in has taken too long or is over. Nothing was changed; begin again with your password.</source>
        <translation>Cette connexion a duré trop longtemps ou est terminée. Rien n’a été changé&#xa0;; recommencez avec votre mot de passe.</translation>
    </message>
    <message>
        <source>The code is wrong or was used already. Nothing was changed; enter the next one.</source>
        <translation>Le code est faux ou a déjà servi. Rien n’a été changé&#xa0;; saisissez le suivant.</translation>
    </message>
    <message>
        <source>Somebody changed this user in the meantime. Nothing was changed now. Load the user again and repeat it.</source>
        <translation>Quelqu’un a modifié cet utilisateur entre-temps. Rien n’a été modifié cette fois. Rechargez l’utilisateur et recommencez.</translation>
    </message>
    <message>
        <source>You cannot suspend or delete your own account. Nothing was changed. Ask another administrator.</source>
        <translation>Vous ne pouvez ni suspendre ni supprimer votre propre compte. Rien n’a été modifié. Demandez à un autre administrateur.</translation>
    </message>
    <message>
        <source>Search for at most 200 characters.</source>
        <translation>Cherchez avec 200 caractères au plus.</translation>
    </message>
    <message>
        <source>This status is not known.</source>
        <translation>Cet état n’est pas connu.</translation>
    </message>
    <message>
        <source>Name at most 50 roles.</source>
        <translation>Nommez 50 rôles au plus.</translation>
    </message>
    <message>
        <source>Say why; it stands in the audit log.</source>
        <translation>Dites pourquoi&#xa0;; c’est inscrit dans le journal d’audit.</translation>
    </message>
    <message>
        <source>A reason has at most 500 characters.</source>
        <translation>Un motif a 500 caractères au plus.</translation>
    </message>
    <message>
        <source>The reason holds invisible characters. Type it anew.</source>
        <translation>Le motif contient des caractères invisibles. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>This action is not known.</source>
        <translation>Cette action n’est pas connue.</translation>
    </message>
    <message>
        <source>Name 1 to 200 users, each once.</source>
        <translation>Nommez de 1 à 200 utilisateurs, chacun une fois.</translation>
    </message>
    <message>
        <source>There is no such session; it may be over.</source>
        <translation>Cette session n’existe pas&#xa0;; elle est peut-être terminée.</translation>
    </message>
    <message>
        <source>Two exports of users are running already. Try again in a moment.</source>
        <translation>Deux exports d’utilisateurs sont déjà en cours. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Export as csv or json.</source>
        <translation>Exportez en csv ou en json.</translation>
    </message>
    <message>
        <source>Enter a name for the role.</source>
        <translation>Saisissez un nom pour le rôle.</translation>
    </message>
    <message>
        <source>The name of a role has at most 60 characters.</source>
        <translation>Le nom d’un rôle compte au plus 60 caractères.</translation>
    </message>
    <message>
        <source>Another role has this name. Choose another one.</source>
        <translation>Un autre rôle porte ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The text has at most 500 characters.</source>
        <translation>Le texte compte au plus 500 caractères.</translation>
    </message>
    <message>
        <source>The text holds invisible characters. Type it anew.</source>
        <translation>Le texte contient des caractères invisibles. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>A role inherits from at most 20 others.</source>
        <translation>Un rôle hérite d’au plus 20 autres.</translation>
    </message>
    <message>
        <source>One of the roles to inherit from does not exist.</source>
        <translation>L’un des rôles dont hériter n’existe pas.</translation>
    </message>
    <message>
        <source>The role would inherit from itself. Leave out the parent that inherits from it.</source>
        <translation>Le rôle hériterait de lui-même. Retirez le parent qui en hérite.</translation>
    </message>
    <message>
        <source>The role would hold two roles that nobody may have both. Leave one of them out.</source>
        <translation>Le rôle réunirait deux rôles que personne ne peut cumuler. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>There is no such permission. GET /api/v1/permissions lists them.</source>
        <translation>Cette permission n’existe pas. GET /api/v1/permissions en donne la liste.</translation>
    </message>
    <message>
        <source>There are two rules for {0}. Keep one.</source>
        <translation>Il y a deux règles pour {0}. Gardez-en une.</translation>
    </message>
    <message>
        <source>Only a grant of a permission about plants can be for some families. Leave them out.</source>
        <translation>Seule une permission accordée sur les plantes peut se limiter à certaines familles. Retirez-les.</translation>
    </message>
    <message>
        <source>Name at most 200 families.</source>
        <translation>Indiquez au plus 200 familles.</translation>
    </message>
    <message>
        <source>A family has a name such as Araceae.</source>
        <translation>Une famille porte un nom comme Araceae.</translation>
    </message>
    <message>
        <source>A person has at most 50 roles.</source>
        <translation>Une personne a au plus 50 rôles.</translation>
    </message>
    <message>
        <source>The role is named twice. Keep one.</source>
        <translation>Le rôle est indiqué deux fois. Gardez-en un.</translation>
    </message>
    <message>
        <source>Write a time such as 2027-05-22T00:00:00Z, or leave it out.</source>
        <translation>Écrivez une date comme 2027-05-22T00:00:00Z, ou n’en indiquez pas.</translation>
    </message>
    <message>
        <source>The end must lie in the future.</source>
        <translation>La fin doit être dans l’avenir.</translation>
    </message>
    <message>
        <source>There can be 100 pairs of roles.</source>
        <translation>Il peut y avoir 100 paires de rôles.</translation>
    </message>
    <message>
        <source>A pair has two different roles.</source>
        <translation>Une paire réunit deux rôles différents.</translation>
    </message>
    <message>
        <source>You can only grant what you hold yourself. This would grant more: {0}. Nothing was changed.</source>
        <translation>Vous ne pouvez accorder que ce que vous détenez vous-même. Ceci accorderait davantage&#xa0;: {0}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nobody may have both the role {0} and the role {1}, not by inheritance either. Nothing was changed.</source>
        <translation>Personne ne peut cumuler les rôles {0} et {1}, même par héritage. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Then nobody would be left who can manage users and roles. Nothing was changed. Give another active person the role of an administrator first.</source>
        <translation>Il ne resterait alors personne pour gérer les utilisateurs et les rôles. Rien n’a été changé. Donnez d’abord le rôle d’administrateur à une autre personne active.</translation>
    </message>
    <message>
        <source>There are 200 roles, which is the most. Nothing was changed.</source>
        <translation>Il y a 200 rôles, c’est le maximum. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Built-in roles cannot be changed. Nothing was changed. Make a role that inherits from it.</source>
        <translation>Les rôles intégrés ne peuvent pas être modifiés. Rien n’a été changé. Créez un rôle qui en hérite.</translation>
    </message>
    <message>
        <source>People have this role. Nothing was changed. Take it from them first.</source>
        <translation>Des personnes ont ce rôle. Rien n’a été changé. Retirez-le-leur d’abord.</translation>
    </message>
    <message>
        <source>Another role inherits from this one. Nothing was changed. Change that one first.</source>
        <translation>Un autre rôle hérite de celui-ci. Rien n’a été changé. Modifiez d’abord celui-là.</translation>
    </message>
    <message>
        <source>A role holds both sides of one of these pairs already. Nothing was changed. Change that role first.</source>
        <translation>Un rôle réunit déjà les deux côtés de l’une de ces paires. Rien n’a été changé. Modifiez d’abord ce rôle.</translation>
    </message>
    <message>
        <source>Your roles let you do this for other families only. Nothing was saved.</source>
        <translation>Vos rôles ne vous le permettent que pour d’autres familles. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>This is your password already. Choose another one.</source>
        <translation>C’est déjà votre mot de passe. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This code was used, has expired or never existed. Ask for a new one.</source>
        <translation>Ce code a déjà servi, a expiré ou n’a jamais existé. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>You cannot reset your own password. Nothing was changed. Change it by entering the present one.</source>
        <translation>Vous ne pouvez pas réinitialiser votre propre mot de passe. Rien n’a été modifié. Changez-le en saisissant le mot de passe actuel.</translation>
    </message>
    <message>
        <source>Only an active user has a password to reset. Nothing was changed. Invite the person again, or reactivate them first.</source>
        <translation>Seul un utilisateur actif a un mot de passe à réinitialiser. Rien n’a été modifié. Invitez de nouveau la personne, ou réactivez d’abord son compte.</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one such as Europe/Paris.</source>
        <translation>Ce fuseau horaire n’existe pas. Choisissez-en un comme Europe/Paris.</translation>
    </message>
    <message>
        <source>Your profile was changed elsewhere in the meantime. Nothing was changed now. Load it again and repeat it.</source>
        <translation>Votre profil a été modifié ailleurs entre-temps. Rien n’a été modifié maintenant. Rechargez-le et recommencez.</translation>
    </message>
    <message>
        <source>The time to set one up is 0 to 90 days.</source>
        <translation>Le délai de configuration va de 0 à 90 jours.</translation>
    </message>
    <message>
        <source>Somebody else has to mark this as reviewed: you wrote some of it since it was last reviewed.</source>
        <translation>Quelqu’un d’autre doit marquer ceci comme relu&#xa0;: vous en avez écrit une partie depuis la dernière relecture.</translation>
    </message>
    <message>
        <source>Enter a name for the key, in one line of at most 100 characters.</source>
        <translation>Saisissez un nom pour la clé, sur une ligne de 100 caractères au plus.</translation>
    </message>
    <message>
        <source>Choose between 1 and 50 permissions.</source>
        <translation>Choisissez entre 1 et 50 permissions.</translation>
    </message>
    <message>
        <source>You do not hold this permission, so a key of yours cannot have it.</source>
        <translation>Vous n’avez pas cette permission&#xa0;: une de vos clés ne peut donc pas l’avoir.</translation>
    </message>
    <message>
        <source>A key is good for 1 to 366 days.</source>
        <translation>Une clé est valable de 1 à 366 jours.</translation>
    </message>
    <message>
        <source>There is no such API key; it may have been removed.</source>
        <translation>Cette clé d’API n’existe pas&#xa0;; elle a peut-être été supprimée.</translation>
    </message>
    <message>
        <source>You have 20 API keys, which is the most. Nothing was changed. Remove one first.</source>
        <translation>Vous avez 20 clés d’API, ce qui est le maximum. Rien n’a été modifié. Supprimez-en d’abord une.</translation>
    </message>
    <message>
        <source>An API key cannot do this. Nothing was changed. Sign in to do it.</source>
        <translation>Une clé d’API ne peut pas faire cela. Rien n’a été modifié. Connectez-vous pour le faire.</translation>
    </message>
    <message>
        <source>This is your own account. Nothing was changed. Turn your second factor off in your account.</source>
        <translation>C’est votre propre compte. Rien n’a été modifié. Désactivez votre second facteur dans votre compte.</translation>
    </message>
    <message>
        <source>This person may do what you may not. Nothing was changed. Ask somebody who may do as much.</source>
        <translation>Cette personne a des droits que vous n’avez pas. Rien n’a été modifié. Adressez-vous à quelqu’un qui en a autant.</translation>
    </message>
    <message>
        <source>Somebody else has to mark this taxon as reviewed: you wrote some of it since it was last reviewed. Nothing was saved.</source>
        <translation>Quelqu’un d’autre doit marquer ce taxon comme relu&#xa0;: vous en avez écrit une partie depuis sa dernière relecture. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>A person has at most 50 roles. Nothing was changed. Take another role first.</source>
        <translation>Une personne a au plus 50 rôles. Rien n’a été modifié. Retirez d’abord un autre rôle.</translation>
    </message>
    <message>
        <source>This server lets nobody sign up by themselves. Nothing was changed. Ask an administrator for an invitation.</source>
        <translation>Ce serveur ne permet à personne de s’inscrire. Rien n’a été changé. Demandez une invitation à un administrateur.</translation>
    </message>
    <message>
        <source>Newcomers get no role that manages anything. Choose another one.</source>
        <translation>Les personnes inscrites ne reçoivent aucun rôle qui gère quoi que ce soit. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no such notice. Nothing was changed.</source>
        <translation>Cet avis n’existe pas. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Write a time such as 2026-11-22T14:32:05Z, or leave it out.</source>
        <translation>Saisissez une date et une heure comme 2026-11-22T14:32:05Z, ou n’en mettez pas.</translation>
    </message>
    <message>
        <source>Filter by at most 50 values of one kind.</source>
        <translation>Filtrez par 50 valeurs d’un même type au plus.</translation>
    </message>
    <message>
        <source>There is no value that long.</source>
        <translation>Aucune valeur n’est aussi longue.</translation>
    </message>
    <message>
        <source>Write an address such as 192.0.2.17 or 2001:db8::17, or one with /24 or /64 behind it.</source>
        <translation>Saisissez une adresse comme 192.0.2.17 ou 2001:db8::17, ou une adresse suivie de /24 ou de /64.</translation>
    </message>
    <message>
        <source>Write the sequence of an event, 0 or more.</source>
        <translation>Saisissez le numéro d’un événement, 0 ou plus.</translation>
    </message>
    <message>
        <source>Jump to a time, or go on from a cursor.</source>
        <translation>Allez à une date, ou continuez depuis un curseur.</translation>
    </message>
    <message>
        <source>The end must lie after the beginning.</source>
        <translation>La fin doit être après le début.</translation>
    </message>
    <message>
        <source>Ask for 1 to 400 buckets.</source>
        <translation>Demandez de 1 à 400 intervalles.</translation>
    </message>
    <message>
        <source>Export as csv or jsonl.</source>
        <translation>Exportez en csv ou en jsonl.</translation>
    </message>
    <message>
        <source>Two exports of the audit log are running already. Try again in a moment.</source>
        <translation>Deux exports du journal d’audit sont déjà en cours. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>You may not search the audit log by address, because addresses are hidden from you. Ask an administrator for the permission to look at users.</source>
        <translation>Vous ne pouvez pas chercher par adresse dans le journal d’audit, car les adresses vous sont masquées. Demandez à un administrateur le droit de consulter les utilisateurs.</translation>
    </message>
    <message>
        <source>There is no event with this id.</source>
        <translation>Aucun événement ne porte cet identifiant.</translation>
    </message>
    <message>
        <source>This password was found in a breach of some service, so it is tried. Choose another one.</source>
        <translation>Ce mot de passe figure dans une fuite de données, il est donc essayé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Your right to do this was taken away in the meantime. Nothing was changed here.</source>
        <translation>Votre droit de le faire vous a été retiré entre-temps. Rien n’a été modifié ici.</translation>
    </message>
    <message>
        <source>The server is looking up anew who may do what. Nothing was changed. Try again in a moment.</source>
        <translation>Le serveur relit qui a le droit de faire quoi. Rien n’a été modifié. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>New passwords cannot be compared with the list of breached ones just now. Nothing was changed. Whoever runs the server has to put the list back; try again then.</source>
        <translation>Les nouveaux mots de passe ne peuvent pas être comparés à la liste de ceux qui ont fuité pour le moment. Rien n’a été modifié. La personne qui gère le serveur doit remettre la liste en place&#xa0;; réessayez ensuite.</translation>
    </message>
    <message>
        <source>This is not a filter of the audit log. Send words and filters only, no page.</source>
        <translation>Ce n’est pas un filtre du journal d’audit. N’envoyez que des mots et des filtres, sans page.</translation>
    </message>
    <message>
        <source>Give the destination a name.</source>
        <translation>Donnez un nom à la destination.</translation>
    </message>
    <message>
        <source>Send up to 20 settings, each once, with values of up to 4000 bytes.</source>
        <translation>Envoyez 20 réglages au plus, chacun une fois, avec des valeurs de 4000 octets au plus.</translation>
    </message>
    <message>
        <source>These settings do not fit this kind of destination. Correct them and try again.</source>
        <translation>Ces réglages ne conviennent pas à ce type de destination. Corrigez-les et réessayez.</translation>
    </message>
    <message>
        <source>The server cannot reach this place. Nothing was changed. See that it is there and mounted, then try again.</source>
        <translation>Le serveur n’atteint pas cet emplacement. Rien n’a été modifié. Vérifiez qu’il existe et qu’il est monté, puis réessayez.</translation>
    </message>
    <message>
        <source>This place belongs to another destination, maybe of another server. Nothing was changed. Choose another place, or take it over.</source>
        <translation>Cet emplacement appartient à une autre destination, peut-être d’un autre serveur. Rien n’a été modifié. Choisissez un autre emplacement, ou reprenez celui-ci.</translation>
    </message>
    <message>
        <source>The server may not write to this place. Nothing was changed. Give it to the user who runs the server, then try again.</source>
        <translation>Le serveur n’a pas le droit d’écrire à cet emplacement. Rien n’a été modifié. Donnez-le à l’utilisateur qui exécute le serveur, puis réessayez.</translation>
    </message>
    <message>
        <source>This place is full. Nothing was changed. Make room there, then try again.</source>
        <translation>Cet emplacement est plein. Rien n’a été modifié. Faites-y de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>This place does not answer. Nothing was changed. See that it works, then try again.</source>
        <translation>Cet emplacement ne répond pas. Rien n’a été modifié. Vérifiez qu’il fonctionne, puis réessayez.</translation>
    </message>
    <message>
        <source>This server has no plugin for this kind of destination. Choose another kind.</source>
        <translation>Ce serveur n’a pas de module pour ce type de destination. Choisissez un autre type.</translation>
    </message>
    <message>
        <source>This place could not be prepared. Nothing was changed. The server&apos;s log says why.</source>
        <translation>Cet emplacement n’a pas pu être préparé. Rien n’a été modifié. Le journal du serveur dit pourquoi.</translation>
    </message>
    <message>
        <source>Write the time of day as in 02:00, from 00:00 to 23:59.</source>
        <translation>Écrivez l’heure comme dans 02:00, de 00:00 à 23:59.</translation>
    </message>
    <message>
        <source>There is no such destination.</source>
        <translation>Cette destination n’existe pas.</translation>
    </message>
    <message>
        <source>Somebody changed this destination meanwhile. Nothing was changed now. Load it again and repeat your change.</source>
        <translation>Quelqu’un a modifié cette destination entre-temps. Rien n’a été modifié cette fois. Rechargez-la et refaites votre modification.</translation>
    </message>
    <message>
        <source>A destination has this name. Choose another name.</source>
        <translation>Une destination porte ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There are 20 destinations, which is the most. Remove one of them first.</source>
        <translation>Il y a 20 destinations, c’est le maximum. Retirez-en d’abord une.</translation>
    </message>
    <message>
        <source>Something else is being done at this destination. Nothing was changed. Try again in a moment.</source>
        <translation>Une autre opération est en cours à cette destination. Rien n’a été modifié. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Somebody changed the schedule or the retention meanwhile. Nothing was changed now. Load them again and repeat your change.</source>
        <translation>Quelqu’un a modifié la planification ou la conservation entre-temps. Rien n’a été modifié cette fois. Rechargez-les et refaites votre modification.</translation>
    </message>
    <message>
        <source>There is no such restore point. It may have been removed.</source>
        <translation>Ce point de restauration n’existe pas. Il a peut-être été supprimé.</translation>
    </message>
    <message>
        <source>Somebody changed this restore point meanwhile. Nothing was changed now. Load it again and repeat your change.</source>
        <translation>Quelqu’un a modifié ce point de restauration entre-temps. Rien n’a été modifié cette fois. Rechargez-le et refaites votre modification.</translation>
    </message>
    <message>
        <source>This is no signed checkpoint of an audit log.</source>
        <translation>Ce n’est pas un point de contrôle signé d’un journal d’audit.</translation>
    </message>
    <message>
        <source>The databases were busy without a pause, so no backup was taken. Nothing was changed. Try again when less is going on.</source>
        <translation>Les bases de données étaient occupées sans interruption, aucune sauvegarde n’a donc été faite. Rien n’a été modifié. Réessayez quand il y aura moins d’activité.</translation>
    </message>
    <message>
        <source>A file of an earlier backup lies where this one would write. Nothing was changed. Empty the folder in which backups are prepared.</source>
        <translation>Un fichier d’une sauvegarde précédente se trouve là où celle-ci écrirait. Rien n’a été modifié. Videz le dossier dans lequel les sauvegardes sont préparées.</translation>
    </message>
    <message>
        <source>The disk on which backups are prepared has not enough room: {0} MiB more are needed. No backup was taken, and nothing was changed. Free some space on it and try again.</source>
        <translation>Le disque sur lequel les sauvegardes sont préparées n’a pas assez de place&#xa0;: il manque {0}&#xa0;Mio. Aucune sauvegarde n’a été faite et rien n’a été modifié. Libérez de la place sur ce disque et réessayez.</translation>
    </message>
    <message>
        <source>The program pg_dump is missing or does not start. No backup was taken. Install the package postgresql-client.</source>
        <translation>Le programme pg_dump manque ou ne démarre pas. Aucune sauvegarde n’a été faite. Installez le paquet postgresql-client.</translation>
    </message>
    <message>
        <source>The program pg_dump is of version {0}, and the database server of version {1}. No backup was taken. Install postgresql-client of the server&apos;s version or a later one.</source>
        <translation>Le programme pg_dump est de la version {0}, et le serveur de bases de données de la version {1}. Aucune sauvegarde n’a été faite. Installez postgresql-client dans la version du serveur ou une version ultérieure.</translation>
    </message>
    <message>
        <source>The database&apos;s address holds a secret that pg_dump could only be given where everybody on the machine can read it. No backup was taken. Put it into a service file of PostgreSQL, and name the service in the address.</source>
        <translation>L’adresse de la base de données contient un secret qui ne pourrait être transmis à pg_dump que là où tout le monde sur la machine peut le lire. Aucune sauvegarde n’a été faite. Placez-le dans un fichier de services de PostgreSQL et nommez le service dans l’adresse.</translation>
    </message>
    <message>
        <source>Only a recovery key opens this backup. Give the one that was current when it was made.</source>
        <translation>Seule une clé de récupération ouvre cette sauvegarde. Donnez celle qui avait cours quand elle a été faite.</translation>
    </message>
    <message>
        <source>This is no recovery key. It begins with AGE-SECRET-KEY-1 and has 74 characters; type it as it stands on the sheet.</source>
        <translation>Ce n’est pas une clé de récupération. Elle commence par AGE-SECRET-KEY-1 et compte 74 caractères&#xa0;; tapez-la comme sur la feuille.</translation>
    </message>
    <message>
        <source>This backup was not encrypted for this recovery key. Nothing was read from it. Use the key that was in force when the backup was made.</source>
        <translation>Cette sauvegarde n’a pas été chiffrée pour cette clé de récupération. Rien n’en a été lu. Utilisez la clé qui avait cours quand la sauvegarde a été faite.</translation>
    </message>
    <message>
        <source>This is no recipient for a backup. It begins with age1 and has 62 characters.</source>
        <translation>Ce n’est pas un destinataire de sauvegarde. Il commence par age1 et compte 62 caractères.</translation>
    </message>
    <message>
        <source>A backup has 1 to 20 recipients.</source>
        <translation>Une sauvegarde a de 1 à 20 destinataires.</translation>
    </message>
    <message>
        <source>A newer version of the program made this backup. Nothing of it was used. To restore it, install {0} or later.</source>
        <translation>Une version plus récente du programme a fait cette sauvegarde. Rien n’en a été utilisé. Pour la restaurer, installez {0} ou plus récent.</translation>
    </message>
    <message>
        <source>This place lies in the server&apos;s data folder, so whoever deletes that deletes the backups with it. Nothing was changed. Choose another place.</source>
        <translation>Cet emplacement est dans le dossier de données du serveur&#xa0;: qui supprime celui-ci supprime aussi les sauvegardes. Rien n’a été modifié. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>No backup was made: there is no recovery key, without which nobody could open it. Make one under Backups, then try again.</source>
        <translation>Aucune sauvegarde n’a été faite&#xa0;: il n’y a pas de clé de récupération, sans laquelle personne ne pourrait l’ouvrir. Créez-en une sous Sauvegardes, puis réessayez.</translation>
    </message>
    <message>
        <source>No backup was made: no destination is set up, and a folder beside the data folder could not be made. Add a destination and try again.</source>
        <translation>Aucune sauvegarde n’a été faite&#xa0;: aucune destination n’est configurée, et aucun dossier n’a pu être créé à côté du dossier de données. Ajoutez une destination et réessayez.</translation>
    </message>
    <message>
        <source>The backup was made, but none of the destinations could store it, so it was not kept. Look at the destinations and try again.</source>
        <translation>La sauvegarde a été faite, mais aucune des destinations n’a pu l’enregistrer&#xa0;; elle n’a donc pas été gardée. Regardez les destinations et réessayez.</translation>
    </message>
    <message>
        <source>No destination that has this backup could be read, so nothing is known of it. Look at the destinations and try again.</source>
        <translation>Aucune destination qui a cette sauvegarde n’a pu être lue&#xa0;; on ne sait donc rien d’elle. Regardez les destinations et réessayez.</translation>
    </message>
    <message>
        <source>This backup is stored nowhere, so there is nothing to verify. Choose another one.</source>
        <translation>Cette sauvegarde n’est enregistrée nulle part&#xa0;; il n’y a donc rien à vérifier. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>A backup is being made. Nothing was begun. Try again when that has ended.</source>
        <translation>Une sauvegarde est en cours. Rien n’a été commencé. Réessayez quand elle sera terminée.</translation>
    </message>
    <message>
        <source>Backups are being verified. Nothing was begun. Try again when that has ended.</source>
        <translation>Des sauvegardes sont en cours de vérification. Rien n’a été commencé. Réessayez quand ce sera terminé.</translation>
    </message>
    <message>
        <source>A restore is being rehearsed. Nothing was begun. Try again when that has ended.</source>
        <translation>Une restauration est en cours de répétition. Rien n’a été commencé. Réessayez quand ce sera terminé.</translation>
    </message>
    <message>
        <source>A restore is being tried out. Nothing was begun. Try again when that has ended.</source>
        <translation>Une restauration est en cours d’essai. Rien n’a été commencé. Réessayez quand ce sera terminé.</translation>
    </message>
    <message>
        <source>A backup is being restored. Nothing was begun. Try again when that has ended.</source>
        <translation>Une sauvegarde est en cours de restauration. Rien n’a été commencé. Réessayez quand ce sera terminé.</translation>
    </message>
    <message>
        <source>This backup cannot be used: {0}. Nothing that is in use was touched. Use another copy.</source>
        <translation>Cette sauvegarde ne peut pas être utilisée&#xa0;: {0}. Rien de ce qui est en usage n’a été touché. Utilisez une autre copie.</translation>
    </message>
    <message>
        <source>The backup was not made: {0}. Nothing of it was kept. Try again.</source>
        <translation>La sauvegarde n’a pas été faite&#xa0;: {0}. Rien n’en a été gardé. Réessayez.</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing of it was kept.</source>
        <translation>Cela a été annulé. Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>This is no encrypted backup, or its beginning is damaged. Nothing was read from it. Use another copy.</source>
        <translation>Ce n’est pas une sauvegarde chiffrée, ou son début est abîmé. Rien n’en a été lu. Utilisez une autre copie.</translation>
    </message>
    <message>
        <source>The beginning of this backup was changed after it was written. Nothing was read from it. Use another copy.</source>
        <translation>Le début de cette sauvegarde a été modifié après son écriture. Rien n’en a été lu. Utilisez une autre copie.</translation>
    </message>
    <message>
        <source>This backup is damaged, cut off or was changed. Use another copy.</source>
        <translation>Cette sauvegarde est abîmée, coupée ou a été modifiée. Utilisez une autre copie.</translation>
    </message>
    <message>
        <source>Nobody can open what is encrypted for this recipient.</source>
        <translation>Personne ne peut ouvrir ce qui est chiffré pour ce destinataire.</translation>
    </message>
    <message>
        <source>This backup is stored nowhere, so it cannot be restored. Choose another one.</source>
        <translation>Cette sauvegarde n’est conservée nulle part, elle ne peut donc pas être restaurée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This backup was not tried within the last hour. Nothing was changed. Make a dry run of it, see what would change, and restore then.</source>
        <translation>Cette sauvegarde n’a pas été essayée dans l’heure qui précède. Rien n’a été modifié. Faites-en un essai à blanc, voyez ce qui changerait, puis restaurez.</translation>
    </message>
    <message>
        <source>No destination that has this backup could be read. Nothing was changed. Look at the destinations and try again.</source>
        <translation>Aucune destination qui contient cette sauvegarde n’a pu être lue. Rien n’a été modifié. Vérifiez les destinations et réessayez.</translation>
    </message>
    <message>
        <source>The data of this server lie in PostgreSQL, where it cannot restore by itself. Nothing was changed. Restore the backup into new databases on the server&apos;s machine; the guide to recovery tells how.</source>
        <translation>Les données de ce serveur se trouvent dans PostgreSQL, où il ne peut pas restaurer lui-même. Rien n’a été modifié. Restaurez la sauvegarde dans de nouvelles bases sur la machine du serveur&#xa0;; le guide de reprise explique comment.</translation>
    </message>
    <message>
        <source>This server cannot start again by itself. Nothing was changed. Restore the backup on the server&apos;s machine with bloomzyctl backup restore.</source>
        <translation>Ce serveur ne peut pas redémarrer de lui-même. Rien n’a été modifié. Restaurez la sauvegarde sur la machine du serveur avec bloomzyctl backup restore.</translation>
    </message>
    <message>
        <source>This backup is one of an installation in PostgreSQL. Nothing was changed. Restore its dumps into empty databases with psql, as docs/recovery.md tells.</source>
        <translation>Cette sauvegarde est celle d’une installation dans PostgreSQL. Rien n’a été modifié. Restaurez ses exports dans des bases vides avec psql, comme l’explique docs/recovery.md.</translation>
    </message>
    <message>
        <source>What is sealed in this backup needs the master key of its installation, which only a recovery key opens. Nothing was changed. Restore it with the recovery key.</source>
        <translation>Ce qui est scellé dans cette sauvegarde demande la clé maîtresse de son installation, que seule une clé de récupération ouvre. Rien n’a été modifié. Restaurez-la avec la clé de récupération.</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of Bloomzy ({0}). Nothing was changed. Install that version or a later one, and restore with it.</source>
        <translation>La sauvegarde a été faite par une version plus récente de Bloomzy ({0}). Rien n’a été modifié. Installez cette version ou une version ultérieure, et restaurez avec elle.</translation>
    </message>
    <message>
        <source>The backup&apos;s database &quot;{0}&quot; is not sound. Nothing was changed. {1}</source>
        <translation>La base de données «&#xa0;{0}&#xa0;» de la sauvegarde n’est pas saine. Rien n’a été modifié. {1}</translation>
    </message>
    <message>
        <source>Another restore has not ended yet. Nothing was changed. Restart the server, which ends it, and try again.</source>
        <translation>Une autre restauration n’est pas encore terminée. Rien n’a été modifié. Redémarrez le serveur, ce qui la termine, et réessayez.</translation>
    </message>
</context>
<context>
    <name>bloomzy::client::KeepRunning</name>
    <message>
        <source>The server&apos;s data folder cannot be written, so nothing was changed: the server ends with the last console. Give the folder to your user, then try again.</source>
        <translation>Le dossier de données du serveur n’est pas accessible en écriture, donc rien n’a été changé&#xa0;: le serveur s’arrête avec la dernière console. Attribuez le dossier à votre utilisateur, puis réessayez.</translation>
    </message>
    <message>
        <source>The server stays when you close the console, until this computer restarts: systemd does not manage this user&apos;s programs here. After a restart, open the console once, or have your system start bloomzyd.</source>
        <translation>Le serveur reste actif quand vous fermez la console, jusqu’au redémarrage de cet ordinateur&#xa0;: systemd ne gère pas ici les programmes de cet utilisateur. Après un redémarrage, ouvrez la console une fois, ou faites démarrer bloomzyd par votre système.</translation>
    </message>
    <message>
        <source>The server stays when you close the console and starts when you log in. To have it start with the computer, ask an administrator to run: loginctl enable-linger %1</source>
        <translation>Le serveur reste actif quand vous fermez la console et démarre quand vous ouvrez une session. Pour qu’il démarre avec l’ordinateur, demandez à un administrateur d’exécuter&#xa0;: loginctl enable-linger %1</translation>
    </message>
    <message>
        <source>The server also starts with this computer.</source>
        <translation>Le serveur démarre aussi avec cet ordinateur.</translation>
    </message>
    <message>
        <source>The server stays until this computer is shut down.</source>
        <translation>Le serveur reste jusqu’à l’arrêt de cet ordinateur.</translation>
    </message>
    <message>
        <source>The server ends with the last console that uses it.</source>
        <translation>Le serveur s’arrête avec la dernière console qui l’utilise.</translation>
    </message>
</context>
<context>
    <name>bloomzy::client::KeychainSecretStore</name>
    <message>
        <source>The system keyring does not answer, so nothing secret is kept on this computer: you will sign in again after a restart. Your data is safe. To stay signed in, install and unlock a keyring such as GNOME Keyring.</source>
        <translation>Le trousseau du système ne répond pas, donc rien de secret n’est conservé sur cet ordinateur&#xa0;: vous vous reconnecterez après un redémarrage. Vos données sont en sécurité. Pour rester connecté, installez et déverrouillez un trousseau comme GNOME Keyring.</translation>
    </message>
    <message>
        <source>The system keyring was not unlocked, so nothing secret is kept on this computer: you will sign in again after a restart. Your data is safe. To stay signed in, unlock it and start the console again.</source>
        <translation>Le trousseau du système n’a pas été déverrouillé, donc rien de secret n’est conservé sur cet ordinateur&#xa0;: vous vous reconnecterez après un redémarrage. Vos données sont en sécurité. Pour rester connecté, déverrouillez-le et relancez la console.</translation>
    </message>
</context>
<context>
    <name>bloomzy::client::LanAccess</name>
    <message>
        <source>Only consoles on this computer reach the server.</source>
        <translation>Seules les consoles de cet ordinateur peuvent joindre le serveur.</translation>
    </message>
    <message>
        <source>Teammates reach the server once this computer is on a network.</source>
        <translation>L’équipe pourra joindre le serveur dès que cet ordinateur sera relié à un réseau.</translation>
    </message>
    <message>
        <source>Teammates connect to %1. They compare the fingerprint that you tell them, and need an account.</source>
        <translation>L’équipe se connecte à %1. Chacun compare l’empreinte que vous lui donnez et a besoin d’un compte.</translation>
    </message>
</context>
<context>
    <name>bloomzy::client::ProblemText</name>
    <message>
        <source>The server does not answer. What was saved is safe; what you were saving may not have arrived. Check the connection and try again.</source>
        <translation>Le serveur ne répond pas. Ce qui était enregistré est en sécurité&#xa0;; ce que vous enregistriez n’est peut-être pas arrivé. Vérifiez la connexion et réessayez.</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made. Nothing was sent. Check the address, or ask whoever runs the server.</source>
        <translation>Aucune connexion sécurisée au serveur n’a pu être établie. Rien n’a été envoyé. Vérifiez l’adresse, ou demandez à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>This server is not known yet. Nothing was sent. Compare its fingerprint with the one that its administrator gives you before you trust it.</source>
        <translation>Ce serveur n’est pas encore connu. Rien n’a été envoyé. Comparez son empreinte avec celle que vous donne son administrateur avant de lui faire confiance.</translation>
    </message>
    <message>
        <source>The server&apos;s key is not the one you trusted. Nothing was sent: somebody may be between you and the server. Ask its administrator whether the key was changed before you go on.</source>
        <translation>La clé du serveur n’est pas celle à laquelle vous faisiez confiance. Rien n’a été envoyé&#xa0;: quelqu’un s’est peut-être placé entre vous et le serveur. Demandez à son administrateur si la clé a été changée avant de continuer.</translation>
    </message>
    <message>
        <source>The server took too long to answer. What was saved is safe; what you were saving may have arrived. Try again: nothing is stored twice.</source>
        <translation>Le serveur a mis trop de temps à répondre. Ce qui était enregistré est en sécurité&#xa0;; ce que vous enregistriez est peut-être arrivé. Réessayez&#xa0;: rien n’est enregistré deux fois.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense to this console. Your data is safe. Check the address, and that the server and the console are of the same version.</source>
        <translation>Cette console ne comprend pas la réponse du serveur. Vos données sont en sécurité. Vérifiez l’adresse, et que le serveur et la console sont de la même version.</translation>
    </message>
    <message>
        <source>Your session is over. Unsaved edits are kept. Sign in again to go on.</source>
        <translation>Votre session est terminée. Les modifications non enregistrées sont conservées. Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Something could not be kept on this computer. The server&apos;s data is safe. Check that the disk has room and that your home folder can be written.</source>
        <translation>Quelque chose n’a pas pu être conservé sur cet ordinateur. Les données du serveur sont en sécurité. Vérifiez qu’il reste de la place sur le disque et que votre dossier personnel est accessible en écriture.</translation>
    </message>
    <message>
        <source>The server did not understand this console. Nothing was changed. Check that both are of the same version.</source>
        <translation>Le serveur n’a pas compris cette console. Rien n’a été changé. Vérifiez que les deux sont de la même version.</translation>
    </message>
    <message>
        <source>You may not do this. Nothing was changed. Ask an administrator for the right.</source>
        <translation>Vous n’avez pas le droit de faire cela. Rien n’a été changé. Demandez ce droit à un administrateur.</translation>
    </message>
    <message>
        <source>This is not there, or not any more. Nothing was changed. Load the list again.</source>
        <translation>Cet élément n’existe pas, ou plus. Rien n’a été changé. Rechargez la liste.</translation>
    </message>
    <message>
        <source>The request did not arrive in time. Nothing was changed. Try again.</source>
        <translation>La requête n’est pas arrivée à temps. Rien n’a été changé. Réessayez.</translation>
    </message>
    <message>
        <source>This contradicts what is already stored. Nothing was changed.</source>
        <translation>Cela contredit ce qui est déjà enregistré. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Somebody else saved a change first. Yours was not saved and is kept here. Compare the two and save again.</source>
        <translation>Quelqu’un d’autre a enregistré une modification avant vous. La vôtre n’a pas été enregistrée et est conservée ici. Comparez les deux et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>This is too large for the server. Nothing was changed. Shorten or split it.</source>
        <translation>C’est trop volumineux pour le serveur. Rien n’a été changé. Raccourcissez ou divisez le contenu.</translation>
    </message>
    <message>
        <source>Something is not filled in correctly. Nothing was changed. Correct the marked fields.</source>
        <translation>Un champ n’est pas rempli correctement. Rien n’a été changé. Corrigez les champs signalés.</translation>
    </message>
    <message>
        <source>Too many requests in a short time. Nothing was changed. Wait a little and try again.</source>
        <translation>Trop de requêtes en peu de temps. Rien n’a été changé. Attendez un peu et réessayez.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. What was saved is safe, this was not saved. Free some space on the server and try again.</source>
        <translation>Le disque du serveur est plein. Ce qui était enregistré est en sécurité, ceci n’a pas été enregistré. Libérez de l’espace sur le serveur et réessayez.</translation>
    </message>
    <message>
        <source>The server met an error of its own. What was saved is safe. Try again; if it happens again, tell whoever runs the server.</source>
        <translation>Le serveur a rencontré une erreur interne. Ce qui était enregistré est en sécurité. Réessayez&#xa0;; si cela se reproduit, prévenez la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>%1 The server says: %2</source>
        <extracomment>%1 is a translated sentence, %2 what the server said, in English.</extracomment>
        <translation>%1 Le serveur précise (en anglais)&#xa0;: %2</translation>
    </message>
    <message>
        <source>The server does not accept this value. Correct it and try again.</source>
        <translation>Le serveur n’accepte pas cette valeur. Corrigez-la et réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>Too many requests in a short time. Nothing was changed. Try again in %n second(s).</source>
        <translation>
            <numerusform>Trop de requêtes en peu de temps. Rien n’a été changé. Réessayez dans %n seconde.</numerusform>
            <numerusform>Trop de requêtes en peu de temps. Rien n’a été changé. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot do this just now. Try again in a moment; look first whether a change was made.</source>
        <translation>Le serveur ne peut pas faire cela en ce moment. Réessayez dans un instant&#xa0;; regardez d’abord si une modification a été faite.</translation>
    </message>
    <message>
        <source>This account has a second factor. You are not signed in yet: enter the code of your app.</source>
        <translation>Ce compte a un second facteur. Vous n’êtes pas encore connecté&#xa0;: saisissez le code de votre application.</translation>
    </message>
    <message>
        <source>This needs a fresh proof of who you are, which was not given. Nothing was changed.</source>
        <translation>Ceci demande une nouvelle preuve de votre identité, qui n’a pas été donnée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Your account needs a second factor, and the time to set one up is over. Nothing was changed. Set one up on the page Your account.</source>
        <translation>Votre compte exige un second facteur, et le délai pour le configurer est passé. Rien n’a été changé. Configurez-en un sur la page Votre compte.</translation>
    </message>
</context>
<context>
    <name>bloomzy::client::ServerFailure</name>
    <message>
        <source>The bundled server is not where it belongs, or may not be run. Your data is safe. Install Bloomzy Console again.</source>
        <translation>Le serveur fourni n’est pas à sa place, ou ne peut pas être exécuté. Vos données sont en sécurité. Réinstallez Bloomzy Console.</translation>
    </message>
    <message>
        <source>The server cannot write into its data folder. Your data is safe. Give the folder to your user, or choose another one.</source>
        <translation>Le serveur ne peut pas écrire dans son dossier de données. Vos données sont en sécurité. Attribuez le dossier à votre utilisateur, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the server&apos;s data folder, so it was not opened. Your data is unchanged. Take their rights away (chmod -R go= on the folder), then try again.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent lire le dossier de données du serveur, il n’a donc pas été ouvert. Vos données sont inchangées. Retirez-leur ces droits (chmod -R go= sur le dossier), puis réessayez.</translation>
    </message>
    <message>
        <source>A newer version of Bloomzy wrote this data folder. Nothing was changed in it. Install that version or a newer one.</source>
        <translation>Ce dossier de données a été écrit par une version plus récente de Bloomzy. Rien n’y a été changé. Installez cette version ou une plus récente.</translation>
    </message>
    <message>
        <source>Another server works in this data folder and does not answer. Your data is safe. End that server, or wait until it has ended, then try again.</source>
        <translation>Un autre serveur utilise ce dossier de données et ne répond pas. Vos données sont en sécurité. Arrêtez ce serveur, ou attendez qu’il s’arrête, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe. Free some space, then try again.</source>
        <translation>Le disque est plein. Ce qui était enregistré est en sécurité. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate and key (the folder tls of its data folder) cannot be used. Your data is safe. Put a pair there that belongs together, or take both files away, and a new pair is made.</source>
        <translation>Le certificat et la clé du serveur (dossier tls de son dossier de données) ne peuvent pas être utilisés. Vos données sont en sécurité. Placez-y un certificat et la clé correspondante, ou retirez les deux fichiers&#xa0;: une nouvelle paire sera créée.</translation>
    </message>
    <message>
        <source>The console and its server do not fit together. Your data is safe. Install Bloomzy Console again.</source>
        <translation>La console et son serveur ne sont pas compatibles. Vos données sont en sécurité. Réinstallez Bloomzy Console.</translation>
    </message>
    <message>
        <source>The server does not get ready. Your data is safe. Try again; if it happens again, read its log.</source>
        <translation>Le serveur ne démarre pas complètement. Vos données sont en sécurité. Réessayez&#xa0;; si cela se reproduit, lisez son journal.</translation>
    </message>
    <message>
        <source>The server ended by itself. What was saved is safe. Try again; if it happens again, read its log.</source>
        <translation>Le serveur s’est arrêté de lui-même. Ce qui était enregistré est en sécurité. Réessayez&#xa0;; si cela se reproduit, lisez son journal.</translation>
    </message>
    <message>
        <source>Another program uses the server&apos;s port. Your data is safe. End that program, or use another port.</source>
        <translation>Un autre programme utilise le port du serveur. Vos données sont en sécurité. Arrêtez ce programme, ou utilisez un autre port.</translation>
    </message>
    <message>
        <source>This user may not open the server&apos;s port. Your data is safe. Use a port from 1024 upwards.</source>
        <translation>Cet utilisateur ne peut pas ouvrir le port du serveur. Vos données sont en sécurité. Utilisez un port à partir de 1024.</translation>
    </message>
    <message>
        <source>A database in the data folder is damaged. Nothing was changed in it. Keep a copy of the folder, then put back an earlier copy, if you have one.</source>
        <translation>Une base de données du dossier de données est endommagée. Rien n’y a été changé. Gardez une copie du dossier, puis remettez-en une copie antérieure, si vous en avez une.</translation>
    </message>
    <message>
        <source>The key that opens the server&apos;s secrets is missing, or it is another one. Your data is safe. Put the file keys/master-key of the data folder back from a copy, if you have one.</source>
        <translation>La clé qui ouvre les secrets du serveur manque, ou n’est pas la bonne. Vos données sont en sécurité. Remettez le fichier keys/master-key du dossier de données à partir d’une copie, si vous en avez une.</translation>
    </message>
</context>
</TS>
