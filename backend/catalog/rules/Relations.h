#pragma once

#include "backend/api/Problem.h"
#include "backend/catalog/store/TaxonRecord.h"
#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

/// What other taxa have to say about a taxon. Taxa in the bin and outside the caller's scope do not exist here.
namespace bloomzy::catalog {

/// How far the caller's rights go: what they see, and what they may change. Borrows both.
struct Reach
{
    const http::AccessScope& seen;
    const http::AccessScope& changed;

    [[nodiscard]] static Reach everywhere()
    {
        static const http::AccessScope all;
        return {all, all};
    }
    /// For a change that asks for `permission`.
    [[nodiscard]] static Reach of(const http::Principal& principal, api::Permission permission)
    {
        return {principal.scope, principal.scopeOf(permission)};
    }
};

[[nodiscard]] bool isInScope(const http::AccessScope& scope, const api::TaxonInput& taxon);

/// Faults of accepted name, parent, rank, status and family. `id` is empty for a new taxon.
[[nodiscard]] core::Result<std::vector<api::Fault>> checkRelations(storage::Snapshot& snapshot, const Reach& reach,
                                                                   const std::string& id, const api::TaxonInput& taxon);

} // namespace bloomzy::catalog
