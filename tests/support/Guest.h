#pragma once

#include "tests/support/ApiClient.h"

#include <QStringList>

/// Somebody beside the administrator of a server, who has chosen ApiClient::goodPassword().
struct Guest
{
    QString id;
    QString token; ///< for access; empty when they did not get in, for which the log says why
    QStringList permissions;
};

/// Invited by `admin`. Their address is `name`@example.org, in lower case and with hyphens for blanks.
[[nodiscard]] Guest inviteGuest(::ApiClient& admin, const QUrl& server, const QString& name, const QStringList& roles);
