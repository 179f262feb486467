#include "backend/core/Files.h"

#include "backend/core/FolderLock.h"
#include "tests/support/TestMain.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

namespace bloomzy::core {

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatOthersCanRead_data();
    void refusesWhatOthersCanRead();
    void refusesAFileInPlaceOfAFolder();
    void refusesAFolderThatIsNotWritable();
    void aFailedReplacementLeavesTheOldFile();
    void refusesAFileBeyondTheLimit();
    void createsFoldersAndFilesForTheOwnerOnly();
    void replacesAFileAsAWhole();
    void oneHolderForAFolder();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
};

namespace {

unsigned modeOf(const std::filesystem::path& path)
{
    struct stat status
    {
    };
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

template <class T>
bool failsWith(const Result<T>& result, api::ErrorCode code)
{
    return result.has_error() && result.error().code == code;
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

void FilesTest::refusesWhatOthersCanRead_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0640, 0604, 0620, 0602, 0610, 0601})
        QTest::newRow(qPrintable(QString::number(mode, 8))) << mode;
}

void FilesTest::refusesWhatOthersCanRead()
{
    QFETCH(int, mode);
    const auto file = path("open");
    std::ofstream(file) << "secret";
    QCOMPARE(::chmod(file.c_str(), static_cast<mode_t>(mode)), 0);
    const auto read = readPrivateFile(file, 100);
    QVERIFY(failsWith(read, api::ErrorCode::forbidden));
    QVERIFY(read.error().detail.find("chmod 600") != std::string::npos);
    QVERIFY2(read.error().detail.find('/') == std::string::npos, "the path is for the log");
    QVERIFY(failsWith(makePrivateFile(file), api::ErrorCode::forbidden));
    const auto folder = path("open folder");
    std::filesystem::create_directory(folder);
    QCOMPARE(::chmod(folder.c_str(), static_cast<mode_t>(mode | 0100)), 0);
    const auto made = makePrivateFolder(folder);
    QVERIFY(failsWith(made, api::ErrorCode::forbidden));
    QVERIFY(made.error().detail.find("chmod 700") != std::string::npos);
}

void FilesTest::refusesAFileInPlaceOfAFolder()
{
    const auto file = path("file");
    QVERIFY(writeFileAtomically(file, "x").has_value());
    QVERIFY(failsWith(makePrivateFolder(file), api::ErrorCode::malformed));
    QVERIFY(makePrivateFolder(file / "below").has_error());
    QCOMPARE(contentOf(file), std::string("x"));
    const auto folder = path("folder");
    QVERIFY(makePrivateFolder(folder).has_value());
    QVERIFY(failsWith(readPrivateFile(folder, 10), api::ErrorCode::malformed));
}

void FilesTest::refusesAFolderThatIsNotWritable()
{
    // Not even root creates files here.
    QVERIFY(makePrivateFolder("/proc/bloomzy").has_error());
    QVERIFY(writeFileAtomically("/proc/bloomzy", "x").has_error());
    QVERIFY(failsWith(readPrivateFile(path("missing"), 10), api::ErrorCode::notFound));
    QVERIFY(FolderLock::take(path("missing folder")).has_error());
}

void FilesTest::aFailedReplacementLeavesTheOldFile()
{
    const auto target = path("target");
    QVERIFY(makePrivateFolder(target / "not empty").has_value());
    QVERIFY(writeFileAtomically(target, "x").has_error());
    QVERIFY(std::filesystem::is_directory(target / "not empty"));
    for (const auto& entry : std::filesystem::directory_iterator(target.parent_path()))
        QVERIFY(entry.path().extension() != ".new");
}

void FilesTest::refusesAFileBeyondTheLimit()
{
    const auto file = path("large");
    QVERIFY(writeFileAtomically(file, "12345").has_value());
    QVERIFY(failsWith(readPrivateFile(file, 4), api::ErrorCode::tooLarge));
    QCOMPARE(*readPrivateFile(file, 5), std::string("12345"));
}

void FilesTest::createsFoldersAndFilesForTheOwnerOnly()
{
    const auto before = ::umask(0);
    const auto folder = path("a") / "b" / "c";
    const bool made = makePrivateFolder(folder).has_value() && makePrivateFolder(folder).has_value() &&
                      makePrivateFile(folder / "file").has_value() && makePrivateFile(folder / "file").has_value() &&
                      writeFileAtomically(folder / "written", "x").has_value();
    ::umask(before);
    QVERIFY(made);
    QCOMPARE(modeOf(path("a")), 0700u);
    QCOMPARE(modeOf(folder), 0700u);
    QCOMPARE(modeOf(folder / "file"), 0600u);
    QCOMPARE(modeOf(folder / "written"), 0600u);
    QVERIFY(checkPrivate(folder).has_value());
}

void FilesTest::replacesAFileAsAWhole()
{
    const auto file = path("replaced");
    const std::string a(100'000, 'a');
    const std::string b(200'000, 'b');
    QVERIFY(writeFileAtomically(file, a).has_value());
    std::atomic<bool> stop{false};
    std::atomic<int> torn{0};
    std::thread reader([&] {
        while (!stop) {
            const auto content = readPrivateFile(file, 1'000'000);
            torn += content.has_value() && (*content == a || *content == b) ? 0 : 1;
        }
    });
    bool written = true;
    for (int i = 0; i < 20; ++i)
        written = written && writeFileAtomically(file, i % 2 == 0 ? b : a).has_value();
    stop = true;
    reader.join();
    QVERIFY(written);
    QCOMPARE(torn.load(), 0);
    QCOMPARE(contentOf(file), a);
}

void FilesTest::oneHolderForAFolder()
{
    const auto folder = path("held");
    QVERIFY(makePrivateFolder(folder).has_value());
    {
        const auto first = FolderLock::take(folder);
        QVERIFY(first.has_value());
        const auto second = FolderLock::take(folder);
        QVERIFY(failsWith(second, api::ErrorCode::unavailable));
    }
    QVERIFY(FolderLock::take(folder).has_value());
    QCOMPARE(modeOf(folder / "lock"), 0600u);
}

} // namespace bloomzy::core

BLOOMZY_TEST(bloomzy::core::FilesTest)
#include "FilesTest.moc"
