#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

#include <map>

using namespace bloomzy;
using namespace std::chrono_literals;

/// Who may call what, and what can be read about users and roles.
class AuthAccessTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesByRole_data();
    void refusesByRole();
    void rolesHoldTheirPermissions();
    void refusesBadPages_data();
    void refusesBadPages();
    void refusesUnknownUsers();
    void pagesThroughAllUsers();
    void readsAUser();
    void listsPermissions();
    void publishesItsKey();
    void keepsBuiltInRolesAsTheyAre();
};

void AuthAccessTest::refusesByRole_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const std::map<QString, std::map<QString, int>> table{
        {QStringLiteral("administrator"),
         {{QStringLiteral("users"), 200},
          {QStringLiteral("roles"), 200},
          {QStringLiteral("permissions"), 200},
          {QStringLiteral("auth/me"), 200}}},
        {QStringLiteral("auditor"),
         {{QStringLiteral("users"), 200},
          {QStringLiteral("roles"), 200},
          {QStringLiteral("permissions"), 200},
          {QStringLiteral("auth/me"), 200}}},
        {QStringLiteral("curator"),
         {{QStringLiteral("users"), 403},
          {QStringLiteral("roles"), 403},
          {QStringLiteral("permissions"), 403},
          {QStringLiteral("auth/me"), 200}}},
        {QStringLiteral("support"),
         {{QStringLiteral("users"), 403},
          {QStringLiteral("roles"), 403},
          {QStringLiteral("permissions"), 403},
          {QStringLiteral("auth/me"), 200}}},
        {QStringLiteral("viewer"),
         {{QStringLiteral("users"), 403},
          {QStringLiteral("roles"), 403},
          {QStringLiteral("permissions"), 403},
          {QStringLiteral("auth/me"), 200}}},
    };
    for (const auto& [role, paths] : table) {
        for (const auto& [path, status] : paths)
            QTest::newRow(qPrintable(role + u' ' + path)) << role << path << status;
    }
}

void AuthAccessTest::refusesByRole()
{
    QFETCH(QString, role);
    QFETCH(QString, path);
    QFETCH(int, status);
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto pair = fixture.join(admin.accessToken, "sue@example.org", role.toStdString());
    const std::string before = fixture.rows();
    QCOMPARE(fixture.get("/api/v1/" + path.toStdString(), pair.accessToken).status, status);
    QCOMPARE(fixture.rows(), before);
}

void AuthAccessTest::rolesHoldTheirPermissions()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto roles = fixture.get("/api/v1/roles", admin.accessToken).as<api::RoleList>();
    std::map<std::string, std::vector<std::string>> found;
    for (const api::Role& role : roles.items) {
        QVERIFY(role.builtIn);
        found[role.id] = role.permissions;
    }
    QCOMPARE(found.size(), std::size_t{5});
    QCOMPARE(found["auditor"],
             (std::vector<std::string>{"users.read", "roles.read", "audit.read", "settings.read", "operations.read"}));
    QCOMPARE(found["support"], std::vector<std::string>{"audit.read"});
    QCOMPARE(found["viewer"], std::vector<std::string>{"taxa.read"});
    QCOMPARE(found["curator"],
             (std::vector<std::string>{"taxa.read", "taxa.write", "taxa.delete", "taxa.publish", "catalog.import"}));
    QCOMPARE(found["administrator"],
             fixture.get("/api/v1/permissions", admin.accessToken).as<api::PermissionList>().items);
}

void AuthAccessTest::refusesBadPages_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query : {"limit=0", "limit=201", "limit=-1", "limit=ten", "limit=1&limit=2", "cursor=%00",
                              "cursor=AAAA", "cursor=%27%20OR%201%3D1", "cursor=", "sort=phone"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void AuthAccessTest::refusesBadPages()
{
    QFETCH(QString, query);
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const int status = fixture.get("/api/v1/users?" + query.toStdString(), admin.accessToken).status;
    QVERIFY2(status == 422 || status == 400, qPrintable(QString::number(status)));
}

void AuthAccessTest::refusesUnknownUsers()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    for (const char* id : {"x", "0192e4a0-0000-7000-8000-000000000000", "%27"})
        QCOMPARE(fixture.get(std::string("/api/v1/users/") + id, admin.accessToken).status, 404);
}

void AuthAccessTest::pagesThroughAllUsers()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    for (int i = 0; i < 6; ++i)
        QCOMPARE(fixture.invite(admin.accessToken, "guest" + std::to_string(i) + "@example.org", {"viewer"}).status,
                 201);
    std::vector<std::string> seen;
    std::string target = "/api/v1/users?limit=3";
    for (int pages = 0; pages < 3; ++pages) {
        const auto page = fixture.get(target, admin.accessToken).as<api::UserPage>();
        for (const api::User& user : page.items)
            seen.push_back(user.email);
        QCOMPARE(page.nextCursor.has_value(), pages < 2);
        if (page.nextCursor)
            target = "/api/v1/users?limit=3&cursor=" + *page.nextCursor;
    }
    QCOMPARE(seen.size(), std::size_t{7});
    QVERIFY(std::ranges::is_sorted(seen));
    QVERIFY(std::ranges::adjacent_find(seen) == seen.end());
}

void AuthAccessTest::readsAUser()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto me = fixture.get("/api/v1/auth/me", admin.accessToken).as<api::Me>();
    const Answer answer = fixture.get("/api/v1/users/" + me.id, admin.accessToken);
    const auto user = answer.as<api::User>();
    QCOMPARE(user.email, adminEmail);
    QCOMPARE(user.status, api::UserStatus::active);
    QCOMPARE(user.roles, std::vector<std::string>{"administrator"});
    QVERIFY(user.lastSignInAt.has_value());
    QVERIFY(answer.body.find("argon2") == std::string::npos);
}

void AuthAccessTest::listsPermissions()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto list = fixture.get("/api/v1/permissions", admin.accessToken).as<api::PermissionList>();
    QCOMPARE(list.items.size(), std::size_t{17});
    QCOMPARE(list.items.front(), std::string("taxa.read"));
}

void AuthAccessTest::publishesItsKey()
{
    const AuthFixture fixture(m_databases, engine());
    const Answer answer = fixture.get("/.well-known/jwks.json");
    const auto keys = answer.as<api::JwkSet>().keys;
    const auto expected = fixture.parts->jwt.publicKeys(fixture.clock.now());
    QCOMPARE(keys.size(), std::size_t{2}); // the active one and the next
    for (std::size_t i = 0; i < keys.size(); ++i) {
        QCOMPARE(keys[i].kid, expected[i].kid);
        QCOMPARE(keys[i].alg, std::string("ES256"));
    }
    QVERIFY(answer.body.find("\"d\"") == std::string::npos);
}

void AuthAccessTest::keepsBuiltInRolesAsTheyAre()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    QVERIFY(fixture.database
                ->write(
                    storage::Lane::interactive,
                    [](storage::Transaction& transaction) -> core::Result<void> {
                        BLOOMZY_CHECK(transaction.execute("DELETE FROM role_permissions", {}));
                        return {};
                    },
                    storage::deadlineIn(10s))
                .has_value());
    fixture.restart();
    QCOMPARE(fixture.get("/api/v1/roles", admin.accessToken).status, 200);
}

BLOOMZY_TEST(AuthAccessTest)
#include "AuthAccessTest.moc"
