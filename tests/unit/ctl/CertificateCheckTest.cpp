#include "app/ctl/doctor/Checks.h"
#include "backend/http/Certificate.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

/// openssl's own, as an operator would put it there, for one day.
bool putForeignCertificate(const std::filesystem::path& folder)
{
    const auto in = [&](const char* name) { return QString::fromStdString((folder / "tls" / name).string()); };
    return QProcess::execute(QStringLiteral("openssl"),
                             {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                              QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                              in("server.key"), QStringLiteral("-out"), in("server.crt"), QStringLiteral("-days"),
                              QStringLiteral("1"), QStringLiteral("-subj"), QStringLiteral("/CN=plants"),
                              QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:plants.example.org")}) == 0;
}

} // namespace

/// What the doctor says of certificates over time, which no test can wait for.
class CertificateCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsAForeignOneThatEnded();
    void warnsOfAForeignOneThatEndsSoonAndOfItsName();
    void tellsWhatIsNoCertificate();
    void tellsAMissingKey();
    void warnsOfAnOwnOneThatEnded();
    void warnsOfAnOwnOneThatEndsSoon();
    void findsAnOwnOneFine();
    void passesOverAFolderWithout();

private:
    void makeOwn() const
    {
        QVERIFY(http::ensureCertificate(m_patient.folder / "tls", {}, core::SystemClock()).has_value());
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    ctl::Patient m_patient;
};

void CertificateCheckTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_patient = {};
    m_patient.folder = m_temporary->path().toStdString();
    m_patient.now = core::SystemClock().now();
    std::filesystem::create_directory(m_patient.folder / "tls");
    std::filesystem::permissions(m_patient.folder / "tls", std::filesystem::perms::owner_all);
}

void CertificateCheckTest::tellsAForeignOneThatEnded()
{
    QVERIFY(putForeignCertificate(m_patient.folder));
    m_patient.now += 48h;
    const auto found = ctl::checkCertificate(m_patient);
    QCOMPARE(found.front().state, ctl::State::problem);
    QCOMPARE(found.front().exitCode, EX_CONFIG);
}

void CertificateCheckTest::warnsOfAForeignOneThatEndsSoonAndOfItsName()
{
    QVERIFY(putForeignCertificate(m_patient.folder));
    m_patient.now += 1h;
    const auto found = ctl::checkCertificate(m_patient);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found.front().state, ctl::State::warning);
    QCOMPARE(found.back().check, std::string("certificate.name"));
    QCOMPARE(found.back().state, ctl::State::warning);
}

void CertificateCheckTest::tellsWhatIsNoCertificate()
{
    makeOwn();
    std::filesystem::resize_file(m_patient.folder / "tls" / "server.crt", 40);
    const auto found = ctl::checkCertificate(m_patient);
    QCOMPARE(found.front().state, ctl::State::problem);
    QCOMPARE(found.front().exitCode, EX_CONFIG);
}

void CertificateCheckTest::tellsAMissingKey()
{
    makeOwn();
    std::filesystem::remove(m_patient.folder / "tls" / "server.key");
    QCOMPARE(ctl::checkCertificate(m_patient).front().state, ctl::State::problem);
}

void CertificateCheckTest::warnsOfAnOwnOneThatEnded()
{
    makeOwn();
    m_patient.now += 900 * 24h;
    const auto found = ctl::checkCertificate(m_patient);
    QCOMPARE(found.front().state, ctl::State::warning);
    QVERIFY(found.front().remedy.find("by itself") != std::string::npos);
}

void CertificateCheckTest::warnsOfAnOwnOneThatEndsSoon()
{
    makeOwn();
    m_patient.now += 800 * 24h;
    QCOMPARE(ctl::checkCertificate(m_patient).front().state, ctl::State::warning);
}

void CertificateCheckTest::findsAnOwnOneFine()
{
    makeOwn();
    for (const auto& finding : ctl::checkCertificate(m_patient))
        QCOMPARE(finding.state, ctl::State::ok);
}

void CertificateCheckTest::passesOverAFolderWithout()
{
    QCOMPARE(ctl::checkCertificate(m_patient).front().state, ctl::State::skipped);
}

BLOOMZY_TEST(CertificateCheckTest)
#include "CertificateCheckTest.moc"
