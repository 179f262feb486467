#include "Await.h"
#include "FakeAuth.h"
#include "SessionStores.h"
#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/Sha256.h"
#include "tests/support/TestMain.h"
#include "ui/client/ApiClient.h"
#include "ui/client/Background.h"
#include "ui/client/LogWitness.h"
#include "ui/client/Session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

namespace {

tlog::NoteSigner keyOfWithheldLog()
{
    tlog::NoteSigner::Seed seed;
    seed.fill(7);
    return std::move(*tlog::NoteSigner::of("bloomzy/audit/withheld", seed));
}

} // namespace

/// A server that proved its log once and then only never does, as whoever wrote it anew would have it.
class WithheldLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsALogThatIsShownAndNeverProven_data();
    void findsALogThatIsShownAndNeverProven();
    void saysNothingOfAServerThatIsAway();
    void forgetsWhatWasShort();

private:
    [[nodiscard]] TestAnswer answer(const SeenRequest& request);
    [[nodiscard]] TestAnswer log(const QByteArray& name) const;
    [[nodiscard]] int asked() const { return m_server->count("/api/v1/audit/log/vkey"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeAuth m_auth;
    std::optional<TestAnswer> m_instead; ///< of the log
    TestAnswer m_shown;                  ///< of its events
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    Background m_background;
    std::unique_ptr<LogWitness> m_witness;
};

void WithheldLogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_auth = {};
    m_instead.reset();
    m_shown = {.body = R"({"items":[],"newerCursor":"bjAtMA","hasNewer":false,"through":1})"};
    m_server = std::make_unique<TestServer>([this](const SeenRequest& request) { return answer(request); });
    m_client =
        std::make_unique<ApiClient>(ApiClient::Options{.address = {m_server->url(), {}},
                                                       .profileId = QStringLiteral("p"),
                                                       .secrets = std::make_shared<SharedStore>(),
                                                       .lockFolder = m_folder->filePath(QStringLiteral("locks"))});
    QVERIFY(await(m_client->session().signIn(ada, password)).has_value());
    m_witness = std::make_unique<LogWitness>(*m_client, m_background,
                                             LogWitness::Options{.folder = m_folder->filePath(QStringLiteral("pins")),
                                                                 .profileId = QStringLiteral("one"),
                                                                 .pause = std::chrono::milliseconds(20)});
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() == 1, 20'000);
}

void WithheldLogTest::cleanup()
{
    m_witness.reset();
    m_client.reset();
    m_server.reset();
    m_folder.reset();
}

TestAnswer WithheldLogTest::answer(const SeenRequest& request)
{
    if (request.path.startsWith("/api/v1/audit/log/"))
        return m_instead.value_or(log(request.path));
    if (request.path.startsWith("/api/v1/audit/events"))
        return m_shown;
    if (request.path == "/api/v1/events")
        return {.silent = true};
    TestAnswer told = m_auth(request);
    told.body.replace("taxa.read", "audit.read");
    return told;
}

TestAnswer WithheldLogTest::log(const QByteArray& name) const
{
    const tlog::NoteSigner key = keyOfWithheldLog();
    const tlog::Checkpoint head{key.verifier().name, 1, tlog::leafHash("event")};
    const std::string text = name.endsWith("vkey") ? key.verifier().text() + "\n" : tlog::signedCheckpoint(head, key);
    return {.body = QByteArray::fromStdString(text), .contentType = "text/plain; charset=utf-8"};
}

void WithheldLogTest::findsALogThatIsShownAndNeverProven_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("busy") << 503 << QByteArray("unavailable");
    QTest::newRow("too many") << 429 << QByteArray("rateLimited");
    QTest::newRow("forbidden") << 403 << QByteArray("forbidden");
    QTest::newRow("refused") << 404 << QByteArray("notFound");
}

void WithheldLogTest::findsALogThatIsShownAndNeverProven()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    m_instead = problem(status, code);
    m_instead->moreHeaders = "Retry-After: 0\r\n";
    m_witness->look();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->finding().has_value(), 60'000);
    QCOMPARE(m_witness->finding()->change, LogChange::unproven);
    QVERIFY(!m_witness->verifiedTo());
    m_instead.reset();
    m_witness->look();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() == 1, 20'000);
    QVERIFY(!m_witness->finding());
}

/// It answers nothing about the past either.
void WithheldLogTest::saysNothingOfAServerThatIsAway()
{
    m_instead = m_shown = problem(503, "unavailable");
    m_instead->moreHeaders = m_shown.moreHeaders = "Retry-After: 0\r\n";
    const int before = asked();
    m_witness->look();
    QTRY_VERIFY_WITH_TIMEOUT(asked() > before + 8, 60'000);
    QVERIFY(!m_witness->finding());
}

void WithheldLogTest::forgetsWhatWasShort()
{
    // One look each time, and then it is proven again.
    connect(m_witness.get(), &LogWitness::looked, this, [this] { m_instead.reset(); });
    for (int i = 0; i < 6; ++i) {
        QSignalSpy changed(m_witness.get(), &LogWitness::changed);
        const int before = asked();
        m_instead = problem(403, "forbidden");
        m_witness->look();
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 20'000);
        QVERIFY(asked() >= before + 2);
        QVERIFY(!m_witness->finding());
    }
}

BLOOMZY_TEST(WithheldLogTest)
#include "WithheldLogTest.moc"
