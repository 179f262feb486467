#include "backend/http/refusals/RefusalTally.h"

#include "backend/http/Origin.h"
#include "tests/support/TestMain.h"

#include <QStringList>
#include <QTest>

#include <numeric>
#include <set>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace std::chrono_literals;

namespace {

RefusedRequest anonymous(const std::string& address, const std::string& route = "GET /api/v1/taxa",
                         const std::string& reason = "unauthenticated")
{
    RefusedRequest refused{.route = route, .reason = reason};
    refused.actor.kind = api::ActorKind::anonymous;
    refused.actor.address = address;
    refused.traceId = "0af7651916cd43dd8448eb211c80319c";
    refused.requestId = "b7ad6b7169203331";
    return refused;
}

RefusedRequest person(const std::string& id, const std::string& name = "Ana")
{
    RefusedRequest refused{.route = "POST /api/v1/taxa", .reason = "forbidden"};
    refused.actor = {api::ActorKind::user, id, name, "session-1", "192.0.2.7"};
    refused.traceId = "0af7651916cd43dd8448eb211c80319c";
    refused.requestId = "b7ad6b7169203331";
    return refused;
}

std::string countOf(const api::AuditEvent& event)
{
    return event.changes.empty() ? std::string("1") : event.changes.front().after.text;
}

std::int64_t sum(const std::vector<api::AuditEvent>& events)
{
    return std::accumulate(events.begin(), events.end(), std::int64_t{0},
                           [](std::int64_t all, const auto& event) { return all + std::stoll(countOf(event)); });
}

/// `address route count`, sorted.
QStringList lines(const std::vector<api::AuditEvent>& events)
{
    QStringList all;
    for (const auto& event : events)
        all << QString::fromStdString(event.actor.address.value_or("?") + " " +
                                      (event.target ? event.target->id : "?") + " " + countOf(event));
    all.sort();
    return all;
}

std::string address(int number)
{
    return std::to_string(1 + number / 65536) + "." + std::to_string(number / 256 % 256) + "." +
           std::to_string(number % 256) + ".9";
}

} // namespace

