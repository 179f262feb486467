#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase faults[] = {
    {"auditQuery.time",
     QT_TRANSLATE_NOOP("ServerPhrases", "Write a time such as 2026-11-22T14:32:05Z, or leave it out.")},
    {"auditQuery.tooMany", QT_TRANSLATE_NOOP("ServerPhrases", "Filter by at most 50 values of one kind.")},
    {"auditQuery.tooLong", QT_TRANSLATE_NOOP("ServerPhrases", "There is no value that long.")},
    {"auditQuery.q", QT_TRANSLATE_NOOP("ServerPhrases", "Search for at most 200 characters.")},
    {"auditQuery.address",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "Write an address such as 192.0.2.17 or 2001:db8::17, or one with /24 or /64 behind it.")},
    {"auditQuery.through", QT_TRANSLATE_NOOP("ServerPhrases", "Write the sequence of an event, 0 or more.")},
    {"auditQuery.atWithCursor", QT_TRANSLATE_NOOP("ServerPhrases", "Jump to a time, or go on from a cursor.")},
    {"auditQuery.span", QT_TRANSLATE_NOOP("ServerPhrases", "The end must lie after the beginning.")},
    {"auditQuery.buckets", QT_TRANSLATE_NOOP("ServerPhrases", "Ask for 1 to 400 buckets.")},
    {"savedView.query",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This is not a filter of the audit log. Send words and filters only, no page.")},
    {"log.checkpoint", QT_TRANSLATE_NOOP("ServerPhrases", "This is no signed checkpoint of an audit log.")},
    {"auditExport.format", QT_TRANSLATE_NOOP("ServerPhrases", "Export as csv or jsonl.")},
};

} // namespace

std::span<const Phrase> auditFaultPhrases()
{
    return faults;
}

} // namespace bloomzy::client
