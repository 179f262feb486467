#include "tests/integration/server/FakeTime.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TaxonWriters.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QTest>

#include <utility>

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
constexpr qint64 year = 365 * day;
/// What an access token lives, in seconds.
constexpr qint64 tokenLife = 600;

} // namespace

/// The machine's clock is set forward and back under a running server (by libfaketime): it goes on serving, people can
/// sign in within seconds, and nothing that was acknowledged is lost or recorded out of order.
class ClockJumpTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] bool jumpTo(qint64 seconds) const;
    void create();
    /// Right after the clock was set on by `forward` seconds, or back.
    void expectTheSession(qint64 forward);

    QTemporaryDir m_control;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_client;
    QSet<QString> m_acknowledged;
    qint64 m_offset = 0;
    int m_number = 0;
    int m_expired = 0;

private Q_SLOTS:
    void initTestCase();
    void goesOn_data();
    void goesOn();
    void keptWhatItAcknowledged();
};

bool ClockJumpTest::jumpTo(qint64 seconds) const
{
    QSaveFile file(m_control.filePath(QStringLiteral("time")));
    const QByteArray offset = (seconds < 0 ? "" : "+") + QByteArray::number(seconds);
    return file.open(QIODevice::WriteOnly) && file.write(offset) == offset.size() && file.commit();
}

void ClockJumpTest::initTestCase()
{
    if (fakeTimeLibrary().isEmpty())
        QSKIP("libfaketime is not installed (package libfaketime)");
    QVERIFY(jumpTo(0));
    m_server = std::make_unique<ServerProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), fakeTimeLibrary());
    environment.insert(QStringLiteral("FAKETIME_TIMESTAMP_FILE"), m_control.filePath(QStringLiteral("time")));
    environment.insert(QStringLiteral("FAKETIME_NO_CACHE"), QStringLiteral("1"));
    // What is measured, time limits say, has a clock of its own that nobody sets.
    environment.insert(QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
    m_server->process().setProcessEnvironment(environment);
    QVERIFY2(m_server->start(), m_server->log());
    m_client = std::make_unique<ApiClient>(m_server->url());
    QCOMPARE(m_client->setUp(m_server->setupToken()).status, 201);
}

void ClockJumpTest::goesOn_data()
{
    QTest::addColumn<qint64>("offset");
    for (const qint64 offset :
         {qint64{600}, qint64{-600}, 2 * day, -2 * day, 100 * day, -400 * day, 2 * year, qint64{0}})
        QTest::addRow("%+lld s", static_cast<long long>(offset)) << offset;
    QRandomGenerator random(20261128);
    for (int i = 0; i < (qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 200 : 0); ++i) {
        const qint64 offset = random.bounded(int(6 * year)) - 3 * year;
        QTest::addRow("%d: %+lld s", i, static_cast<long long>(offset)) << offset;
    }
}

void ClockJumpTest::create()
{
    QString epithet = QStringLiteral("jumping");
    for (int rest = ++m_number; rest > 0; rest /= 26)
        epithet += QChar(u'a' + rest % 26);
    const auto answer =
        m_client->post(QStringLiteral("/api/v1/taxa"), {{QStringLiteral("genus"), QStringLiteral("Ficus")},
                                                        {QStringLiteral("specificEpithet"), epithet}});
    QVERIFY2(answer.status == 201, answer.body);
    m_acknowledged.insert(answer.json().value(QStringLiteral("id")).toString());
}

void ClockJumpTest::expectTheSession(qint64 forward)
{
    const auto me = m_client->get(QStringLiteral("/api/v1/auth/me"));
    if (forward < tokenLife) {
        QVERIFY2(me.status == 200 || me.status == 401, me.body);
        return;
    }
    QVERIFY2(me.status == 401, me.body);
    const auto refused = m_client->post(QStringLiteral("/api/v1/taxa"),
                                        {{QStringLiteral("genus"), QStringLiteral("Ficus")},
                                         {QStringLiteral("specificEpithet"), QStringLiteral("expired")}});
    QVERIFY2(refused.status == 401, refused.body);
    QCOMPARE(refused.problem(), QStringLiteral("unauthenticated"));
    ++m_expired;
}

void ClockJumpTest::goesOn()
{
    QFETCH(const qint64, offset);
    QVERIFY(jumpTo(offset));
    QCOMPARE(m_client->get(QStringLiteral("/health/live")).status, 200);
    QCOMPARE(m_client->get(QStringLiteral("/health/ready")).status, 200);
    expectTheSession(offset - std::exchange(m_offset, offset));
    if (QTest::currentTestFailed())
        return;
    // Whether the old session lives or not, a new one begins and works; the limits of sign-in may ask for a moment's
    // patience, never for the span that the clock was set back.
    int signedIn = 0;
    const auto mayWork = [&] {
        signedIn = m_client->signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status;
        return signedIn == 200;
    };
    QVERIFY2(QTest::qWaitFor(mayWork, 20'000), qPrintable(QString::number(signedIn)));
    create();
    QCOMPARE(m_client->get(QStringLiteral("/api/v1/taxa?limit=200")).status, 200);
    // And so nothing of what was refused.
    QCOMPARE(listedTaxa(*m_client), m_acknowledged);
    QTRY_COMPARE_WITH_TIMEOUT(recordedTaxa(*m_client), m_acknowledged, 20'000);
}

void ClockJumpTest::keptWhatItAcknowledged()
{
    QVERIFY(m_expired >= 4);
    QVERIFY(m_server->stop());
    m_server->process().setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    QVERIFY(m_server->start());
    m_client->setBase(m_server->url());
    QCOMPARE(m_client->signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status, 200);
    QCOMPARE(listedTaxa(*m_client), m_acknowledged);
    QCOMPARE(recordedTaxa(*m_client), m_acknowledged);
    qInfo("%lld acknowledged writes over as many jumps, none lost", qlonglong(m_acknowledged.size()));
    QVERIFY(m_server->stop());
}

BLOOMZY_TEST(ClockJumpTest)
#include "ClockJumpTest.moc"
