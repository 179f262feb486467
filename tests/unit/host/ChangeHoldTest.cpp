#include "backend/host/ChangeHold.h"

#include "backend/http/Endpoint.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;
using host::ChangeHold;

namespace {

constexpr std::uint64_t mebibyte = 1 << 20;

http::Route routeOf(http::Method method, const std::string& action)
{
    http::Route route{method, "/x", http::Access::open("a test"), "x", "A test."};
    route.auditAction = action;
    return route;
}

} // namespace

/// When changes are refused, which, and that it ends by itself.
class ChangeHoldTest : public QObject
{
    Q_OBJECT

private:
    ChangeHold::Space space()
    {
        return [this](const std::filesystem::path& folder) {
            return m_space.contains(folder) ? std::optional(m_space.at(folder)) : std::nullopt;
        };
    }
    void free(const std::string& folder, std::uint64_t capacity, std::uint64_t available)
    {
        m_space[folder] = {capacity * mebibyte, available * mebibyte, available * mebibyte};
    }
    static QStringList failing(const ChangeHold& hold)
    {
        QStringList names;
        for (const auto& check : hold.checks())
            if (!check.ok)
                names << QString::fromStdString(check.name);
        return names;
    }

    test::MemoryLog m_log;
    std::map<std::filesystem::path, std::filesystem::space_info> m_space;
    const http::Route m_change = routeOf(http::Method::post, "taxon.create");

private Q_SLOTS:
    void init()
    {
        m_space.clear();
        m_log.clear();
        free("store", 100'000, 50'000);
        free("audit", 100'000, 50'000);
    }

    void refusesBelowTheReserveOfEitherDisk()
    {
        for (const char* folder : {"store", "audit"}) {
            ChangeHold hold({"store", "audit"}, m_log, space());
            hold.look(0s);
            QVERIFY(!hold.holds() && !hold.refusal(m_change));
            free(folder, 100'000, 15);
            hold.look(0s);
            const auto refused = hold.refusal(m_change);
            QVERIFY(refused && refused->code == api::ErrorCode::unavailable && refused->retryAfter);
            QCOMPARE(failing(hold), QStringList{QStringLiteral("audit.reserve")});
            free(folder, 100'000, 17);
            hold.look(0s);
            QVERIFY(!hold.holds() && !hold.refusal(m_change));
            QCOMPARE(failing(hold), QStringList());
        }
        QVERIFY(m_log.text().find("changes are refused") != std::string::npos);
        QVERIFY(m_log.text().find("changes are taken again") != std::string::npos);
    }

    void asksLessOfASmallDisk()
    {
        ChangeHold hold({"store"}, m_log, space());
        free("store", 96, 4);
        hold.look(0s);
        QVERIFY(!hold.holds());
        free("store", 96, 2);
        hold.look(0s);
        QVERIFY(hold.holds());
    }

    void refusesWhileTheLogIsLate()
    {
        ChangeHold hold({}, m_log, space());
        hold.look(60s);
        hold.look(60s);
        QVERIFY(!hold.holds());
        hold.look(3600s); // for a moment, as after a jump of the clock
        QVERIFY(!hold.holds());
        hold.look(0s);
        hold.look(61s);
        hold.look(62s);
        QVERIFY(hold.refusal(m_change));
        QCOMPARE(failing(hold), QStringList{QStringLiteral("audit.relay")});
        hold.look(3s);
        QVERIFY(!hold.holds() && failing(hold).isEmpty());
    }

    void refusesOnlyWhatIsRecorded()
    {
        ChangeHold hold({"store"}, m_log, space());
        free("store", 100'000, 1);
        hold.look(0s);
        using enum http::Method;
        QVERIFY(hold.refusal(routeOf(get, "user.export")));
        QVERIFY(hold.refusal(routeOf(del, "user.delete")));
        QVERIFY(hold.refusal(routeOf(patch, "settings.update")));
        QVERIFY(!hold.refusal(routeOf(get, "")));
        QVERIFY(!hold.refusal(routeOf(post, "session.login")));
        QVERIFY(!hold.refusal(routeOf(post, "session.logout")));
        QVERIFY(!hold.refusal(routeOf(post, "operation.cancel")));
        auto looks = routeOf(post, "role.preview");
        looks.recorded = http::Recorded::never;
        QVERIFY(!hold.refusal(looks));
        auto many = routeOf(post, "user.bulk");
        many.recorded = http::Recorded::inParts;
        QVERIFY(hold.refusal(many));
    }

    void goesOnWhereTheSpaceIsUnknown()
    {
        ChangeHold hold({"elsewhere"}, m_log, space());
        hold.look(0s);
        QVERIFY(!hold.holds());
    }
};

BLOOMZY_APPLESS_TEST(ChangeHoldTest)
#include "ChangeHoldTest.moc"
