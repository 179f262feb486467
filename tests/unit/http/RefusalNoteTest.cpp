#include "backend/core/json/JsonImpl.h"
#include "backend/http/refusals/RefusalRecorder.h"
#include "backend/storage/Outbox.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::http;
using test::list;

namespace {

Endpoint answering(Method method, const std::string& path, Access access, core::Error error = {})
{
    static int number = 0;
    Route route{method, path, std::move(access), "operation" + std::to_string(++number), "A test."};
    route.auditAction = method == Method::get ? "" : "test.change";
    const bool fails = !error.detail.empty();
    return {route, [fails, error](const Request&) -> core::Result<Response> {
                return fails ? core::Result<Response>(error) : core::Result<Response>(Response{});
            }};
}

core::Error with(api::ErrorCode code, bool recorded = false)
{
    core::Error error = core::makeError(code, "No.");
    error.recorded = recorded;
    return error;
}

std::vector<Endpoint> doors()
{
    using enum api::ErrorCode;
    const auto open = Access::open("a test");
    const auto mayRead = Access::needs(api::Permission::taxaRead);
    return {answering(Method::get, "/taxa", mayRead),
            answering(Method::post, "/taxa", mayRead),
            answering(Method::post, "/secret", mayRead.fresh()),
            answering(Method::post, "/person", mayRead.inPerson()),
            answering(Method::post, "/forbidden", Access::signedIn(), with(forbidden)),
            answering(Method::post, "/login", open, with(unauthenticated)),
            answering(Method::post, "/recorded", open, with(unauthenticated, true)),
            answering(Method::post, "/factor", open, with(secondFactorRequired)),
            answering(Method::post, "/slow", open, with(rateLimited)),
            answering(Method::post, "/setup", open, core::invalid("/token", "setup.wrongToken", "Wrong.")),
            answering(Method::post, "/field", open, core::invalid("/name", "name.tooLong", "Long.")),
            answering(Method::get, "/gone", open, with(notFound)),
            answering(Method::post, "/full", open, with(insufficientStorage))};
}

} // namespace

/// Which refusals are noted, by whom, and what holds a route.
class RefusalNoteTest : public QObject
{
    Q_OBJECT

private:
    int ask(const std::string& method, const std::string& target, const std::string& token = {})
    {
        RawRequest request{method, target, {}};
        request.traceId = "0af7651916cd43dd8448eb211c80319c";
        request.requestId = "b7ad6b7169203331";
        request.remoteAddress = "192.0.2.7";
        if (!token.empty())
            request.headers = {{"authorization", "Bearer " + token}};
        m_answer = m_router->answer(std::move(request));
        return m_answer.status;
    }
    std::vector<api::AuditEvent> events()
    {
        m_recorder->stop();
        std::vector<api::AuditEvent> all;
        const auto rows = storage::readValue<std::vector<storage::OutboxRow>>(
            *m_database, test::soon(),
            [](storage::Snapshot& snapshot) { return storage::outboxAfter(snapshot, 0, 1000); });
        for (const auto& row : *rows)
            all.push_back(*core::json::fromStoredJson<api::AuditEvent>(row.event.payload));
        return all;
    }
    /// `user route: reason`
    QStringList noted()
    {
        QStringList lines;
        for (const auto& event : events())
            lines << QString::fromStdString(event.actor.id.value_or(*event.actor.address) + " " +
                                            (event.target ? event.target->id : "?") + ": " + *event.reason);
        lines.sort();
        return lines;
    }
    static QString line(const char* whom, const char* route, const char* reason)
    {
        return QString::fromLatin1(whom) + u' ' + QString::fromLatin1(route) + QStringLiteral(": ") +
               QString::fromStdString(std::string(refusalWords(reason)));
    }

    QTemporaryDir m_folder;
    test::MemoryLog m_log;
    TestClock m_clock;
    std::unique_ptr<storage::Database> m_database;
    std::shared_ptr<RefusalRecorder> m_recorder;
    std::unique_ptr<Router> m_router;
    std::optional<core::Error> m_hold;
    Response m_answer;
    int m_files = 0;

private Q_SLOTS:
    void init()
    {
        m_hold.reset();
        storage::SqliteOptions options;
        options.file = (m_folder.path() + QStringLiteral("/%1.db").arg(++m_files)).toStdString();
        m_database = std::move(storage::openSqlite(options, {}).value());
        m_recorder = std::make_shared<RefusalRecorder>(*m_database, m_clock, m_log);
        RequestWatch watch{.refusals = m_recorder, .hold = [this](const Route& route) {
                               return route.method == Method::get ? std::nullopt : m_hold;
                           }};
        m_router = std::move(Router::make(doors(), std::make_shared<test::TokenAuthorizer>(), m_log, watch).value());
    }
    void cleanup()
    {
        m_router.reset();
        m_recorder.reset();
        m_database.reset();
    }

