#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/BackupRoutes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;

namespace {

const std::string destinationsPath = "/api/v1/backups/destinations";

/// The body of a POST.
QByteArray destinationAt(const QString& path, const QByteArray& more = {}, const QByteArray& name = "Share")
{
    return R"({"name":")" + name + R"(","kind":"folder","settings":[{"name":"path","value":")" + path.toUtf8() +
           R"("}])" + more + "}";
}

} // namespace

class DestinationRoutesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhoMayNot();
    void refusesWhoDidNotProveWhoTheyAre();
    void refusesAStaleChange();
    void refusesDestinationsThatAreNone_data();
    void refusesDestinationsThatAreNone();
    void refusesAPlaceOfAnotherUnlessItIsTakenOver();
    void refusesAnotherOfTheSameName();
    void tellsTheKinds();
    void addsChangesAndRemovesADestination();
    void tellsTheTroubleOfADestination();

private:
    [[nodiscard]] BackupAnswer added()
    {
        return m_routes->send("POST", destinationsPath, destinationAt(m_place->path()));
    }
    [[nodiscard]] qsizetype count() { return m_routes->send("GET", destinationsPath).items().size(); }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<BackupRoutes> m_routes;
};

void DestinationRoutesTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_database = m_databases.create(engine(), backup::migrations(engine()));
    m_routes = std::make_unique<BackupRoutes>(*m_database);
}

void DestinationRoutesTest::cleanup()
{
    m_routes.reset();
    m_database.reset();
}

void DestinationRoutesTest::refusesWhoMayNot()
{
    const std::string one = destinationsPath + "/x";
    for (const auto& [method, target] :
         {std::pair("GET", destinationsPath), std::pair("POST", destinationsPath), std::pair("GET", one),
          std::pair("PATCH", one), std::pair("DELETE", one), std::pair("POST", one + "/check")})
        QCOMPARE(m_routes->send(method, target, {}, {}, "eve").status, 403);
}

void DestinationRoutesTest::refusesWhoDidNotProveWhoTheyAre()
{
    const auto one = added();
    const std::string target = destinationsPath + "/" + one.text("id");
    QCOMPARE(m_routes->send("POST", destinationsPath, destinationAt(m_place->path()), {}, "old").status, 403);
    QCOMPARE(m_routes->send("PATCH", target, R"({"name":"x"})", one.etag, "old").status, 403);
    QCOMPARE(m_routes->send("DELETE", target, {}, one.etag, "old").status, 403);
    QVERIFY(m_routes->send("GET", target).body == one.body);
}

void DestinationRoutesTest::refusesAStaleChange()
{
    const auto one = added();
    const std::string target = destinationsPath + "/" + one.text("id");
    QCOMPARE(m_routes->send("PATCH", target, R"({"name":"x"})").status, 428);
    QCOMPARE(m_routes->send("PATCH", target, R"({"name":"x"})", "\"7\"").status, 412);
    QCOMPARE(m_routes->send("DELETE", target, {}, "\"7\"").status, 412);
    QCOMPARE(m_routes->send("PATCH", target, R"({"kind":"x"})", one.etag).fault(),
             QStringLiteral("/kind json.readOnly"));
    QVERIFY(m_routes->send("GET", target).body == one.body);
    QCOMPARE(m_routes->events(), 1);
}

void DestinationRoutesTest::refusesDestinationsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const QByteArray& body, const char* fault) {
        QTest::newRow(name) << body << QString::fromLatin1(fault);
    };
    const QString nowhere = QStringLiteral("/nowhere/at/all");
    row("no name", destinationAt(nowhere, {}, "  "), "/name destination.name.required");
    row("a long name", destinationAt(nowhere, {}, QByteArray(81, 'a')), "/name text.tooLong");
    row("an unseen name", destinationAt(nowhere, {}, "a\xE2\x80\xAE"), "/name text.control");
    row("a strange kind", R"({"name":"a","kind":"s3","settings":[]})", "/kind destination.pluginMissing");
    row("no settings", R"({"name":"a","kind":"folder","settings":[]})", "/settings destination.invalidSettings");
    row("a setting twice",
        R"({"name":"a","kind":"folder","settings":[{"name":"path","value":"/a"},{"name":"path","value":"/b"}]})",
        "/settings destination.settings");
    row("a relative path", destinationAt(QStringLiteral("backups")), "/settings destination.invalidSettings");
    row("a path that is not there", destinationAt(nowhere), "/settings destination.unreachable");
    row("an unknown field", destinationAt(nowhere, R"(,"id":"x")"), "/id json.unknown");
}

