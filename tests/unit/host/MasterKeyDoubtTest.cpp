#include "backend/host/KeyRoutes.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestMain.h"
#include "tests/unit/host/SealedInstallation.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
namespace fs = std::filesystem;

namespace {

/// A link to a database on which answers to writes get lost.
class LossyLink : public storage::Database
{
public:
    enum class Loss { none, answer, request, everything };

    explicit LossyLink(storage::Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] storage::Engine engine() const override { return m_database.engine(); }
    [[nodiscard]] core::Result<void> read(const Read& work, storage::Deadline deadline) override
    {
        return loss == Loss::everything ? unknown() : m_database.read(work, deadline);
    }
    [[nodiscard]] core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override
    {
        ++writes;
        if (writes != lost && loss != Loss::everything)
            return m_database.write(lane, work, deadline);
        if (loss == Loss::answer)
            m_database.write(lane, work, deadline).value();
        return unknown();
    }
    void onOutbox(std::function<void()> listener) override { m_database.onOutbox(std::move(listener)); }
    [[nodiscard]] storage::DatabaseStats stats() const override { return m_database.stats(); }

    Loss loss = Loss::none;
    int lost = 0; ///< which write
    int writes = 0;

private:
    static core::Result<void> unknown() { return core::unavailable("It is not known.", std::chrono::seconds(1)); }

    storage::Database& m_database;
};

/// A server's master key, over links to its two databases.
class LinkedKey
{
public:
    LinkedKey(TestDatabases& databases, storage::Engine engine)
        : installation(databases, engine)
        , links{LossyLink(*installation.first), LossyLink(*installation.second)}
        , opened(installation.open().value())
        , former(opened.master.key.id())
        , sealed(opened.vaults[1].seal("violet", secretPlace))
        , key(installation.places, {&links[0], &links[1]}, opened, log)
    {
    }
    [[nodiscard]] core::Result<void> rotate()
    {
        http::Request request;
        request.auditAction = "masterKey.rotate";
        request.principal = http::Principal{"u1", "Ada", "s1", {}, {}};
        request.deadline = soon();
        return key.rotate(request);
    }
    /// One key opens everything: that of the file, which the server names.
    [[nodiscard]] bool isWhole()
    {
        const auto now = installation.open();
        return now.has_value() && installation.admitted() == 2 && !fs::exists(installation.nextFile()) &&
               now->master.key.id() == key.info().id && now->vaults[1].unseal(sealed, secretPlace).value() == "violet";
    }

    SealedInstallation installation;
    std::array<LossyLink, 2> links;
    host::OpenVaults opened;
    std::string former;
    std::string sealed;
    MemoryLog log;
    host::MasterKeyInUse key;
};

} // namespace

/// The outcome of a commit amid a change of the master key is not known, and the server goes on.
class MasterKeyDoubtTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhatWasCutOff_data();
    void endsWhatWasCutOff();
    void waitsForTheDatabase();
    void anotherChangeEndsItToo();
    void nothingToDoWritesNothing();
};

void MasterKeyDoubtTest::endsWhatWasCutOff_data()
{
    QTest::addColumn<int>("link");
    QTest::addColumn<int>("write"); // the first admits, the second dismisses
    QTest::addColumn<bool>("kept");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("admitted by none") << 0 << 1 << false << false;
    QTest::newRow("admitted by the first") << 0 << 1 << true << true;
    QTest::newRow("admitted by the first alone") << 1 << 1 << false << true;
    QTest::newRow("admitted by both") << 1 << 1 << true << true;
    QTest::newRow("dismissed by none") << 0 << 2 << false << true;
    QTest::newRow("dismissed by the first") << 0 << 2 << true << true;
    QTest::newRow("dismissed by the first alone") << 1 << 2 << false << true;
    QTest::newRow("dismissed by both") << 1 << 2 << true << true;
}

void MasterKeyDoubtTest::endsWhatWasCutOff()
{
    QFETCH(int, link);
    QFETCH(int, write);
    QFETCH(bool, kept);
    QFETCH(bool, isNew);
    LinkedKey host(m_databases, engine());
    LossyLink& lossy = host.links.at(std::size_t(link));
    lossy.lost = write;
    lossy.loss = kept ? LossyLink::Loss::answer : LossyLink::Loss::request;
    QVERIFY(host.rotate().has_error());
    QVERIFY(host.key.retry(soon()).has_value());
    QVERIFY(host.isWhole());
    QCOMPARE(host.key.info().id != host.former, isNew);
}

void MasterKeyDoubtTest::waitsForTheDatabase()
{
    LinkedKey host(m_databases, engine());
    host.links[0].lost = 1;
    host.links[0].loss = LossyLink::Loss::answer;
    QVERIFY(host.rotate().has_error());
    host.links[0].loss = LossyLink::Loss::everything;
    const std::string before = host.installation.state();
    QVERIFY(host.key.retry(soon()).has_error());
    QCOMPARE(host.installation.state(), before);
    QCOMPARE(host.key.info().id, host.former);
    host.links[0].loss = LossyLink::Loss::none;
    QVERIFY(host.key.retry(soon()).has_value());
    QVERIFY(host.isWhole());
    QVERIFY(host.key.info().id != host.former);
}

void MasterKeyDoubtTest::anotherChangeEndsItToo()
{
    LinkedKey host(m_databases, engine());
    host.links[1].lost = 1;
    host.links[1].loss = LossyLink::Loss::answer;
    QVERIFY(host.rotate().has_error());
    QVERIFY(host.rotate().has_value());
    const int writes = host.links[0].writes;
    QVERIFY(host.key.retry(soon()).has_value());
    QCOMPARE(host.links[0].writes, writes);
    QVERIFY(host.isWhole());
}

void MasterKeyDoubtTest::nothingToDoWritesNothing()
{
    LinkedKey host(m_databases, engine());
    QVERIFY(host.key.retry(soon()).has_value());
    QCOMPARE(host.links[0].writes + host.links[1].writes, 0);
    QVERIFY(host.rotate().has_value());
    QVERIFY(host.isWhole());
}

BLOOMZY_TEST(MasterKeyDoubtTest)
#include "MasterKeyDoubtTest.moc"
