#include "backend/audit/AuditActions.h"
#include "backend/audit/log/DatabaseLog.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/log/LogVerifier.h"
#include "backend/auth/UserStore.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/ChangeHold.h"
#include "backend/host/Services.h"
#include "backend/http/RequestRules.h"
#include "backend/http/Router.h"
#include "tests/support/CountRows.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using test::soon;

namespace {

/// The services of a server over a data folder, without its network.
class StartedServices
{
public:
    explicit StartedServices(const std::filesystem::path& folder)
        : m_folder(host::DataFolder::open(folder).value())
        , m_stores(host::Stores::open(m_folder, {}, m_clock).value())
    {
    }
    ~StartedServices()
    {
        if (m_services)
            m_services->stop();
    }

    host::Started<void> start()
    {
        const host::MasterKeyPlaces places{{}, {}, m_folder.keys()};
        const auto databases = host::secretDatabases(m_stores);
        m_masterKey = std::make_unique<host::MasterKeyInUse>(places, databases,
                                                             host::openVaults(places, databases).value(), m_log);
        m_services = std::make_unique<host::Services>(m_stores, *m_masterKey, m_folder, m_clock, m_log,
                                                      host::Services::Options(), [](const settings::Values&) {});
        return m_services->start();
    }
    [[nodiscard]] host::Services& services() { return *m_services; }
    [[nodiscard]] host::Stores& stores() { return m_stores; }
    [[nodiscard]] test::MemoryLog& log() { return m_log; }

private:
    TestClock m_clock;
    test::MemoryLog m_log;
    host::DataFolder m_folder;
    host::Stores m_stores;
    std::unique_ptr<host::MasterKeyInUse> m_masterKey;
    std::unique_ptr<host::Services> m_services;
};

core::Result<void> recordOne(storage::Transaction& transaction)
{
    api::AuditEvent event;
    event.action = "taxon.update";
    event.actor.kind = api::ActorKind::system;
    event.outcome = api::AuditOutcome::success;
    return http::recordAudit(transaction, std::move(event));
}

core::Result<audit::LogVerdict> verdictOf(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto key, audit::storedLogVerifier(snapshot));
    audit::DatabaseLog log(snapshot);
    return audit::verifyLog(log, {*key, {}});
}

} // namespace

/// The audit log as a part of a server that starts.
class AuditStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_parent = std::make_unique<QTemporaryDir>(); }
    void refusesALogThatIsNotTheOneItSigned();
    void bringsEventsIntoTheLog();
    void servesRoutesThatFitTogether();
    void everyRouteIsRecordedByAnActionOfTheVocabulary();
    void holdsChangesWhileTheLogDoesNotFollow();
    void namesOnlyWhatTheCallerMaySee();

private:
    std::filesystem::path folder() const { return std::filesystem::path(m_parent->path().toStdString()) / "data"; }

    std::unique_ptr<QTemporaryDir> m_parent;
};

void AuditStartTest::refusesALogThatIsNotTheOneItSigned()
{
    QVERIFY(StartedServices(folder()).start().has_value());
    StartedServices server(folder());
    const auto damage = [](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(transaction.execute("UPDATE log_head SET checkpoint = 'x'", {}));
        return {};
    };
    server.stores().audit->write(storage::Lane::interactive, damage, soon()).value();
    const auto started = server.start();
    QVERIFY(started.has_error());
    QCOMPARE(started.error().reason, host::StartReason::databaseDamaged);
    QVERIFY2(started.error().message.find("The audit log is not as this server wrote it") == 0,
             started.error().message.c_str());
    QCOMPARE(test::countRows(*server.stores().audit, "SELECT COUNT(*) FROM log_head WHERE checkpoint = 'x'"),
             std::int64_t{1});
}

void AuditStartTest::bringsEventsIntoTheLog()
{
    StartedServices server(folder());
    QVERIFY(server.start().has_value());
    server.stores().catalog->write(storage::Lane::interactive, &recordOne, soon()).value();
    QTRY_VERIFY(test::countRows(*server.stores().audit, "SELECT COUNT(*) FROM events WHERE action = 'taxon.update' AND "
                                                        "source = 'catalog'") == 1);
    const auto verdict = storage::readValue<audit::LogVerdict>(*server.stores().audit, soon(), &verdictOf);
    QCOMPARE(verdict->wrong, std::string());
    QVERIFY(verdict->head.size >= 1);
}

void AuditStartTest::servesRoutesThatFitTogether()
{
    StartedServices server(folder());
    QVERIFY(server.start().has_value());
    const auto router =
        http::Router::make(server.services().endpoints(), server.services().auth().authorizer(), server.log());
    QVERIFY2(router.has_value(), router.has_error() ? router.error().cause.c_str() : "");
}

