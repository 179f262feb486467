#include "plugins/webhook/Signature.h"

#include <QMessageAuthenticationCode>

namespace bloomzy::webhook {

QByteArray signatureOf(const QByteArray& secret, qint64 timestamp, const QByteArray& body)
{
    const QByteArray text = QByteArray::number(timestamp) + '.' + body;
    return "v1=" + QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace bloomzy::webhook
