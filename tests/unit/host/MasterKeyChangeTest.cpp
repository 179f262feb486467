#include "tests/support/TestMain.h"
#include "tests/unit/host/SealedInstallation.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using host::MasterKeyChange;
namespace fs = std::filesystem;

namespace {

core::Result<void> noRecord(storage::Transaction& /*unused*/)
{
    return {};
}

} // namespace

/// A change of the master key in its file, cut off anywhere.
class MasterKeyChangeTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void survivesACrashAfterEachStep();
    void survivesACrashBetweenTwoDatabases();
    void changesAgainAfterACrash();
};

void MasterKeyChangeTest::survivesACrashAfterEachStep()
{
    for (int steps = 0; steps <= 4; ++steps) {
        SealedInstallation host(m_databases, engine());
        const auto before = host.open();
        const std::string sealed = before->vaults[1].seal("violet", secretPlace);
        MasterKeyChange change(host.places, host.databases, before->vaults);
        if (steps > 0)
            QVERIFY(change.prepare().has_value());
        if (steps > 1)
            QVERIFY(change.admit(&noRecord, soon()).has_value());
        if (steps > 2)
            QVERIFY(change.adopt().has_value());
        if (steps > 3)
            QVERIFY(change.dismiss(soon()).has_value());
        const auto after = host.open();
        QVERIFY2(after.has_value(), after.has_error() ? after.error().message.c_str() : "");
        QCOMPARE(after->master.key.id(), steps > 1 ? change.key().id() : before->master.key.id());
        QCOMPARE(*after->vaults[1].unseal(sealed, secretPlace), std::string("violet"));
        QCOMPARE(host.admitted(), std::size_t{2});
        QVERIFY(!fs::exists(host.nextFile()));
        QCOMPARE(host.open()->master.key.id(), after->master.key.id());
    }
}

void MasterKeyChangeTest::survivesACrashBetweenTwoDatabases()
{
    SealedInstallation host(m_databases, engine());
    const auto before = host.open();
    const host::SecretDatabases firstOnly{host.first.get()};
    MasterKeyChange change(host.places, firstOnly, before->vaults);
    QVERIFY(change.prepare().has_value());
    QVERIFY(change.admit(&noRecord, soon()).has_value());
    const auto after = host.open();
    QVERIFY(after.has_value());
    QCOMPARE(after->master.key.id(), change.key().id());
    QCOMPARE(host.admitted(), std::size_t{2});
}

void MasterKeyChangeTest::changesAgainAfterACrash()
{
    SealedInstallation host(m_databases, engine());
    auto opened = host.open();
    MasterKeyChange cutOff(host.places, host.databases, opened->vaults);
    QVERIFY(cutOff.prepare().has_value());
    QVERIFY(cutOff.admit(&noRecord, soon()).has_value());
    // Without a restart in between.
    MasterKeyChange change(host.places, host.databases, opened->vaults);
    QVERIFY(change.prepare().has_value());
    QVERIFY(change.admit(&noRecord, soon()).has_value());
    QVERIFY(change.adopt().has_value());
    QVERIFY(change.dismiss(soon()).has_value());
    opened = host.open();
    QVERIFY(opened.has_value());
    QCOMPARE(opened->master.key.id(), change.key().id());
    QCOMPARE(host.admitted(), std::size_t{2});
}

BLOOMZY_TEST(MasterKeyChangeTest)
#include "MasterKeyChangeTest.moc"
