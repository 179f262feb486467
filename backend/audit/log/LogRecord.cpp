#include "backend/audit/log/LogRecord.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/storage/Text.h"

namespace bloomzy::audit {
namespace {

// Members in the order of their names; what stands in a list of the wire goes by the same.
struct ActorPart
{
    std::optional<std::string> address;
    std::optional<std::string> apiKeyId;
    std::optional<std::string> displayName;
    std::optional<std::string> id;
    api::ActorKind kind = api::ActorKind::unknown;
    std::optional<std::string> sessionId;
};
BOOST_DESCRIBE_STRUCT(ActorPart, (), (address, apiKeyId, displayName, id, kind, sessionId))

struct TargetPart
{
    std::optional<std::string> displayName;
    std::string id;
    std::string type;
};
BOOST_DESCRIBE_STRUCT(TargetPart, (), (displayName, id, type))

struct ChangePart
{
    api::RawJson after;
    api::RawJson before;
    std::string field;
};
BOOST_DESCRIBE_STRUCT(ChangePart, (), (after, before, field))

struct DetailsPart
{
    std::optional<std::vector<ChangePart>> changes;
    std::optional<std::string> reason;
    std::optional<std::string> record; ///< what could not be read, as it came
    std::optional<std::string> requestId;
    std::optional<std::string> traceId;
};
BOOST_DESCRIBE_STRUCT(DetailsPart, (), (changes, reason, record, requestId, traceId))

template <class Part>
LeafPart partWith(const Part& part)
{
    return saltedPart(storage::storable(core::json::toJson(part)));
}

/// An empty one of what is not there, or cannot be read.
template <class Part>
Part read(const std::optional<LeafPart>& part)
{
    auto value = part ? core::json::fromStoredJson<Part>(part->value) : core::Result<Part>(Part());
    return value.has_value() ? std::move(*value) : Part();
}

DetailsPart detailsOf(const api::AuditEvent& event)
{
    DetailsPart details{{}, event.reason, {}, event.requestId, event.traceId};
    for (const api::FieldChange& change : event.changes) {
        if (!details.changes)
            details.changes.emplace();
        details.changes->push_back({change.after, change.before, change.field});
    }
    return details;
}

LeafParts partsOf(const api::AuditEvent& event, const DetailsPart& details)
{
    const api::AuditActor& actor = event.actor;
    LeafParts parts;
    parts.actor =
        partWith(ActorPart{actor.address, actor.apiKeyId, actor.displayName, actor.id, actor.kind, actor.sessionId});
    if (event.target)
        parts.target = partWith(TargetPart{event.target->displayName, event.target->id, event.target->type});
    if (details.changes || details.reason || details.record || details.requestId || details.traceId)
        parts.details = partWith(details);
    return parts;
}

LogRecord recordOf(std::string_view source, const std::string& id, const api::AuditEvent& event,
                   const DetailsPart& details)
{
    LogRecord record{{id,
                      storage::storable(event.time),
                      std::string(source),
                      storage::storable(event.action),
                      std::string(core::json::enumName(event.outcome)),
                      {},
                      {},
                      {}},
                     partsOf(event, details)};
    for (const PartKind& kind : partKinds)
        if (const auto& part = record.parts.*kind.part)
            record.leaf.*kind.hash = commitmentOf(*part);
    return record;
}

api::AuditEvent unreadable()
{
    api::AuditEvent event;
    event.action = "audit.unreadable";
    event.actor.kind = api::ActorKind::system;
    event.outcome = api::AuditOutcome::failure;
    event.reason = "This record could not be read. It is kept as it came.";
    return event;
}

std::optional<std::string> storableId(std::optional<std::string> id)
{
    return id ? std::optional(storage::storable(*id)) : std::nullopt;
}

} // namespace

core::Result<LogRecord> recordOf(std::string_view source, const storage::OutboxEvent& event)
{
    const std::string body = storage::storable(event.payload);
    if (const auto read = core::json::fromStoredJson<api::AuditEvent>(body); read.has_value()) {
        LogRecord record = recordOf(source, event.id, *read, detailsOf(*read));
        if (entryOf(record.leaf).size() <= longestLeaf)
            return record;
    }
    const api::AuditEvent stand = unreadable();
    LogRecord record = recordOf(source, event.id, stand, {{}, stand.reason, body, {}, {}});
    if (entryOf(record.leaf).size() > longestLeaf)
        return core::makeError(api::ErrorCode::invalid, "An event's id is too long for the audit log.",
                               "an event of " + std::string(source));
    return record;
}

api::AuditEntry auditEntryOf(std::int64_t sequence, const LogRecord& record)
{
    api::AuditEntry entry;
    entry.sequence = sequence;
    entry.id = record.leaf.id;
    entry.time = record.leaf.time;
    entry.source = record.leaf.source;
    entry.action = record.leaf.action;
    entry.outcome = core::json::enumValue<api::AuditOutcome>(record.leaf.outcome).value_or(api::AuditOutcome::unknown);
    entry.actor = read<api::AuditActor>(record.parts.actor);
    if (record.parts.target)
        entry.target = read<api::AuditTarget>(record.parts.target);
    DetailsPart details = read<DetailsPart>(record.parts.details);
    entry.reason = std::move(details.reason);
    entry.requestId = std::move(details.requestId);
    entry.traceId = std::move(details.traceId);
    for (ChangePart& change : details.changes.value_or(std::vector<ChangePart>()))
        entry.changes.push_back({std::move(change.field), std::move(change.before), std::move(change.after)});
    return entry;
}

bool holdsRecord(const LogRecord& record)
{
    return read<DetailsPart>(record.parts.details).record.has_value();
}

void keepIdsOnly(LogRecord& record, const PartKind& kind)
{
    std::optional<LeafPart>& part = record.parts.*kind.part;
    if (!part)
        return;
    if (kind.part == &LeafParts::actor) {
        const ActorPart actor = read<ActorPart>(part);
        part = partWith(ActorPart{{}, {}, {}, actor.id, actor.kind, {}});
    } else if (kind.part == &LeafParts::target) {
        const TargetPart target = read<TargetPart>(part);
        part = partWith(TargetPart{{}, target.id, target.type});
    } else {
        const auto all = read<DetailsPart>(part);
        const DetailsPart kept{{}, {}, {}, all.requestId, all.traceId};
        part = kept.requestId || kept.traceId ? std::optional(partWith(kept)) : std::nullopt;
    }
    record.leaf.*kind.hash = part ? std::optional(commitmentOf(*part)) : std::nullopt;
}

std::optional<std::string> actorIdOf(const LeafParts& parts)
{
    return storableId(read<ActorPart>(parts.actor).id);
}

std::optional<std::string> targetIdOf(const LeafParts& parts)
{
    return parts.target ? storableId(read<TargetPart>(parts.target).id) : std::nullopt;
}

} // namespace bloomzy::audit
