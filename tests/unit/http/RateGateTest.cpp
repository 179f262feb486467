#include "backend/http/limits/RateGate.h"

#include "backend/http/Endpoint.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RateStart.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::http;
using bloomzy::test::start;
using namespace std::chrono_literals;

namespace {

constexpr RateLimits limits{.address = {10, 5}, .account = {4, 1}, .local = {20, 20}};

Route route(Method method, Cost cost = Cost::byMethod)
{
    Route made{method, "/x", Access::open("a test"), "x", "A test."};
    made.cost = cost;
    return made;
}

} // namespace

class RateGateTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] bool address(const char* from, std::uint32_t cost = 1)
    {
        return !m_gate->countAddress(RateCaller::at(from), cost, start, m_report);
    }
    [[nodiscard]] bool account(const char* from, const char* user)
    {
        return !m_gate->countAccount(RateCaller::at(from), user, 1, start, m_report);
    }
    [[nodiscard]] QString told() const
    {
        std::string head;
        m_report.appendTo(head);
        return QString::fromStdString(head);
    }

    std::unique_ptr<RateGate> m_gate;
    RateReport m_report;

private Q_SLOTS:
    void init()
    {
        m_gate = std::make_unique<RateGate>(limits, makeMemoryRateStore());
        m_report = {};
    }

    void refusesAnAddressAndSaysWhenToComeBack()
    {
        QVERIFY(address("192.0.2.1", 10));
        m_report = {};
        const auto refused = m_gate->countAddress(RateCaller::at("192.0.2.1"), 4, start, m_report);
        QVERIFY(refused);
        QVERIFY(refused->code == api::ErrorCode::rateLimited);
        QVERIFY(refused->retryAfter == 1s); // 800 ms, rounded up
        QVERIFY2(refused->detail.find("in 1 s") != std::string::npos, refused->detail.c_str());
        QCOMPARE(told(),
                 QStringLiteral("RateLimit-Policy: \"address\";q=10;w=2\r\nRateLimit: \"address\";r=0;t=1\r\n"));
    }

    void takesANetworkOfIPv6ForOneClient()
    {
        QVERIFY(address("2001:db8:1:2::1", 6));
        QVERIFY(!address("2001:db8:1:2:ffff::9", 6));
        QVERIFY(address("2001:db8:1:3::1", 6));
        QVERIFY(address("192.0.2.1", 10) && address("192.0.2.2", 10));
        QVERIFY(!address("192.0.2.1"));
    }

    void refusesAnAccountWhereverItAsksFrom()
    {
        for (const char* from : {"192.0.2.1", "192.0.2.2", "2001:db8::1", "192.0.2.3"})
            QVERIFY(account(from, "ana"));
        QVERIFY(!account("192.0.2.4", "ana"));
        QVERIFY(account("192.0.2.4", "ben"));
    }

    void givesLoopbackItsOwnBudget()
    {
        QVERIFY(address("127.0.0.1", 20));
        QVERIFY(!address("127.0.0.1"));
        QVERIFY(address("::1", 20));
        for (int i = 0; i < 100; ++i)
            QVERIFY(account("127.0.0.1", "ana"));
    }

    void tellsOfEachPolicyThatCounted()
    {
        QCOMPARE(told(), QString());
        QVERIFY(address("192.0.2.1", 4) && account("192.0.2.1", "ana"));
        QCOMPARE(told(), QStringLiteral("RateLimit-Policy: \"address\";q=10;w=2, \"account\";q=4;w=4\r\n"
                                        "RateLimit: \"address\";r=6;t=1, \"account\";r=3;t=1\r\n"));
    }

    void countsNothingWhereNothingIsLimited()
    {
        QVERIFY(address("192.0.2.1", 0));
        m_gate = std::make_unique<RateGate>(RateLimits{.address = {0, 1}}, makeMemoryRateStore());
        for (int i = 0; i < 100; ++i)
            QVERIFY(address("192.0.2.1", 1'000'000));
        QCOMPARE(told(), QString());
    }

    void costsByWhatARouteDoes()
    {
        const auto cost = [](const Route& asked) { return costOf(&asked); };
        QCOMPARE(costOf(nullptr), 1U);
        QCOMPARE(cost(route(Method::get)), 1U);
        for (const Method method : {Method::post, Method::put, Method::patch, Method::del})
            QCOMPARE(cost(route(method)), 4U);
        QCOMPARE(cost(route(Method::get, Cost::nothing)), 0U);
        QCOMPARE(cost(route(Method::post, Cost::read)), 1U);
        QCOMPARE(cost(route(Method::get, Cost::change)), 4U);
        QCOMPARE(cost(route(Method::post, Cost::heavy)), 40U);
    }

    void neverMeetsAConsoleInFullUseOrATeamBehindOneAddress()
    {
        m_gate = std::make_unique<RateGate>(RateLimits{}, makeMemoryRateStore());
        int refused = 0;
        // A minute of ten people, each with twenty pages and two changes every second.
        for (int second = 0; second < 60; ++second)
            for (int person = 0; person < 10; ++person)
                for (int i = 0; i < 22; ++i) {
                    const std::uint32_t cost = i < 20 ? 1 : 4;
                    const auto now = start + std::chrono::seconds(second);
                    const auto caller = RateCaller::at("192.0.2.1");
                    const bool taken = !m_gate->countAddress(caller, cost, now, m_report) &&
                                       !m_gate->countAccount(caller, std::to_string(person), cost, now, m_report);
                    refused += taken ? 0 : 1;
                }
        QCOMPARE(refused, 0);
    }
};

BLOOMZY_APPLESS_TEST(RateGateTest)
#include "RateGateTest.moc"