void DestinationRoutesTest::refusesDestinationsThatAreNone()
{
    QFETCH(QByteArray, body);
    const auto answer = m_routes->send("POST", destinationsPath, body);
    QCOMPARE(answer.status, 422);
    QTEST(answer.fault(), "fault");
    QCOMPARE(count(), 0);
    QCOMPARE(m_routes->events(), 0);
}

void DestinationRoutesTest::refusesAPlaceOfAnotherUnlessItIsTakenOver()
{
    QCOMPARE(added().status, 201);
    const auto refused = m_routes->send("POST", destinationsPath, destinationAt(m_place->path(), {}, "Other"));
    QCOMPARE(refused.fault(), QStringLiteral("/settings destination.claimed"));
    QCOMPARE(count(), 1);
    QCOMPARE(
        m_routes->send("POST", destinationsPath, destinationAt(m_place->path(), R"(,"takeOver":true)", "Other")).status,
        201);
    QCOMPARE(count(), 2);
}

void DestinationRoutesTest::refusesAnotherOfTheSameName()
{
    QCOMPARE(added().status, 201);
    const QTemporaryDir other;
    QCOMPARE(m_routes->send("POST", destinationsPath, destinationAt(other.path())).status, 409);
    QVERIFY(QDir(other.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    QCOMPARE(count(), 1);
}

void DestinationRoutesTest::tellsTheKinds()
{
    const auto kinds = m_routes->send("GET", "/api/v1/backups/destination-kinds").items();
    QCOMPARE(kinds.size(), 1);
    QCOMPARE(kinds.first()[QLatin1String("kind")].toString(), QStringLiteral("folder"));
}

void DestinationRoutesTest::addsChangesAndRemovesADestination()
{
    const auto one = added();
    QCOMPARE(one.status, 201);
    QVERIFY(one.body.value(QLatin1String("freeBytes")).toDouble() > 0 && one.trouble().isEmpty());
    const std::string target = destinationsPath + "/" + one.text("id");
    const auto renamed = m_routes->send("PATCH", target, R"({"name":"Shelf"})", one.etag);
    QCOMPARE(renamed.text("name"), std::string("Shelf"));
    QCOMPARE(renamed.etag, std::string("\"2\""));
    const QTemporaryDir other;
    const QByteArray moved = R"({"settings":[{"name":"path","value":")" + other.path().toUtf8() + R"("}]})";
    QCOMPARE(m_routes->send("PATCH", target, moved, renamed.etag).status, 200);
    QVERIFY(QFile::exists(other.filePath(QStringLiteral(".bloomzy-destination"))));
    QCOMPARE(m_routes->send("DELETE", target, {}, "\"3\"").status, 204);
    QCOMPARE(m_routes->send("GET", target).status, 404);
    QCOMPARE(m_routes->events(), 4);
}

void DestinationRoutesTest::tellsTheTroubleOfADestination()
{
    const auto one = added();
    const std::string target = destinationsPath + "/" + one.text("id");
    const QString marker = m_place->filePath(QStringLiteral(".bloomzy-destination"));
    QVERIFY(QFile::rename(marker, marker + u'x'));
    const auto first = m_routes->send("POST", target + "/check").body.value(QLatin1String("trouble")).toObject();
    QCOMPARE(first.value(QLatin1String("problem")).toString(), QStringLiteral("wrongPlace"));
    m_routes->clock.advance(std::chrono::hours(1));
    QVERIFY(m_routes->send("POST", target + "/check").body.value(QLatin1String("trouble")).toObject() == first);
    QCOMPARE(m_routes->send("GET", target).trouble(), QStringLiteral("wrongPlace"));
    QVERIFY(QFile::rename(marker + u'x', marker));
    QCOMPARE(m_routes->send("POST", target + "/check").trouble(), QString());
    QCOMPARE(m_routes->events(), 1);
}

BLOOMZY_TEST(DestinationRoutesTest)
#include "DestinationRoutesTest.moc"
