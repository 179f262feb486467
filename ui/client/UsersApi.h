#pragma once

#include "backend/api/Access.h"
#include "backend/api/Operations.h"
#include "backend/api/Password.h"
#include "backend/api/RoleBulk.h"
#include "backend/api/Users.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"
#include "ui/client/Tagged.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/users. See ClientError.h for how to wait.
class UsersApi
{
public:
    explicit UsersApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::UserPage>> list(const api::UserQuery& query = {},
                                                      const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::User>> get(const QString& id, const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::InvitedUser>> invite(const api::UserInvitation& invitation) const;
    /// A code by which the user chooses a new password; shown once.
    [[nodiscard]] QFuture<Result<api::PasswordResetCode>> beginPasswordReset(const QString& id) const;
    /// With its recovery codes; ends the user's sessions.
    [[nodiscard]] QFuture<Result<void>> removeSecondFactor(const QString& id) const;

    /// `preconditionFailed` when somebody else changed the account since `revision`.
    [[nodiscard]] QFuture<Result<api::User>> suspend(const QString& id, const QString& reason,
                                                     std::int64_t revision) const;
    [[nodiscard]] QFuture<Result<api::User>> reactivate(const QString& id, std::int64_t revision) const;
    /// What remove() would touch.
    [[nodiscard]] QFuture<Result<api::UserReferences>> references(const QString& id,
                                                                  const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& id, std::int64_t revision) const;
    /// As remove(), with the name wherever it stands; the answer is the operation that goes on with it.
    [[nodiscard]] QFuture<Result<api::Operation>> erase(const QString& id, std::int64_t revision) const;
    /// Up to 200 at once, each with an outcome of its own.
    [[nodiscard]] QFuture<Result<api::UserBulkResult>> change(const api::UserBulk& bulk) const;
    /// The same for one role.
    [[nodiscard]] QFuture<Result<api::UserBulkResult>> changeRole(const api::RoleBulk& bulk) const;

    [[nodiscard]] QFuture<Result<api::UserSessionList>> sessions(const QString& id,
                                                                 const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<void>> endSession(const QString& id, const QString& sessionId) const;
    [[nodiscard]] QFuture<Result<void>> signOut(const QString& id) const;

    [[nodiscard]] QFuture<Result<Tagged<api::UserRoles>>> roles(const QString& id,
                                                                const CancelToken& cancel = {}) const;
    /// Gives these and no others. `etag` is of the roles that were edited; `preconditionFailed` when somebody else
    /// changed them since.
    [[nodiscard]] QFuture<Result<Tagged<api::UserRoles>>> setRoles(const QString& id, const QByteArray& etag,
                                                                   const api::UserRolesInput& roles) const;

    /// All users of a list as a file. `onBytes` runs on the network thread with each piece, before the future is
    /// finished.
    [[nodiscard]] QFuture<Result<void>> exportTo(const api::UserExportQuery& query,
                                                 std::function<void(const QByteArray&)> onBytes,
                                                 const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
