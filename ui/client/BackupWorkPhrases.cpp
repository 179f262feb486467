#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase faults[] = {
    {"backup.recoveryKeyNeeded",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "Only a recovery key opens this backup. Give the one that was current when it was made.")},
    {"backup.identity",
     QT_TRANSLATE_NOOP("ServerPhrases", "This is no recovery key. It begins with AGE-SECRET-KEY-1 and has 74 "
                                        "characters; type it as it stands on the sheet.")},
    {"backup.key",
     QT_TRANSLATE_NOOP("ServerPhrases", "This backup was not encrypted for this recovery key. Nothing was read from "
                                        "it. Use the key that was in force when the backup was made.")},
    {"backup.recipient",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This is no recipient for a backup. It begins with age1 and has 62 characters.")},
    {"backup.recipient", QT_TRANSLATE_NOOP("ServerPhrases", "Nobody can open what is encrypted for this recipient.")},
    {"backup.recipients", QT_TRANSLATE_NOOP("ServerPhrases", "A backup has 1 to 20 recipients.")},
    {"backup.newer", QT_TRANSLATE_NOOP("ServerPhrases", "A newer version of the program made this backup. Nothing of "
                                                        "it was used. To restore it, install {0} or later.")},
    {"destination.insideData",
     QT_TRANSLATE_NOOP("ServerPhrases", "This place lies in the server's data folder, so whoever deletes that deletes "
                                        "the backups with it. Nothing was changed. Choose another place.")},
};

constexpr Phrase details[] = {
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "No backup was made: there is no recovery key, without which nobody could "
                                            "open it. Make one under Backups, then try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "No backup was made: no destination is set up, and a folder beside the "
                                            "data folder could not be made. Add a destination and try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The backup was made, but none of the destinations could store it, so it "
                                            "was not kept. Look at the destinations and try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "No destination that has this backup could be read, so nothing is known of "
                                            "it. Look at the destinations and try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This backup is stored nowhere, so there is nothing to verify. Choose another one.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "A backup is being made. Nothing was begun. Try again when that has ended.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "Backups are being verified. Nothing was begun. Try again when that has ended.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "A restore is being rehearsed. Nothing was begun. Try again when that has ended.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "A restore is being tried out. Nothing was begun. Try again when that has ended.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "A backup is being restored. Nothing was begun. Try again when that has ended.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This backup cannot be used: {0}. Nothing that is in use was touched. Use another copy.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The backup was not made: {0}. Nothing of it was kept. Try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This was cancelled. Nothing of it was kept.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "This is no encrypted backup, or its beginning is damaged. Nothing was read from it. Use another copy.")},
    {"",
     QT_TRANSLATE_NOOP(
         "ServerPhrases",
         "The beginning of this backup was changed after it was written. Nothing was read from it. Use another copy.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This backup is damaged, cut off or was changed. Use another copy.")},
};

} // namespace

std::span<const Phrase> backupWorkFaultPhrases()
{
    return faults;
}

std::span<const Phrase> backupWorkDetailPhrases()
{
    return details;
}

} // namespace bloomzy::client
