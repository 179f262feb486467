#include "tests/support/TestMain.h"
#include "tests/unit/host/SealedInstallation.h"

#include <QTest>

#include <sys/stat.h>

#include <array>
#include <unistd.h>

using namespace bloomzy;
using namespace bloomzy::test;
using api::MasterKeyPlace;
using core::crypto::SecretKey;
using host::StartReason;
namespace fs = std::filesystem;

/// The master key that a start finds, takes over or refuses.
class MasterKeyTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithoutTheKey();
    void refusesAnotherKey();
    void refusesOneKeyForDatabasesOfTwo();
    void refusesWhatIsNoKey();
    void refusesACredentialThatIsNoKey();
    void refusesAKeyFileThatOthersMayRead();
    void refusesADescriptorThatIsNotOpen();
    void makesAPrivateFileAtTheFirstStart();
    void opensWithEachPlaceInItsOrder();
    void takesOverFromTheFile();
    void takesACredentialsSuccessor();
    void readsAKeyThatIsHandedOver();
};

void MasterKeyTest::refusesWithoutTheKey()
{
    SealedInstallation host(m_databases, engine());
    QVERIFY(host.open().has_value());
    fs::remove(host.file());
    const std::string before = host.state();
    const auto opened = host.open();
    QVERIFY(opened.has_error());
    QCOMPARE(opened.error().reason, StartReason::masterKey);
    QVERIFY(opened.error().message.find("Put the key back") != std::string::npos);
    QCOMPARE(host.state(), before);
}

void MasterKeyTest::refusesAnotherKey()
{
    SealedInstallation host(m_databases, engine());
    QVERIFY(host.open().has_value());
    core::writeFileAtomically(host.file(), SecretKey::random().hex()).value();
    const std::string before = host.state();
    const auto opened = host.open();
    QVERIFY(opened.has_error());
    QCOMPARE(opened.error().reason, StartReason::masterKey);
    QCOMPARE(host::exitCode(opened.error().reason), 78);
    QCOMPARE(host.state(), before);
}

/// A database was restored from before a change of the master key, and the other one was not.
void MasterKeyTest::refusesOneKeyForDatabasesOfTwo()
{
    SealedInstallation host(m_databases, engine());
    const auto earlier = host.open()->master.key;
    const SecretKey later = SecretKey::random();
    const auto vault = storage::Vault::open(*host.second, earlier, soon()).value();
    const auto change = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(vault.admit(transaction, later));
        return storage::Vault::dismissOthers(transaction, {later.id()});
    };
    host.second->write(storage::Lane::interactive, change, soon()).value();
    const std::string before = host.state();
    QCOMPARE(host.open().error().reason, StartReason::masterKey);
    QCOMPARE(host.state(), before);
    // With both of them it ends with one (docs/data-folder.md).
    core::writeFileAtomically(host.nextFile(), later.hex()).value();
    QCOMPARE(host.open()->master.key.id(), later.id());
    QVERIFY(!fs::exists(host.nextFile()));
    QCOMPARE(host.open()->vaults.size(), std::size_t{2});
    QCOMPARE(host.admitted(), std::size_t{2});
}

void MasterKeyTest::refusesWhatIsNoKey()
{
    SealedInstallation host(m_databases, engine());
    for (const char* text : {"", "hello", "00112233"}) {
        core::writeFileAtomically(host.file(), text).value();
        const std::string before = host.state();
        const auto opened = host.open();
        QVERIFY(opened.has_error());
        QCOMPARE(opened.error().reason, StartReason::masterKey);
        QCOMPARE(host.state(), before);
    }
}

/// Also where the file's key would open everything: who gave the service a credential does not want the file used.
void MasterKeyTest::refusesACredentialThatIsNoKey()
{
    SealedInstallation host(m_databases, engine());
    QVERIFY(host.open().has_value());
    const std::string before = host.state();
    host.putCredential(SecretKey::random());
    core::writeFileAtomically(host.places.credentials / "bloomzy-master-key", "hello").value();
    const auto opened = host.open();
    QVERIFY(opened.has_error());
    QCOMPARE(opened.error().reason, StartReason::masterKey);
    QVERIFY(opened.error().message.find("systemd credential") != std::string::npos);
    QCOMPARE(host.state(), before);
}

