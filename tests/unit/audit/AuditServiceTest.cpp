#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;

namespace {

storage::OutboxRow row(std::int64_t sequence, std::string id, std::string payload = {})
{
    if (payload.empty())
        payload = R"({"id":")" + id + R"(","time":"2026-11-22T14:32:05.123456Z","action":"taxon.update",)" +
                  R"("actor":{"kind":"user"},"outcome":"success","changes":[]})";
    return {sequence, {std::move(id), "audit", std::move(payload)}};
}

std::string eventOf(const std::string& actor, const std::string& target)
{
    api::AuditEvent event;
    event.action = "taxon.update";
    event.actor.kind = api::ActorKind::user;
    event.actor.id = actor;
    if (!target.empty())
        event.target = api::AuditTarget{"taxon", target, {}};
    event.outcome = api::AuditOutcome::success;
    return core::json::toJson(event);
}

http::Request page(std::vector<std::pair<std::string, std::string>> query = {})
{
    http::Request request;
    request.query = std::move(query);
    request.deadline = storage::deadlineIn(std::chrono::seconds(30));
    return request;
}

} // namespace

class AuditServiceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_log.reset(); }
    void refusesPagesThatAreNone_data();
    void refusesPagesThatAreNone();
    void addsNothingWhenADeliveryIsRepeated();
    void passesOverAnEventThatAnotherSourceBrought();
    void takesNewEventsOfASourceThatWasTakenBack();
    void takesWhatIsNewOfADeliveryThatOverlaps();
    void takesSequencesWithGaps();
    void keepsNothingWhenItCannotTakeAll();
    void keepsSourcesApart();
    void showsARecordThatCannotBeRead_data();
    void showsARecordThatCannotBeRead();
    void takesARecordWhoseTextIsDamaged();
    void knowsARecordByTheIdItCameUnder();
    void pagesWithoutLossFromTheNewest();
    void narrowsToActorAndTarget();
    void knowsActorsOfWhatWasThereBefore();

private:
    core::Result<std::int64_t> take(const std::string& source, const std::vector<storage::OutboxRow>& rows)
    {
        return m_log->service->take(source, rows);
    }
    core::Result<http::Response> ask(const http::Request& request)
    {
        return m_log->service->endpoints().front().handle(request);
    }
    api::AuditPage read(const http::Request& request = page())
    {
        auto answer = ask(request);
        if (answer.has_error())
            return {};
        auto read = core::json::fromStoredJson<api::AuditPage>(answer->body);
        return read.has_value() ? std::move(*read) : api::AuditPage();
    }
    /// `sequence source id`, newest first.
    QStringList entries()
    {
        QStringList lines;
        for (const api::AuditEntry& entry : read().items)
            lines << QString::fromStdString(std::to_string(entry.sequence) + " " + entry.source + " " + entry.id);
        return lines;
    }

    void open(std::unique_ptr<storage::Database> database)
    {
        m_log = std::make_unique<test::AuditLogFixture>(std::move(database));
        m_log->open().value();
    }

    std::unique_ptr<test::AuditLogFixture> m_log;
};

void AuditServiceTest::init()
{
    open(m_databases.create(engine(), audit::migrations(engine())));
}

void AuditServiceTest::refusesPagesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    for (const char* limit : {"0", "-1", "201", "2147483647"})
        QTest::newRow(limit) << QByteArray("limit") << QByteArray(limit);
    for (const char* cursor : {"", "*", "MA", "LTE", "MTIz=", "MXg", "OTIyMzM3MjAzNjg1NDc3NTgwOA"})
        QTest::newRow(qPrintable(QStringLiteral("cursor ") + QLatin1String(cursor)))
            << QByteArray("cursor") << QByteArray(cursor);
}

void AuditServiceTest::refusesPagesThatAreNone()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto answer = ask(page({{name.toStdString(), value.toStdString()}}));
    QVERIFY(answer.has_error());
    QVERIFY(answer.error().code == api::ErrorCode::invalid);
    QCOMPARE(answer.error().faults.size(), std::size_t{1});
    QCOMPARE(answer.error().faults.front().pointer, "#query/" + name.toStdString());
}

