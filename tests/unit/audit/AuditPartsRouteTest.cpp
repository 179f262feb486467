#include "backend/api/AuditLog.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/Router.h"
#include "backend/tlog/EntryBundle.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"
#include "tests/unit/audit/LogRoutesClient.h"

#include <QTest>

using namespace bloomzy;
using test::AuditLogFixture;
using test::LogRoutes;

namespace {

constexpr int eventsOfParts = 300;

} // namespace

/// What stands beside the entries of a log, told to whoever verifies it and may see it.
class AuditPartsRouteTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesOnTheWay_data();
    void refusesOnTheWay();
    void hidesWhatTellsOfPeople();
    void hidesARecordThatCouldNotBeRead();
    void givesAnEmptyPartForOneThatWasTakenAway();
    void givesNothingOfWhoIsErased();
    void givesAnEmptyPartForOneThatCannotBeOpened();
    void givesPartsThatFitTheirHashes();

private:
    [[nodiscard]] std::vector<api::AuditParts> parts(int first, int count) const
    {
        return m_routes
            ->read<api::AuditPartsList>("listAuditParts",
                                        {{"first", std::to_string(first)}, {"count", std::to_string(count)}})
            .items;
    }
    [[nodiscard]] audit::Leaf leaf(std::int64_t sequence) const;

    std::unique_ptr<AuditLogFixture> m_log;
    std::unique_ptr<LogRoutes> m_routes;
};

void AuditPartsRouteTest::init()
{
    m_log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    m_log->open().value();
    m_log->happen(eventsOfParts).value();
    m_routes = std::make_unique<LogRoutes>(*m_log->service);
}

void AuditPartsRouteTest::cleanup()
{
    m_routes.reset();
    m_log.reset();
}

audit::Leaf AuditPartsRouteTest::leaf(std::int64_t sequence) const
{
    const auto number = std::size_t(sequence - 1);
    const std::string bundle =
        m_routes->ask("getAuditTile", number < 256 ? "entries/000" : "entries/001.p/44").value().body;
    return audit::leafOf(tlog::entriesOf(bundle)->at(number % 256)).value();
}

void AuditPartsRouteTest::refusesOnTheWay_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const auto row = [](const char* query, const char* token, int status) {
        QTest::addRow("%s %s", token, query) << QByteArray(query) << QByteArray(token) << status;
    };
    row("first=1&count=1", "", 401);
    row("first=1&count=1", "reader", 403);
    row("first=0&count=1", "auditor", 422);
    row("first=-1&count=1", "auditor", 422);
    row("first=1&count=0", "auditor", 422);
    row("first=1&count=257", "auditor", 422);
    row("first=9223372036854775807&count=256", "auditor", 200);
    row("first=1&count=256", "auditor", 200);
}

void AuditPartsRouteTest::refusesOnTheWay()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, token);
    test::MemoryLog log;
    auto router = http::Router::make(m_log->service->endpoints(), std::make_shared<test::Auditors>(), log);
    QVERIFY(router.has_value());
    http::RawRequest request{
        .method = "GET", .target = "/api/v1/audit/log/parts?" + query.toStdString(), .headers = {}};
    if (!token.isEmpty())
        request.headers.emplace_back("authorization", "Bearer " + token.toStdString());
    request.deadline = test::soon();
    QTEST((*router)->answer(std::move(request)).status, "status");
}

/// Of event 12 the reason is somebody's own words; what is left of it tells of nobody.
void AuditPartsRouteTest::hidesWhatTellsOfPeople()
{
    m_routes->principal.permissions.reset(static_cast<std::size_t>(api::Permission::usersRead));
    const auto list = parts(12, 1);
    QCOMPARE(list.size(), std::size_t{1});
    QVERIFY(!list[0].details && list[0].target);
    // The first reason that a program gave, of a refusal, is that of event 44.
    const auto body = m_routes->ask("listAuditParts", {}, {{"first", "1"}, {"count", "43"}}).value().body;
    QVERIFY(body.find("Because.") == std::string::npos);
}

/// It is kept as it came, and nobody knows of whom it tells.
void AuditPartsRouteTest::hidesARecordThatCouldNotBeRead()
{
    const std::vector<storage::OutboxRow> rows{
        {301, {"event-torn", "audit", R"({"actor":{"displayName":"Ada Hidden","address":"192.0.2.77")"}}};
    QVERIFY(m_log->service->take("catalog", rows).has_value());
    QVERIFY(parts(301, 1).at(0).details->value.find("Ada Hidden") != std::string::npos);
    m_routes->principal.permissions.reset(static_cast<std::size_t>(api::Permission::usersRead));
    QVERIFY(!parts(301, 1).at(0).details);
}

/// So that it does not pass for one that may not be seen, whoever asks.
void AuditPartsRouteTest::givesAnEmptyPartForOneThatWasTakenAway()
{
    QVERIFY(m_log->change("UPDATE events SET details = NULL WHERE sequence = 12").has_value());
    QVERIFY(m_log->change("DELETE FROM events WHERE sequence = 13").has_value());
    const auto list = parts(12, 2);
    QCOMPARE(list.size(), std::size_t{1});
    QVERIFY(list[0].sequence == 12 && list[0].actor && list[0].target);
    QVERIFY(list[0].details && list[0].details->salt.empty() && list[0].details->value.empty());
    m_routes->principal.permissions.reset(static_cast<std::size_t>(api::Permission::usersRead));
    QVERIFY(parts(12, 1).at(0).details.has_value());
}

void AuditPartsRouteTest::givesNothingOfWhoIsErased()
{
    QVERIFY(parts(7, 1).at(0).actor); // person-1
    QVERIFY(m_log->service->erase("person-1", test::soon()).has_value());
    QVERIFY(!parts(7, 1).at(0).actor);
    QVERIFY(parts(8, 1).at(0).actor);
}

/// So that it does not pass for one that was taken away.
void AuditPartsRouteTest::givesAnEmptyPartForOneThatCannotBeOpened()
{
    QVERIFY(m_log->change("UPDATE events SET actor = (SELECT actor FROM events WHERE sequence = 8) WHERE sequence = 7")
                .has_value());
    const auto list = parts(7, 1);
    QVERIFY(list.at(0).actor && list.at(0).actor->salt.empty() && list.at(0).actor->value.empty());
}

void AuditPartsRouteTest::givesPartsThatFitTheirHashes()
{
    const auto list = parts(255, 4);
    QCOMPARE(list.size(), std::size_t{4});
    for (const api::AuditParts& item : list) {
        const audit::Leaf entry = leaf(item.sequence);
        for (const auto& [part, hash] : {std::pair(item.actor, entry.actor), std::pair(item.target, entry.target),
                                         std::pair(item.details, entry.details)}) {
            QCOMPARE(part.has_value(), hash.has_value());
            if (part)
                QVERIFY(audit::commitmentOf({core::crypto::decodeBase64Text(part->salt).value(), part->value}) ==
                        *hash);
        }
    }
    QCOMPARE(parts(300, 9).size(), std::size_t{1});
    QVERIFY(parts(301, 1).empty());
}

BLOOMZY_TEST(AuditPartsRouteTest)
#include "AuditPartsRouteTest.moc"
