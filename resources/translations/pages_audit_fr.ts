<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>bloomzy::audit_page::AuditActions</name>
    <message>
        <source>Export proof</source>
        <translation>Exporter la preuve</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Proof exported</source>
        <translation>Preuve exportée</translation>
    </message>
    <message>
        <source>The proof was not exported.</source>
        <translation>La preuve n’a pas été exportée.</translation>
    </message>
    <message>
        <source>Choose an event first.</source>
        <translation>Choisissez d’abord un événement.</translation>
    </message>
    <message>
        <source>There are no events.</source>
        <translation>Il n’y a aucun événement.</translation>
    </message>
    <message>
        <source>Verify the event first.</source>
        <translation>Vérifiez d’abord l’événement.</translation>
    </message>
    <message>
        <source>You may not see the audit log. An administrator can give you the right.</source>
        <translation>Vous ne pouvez pas voir le journal d’audit. Un administrateur peut vous en donner le droit.</translation>
    </message>
    <message>
        <source>The log is being verified.</source>
        <translation>Le journal est en cours de vérification.</translation>
    </message>
    <message>
        <source>No filter is set.</source>
        <translation>Aucun filtre n’est défini.</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>Suivi en direct</translation>
    </message>
    <message>
        <source>Set a filter first: a view is what it finds.</source>
        <translation>Définissez d’abord un filtre&#xa0;: une vue est ce qu’il trouve.</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>button</comment>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::AuditBanners</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Event %1 did not pass the check on this computer. You can still export.</source>
        <translation>L’événement %1 n’a pas passé la vérification sur cet ordinateur. Vous pouvez toujours exporter.</translation>
    </message>
    <message>
        <source>Log verified to #%1</source>
        <translation>Journal vérifié jusqu’au nº&#xa0;%1</translation>
    </message>
    <message>
        <source>It goes on from what this computer knew of it.</source>
        <translation>Il prolonge ce que cet ordinateur en connaissait.</translation>
    </message>
    <message>
        <source>The log is not what it was.</source>
        <translation>Le journal n’est plus ce qu’il était.</translation>
    </message>
    <message>
        <source>The log was not verified.</source>
        <translation>Le journal n’a pas été vérifié.</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::AuditCommands</name>
    <message>
        <source>&amp;Next event</source>
        <translation>Événement &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>Événement &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Verify event</source>
        <translation>&amp;Vérifier l’événement</translation>
    </message>
    <message>
        <source>&amp;Export proof…</source>
        <translation>&amp;Exporter la preuve…</translation>
    </message>
    <message>
        <source>&amp;Copy event as JSON</source>
        <translation>&amp;Copier l’événement en JSON</translation>
    </message>
    <message>
        <source>Copy &amp;id of the event</source>
        <translation>Copier l’&amp;identifiant de l’événement</translation>
    </message>
    <message>
        <source>&amp;Export events…</source>
        <translation>&amp;Exporter les événements…</translation>
    </message>
    <message>
        <source>&amp;Verify log</source>
        <translation>&amp;Vérifier le journal</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Live tail</source>
        <translation>Suivi en &amp;direct</translation>
    </message>
    <message>
        <source>Go to the ne&amp;west event</source>
        <translation>Aller à l’événement le plus récen&amp;t</translation>
    </message>
    <message>
        <source>Go to a &amp;time…</source>
        <translation>Aller à une &amp;heure…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Effacer les filtres</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>C&amp;olonnes…</translation>
    </message>
    <message>
        <source>&amp;Detail panel</source>
        <translation>Panneau de détai&amp;l</translation>
    </message>
    <message>
        <source>Changes &amp;side by side</source>
        <translation>Modifications &amp;côte à côte</translation>
    </message>
    <message>
        <source>Times in the &amp;zone of this computer</source>
        <translation>Heures dans le f&amp;useau de cet ordinateur</translation>
    </message>
    <message>
        <source>Move the start of the span &amp;back</source>
        <translation>&amp;Reculer le début de la période</translation>
    </message>
    <message>
        <source>Move the st&amp;art of the span on</source>
        <translation>Avancer le dé&amp;but de la période</translation>
    </message>
    <message>
        <source>Move the &amp;end of the span back</source>
        <translation>Reculer la f&amp;in de la période</translation>
    </message>
    <message>
        <source>Clear t&amp;he span</source>
        <translation>Suppri&amp;mer la période</translation>
    </message>
    <message>
        <source>Save th&amp;is view…</source>
        <translation>Enre&amp;gistrer cette vue…</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>&amp;Vues enregistrées</translation>
    </message>
    <message>
        <source>&amp;Move the end of the span on</source>
        <translation>Avancer la fin de la p&amp;ériode</translation>
    </message>
    <message>
        <source>Show histo&amp;gram as table…</source>
        <translation>Histogramme sous forme te&amp;xtuelle…</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::AuditFilterBar</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Objet</translation>
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
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>time</comment>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>time</comment>
        <translation>Jusqu’à %1</translation>
    </message>
    <message>
        <source>%1, +%2</source>
        <comment>values, how many more</comment>
        <translation>%1, +%2</translation>
    </message>
    <message>
        <source>An address such as 192.0.2.8, or all of 192.0.2.0/24</source>
        <translation>Une adresse comme 192.0.2.8, ou tout 192.0.2.0/24</translation>
    </message>
    <message>
        <source>An id, as the details of an event show it</source>
        <translation>Un identifiant, tel que le détail d’un événement le montre</translation>
    </message>
    <message>
        <source>Addresses are hidden from your role.</source>
        <translation>Les adresses sont masquées pour votre rôle.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Set a filter first: a view is what it finds.</source>
        <translation>Définissez d’abord un filtre&#xa0;: une vue est ce qu’il trouve.</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::AuditFilters</name>
    <message>
        <source>Search in everything shown</source>
        <translation>Chercher dans tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Search the audit log</source>
        <translation>Chercher dans le journal d’audit</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::AuditStack</name>
    <message>
        <source>No event matches “%1”</source>
        <translation>Aucun événement ne correspond à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Aucun événement ne correspond</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien ne s’est encore passé</translation>
    </message>
    <message>
        <source>Every sign-in, change and refusal will stand here.</source>
        <translation>Chaque connexion, modification et refus figurera ici.</translation>
    </message>
    <message>
        <source>Search for other words, or look without the filters.</source>
        <translation>Cherchez d’autres mots, ou regardez sans les filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>You may not see the audit log</source>
        <translation>Vous ne pouvez pas voir le journal d’audit</translation>
    </message>
    <message>
        <source>To see it you need the permission to read the audit log. An administrator can give it to you.</source>
        <translation>Pour le voir, il vous faut le droit de lire le journal d’audit. Un administrateur peut vous le donner.</translation>
    </message>
    <message>
        <source>The audit log could not be loaded</source>
        <translation>Le journal d’audit n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::AuditTable</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::AuditView</name>
    <message>
        <source>The events could not be loaded.</source>
        <translation>Les événements n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>The view was not changed.</source>
        <translation>La vue n’a pas été modifiée.</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ChangesCard</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>How changes are shown</source>
        <translation>Présentation des modifications</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ConsoleAuditPage</name>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 événement</numerusform>
            <numerusform>%1 événements</numerusform>
        </translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>suivant, précédent</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtrer</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>preuve</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::EventFacts</name>
    <message>
        <source>Source IP</source>
        <translation>IP source</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>Même adresse</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Same actor</source>
        <translation>Même auteur</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Same session</source>
        <translation>Même session</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Same target</source>
        <translation>Même cible</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Same request</source>
        <translation>Même requête</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Same trace</source>
        <translation>Même trace</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::EventHead</name>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le panneau</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::EventPanel</name>
    <message>
        <source>No event is chosen</source>
        <translation>Aucun événement n’est choisi</translation>
    </message>
    <message>
        <source>Choose an event in the table to see what it changed, and the proof that it is in the log.</source>
        <translation>Choisissez un événement dans le tableau pour voir ce qu’il a modifié et la preuve qu’il est dans le journal.</translation>
    </message>
    <message>
        <source>This event could not be loaded</source>
        <translation>Cet événement n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Détails de l’événement</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::EventsSource</name>
    <message>
        <source>Search the audit log for “%1”</source>
        <translation>Chercher «&#xa0;%1&#xa0;» dans le journal d’audit</translation>
    </message>
    <message>
        <source>The server could not be asked</source>
        <translation>Le serveur n’a pas pu être interrogé</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ExportDialog</name>
    <message numerus="yes">
        <source>Export %1 events</source>
        <translation>
            <numerusform>Exporter %1 événement</numerusform>
            <numerusform>Exporter %1 événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Export more than %1 events</source>
        <translation>Exporter plus de %1 événements</translation>
    </message>
    <message>
        <source>The file holds what the filter finds now, newest first. The export itself is recorded in the audit log. What your role may not see is left out.</source>
        <translation>Le fichier contient ce que le filtre trouve maintenant, du plus récent au plus ancien. L’export est lui-même consigné dans le journal d’audit. Ce que votre rôle ne peut pas voir est omis.</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, pour les tableurs</translation>
    </message>
    <message>
        <source>JSON Lines, whole events for programs</source>
        <translation>JSON Lines, événements entiers pour les programmes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’export</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Arrêter l’export</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Exporter les événements</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines files (*.jsonl)</source>
        <translation>Fichiers JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 événements sur %2</translation>
    </message>
    <message>
        <source>%1 events so far</source>
        <translation>%1 événements jusqu’ici</translation>
    </message>
    <message numerus="yes">
        <source>%1 events exported</source>
        <translation>
            <numerusform>%1 événement exporté</numerusform>
            <numerusform>%1 événements exportés</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. The file is as it was before.</source>
        <translation>L’export a été arrêté. Le fichier est comme avant.</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::FacetPopup</name>
    <message>
        <source>Type to find</source>
        <translation>Saisir pour chercher</translation>
    </message>
    <message>
        <source>Find in: %1</source>
        <translation>Chercher dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::JumpDialog</name>
    <message>
        <source>Go to a time</source>
        <translation>Aller à une heure</translation>
    </message>
    <message>
        <source>The list begins with the last event that is not later; older ones follow, newer ones stand above.</source>
        <translation>La liste commence par le dernier événement qui n’est pas plus tardif&#xa0;; les plus anciens suivent, les plus récents sont au-dessus.</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>zone</comment>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::LogCheck</name>
    <message>
        <source>The message above the page tells what was found.</source>
        <translation>Le message au-dessus de la page dit ce qui a été trouvé.</translation>
    </message>
    <message>
        <source>The server did not answer. Try again when it can be reached.</source>
        <translation>Le serveur n’a pas répondu. Réessayez quand il sera joignable.</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ProofPanel</name>
    <message>
        <source>The log has no key to check with</source>
        <translation>Le journal n’a pas de clé de vérification</translation>
    </message>
    <message>
        <source>What the server gave as the log&apos;s key is none. Nothing of the log can be believed now.</source>
        <translation>Ce que le serveur a donné comme clé du journal n’en est pas une. Rien du journal n’est crédible pour l’instant.</translation>
    </message>
    <message>
        <source>The head of the log is not signed</source>
        <translation>La tête du journal n’est pas signée</translation>
    </message>
    <message>
        <source>Its signature is not of the log&apos;s key. Keep what you see and tell an administrator.</source>
        <translation>Sa signature n’est pas celle de la clé du journal. Gardez ce que vous voyez et prévenez un administrateur.</translation>
    </message>
    <message>
        <source>This event is not what the log holds</source>
        <translation>Cet événement n’est pas celui du journal</translation>
    </message>
    <message>
        <source>The log proves another event in this place. Keep what you see and tell an administrator.</source>
        <translation>Le journal prouve un autre événement à cette place. Gardez ce que vous voyez et prévenez un administrateur.</translation>
    </message>
    <message>
        <source>A part of this event was changed</source>
        <translation>Une partie de cet événement a été modifiée</translation>
    </message>
    <message>
        <source>The log proves that the event was recorded, and that it said something else.</source>
        <translation>Le journal prouve que l’événement a été consigné et qu’il disait autre chose.</translation>
    </message>
    <message>
        <source>This event is not in the log</source>
        <translation>Cet événement n’est pas dans le journal</translation>
    </message>
    <message>
        <source>There is no entry that can be read in its place.</source>
        <translation>Il n’y a aucune entrée lisible à sa place.</translation>
    </message>
    <message>
        <source>The proof does not lead to the signed head. Keep what you see and tell an administrator.</source>
        <translation>La preuve ne mène pas à la tête signée. Gardez ce que vous voyez et prévenez un administrateur.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <source>This computer can check that the event is in the log, without believing the server.</source>
        <translation>Cet ordinateur peut vérifier que l’événement est dans le journal, sans croire le serveur.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>The proof is fetched and computed on this computer.</source>
        <translation>La preuve est récupérée et calculée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Not covered yet</source>
        <translation>Pas encore couvert</translation>
    </message>
    <message>
        <source>The newest signed head was made before this event. Verify again in a moment.</source>
        <translation>La dernière tête signée est antérieure à cet événement. Vérifiez de nouveau dans un instant.</translation>
    </message>
    <message>
        <source>The proof could not be fetched</source>
        <translation>La preuve n’a pas pu être récupérée</translation>
    </message>
    <message>
        <source>Included in the signed head #%1</source>
        <translation>Inclus dans la tête signée nº&#xa0;%1</translation>
    </message>
    <message>
        <source>Verified on this computer at %1</source>
        <translation>Vérifié sur cet ordinateur à %1</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>%1: as recorded.</source>
        <translation>%1&#xa0;: tel que consigné.</translation>
    </message>
    <message>
        <source>%1: not as recorded.</source>
        <translation>%1&#xa0;: pas tel que consigné.</translation>
    </message>
    <message>
        <source>%1: hidden from your role; the log proves that it is there.</source>
        <translation>%1&#xa0;: masqué pour votre rôle&#xa0;; le journal prouve que c’est là.</translation>
    </message>
    <message>
        <source>%1: erased; the log still proves that it was there.</source>
        <translation>%1&#xa0;: effacé&#xa0;; le journal prouve toujours que c’était là.</translation>
    </message>
    <message>
        <source>%1: not compared; the server did not give what is needed.</source>
        <translation>%1&#xa0;: non comparé&#xa0;; le serveur n’a pas donné le nécessaire.</translation>
    </message>
    <message>
        <source>Leaf index</source>
        <translation>Index de feuille</translation>
    </message>
    <message>
        <source>Leaf hash</source>
        <translation>Hachage</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message numerus="yes">
        <source>%n hash(es), all match</source>
        <translation>
            <numerusform>%n hachage, concorde</numerusform>
            <numerusform>%n hachages, tous concordent</numerusform>
        </translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Racine</translation>
    </message>
    <message>
        <source>Signer key</source>
        <translation>Clé du signataire</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Export proof</source>
        <translation>Exporter la preuve</translation>
    </message>
    <message>
        <source>Verify first: then there is a proof to export.</source>
        <translation>Vérifiez d’abord&#xa0;: il y aura alors une preuve à exporter.</translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <comment>the claim</comment>
        <translation>Preuve&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ProofTree</name>
    <message>
        <source>The way from this event to the signed head</source>
        <translation>Le chemin de cet événement à la tête signée</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>this</source>
        <comment>event</comment>
        <translation>celui-ci</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TailFooter</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n nouvel événement</numerusform>
            <numerusform>%n nouveaux événements</numerusform>
        </translation>
    </message>
    <message>
        <source>There are newer events above</source>
        <translation>Il y a des événements plus récents au-dessus</translation>
    </message>
    <message>
        <source>Paused: new events wait</source>
        <translation>En pause&#xa0;: les nouveaux événements attendent</translation>
    </message>
    <message>
        <source>Live: new events appear on top</source>
        <translation>En direct&#xa0;: les nouveaux événements arrivent en haut</translation>
    </message>
    <message>
        <source>Live: new events wait while you read</source>
        <translation>En direct&#xa0;: les nouveaux événements attendent pendant votre lecture</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>Aller aux plus récents</translation>
    </message>
    <message>
        <source>More than %1 new events</source>
        <translation>Plus de %1 nouveaux événements</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <comment>zone</comment>
        <translation>Heures en %1</translation>
    </message>
    <message>
        <source>Change between UTC and the zone of this computer</source>
        <translation>Basculer entre UTC et le fuseau de cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n denied</source>
        <comment>new events, how many of them</comment>
        <translation>
            <numerusform>%1, dont %n refusé</numerusform>
            <numerusform>%1, dont %n refusés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TextPopup</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TimePopup</name>
    <message>
        <source>Time (%1)</source>
        <comment>zone</comment>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 dernières heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>All of the log</source>
        <translation>Tout le journal</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TimelineBar</name>
    <message>
        <source>%1 to now</source>
        <comment>time</comment>
        <translation>%1 à maintenant</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 events so far, counting…</source>
        <translation>%1 événements jusqu’ici, comptage…</translation>
    </message>
    <message>
        <source>%1 of %2 events in view</source>
        <translation>%1 événements affichés sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 events in view</source>
        <translation>
            <numerusform>%1 événement affiché</numerusform>
            <numerusform>%1 événements affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>The counts could not be loaded.</source>
        <translation>Les nombres n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Effacer la sélection</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TimelineDialog</name>
    <message>
        <source>Events over time</source>
        <translation>Événements dans le temps</translation>
    </message>
    <message>
        <source>How many events there were in each piece of the histogram.</source>
        <translation>Combien il y a eu d’événements dans chaque intervalle de l’histogramme.</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::TimelineModel</name>
    <message>
        <source>From (%1)</source>
        <comment>zone</comment>
        <translation>De (%1)</translation>
    </message>
    <message>
        <source>To (%1)</source>
        <comment>zone</comment>
        <translation>À (%1)</translation>
    </message>
</context>
<context>
    <name>bloomzy::audit_page::ViewedLog</name>
    <message>
        <source>Privilege changes</source>
        <translation>Changements de droits</translation>
    </message>
    <message>
        <source>Failed sign-ins</source>
        <translation>Connexions échouées</translation>
    </message>
    <message>
        <source>Denied and errors</source>
        <translation>Refus et erreurs</translation>
    </message>
    <message>
        <source>Changes of accounts</source>
        <translation>Changements de comptes</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
</context>
</TS>
