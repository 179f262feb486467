#pragma once

#include <QByteArray>

/// What an authenticator app shows (RFC 6238: SHA-1, six digits, 30 seconds), from nothing but the text that a person
/// types into it. Made with Qt's HMAC: none of the server's code.
class AuthenticatorApp
{
public:
    /// Base32, RFC 4648.
    explicit AuthenticatorApp(const QByteArray& secret);

    [[nodiscard]] QByteArray seed() const { return m_seed; }
    [[nodiscard]] QByteArray codeAt(qint64 unixSeconds) const;

private:
    QByteArray m_seed;
};
