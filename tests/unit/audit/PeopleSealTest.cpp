#include "backend/audit/log/LogAppender.h"
#include "tests/support/CountRows.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/PeopleFixture.h"

#include <QTest>

using namespace bloomzy;
using test::AuditLogFixture;
using test::PeopleFixture;

/// What the log tells of people is sealed under a key for each.
class PeopleSealTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_log.reset(); }
    void refusesToOpenPartsWithAnotherVault();
    void keepsNoPersonInClear();
    void keepsWhatTellsOfNobodyInClear();
    void listsWhatWasTold();
    void countsWhatItCannotLookAt();
    void makesOneKeyForEachPerson();
    void opensWithANewMasterKey();
    void sealsWhatWasStoredInClear();
    void goesOnWithSealingThatWasCutOff();

private:
    /// An installation whose log has its parts in clear.
    std::unique_ptr<AuditLogFixture> inClear(const std::vector<storage::OutboxRow>& rows);

    std::unique_ptr<AuditLogFixture> m_log;
};

void PeopleSealTest::init()
{
    m_log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    m_log->open().value();
}

std::unique_ptr<AuditLogFixture> PeopleSealTest::inClear(const std::vector<storage::OutboxRow>& rows)
{
    auto log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    log->open().value();
    const auto key = log->signer().value();
    const auto fill = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(auto tree, audit::LogAppender::begin(transaction, key));
        for (const auto& row : rows) {
            BLOOMZY_TRY(const auto record, audit::recordOf("auth", row.event));
            audit::PartTexts parts;
            for (const audit::PartKind& kind : audit::partKinds)
                if (const auto& part = record.parts.*kind.part)
                    parts.*kind.text = storedPart(*part);
            BLOOMZY_CHECK(audit::RecordStore::insert(transaction, std::int64_t(tree.size() + 1), record, parts));
            tree.add(entryOf(record.leaf));
        }
        BLOOMZY_CHECK(transaction.execute("INSERT INTO unsealed_events (id, sealed_up_to) VALUES (1, 0)", {}));
        return tree.finish();
    };
    log->database->write(storage::Lane::interactive, fill, test::soon()).value();
    return log;
}

void PeopleSealTest::refusesToOpenPartsWithAnotherVault()
{
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows(PeopleFixture::life("ada"), "a")).has_value());
    const auto foreign = m_databases.create(engine(), {});
    const auto vault = storage::Vault::open(*foreign, core::crypto::SecretKey::random(), test::soon()).value();
    m_log->vault.emplace(vault);
    QVERIFY(QString::fromStdString(m_log->wrong()).contains(QStringLiteral("cannot be opened")));
}

void PeopleSealTest::keepsNoPersonInClear()
{
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows(PeopleFixture::life("ada"), "a")).has_value());
    QVERIFY(!PeopleFixture::tellsOfHer(PeopleFixture::stored(*m_log)));
    QCOMPARE(m_log->wrong(), std::string());
    api::AuditEvent searched = PeopleFixture::by("admin", "Bea Administrator");
    searched.action = "user.export";
    searched.target = api::AuditTarget{"users", "list", "CSV"};
    searched.changes = {{"/q", {"null"}, {core::json::toJson(std::string(test::canaryName))}}};
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows({searched}, "s")).has_value());
    QVERIFY(!PeopleFixture::tellsOfHer(PeopleFixture::stored(*m_log)));
    QCOMPARE(m_log->service->after(6, 1, test::soon()).value().front().changes.size(), std::size_t{1});
    const std::vector<storage::OutboxRow> broken{{9, {"x", "audit", std::string("no JSON, ") + test::canaryName}}};
    QVERIFY(m_log->service->take("auth", broken).has_value());
    QVERIFY(!PeopleFixture::tellsOfHer(PeopleFixture::stored(*m_log)));
    QCOMPARE(m_log->wrong(), std::string());
}

void PeopleSealTest::keepsWhatTellsOfNobodyInClear()
{
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows({PeopleFixture::by("ada", "Ada")}, "a")).has_value());
    QVERIFY(m_log->texts("SELECT target FROM events")
                .at(0)
                .ends_with(R"({"displayName":"Monstera deliciosa","id":"plant","type":"taxon"})"));
    QVERIFY(m_log->texts("SELECT details FROM events").at(0).ends_with(R"({"traceId":"trace"})"));
    QVERIFY(m_log->texts("SELECT actor FROM events").at(0).starts_with("bz1."));
}

