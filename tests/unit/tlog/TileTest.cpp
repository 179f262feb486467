#include "backend/tlog/Tile.h"

#include "backend/tlog/EntryBundle.h"
#include "backend/tlog/Sha256.h"
#include "tests/support/TestMain.h"
#include "tests/unit/tlog/SmallTree.h"

#include <QTest>

#include <climits>

using namespace bloomzy;
using tlog::Tile;

namespace {

/// Tiles as the definition of tlog-tiles has them, out of all leaves; counts how often it is asked.
class Shelf
{
public:
    explicit Shelf(const SmallTree& tree)
        : m_tree(tree)
    {
    }
    [[nodiscard]] std::optional<std::string> read(const Tile& tile)
    {
        ++reads;
        std::string bytes;
        for (int i = 0; i < tile.width; ++i) {
            const auto node = m_tree.nodes()(tile.level * 8, tile.index * 256 + std::uint64_t(i));
            if (!node)
                return std::nullopt;
            bytes += tlog::bytesOf(*node);
        }
        return bytes;
    }

    int reads = 0;

private:
    const SmallTree& m_tree;
};

} // namespace

class TileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPaths_data();
    void refusesPaths();
    void writesAndReadsPaths_data();
    void writesAndReadsPaths();
    void widthsOfATree();
    void noTreeHasADeeperTile();
    void aTileOfAnotherLengthIsNone();
    void provesOutOfTiles();
    void keepsFewTiles();
    void refusesCutBundles();
    void refusesLongBundles();
    void bundlesEntries();
};

void TileTest::refusesPaths_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"",
                             "0",
                             "0/",
                             "/067",
                             "0/67",
                             "0/0067",
                             "0/x001",
                             "0/x001/",
                             "0/001/067",
                             "0/x1/067",
                             "0/x001/x067",
                             "00/067",
                             "8/067",
                             "64/067",
                             "-1/067",
                             "+1/067",
                             "0/067/",
                             "0/067.p",
                             "0/067.p/",
                             "0/067.p/0",
                             "0/067.p/256",
                             "0/067.p/01",
                             "0/067.p/8/",
                             "0/067.p/8/9",
                             "0/x000/067",
                             "0/0 7",
                             "0/\xd9\xa0\xd9\xa0\xd9\xa0",
                             "entries",
                             "entries/",
                             "entries/67",
                             "entries/067.p/256",
                             "Entries/067",
                             "0//067",
                             "0/../067",
                             "0/x999/x999/x999/x999/x999/x999/x999/999"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void TileTest::refusesPaths()
{
    QFETCH(QString, path);
    QVERIFY(!tlog::tileOfPath(path.toStdString()));
}

void TileTest::writesAndReadsPaths_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<quint64>("index");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("path");
    const auto row = [](int level, quint64 index, int width, const char* path) {
        QTest::newRow(path) << level << index << width << QString::fromLatin1(path);
    };
    row(0, 0, 256, "tile/0/000");
    row(0, 67, 8, "tile/0/067.p/8");
    row(1, 1000, 255, "tile/1/x001/000.p/255");
    row(0, 1234067, 256, "tile/0/x001/x234/067"); // the example of the specification
    row(7, 0, 1, "tile/7/000.p/1");
    row(0, 72057594037927935U, 256, "tile/0/x072/x057/x594/x037/x927/935");
}

void TileTest::writesAndReadsPaths()
{
    QFETCH(int, level);
    QFETCH(quint64, index);
    QFETCH(int, width);
    QFETCH(QString, path);
    const Tile tile{level, index, width};
    QCOMPARE(QString::fromStdString(tlog::pathOf(tile)), path);
    const auto read = tlog::tileOfPath(path.mid(5).toStdString());
    QVERIFY(read && !read->entries && read->tile == tile);
    const std::string entries = tlog::entriesPathOf({0, index, width});
    const auto bundle = tlog::tileOfPath(std::string_view(entries).substr(5));
    QVERIFY(bundle && bundle->entries && bundle->tile == (Tile{0, index, width}));
}

