#include "backend/backup/archive/Tar.h"

#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy::backup::archive;

namespace {

constexpr std::int64_t gibibyte = std::int64_t{1} << 30;

} // namespace

/// Our headers in the hands of GNU tar.
class TarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesNumbersThatAreNone();
    void gnuTarReadsEachSize_data();
    void gnuTarReadsEachSize();
    void paddingFillsABlock();
};

void TarTest::refusesNumbersThatAreNone()
{
    const std::string block = tarHeader({"store/auth.db", 5, 7});
    for (const std::string& size : {std::string("00000000008\0", 12), std::string("           5\0", 12),
                                    std::string("\x80\0\0\0\0\0\0\0\0\0\0\5", 12), std::string("000000000005", 12)}) {
        std::string changed = block;
        changed.replace(124, 12, size.substr(0, 12));
        QVERIFY(readTarHeader(changed).has_error());
    }
    const auto read = readTarHeader(block);
    QCOMPARE(read->size, std::int64_t{5});
    QCOMPARE(read->time, std::int64_t{7});
    QCOMPARE(read->path, std::string("store/auth.db"));
}

void TarTest::gnuTarReadsEachSize_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {qint64{0}, qint64{1}, qint64{512}, qint64{100000}, qint64{8 * gibibyte - 1},
                              qint64{8 * gibibyte}, qint64{8 * gibibyte + 1}, qint64{100 * gibibyte}})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TarTest::gnuTarReadsEachSize()
{
    QFETCH(qint64, size);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("archive.tar")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const std::string header = tarHeader({"audit/audit.db", size, 1796083200});
    QVERIFY(file.write(QByteArray::fromStdString(header)) > 0);
    // A hole for the bytes: GNU tar passes over them without reading.
    const qint64 behind = static_cast<qint64>(header.size()) + size + static_cast<qint64>(tarPadding(size).size());
    QVERIFY(file.resize(behind) && file.seek(behind));
    QVERIFY(file.write(QByteArray::fromStdString(tarHeader({"last", 0, 0}) + tarEnd())) > 0);
    file.close();
    QProcess tar;
    tar.setProcessEnvironment([] {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        return environment;
    }());
    tar.start(QStringLiteral("tar"), {QStringLiteral("--numeric-owner"), QStringLiteral("-tvf"), file.fileName()});
    QVERIFY(tar.waitForFinished(60000));
    QCOMPARE(tar.readAllStandardError(), QByteArray());
    const QList<QByteArray> lines = tar.readAllStandardOutput().simplified().split(' ');
    QCOMPARE(lines.mid(0, 6), QList<QByteArray>({"-rw-------", "0/0", QByteArray::number(size), "2026-12-01", "00:00",
                                                 "audit/audit.db"}));
    QCOMPARE(lines.last(), QByteArray("last"));
}

void TarTest::paddingFillsABlock()
{
    for (const std::int64_t size : {0, 1, 511, 512, 513})
        QCOMPARE((static_cast<std::size_t>(size) + tarPadding(size).size()) % tarBlock, std::size_t{0});
    QVERIFY(tarPadding(512).empty());
}

BLOOMZY_TEST(TarTest)
#include "TarTest.moc"
