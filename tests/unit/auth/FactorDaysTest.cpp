#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

/// From when the days for a second factor count, and when they are of no matter any more.
class FactorDaysTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void savingARoleAnewGivesNoNewDays();
    void whatARoleAsksForEndsWithIt();
};

void FactorDaysTest::savingARoleAnewGivesNoNewDays()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["viewer","administrator"],"graceDays":3})").status,
             200);
    const auto viewer = fixture.join(admin.accessToken, "vera@example.org", "viewer");
    const std::string due = meOf(fixture, viewer.accessToken).secondFactorDue.value_or("");
    const std::string adminDue = meOf(fixture, admin.accessToken).secondFactorDue.value_or("");
    const auto save = [&](const std::string& token, const std::string& userId, const std::string& items) {
        const std::string path = "/api/v1/users/" + userId + "/roles";
        return fixture.send("PUT", path, items, admin.accessToken, fixture.get(path, admin.accessToken).etag).status ==
                       200
                   ? meOf(fixture, token).secondFactorDue.value_or("")
                   : std::string("not saved");
    };
    fixture.clock.advance(2min);
    const std::string id = meOf(fixture, viewer.accessToken).id;
    const std::string until = core::formatTime(fixture.clock.now() + std::chrono::days(30));
    for (const std::string& items :
         {std::string(R"({"items":[{"role":"viewer","families":[],"reason":""}]})"),
          std::string(R"({"items":[{"role":"viewer","families":[],"reason":"As before."}]})"),
          std::string(R"({"items":[{"role":"viewer","families":["Araceae"],"reason":"As before."}]})"),
          R"({"items":[{"role":"viewer","families":[],"reason":"","until":")" + until +
              R"("},{"role":"support","families":[],"reason":""}]})"})
        QCOMPARE(save(viewer.accessToken, id, items), due);
    QCOMPARE(save(admin.accessToken, meOf(fixture, admin.accessToken).id,
                  R"({"items":[{"role":"administrator","families":[],"reason":"As ever."}]})"),
             adminDue);
    // Who has it anew has new days.
    QCOMPARE(save(viewer.accessToken, id, R"({"items":[{"role":"support","families":[],"reason":""}]})"),
             std::string());
    QCOMPARE(save(viewer.accessToken, id, R"({"items":[{"role":"viewer","families":[],"reason":""}]})"),
             core::formatTime(fixture.clock.now() + std::chrono::days(3)));
}

void FactorDaysTest::whatARoleAsksForEndsWithIt()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["curator"],"graceDays":0})").status, 200);
    const auto viewer = fixture.join(admin.accessToken, "vera@example.org", "viewer");
    const std::string path = "/api/v1/users/" + meOf(fixture, viewer.accessToken).id + "/roles";
    const std::string until = core::formatTime(fixture.clock.now() + 2min);
    QCOMPARE(
        fixture
            .send(
                "PUT", path,
                R"({"items":[{"role":"viewer","families":[],"reason":""},{"role":"curator","families":[],"reason":"","until":")" +
                    until + R"("}]})",
                admin.accessToken, fixture.get(path, admin.accessToken).etag)
            .status,
        200);
    QVERIFY(meOf(fixture, viewer.accessToken).secondFactorDue);
    QVERIFY(meOf(fixture, viewer.accessToken).permissions.empty());
    fixture.clock.advance(2min);
    QVERIFY(!meOf(fixture, viewer.accessToken).secondFactorDue);
    QCOMPARE(meOf(fixture, viewer.accessToken).permissions, std::vector<std::string>{"taxa.read"});
}

BLOOMZY_TEST(FactorDaysTest)
#include "FactorDaysTest.moc"
