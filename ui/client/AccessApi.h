#pragma once

#include "backend/api/Access.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/access: who may do what, and why. See ClientError.h for how to wait.
class AccessApi
{
public:
    explicit AccessApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::AccessExplanation>> explain(const api::ExplanationQuery& query,
                                                                  const CancelToken& cancel = {}) const;
    /// A page may hold fewer than were asked for; it is the last one when it has no cursor.
    [[nodiscard]] QFuture<Result<api::AccessPeople>> people(const api::AccessPeopleQuery& query,
                                                            const CancelToken& cancel = {}) const;
    /// Who would gain or lose something if a role were saved so. Stores nothing.
    [[nodiscard]] QFuture<Result<api::AccessEffects>> preview(const api::RolePreview& role,
                                                              const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
