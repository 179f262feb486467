#include "backend/http/RequestRules.h"

#include "backend/core/Id.h"
#include "backend/storage/Outbox.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/support/CountRows.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace bloomzy::test;

namespace {

class FixedClock : public core::Clock
{
public:
    core::Time now() const override { return *core::parseTime("2026-11-22T14:32:05.123456Z"); }
};

Request requestOf(std::string body = "{}", std::string key = {})
{
    Request request;
    request.method = Method::post;
    request.path = "/api/v1/taxa";
    request.body = std::move(body);
    request.remoteAddress = "192.0.2.7";
    request.traceId = "0af7651916cd43dd8448eb211c80319c";
    request.auditAction = "taxon.create";
    request.deadline = storage::deadlineIn(std::chrono::seconds(30));
    Principal principal;
    principal.userId = "user-1";
    principal.displayName = "Ana";
    principal.sessionId = "session-1";
    request.principal = principal;
    if (!key.empty())
        request.headers.emplace_back("idempotency-key", std::move(key));
    return request;
}

} // namespace

class RequestRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesRevisionsThatAreNotOne();
    void readsTheRevision();
    void refusesWrongKeysAndChangesNothing();
    void refusesAKeyOfAnotherRequest();
    void keepsNothingOfAChangeThatFailed();
    void answersARepeatedRequestOnce();
    void keepsCallersApart();
    void runsEachTimeWithoutAKey();
    void runsOnceWhenRequestsMeet();
    void recordsWhoDidWhat();
    void recordsAnonymousCallers();
    void recordsNothingOfAChangeThatFailed();

private:
    core::Result<Response> create(const Request& request)
    {
        return once(*m_database, storage::Lane::interactive, request,
                    [](storage::Transaction& transaction) -> core::Result<Response> {
                        BLOOMZY_CHECK(transaction.execute("INSERT INTO notes (text) VALUES ('x')", {}));
                        return Response{
                            .status = 201, .body = R"({"id":1})", .headers = {{"etag", "\"1\""}, {"location", "/1"}}};
                    });
    }
    std::int64_t count(const char* sql) { return countRows(*m_database, sql); }
    std::int64_t notes() { return count("SELECT count(*) FROM notes"); }
    std::vector<api::AuditEvent> audited();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;
};

void RequestRulesTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    storage::SqliteOptions options;
    options.file = m_folder->filePath(QStringLiteral("rules.db")).toStdString();
    options.clock = std::make_shared<FixedClock>();
    auto opened = storage::openSqlite(options, {{"20260101T0000_notes", "CREATE TABLE notes (text TEXT NOT NULL);"}});
    QVERIFY(opened.has_value());
    m_database = std::move(*opened);
}

std::vector<api::AuditEvent> RequestRulesTest::audited()
{
    std::vector<api::AuditEvent> events;
    const auto done = m_database->read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_TRY(const auto rows, storage::outboxAfter(snapshot, 0, 100));
            for (const storage::OutboxRow& row : rows) {
                BLOOMZY_TRY(auto event, core::json::fromJson<api::AuditEvent>(row.event.payload));
                if (row.event.topic == "audit" && row.event.id == event.id)
                    events.push_back(std::move(event));
            }
            return {};
        },
        storage::deadlineIn(std::chrono::seconds(30)));
    return done.has_value() ? events : std::vector<api::AuditEvent>();
}

void RequestRulesTest::refusesRevisionsThatAreNotOne()
{
    Request request;
    QCOMPARE(outcome(requiredRevision(request)), list({"preconditionRequired"}));
    for (const char* tag : {"", "*", "17", "W/\"17\"", "\"17\", \"18\"", "\"\"", "\"0\"", "\"-1\"", "\"017\"", "\"1 \"",
                            "\"1", "1\"", "\"x\"", "\"1.0\"", "\"9223372036854775808\"", "\""}) {
        request.headers = {{"if-match", tag}};
        QCOMPARE(outcome(requiredRevision(request)), list({"#header/if-match header.ifMatch"}));
    }
    request.headers = {{"if-match", "\"1\""}, {"if-match", "\"2\""}};
    QCOMPARE(outcome(requiredRevision(request)), list({"#header/if-match header.duplicate"}));
}

void RequestRulesTest::readsTheRevision()
{
    Request request;
    request.headers = {{"if-match", revisionTag(9223372036854775807)}};
    QCOMPARE(*requiredRevision(request), 9223372036854775807);
    QCOMPARE(revisionTag(17), std::string("\"17\""));
}

void RequestRulesTest::refusesWrongKeysAndChangesNothing()
{
    for (const std::string& key : {std::string(256, 'k'), std::string("a\tb"), std::string("caf\xC3\xA9")})
        QCOMPARE(outcome(create(requestOf("{}", key))), list({"#header/idempotency-key header.idempotencyKey"}));
    Request empty = requestOf();
    empty.headers.emplace_back("idempotency-key", "");
    QCOMPARE(outcome(create(empty)), list({"#header/idempotency-key header.idempotencyKey"}));
    Request two = requestOf("{}", "a");
    two.headers.emplace_back("idempotency-key", "b");
    QCOMPARE(outcome(create(two)), list({"#header/idempotency-key header.duplicate"}));
    QCOMPARE(notes(), 0);
}

