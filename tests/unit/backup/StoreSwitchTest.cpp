#include "backend/backup/restore/StoreSwitch.h"

#include "backend/backup/restore/StagedFiles.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/RestoreFolder.h"

#include <QTest>

#include <sys/stat.h>

#include <array>

using namespace bloomzy;
using backup::RestoreState;
using backup::StoreSwitch;

namespace {

void spoilLink(const std::filesystem::path& file)
{
    std::filesystem::remove(file);
    std::filesystem::create_symlink("/etc/passwd", file);
}

void spoilDevice(const std::filesystem::path& file)
{
    std::filesystem::remove(file);
    QCOMPARE(::mkfifo(file.c_str(), 0600), 0);
}

void spoilModes(const std::filesystem::path& file)
{
    QCOMPARE(::chmod(file.c_str(), 0644), 0);
}

void spoilSetuid(const std::filesystem::path& file)
{
    QCOMPARE(::chmod(file.c_str(), 04600), 0);
}

void spoilSecondName(const std::filesystem::path& file)
{
    std::filesystem::create_hard_link(file, file.parent_path().parent_path() / "other");
}

void spoilFolder(const std::filesystem::path& file)
{
    std::filesystem::remove(file);
    core::makePrivateFolder(file).value();
}

void spoilMissing(const std::filesystem::path& file)
{
    std::filesystem::remove(file);
}

void spoilBeside(const std::filesystem::path& file)
{
    test::RestoreFolder::put(file.string() + "-wal", "a log that SQLite would take up");
}

void spoilPart(const std::filesystem::path& file)
{
    QCOMPARE(::chmod(file.parent_path().c_str(), 0755), 0);
}

struct Spoil
{
    const char* name;
    void (*spoil)(const std::filesystem::path& file);
    std::string_view named; ///< by the refusal
};

constexpr std::array spoils{Spoil{"link", &spoilLink, "\"auth.db\""},
                            Spoil{"device", &spoilDevice, "\"auth.db\""},
                            Spoil{"modes", &spoilModes, "\"auth.db\""},
                            Spoil{"set-user-id", &spoilSetuid, "\"auth.db\""},
                            Spoil{"another name", &spoilSecondName, "\"auth.db\""},
                            Spoil{"folder", &spoilFolder, "\"auth.db\""},
                            Spoil{"missing", &spoilMissing, ""},
                            Spoil{"log beside", &spoilBeside, "\"auth.db-wal\""},
                            Spoil{"open part", &spoilPart, "\"store\""}};

} // namespace

class StoreSwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsStaged_data();
    void refusesWhatIsStaged();
    void refusesWhatBelongsToAnother();
    void refusesToCopyALink();
    void refusesASecondRestore();
    void refusesAJournalThatItCannotRead_data();
    void refusesAJournalThatItCannotRead();
    void switchesInOneRename();
    void switchesWithoutExchange();
    void putsBack_data();
    void putsBack();
    void abandonsWithoutATrace();
    void removesWhatLiesAbout();
    void forgetsWhoAskedOnceItIsTold();
};

void StoreSwitchTest::refusesWhatIsStaged_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < int(spoils.size()); ++i)
        QTest::newRow(spoils[std::size_t(i)].name) << i;
}

void StoreSwitchTest::refusesWhatIsStaged()
{
    QFETCH(int, number);
    const auto& [name, spoil, named] = spoils[std::size_t(number)];
    test::RestoreFolder folder;
    folder.noteFormer();
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock);
    QVERIFY(restore.has_value());
    QVERIFY(restore->copyFrom(folder.unpacked()).has_value());
    spoil(restore->stagedFolder(folder.parts[0]) / "auth.db");
    const auto sealed = restore->seal();
    QVERIFY(sealed.has_error());
    QVERIFY2(sealed.error().detail.find(named) != std::string::npos, sealed.error().detail.c_str());
    QVERIFY(restore->abandon("refused").has_value());
    QVERIFY(folder.isWhollyFormer());
    QVERIFY(folder.remains().empty());
}