    void notesWhoWasNotLetIn()
    {
        QCOMPARE(ask("GET", "/taxa"), 401);
        QCOMPARE(ask("GET", "/taxa", "wrong"), 401);
        QCOMPARE(ask("POST", "/taxa", "nobody"), 403);
        QCOMPARE(ask("POST", "/secret", "reader"), 403);
        QCOMPARE(ask("POST", "/person", "key"), 403);
        QCOMPARE(ask("POST", "/forbidden", "reader"), 403);
        QCOMPARE(ask("POST", "/login"), 401);
        QCOMPARE(ask("POST", "/slow"), 429);
        QCOMPARE(ask("POST", "/setup"), 422);
        QCOMPARE(ask("GET", "/%2"), 400);
        QCOMPARE(noted(), QStringList({
                              line("192.0.2.0/24", "?", "target"),
                              line("192.0.2.0/24", "GET /taxa", "unauthenticated"),
                              line("192.0.2.0/24", "POST /login", "unauthenticated"),
                              line("192.0.2.0/24", "POST /setup", "setup.wrongToken"),
                              line("192.0.2.0/24", "POST /slow", "rateLimited"),
                              line("key", "POST /person", "forbidden"),
                              line("nobody", "POST /taxa", "forbidden"),
                              line("reader", "POST /forbidden", "forbidden"),
                              line("reader", "POST /secret", "stepUpRequired"),
                          }));
    }

    void notesNothingElse()
    {
        QCOMPARE(ask("GET", "/taxa", "reader"), 200);
        QCOMPARE(ask("GET", "/taxa", "busy"), 503);
        QCOMPARE(ask("POST", "/recorded"), 401);
        QCOMPARE(ask("POST", "/factor"), 401);
        QCOMPARE(ask("POST", "/field"), 422);
        QCOMPARE(ask("GET", "/gone"), 404);
        QCOMPARE(ask("GET", "/no/such"), 404);
        QCOMPARE(ask("DELETE", "/taxa"), 405);
        QCOMPARE(ask("POST", "/full"), 507);
        QCOMPARE(noted(), QStringList());
    }

    void tellsWhoAndWhichRequest()
    {
        QCOMPARE(ask("POST", "/taxa", "nobody"), 403);
        const auto all = events();
        QCOMPARE(all.size(), std::size_t{1});
        const api::AuditEvent& event = all.front();
        QVERIFY(event.actor.kind == api::ActorKind::user);
        QCOMPARE(*event.actor.displayName, std::string("Ana"));
        QCOMPARE(*event.actor.sessionId, std::string("session-1"));
        QCOMPARE(*event.actor.address, std::string("192.0.2.7"));
        QCOMPARE(*event.traceId, std::string("0af7651916cd43dd8448eb211c80319c"));
        QCOMPARE(*event.requestId, std::string("b7ad6b7169203331"));
        QCOMPARE(event.target->type, std::string("route"));
        QCOMPARE(event.time, core::formatTime(m_clock.now()));
    }

    void aHeldRouteTakesNothing()
    {
        m_hold = core::unavailable("The log is late.", std::chrono::seconds(5));
        QCOMPARE(ask("POST", "/taxa", "reader"), 503);
        QCOMPARE(test::problemOf(m_answer).type, std::string("urn:bloomzy:problem:unavailable"));
        QCOMPARE(test::headerOf(m_answer, "retry-after"), std::string("5"));
        QCOMPARE(ask("POST", "/taxa", "nobody"), 403);
        QCOMPARE(ask("POST", "/slow"), 503);
        QCOMPARE(ask("GET", "/taxa", "reader"), 200);
        m_hold.reset();
        QCOMPARE(ask("POST", "/taxa", "reader"), 200);
    }
};

BLOOMZY_TEST(RefusalNoteTest)
#include "RefusalNoteTest.moc"
