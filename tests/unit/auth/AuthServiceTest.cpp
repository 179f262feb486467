#include "backend/auth/AuthService.h"

#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QFile>
#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

/// What a host does: a database, the service over it.
struct Host
{
    Host(TestDatabases& databases, storage::Engine engine)
    {
        options.dataDir = dir.path().toStdString();
        options.hashing = {.memoryBytes = 8192, .passes = 1, .running = 2, .waiting = 16};
        database = databases.create(engine, auth::migrations(engine));
        vault = std::make_unique<storage::Vault>(
            storage::Vault::open(*database, core::crypto::SecretKey::random(), storage::deadlineIn(10s)).value());
    }
    core::Result<std::unique_ptr<auth::AuthService>> start()
    {
        return auth::makeAuthService(*database, *vault, clock, log, options);
    }
    QString path(const char* name) const { return dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir dir;
    TestClock clock;
    test::MemoryLog log;
    auth::AuthOptions options;
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<storage::Vault> vault;
};

} // namespace

class AuthServiceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAFolderThatIsNotThere();
    void refusesRoutesWithoutPermission();
    void keepsItsKeyOverARestart();
    void isReady();
};

void AuthServiceTest::refusesAFolderThatIsNotThere()
{
    Host host(m_databases, engine());
    host.options.dataDir = "/proc/self/no-such-folder";
    QVERIFY(host.start().has_error());
}

void AuthServiceTest::refusesRoutesWithoutPermission()
{
    Host host(m_databases, engine());
    const auto service = std::move(*host.start());
    for (const http::Endpoint& endpoint : service->endpoints()) {
        if (endpoint.route.access.kind() == http::Access::Kind::open)
            QVERIFY(!endpoint.route.access.why().empty());
        if (endpoint.route.method != http::Method::get)
            QVERIFY(!endpoint.route.auditAction.empty());
    }
    QCOMPARE(service->endpoints().size(), std::size_t{62});
}

void AuthServiceTest::keepsItsKeyOverARestart()
{
    Host host(m_databases, engine());
    const auto keys = [&] {
        const auto service = std::move(*host.start());
        const auto router = http::Router::make(service->endpoints(), service->authorizer(), host.log).value();
        return router
            ->answer({.method = "GET",
                      .target = "/.well-known/jwks.json",
                      .headers = {{"host", "localhost"}},
                      .deadline = storage::deadlineIn(std::chrono::seconds(10))})
            .body;
    };
    const std::string first = keys();
    QVERIFY(first.find("kid") != std::string::npos);
    QCOMPARE(keys(), first);
}

void AuthServiceTest::isReady()
{
    Host host(m_databases, engine());
    const auto service = std::move(*host.start());
    for (const api::HealthCheck& check : service->readiness()) {
        QVERIFY(check.ok);
        QVERIFY(check.detail.find('/') == std::string::npos);
    }
    QCOMPARE(service->readiness().size(), std::size_t{1});
}

BLOOMZY_TEST(AuthServiceTest)
#include "AuthServiceTest.moc"
