#include "backend/audit/log/ClosedLogs.h"
#include "backend/http/Router.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/LogRoutesClient.h"
#include "tests/unit/audit/PeopleFixture.h"

#include <QTest>

using namespace bloomzy;
using audit::LogFault;
using audit::RestoreTold;
using test::soon;

/// As Auditors, and `proven`, who has proved just now who they are.
class ProvenAuditors : public test::Auditors
{
public:
    core::Result<http::Principal> identify(std::string_view token) override
    {
        auto principal = Auditors::identify(token == "proven" ? "auditor" : token);
        if (principal.has_value())
            principal->fresh = token == "proven";
        return principal;
    }
};

/// The audit log across a restore: of the store beside it, and of the log itself.
class RestoredLogTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_log.reset(); }
    void refusesALogThatIsNotTheOneItSigned();
    void refusesWhatDoesNotLeadToItsKey_data();
    void refusesWhatDoesNotLeadToItsKey();
    void refusesAnotherBeginning();
    void refusesALossThatIsNone_data();
    void refusesALossThatIsNone();
    void tellsOfARestoreOnce();
    void goesOnAfterARestoreOfTheStore();
    void keepsWhatItCommitsToWhenWhoAskedIsErased();
    void succeedsALogThatWasTakenBack();
    void countsWhatWasLost();
    void succeedsTwice();
    void servesWhatItSucceeds();
    void keepsWhatSomebodyHadOfTheLogBefore();

private:
    /// Of POST /api/v1/audit/log/losses.
    http::Response accept(const std::string& body, const std::string& token)
    {
        test::MemoryLog lines;
        const auto router = http::Router::make(m_log->service->endpoints(), std::make_shared<ProvenAuditors>(), lines);
        http::RawRequest request{.method = "POST", .target = "/api/v1/audit/log/losses", .headers = {}, .body = body};
        request.headers.emplace_back("authorization", "Bearer " + token);
        request.headers.emplace_back("content-type", "application/json");
        request.deadline = soon();
        return (*router)->answer(std::move(request));
    }
    [[nodiscard]] RestoreTold told(bool tookTheLogBack, const std::string& number = "1") const
    {
        RestoreTold restore{"restore-" + number, "point-" + number, "2026-11-30T09:00:00.000000Z", m_point, {}, false};
        restore.actor = {api::ActorKind::user, "ada", test::canaryName, {}, {}};
        restore.tookTheLogBack = tookTheLogBack;
        return restore;
    }
    /// By a key and a checkpoint that were kept before.
    audit::LogVerdict verdictBy(const tlog::NoteVerifier& key, std::optional<std::string> earlier = {})
    {
        return storage::readValue<audit::LogVerdict>(*m_log->database, soon(),
                                                     [&](storage::Snapshot& snapshot) {
                                                         audit::DatabaseLog log(snapshot, &*m_log->vault);
                                                         return audit::verifyLog(log, {key, std::move(earlier)});
                                                     })
            .value();
    }
    api::AuditEntry newestEvent()
    {
        const auto newest = m_log->service->newest(soon()).value();
        return m_log->service->after(newest - 1, 1, soon()).value().at(0);
    }
    static std::string told(const api::RawJson& value)
    {
        return core::json::fromStoredJson<std::string>(value.text).value();
    }

    std::unique_ptr<test::AuditLogFixture> m_log;
    std::string m_point;  ///< head when the backup was taken
    std::string m_before; ///< head before the restore
};

void RestoredLogTest::init()
{
    m_log = std::make_unique<test::AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    m_log->open().value();
    m_log->happen(250).value();
    m_point = m_log->checkpoint();
    m_log->happen(20).value();
    m_before = m_log->checkpoint();
}

void RestoredLogTest::refusesALogThatIsNotTheOneItSigned()
{
    m_log->change("UPDATE log_head SET size = 269 WHERE id = 1").value();
    for (const bool back : {false, true}) {
        const auto opened = m_log->open(told(back));
        QVERIFY(opened.has_error() && opened.error().code == api::ErrorCode::malformed);
    }
    QCOMPARE(m_log->texts("SELECT id FROM events WHERE action = 'backup.restore'").size(), std::size_t(0));
    QCOMPARE(m_log->texts("SELECT closing FROM closed_logs").size(), std::size_t(0));
}

