#include "tests/support/TestCertificate.h"

#include <QCryptographicHash>
#include <QProcess>

namespace {

QByteArray outputOf(const QStringList& arguments)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments);
    return openssl.waitForFinished() && openssl.exitCode() == 0 ? openssl.readAllStandardOutput() : QByteArray();
}

} // namespace

TestCertificate::TestCertificate()
{
    outputOf({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
              QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
              QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
              QStringLiteral("-keyout"), key(), QStringLiteral("-out"), certificate()});
    const QByteArray publicKey =
        outputOf({QStringLiteral("pkey"), QStringLiteral("-in"), key(), QStringLiteral("-pubout"),
                  QStringLiteral("-outform"), QStringLiteral("DER")});
    if (!publicKey.isEmpty())
        m_fingerprint = QStringLiteral("sha256:") +
                        QString::fromLatin1(QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex());
}
