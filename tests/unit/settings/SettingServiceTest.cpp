#include "backend/settings/SettingService.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/http/Router.h"
#include "tests/support/CountRows.h"
#include "tests/support/EngineTest.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using api::Permission;

namespace {

/// `reader` may look, `keeper` may change too, anybody else nothing.
class Readers : public http::Authorizer
{
public:
    core::Result<http::Principal> identify(std::string_view token) override
    {
        http::Principal person{std::string(token), "Ana", "s1", {}, {}};
        person.permissions.set(static_cast<std::size_t>(Permission::settingsRead), token != "nobody");
        person.permissions.set(static_cast<std::size_t>(Permission::settingsManage), token == "keeper");
        return person;
    }
    core::Result<http::Principal> confirm(const http::Principal& caller) override { return caller; }
};

constexpr auto audited = "SELECT count(*) FROM outbox";

} // namespace

class SettingServiceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhoMayNot();
    void refusesAChangeWithoutItsRevision();
    void refusesWhatMayNotBeAndChangesNothing();
    void whatChangesNothingIsNoChange();
    void changesAppliesAndRecords();
    void tellsWhatEachMayBe();
    void keepsThemForTheNextStart();
    void whatIsInDoubtIsReadAndToldOnceMore();

private:
    http::Response send(const std::string& method, const std::string& user, const std::string& body = {},
                        const std::string& ifMatch = {})
    {
        http::RawRequest request{.method = method,
                                 .target = "/api/v1/settings",
                                 .headers = {{"authorization", "Bearer " + user}},
                                 .body = body,
                                 .deadline = storage::deadlineIn(std::chrono::seconds(30))};
        if (!body.empty())
            request.headers.emplace_back("content-type", "application/merge-patch+json");
        if (!ifMatch.empty())
            request.headers.emplace_back("if-match", ifMatch);
        return m_router->answer(std::move(request));
    }
    api::SettingList list() { return core::json::fromStoredJson<api::SettingList>(send("GET", "reader").body).value(); }
    api::Setting setting(std::string_view key)
    {
        for (const auto& each : list().items)
            if (each.key == key)
                return each;
        return {};
    }

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<settings::SettingService> m_service;
    std::unique_ptr<http::Router> m_router;
    test::MemoryLog m_log;
    std::vector<std::int64_t> m_applied; ///< session days
};

void SettingServiceTest::init()
{
    m_applied.clear();
    m_database = m_databases.create(engine(), settings::migrations(engine()));
    m_service = std::make_unique<settings::SettingService>(*m_database, [this](const settings::Values& values) {
        m_applied.push_back(values.number(settings::key::sessionDays));
    });
    m_router = http::Router::make(m_service->endpoints(), std::make_shared<Readers>(), m_log).value();
}

void SettingServiceTest::cleanup()
{
    m_router.reset();
    m_service.reset();
    m_database.reset();
}

void SettingServiceTest::refusesWhoMayNot()
{
    QCOMPARE(send("GET", "nobody").status, 403);
    QCOMPARE(send("PATCH", "reader", R"({"auth.sessionDays":30})", "\"1\"").status, 403);
    QCOMPARE(list().revision, 1);
    QVERIFY(m_applied.empty());
}

void SettingServiceTest::refusesAChangeWithoutItsRevision()
{
    QCOMPARE(send("PATCH", "keeper", R"({"auth.sessionDays":30})").status, 428);
    QCOMPARE(send("PATCH", "keeper", R"({"auth.sessionDays":30})", "\"2\"").status, 412);
    QCOMPARE(list().revision, 1);
    QCOMPARE(test::countRows(*m_database, audited), 0);
    QVERIFY(m_applied.empty());
}

void SettingServiceTest::refusesWhatMayNotBeAndChangesNothing()
{
    const auto refused = send("PATCH", "keeper", R"({"auth.sessionDays":30,"auth.invitationDays":0})", "\"1\"");
    QCOMPARE(refused.status, 422);
    QVERIFY(refused.body.find("/auth.invitationDays") != std::string::npos);
    QCOMPARE(setting("auth.sessionDays").value.text, std::string("90"));
    QCOMPARE(test::countRows(*m_database, audited), 0);
    QVERIFY(m_applied.empty());
}

