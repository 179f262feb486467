#include "tests/support/TestMain.h"
#include "tests/unit/monitoring/SeriesFolder.h"

#include <QFile>

#include <sys/stat.h>

using namespace bloomzy;
using namespace bloomzy::test;

namespace {

std::vector<std::string> filesIn(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
}

void overwrite(const std::filesystem::path& file, qint64 offset, const QByteArray& bytes)
{
    QFile open(QString::fromStdString(file.string()));
    QVERIFY(open.open(QIODevice::ReadWrite) && open.seek(offset));
    QCOMPARE(open.write(bytes), bytes.size());
}

std::uintmax_t sizeOfAll(const std::filesystem::path& folder)
{
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".ring")
            bytes += entry.file_size();
    return bytes;
}

} // namespace

/// The files of the series: modes, size, damage.
class SeriesFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAFolderThatOthersSee();
    void setsDamagedFilesAside_data();
    void setsDamagedFilesAside();
    void beginsAnewWithAnotherShape();
    void leavesOutARowThatWasCutOff();
    void forgetsALineThatWasCutOff();
    void isPrivateAndOfAFixedSize();
};

void SeriesFilesTest::refusesAFolderThatOthersSee()
{
    SeriesFolder folder;
    std::filesystem::create_directory(folder.path());
    ::chmod(folder.path().c_str(), 0755);
    const auto store = monitoring::SeriesStore::open(folder.path(), folder.limits);
    QVERIFY(store.has_error() && store.error().code == api::ErrorCode::forbidden);
    QVERIFY(filesIn(folder.path()).empty());
}

void SeriesFilesTest::setsDamagedFilesAside_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("all");
    QTest::newRow("names") << QStringLiteral("series") << true;
    QTest::newRow("a ring") << QStringLiteral("1min.ring") << false;
}

/// Without the names nobody knows what stands in the rings.
void SeriesFilesTest::setsDamagedFilesAside()
{
    QFETCH(const QString, file);
    QFETCH(const bool, all);
    SeriesFolder folder;
    add(*folder.open(), noon, {gauge("g", 5)});
    QVERIFY(!folder.open()->hasSetAside());
    overwrite(folder.path() / file.toStdString(), 3, "???");
    const auto store = folder.open();
    QVERIFY(store && store->hasSetAside());
    QVERIFY(std::filesystem::exists(folder.path() / (file.toStdString() + ".damaged")));
    QCOMPARE(store->count(), std::size_t(all ? 0 : 1));
    QCOMPARE(rowsOf(*store, 0, noon, noon).size(), std::size_t(all ? 0 : 1));
    QVERIFY(rowsOf(*store, 1, noon, noon).empty());
    add(*store, noon + 60, {gauge("g", 6)});
    QCOMPARE(rowsOf(*store, 1, noon, noon + 60).size(), std::size_t(1));
}

void SeriesFilesTest::beginsAnewWithAnotherShape()
{
    SeriesFolder folder;
    add(*folder.open(), noon, {gauge("g", 5)});
    folder.limits.gauges = 5;
    const auto store = folder.open();
    QVERIFY(store && store->hasSetAside());
    QVERIFY(rowsOf(*store, 0, noon, noon).empty());
}

void SeriesFilesTest::leavesOutARowThatWasCutOff()
{
    SeriesFolder folder;
    auto store = folder.open();
    for (int i = 0; i < 3; ++i)
        add(*store, noon + i * 10, {gauge("g", i)});
    const auto each = qint64(monitoring::rowBytes({10, 8'640, folder.limits.gauges, folder.limits.counters}));
    const qint64 second = qint64(monitoring::ringHeadBytes) + (noon / 10 + 1) % 8'640 * each;
    overwrite(folder.path() / "10s.ring", second + each / 2, QByteArray(int(each / 2), '\x7f'));
    const auto rows = rowsOf(*folder.open(), 0, noon, noon + 20);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[1].time, noon + 20);
    QCOMPARE(rows[1].gauges[0].sum, 2.f);
}

void SeriesFilesTest::forgetsALineThatWasCutOff()
{
    SeriesFolder folder;
    add(*folder.open(), noon, {gauge("g", 1)});
    const auto names = folder.path() / "series";
    overwrite(names, qint64(std::filesystem::file_size(names)), "gauge half_a_na");
    auto store = folder.open();
    QVERIFY(store && !store->hasSetAside());
    QCOMPARE(store->count(), std::size_t(1));
    add(*store, noon + 10, {gauge("h", 2)});
    store = folder.open();
    QVERIFY(!store->hasSetAside());
    QCOMPARE(store->count(), std::size_t(2));
    QCOMPARE(store->series()[1].name.metric, std::string("h"));
}

void SeriesFilesTest::isPrivateAndOfAFixedSize()
{
    SeriesFolder folder;
    folder.limits = {};
    auto store = folder.open();
    const auto before = sizeOfAll(folder.path());
    QVERIFY2(before < 206'000'000, std::to_string(before).c_str());
    for (int i = 0; i < 9'000; ++i)
        add(*store, noon + i * 10, {gauge("g", i)});
    QCOMPARE(sizeOfAll(folder.path()), before);
    QCOMPARE(rowsOf(*store, 0, 0, noon + 8'999 * 10).size(), std::size_t(8'640));
    QCOMPARE(filesIn(folder.path()), (std::vector<std::string>{"10s.ring", "15min.ring", "1min.ring", "series"}));
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        QCOMPARE(int(entry.status().permissions()), 0600);
    QCOMPARE(int(std::filesystem::status(folder.path()).permissions()), 0700);
}

BLOOMZY_TEST(SeriesFilesTest)
#include "SeriesFilesTest.moc"
