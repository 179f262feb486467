#include "backend/host/CertificateWatch.h"

#include "backend/core/Files.h"
#include "backend/http/TlsContext.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestClock.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>

using namespace bloomzy;
using host::CertificateWatch;
using namespace std::chrono_literals;

namespace {

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

/// A folder with a pair, watched as a server does it.
struct Watched
{
    Watched()
        : served(http::ensureCertificate(folder(), names, clock).value())
        , watch(folder(), names, clock, log, served, [this](const http::Certificate& pair) -> core::Result<void> {
            BLOOMZY_CHECK(http::makeTlsContext(pair.certificateFile, pair.privateKeyFile));
            ++taken;
            return {};
        })
    {
    }
    [[nodiscard]] std::filesystem::path folder() const
    {
        return std::filesystem::path(dir.path().toStdString()) / "tls";
    }
    [[nodiscard]] static std::string contentOf(const std::filesystem::path& file)
    {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    /// A pair of an operator, by openssl.
    void putPair(const char* name = "plants.example.org") const
    {
        QCOMPARE(QProcess::execute(text("openssl"),
                                   {text("req"), text("-x509"), text("-newkey"), text("ec"), text("-pkeyopt"),
                                    text("ec_paramgen_curve:P-256"), text("-nodes"), text("-days"), text("3650"),
                                    text("-subj"), text("/CN=") + text(name), text("-keyout"),
                                    dir.filePath(text("new.key")), text("-out"), dir.filePath(text("new.crt"))}),
                 0);
        const auto take = [&](const char* from, const std::filesystem::path& to) {
            core::writeFileAtomically(to, contentOf(dir.filePath(text(from)).toStdString())).value();
        };
        take("new.crt", served.certificateFile);
        take("new.key", served.privateKeyFile);
    }
    void lookTwice()
    {
        watch.look();
        watch.look();
    }

    QTemporaryDir dir;
    TestClock clock;
    test::MemoryLog log;
    std::vector<std::string> names{"127.0.0.1"};
    int taken = 0;
    http::Certificate served;
    CertificateWatch watch;
};

} // namespace

class CertificateWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheFormerPairWhenTheNewOneIsBroken_data();
    void keepsTheFormerPairWhenTheNewOneIsBroken();
    void keepsTheFormerPairWhenAHalfIsMissing();
    void waitsForTheSecondHalf();
    void doesNothingWhileNothingChanges();
    void takesAnOperatorsPair();
    void takesARepairedPair();
    void renewsItsOwnWithTheSameKey();
    void renewsItsOwnWhenTheClockStandsBeforeIt();
    void leavesAnOperatorsPairAloneWhenItEnds();
};

void CertificateWatchTest::keepsTheFormerPairWhenTheNewOneIsBroken_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("of another key") << QByteArray("other");
}

void CertificateWatchTest::keepsTheFormerPairWhenTheNewOneIsBroken()
{
    QFETCH(QByteArray, certificate);
    Watched server;
    if (certificate == "other") {
        const Watched other;
        certificate = QByteArray::fromStdString(Watched::contentOf(other.served.certificateFile));
    }
    core::writeFileAtomically(server.served.certificateFile, certificate.toStdString()).value();
    server.lookTwice();
    QCOMPARE(server.taken, 0);
    QCOMPARE(server.watch.fingerprint(), server.served.fingerprint);
    QVERIFY(server.watch.check().ok);
    QVERIFY(server.watch.check().detail.find("former pair is in use. The server's certificate") != std::string::npos);
    QVERIFY(server.watch.check().detail.find(server.folder().string()) == std::string::npos);
    const auto lines = server.log.lines().size();
    QVERIFY(lines > 0);
    server.clock.advance(2h);
    server.lookTwice();
    QCOMPARE(server.log.lines().size(), lines); // told once
    QCOMPARE(QByteArray::fromStdString(Watched::contentOf(server.served.certificateFile)), certificate);
}

void CertificateWatchTest::keepsTheFormerPairWhenAHalfIsMissing()
{
    Watched server;
    for (const auto& file : {server.served.certificateFile, server.served.privateKeyFile}) {
        std::filesystem::remove(file);
        server.lookTwice();
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(server.watch.check().detail.find("missing") != std::string::npos);
    }
    QCOMPARE(server.taken, 0);
}

void CertificateWatchTest::waitsForTheSecondHalf()
{
    Watched server;
    server.putPair();
    server.watch.look();
    QCOMPARE(server.taken, 0);
    server.watch.look();
    QCOMPARE(server.taken, 1);
}

void CertificateWatchTest::doesNothingWhileNothingChanges()
{
    Watched server;
    for (int i = 0; i < 5; ++i)
        server.watch.look();
    server.clock.advance(2h);
    server.lookTwice();
    server.clock.advance(-1h); // back, but not before our own was made
    server.lookTwice();
    QCOMPARE(server.taken, 0);
    QVERIFY(server.log.lines().empty());
}

void CertificateWatchTest::takesAnOperatorsPair()
{
    Watched server;
    server.putPair();
    server.lookTwice();
    QCOMPARE(server.taken, 1);
    QVERIFY(server.watch.fingerprint() != server.served.fingerprint);
    QCOMPARE(server.watch.check().detail, std::string("The pair in the folder is in use."));
}

void CertificateWatchTest::takesARepairedPair()
{
    Watched server;
    const std::string good = Watched::contentOf(server.served.certificateFile);
    core::writeFileAtomically(server.served.certificateFile, "hello").value();
    server.lookTwice();
    core::writeFileAtomically(server.served.certificateFile, good).value();
    server.lookTwice();
    QCOMPARE(server.taken, 1);
    QCOMPARE(server.watch.check().detail, std::string("The pair in the folder is in use."));
}

void CertificateWatchTest::renewsItsOwnWithTheSameKey()
{
    Watched server;
    const std::string first = Watched::contentOf(server.served.certificateFile);
    server.clock.advance(24h * 790);
    server.lookTwice();
    QCOMPARE(server.taken, 0);
    server.clock.advance(24h * 10);
    server.lookTwice();
    QCOMPARE(server.taken, 1);
    QVERIFY(Watched::contentOf(server.served.certificateFile) != first);
    QCOMPARE(server.watch.fingerprint(), server.served.fingerprint);
    server.lookTwice();
    QCOMPARE(server.taken, 1);
}

/// A certificate of tomorrow is refused by every client whose clock is as wrong as the server's.
void CertificateWatchTest::renewsItsOwnWhenTheClockStandsBeforeIt()
{
    Watched server;
    server.clock.advance(-4h);
    server.lookTwice();
    QCOMPARE(server.taken, 1);
    QCOMPARE(server.watch.fingerprint(), server.served.fingerprint);
    server.clock.advance(4h);
    server.lookTwice();
    QCOMPARE(server.taken, 1);
}

void CertificateWatchTest::leavesAnOperatorsPairAloneWhenItEnds()
{
    Watched server;
    server.putPair();
    server.lookTwice();
    const std::string theirs = Watched::contentOf(server.served.certificateFile);
    server.clock.advance(24h * 4000);
    server.lookTwice();
    QCOMPARE(Watched::contentOf(server.served.certificateFile), theirs);
    QCOMPARE(server.taken, 1);
}

BLOOMZY_TEST(CertificateWatchTest)
#include "CertificateWatchTest.moc"
