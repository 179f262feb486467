#include "backend/storage/Vault.h"

#include "tests/support/CountRows.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

namespace bloomzy::storage {

using core::crypto::SecretKey;

class VaultTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAnotherMasterKeyAndChangesNothing();
    void refusesASecretInAnothersPlace();
    void refusesADamagedDataKey();
    void opensItsSecretsAgain();
    void opensWithEveryAdmittedKey();
    void opensWithNoDismissedKey();

private:
    static std::string rows(Database& database)
    {
        std::string text;
        const auto read = database.read(
            [&](Snapshot& snapshot) {
                return snapshot.query("SELECT id, master, sealed FROM data_key ORDER BY master", {},
                                      [&](const Row& row) {
                                          for (int i = 0; i < 3; ++i)
                                              text.append(row.text(i)).append("|");
                                          return true;
                                      });
            },
            soon());
        return read.has_value() ? text : "unreadable";
    }
    static core::Result<void> admit(Database& database, const Vault& vault, const SecretKey& master)
    {
        return database.write(
            Lane::interactive, [&](Transaction& transaction) { return vault.admit(transaction, master); }, soon());
    }

    const core::crypto::SecretPlace m_place{"test", "1"};
};

void VaultTest::refusesAnotherMasterKeyAndChangesNothing()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(Vault::open(*database, SecretKey::random(), soon()));
    const std::string before = rows(*database);
    COMPARE_CODE(Vault::open(*database, SecretKey::random(), soon()), forbidden);
    QCOMPARE(rows(*database), before);
}

void VaultTest::refusesASecretInAnothersPlace()
{
    TestDatabase database(m_databases, engine());
    const auto vault = Vault::open(*database, SecretKey::random(), soon());
    const std::string sealed = vault->seal("violet", m_place);
    QVERIFY(vault->unseal(sealed, {"test", "2"}).has_error());
    QCOMPARE(*vault->unseal(sealed, m_place), std::string("violet"));
}

void VaultTest::refusesADamagedDataKey()
{
    TestDatabase database(m_databases, engine());
    const SecretKey master = SecretKey::random();
    VERIFY_OK(Vault::open(*database, master, soon()));
    VERIFY_OK(database->write(
        Lane::interactive,
        [](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute("UPDATE data_key SET sealed = sealed || 'A'", {}));
            return {};
        },
        soon()));
    COMPARE_CODE(Vault::open(*database, master, soon()), malformed);
}

void VaultTest::opensItsSecretsAgain()
{
    TestDatabase database(m_databases, engine());
    const SecretKey master = SecretKey::random();
    const std::string sealed = Vault::open(*database, master, soon())->seal("violet", m_place);
    database.open();
    QCOMPARE(*Vault::open(*database, master, soon())->unseal(sealed, m_place), std::string("violet"));
    QCOMPARE(test::countRows(*database, "SELECT count(*) FROM data_key"), std::int64_t{1});
}

void VaultTest::opensWithEveryAdmittedKey()
{
    TestDatabase database(m_databases, engine());
    const SecretKey first = SecretKey::random();
    const SecretKey second = SecretKey::random();
    const auto vault = Vault::open(*database, first, soon());
    const std::string sealed = vault->seal("violet", m_place);
    VERIFY_OK(admit(*database, *vault, second));
    VERIFY_OK(admit(*database, *vault, second));
    QCOMPARE(Vault::masterKeys(*database, soon())->size(), std::size_t{2});
    for (const SecretKey& master : {first, second})
        QCOMPARE(*Vault::open(*database, master, soon())->unseal(sealed, m_place), std::string("violet"));
}

void VaultTest::opensWithNoDismissedKey()
{
    TestDatabase database(m_databases, engine());
    const SecretKey first = SecretKey::random();
    const SecretKey second = SecretKey::random();
    const auto vault = Vault::open(*database, first, soon());
    VERIFY_OK(admit(*database, *vault, second));
    VERIFY_OK(database->write(
        Lane::interactive, [&](Transaction& transaction) { return Vault::dismissOthers(transaction, {second.id()}); },
        soon()));
    COMPARE_CODE(Vault::open(*database, first, soon()), forbidden);
    VERIFY_OK(Vault::open(*database, second, soon()));
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::VaultTest)
#include "VaultTest.moc"
