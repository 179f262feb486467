#include "backend/host/restoring/BackupLayout.h"

#include "backend/backup/archive/Refusals.h"
#include "backend/host/StorePlan.h"

#include <algorithm>

namespace bloomzy::host {
namespace {

using backup::archive::databaseMember;
using backup::archive::ManifestEntry;
using backup::archive::masterKeyMember;
using backup::archive::MemberKind;
using backup::archive::refusal;

std::vector<std::string> databaseMembers(storage::Engine engine)
{
    std::vector<std::string> all;
    for (const StorePlan& plan : storePlans({}))
        all.push_back(databaseMember(plan.service, engine));
    return all;
}

core::Result<void> checkEntry(const ManifestEntry& entry, const std::vector<std::string>& databases, MemberKind kind)
{
    const bool isKey = entry.path == masterKeyMember;
    if (!isKey && std::ranges::find(databases, entry.path) == databases.end())
        return refusal(entry.path, "is nothing that a backup holds");
    if (entry.kind != (isKey ? MemberKind::file : kind))
        return refusal(entry.path, "is of another kind than it must be");
    return {};
}

} // namespace

core::Result<storage::Engine> layoutOf(const backup::archive::Manifest& manifest)
{
    const bool isDump = std::ranges::any_of(manifest.contents,
                                            [](const ManifestEntry& entry) { return entry.kind == MemberKind::dump; });
    const auto engine = isDump ? storage::Engine::postgresql : storage::Engine::sqlite;
    const auto databases = databaseMembers(engine);
    for (const ManifestEntry& entry : manifest.contents)
        BLOOMZY_CHECK(checkEntry(entry, databases, isDump ? MemberKind::dump : MemberKind::database));
    auto needed = databases;
    needed.emplace_back(masterKeyMember);
    for (const std::string& path : needed)
        if (std::ranges::find(manifest.contents, path, &ManifestEntry::path) == manifest.contents.end())
            return refusal(path, "is missing");
    if (!manifest.audit)
        return refusal(backup::archive::manifestPath, "does not say how far the audit log went");
    return engine;
}

std::vector<backup::RestorePart> restoredParts(bool withAudit)
{
    backup::RestorePart store{"store", {}};
    for (const StorePlan& plan : storePlans({}))
        if (plan.service != "audit")
            store.files.push_back(plan.file.filename().string());
    std::vector<backup::RestorePart> parts{std::move(store)};
    if (withAudit)
        parts.push_back({"audit", {"audit.db"}});
    return parts;
}

} // namespace bloomzy::host
