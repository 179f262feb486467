#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/PeopleFixture.h"
#include "tests/unit/audit/SignAnew.h"

#include <QTest>

#include <map>

using namespace bloomzy;
using test::AuditLogFixture;

namespace {

constexpr int historySize = 300;

} // namespace

/// What is done to a database, and whether it is found: without an outside checkpoint, with one, or not at all.
class LogVerifierTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanupTestCase() { m_histories.clear(); }
    void findsWhatIsDoneWithoutTheKey_data();
    void findsWhatIsDoneWithoutTheKey();
    void findsByAnEarlierCheckpoint_data();
    void findsByAnEarlierCheckpoint();
    void tellsTheKindAndThePlace();
    void refusesCheckpointsOfOthers();
    void tellsHowFarItIs();
    void countsPartsThatAreGone();
    void findsNothingInWhatIsWhole();

private:
    /// What is wrong after these statements, which are then undone.
    std::string wrongAfter(const std::vector<QByteArray>& statements, bool withKey = false,
                           std::optional<std::string> earlier = {});
    audit::LogVerdict m_verdict; ///< of the last wrongAfter()

    /// Tests that change it take it away.
    struct History
    {
        std::unique_ptr<AuditLogFixture> log;
        std::string earlier;
    };
    std::map<storage::Engine, History> m_histories;
    AuditLogFixture* m_log = nullptr;
    std::string m_earlier; ///< after 200 events
};

void LogVerifierTest::init()
{
    History& history = m_histories[engine()];
    if (!history.log) {
        history.log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
        history.log->open().value();
        history.log->happen(200).value();
        history.earlier = history.log->checkpoint();
        history.log->happen(historySize - 200).value();
    }
    m_log = history.log.get();
    m_earlier = history.earlier;
}

std::string LogVerifierTest::wrongAfter(const std::vector<QByteArray>& statements, bool withKey,
                                        std::optional<std::string> earlier)
{
    const audit::LogTrust trust{m_log->key(), std::move(earlier)};
    const auto key = m_log->signer().value();
    std::string wrong = "nothing was done";
    const auto undone = m_log->database->write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            for (const QByteArray& statement : statements)
                BLOOMZY_CHECK(transaction.execute(std::string_view(statement.constData()), {}));
            if (withKey)
                BLOOMZY_CHECK(test::signAnew(transaction, key));
            m_verdict = m_log->verdict(transaction, trust);
            wrong = m_verdict.wrong;
            return core::internalError("undone");
        },
        test::soon());
    return undone.error().cause == "undone" ? wrong : undone.error().cause;
}

