#include "ui/client/PinnedKey.h"

#include <QCryptographicHash>
#include <QSslKey>

namespace bloomzy::client {

QString keyFingerprint(const QSslCertificate& certificate)
{
    const QByteArray subjectPublicKeyInfo = certificate.publicKey().toDer();
    if (subjectPublicKeyInfo.isEmpty())
        return {};
    const QByteArray digest = QCryptographicHash::hash(subjectPublicKeyInfo, QCryptographicHash::Sha256);
    return QStringLiteral("sha256:") + QString::fromLatin1(digest.toHex());
}

bool sameKey(const QString& left, const QString& right)
{
    return !left.isEmpty() && left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace bloomzy::client
