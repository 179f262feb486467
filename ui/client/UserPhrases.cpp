#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase faults[] = {
    {"userQuery.q", QT_TRANSLATE_NOOP("ServerPhrases", "Search for at most 200 characters.")},
    {"userQuery.sort", QT_TRANSLATE_NOOP("ServerPhrases", "This order is not known.")},
    {"userQuery.status", QT_TRANSLATE_NOOP("ServerPhrases", "This status is not known.")},
    {"userQuery.role", QT_TRANSLATE_NOOP("ServerPhrases", "Name at most 50 roles.")},
    {"userExport.format", QT_TRANSLATE_NOOP("ServerPhrases", "Export as csv or json.")},
    {"reason.required", QT_TRANSLATE_NOOP("ServerPhrases", "Say why; it stands in the audit log.")},
    {"reason.tooLong", QT_TRANSLATE_NOOP("ServerPhrases", "A reason has at most 500 characters.")},
    {"reason.characters", QT_TRANSLATE_NOOP("ServerPhrases", "The reason holds invisible characters. Type it anew.")},
    {"userBulk.action", QT_TRANSLATE_NOOP("ServerPhrases", "This action is not known.")},
    {"userBulk.ids", QT_TRANSLATE_NOOP("ServerPhrases", "Name 1 to 200 users, each once.")},
};

} // namespace

std::span<const Phrase> userFaultPhrases()
{
    return faults;
}

} // namespace bloomzy::client