void LogVerifierTest::findsWhatIsDoneWithoutTheKey_data()
{
    QTest::addColumn<QList<QByteArray>>("statements");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, QList<QByteArray> statements, const char* words) {
        QTest::newRow(name) << std::move(statements) << QByteArray(words);
    };
    row("edited", {"UPDATE events SET action = 'taxon.delete' WHERE sequence = 7"}, "Event 7 is not the one");
    row("a part edited", {"UPDATE events SET target = replace(target, 'taxon', 'user') WHERE sequence = 6"},
        "Event 6: its part “target” was changed");
    row("a sealed part of another event of theirs",
        {"UPDATE events SET actor = (SELECT actor FROM events WHERE sequence = 4) WHERE sequence = 7"},
        "Event 7: its sealed part “actor” cannot be opened");
    row("a sealed part that is cut", {"UPDATE events SET actor = substr(actor, 1, 60) WHERE sequence = 7"},
        "Event 7: its sealed part “actor” cannot be opened");
    row("a sealed part in clear", {"UPDATE events SET actor = 'AAAAAAAAAAAAAAAAAAAAAA=={}' WHERE sequence = 7"},
        "Event 7: its part “actor” was changed");
    row("a sealed part in the place of another", {"UPDATE events SET target = actor WHERE sequence = 6"},
        "Event 6: its sealed part “target” cannot be opened");
    row("a person's key",
        {"UPDATE people SET sealed = (SELECT sealed FROM people WHERE id = 'person-2') WHERE id = "
         "'person-1'"},
        "Event 1: its sealed part “of a person” cannot be opened");
    row("a person", {"UPDATE people SET id = 'person-9' WHERE id = 'person-1'"},
        "Event 1: its sealed part “of a person” cannot be opened");
    row("the id of a person's key", {"UPDATE people SET key_id = 'x' WHERE id = 'person-1'"},
        "Event 1: its sealed part “actor” cannot be opened");
    row("a part put in", {"UPDATE events SET target = 'AAAAAAAAAAAAAAAAAAAAAA=={}' WHERE sequence = 7"},
        "Event 7 has a part “target” that its entry does not know");
    row("a part taken away", {"UPDATE events SET details = NULL WHERE sequence = 3"},
        "Event 3: its part “details” was taken away");
    row("a sealed part taken away", {"UPDATE events SET actor = NULL, actor_id = NULL WHERE sequence = 7"},
        "Event 7: its part “actor” was taken away");
    row("a part that is none", {"UPDATE events SET details = 'x' WHERE sequence = 3"},
        "Event 3: its part “details” was changed");
    row("hidden from a person's list", {"UPDATE events SET actor_id = NULL WHERE sequence = 7"},
        "Event 7: it is listed under another person");
    row("put into a target's list", {"UPDATE events SET target_id = '1' WHERE sequence = 7"},
        "Event 7: it is listed under another target");
    row("deleted", {"DELETE FROM events WHERE sequence = 7"}, "Event 7 is missing");
    row("deleted, and the others moved up",
        {"DELETE FROM events WHERE sequence = 7", "UPDATE events SET sequence = -sequence WHERE sequence > 7",
         "UPDATE events SET sequence = -sequence - 1 WHERE sequence < 0"},
        "Event 7 is not the one");
    row("two exchanged",
        {"UPDATE events SET sequence = -8 WHERE sequence = 7", "UPDATE events SET sequence = 7 WHERE sequence = 8",
         "UPDATE events SET sequence = 8 WHERE sequence = -8"},
        "Event 7 is not the one");
    row("truncated", {"DELETE FROM events WHERE sequence > 290"}, "Event 291 is missing");
    row("all of it", {"DELETE FROM events"}, "Event 1 is missing");
    row("put in behind",
        {"INSERT INTO events (sequence, id, source, time, action, outcome) VALUES (301, 'x', 'x', '', 'x', 'success')"},
        "Events stand beside the log that it does not prove (events): 1.");
    row("put in before",
        {"INSERT INTO events (sequence, id, source, time, action, outcome) VALUES (0, 'x', 'x', '', 'x', 'success')"},
        "Events stand beside the log that it does not prove (events): 1.");
    row("left to be taken", {"INSERT INTO earlier_events (sequence, id, source, body) VALUES (301, 'x', 'x', '{}')"},
        "Events wait beside the log");
    row("hashes exchanged",
        {"UPDATE log_tiles SET hashes = substr(hashes, 45, 44) || substr(hashes, 1, 44) || substr(hashes, 89) WHERE "
         "level = 0 AND number = 0"},
        "Event 1 is not the one");
    row("a hash too many", {"UPDATE log_tiles SET hashes = hashes || substr(hashes, 1, 44) WHERE number = 1"},
        "The hashes of the events 257 to 300");
    row("a tile gone", {"DELETE FROM log_tiles WHERE level = 0 AND number = 1"}, "The hashes of the events 257 to 300");
    row("an upper tile of others",
        {"UPDATE log_tiles SET hashes = (SELECT substr(hashes, 1, 44) FROM log_tiles WHERE "
         "level = 0 AND number = 0) WHERE level = 1"},
        "The hashes of tile/1/000.p/1 do not follow");
    row("a tile put in", {"INSERT INTO log_tiles (level, number, hashes) VALUES (2, 0, '')"}, "There are tiles");
    row("another edge", {"UPDATE log_head SET size = 299"}, "What is kept of the tree's edge");
    row("no checkpoint", {"UPDATE log_head SET checkpoint = ''"}, "The checkpoint is not one");
    row("another key", {"UPDATE log_key SET verifier = replace(verifier, 'audit', 'other')"},
        "The key that is kept with the log");
}

void LogVerifierTest::findsWhatIsDoneWithoutTheKey()
{
    QFETCH(QList<QByteArray>, statements);
    QFETCH(QByteArray, words);
    const std::string wrong = wrongAfter({statements.begin(), statements.end()});
    QVERIFY2(wrong.starts_with(words.toStdString()), wrong.c_str());
}

void LogVerifierTest::findsByAnEarlierCheckpoint_data()
{
    QTest::addColumn<QList<QByteArray>>("statements");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, QList<QByteArray> statements, const char* words) {
        QTest::newRow(name) << std::move(statements) << QByteArray(words);
    };
    const char* anew = "The first 200 events are not those of the earlier checkpoint";
    row("edited", {"UPDATE events SET action = 'taxon.delete' WHERE sequence = 7"}, anew);
    row("deleted, and the others moved up",
        {"DELETE FROM events WHERE sequence = 7", "UPDATE events SET sequence = -sequence WHERE sequence > 7",
         "UPDATE events SET sequence = -sequence - 1 WHERE sequence < 0"},
        anew);
    row("cut off before it", {"DELETE FROM events WHERE sequence > 199"},
        "The log has 199 events, and had 200 at the earlier checkpoint");
    row("begun anew", {"DELETE FROM events"}, "The log has 0 events, and had 200");
}