void StoreSwitchTest::refusesWhatBelongsToAnother()
{
    test::RestoreFolder folder;
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock);
    QVERIFY(restore->copyFrom(folder.unpacked()).has_value());
    if (::chown((restore->stagedFolder(folder.parts[0]) / "auth.db").c_str(), 12345, gid_t(-1)) != 0)
        QSKIP("only root may give a file away");
    const auto sealed = restore->seal();
    QVERIFY(sealed.has_error());
    QVERIFY(sealed.error().detail.find("\"auth.db\" belongs to another user") != std::string::npos);
}

void StoreSwitchTest::refusesToCopyALink()
{
    test::RestoreFolder folder;
    folder.noteFormer();
    spoilLink(folder.unpacked() / "store" / "catalog.db");
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock);
    const auto copied = restore->copyFrom(folder.unpacked());
    QVERIFY(copied.has_error());
    QVERIFY(copied.error().code == api::ErrorCode::malformed);
    QVERIFY(copied.error().detail.find("\"catalog.db\"") != std::string::npos);
    QVERIFY(restore->abandon("refused").has_value());
    QVERIFY(folder.isWhollyFormer());
}

void StoreSwitchTest::refusesASecondRestore()
{
    test::RestoreFolder folder;
    auto first = StoreSwitch::begin(folder.data(), folder.request(), folder.clock);
    const auto second = StoreSwitch::begin(folder.data(), folder.request(), folder.clock);
    QVERIFY(second.has_error());
    QVERIFY(second.error().code == api::ErrorCode::conflict);
    QVERIFY(first->copyFrom(folder.unpacked()).has_value());
    QVERIFY(first->seal().has_value());
}

void StoreSwitchTest::refusesAJournalThatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no state") << QByteArray(R"({"version":1,"id":"019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01"})");
    QTest::newRow("later version") << QByteArray(
        R"({"version":2,"id":"019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01","state":"trying"})");
    QTest::newRow("id that is a path") << QByteArray(R"({"version":1,"id":"../store","state":"trying"})");
    QTest::newRow("part that is a path") << QByteArray(
        R"({"version":1,"id":"019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01","state":"trying","parts":[{"name":"..","files":[]}]})");
}

void StoreSwitchTest::refusesAJournalThatItCannotRead()
{
    QFETCH(QByteArray, text);
    test::RestoreFolder folder;
    test::RestoreFolder::put(folder.data() / "restore" / "journal.json", text.toStdString());
    folder.noteFormer();
    const auto recovered = backup::recoverRestore(folder.data(), folder.clock);
    QVERIFY(recovered.has_error());
    QVERIFY(recovered.error().code == api::ErrorCode::malformed);
    QVERIFY(StoreSwitch::begin(folder.data(), folder.request(), folder.clock).has_error());
    QVERIFY(folder.isWhollyFormer());
}

void StoreSwitchTest::switchesInOneRename()
{
    test::RestoreFolder folder(test::bothParts());
    int renames = 0;
    const auto count = [&](backup::RestoreStep step) { renames += step == backup::RestoreStep::renamed; };
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock, {count});
    QVERIFY(restore->copyFrom(folder.unpacked()).has_value());
    QVERIFY(restore->seal().has_value());
    QCOMPARE(renames, 0);
    QVERIFY(restore->switchOver().has_value());
    QCOMPARE(renames, 2); // one for each part
    // The former ones are the safety copy, with the log that lay beside them.
    QVERIFY(std::filesystem::exists(restore->stagedFolder(folder.parts[0]) / "auth.db-wal"));
    const auto before = backup::recoverRestore(folder.data(), folder.clock);
    QVERIFY((*before)->state == RestoreState::switched);
    QVERIFY(restore->beginTrial().has_value());
    QVERIFY(restore->commit().has_value());
    QVERIFY(folder.isWhollyRestored());
    QVERIFY(folder.remains().empty());
    const auto after = backup::recoverRestore(folder.data(), folder.clock);
    QVERIFY((*after)->state == RestoreState::restored);
    QVERIFY((*after)->point == folder.request().point);
}

