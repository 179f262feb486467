#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase details[] = {
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The databases were busy without a pause, so no backup was taken. Nothing "
                                            "was changed. Try again when less is going on.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "A file of an earlier backup lies where this one would write. Nothing was "
                                            "changed. Empty the folder in which backups are prepared.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The disk on which backups are prepared has not enough room: {0} MiB more are needed. No "
                           "backup was taken, and nothing was changed. Free some space on it and try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The program pg_dump is missing or does not start. No backup was taken. "
                                            "Install the package postgresql-client.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The program pg_dump is of version {0}, and the database server of version {1}. No backup "
                           "was taken. Install postgresql-client of the server's version or a later one.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The database's address holds a secret that pg_dump could only be given where everybody on "
                           "the machine can read it. No backup was taken. Put it into a service file of PostgreSQL, "
                           "and name the service in the address.")},
};

} // namespace

std::span<const Phrase> snapshotDetailPhrases()
{
    return details;
}

} // namespace bloomzy::client
