#include "backend/audit/log/LogAppender.h"
#include "backend/audit/log/LogView.h"
#include "backend/audit/log/RecordStore.h"
#include "tests/support/CountRows.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"
#include "tests/unit/tlog/SmallTree.h"

#include <QTest>

using namespace bloomzy;
using test::AuditLogFixture;

/// How events come into the tree, and what keeps a damaged one from being signed.
class AuditLogTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_log = begin(); }
    void cleanup() { m_log.reset(); }
    void refusesToSignADamagedHead_data();
    void refusesToSignADamagedHead();
    void refusesToAppendToADamagedTile();
    void refusesToOpenAKeyThatIsNotItsOwn_data();
    void refusesToOpenAKeyThatIsNotItsOwn();
    void addsNoLeafForWhatItKnows();
    void keepsNothingOfADeliveryThatFails();
    void refusesEarlierEventsWithAGap();
    void takesHostileTexts_data();
    void takesHostileTexts();
    void beginsWithASignedEmptyTree();
    void signsEachDeliveryOnce();
    void holdsTheTreeOfItsEntries_data();
    void holdsTheTreeOfItsEntries();
    void keepsItsNameAndItsKey();
    void takesWhatWasThereBefore();
    void goesOnWithAStartThatWasCutOff();

private:
    std::unique_ptr<AuditLogFixture> begin()
    {
        auto log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
        log->open().value();
        return log;
    }
    /// An installation from before the log, with events from 1 to `count` but `without` one.
    std::unique_ptr<AuditLogFixture> older(int count, int without = 0);
    tlog::Checkpoint head() const
    {
        return *tlog::verifiedCheckpoint(m_log->checkpoint(), m_log->key().name, m_log->key());
    }

    std::unique_ptr<AuditLogFixture> m_log;
};

std::unique_ptr<AuditLogFixture> AuditLogTest::older(int count, int without)
{
    auto earlier = audit::migrations(engine());
    std::erase_if(earlier, [](const auto& each) { return each.name >= "20261130T0100"; });
    const std::string name = m_databases.make(engine());
    {
        const auto before = TestDatabases::open(engine(), name, earlier).value();
        const auto fill = [&](storage::Transaction& transaction) -> core::Result<void> {
            for (int number = 1; number <= count; ++number) {
                const auto event = AuditLogFixture::event(number).event;
                if (number != without)
                    BLOOMZY_CHECK(
                        transaction.execute("INSERT INTO events (sequence, id, source, body) VALUES (?, ?, 'old', ?)",
                                            {std::int64_t(number), std::string_view(event.id),
                                             std::string_view(number == 2 ? "no JSON" : event.payload)}));
            }
            return {};
        };
        before->write(storage::Lane::interactive, fill, test::soon()).value();
    }
    return std::make_unique<AuditLogFixture>(TestDatabases::open(engine(), name, audit::migrations(engine())).value());
}

void AuditLogTest::refusesToSignADamagedHead_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("gone") << QByteArray("DELETE FROM log_head");
    QTest::newRow("shorter") << QByteArray("UPDATE log_head SET size = size - 1");
    QTest::newRow("negative") << QByteArray("UPDATE log_head SET size = -1");
    QTest::newRow("other roots") << QByteArray("UPDATE log_head SET roots = 'A' || substr(roots, 2)");
    QTest::newRow("no roots") << QByteArray("UPDATE log_head SET roots = 'x'");
    QTest::newRow("another note") << QByteArray("UPDATE log_head SET checkpoint = replace(checkpoint, '3', '4')");
    QTest::newRow("no note") << QByteArray("UPDATE log_head SET checkpoint = ''");
    QTest::newRow("an empty tree") << QByteArray("UPDATE log_head SET size = 0, roots = ''");
}

void AuditLogTest::refusesToSignADamagedHead()
{
    QFETCH(QByteArray, damage);
    QVERIFY(m_log->happen(3).has_value());
    QCOMPARE(*m_log->change(damage.toStdString()), 1);
    const auto before = m_log->texts("SELECT checkpoint FROM log_head");
    const auto refused = m_log->happen(1);
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::malformed);
    QVERIFY(m_log->open().has_error());
    QCOMPARE(m_log->texts("SELECT checkpoint FROM log_head"), before);
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM events"), std::int64_t{3});
}

