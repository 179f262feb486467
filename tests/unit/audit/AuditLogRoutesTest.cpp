#include "backend/api/AuditLog.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/OpenApi.h"
#include "backend/http/Router.h"
#include "backend/tlog/EntryBundle.h"
#include "backend/tlog/Sha256.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/AuditLogFixture.h"
#include "tests/unit/audit/LogRoutesClient.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace bloomzy;
using test::AuditLogFixture;
using test::LogRoutes;

namespace {

constexpr int logSize = 300;

tlog::Hash hashIn(const std::string& text)
{
    return tlog::hashOf(core::crypto::decodeBase64Text(text).value());
}

tlog::ProofPath pathIn(const std::vector<std::string>& texts)
{
    tlog::ProofPath path;
    for (const std::string& text : texts)
        path.push_back(hashIn(text));
    return path;
}

} // namespace

class AuditLogRoutesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_routes.reset(); }
    void cleanupTestCase() { m_logs.clear(); }
    void refusesTilesThatAreNone_data();
    void refusesTilesThatAreNone();
    void refusesProofsThatAreNone_data();
    void refusesProofsThatAreNone();
    void needsThePermission();
    void refusesOnTheWay_data();
    void refusesOnTheWay();
    void tellsNothingOfTheInsideWhenDamaged();
    void servesAnEmptyLog();
    void servesWhatAnyoneCanVerify();
    void letsFullTilesBeKept();
    void provesThatEventsAreThere();
    void provesThatNothingWasChanged();

private:
    /// Tests that change it take it away.
    std::map<storage::Engine, std::unique_ptr<AuditLogFixture>> m_logs;
    AuditLogFixture* m_log = nullptr;
    std::unique_ptr<LogRoutes> m_routes;
};

void AuditLogRoutesTest::init()
{
    auto& log = m_logs[engine()];
    if (!log) {
        log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
        log->open().value();
        log->happen(logSize).value();
    }
    m_log = log.get();
    m_routes = std::make_unique<LogRoutes>(*m_log->service);
}

void AuditLogRoutesTest::refusesTilesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char* path : {"",
                             "0",
                             "0/",
                             "/000",
                             "entries",
                             "entries/",
                             "8/000",
                             "-1/000",
                             "01/000",
                             "0/0",
                             "0/0000",
                             "0/00a",
                             "0/000.p/0",
                             "0/000.p/256",
                             "0/000.p/01",
                             "0/000.p/-1",
                             "0/000.p",
                             "0/000.p/1/2",
                             "0/000.p/x",
                             "0/x000/000",
                             "0/x001",
                             "entries/000.p/257",
                             "entries/001",
                             "0/001",
                             "0/001.p/45",
                             "entries/001.p/45",
                             "1/000",
                             "1/000.p/2",
                             "2/000",
                             "2/000.p/1",
                             "0/002.p/1",
                             "0/x001/000",
                             "entries/x999/999",
                             "0/x999/x999/x999/999",
                             "../log_head",
                             "0/000' OR 1=1",
                             "7/000.p/1"})
        QTest::newRow(path) << QByteArray(path);
}

void AuditLogRoutesTest::refusesTilesThatAreNone()
{
    QFETCH(QByteArray, path);
    const auto answer = m_routes->ask("getAuditTile", path.toStdString());
    QVERIFY(answer.has_error() && answer.error().code == api::ErrorCode::notFound);
}

void AuditLogRoutesTest::refusesProofsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("query");
    for (const char* query :
         {"", "sequence=0", "sequence=-1", "sequence=301", "sequence=x", "sequence=1&size=0", "sequence=1&size=-1",
          "sequence=1&size=301", "sequence=7&size=6", "sequence=9223372036854775807", "sequence=1&width=1"})
        QTest::newRow(qPrintable(QStringLiteral("inclusion ") + QLatin1String(query)))
            << QByteArray("proveAuditInclusion") << QByteArray(query);
    for (const char* query : {"", "oldSize=-1", "oldSize=301", "oldSize=1&newSize=301", "oldSize=7&newSize=6",
                              "oldSize=0&newSize=-1", "newSize=3"})
        QTest::newRow(qPrintable(QStringLiteral("consistency ") + QLatin1String(query)))
            << QByteArray("proveAuditConsistency") << QByteArray(query);
}