void PeopleSealTest::listsWhatWasTold()
{
    const auto events = PeopleFixture::life("ada");
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows(events, "a")).has_value());
    const auto listed = m_log->service->after(0, 100, test::soon()).value();
    QCOMPARE(listed.size(), events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        QCOMPARE(core::json::toJson(listed[i].actor), core::json::toJson(events[i].actor));
        QCOMPARE(core::json::toJson(listed[i].target), core::json::toJson(events[i].target));
        QCOMPARE(core::json::toJson(listed[i].changes), core::json::toJson(events[i].changes));
        QVERIFY(listed[i].reason == events[i].reason);
    }
}

void PeopleSealTest::countsWhatItCannotLookAt()
{
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows(PeopleFixture::life("ada"), "a")).has_value());
    const auto blind = m_log->verdict({}, false);
    QCOMPARE(blind.wrong, std::string());
    QCOMPARE(blind.partsGone, std::uint64_t{0});
    // Six actors, the saved view, two users and what was told of them, and the reason.
    QCOMPARE(blind.partsSealed, std::uint64_t{12});
    QCOMPARE(m_log->verdict().partsSealed, std::uint64_t{0});
}

void PeopleSealTest::makesOneKeyForEachPerson()
{
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows(PeopleFixture::life("ada"), "a")).has_value());
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows(PeopleFixture::life("ada"), "b")).has_value());
    QCOMPARE(m_log->texts("SELECT id FROM people ORDER BY id"),
             (std::vector<std::string>{"ada", "admin", "nobody:2026-11"}));
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM person_names"), std::int64_t{3});
}

void PeopleSealTest::opensWithANewMasterKey()
{
    QVERIFY(m_log->service->take("auth", PeopleFixture::rows(PeopleFixture::life("ada"), "a")).has_value());
    const std::string before = PeopleFixture::listed(*m_log);
    QVERIFY(m_log->changeMasterKey().has_value());
    QVERIFY(m_log->open().has_value());
    QCOMPARE(PeopleFixture::listed(*m_log), before);
    QCOMPARE(m_log->wrong(), std::string());
}

void PeopleSealTest::sealsWhatWasStoredInClear()
{
    const auto rows = PeopleFixture::rows(PeopleFixture::life("ada"), "a");
    m_log = inClear(rows);
    QVERIFY(PeopleFixture::tellsOfHer(PeopleFixture::stored(*m_log)));
    const std::string listed = PeopleFixture::listed(*m_log);
    const std::string checkpoint = m_log->checkpoint();
    QVERIFY(m_log->open().has_value());
    QVERIFY(!PeopleFixture::tellsOfHer(PeopleFixture::stored(*m_log)));
    QCOMPARE(PeopleFixture::listed(*m_log), listed);
    QCOMPARE(m_log->checkpoint(), checkpoint);
    QCOMPARE(m_log->wrong(checkpoint), std::string());
    QCOMPARE(m_log->verdict().partsGone, std::uint64_t{0});
    QCOMPARE(test::countRows(*m_log->database, "SELECT COUNT(*) FROM unsealed_events"), std::int64_t{0});
}

void PeopleSealTest::goesOnWithSealingThatWasCutOff()
{
    m_log = inClear(PeopleFixture::rows(PeopleFixture::life("ada"), "a"));
    QVERIFY(m_log->open().has_value());
    const auto sealed = m_log->texts("SELECT COALESCE(actor, '') FROM events ORDER BY sequence");
    // A start that was cut off before it noted how far it had come finds what is sealed already.
    QVERIFY(m_log->change("INSERT INTO unsealed_events (id, sealed_up_to) VALUES (1, 2)").has_value());
    QVERIFY(m_log->open().has_value());
    QCOMPARE(m_log->texts("SELECT COALESCE(actor, '') FROM events ORDER BY sequence"), sealed);
    QCOMPARE(m_log->wrong(), std::string());
}

BLOOMZY_TEST(PeopleSealTest)
#include "PeopleSealTest.moc"