void AuditLogTest::refusesToAppendToADamagedTile()
{
    QVERIFY(m_log->happen(3).has_value());
    QCOMPARE(*m_log->change("UPDATE log_tiles SET hashes = substr(hashes, 45)"), 1);
    QVERIFY(m_log->happen(1).error().code == api::ErrorCode::malformed);
    QCOMPARE(*m_log->change("DELETE FROM log_tiles"), 1);
    QVERIFY(m_log->happen(1).error().code == api::ErrorCode::malformed);
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM events"), std::int64_t{3});
}

void AuditLogTest::refusesToOpenAKeyThatIsNotItsOwn_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("gone") << QByteArray("DELETE FROM log_key");
    QTest::newRow("another seal") << QByteArray("UPDATE log_key SET sealed = replace(sealed, 'bz1.', 'bz1.A')");
    QTest::newRow("another name") << QByteArray("UPDATE log_key SET verifier = replace(verifier, 'audit', 'other')");
    QTest::newRow("no verifier") << QByteArray("UPDATE log_key SET verifier = ''");
}

void AuditLogTest::refusesToOpenAKeyThatIsNotItsOwn()
{
    QFETCH(QByteArray, damage);
    QVERIFY(m_log->happen(1).has_value());
    const std::string before = m_log->checkpoint();
    QCOMPARE(*m_log->change(damage.toStdString()), 1);
    QVERIFY(m_log->open().has_error());
    QCOMPARE(m_log->checkpoint(), before);
}

void AuditLogTest::addsNoLeafForWhatItKnows()
{
    const std::vector<storage::OutboxRow> rows{AuditLogFixture::event(1), AuditLogFixture::event(2)};
    QVERIFY(m_log->service->take("catalog", rows).has_value());
    const std::string before = m_log->checkpoint();
    QVERIFY(m_log->service->take("catalog", rows).has_value());
    QVERIFY(m_log->service->take("auth", rows).has_value());
    QCOMPARE(m_log->checkpoint(), before);
    QCOMPARE(m_log->wrong(), std::string());
    const std::vector<storage::OutboxRow> more{AuditLogFixture::event(2), AuditLogFixture::event(3)};
    QVERIFY(m_log->service->take("catalog", more).has_value());
    QCOMPARE(head().size, std::uint64_t{3});
    QCOMPARE(m_log->wrong(before), std::string());
}

void AuditLogTest::keepsNothingOfADeliveryThatFails()
{
    QVERIFY(m_log->happen(2).has_value());
    const std::string before = m_log->checkpoint();
    std::vector<storage::OutboxRow> rows{AuditLogFixture::event(8), AuditLogFixture::event(9)};
    rows.back().event.id = "an id that no engine stores: \xff";
    QVERIFY(m_log->service->take("catalog", rows).has_error());
    rows.back().event.id = std::string(2'000, 'x');
    QVERIFY(m_log->service->take("catalog", rows).has_error());
    QCOMPARE(m_log->checkpoint(), before);
    QCOMPARE(m_log->wrong(), std::string());
}

void AuditLogTest::refusesEarlierEventsWithAGap()
{
    m_log = older(5, 4);
    const auto refused = m_log->open();
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::malformed);
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM earlier_events"), std::int64_t{4});
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM events"), std::int64_t{0});
}

void AuditLogTest::takesHostileTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a line's end") << QByteArray("a\r\nb");
    QTest::newRow("ANSI") << QByteArray("\x1b[31mred\x07");
    QTest::newRow("right to left") << QByteArray("\u202e\u2066admin");
    QTest::newRow("quotes") << QByteArray("\"}',{\\");
    QTest::newRow("zero") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArray("a\xff\xc0");
    QTest::newRow("long") << QByteArray(30'000, 'x');
}

void AuditLogTest::takesHostileTexts()
{
    QFETCH(QByteArray, text);
    const std::string hostile = text.toStdString();
    api::AuditEvent event;
    event.action = event.time = hostile;
    event.actor.id = event.actor.displayName = hostile;
    event.target = api::AuditTarget{hostile, hostile, hostile};
    event.reason = hostile;
    event.changes = {{hostile, {core::json::toJson(hostile)}, {core::json::toJson(hostile)}}};
    const std::vector<storage::OutboxRow> rows{{1, {"1", "audit", core::json::toJson(event)}},
                                               {2, {"2", "audit", hostile}}};
    QVERIFY(m_log->service->take("catalog", rows).has_value());
    QCOMPARE(m_log->wrong(), std::string());
    const auto listed = m_log->service->after(0, 10, test::soon()).value();
    QCOMPARE(listed.size(), std::size_t{2});
    // A longer action fits no entry, and stored JSON with U+0000 is not read.
    const bool fits = hostile.size() < 100 && hostile.find('\0') == std::string::npos;
    QCOMPARE(listed[0].action == "audit.unreadable", !fits);
    QVERIFY(!fits || listed[0].reason == core::json::fromStoredJson<api::AuditEvent>(rows[0].event.payload)->reason);
    QCOMPARE(listed[1].action, std::string("audit.unreadable"));
}

