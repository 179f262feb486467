#pragma once

#include "backend/api/Access.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/roles, /api/v1/permissions and the pairs of roles that exclude each other. See ClientError.h for how to
/// wait.
class RolesApi
{
public:
    explicit RolesApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// All of them; the built-in ones have no names of their own.
    [[nodiscard]] QFuture<Result<api::RoleList>> list(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::Role>> get(const QString& id, const CancelToken& cancel = {}) const;
    /// The same input sent again after an unreachable server or a timeout is not created twice.
    [[nodiscard]] QFuture<Result<api::Role>> create(const api::RoleInput& role) const;
    /// Replaces it. `revision` is the one that was edited; `preconditionFailed` when somebody else saved first.
    [[nodiscard]] QFuture<Result<api::Role>> update(const QString& id, std::int64_t revision,
                                                    const api::RoleInput& role) const;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& id, std::int64_t revision) const;
    [[nodiscard]] QFuture<Result<api::RoleRevisionList>> revisions(const QString& id,
                                                                   const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::PermissionList>> permissions(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::RoleConflictList>> conflicts(const CancelToken& cancel = {}) const;
    /// Replaces all pairs.
    [[nodiscard]] QFuture<Result<api::RoleConflictList>> setConflicts(const api::RoleConflictsInput& pairs) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
