#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase faults[] = {
    {"destination.name.required", QT_TRANSLATE_NOOP("ServerPhrases", "Give the destination a name.")},
    {"destination.settings",
     QT_TRANSLATE_NOOP("ServerPhrases", "Send up to 20 settings, each once, with values of up to 4000 bytes.")},
    {"destination.invalidSettings",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "These settings do not fit this kind of destination. Correct them and try again.")},
    {"destination.unreachable",
     QT_TRANSLATE_NOOP(
         "ServerPhrases",
         "The server cannot reach this place. Nothing was changed. See that it is there and mounted, then try again.")},
    {"destination.claimed",
     QT_TRANSLATE_NOOP("ServerPhrases", "This place belongs to another destination, maybe of another server. Nothing "
                                        "was changed. Choose another place, or take it over.")},
    {"destination.denied",
     QT_TRANSLATE_NOOP("ServerPhrases", "The server may not write to this place. Nothing was changed. Give it to the "
                                        "user who runs the server, then try again.")},
    {"destination.full",
     QT_TRANSLATE_NOOP("ServerPhrases", "This place is full. Nothing was changed. Make room there, then try again.")},
    {"destination.timedOut",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This place does not answer. Nothing was changed. See that it works, then try again.")},
    {"destination.pluginMissing",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This server has no plugin for this kind of destination. Choose another kind.")},
    {"destination.failed",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This place could not be prepared. Nothing was changed. The server's log says why.")},
    {"backupPlan.at", QT_TRANSLATE_NOOP("ServerPhrases", "Write the time of day as in 02:00, from 00:00 to 23:59.")},
};

constexpr Phrase details[] = {
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such destination.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Somebody changed this destination meanwhile. Nothing was changed now. "
                                            "Load it again and repeat your change.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "A destination has this name. Choose another name.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There are 20 destinations, which is the most. Remove one of them first.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "Something else is being done at this destination. Nothing was changed. Try again in a moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Somebody changed the schedule or the retention meanwhile. Nothing was "
                                            "changed now. Load them again and repeat your change.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such restore point. It may have been removed.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Somebody changed this restore point meanwhile. Nothing was changed now. "
                                            "Load it again and repeat your change.")},
};

} // namespace

std::span<const Phrase> backupFaultPhrases()
{
    return faults;
}

std::span<const Phrase> backupDetailPhrases()
{
    return details;
}

} // namespace bloomzy::client
