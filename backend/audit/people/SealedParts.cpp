#include "backend/audit/people/SealedParts.h"

#include "backend/audit/people/PartOwners.h"
#include "backend/audit/people/PersonNames.h"

namespace bloomzy::audit {
namespace {

std::string sealed(const core::crypto::SecretKey& key, const PartKind& kind, const std::string& event,
                   const LeafPart& part)
{
    std::string clear = storedPart(part);
    std::string box = core::crypto::seal(key, clear, {kind.sealPurpose, event});
    core::crypto::wipe(clear);
    return box;
}

core::Result<void> keepNames(storage::Transaction& transaction, PersonKeys& keys, const LogRecord& record)
{
    for (const auto& [id, name] : namesIn(record)) {
        BLOOMZY_TRY(const auto person, keys.made(transaction, id));
        BLOOMZY_CHECK(keepName(transaction, *person, name));
    }
    return {};
}

core::Result<std::optional<std::string>> opened(const StoredRecord& stored, const PartKind& kind,
                                                const core::crypto::SecretKey& key)
{
    auto clear = core::crypto::unseal(key, *(stored.sealed.*kind.text), {kind.sealPurpose, stored.record.leaf.id});
    return clear.has_value() ? std::optional(std::move(*clear)) : std::nullopt;
}

/// Who the person of a target is erased, or the log does not tell what it was.
api::AuditTarget goneTarget(const StoredRecord& stored, const std::string& person)
{
    api::AuditTarget target{
        stored.targetId == person ? "user" : "unknown", stored.targetId.value_or(std::string()), {}};
    target.erased = true;
    return target;
}

core::Result<bool> isErased(PersonKeys& keys, const std::string& id)
{
    BLOOMZY_TRY(const auto person, keys.byId(id));
    return person && !person->key;
}

/// Parts that came after the erasure stand in clear, with ids alone.
core::Result<void> tellWhoIsErased(api::AuditEntry& entry, PersonKeys& keys)
{
    if (entry.actor.id && !entry.actor.erased) {
        BLOOMZY_TRY(const bool erased, isErased(keys, *entry.actor.id));
        if (erased)
            entry.actor.erased = true;
    }
    if (entry.target && entry.target->type == "user" && !entry.target->erased) {
        BLOOMZY_TRY(const bool erased, isErased(keys, entry.target->id));
        if (erased)
            entry.target->erased = true;
    }
    return {};
}

} // namespace

core::Result<PartTexts> sealNew(storage::Transaction& transaction, PersonKeys& keys, LogRecord& record)
{
    const PartTexts owners = partOwners(record);
    BLOOMZY_CHECK(keepNames(transaction, keys, record));
    PartTexts texts;
    for (const PartKind& kind : partKinds) {
        const auto& owner = owners.*kind.text;
        std::shared_ptr<const Person> person;
        if (owner && record.parts.*kind.part) {
            BLOOMZY_TRY(person, keys.made(transaction, *owner));
            if (!person->key)
                keepIdsOnly(record, kind);
        }
        if (const auto& part = record.parts.*kind.part)
            texts.*kind.text =
                person && person->key ? sealed(*person->key, kind, record.leaf.id, *part) : storedPart(*part);
    }
    return texts;
}

core::Result<PartTexts> sealStored(storage::Transaction& transaction, PersonKeys& keys, const StoredRecord& stored)
{
    const LogRecord& record = stored.record;
    const PartTexts owners = partOwners(record);
    BLOOMZY_CHECK(keepNames(transaction, keys, record));
    PartTexts texts = stored.sealed;
    for (const PartKind& kind : partKinds) {
        const auto& part = record.parts.*kind.part;
        if (!part)
            continue;
        const auto& owner = owners.*kind.text;
        if (!owner) {
            // What is no part stays as it is too, so that a reading of the log finds it.
            texts.*kind.text = part->salt.empty() ? part->value : storedPart(*part);
            continue;
        }
        BLOOMZY_TRY(const auto person, keys.made(transaction, *owner));
        if (person->key)
            texts.*kind.text = sealed(*person->key, kind, record.leaf.id, *part);
    }
    return texts;
}

core::Result<Opened> openParts(StoredRecord& stored, PersonKeys& keys)
{
    Opened found;
    for (const PartKind& kind : partKinds) {
        const auto& box = stored.sealed.*kind.text;
        if (!box)
            continue;
        BLOOMZY_TRY(const auto person, keys.byKey(std::string(core::crypto::sealingKeyId(*box))));
        if (person && !person->key) {
            found.erased.emplace_back(&kind, person->id);
            continue;
        }
        std::optional<LeafPart> part;
        if (person) {
            BLOOMZY_TRY(auto clear, opened(stored, kind, *person->key));
            part = clear ? partOf(*clear) : std::nullopt;
            if (clear)
                core::crypto::wipe(*clear);
        }
        if (part)
            stored.record.parts.*kind.part = std::move(part);
        else
            found.broken = kind.name;
    }
    return found;
}

core::Result<api::AuditEntry> openedEntry(StoredRecord stored, PersonKeys& keys)
{
    BLOOMZY_TRY(const Opened parts, openParts(stored, keys));
    api::AuditEntry entry = auditEntryOf(stored.sequence, stored.record);
    for (const auto& [kind, person] : parts.erased) {
        if (kind->part == &LeafParts::actor) {
            entry.actor.kind = stored.actorId ? api::ActorKind::user : api::ActorKind::anonymous;
            entry.actor.id = stored.actorId;
            entry.actor.erased = true;
        } else if (kind->part == &LeafParts::target) {
            entry.target = goneTarget(stored, person);
        }
    }
    BLOOMZY_CHECK(tellWhoIsErased(entry, keys));
    return entry;
}

} // namespace bloomzy::audit
