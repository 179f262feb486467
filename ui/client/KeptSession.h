#pragma once

#include "backend/api/Auth.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace bloomzy::client {

/// What the keychain holds of a session.
struct KeptSession
{
    QString subject; ///< whose it is, as the access token says; another person's session is never continued
    QByteArray refreshToken;

    bool operator==(const KeptSession&) const = default;
};

[[nodiscard]] QByteArray toSecret(const KeptSession& session);
[[nodiscard]] std::optional<KeptSession> keptSessionFrom(const QByteArray& secret);

/// The `sub` of a JWT, unverified: it is the server that verifies. Empty when there is none.
[[nodiscard]] QString subjectOf(const QByteArray& accessToken);
[[nodiscard]] KeptSession sessionOf(const api::TokenPair& tokens);

} // namespace bloomzy::client
