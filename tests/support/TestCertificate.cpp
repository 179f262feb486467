#include "tests/support/TestCertificate.h"

#include "tests/integration/server/FakeTime.h"

#include <QCryptographicHash>
#include <QProcess>

namespace {

QByteArray outputOf(const QStringList& arguments, int daysAgo = 0)
{
    QProcess openssl;
    if (daysAgo > 0) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), fakeTimeLibrary());
        environment.insert(QStringLiteral("FAKETIME"), QStringLiteral("-%1d").arg(daysAgo));
        openssl.setProcessEnvironment(environment);
    }
    openssl.start(QStringLiteral("openssl"), arguments);
    return openssl.waitForFinished() && openssl.exitCode() == 0 ? openssl.readAllStandardOutput() : QByteArray();
}

} // namespace

TestCertificate::TestCertificate(int daysAgo)
{
    outputOf({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
              QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
              QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
              QStringLiteral("-keyout"), key(), QStringLiteral("-out"), certificate()},
             daysAgo);
    const QByteArray publicKey =
        outputOf({QStringLiteral("pkey"), QStringLiteral("-in"), key(), QStringLiteral("-pubout"),
                  QStringLiteral("-outform"), QStringLiteral("DER")});
    if (!publicKey.isEmpty())
        m_fingerprint = QStringLiteral("sha256:") +
                        QString::fromLatin1(QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).toHex());
}
