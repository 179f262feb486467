#pragma once

#include "backend/api/Notices.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/auth/me/notices: what whoever is signed in is told. See ClientError.h for how to wait.
class NoticesApi
{
public:
    explicit NoticesApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// Those that were not read yet, newest first.
    [[nodiscard]] QFuture<Result<api::NoticeList>> unread(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::Notice>> markRead(const QString& id) const;
    /// The details of one of kind `administratorRecovered`.
    [[nodiscard]] static Result<api::RecoveryNotice> recovery(const api::Notice& notice);

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
