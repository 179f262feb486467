#include "tests/support/AuthenticatorApp.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

AuthenticatorApp::AuthenticatorApp(const QByteArray& secret)
{
    static const QByteArray digits("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    quint64 held = 0;
    int bits = 0;
    for (const char digit : secret) {
        held = held << 5 | static_cast<quint64>(digits.indexOf(digit));
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            m_seed.append(static_cast<char>(held >> bits & 0xff));
        }
    }
}

QByteArray AuthenticatorApp::codeAt(qint64 unixSeconds) const
{
    QByteArray counter(8, '\0');
    qToBigEndian(unixSeconds / 30, counter.data());
    const QByteArray digest = QMessageAuthenticationCode::hash(counter, m_seed, QCryptographicHash::Sha1);
    const quint32 number = qFromBigEndian<quint32>(digest.constData() + (digest.back() & 0x0f)) & 0x7fffffff;
    return QByteArray::number(number % 1000000).rightJustified(6, '0');
}
