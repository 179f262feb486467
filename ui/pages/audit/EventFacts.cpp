#include "ui/pages/audit/EventFacts.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/EventTexts.h"
#include "ui/pages/audit/ShortText.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/SafeText.h"

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using client::toQString;
using models::EventTexts;
using widgets::safeLine;

namespace {

constexpr qsizetype longestReason = 2'000;

Fact idFact(const QString& name, const std::string& id, const QString& link, const QString& linkText)
{
    const QString whole = safeLine(toQString(id));
    return {.name = name,
            .value = shortened(whole, 8, 4),
            .mono = true,
            .link = link,
            .linkText = linkText,
            .whole = whole};
}

} // namespace

QList<Fact> EventFacts::of(const api::AuditEntry& entry)
{
    QList<Fact> facts;
    const api::AuditActor& actor = entry.actor;
    if (EventTexts::isMasked(entry, "/actor/address"))
        facts += Fact{.name = tr("Source IP"), .value = EventTexts::hidden()};
    else if (actor.address)
        facts += Fact{.name = tr("Source IP"),
                      .value = safeLine(toQString(*actor.address), 60),
                      .mono = true,
                      .link = u"address"_s,
                      .linkText = tr("Same address")};
    if (actor.id)
        facts += idFact(tr("Actor"), *actor.id, u"actor"_s, tr("Same actor"));
    if (actor.sessionId)
        facts += idFact(tr("Session"), *actor.sessionId, u"session"_s, tr("Same session"));
    if (actor.apiKeyId)
        facts += idFact(tr("API key"), *actor.apiKeyId, {}, {});
    if (entry.target)
        facts += idFact(EventTexts::targetType(toQString(entry.target->type)), entry.target->id, u"target"_s,
                        tr("Same target"));
    if (entry.traceId)
        facts += idFact(tr("Trace"), *entry.traceId, u"trace"_s, tr("Same trace"));
    if (entry.requestId)
        facts += idFact(tr("Request"), *entry.requestId, u"request"_s, tr("Same request"));
    if (EventTexts::isMasked(entry, "/reason"))
        facts += Fact{.name = tr("Reason"), .value = EventTexts::hidden()};
    else if (entry.reason)
        facts += Fact{.name = tr("Reason"), .value = safeLine(toQString(*entry.reason), longestReason)};
    facts += Fact{.name = tr("Service"), .value = EventTexts::source(toQString(entry.source))};
    facts += Fact{.name = tr("Action"), .value = safeLine(toQString(entry.action), 100), .mono = true};
    facts += Fact{.name = tr("Number"), .value = theme::formatNumber(entry.sequence), .mono = true};
    return facts;
}

std::optional<api::AuditFilter> EventFacts::related(const api::AuditEntry& entry, const QString& link)
{
    api::AuditFilter filter;
    if (link == "session"_L1 && entry.actor.sessionId)
        filter.session = entry.actor.sessionId;
    else if (link == "actor"_L1 && entry.actor.id)
        filter.actor = {*entry.actor.id};
    else if (link == "address"_L1 && entry.actor.address)
        filter.address = entry.actor.address;
    else if (link == "target"_L1 && entry.target)
        filter.target = entry.target->id;
    else if (link == "trace"_L1 && entry.traceId)
        filter.trace = entry.traceId;
    else if (link == "request"_L1 && entry.requestId)
        filter.request = entry.requestId;
    else
        return {};
    return filter;
}

} // namespace bloomzy::audit_page