void AuditServiceTest::addsNothingWhenADeliveryIsRepeated()
{
    const std::vector<storage::OutboxRow> rows{row(1, "a"), row(2, "b")};
    QCOMPARE(*take("catalog", rows), 2);
    const auto before = entries();
    QCOMPARE(*take("catalog", rows), 2);
    // Never beyond what was given: the source forgets up to the answer.
    QCOMPARE(*take("catalog", {row(1, "a")}), 1);
    QCOMPARE(entries(), before);
    QCOMPARE(before, QStringList({QStringLiteral("2 catalog b"), QStringLiteral("1 catalog a")}));
}

void AuditServiceTest::passesOverAnEventThatAnotherSourceBrought()
{
    QCOMPARE(*take("auth", {row(1, "a")}), 1);
    QCOMPARE(*take("catalog", {row(1, "a"), row(2, "b")}), 2);
    QCOMPARE(entries(), QStringList({QStringLiteral("2 catalog b"), QStringLiteral("1 auth a")}));
}

void AuditServiceTest::takesNewEventsOfASourceThatWasTakenBack()
{
    QCOMPARE(*take("catalog", {row(1, "a"), row(2, "b"), row(3, "c")}), 3);
    QCOMPARE(*take("catalog", {row(2, "d")}), 2);
    QCOMPARE(entries(), QStringList({QStringLiteral("4 catalog d"), QStringLiteral("3 catalog c"),
                                     QStringLiteral("2 catalog b"), QStringLiteral("1 catalog a")}));
}

void AuditServiceTest::takesWhatIsNewOfADeliveryThatOverlaps()
{
    QCOMPARE(*take("catalog", {row(1, "a"), row(2, "b")}), 2);
    QCOMPARE(*take("catalog", {row(2, "b"), row(3, "c")}), 3);
    QCOMPARE(entries(), QStringList({QStringLiteral("3 catalog c"), QStringLiteral("2 catalog b"),
                                     QStringLiteral("1 catalog a")}));
}

void AuditServiceTest::takesSequencesWithGaps()
{
    QCOMPARE(*take("catalog", {row(5, "a"), row(9, "b")}), 9);
    QCOMPARE(*take("catalog", {row(40, "c")}), 40);
    QCOMPARE(entries(), QStringList({QStringLiteral("3 catalog c"), QStringLiteral("2 catalog b"),
                                     QStringLiteral("1 catalog a")}));
}

void AuditServiceTest::keepsNothingWhenItCannotTakeAll()
{
    QVERIFY(take("catalog", {row(1, "a"), row(2, "an id that no engine stores: \xff")}).has_error());
    QCOMPARE(entries(), QStringList());
    QCOMPARE(*take("catalog", {row(1, "a")}), 1);
    QCOMPARE(entries(), QStringList({QStringLiteral("1 catalog a")}));
}

void AuditServiceTest::keepsSourcesApart()
{
    QCOMPARE(*take("auth", {row(7, "a")}), 7);
    QCOMPARE(*take("catalog", {row(1, "b")}), 1);
    QCOMPARE(*take("auth", {row(8, "c")}), 8);
    QCOMPARE(entries(),
             QStringList({QStringLiteral("3 auth c"), QStringLiteral("2 catalog b"), QStringLiteral("1 auth a")}));
}

void AuditServiceTest::showsARecordThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("no JSON") << QByteArray("not JSON");
    QTest::newRow("cut off") << QByteArray("{\"id\":\"x\"");
    QTest::newRow("not an object") << QByteArray("[]");
    QTest::newRow("wrong type") << QByteArray("{\"action\":17}");
}

void AuditServiceTest::showsARecordThatCannotBeRead()
{
    QFETCH(QByteArray, payload);
    QCOMPARE(*take("catalog", {row(1, "a"), row(2, "bad", payload.toStdString()), row(3, "c")}), 3);
    const auto items = read().items;
    QCOMPARE(items.size(), std::size_t{3});
    QCOMPARE(items[1].id, std::string("bad"));
    QCOMPARE(items[1].action, std::string("audit.unreadable"));
    QVERIFY(items[1].outcome == api::AuditOutcome::failure && items[1].reason);
    QCOMPARE(items[0].action, std::string("taxon.update"));
}

void AuditServiceTest::takesARecordWhoseTextIsDamaged()
{
    QCOMPARE(*take("catalog", {row(1, "a", "{\"action\":\"taxon.\xff\"}"), row(2, "b")}), 2);
    QCOMPARE(read().items[1].action, std::string("taxon.\uFFFD"));
}