void RestoredLogTest::refusesWhatDoesNotLeadToItsKey_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("no closing") << QByteArray("DELETE FROM closed_logs");
    QTest::newRow("no checkpoint") << QByteArray("UPDATE closed_logs SET closing = 'x'");
    QTest::newRow("another key") << QByteArray("UPDATE closed_logs SET verifier = (SELECT verifier FROM log_key)");
    QTest::newRow("one more") << QByteArray(
        "INSERT INTO closed_logs (number, verifier, closing) VALUES (2, 'x', (SELECT closing FROM closed_logs))");
}

void RestoredLogTest::refusesWhatDoesNotLeadToItsKey()
{
    QFETCH(QByteArray, sql);
    const auto former = m_log->key();
    m_log->open(told(true)).value();
    QVERIFY(verdictBy(former).wrong.empty());
    m_log->change(sql.toStdString()).value();
    QVERIFY(verdictBy(former).fault == LogFault::head);
}

/// Who has both keys and writes a log anew still has to begin with what the former one had.
void RestoredLogTest::refusesAnotherBeginning()
{
    const auto former = m_log->key();
    const auto signer = m_log->signer();
    m_log->open(told(true)).value();
    tlog::Checkpoint other = *tlog::verifiedCheckpoint(m_before, former.name, former);
    other.root[0] ^= 1;
    const std::string closing = tlog::signedClosing(other, m_log->key(), *signer);
    m_log->change("UPDATE closed_logs SET closing = ?", {std::string_view(closing)}).value();
    QVERIFY(verdictBy(former).fault == LogFault::rewritten);
    QVERIFY(verdictBy(m_log->key()).fault == LogFault::rewritten);
}

void RestoredLogTest::refusesALossThatIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QByteArray head =
        R"({"checkpoint":"bloomzy/audit/x\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— k AAAAAAA=\n"})";
    QTest::newRow("nobody") << head << QByteArray("nobody") << 401;
    QTest::newRow("without the right") << head << QByteArray("reader") << 403;
    QTest::newRow("without a fresh proof") << head << QByteArray("auditor") << 403;
    QTest::newRow("no note") << QByteArray(R"({"checkpoint":"x"})") << QByteArray("proven") << 422;
    QTest::newRow("no head") << QByteArray(R"({"checkpoint":"x\n\n— k AAAAAAA=\n"})") << QByteArray("proven") << 422;
    QTest::newRow("nothing") << QByteArray("{}") << QByteArray("proven") << 422;
    QTest::newRow("too long") << QByteArray(R"({"checkpoint":")" + QByteArray(3000, 'x') + R"("})")
                              << QByteArray("proven") << 422;
}

void RestoredLogTest::refusesALossThatIsNone()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, token);
    QTEST(accept(body.toStdString(), token.toStdString()).status, "status");
    QCOMPARE(m_log->texts("SELECT id FROM outbox").size(), std::size_t(0));
}

void RestoredLogTest::tellsOfARestoreOnce()
{
    for (const bool back : {true, false}) {
        const auto restore = told(back, back ? "1" : "2");
        m_log->open(restore).value();
        const std::string after = m_log->checkpoint();
        const auto key = m_log->key();
        m_log->open(restore).value();
        QCOMPARE(m_log->checkpoint(), after);
        QVERIFY(m_log->key() == key);
    }
    QCOMPARE(m_log->texts("SELECT id FROM events WHERE action = 'backup.restore'").size(), std::size_t(2));
    QCOMPARE(m_log->texts("SELECT closing FROM closed_logs").size(), std::size_t(1));
    QCOMPARE(m_log->wrong(m_log->checkpoint()), std::string());
}

void RestoredLogTest::goesOnAfterARestoreOfTheStore()
{
    const auto key = m_log->key();
    m_log->open(told(false)).value();
    const api::AuditEntry event = newestEvent();
    QCOMPARE(event.sequence, std::int64_t(271));
    QCOMPARE(event.action, std::string("backup.restore"));
    QCOMPARE(event.target->id, std::string("point-1"));
    QCOMPARE(event.changes.at(0).field, std::string("/auditLog/checkpoint"));
    QCOMPARE(told(event.changes.at(0).before), m_before);
    QCOMPARE(told(event.changes.at(0).after), m_point);
    QCOMPARE(event.changes.at(1).before.text, std::string("20"));
    QVERIFY(m_log->key() == key);
    m_log->happen(30).value();
    for (const std::string& kept : {m_point, m_before})
        QCOMPARE(m_log->wrong(kept), std::string());
    QCOMPARE(m_log->verdict().head.size, std::uint64_t(301));
}