void AuditLogRoutesTest::refusesProofsThatAreNone()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, query);
    LogRoutes::Query pairs;
    for (const QByteArray& pair : query.split('&'))
        if (!pair.isEmpty())
            pairs.emplace_back(pair.split('=')[0].toStdString(), pair.split('=')[1].toStdString());
    const auto answer = m_routes->ask(operation.constData(), {}, pairs);
    QVERIFY(answer.has_error() && answer.error().code == api::ErrorCode::invalid);
    QVERIFY(!answer.error().faults.empty());
}

void AuditLogRoutesTest::needsThePermission()
{
    for (const http::Endpoint& endpoint : m_routes->all()) {
        QVERIFY(endpoint.route.access.kind() == http::Access::Kind::permission);
        QVERIFY(endpoint.route.access.permission() == api::Permission::auditRead);
        QVERIFY(endpoint.route.method == http::Method::get || endpoint.route.access.asksFreshProof());
    }
    QVERIFY(m_routes->all().size() > 6);
}

void AuditLogRoutesTest::refusesOnTheWay_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const auto row = [](const char* target, const char* token, int status) {
        QTest::addRow("%s %s", token, target)
            << "/api/v1/audit/log/" + QByteArray(target) << QByteArray(token) << status;
    };
    row("tile/entries/000", "", 401);
    row("tile/entries/000", "reader", 403);
    row("checkpoint", "", 401);
    row("vkey", "reader", 403);
    row("tile/entries%2F000", "auditor", 400);
    row("tile/0/../000", "auditor", 400);
    row("tile", "auditor", 404);
    row("tile/0/000/", "auditor", 404);
    row("tile/0/x001/000", "auditor", 404);
    row("checkpoint?size=1", "auditor", 422);
    row("tile/entries/001.p/44", "auditor", 200);
    row("tile/0/000", "auditor", 200);
    row("checkpoint", "auditor", 200);
    row("vkey", "auditor", 200);
    row("proof/inclusion?sequence=300", "auditor", 200);
}

void AuditLogRoutesTest::refusesOnTheWay()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, token);
    test::MemoryLog log;
    auto router = http::Router::make(m_log->service->endpoints(), std::make_shared<test::Auditors>(), log);
    QVERIFY(router.has_value());
    http::RawRequest request{.method = "GET", .target = target.toStdString(), .headers = {}};
    if (!token.isEmpty())
        request.headers.emplace_back("authorization", "Bearer " + token.toStdString());
    request.deadline = test::soon();
    QTEST((*router)->answer(std::move(request)).status, "status");
    QVERIFY(http::openApiDocument(m_log->service->endpoints(), {"Log", "1", "A log.", {}}).has_value());
}

void AuditLogRoutesTest::tellsNothingOfTheInsideWhenDamaged()
{
    QVERIFY(m_log->change("UPDATE log_tiles SET hashes = 'x'").has_value());
    QVERIFY(m_log->change("DELETE FROM events WHERE sequence = 3").has_value());
    for (const auto& answer : {m_routes->ask("getAuditTile", "0/000"), m_routes->ask("getAuditTile", "entries/000"),
                               m_routes->ask("proveAuditInclusion", {}, {{"sequence", "1"}})}) {
        QVERIFY(answer.has_error());
        QCOMPARE(answer.error().detail.find("log_tiles"), std::string::npos);
        QCOMPARE(answer.error().detail.find("SELECT"), std::string::npos);
    }
    m_logs.erase(engine());
}

void AuditLogRoutesTest::servesAnEmptyLog()
{
    AuditLogFixture log(m_databases.create(engine(), audit::migrations(engine())));
    QVERIFY(log.open().has_value());
    const LogRoutes routes(*log.service);
    QVERIFY(tlog::verifiedCheckpoint(routes.ask("getAuditCheckpoint")->body, log.key().name, log.key()));
    QVERIFY(routes.ask("getAuditTile", "0/000.p/1").has_error());
    QVERIFY(routes.ask("proveAuditInclusion", {}, {{"sequence", "1"}}).has_error());
    const auto proof = routes.read<api::AuditConsistencyProof>("proveAuditConsistency", {{"oldSize", "0"}});
    QCOMPARE(proof.newSize, 0);
    QVERIFY(hashIn(proof.newRoot) == tlog::emptyRoot() && proof.hashes.empty());
}