void RequestRulesTest::refusesAKeyOfAnotherRequest()
{
    QCOMPARE(outcome(create(requestOf("{}", "key"))), list({"taken"}));
    QCOMPARE(outcome(create(requestOf("{ }", "key"))), list({"conflict"}));
    Request elsewhere = requestOf("{}", "key");
    elsewhere.path = "/api/v1/tax";
    elsewhere.body = "a{}";
    QCOMPARE(outcome(create(elsewhere)), list({"conflict"}));
    QCOMPARE(notes(), 1);
}

void RequestRulesTest::keepsNothingOfAChangeThatFailed()
{
    const auto failed = once(*m_database, storage::Lane::interactive, requestOf("{}", "key"),
                             [](storage::Transaction& transaction) -> core::Result<Response> {
                                 BLOOMZY_CHECK(transaction.execute("INSERT INTO notes (text) VALUES ('x')", {}));
                                 return core::makeError(api::ErrorCode::conflict, "No.");
                             });
    QCOMPARE(outcome(failed), list({"conflict"}));
    QCOMPARE(notes(), 0);
    QCOMPARE(outcome(create(requestOf("{}", "key"))), list({"taken"}));
    QCOMPARE(notes(), 1);
}

void RequestRulesTest::answersARepeatedRequestOnce()
{
    const auto first = create(requestOf("{}", "key"));
    const auto again = create(requestOf("{}", "key"));
    QCOMPARE(again->status, 201);
    QCOMPARE(again->body, first->body);
    QCOMPARE(headerOf(*again, "etag"), std::string("\"1\""));
    QCOMPARE(headerOf(*again, "location"), std::string("/1"));
    QCOMPARE(notes(), 1);
}

void RequestRulesTest::keepsCallersApart()
{
    Request other = requestOf("{}", "key");
    other.principal->userId = "user-2";
    Request anonymous = requestOf("{}", "key");
    anonymous.principal.reset();
    for (const Request& request : {requestOf("{}", "key"), other, anonymous})
        QCOMPARE(outcome(create(request)), list({"taken"}));
    QCOMPARE(notes(), 3);
}

void RequestRulesTest::runsEachTimeWithoutAKey()
{
    QCOMPARE(outcome(create(requestOf())), list({"taken"}));
    QCOMPARE(outcome(create(requestOf())), list({"taken"}));
    QCOMPARE(notes(), 2);
}

void RequestRulesTest::runsOnceWhenRequestsMeet()
{
    std::vector<std::jthread> callers;
    for (int i = 0; i < 8; ++i)
        callers.emplace_back([this] { static_cast<void>(create(requestOf("{}", "key"))); });
    callers.clear();
    QCOMPARE(notes(), 1);
}

void RequestRulesTest::recordsWhoDidWhat()
{
    const auto done = m_database->write(
        storage::Lane::interactive,
        [](storage::Transaction& transaction) {
            return recordAudit(transaction, requestOf(), api::AuditTarget{"taxon", "17", "Rosa"},
                               {{"/genus", {"null"}, {"\"Rosa\""}}}, api::AuditOutcome::success, "tidying");
        },
        storage::deadlineIn(std::chrono::seconds(30)));
    QVERIFY(done.has_value());
    const auto events = audited();
    QCOMPARE(events.size(), std::size_t(1));
    QVERIFY(core::isId(events[0].id));
    const std::string expected =
        R"({"id":")" + events[0].id +
        R"(","time":"2026-11-22T14:32:05.123456Z","action":"taxon.create","actor":{"kind":"user","id":"user-1",)"
        R"("displayName":"Ana","sessionId":"session-1","address":"192.0.2.7"},"target":{"type":"taxon","id":"17",)"
        R"("displayName":"Rosa"},"outcome":"success","reason":"tidying","changes":[{"field":"/genus","before":null,)"
        R"("after":"Rosa"}],"traceId":"0af7651916cd43dd8448eb211c80319c"})";
    QCOMPARE(core::json::toJson(events[0]), expected);
}

void RequestRulesTest::recordsAnonymousCallers()
{
    Request request = requestOf();
    request.principal.reset();
    request.auditAction = "session.create";
    const auto done = m_database->write(
        storage::Lane::interactive,
        [&request](storage::Transaction& transaction) {
            return recordAudit(transaction, request, {}, {}, api::AuditOutcome::denied);
        },
        storage::deadlineIn(std::chrono::seconds(30)));
    QVERIFY(done.has_value());
    const auto events = audited();
    QCOMPARE(events.size(), std::size_t(1));
    QVERIFY(events[0].actor.kind == api::ActorKind::anonymous && !events[0].actor.id && !events[0].target);
    QVERIFY(events[0].outcome == api::AuditOutcome::denied);
    QVERIFY(core::parseTime(events[0].time).has_value());
}

void RequestRulesTest::recordsNothingOfAChangeThatFailed()
{
    const auto done = m_database->write(
        storage::Lane::interactive,
        [](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(recordAudit(transaction, requestOf(), {}));
            return core::makeError(api::ErrorCode::conflict, "No.");
        },
        storage::deadlineIn(std::chrono::seconds(30)));
    QVERIFY(done.has_error());
    QVERIFY(audited().empty());
}

BLOOMZY_TEST(RequestRulesTest)
#include "RequestRulesTest.moc"
