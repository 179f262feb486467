#include "backend/http/Admit.h"

#include "RouterFixture.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RateStart.h"

#include <QTest>

#include <semaphore>

using namespace bloomzy;
using namespace bloomzy::http;
using bloomzy::test::start;
using namespace std::chrono_literals;

namespace {

Endpoint endpoint(Method method, const std::string& path, Access access, bool quick = false)
{
    Route route{method, path, std::move(access), (method == Method::get ? "get" : "set") + path.substr(1), "A test."};
    route.auditAction = method == Method::get ? "" : "test.change";
    route.quick = quick;
    return {route, [](const Request&) -> core::Result<Response> { return Response{}; }};
}

/// Counts who is asked for.
class CountingAuthorizer : public test::TokenAuthorizer
{
public:
    core::Result<Principal> identify(std::string_view token) override
    {
        ++asked;
        return TokenAuthorizer::identify(token);
    }
    int asked = 0;
};

std::vector<Endpoint> endpoints()
{
    const auto mayRead = Access::needs(api::Permission::taxaRead);
    return {endpoint(Method::get, "/taxa", mayRead), endpoint(Method::post, "/taxa", mayRead),
            endpoint(Method::get, "/open", Access::open("a test")),
            endpoint(Method::get, "/quick", Access::open("a test"), true)};
}

} // namespace

/// What is decided of a request by its head, and in which order.
class AdmitTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] int statusOf(const std::string& target, const std::string& token = {}, const char* method = "GET")
    {
        RawRequest request{method, target, {}};
        request.traceId = "0af7651916cd43dd8448eb211c80319c";
        if (!token.empty())
            request.headers = {{"authorization", "Bearer " + token}};
        m_report = {};
        m_admission = admit(*m_context, m_visitor, request, start, m_report);
        return m_admission.answer ? m_admission.answer->status : 0;
    }
    [[nodiscard]] QString told() const
    {
        std::string head;
        m_report.appendTo(head);
        return QString::fromStdString(head);
    }
    [[nodiscard]] bool counted(const char* reason) const
    {
        return m_metrics->text().find("bloomzy_http_refused_total{reason=\"" + std::string(reason) + "\"}") !=
               std::string::npos;
    }
    void limit(const RateLimits& limits)
    {
        m_rates = std::make_unique<RateGate>(limits, makeMemoryRateStore());
        prepare();
    }
    void prepare()
    {
        m_context.reset();
        m_context =
            std::make_unique<SessionContext>(*m_router, *m_workers, *m_metrics, m_log, ServerLimits{}, *m_rates, false);
    }

    test::MemoryLog m_log;
    std::shared_ptr<CountingAuthorizer> m_authorizer;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<WorkerPool> m_workers;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<RateGate> m_rates;
    std::unique_ptr<SessionContext> m_context;
    Visitor m_visitor;
    Admission m_admission;
    RateReport m_report;

private Q_SLOTS:
    void init()
    {
        m_context.reset();
        m_authorizer = std::make_shared<CountingAuthorizer>();
        m_router = std::move(Router::make(endpoints(), m_authorizer, m_log).value());
        m_workers = std::make_unique<WorkerPool>(1, 0);
        m_metrics = std::make_unique<Metrics>();
        m_visitor = {RateCaller::at("192.0.2.1"), false};
        limit({.address = {10, 1}, .account = {5, 1}, .local = {10, 1}});
        QTRY_VERIFY(!m_workers->isFull());
    }

    void refusesAnAddressBeforeAskingWhoItIs()
    {
        limit({.address = {2, 1}});
        QCOMPARE(statusOf("/taxa", "wrong"), 401);
        QCOMPARE(statusOf("/taxa", "wrong"), 401);
        QCOMPARE(m_authorizer->asked, 2);
        QCOMPARE(statusOf("/taxa", "wrong"), 429);
        QCOMPARE(statusOf("/taxa", "reader"), 429);
        QCOMPARE(m_authorizer->asked, 2);
        QCOMPARE(test::headerOf(*m_admission.answer, "retry-after"), std::string("1"));
        QCOMPARE(test::problemOf(*m_admission.answer).type, std::string("urn:bloomzy:problem:rateLimited"));
        QVERIFY(counted("addressRate"));
    }

    void countsGuessesAtRoutes()
    {
        limit({.address = {2, 1}});
        QCOMPARE(statusOf("/no/such"), 404);
        QCOMPARE(statusOf("/open", {}, "DELETE"), 405);
        QCOMPARE(statusOf("/no/such"), 429);
    }

    void refusesAnAccountOnItsOtherAddressesToo()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(statusOf("/taxa", "reader"), 0);
        QCOMPARE(statusOf("/taxa", "reader"), 429);
        m_visitor.caller = RateCaller::at("192.0.2.2");
        QCOMPARE(statusOf("/taxa", "reader"), 429);
        QVERIFY(counted("accountRate"));
        QCOMPARE(statusOf("/open"), 0);
    }

    void countsNoAccountForWhomTheDoorIsShut()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(statusOf("/taxa", "nobody"), 403);
        QVERIFY2(!told().contains(QStringLiteral("account")), qPrintable(told()));
    }

    void takesMoreForAChange()
    {
        QCOMPARE(statusOf("/taxa", "reader", "POST"), 0);
        QCOMPARE(told(), QStringLiteral("RateLimit-Policy: \"address\";q=10;w=10, \"account\";q=5;w=5\r\n"
                                        "RateLimit: \"address\";r=6;t=4, \"account\";r=1;t=4\r\n"));
        QCOMPARE(statusOf("/taxa", "reader", "POST"), 429);
    }

    void refusesWhatWouldWaitForAWorkerThatHasNoTime()
    {
        std::binary_semaphore gate(0);
        QVERIFY(m_workers->post([&gate] { gate.acquire(); }));
        QCOMPARE(statusOf("/open"), 503);
        QVERIFY(!test::headerOf(*m_admission.answer, "retry-after").empty());
        QVERIFY(counted("queue"));
        QCOMPARE(statusOf("/quick"), 0);
        QCOMPARE(statusOf("/taxa", "wrong"), 401);
        gate.release();
        QTRY_COMPARE(statusOf("/open"), 0);
    }

    void answersTooManyConnectionsFromQuickRoutesOnly()
    {
        m_visitor.overLimit = true;
        QCOMPARE(statusOf("/open"), 503);
        QVERIFY(counted("connections"));
        QCOMPARE(statusOf("/quick"), 0);
    }
};

BLOOMZY_APPLESS_TEST(AdmitTest)
#include "AdmitTest.moc"
