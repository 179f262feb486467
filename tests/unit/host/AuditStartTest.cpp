#include "backend/audit/log/DatabaseLog.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/log/LogVerifier.h"
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

BLOOMZY_TEST(AuditStartTest)
#include "AuditStartTest.moc"
