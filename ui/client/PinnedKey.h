#pragma once

#include <QSslCertificate>
#include <QString>

namespace bloomzy::client {

/// `sha256:<hex>` over the certificate's SubjectPublicKeyInfo (DER); empty when it has no key that Qt can read.
[[nodiscard]] QString keyFingerprint(const QSslCertificate& certificate);

/// Whether two fingerprints are the same key, whatever their letter case; an empty one is like no other.
[[nodiscard]] bool sameKey(const QString& left, const QString& right);

} // namespace bloomzy::client