/// The example of the specification: 70,000 leaves.
void TileTest::widthsOfATree()
{
    QCOMPARE(tlog::widthIn(70'000, 0, 272), 256);
    QCOMPARE(tlog::widthIn(70'000, 0, 273), 112);
    QCOMPARE(tlog::widthIn(70'000, 0, 274), 0);
    QCOMPARE(tlog::widthIn(70'000, 1, 0), 256);
    QCOMPARE(tlog::widthIn(70'000, 1, 1), 17);
    QCOMPARE(tlog::widthIn(70'000, 2, 0), 1);
    QCOMPARE(tlog::widthIn(70'000, 3, 0), 0);
    QCOMPARE(tlog::widthIn(256, 0, 0), 256);
    QCOMPARE(tlog::widthIn(256, 1, 0), 1);
    QCOMPARE(tlog::widthIn(0, 0, 0), 0);
    QCOMPARE(tlog::widthIn(UINT64_MAX, 0, UINT64_MAX), 0);
}

void TileTest::noTreeHasADeeperTile()
{
    for (const int level : {8, 9, 63, 64, 1'000'000, INT_MAX, -1, INT_MIN}) {
        QCOMPARE(tlog::widthIn(UINT64_MAX, level, 0), 0);
        bool asked = false;
        const auto nodes = tlog::nodesOfTiles(UINT64_MAX, [&](const Tile&) {
            asked = true;
            return std::string(8192, 'a');
        });
        QVERIFY(!nodes(level < 0 || level > INT_MAX / 8 ? level : level * 8, 0) && !asked);
    }
    QCOMPARE(tlog::widthIn(UINT64_MAX, 7, 0), 255);
}

void TileTest::aTileOfAnotherLengthIsNone()
{
    for (const std::size_t bytes : {0, 31, 95, 97, 8192}) {
        const auto nodes = tlog::nodesOfTiles(3, [&](const Tile&) { return std::string(bytes, 'a'); });
        QVERIFY(!tlog::rootOf(3, nodes));
    }
    QVERIFY(!tlog::rootOf(3, tlog::nodesOfTiles(3, [](const Tile&) { return std::optional<std::string>(); })));
    // What the tree does not have is not asked for.
    bool asked = false;
    const auto nodes = tlog::nodesOfTiles(3, [&](const Tile&) {
        asked = true;
        return std::string(96, 'a');
    });
    QVERIFY(!nodes(0, 3) && !nodes(2, 0) && !nodes(8, 0) && !asked);
}

void TileTest::provesOutOfTiles()
{
    SmallTree tree;
    for (int i = 0; i < 700; ++i)
        tree.add(std::to_string(i));
    Shelf shelf(tree);
    const auto nodes = tlog::nodesOfTiles(700, [&](const Tile& tile) { return shelf.read(tile); });
    QCOMPARE(hexOf(*tlog::rootOf(700, nodes)), hexOf(tree.root()));
    for (const std::uint64_t number : {0, 1, 255, 256, 511, 512, 698, 699}) {
        const auto proof = tlog::inclusionProof(number, 700, nodes);
        QVERIFY(proof && tlog::verifyInclusion(tree.leaves()[number], number, 700, *proof, tree.root()));
    }
    for (const std::uint64_t oldSize : {1, 2, 255, 256, 257, 512, 513, 699}) {
        const auto proof = tlog::consistencyProof(oldSize, 700, nodes);
        QVERIFY(proof && tlog::verifyConsistency(oldSize, tree.root(0, oldSize), 700, tree.root(), *proof));
    }
    QCOMPARE(shelf.reads, 4); // three of level 0, one of level 1
}

/// Whoever serves a log says how many tiles it has: memory must not grow with them.
void TileTest::keepsFewTiles()
{
    constexpr std::uint64_t size = 256 * 1000;
    int reads = 0;
    const auto nodes = tlog::nodesOfTiles(size, [&](const Tile& tile) {
        ++reads;
        return std::string(std::size_t(tile.width) * sizeof(tlog::Hash), 'a');
    });
    const auto readFrom = [&](std::uint64_t first, std::uint64_t count) {
        const int before = reads;
        for (std::uint64_t tile = first; tile < first + count; ++tile)
            if (!nodes(0, tile * 256))
                return -1;
        return reads - before;
    };
    QCOMPARE(readFrom(0, tlog::mostKeptTiles), int(tlog::mostKeptTiles));
    QCOMPARE(readFrom(0, tlog::mostKeptTiles), 0);
    QCOMPARE(readFrom(500, 1), 1); // in the place of tile 0, which was used longest ago
    QCOMPARE(readFrom(1, tlog::mostKeptTiles - 1), 0);
    QCOMPARE(readFrom(0, 1), 1);
}

void TileTest::refusesLongBundles()
{
    std::string bundle;
    for (int i = 0; i < 256; ++i)
        tlog::addEntry(bundle, {});
    QCOMPARE(tlog::entriesOf(bundle)->size(), std::size_t{256});
    tlog::addEntry(bundle, {});
    QVERIFY(!tlog::entriesOf(bundle));
    QVERIFY(!tlog::entriesOf(std::string(1'000'000, '\0')));
}

void TileTest::refusesCutBundles()
{
    std::string bundle;
    tlog::addEntry(bundle, "one");
    tlog::addEntry(bundle, "three");
    for (std::size_t length = 1; length < bundle.size(); ++length)
        if (length != 5)
            QVERIFY(!tlog::entriesOf(std::string_view(bundle).substr(0, length)));
    QVERIFY_EXCEPTION_THROWN(tlog::addEntry(bundle, std::string(65'536, 'a')), std::length_error);
}

void TileTest::bundlesEntries()
{
    std::string bundle;
    const std::vector<std::string> entries{"", "a", std::string(65'535, 'b'), std::string("\0\xff", 2)};
    for (const std::string& entry : entries)
        tlog::addEntry(bundle, entry);
    QCOMPARE(bundle.substr(0, 5), std::string("\0\0\0\1a", 5));
    const auto read = tlog::entriesOf(bundle);
    QVERIFY(read && std::vector<std::string>(read->begin(), read->end()) == entries);
    QVERIFY(tlog::entriesOf({})->empty());
}

BLOOMZY_TEST(TileTest)
#include "TileTest.moc"