/// What the audit log gets of refusals: everything, and never without bound.
class RefusalTallyTest : public QObject
{
    Q_OBJECT

private:
    RefusalTally::Steady m_now = RefusalTally::Steady(1h);
    core::Time m_time{1'795'000'000s};

    void pass(std::chrono::seconds span)
    {
        m_now += span;
        m_time += span;
    }

private Q_SLOTS:
    void hasNothingOfNothing()
    {
        RefusalTally tally({});
        QVERIFY(tally.due(1s) == RefusalTally::Steady::max());
        QVERIFY(tally.take(m_now, m_time, true).empty());
    }

    void countsANetworkOnceAMinute()
    {
        RefusalTally tally({});
        tally.add(anonymous("192.0.2.7"), m_now, m_time);
        tally.add(anonymous("192.0.2.250"), m_now + 10s, m_time + 10s);
        tally.add(anonymous("192.0.3.7"), m_now, m_time);
        tally.add(anonymous("2001:db8:1:2:3:4:5:6"), m_now, m_time);
        tally.add(anonymous("2001:db8:1:2:ffff::"), m_now, m_time);
        QVERIFY(tally.take(m_now + 59s, m_time + 59s, false).empty());
        QVERIFY(tally.due(1s) == m_now + 60s);
        const auto events = tally.take(m_now + 60s, m_time + 60s, false);
        QCOMPARE(lines(events), QStringList({QStringLiteral("192.0.2.0/24 GET /api/v1/taxa 2"),
                                             QStringLiteral("192.0.3.0/24 GET /api/v1/taxa 1"),
                                             QStringLiteral("2001:db8:1:2::/64 GET /api/v1/taxa 2")}));
        const api::AuditEvent& two = *std::ranges::find(events, std::optional<std::string>("192.0.2.0/24"),
                                                        [](const auto& event) { return event.actor.address; });
        QCOMPARE(two.action, std::string("request.refused"));
        QVERIFY(two.actor.kind == api::ActorKind::anonymous && !two.actor.id);
        QVERIFY(two.outcome == api::AuditOutcome::denied);
        QCOMPARE(*two.reason, std::string(refusalWords("unauthenticated")));
        QCOMPARE(two.time, core::formatTime(m_time + 60s));
        QCOMPARE(two.changes[1].field, std::string("/first"));
        QCOMPARE(two.changes[1].after.text, '"' + core::formatTime(m_time) + '"');
        QCOMPARE(two.changes[2].after.text, '"' + core::formatTime(m_time + 10s) + '"');
        QVERIFY(!two.traceId && !two.requestId);
        QVERIFY(tally.take(m_now + 120s, m_time + 120s, true).empty());
    }

    void tellsRoutesAndReasonsApart()
    {
        RefusalTally tally({});
        for (const char* route : {"GET /a", "POST /a", ""})
            for (const char* reason : {"unauthenticated", "rateLimited"})
                tally.add(anonymous("192.0.2.7", route, reason), m_now, m_time);
        const auto events = tally.take(m_now, m_time, true);
        QCOMPARE(events.size(), std::size_t{6});
        QCOMPARE(std::ranges::count_if(events, [](const auto& event) { return !event.target; }), 2);
        QVERIFY(std::ranges::all_of(events, [](const auto& event) { return event.traceId && event.requestId; }));
    }

    void recordsAPersonOneByOneAndThenCounts()
    {
        RefusalTally tally({});
        for (int i = 0; i < 75; ++i)
            tally.add(person("ana"), m_now, m_time + std::chrono::microseconds(i));
        tally.add(person("bea"), m_now, m_time);
        const auto singles = tally.take(m_now, m_time, false);
        QCOMPARE(singles.size(), std::size_t{61});
        QVERIFY(singles.front().changes.empty());
        QCOMPARE(*singles.front().actor.sessionId, std::string("session-1"));
        QCOMPARE(*singles.front().actor.address, std::string("192.0.2.7"));
        QCOMPARE(*singles.front().requestId, std::string("b7ad6b7169203331"));
        QCOMPARE(singles[59].time, core::formatTime(m_time + 59us));
        std::set<std::string> ids;
        for (const auto& event : singles)
            ids.insert(event.id);
        QCOMPARE(ids.size(), singles.size());
        const auto counted = tally.take(m_now + 60s, m_time + 60s, false);
        QCOMPARE(counted.size(), std::size_t{1});
        QCOMPARE(countOf(counted.front()), std::string("15"));
        QCOMPARE(*counted.front().actor.id, std::string("ana"));
        QCOMPARE(*counted.front().actor.displayName, std::string("Ana"));
        tally.add(person("ana"), m_now + 61s, m_time + 61s);
        QCOMPARE(tally.take(m_now + 62s, m_time + 62s, false).size(), std::size_t{1});
    }

    void aFloodOfAddressesWritesLittle()
    {
        const RefusalLimits limits;
        RefusalTally tally(limits);
        constexpr int addresses = 10'000;
        std::size_t written = 0;
        for (int minute = 0; minute < 60; ++minute) {
            for (int i = 0; i < addresses; ++i)
                tally.add(anonymous(address(i)), m_now, m_time);
            for (int i = 0; i < 3; ++i) // a neighbourhood that comes again and again
                tally.add(anonymous(address(5)), m_now, m_time);
            pass(60s);
            const auto events = tally.take(m_now, m_time, false);
            QCOMPARE(sum(events), std::int64_t{addresses + 3});
            if (minute > 0)
                QVERIFY(std::ranges::any_of(
                    events, [](const auto& event) { return event.actor.address == networkOf(address(5)); }));
            written += events.size();
        }
        QVERIFY2(written <= limits.burst + 60 * (limits.refill + 1), std::to_string(written).c_str());
    }

    void aFloodOfPeopleWritesLittle()
    {
        const RefusalLimits limits;
        RefusalTally tally(limits);
        for (int i = 0; i < 10'000; ++i)
            for (int each = 0; each < 3; ++each)
                tally.add(person("person-" + std::to_string(i)), m_now, m_time);
        const auto events = tally.take(m_now + 60s, m_time + 60s, false);
        QCOMPARE(sum(events), std::int64_t{30'000});
        QVERIFY(events.size() <= limits.waiting + limits.keys + 1);
        QVERIFY(events.size() > limits.waiting);
    }

    void theBudgetComesBack()
    {
        RefusalTally tally({.burst = 10, .refill = 2});
        const auto minute = [&] {
            for (int i = 0; i < 50; ++i)
                tally.add(anonymous(address(i)), m_now, m_time);
            pass(60s);
            return tally.take(m_now, m_time, false).size();
        };
        QCOMPARE(minute(), std::size_t{11});
        QCOMPARE(minute(), std::size_t{3});
        pass(180s);
        QCOMPARE(minute(), std::size_t{9});
        pass(24h);
        QCOMPARE(minute(), std::size_t{11});
    }

    void keepsNamesAsTheyAre()
    {
        const std::string hostile = "Eve\r\nX: y\x1b[31m \u202eevil\u202c" + std::string(30'000, 'x');
        RefusalTally tally({.singles = 1});
        tally.add(person("eve", hostile), m_now, m_time);
        tally.add(person("eve", hostile), m_now, m_time);
        for (const auto& event : tally.take(m_now, m_time, true))
            QVERIFY(*event.actor.displayName == hostile);
    }

    void namesNetworks()
    {
        QCOMPARE(networkOf("192.0.2.7"), std::string("192.0.2.0/24"));
        QCOMPARE(networkOf("::ffff:192.0.2.7"), std::string("192.0.2.0/24"));
        QCOMPARE(networkOf("2001:db8::1"), std::string("2001:db8::/64"));
        QCOMPARE(networkOf("fe80::1%eth0"), std::string("fe80::/64"));
        QCOMPARE(networkOf(""), std::string());
        QCOMPARE(networkOf("nonsense"), std::string("nonsense"));
    }
};

BLOOMZY_APPLESS_TEST(RefusalTallyTest)
#include "RefusalTallyTest.moc"
