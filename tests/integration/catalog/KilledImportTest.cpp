#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <functional>
#include <thread>

namespace {

const QString taxaPath = QStringLiteral("/api/v1/taxa");

} // namespace

/// A server that is killed amid an import, between two commits.
class KilledImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void undoesAnImportThatWasKilled();

private:
    int stopAmid(const std::function<int()>& stored);
    void startAgain();

    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_client;
};

void KilledImportTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_client = std::make_unique<ApiClient>(m_server.url());
    QCOMPARE(m_client->setUp(m_server.setupToken()).status, 201);
}

void KilledImportTest::startAgain()
{
    m_server.kill();
    QVERIFY(m_server.start());
    m_client->setBase(m_server.url());
    QCOMPARE(m_client->signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status, 200);
}

/// Lets the server run from one commit to the next, and answers what `stored` tells when that is not 0 any more. The
/// server stands still then.
int KilledImportTest::stopAmid(const std::function<int()>& stored)
{
    const auto written = [journal = m_server.dataFolder() + QStringLiteral("/store/catalog.db-wal")] {
        const QFileInfo now(journal);
        return std::pair(now.size(), now.lastModified());
    };
    const auto pid = static_cast<pid_t>(m_server.process().processId());
    const QDeadlineTimer patience(60'000);
    auto before = written();
    int found = 0;
    while (found == 0 && !patience.hasExpired()) {
        ::kill(pid, SIGCONT);
        while (written() == before && !patience.hasExpired()) {
        }
        ::kill(pid, SIGSTOP);
        before = written();
        found = stored();
    }
    return found;
}

void KilledImportTest::undoesAnImportThatWasKilled()
{
    constexpr int lines = 2'000;
    QByteArray csv = "taxonRank,genus,specificEpithet\n";
    for (int i = 0; i < lines; ++i)
        csv += QByteArray("species,Hoya,x") + char('a' + i / 676) + char('a' + i / 26 % 26) + char('a' + i % 26) + "\n";
    const auto found = [&] {
        return m_client->get(taxaPath + QStringLiteral("?q=hoya&count=true&limit=1"))
            .json()
            .value(QStringLiteral("count"))
            .toInt();
    };
    const auto stored = [&] {
        QProcess reader;
        reader.start(QStringLiteral("sqlite3"),
                     {QStringLiteral("-readonly"), m_server.dataFolder() + QStringLiteral("/store/catalog.db"),
                      QStringLiteral("SELECT count(*) FROM taxon WHERE family = '' "
                                     "AND scientific_name LIKE 'Hoya%'")});
        reader.waitForFinished();
        return reader.readAllStandardOutput().trimmed().toInt();
    };
    Answer answer;
    std::thread importer([&, token = m_client->token(), url = m_server.url()] {
        ApiClient client(url);
        client.setToken(token);
        answer =
            client.send("POST", QStringLiteral("/api/v1/catalog/imports/direct"), csv, {{"Content-Type", "text/csv"}});
    });
    const int amid = stopAmid(stored);
    startAgain();
    importer.join();
    QVERIFY2(amid > 0 && amid < lines, qPrintable(QString::number(amid)));
    QVERIFY2(answer.status == 0, answer.body); // it was under way
    QCOMPARE(found(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(stored(), 0, 60'000);
    const Answer again =
        m_client->send("POST", QStringLiteral("/api/v1/catalog/imports/direct"), csv, {{"Content-Type", "text/csv"}});
    QCOMPARE(again.json().value(QStringLiteral("created")).toInt(), lines);
    QCOMPARE(found(), lines);
}

BLOOMZY_TEST(KilledImportTest)
#include "KilledImportTest.moc"
