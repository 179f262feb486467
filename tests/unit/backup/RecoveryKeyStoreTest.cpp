#include "backend/backup/RecoveryKeyStore.h"

#include "backend/backup/BackupService.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;

class RecoveryKeyStoreTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesARecipientTwice();
    void refusesAnIdTwice();
    void listsTheNewestFirst();

private:
    core::Result<void> insert(const std::string& id, const std::string& recipient, const std::string& createdAt)
    {
        return m_database->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) {
                return backup::RecoveryKeyStore::insert(transaction, {id, recipient, createdAt});
            },
            storage::deadlineIn(std::chrono::seconds(30)));
    }
    QStringList list()
    {
        QStringList ids;
        const auto keys = storage::readValue<std::vector<api::RecoveryKey>>(
            *m_database, storage::deadlineIn(std::chrono::seconds(30)),
            [](storage::Snapshot& snapshot) { return backup::RecoveryKeyStore::list(snapshot); });
        for (const auto& key : keys.value())
            ids << QString::fromStdString(key.id + (key.current ? "*" : ""));
        return ids;
    }

    std::unique_ptr<storage::Database> m_database;
};

void RecoveryKeyStoreTest::init()
{
    m_database = m_databases.create(engine(), backup::migrations(engine()));
}

void RecoveryKeyStoreTest::refusesARecipientTwice()
{
    QVERIFY(insert("a", "age1x", "2026-11-22T10:00:00.000000Z").has_value());
    const auto refused = insert("b", "age1x", "2026-11-22T11:00:00.000000Z");
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::conflict);
    QCOMPARE(list(), QStringList{QStringLiteral("a*")});
}

void RecoveryKeyStoreTest::refusesAnIdTwice()
{
    QVERIFY(insert("a", "age1x", "2026-11-22T10:00:00.000000Z").has_value());
    const auto refused = insert("a", "age1y", "2026-11-22T11:00:00.000000Z");
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::conflict);
    QCOMPARE(list(), QStringList{QStringLiteral("a*")});
}

void RecoveryKeyStoreTest::listsTheNewestFirst()
{
    QCOMPARE(list(), QStringList());
    QVERIFY(insert("b", "age1x", "2026-11-22T10:00:00.000000Z").has_value());
    QVERIFY(insert("a", "age1y", "2026-11-22T11:00:00.000000Z").has_value());
    QVERIFY(insert("A", "age1z", "2026-11-22T11:00:00.000000Z").has_value());
    QCOMPARE(list(), QStringList({QStringLiteral("a*"), QStringLiteral("A"), QStringLiteral("b")}));
}

BLOOMZY_TEST(RecoveryKeyStoreTest)
#include "RecoveryKeyStoreTest.moc"
