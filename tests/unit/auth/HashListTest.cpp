#include "backend/auth/HashList.h"

#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace bloomzy;
using auth::HashList;

namespace {

HashList::Hash hashOf(std::string_view text)
{
    HashList::Hash hash{};
    std::ranges::copy(text, hash.begin());
    return hash;
}

std::string madeHash(std::mt19937& random)
{
    std::string hash;
    while (hash.size() < 40)
        hash += "0123456789ABCDEF"[random() % 16];
    return hash;
}

} // namespace

/// A file of hashes that is searched by halves.
class HashListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoFile();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void meetsALineOutOfOrder();
    void findsEachOfManyAndNoOther_data();
    void findsEachOfManyAndNoOther();
    void takesAListOfOneLine();
    void takesSmallLetters();

private:
    [[nodiscard]] std::filesystem::path written(const std::string& content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("list")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
            file.write(content.data(), static_cast<qint64>(content.size())) != static_cast<qint64>(content.size()))
            qFatal("the list cannot be written");
        return file.fileName().toStdString();
    }
    QTemporaryDir m_folder;
};

void HashListTest::refusesWhatIsNoFile()
{
    const std::filesystem::path folder = m_folder.path().toStdString();
    QVERIFY(HashList::open(folder / "missing").error().code == api::ErrorCode::notFound);
    QVERIFY(HashList::open(folder).error().code == api::ErrorCode::malformed);
    QVERIFY(HashList::open("/dev/zero").error().code == api::ErrorCode::malformed);
    QVERIFY(HashList::open(written({})).error().code == api::ErrorCode::malformed);
}

void HashListTest::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray hash(40, 'A');
    QTest::newRow("words") << QByteArray("password\nqwerty\n");
    QTest::newRow("no count") << hash + ":\n";
    QTest::newRow("no colon") << hash + "\n";
    QTest::newRow("a count of letters") << hash + ":12x\n";
    QTest::newRow("a short hash") << hash.left(39) + ":1\n";
    QTest::newRow("a long hash") << hash + "A:1\n";
    QTest::newRow("no hexadecimal digit") << hash.left(39) + "G:1\n";
    QTest::newRow("NT hashes") << hash.left(32) + ":1\n";
    QTest::newRow("blanks") << hash + ": 1\n";
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("one endless line") << QByteArray(5000, 'A');
    QTest::newRow("binary") << QByteArray(5000, '\0');
}

void HashListTest::refusesWhatIsNoList()
{
    QFETCH(QByteArray, content);
    const auto list = HashList::open(written(content.toStdString()));
    QVERIFY(list.has_value());
    const auto line = list->lineAt(content.size() / 2);
    QVERIFY(line.has_error() && line.error().code == api::ErrorCode::malformed);
    const auto held = list->holds(hashOf(std::string(40, 'A')));
    QVERIFY(held.has_error() && held.error().code == api::ErrorCode::malformed);
}

void HashListTest::meetsALineOutOfOrder()
{
    // The search goes left of the middle, where the least should be.
    const std::string lines =
        std::string(40, '9') + ":1\n" + std::string(40, '5') + ":1\n" + std::string(40, '7') + ":1\n";
    const auto held = HashList::open(written(lines))->holds(hashOf(std::string(40, '1')));
    QVERIFY(held.has_error() && held.error().code == api::ErrorCode::malformed);
}

void HashListTest::findsEachOfManyAndNoOther_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::addColumn<bool>("lastHasOne");
    QTest::newRow("LF") << QByteArray("\n") << true;
    QTest::newRow("CR LF") << QByteArray("\r\n") << true;
    QTest::newRow("LF but for the last") << QByteArray("\n") << false;
}

void HashListTest::findsEachOfManyAndNoOther()
{
    QFETCH(QByteArray, lineEnd);
    QFETCH(bool, lastHasOne);
    std::mt19937 random(7); // NOLINT: the same each time
    std::set<std::string> held;
    while (held.size() < 3000)
        held.insert(madeHash(random));
    std::string lines;
    for (const std::string& hash : held) // counts of one to eight digits
        lines +=
            hash + ":" + std::to_string(1 + random() % (random() % 2 == 0 ? 9 : 99'999'999)) + lineEnd.toStdString();
    if (!lastHasOne)
        lines.resize(lines.size() - static_cast<std::size_t>(lineEnd.size()));
    const auto list = HashList::open(written(lines));
    for (const std::string& hash : held)
        QVERIFY2(list->holds(hashOf(hash)).value(), hash.c_str());
    for (int i = 0; i < 3000; ++i)
        QVERIFY(!list->holds(hashOf(madeHash(random))).value());
    QVERIFY(!list->holds(hashOf(std::string(40, '0'))).value());
    QVERIFY(!list->holds(hashOf(std::string(40, 'F'))).value());
}

void HashListTest::takesAListOfOneLine()
{
    const auto list = HashList::open(written(std::string(40, '5') + ":3"));
    QVERIFY(list->holds(hashOf(std::string(40, '5'))).value());
    QVERIFY(!list->holds(hashOf(std::string(40, '4'))).value());
    QVERIFY(!list->holds(hashOf(std::string(40, '6'))).value());
}

void HashListTest::takesSmallLetters()
{
    const auto list = HashList::open(written(std::string(40, 'a') + ":1\n" + std::string(40, 'b') + ":2\n"));
    QVERIFY(list->holds(hashOf(std::string(40, 'B'))).value());
}

BLOOMZY_APPLESS_TEST(HashListTest)
#include "HashListTest.moc"