void MasterKeyTest::refusesAKeyFileThatOthersMayRead()
{
    SealedInstallation host(m_databases, engine());
    QVERIFY(host.open().has_value());
    const std::string before = host.state();
    for (const unsigned mode : {0644U, 0640U, 0604U}) {
        fs::permissions(host.file(), fs::perms(mode));
        const auto opened = host.open();
        QVERIFY(opened.has_error());
        QCOMPARE(opened.error().reason, StartReason::folderModes);
        QVERIFY(opened.error().message.find("chmod 600") != std::string::npos);
        QVERIFY(opened.error().message.find(host.file().string()) != std::string::npos);
        QCOMPARE(static_cast<unsigned>(fs::status(host.file()).permissions()), mode);
    }
    fs::permissions(host.file(), fs::perms(0600));
    QCOMPARE(host.state(), before);
    QVERIFY(host.open().has_value());
}

void MasterKeyTest::refusesADescriptorThatIsNotOpen()
{
    QVERIFY(host::readHandedOverKey(9999).has_error());
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    ::close(ends[1]);
    const auto nothing = host::readHandedOverKey(ends[0]);
    QVERIFY(nothing.has_error());
    QVERIFY(nothing.error().detail.find("unlocked and knows it") != std::string::npos);
}

void MasterKeyTest::makesAPrivateFileAtTheFirstStart()
{
    SealedInstallation host(m_databases, engine());
    const auto opened = host.open();
    QVERIFY(opened.has_value());
    QCOMPARE(opened->master.place, MasterKeyPlace::file);
    struct stat status
    {
    };
    QCOMPARE(::stat(host.file().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0600U);
    const std::string before = host.state();
    QVERIFY(host.open().has_value());
    QCOMPARE(host.state(), before);
}

void MasterKeyTest::opensWithEachPlaceInItsOrder()
{
    SealedInstallation host(m_databases, engine());
    const SecretKey credential = SecretKey::random();
    host.putCredential(credential);
    host.places.handedOver = SecretKey::random();
    const auto opened = host.open();
    QVERIFY(opened.has_value());
    QCOMPARE(opened->master.key.id(), credential.id());
    QVERIFY(!fs::exists(host.file()));
    host.places.credentials.clear();
    QVERIFY(host.open().has_error());
}

void MasterKeyTest::takesOverFromTheFile()
{
    SealedInstallation host(m_databases, engine());
    const std::string sealed = host.open()->vaults[0].seal("violet", secretPlace);
    const SecretKey credential = SecretKey::random();
    host.putCredential(credential);
    auto opened = host.open();
    QVERIFY(opened.has_value());
    QCOMPARE(opened->master.key.id(), credential.id());
    QCOMPARE(host.admitted(), std::size_t{2});
    fs::remove(host.file());
    opened = host.open();
    QVERIFY(opened.has_value());
    QCOMPARE(*opened->vaults[0].unseal(sealed, secretPlace), std::string("violet"));
}

void MasterKeyTest::takesACredentialsSuccessor()
{
    SealedInstallation host(m_databases, engine());
    const SecretKey first = SecretKey::random();
    const SecretKey second = SecretKey::random();
    host.putCredential(first);
    QVERIFY(host.open().has_value());
    host.putCredential(second, "bloomzy-master-key.next");
    auto opened = host.open();
    QCOMPARE(opened->master.key.id(), first.id());
    fs::remove(host.path("credentials") / "bloomzy-master-key.next");
    // Both are good from now on; the first start with one of them alone decides.
    host.putCredential(second);
    opened = host.open();
    QVERIFY(opened.has_value());
    QCOMPARE(opened->master.key.id(), second.id());
    host.putCredential(first);
    QVERIFY(host.open().has_error());
}

void MasterKeyTest::readsAKeyThatIsHandedOver()
{
    SealedInstallation host(m_databases, engine());
    const SecretKey key = SecretKey::random();
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    const std::string line = key.hex() + "\n";
    QCOMPARE(::write(ends[1], line.data(), line.size()), static_cast<ssize_t>(line.size()));
    host.places.handedOver = host::readHandedOverKey(ends[0]).value(); // the other end is still open
    ::close(ends[1]);
    const auto opened = host.open();
    QCOMPARE(opened->master.key.id(), key.id());
    QCOMPARE(opened->master.place, MasterKeyPlace::handedOver);
    QVERIFY(!fs::exists(host.file()));
}

BLOOMZY_TEST(MasterKeyTest)
#include "MasterKeyTest.moc"