void SettingServiceTest::whatChangesNothingIsNoChange()
{
    QCOMPARE(send("PATCH", "keeper", R"({"auth.sessionDays":null})", "\"1\"").status, 200);
    QCOMPARE(list().revision, 1);
    QCOMPARE(test::countRows(*m_database, audited), 0);
}

void SettingServiceTest::changesAppliesAndRecords()
{
    const auto changed = send("PATCH", "keeper", R"({"auth.sessionDays":30,"server.logLevel":"error"})", "\"1\"");
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.headers.front(), std::make_pair(std::string("etag"), std::string("\"2\"")));
    QCOMPARE(m_applied, std::vector<std::int64_t>{30});
    QCOMPARE(setting("auth.sessionDays").value.text, std::string("30"));
    QCOMPARE(setting("auth.sessionDays").defaultValue.text, std::string("90"));
    QCOMPARE(setting("server.logLevel").value.text, std::string("\"error\""));
    std::string payload;
    QVERIFY(m_database
                ->read(
                    [&](storage::Snapshot& snapshot) {
                        return snapshot.query("SELECT payload FROM outbox", {}, [&](const storage::Row& row) {
                            payload = row.text(0);
                            return false;
                        });
                    },
                    storage::deadlineIn(std::chrono::seconds(30)))
                .has_value());
    const auto event = core::json::fromStoredJson<api::AuditEvent>(payload).value();
    QCOMPARE(event.action, std::string("settings.update"));
    QCOMPARE(event.actor.id, std::optional<std::string>("keeper"));
    QCOMPARE(event.changes.size(), std::size_t{2});
    QVERIFY(payload.find("90") != std::string::npos && payload.find("30") != std::string::npos);
}

void SettingServiceTest::tellsWhatEachMayBe()
{
    const auto all = list();
    QCOMPARE(all.items.size(), settings::definitions().size());
    const auto days = setting("auth.sessionDays");
    QVERIFY(days.type == api::SettingType::integer && days.least == 1 && days.most == 365 && days.unit == "days");
    const auto log = setting("server.logLevel");
    QVERIFY(log.type == api::SettingType::choice && log.choices.size() == 4 && !log.least && !log.unit);
}

void SettingServiceTest::keepsThemForTheNextStart()
{
    QCOMPARE(send("PATCH", "keeper", R"({"auth.sessionDays":30})", "\"1\"").status, 200);
    settings::SettingService next(*m_database, [](const settings::Values&) {});
    const auto values = next.values(storage::deadlineIn(std::chrono::seconds(30)));
    QCOMPARE(values->number(settings::key::sessionDays), 30);
}

void SettingServiceTest::whatIsInDoubtIsReadAndToldOnceMore()
{
    const auto soon = [] { return storage::deadlineIn(std::chrono::seconds(30)); };
    QVERIFY(m_service->retry(soon()).has_value());
    QVERIFY(m_applied.empty()); // nothing was in doubt
    // Another one over the same database stands for the commit of which this one did not hear.
    settings::SettingService other(*m_database, [](const settings::Values&) {});
    m_router = http::Router::make(other.endpoints(), std::make_shared<Readers>(), m_log).value();
    QCOMPARE(send("PATCH", "keeper", R"({"auth.sessionDays":30})", "\"1\"").status, 200);
    QVERIFY(m_applied.empty());
    m_service->doubt();
    QVERIFY(m_service->retry(storage::deadlineIn(std::chrono::milliseconds(-1))).has_error());
    QVERIFY(m_applied.empty());
    QVERIFY(m_service->retry(soon()).has_value());
    QCOMPARE(m_applied, std::vector<std::int64_t>{30});
    QVERIFY(m_service->retry(soon()).has_value());
    QCOMPARE(m_applied.size(), std::size_t{1});
    m_router.reset(); // it is the other one's
}

BLOOMZY_TEST(SettingServiceTest)
#include "SettingServiceTest.moc"
