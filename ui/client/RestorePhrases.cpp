#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase details[] = {
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This backup is stored nowhere, so it cannot be restored. Choose another one.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This backup was not tried within the last hour. Nothing was changed. Make a dry run of it, "
                           "see what would change, and restore then.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "No destination that has this backup could be read. Nothing was changed. "
                                            "Look at the destinations and try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The data of this server lie in PostgreSQL, where it cannot restore by itself. Nothing was "
                           "changed. Restore the backup into new databases on the server's machine; the guide to "
                           "recovery tells how.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This server cannot start again by itself. Nothing was changed. Restore the backup on the "
                           "server's machine with bloomzyctl backup restore.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This backup is one of an installation in PostgreSQL. Nothing was changed. Restore its dumps "
                       "into empty databases with psql, as docs/recovery.md tells.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "What is sealed in this backup needs the master key of its installation, which only a "
                           "recovery key opens. Nothing was changed. Restore it with the recovery key.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The backup was made by a newer version of Bloomzy ({0}). Nothing was changed. Install that "
                           "version or a later one, and restore with it.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The backup's database \"{0}\" is not sound. Nothing was changed. {1}")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Another restore has not ended yet. Nothing was changed. Restart the "
                                            "server, which ends it, and try again.")},
};

} // namespace

std::span<const Phrase> restoreDetailPhrases()
{
    return details;
}

} // namespace bloomzy::client