void StoreSwitchTest::switchesWithoutExchange()
{
    test::RestoreFolder folder;
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock, {{}, false});
    QVERIFY(restore->copyFrom(folder.unpacked()).has_value());
    QVERIFY(restore->seal().has_value());
    QVERIFY(restore->switchOver().has_value());
    QVERIFY(restore->beginTrial().has_value());
    QVERIFY(restore->commit().has_value());
    QVERIFY(folder.isWhollyRestored());
    QVERIFY(folder.remains().empty());
}

void StoreSwitchTest::putsBack_data()
{
    QTest::addColumn<bool>("canExchange");
    QTest::newRow("one rename") << true;
    QTest::newRow("three renames") << false;
}

void StoreSwitchTest::putsBack()
{
    QFETCH(bool, canExchange);
    test::RestoreFolder folder(test::bothParts());
    folder.noteFormer();
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock, {{}, canExchange});
    QVERIFY(restore->copyFrom(folder.unpacked()).has_value());
    QVERIFY(restore->seal().has_value());
    QVERIFY(restore->switchOver().has_value());
    QVERIFY(restore->beginTrial().has_value());
    test::RestoreFolder::put(folder.data() / "store" / "catalog.db-wal", "of the trial");
    QVERIFY(restore->rollBack("It was not healthy.").has_value());
    QVERIFY(folder.isWhollyFormer());
    QVERIFY(folder.remains().empty());
    const auto journal = backup::readRestoreJournal(folder.data());
    QVERIFY((*journal)->state == RestoreState::rolledBack);
    QCOMPARE((*journal)->why, std::string("It was not healthy."));
}

void StoreSwitchTest::abandonsWithoutATrace()
{
    test::RestoreFolder folder;
    folder.noteFormer();
    auto restore = StoreSwitch::begin(folder.data(), folder.request(), folder.clock);
    QVERIFY(restore->copyFrom(folder.unpacked()).has_value());
    QVERIFY(restore->abandon("Cancelled.").has_value());
    QVERIFY(folder.isWhollyFormer());
    QVERIFY(folder.remains().empty());
    QVERIFY(StoreSwitch::begin(folder.data(), folder.request(), folder.clock).has_value());
}

void StoreSwitchTest::removesWhatLiesAbout()
{
    test::RestoreFolder folder;
    folder.noteFormer();
    test::RestoreFolder::put(folder.data() / "restore" / "preview" / "auth.db", "a look that was cut off");
    std::filesystem::create_directory_symlink(folder.data() / "store", folder.data() / "restore" / "link");
    QVERIFY(backup::recoverRestore(folder.data(), folder.clock).has_value());
    QVERIFY(folder.remains().empty());
    QVERIFY(folder.isWhollyFormer());
}

void StoreSwitchTest::forgetsWhoAskedOnceItIsTold()
{
    test::RestoreFolder folder;
    auto request = folder.request();
    request.actor = api::AuditActor{api::ActorKind::user, "ada", "Ada Kanarienvogel", {}, {}};
    auto restore = StoreSwitch::begin(folder.data(), request, folder.clock);
    QVERIFY(restore->abandon("Cancelled.").has_value());
    QCOMPARE((*backup::readRestoreJournal(folder.data()))->actor->id, std::string("ada"));
    QVERIFY(backup::noteTold(folder.data()).has_value());
    const auto text = core::readPrivateFile(folder.data() / "restore" / "journal.json", 10'000);
    QVERIFY(text->find("anarienvogel") == std::string::npos);
    QVERIFY((*backup::readRestoreJournal(folder.data()))->told);
}

BLOOMZY_APPLESS_TEST(StoreSwitchTest)
#include "StoreSwitchTest.moc"