void AuditLogRoutesTest::servesWhatAnyoneCanVerify()
{
    std::string vkey = m_routes->ask("getAuditVerifierKey")->body;
    QVERIFY(vkey.ends_with('\n'));
    vkey.pop_back();
    const auto key = tlog::NoteVerifier::of(vkey);
    QVERIFY(key && *key == m_log->key());
    test::RoutesLog log(*m_routes);
    const auto verdict = audit::verifyLog(log, {*key, {}});
    QCOMPARE(verdict->wrong, std::string());
    QCOMPARE(verdict->head.size, std::uint64_t{logSize});
    QCOMPARE(m_routes->ask("getAuditCheckpoint")->contentType, std::string("text/plain; charset=utf-8"));
}

void AuditLogRoutesTest::letsFullTilesBeKept()
{
    const auto cached = [&](const char* path) {
        const auto answer = m_routes->ask("getAuditTile", path).value();
        return std::ranges::any_of(answer.headers, [](const auto& header) {
            return header.first == "cache-control" && header.second.find("immutable") != std::string::npos;
        });
    };
    QVERIFY(cached("0/000") && cached("entries/000"));
    QVERIFY(!cached("0/001.p/44") && !cached("entries/001.p/44") && !cached("1/000.p/1") && !cached("0/000.p/7"));
    const auto whole = m_routes->ask("getAuditTile", "0/000").value();
    QCOMPARE(whole.contentType, std::string("application/octet-stream"));
    QCOMPARE(whole.body.size(), std::size_t{256 * 32});
    QCOMPARE(m_routes->ask("getAuditTile", "0/000.p/7")->body, whole.body.substr(0, 7 * 32));
    QCOMPARE(tlog::entriesOf(m_routes->ask("getAuditTile", "entries/001.p/44")->body)->size(), std::size_t{44});
}

void AuditLogRoutesTest::provesThatEventsAreThere()
{
    const auto head = *tlog::verifiedCheckpoint(m_log->checkpoint(), m_log->key().name, m_log->key());
    for (const char* sequence : {"1", "2", "255", "256", "257", "300"}) {
        const auto proof = m_routes->read<api::AuditInclusionProof>("proveAuditInclusion", {{"sequence", sequence}});
        QCOMPARE(proof.size, std::int64_t{logSize});
        QVERIFY(hashIn(proof.root) == head.root);
        QVERIFY(tlog::verifyInclusion(hashIn(proof.leaf), std::uint64_t(proof.sequence - 1), std::uint64_t(proof.size),
                                      pathIn(proof.hashes), head.root));
    }
    const auto early =
        m_routes->read<api::AuditInclusionProof>("proveAuditInclusion", {{"sequence", "5"}, {"size", "9"}});
    QVERIFY(tlog::verifyInclusion(hashIn(early.leaf), 4, 9, pathIn(early.hashes), hashIn(early.root)));
}

void AuditLogRoutesTest::provesThatNothingWasChanged()
{
    const auto before = *tlog::verifiedCheckpoint(m_log->checkpoint(), m_log->key().name, m_log->key());
    QVERIFY(m_log->happen(1).has_value());
    for (const auto& [oldSize, newSize] : {std::pair("300", "301"), std::pair("0", "301"), std::pair("255", "257"),
                                           std::pair("300", "300"), std::pair("1", "300")}) {
        const auto proof = m_routes->read<api::AuditConsistencyProof>("proveAuditConsistency",
                                                                      {{"oldSize", oldSize}, {"newSize", newSize}});
        QVERIFY(tlog::verifyConsistency(std::uint64_t(proof.oldSize), hashIn(proof.oldRoot),
                                        std::uint64_t(proof.newSize), hashIn(proof.newRoot), pathIn(proof.hashes)));
        QVERIFY(proof.oldSize != 300 || hashIn(proof.oldRoot) == before.root);
    }
    m_logs.erase(engine());
}

BLOOMZY_TEST(AuditLogRoutesTest)
#include "AuditLogRoutesTest.moc"