/// The commitment is no part of who asked.
void RestoredLogTest::keepsWhatItCommitsToWhenWhoAskedIsErased()
{
    m_log->open(told(false)).value();
    const api::AuditEntry restored = newestEvent();
    m_log->erase("ada").value();
    const api::AuditEntry event = m_log->service->after(restored.sequence - 1, 1, soon()).value().at(0);
    QCOMPARE(told(event.changes.at(0).before), m_before);
    QVERIFY(!event.actor.displayName);
    QCOMPARE(m_log->wrong(m_before), std::string());
}

void RestoredLogTest::succeedsALogThatWasTakenBack()
{
    const auto former = m_log->key();
    m_log->open(told(true)).value();
    const auto key = m_log->key();
    QVERIFY(key.name != former.name && key.publicKey != former.publicKey);
    // The first event of the new log commits to the last head of the former one, which names the new key.
    const std::string closing = m_log->texts("SELECT closing FROM closed_logs").at(0);
    QCOMPARE(told(newestEvent().changes.at(0).before), closing);
    QVERIFY(*tlog::verifiedCheckpoint(closing, former.name, former) ==
            *tlog::verifiedCheckpoint(m_before, former.name, former));
    m_log->happen(30).value();
    // Whatever was kept: either key, with and without a head of either.
    QCOMPARE(m_log->wrong(), std::string());
    QCOMPARE(m_log->wrong(m_log->checkpoint()), std::string());
    for (const std::string& kept : {m_point, m_before}) {
        QCOMPARE(m_log->wrong(kept), std::string());
        const auto verdict = verdictBy(former, kept);
        QCOMPARE(verdict.wrong, std::string());
        QVERIFY(verdict.key == key && verdict.lost == 0);
    }
}

void RestoredLogTest::countsWhatWasLost()
{
    const auto former = m_log->key();
    const auto signer = m_log->signer();
    // What the lost machine had after the backup, of which only this head is left.
    tlog::Checkpoint lost{former.name, 283, {}};
    lost.root.fill(7);
    const std::string kept = tlog::signedCheckpoint(lost, *signer);
    m_log->open(told(true)).value();
    m_log->happen(100).value(); // more than there were: the numbers are others now
    const auto verdict = verdictBy(former, kept);
    QVERIFY(verdict.fault == LogFault::lost);
    QCOMPARE(verdict.lost, std::uint64_t(13));
    QCOMPARE(verdict.head.size, std::uint64_t(371));
    QVERIFY2(verdict.wrong.starts_with("13 events"), verdict.wrong.c_str());
}

void RestoredLogTest::succeedsTwice()
{
    const auto first = m_log->key();
    m_log->open(told(true, "1")).value();
    const auto second = m_log->key();
    m_log->happen(3).value();
    const std::string kept = m_log->checkpoint();
    m_log->open(told(true, "2")).value();
    m_log->happen(3).value();
    for (const auto& key : {first, second, m_log->key()})
        for (const std::string& earlier : {m_point, m_before, kept})
            QCOMPARE(verdictBy(key, earlier).wrong, std::string());
}

void RestoredLogTest::servesWhatItSucceeds()
{
    const auto former = m_log->key();
    m_log->open(told(true)).value();
    m_log->happen(5).value();
    const test::LogRoutes routes(*m_log->service);
    test::RoutesLog served(routes);
    const auto verdict = audit::verifyLog(served, {former, m_before}).value();
    QCOMPARE(verdict.wrong, std::string());
    QVERIFY(verdict.key == m_log->key());
    QCOMPARE(routes.ask("getAuditVerifierKey").value().body, m_log->key().text() + "\n");
}

void RestoredLogTest::keepsWhatSomebodyHadOfTheLogBefore()
{
    QCOMPARE(accept(core::json::toJson(api::AuditLossAcceptance{m_before}), "proven").status, 204);
    const std::string payload = m_log->texts("SELECT payload FROM outbox").at(0);
    const auto event = core::json::fromStoredJson<api::AuditEvent>(payload).value();
    QCOMPARE(event.action, std::string("audit.acceptLoss"));
    QCOMPARE(told(event.changes.at(0).after), m_before);
}

BLOOMZY_TEST(RestoredLogTest)
#include "RestoredLogTest.moc"
