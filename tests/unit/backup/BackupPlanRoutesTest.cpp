#include "backend/backup/points/PointStore.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/BackupRoutes.h"

#include <QTest>

using namespace bloomzy;

namespace {

const std::string planPath = "/api/v1/backups/plan";
const std::string pointsPath = "/api/v1/backups/points";

} // namespace

class BackupPlanRoutesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhoMayNot();
    void refusesAStaleOrUnprovedChange();
    void refusesPlansThatAreNone_data();
    void refusesPlansThatAreNone();
    void refusesCursorsThatAreNone();
    void changesThePlan();
    void pinsAPoint();
    void listsPointsPageByPage();

private:
    void putPoint(const std::string& id, const std::string& time)
    {
        api::RestorePoint point;
        point.id = id;
        point.revision = 1;
        point.createdAt = time;
        QVERIFY(m_database
                    ->write(
                        storage::Lane::interactive,
                        [&](storage::Transaction& transaction) { return backup::PointStore::put(transaction, point); },
                        test::soon())
                    .has_value());
    }

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<BackupRoutes> m_routes;
};

void BackupPlanRoutesTest::init()
{
    m_database = m_databases.create(engine(), backup::migrations(engine()));
    m_routes = std::make_unique<BackupRoutes>(*m_database);
}

void BackupPlanRoutesTest::cleanup()
{
    m_routes.reset();
    m_database.reset();
}

void BackupPlanRoutesTest::refusesWhoMayNot()
{
    for (const auto& [method, target] :
         {std::pair("GET", planPath), std::pair("PATCH", planPath), std::pair("GET", pointsPath),
          std::pair("GET", pointsPath + "/x"), std::pair("PATCH", pointsPath + "/x")})
        QCOMPARE(m_routes->send(method, target, {}, {}, "eve").status, 403);
}

void BackupPlanRoutesTest::refusesAStaleOrUnprovedChange()
{
    const QByteArray change = R"({"retention":{"recent":1}})";
    QCOMPARE(m_routes->send("PATCH", planPath, change, "\"1\"", "old").status, 403);
    QCOMPARE(m_routes->send("PATCH", planPath, change).status, 428);
    QCOMPARE(m_routes->send("PATCH", planPath, change, "\"7\"").status, 412);
    QCOMPARE(m_routes->send("GET", planPath).etag, std::string("\"1\""));
    QCOMPARE(m_routes->events(), 0);
}

void BackupPlanRoutesTest::refusesPlansThatAreNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* body, const char* fault) {
        QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(fault);
    };
    row(R"({"schedule":{"at":"24:00"}})", "/schedule/at backupPlan.at");
    row(R"({"schedule":{"every":"minute"}})", "/schedule/every json.enum");
    row(R"({"schedule":{"every":"unknown"}})", "/schedule/every json.enum");
    row(R"({"schedule":{"weekday":"someday"}})", "/schedule/weekday json.enum");
    row(R"({"retention":{"recent":0}})", "/retention/recent json.range");
    row(R"({"retention":{"daily":367}})", "/retention/daily json.range");
    row(R"({"retention":{"monthly":-1}})", "/retention/monthly json.range");
    row(R"({"rehearsal":"sometimes"})", "/rehearsal json.enum");
    row(R"({"rehearsal":"unknown"})", "/rehearsal json.enum");
    row(R"({"nextRun":"x"})", "/nextRun json.readOnly");
}

void BackupPlanRoutesTest::refusesPlansThatAreNone()
{
    QFETCH(QByteArray, body);
    const auto before = m_routes->send("GET", planPath).body;
    const auto answer = m_routes->send("PATCH", planPath, body, "\"1\"");
    QCOMPARE(answer.status, 422);
    QTEST(answer.fault(), "fault");
    QVERIFY(m_routes->send("GET", planPath).body == before);
    QCOMPARE(m_routes->events(), 0);
}

void BackupPlanRoutesTest::refusesCursorsThatAreNone()
{
    for (const char* query : {"?cursor=", "?cursor=x", "?limit=0", "?limit=201"})
        QCOMPARE(m_routes->send("GET", pointsPath + query).status, 422);
}

void BackupPlanRoutesTest::changesThePlan()
{
    const auto before = m_routes->send("GET", planPath);
    QVERIFY(!before.text("timeZone").empty() && !before.text("nextRun").empty());
    const auto changed =
        m_routes->send("PATCH", planPath, R"({"schedule":{"every":"off"},"retention":{"daily":3}})", before.etag);
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.etag, std::string("\"2\""));
    QVERIFY(changed.text("nextRun").empty());
    QCOMPARE(changed.body[QLatin1String("retention")][QLatin1String("weekly")].toInt(), 8);
    QVERIFY(m_routes->send("GET", planPath).body == changed.body);
    QCOMPARE(m_routes->events(), 1);
}

void BackupPlanRoutesTest::pinsAPoint()
{
    putPoint("a", "2026-11-22T05:00:00.000000Z");
    QCOMPARE(m_routes->send("PATCH", pointsPath + "/b", R"({"pinned":true})", "\"1\"").status, 404);
    QCOMPARE(m_routes->send("PATCH", pointsPath + "/a", R"({"bytes":1})", "\"1\"").fault(),
             QStringLiteral("/bytes json.readOnly"));
    const auto pinned = m_routes->send("PATCH", pointsPath + "/a", R"({"pinned":true})", "\"1\"");
    QVERIFY(pinned.body.value(QLatin1String("pinned")).toBool());
    QCOMPARE(m_routes->send("PATCH", pointsPath + "/a", R"({"pinned":false})", "\"1\"").status, 412);
    QCOMPARE(m_routes->send("GET", pointsPath + "/a").etag, std::string("\"2\""));
    QCOMPARE(m_routes->events(), 1);
}

void BackupPlanRoutesTest::listsPointsPageByPage()
{
    for (const char* id : {"a", "b", "c", "d", "e"})
        putPoint(id, "2026-11-22T05:00:00.000000Z");
    std::string walked;
    std::string cursor;
    do {
        const auto page = m_routes->send("GET", pointsPath + "?limit=2" + cursor);
        for (const QJsonValue point : page.items())
            walked += point[QLatin1String("id")].toString().toStdString();
        cursor = page.text("nextCursor").empty() ? "" : "&cursor=" + page.text("nextCursor");
    } while (!cursor.empty());
    QCOMPARE(walked, std::string("edcba"));
}

BLOOMZY_TEST(BackupPlanRoutesTest)
#include "BackupPlanRoutesTest.moc"