void AuditServiceTest::knowsARecordByTheIdItCameUnder()
{
    QCOMPARE(*take("catalog", {row(1, "a", "{}"), row(2, "b", R"({"id":"a","action":"taxon.update"})")}), 2);
    QCOMPARE(entries(), QStringList({QStringLiteral("2 catalog b"), QStringLiteral("1 catalog a")}));
}

void AuditServiceTest::pagesWithoutLossFromTheNewest()
{
    std::vector<storage::OutboxRow> rows;
    for (int i = 1; i <= 5; ++i)
        rows.push_back(row(i, "event-" + std::to_string(i)));
    QCOMPARE(*take("catalog", rows), 5);
    std::vector<std::int64_t> seen;
    std::optional<std::string> cursor;
    do {
        auto request = page({{"limit", "2"}});
        if (cursor)
            request.query.emplace_back("cursor", *cursor);
        const auto read = this->read(request);
        for (const auto& item : read.items)
            seen.push_back(item.sequence);
        cursor = read.nextCursor;
    } while (cursor && seen.size() < 10);
    QCOMPARE(seen, (std::vector<std::int64_t>{5, 4, 3, 2, 1}));
}

void AuditServiceTest::narrowsToActorAndTarget()
{
    std::vector<storage::OutboxRow> rows;
    for (int i = 1; i <= 12; ++i)
        rows.push_back(row(i, std::to_string(i), eventOf(i % 2 == 0 ? "ada" : "bea", i % 3 == 0 ? "plant" : "")));
    rows.push_back(row(13, "broken", "{"));
    QCOMPARE(*take("catalog", rows), 13);
    const auto found = [&](std::vector<std::pair<std::string, std::string>> query) {
        QStringList ids;
        for (const api::AuditEntry& entry : read(page(std::move(query))).items)
            ids << QString::fromStdString(entry.id);
        return ids.join(u' ');
    };
    QCOMPARE(found({{"actor", "ada"}}), QStringLiteral("12 10 8 6 4 2"));
    QCOMPARE(found({{"target", "plant"}}), QStringLiteral("12 9 6 3"));
    QCOMPARE(found({{"actor", "ada"}, {"target", "plant"}}), QStringLiteral("12 6"));
    QCOMPARE(found({{"actor", "ad"}}), QString());
    QCOMPARE(found({{"target", ""}}), QString());
    const auto first = read(page({{"actor", "bea"}, {"limit", "4"}}));
    QVERIFY(first.nextCursor.has_value());
    QCOMPARE(found({{"actor", "bea"}, {"limit", "4"}, {"cursor", *first.nextCursor}}), QStringLiteral("3 1"));
}

void AuditServiceTest::knowsActorsOfWhatWasThereBefore()
{
    auto earlier = audit::migrations(engine());
    earlier.erase(std::ranges::find_if(earlier, [](const auto& each) { return each.name >= "20261129T1911"; }),
                  earlier.end());
    const std::string name = m_databases.make(engine());
    {
        const auto before = TestDatabases::open(engine(), name, earlier).value();
        const auto fill = [](storage::Transaction& transaction) -> core::Result<void> {
            std::int64_t sequence = 0;
            for (const std::string& body : {eventOf("ada", "plant"), eventOf("bea", ""), std::string("{")}) {
                const std::string id = std::to_string(++sequence);
                BLOOMZY_CHECK(
                    transaction.execute("INSERT INTO events (sequence, id, source, body) VALUES (?, ?, 'x', ?)",
                                        {sequence, std::string_view(id), std::string_view(body)}));
            }
            return {};
        };
        before->write(storage::Lane::interactive, fill, storage::deadlineIn(std::chrono::seconds(30))).value();
    }
    open(TestDatabases::open(engine(), name, audit::migrations(engine())).value());
    QCOMPARE(read().items.size(), std::size_t{3});
    QCOMPARE(read(page({{"actor", "ada"}})).items.size(), std::size_t{1});
    QCOMPARE(read(page({{"actor", "bea"}})).items.front().id, std::string("2"));
    QCOMPARE(read(page({{"target", "plant"}})).items.front().id, std::string("1"));
}

BLOOMZY_TEST(AuditServiceTest)
#include "AuditServiceTest.moc"
