#include "backend/host/MasterKey.h"

#include "backend/core/Files.h"
#include "tests/support/EngineTest.h"

#include <QTest>

#include <sys/stat.h>

#include <array>
#include <fstream>
#include <unistd.h>

using namespace bloomzy;
using api::MasterKeyPlace;
using core::crypto::SecretKey;
using host::MasterKeyChange;
using host::StartReason;
namespace fs = std::filesystem;

namespace {

storage::Deadline soon()
{
    return storage::deadlineIn(std::chrono::seconds(30));
}

/// A data folder's keys, a service's credentials, and two databases with secrets.
struct Installation
{
    Installation(TestDatabases& made, storage::Engine engine)
        : first(made.create(engine, {}))
        , second(made.create(engine, {}))
    {
        places.keys = path("keys");
        core::makePrivateFolder(places.keys).value();
        core::makePrivateFolder(path("credentials")).value();
    }
    [[nodiscard]] fs::path path(const char* name) const { return fs::path(dir.path().toStdString()) / name; }
    [[nodiscard]] fs::path file() const { return places.keys / "master-key"; }
    [[nodiscard]] fs::path nextFile() const { return places.keys / "master-key.next"; }
    auto open() { return host::openVaults(places, databases); }
    void putCredential(const SecretKey& key, const char* name = "bloomzy-master-key")
    {
        places.credentials = path("credentials");
        core::writeFileAtomically(places.credentials / name, key.hex()).value();
    }
    /// What the databases know and the folder holds.
    [[nodiscard]] std::string state() const
    {
        std::string text;
        for (storage::Database* database : databases)
            for (const std::string& id : storage::Vault::masterKeys(*database, soon()).value())
                text += id + " ";
        for (const auto& entry : fs::directory_iterator(places.keys))
            text += entry.path().filename().string() + ":" +
                    core::readPrivateFile(entry.path(), 1000).value().substr(0, 8) + " ";
        return text;
    }
    [[nodiscard]] std::size_t admitted() const
    {
        return storage::Vault::masterKeys(*first, soon())->size() + storage::Vault::masterKeys(*second, soon())->size();
    }

    QTemporaryDir dir;
    host::MasterKeyPlaces places;
    std::unique_ptr<storage::Database> first;
    std::unique_ptr<storage::Database> second;
    host::SecretDatabases databases{first.get(), second.get()};
};

} // namespace

class MasterKeyTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithoutTheKey();
    void refusesAnotherKey();
    void refusesWhatIsNoKey();
    void refusesAKeyFileThatOthersMayRead();
    void refusesADescriptorThatIsNotOpen();
    void makesAPrivateFileAtTheFirstStart();
    void opensWithEachPlaceInItsOrder();
    void takesOverFromTheFile();
    void takesACredentialsSuccessor();
    void readsAKeyThatIsHandedOver();
    void survivesACrashAfterEachStep();
    void survivesACrashBetweenTwoDatabases();
    void changesAgainAfterACrash();

private:
    static constexpr core::crypto::SecretPlace secretPlace{"test", "1"};
    static core::Result<void> noRecord(storage::Transaction& /*unused*/) { return {}; }
};

void MasterKeyTest::refusesWithoutTheKey()
{
    Installation host(m_databases, engine());
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
    Installation host(m_databases, engine());
    QVERIFY(host.open().has_value());
    core::writeFileAtomically(host.file(), SecretKey::random().hex()).value();
    const std::string before = host.state();
    const auto opened = host.open();
    QVERIFY(opened.has_error());
    QCOMPARE(opened.error().reason, StartReason::masterKey);
    QCOMPARE(host::exitCode(opened.error().reason), 78);
    QCOMPARE(host.state(), before);
}

void MasterKeyTest::refusesWhatIsNoKey()
{
    Installation host(m_databases, engine());
    for (const char* text : {"", "hello", "00112233"}) {
        core::writeFileAtomically(host.file(), text).value();
        const std::string before = host.state();
        const auto opened = host.open();
        QVERIFY(opened.has_error());
        QCOMPARE(opened.error().reason, StartReason::masterKey);
        QCOMPARE(host.state(), before);
    }
}

void MasterKeyTest::refusesAKeyFileThatOthersMayRead()
{
    Installation host(m_databases, engine());
    QVERIFY(host.open().has_value());
    fs::permissions(host.file(), fs::perms::others_read, fs::perm_options::add);
    const auto opened = host.open();
    QVERIFY(opened.has_error());
    QCOMPARE(opened.error().reason, StartReason::folderModes);
    QVERIFY(opened.error().message.find("chmod 600") != std::string::npos);
    QVERIFY(opened.error().message.find(host.file().string()) != std::string::npos);
}

void MasterKeyTest::refusesADescriptorThatIsNotOpen()
{
    QVERIFY(host::readHandedOverKey(9999).has_error());
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    ::close(ends[1]);
    QVERIFY(host::readHandedOverKey(ends[0]).has_error());
}

void MasterKeyTest::makesAPrivateFileAtTheFirstStart()
{
    Installation host(m_databases, engine());
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
    Installation host(m_databases, engine());
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
    Installation host(m_databases, engine());
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
    Installation host(m_databases, engine());
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
    Installation host(m_databases, engine());
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

void MasterKeyTest::survivesACrashAfterEachStep()
{
    for (int steps = 0; steps <= 4; ++steps) {
        Installation host(m_databases, engine());
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

void MasterKeyTest::survivesACrashBetweenTwoDatabases()
{
    Installation host(m_databases, engine());
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

void MasterKeyTest::changesAgainAfterACrash()
{
    Installation host(m_databases, engine());
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

QTEST_GUILESS_MAIN(MasterKeyTest)
#include "MasterKeyTest.moc"