void AuditLogTest::beginsWithASignedEmptyTree()
{
    QCOMPARE(head().size, std::uint64_t{0});
    QVERIFY(head().root == tlog::emptyRoot());
    QCOMPARE(m_log->wrong(), std::string());
}

void AuditLogTest::signsEachDeliveryOnce()
{
    QVERIFY(m_log->happen(40).has_value());
    QCOMPARE(head().size, std::uint64_t{40});
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM log_head"), std::int64_t{1});
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM log_tiles"), std::int64_t{1});
}

void AuditLogTest::holdsTheTreeOfItsEntries_data()
{
    QTest::addColumn<QList<int>>("deliveries");
    QTest::newRow("one by one") << QList<int>(9, 1);
    QTest::newRow("a tile in one") << QList<int>{256};
    QTest::newRow("across the end of a tile") << QList<int>{250, 10, 1};
    QTest::newRow("two tiles and more") << QList<int>{3, 510, 70};
}

/// By the definition of RFC 6962, computed from the entries alone.
void AuditLogTest::holdsTheTreeOfItsEntries()
{
    QFETCH(QList<int>, deliveries);
    for (const int count : deliveries)
        QVERIFY(m_log->happen(count).has_value());
    SmallTree tree;
    m_log->database
        ->read(
            [&](storage::Snapshot& snapshot) -> core::Result<void> {
                BLOOMZY_TRY(const auto records, audit::RecordStore::after(snapshot, 0, 10'000));
                for (const auto& stored : records)
                    tree.add(entryOf(stored.record.leaf));
                return {};
            },
            test::soon())
        .value();
    QCOMPARE(head().size, tree.size());
    QVERIFY(head().root == tree.root());
    QCOMPARE(m_log->wrong(), std::string());
}

void AuditLogTest::keepsItsNameAndItsKey()
{
    QVERIFY(m_log->happen(1).has_value());
    const auto key = m_log->key();
    const std::string before = m_log->checkpoint();
    QVERIFY(key.name.starts_with("bloomzy/audit/"));
    QVERIFY(m_log->open().has_value());
    QVERIFY(m_log->happen(1).has_value());
    QVERIFY(m_log->key() == key);
    QCOMPARE(m_log->wrong(before), std::string());
    QVERIFY(begin()->key() != key);
}

void AuditLogTest::takesWhatWasThereBefore()
{
    m_log = older(1'203);
    QVERIFY(m_log->open().has_value());
    QCOMPARE(head().size, std::uint64_t{1'203});
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM earlier_events"), std::int64_t{0});
    QCOMPARE(m_log->wrong(), std::string());
    const auto entries = m_log->service->after(0, 3, test::soon()).value();
    QCOMPARE(entries[0].id, std::string("event-1"));
    QCOMPARE(entries[0].source, std::string("old"));
    QCOMPARE(entries[1].action, std::string("audit.unreadable"));
    QVERIFY(entries[1].reason.has_value());
    QCOMPARE(entries[2].changes.at(0).after.text, std::string("\"b\u00fcright\""));
    QVERIFY(m_log->happen(3).has_value()); // known from before
    QCOMPARE(head().size, std::uint64_t{1'203});
}

void AuditLogTest::goesOnWithAStartThatWasCutOff()
{
    m_log = older(700);
    QVERIFY(m_log->open().has_value());
    const std::string whole = m_log->checkpoint();
    // As it is after the first slice: what comes after it lies where it was.
    QVERIFY(m_log->change("INSERT INTO earlier_events (sequence, id, source, body) VALUES (701, 'next', 'old', '{}')")
                .has_value());
    QVERIFY(m_log->open().has_value());
    QCOMPARE(head().size, std::uint64_t{701});
    QCOMPARE(m_log->wrong(whole), std::string());
}

BLOOMZY_TEST(AuditLogTest)
#include "AuditLogTest.moc"
