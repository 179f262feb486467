#pragma once

#include <QTemporaryDir>

/// A certificate for `localhost` that nobody vouches for, made by openssl for 30 days, and its key's fingerprint.
class TestCertificate
{
public:
    /// As if it had been made so many days ago (libfaketime).
    explicit TestCertificate(int daysAgo = 0);

    [[nodiscard]] bool isReady() const { return m_fingerprint.size() == 71; }
    [[nodiscard]] QString certificate() const { return m_folder.filePath(QStringLiteral("certificate.pem")); }
    [[nodiscard]] QString key() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    /// `sha256:<64 hexadecimal digits>`
    [[nodiscard]] const QString& fingerprint() const { return m_fingerprint; }

private:
    QTemporaryDir m_folder;
    QString m_fingerprint;
};