void AuditStartTest::everyRouteIsRecordedByAnActionOfTheVocabulary()
{
    StartedServices server(folder());
    QVERIFY(server.start().has_value());
    int recorded = 0;
    for (const http::Endpoint& endpoint : server.services().endpoints()) {
        const http::Route& route = endpoint.route;
        if (route.auditAction.empty())
            continue;
        const bool known = audit::findAction(route.auditAction) != nullptr;
        QVERIFY2(known == (route.recorded == http::Recorded::asItself), route.operationId.c_str());
        recorded += known;
    }
    QVERIFY(recorded > 40);
}

/// An event that waits since long ago, and a log that takes nothing.
void AuditStartTest::holdsChangesWhileTheLogDoesNotFollow()
{
    {
        StartedServices server(folder());
        const auto stuff = [](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(recordOne(transaction));
            BLOOMZY_CHECK(transaction.execute("UPDATE outbox SET created = '2026-01-01T00:00:00.000000Z'", {}));
            return {};
        };
        const auto shut = [](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute(
                "CREATE TRIGGER shut BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'shut'); END", {}));
            return {};
        };
        server.stores().catalog->write(storage::Lane::interactive, stuff, soon()).value();
        server.stores().audit->write(storage::Lane::interactive, shut, soon()).value();
    }
    StartedServices server(folder());
    QVERIFY(server.start().has_value());
    host::ChangeHold hold({}, server.log());
    const auto holds = [&] {
        hold.look(server.services().auditBehind());
        return hold.holds();
    };
    QTRY_VERIFY(server.services().auditBehind() > std::chrono::hours(24));
    holds();
    QVERIFY(holds());
    const auto open = [](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(transaction.execute("DROP TRIGGER shut", {}));
        return {};
    };
    server.stores().audit->write(storage::Lane::interactive, open, soon()).value();
    QTRY_VERIFY_WITH_TIMEOUT(!holds(), 20'000);
    QCOMPARE(test::countRows(*server.stores().audit, "SELECT COUNT(*) FROM events WHERE action = 'taxon.update'"),
             std::int64_t{1});
}

void AuditStartTest::namesOnlyWhatTheCallerMaySee()
{
    StartedServices server(folder());
    QVERIFY(server.start().has_value());
    const auto add = [](storage::Transaction& transaction) -> core::Result<void> {
        for (const auto& [id, name] : {std::pair("ana", "Ana"), std::pair("bea", "Bea\r\n\x1b[31m")}) {
            auth::UserRow user;
            user.id = id;
            user.displayName = name;
            user.email = std::string(id) + "@example.org";
            user.status = api::UserStatus::active;
            user.createdAt = core::formatTime(transaction.now());
            BLOOMZY_CHECK(auth::UserStore::insert(transaction, user));
        }
        return {};
    };
    server.stores().auth->write(storage::Lane::interactive, add, soon()).value();
    const auto endpoints = server.services().endpoints();
    const auto route = std::ranges::find(endpoints, std::string("/api/v1/audit/names"),
                                         [](const auto& endpoint) { return endpoint.route.path; });
    QVERIFY(route != endpoints.end());
    const auto ask = [&](std::initializer_list<api::Permission> permissions, int ids = 1) {
        http::Request request;
        request.deadline = soon();
        request.principal.emplace();
        request.principal->userId = "ana";
        for (const auto permission : permissions)
            request.principal->permissions.set(static_cast<std::size_t>(permission));
        for (int i = 0; i < ids; ++i)
            for (const char* id : {"ana", "bea", "viewer", "nobody", "bea"})
                request.query.emplace_back("id", id);
        return route->handle(request);
    };
    const auto named = [&](std::initializer_list<api::Permission> permissions) {
        QStringList names;
        for (const auto& item : core::json::fromJson<api::AuditNameList>(ask(permissions)->body)->items)
            names << QString::fromStdString(item.type + " " + item.displayName);
        return names;
    };
    using enum api::Permission;
    QCOMPARE(named({auditRead}), QStringList{QStringLiteral("user Ana")});
    QCOMPARE(named({auditRead, usersRead}),
             QStringList({QStringLiteral("user Ana"), QStringLiteral("user Bea\r\n\x1b[31m")}));
    QCOMPARE(named({auditRead, rolesRead}), QStringList({QStringLiteral("user Ana"), QStringLiteral("role viewer")}));
    QVERIFY(ask({auditRead}, 0).error().code == api::ErrorCode::invalid);
    QVERIFY(ask({auditRead}, 21).error().code == api::ErrorCode::invalid);
}

BLOOMZY_TEST(AuditStartTest)
#include "AuditStartTest.moc"
