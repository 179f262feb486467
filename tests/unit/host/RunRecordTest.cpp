#include "backend/host/RunRecord.h"

#include "backend/api/Audit.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/SystemDatabase.h"
#include "tests/support/EngineTest.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using host::RunFacts;
using host::RunRecord;
using test::soon;

/// Starts and stops of a server, as the audit log has them.
class RunRecordTest : public EngineTest
{
    Q_OBJECT

private:
    std::vector<api::AuditEvent> recorded()
    {
        std::vector<api::AuditEvent> all;
        m_database
            ->read(
                [&](storage::Snapshot& snapshot) {
                    return snapshot.query("SELECT payload FROM outbox", {}, [&](const storage::Row& row) {
                        all.push_back(*core::json::fromStoredJson<api::AuditEvent>(row.text(0)));
                        return true;
                    });
                },
                soon())
            .value();
        return all;
    }
    RunRecord run(const std::string& version = "1.0")
    {
        return {*m_database, {version, "sqlite", R"({"auth":"20261130T0300_record"})"}};
    }
    static QStringList fields(const api::AuditEvent& event)
    {
        QStringList lines;
        for (const auto& change : event.changes)
            lines << QString::fromStdString(change.field + " " + change.before.text + " " + change.after.text);
        return lines;
    }

    std::unique_ptr<storage::Database> m_database;

private Q_SLOTS:
    void init() { m_database = m_databases.create(engine(), host::systemMigrations(engine())); }
    void cleanup() { m_database.reset(); }

    void recordsNoStopWithoutAStart()
    {
        run().end(soon()).value();
        QVERIFY(recorded().empty());
    }

    void recordsStartAndStopOnce()
    {
        auto first = run();
        first.begin(soon()).value();
        first.begin(soon()).value();
        first.end(soon()).value();
        first.end(soon()).value();
        const auto events = recorded();
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events[0].action, std::string("server.start"));
        QCOMPARE(events[1].action, std::string("server.stop"));
        for (const auto& event : events) {
            QVERIFY(event.actor.kind == api::ActorKind::system && event.outcome == api::AuditOutcome::success);
            QCOMPARE(*event.target->displayName, std::string("Bloomzy 1.0"));
            QVERIFY(!event.reason);
        }
        QCOMPARE(fields(events[0]),
                 QStringList({QStringLiteral("/version null \"1.0\""), QStringLiteral("/engine null \"sqlite\""),
                              QStringLiteral("/schema/auth null \"20261130T0300_record\"")}));
    }

    void saysThatTheLastRunWasEndedByForce()
    {
        run().begin(soon()).value();
        auto second = run();
        second.begin(soon()).value();
        second.end(soon()).value();
        run().begin(soon()).value();
        const auto events = recorded();
        QCOMPARE(events.size(), std::size_t{4});
        QVERIFY(events[1].reason && events[1].reason->find("not stopped in order") != std::string::npos);
        QVERIFY(!events[3].reason);
        QVERIFY(events[3].changes.empty());
    }

    void saysWhatIsAnotherThanBefore()
    {
        auto old = run("1.0");
        old.begin(soon()).value();
        old.end(soon()).value();
        RunRecord moved(*m_database, {"1.1", "postgresql", R"({"auth":"20261201T0000_next"})"});
        moved.begin(soon()).value();
        QCOMPARE(fields(recorded().back()),
                 QStringList({QStringLiteral("/version \"1.0\" \"1.1\""),
                              QStringLiteral("/engine \"sqlite\" \"postgresql\""),
                              QStringLiteral("/schema/auth \"20261130T0300_record\" \"20261201T0000_next\"")}));
    }

    void recordsAnotherCertificate()
    {
        auto server = run();
        server.certificateChanged("sha256:aa", "sha256:bb", soon()).value();
        server.certificateChanged("sha256:bb", "sha256:bb", soon()).value();
        const auto events = recorded();
        QCOMPARE(fields(events[0]), QStringList{QStringLiteral("/fingerprint \"sha256:aa\" \"sha256:bb\"")});
        QVERIFY(events[1].changes.empty());
        QCOMPARE(*events[1].target->displayName, std::string("sha256:bb"));
    }

    void knowsTheProgramsOwnSchema()
    {
        const RunFacts facts = host::runFacts(engine());
        QVERIFY(!facts.version.empty());
        for (const char* service : {"auth", "catalog", "backup", "system", "audit"})
            QVERIFY2(facts.schema.find('"' + std::string(service) + "\":\"2026") != std::string::npos,
                     facts.schema.c_str());
    }
};

BLOOMZY_TEST(RunRecordTest)
#include "RunRecordTest.moc"
