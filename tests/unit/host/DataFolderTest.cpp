#include "backend/host/DataFolder.h"

#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace bloomzy::host;
namespace fs = std::filesystem;

class DataFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_parent = std::make_unique<QTemporaryDir>(); }

    void refusesAFolderThatOthersMayEnter()
    {
        fs::create_directory(folder());
        fs::permissions(folder(), fs::perms::owner_all | fs::perms::group_read);
        const auto opened = DataFolder::open(folder());
        QVERIFY(opened.has_error());
        QVERIFY(opened.error().reason == StartReason::folderModes);
        QVERIFY2(opened.error().message.starts_with(folder().string() + ": "), opened.error().message.c_str());
        QVERIFY(opened.error().message.find("chmod 700") != std::string::npos);
        QVERIFY(fs::is_empty(folder()));
    }

    void refusesAPartThatOthersMayEnter()
    {
        fs::create_directories(folder() / "store");
        fs::permissions(folder(), fs::perms::owner_all);
        fs::permissions(folder() / "store", fs::perms::owner_all | fs::perms::others_exec);
        const auto opened = DataFolder::open(folder());
        QVERIFY(opened.has_error());
        QVERIFY(opened.error().reason == StartReason::folderModes);
        QVERIFY2(opened.error().message.starts_with((folder() / "store").string()), opened.error().message.c_str());
    }

    void refusesAFileInItsPlace()
    {
        std::ofstream(folder()) << "mine";
        const auto opened = DataFolder::open(folder());
        QVERIFY(opened.has_error());
        QVERIFY(opened.error().reason == StartReason::folderNotWritable);
        QCOMPARE(fs::file_size(folder()), std::uintmax_t{4});
    }

    void refusesAFolderThatItMayNotMake()
    {
        // The kernel's own folder: not even root makes one there.
        const auto opened = DataFolder::open("/sys/bloomzy");
        QVERIFY(opened.has_error());
        QVERIFY(opened.error().reason == StartReason::folderNotWritable);
        QVERIFY(!fs::exists("/sys/bloomzy"));
    }

    void refusesAFolderThatIsInUseUntilItIsFree()
    {
        {
            const auto first = DataFolder::open(folder());
            QVERIFY(first.has_value());
            const auto second = DataFolder::open(folder());
            QVERIFY(second.has_error());
            QVERIFY(second.error().reason == StartReason::folderInUse);
            QVERIFY(second.error().message.find("another server") != std::string::npos);
        }
        QVERIFY(DataFolder::open(folder()).has_value());
    }

    void keepsTheLockWhenItMoves()
    {
        auto first = DataFolder::open(folder());
        QVERIFY(first.has_value());
        const DataFolder moved = std::move(*first);
        QVERIFY(DataFolder::open(folder()).has_error());
    }

    void makesWhatIsMissingForTheOwnerAlone()
    {
        const auto opened = DataFolder::open(folder() / "deep");
        QVERIFY(opened.has_value());
        for (const auto& part :
             {folder(), opened->root(), opened->store(), opened->audit(), opened->tls(), opened->run()})
            QCOMPARE(fs::status(part).permissions(), fs::perms::owner_all);
    }

    void keepsAnAbsolutePathWhateverItWasGiven()
    {
        const auto opened = DataFolder::open(fs::relative(folder()));
        QVERIFY(opened.has_value());
        QVERIFY(opened->store().is_absolute());
    }

private:
    [[nodiscard]] fs::path folder() const { return fs::path(m_parent->path().toStdString()) / "data"; }

    std::unique_ptr<QTemporaryDir> m_parent;
};

BLOOMZY_APPLESS_TEST(DataFolderTest)
#include "DataFolderTest.moc"