/// Whoever has the key can make everything fit: only what was kept elsewhere tells.
void LogVerifierTest::findsByAnEarlierCheckpoint()
{
    QFETCH(QList<QByteArray>, statements);
    QFETCH(QByteArray, words);
    const std::vector<QByteArray> all(statements.begin(), statements.end());
    QCOMPARE(wrongAfter(all, true), std::string());
    const std::string wrong = wrongAfter(all, true, m_earlier);
    QVERIFY2(wrong.starts_with(words.toStdString()), wrong.c_str());
}

void LogVerifierTest::tellsTheKindAndThePlace()
{
    using audit::LogFault;
    using Event = std::optional<std::uint64_t>;
    const auto is = [this](LogFault fault, Event event) {
        return m_verdict.fault == fault && m_verdict.event == event;
    };
    wrongAfter({"UPDATE events SET action = 'x' WHERE sequence = 257"});
    QVERIFY(is(LogFault::event, 257));
    wrongAfter({"DELETE FROM events WHERE sequence > 290"});
    QVERIFY(is(LogFault::event, 291));
    wrongAfter({"UPDATE events SET actor_id = NULL WHERE sequence = 7"});
    QVERIFY(is(LogFault::part, 7));
    wrongAfter({"DELETE FROM log_tiles WHERE level = 0 AND number = 1"});
    QVERIFY(is(LogFault::hashes, 257));
    wrongAfter({"UPDATE log_head SET size = 299"});
    QVERIFY(is(LogFault::beside, {}));
    wrongAfter({"UPDATE log_head SET checkpoint = ''"});
    QVERIFY(is(LogFault::head, {}));
    wrongAfter({"UPDATE events SET action = 'x' WHERE sequence = 7"}, true, m_earlier);
    QVERIFY(is(LogFault::rewritten, {}));
    wrongAfter({"DELETE FROM events WHERE sequence > 199"}, true, m_earlier);
    QVERIFY(is(LogFault::cut, 200));
    wrongAfter({}, false, "none\n");
    QVERIFY(is(LogFault::earlier, {}));
    wrongAfter({});
    QVERIFY(is(LogFault::none, {}) && m_verdict.note == m_log->checkpoint());
}

void LogVerifierTest::tellsHowFarItIs()
{
    std::vector<std::uint64_t> told;
    const audit::LogTrust trust{m_log->key(), {}};
    const auto done = m_log->database->read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            audit::DatabaseLog log(snapshot);
            BLOOMZY_CHECK(audit::verifyLog(log, trust, [&](std::uint64_t read, std::uint64_t all) {
                told.push_back(all == historySize ? read : 0);
            }));
            return {};
        },
        test::soon());
    QVERIFY(done.has_value());
    QCOMPARE(told, (std::vector<std::uint64_t>{256, 300}));
}

void LogVerifierTest::refusesCheckpointsOfOthers()
{
    AuditLogFixture other(m_databases.create(engine(), audit::migrations(engine())));
    QVERIFY(other.open().has_value());
    QVERIFY(QString::fromStdString(m_log->wrong(other.checkpoint()))
                .startsWith(QStringLiteral("The earlier checkpoint is not one that this key signed")));
    const audit::LogTrust foreign{other.key(), {}};
    const auto wrong = storage::readValue<std::string>(
        *m_log->database, test::soon(),
        [&](storage::Snapshot& snapshot) -> core::Result<std::string> { return m_log->wrong(snapshot, foreign); });
    QVERIFY(wrong->starts_with("The checkpoint is not one that this key signed"));
}

void LogVerifierTest::countsPartsThatAreGone()
{
    QVERIFY(
        m_log->service->take("auth", test::PeopleFixture::rows({test::PeopleFixture::erasure("person-0")}, "erasure"))
            .has_value());
    QVERIFY(m_log->service->erase("person-0", test::soon()).has_value());
    const auto verdict = m_log->verdict(m_earlier);
    QCOMPARE(verdict.wrong, std::string());
    QVERIFY(verdict.partsGone > 0);
    QCOMPARE(verdict.partsSealed, std::uint64_t{0});
    QCOMPARE(verdict.head.size, std::uint64_t{historySize + 1});
    m_histories.erase(engine());
}

void LogVerifierTest::findsNothingInWhatIsWhole()
{
    QCOMPARE(m_log->wrong(), std::string());
    QCOMPARE(m_log->wrong(m_earlier), std::string());
    QCOMPARE(m_log->wrong(m_log->checkpoint()), std::string());
    QCOMPARE(wrongAfter({}, true, m_earlier), std::string());
}

BLOOMZY_TEST(LogVerifierTest)
#include "LogVerifierTest.moc"
