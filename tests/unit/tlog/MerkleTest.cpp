#include "tests/support/TestMain.h"
#include "tests/unit/tlog/SmallTree.h"

#include <QTest>

using namespace bloomzy;
using tlog::Frontier;
using tlog::Hash;

namespace {

/// The entries and roots by which implementations of RFC 6962 are compared (the test data of Certificate Transparency).
constexpr std::array<const char*, 8> entries{
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
constexpr std::array<const char*, 9> roots{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                           "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                           "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                           "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                           "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                           "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                           "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                           "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                           "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

void ignore(int, std::uint64_t, const Hash&) {}

} // namespace

class MerkleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrontierOfAnotherSizeIsNone();
    void hasThePublishedRoots();
    void growsAsTheDefinitionSays();
    void tellsEachNodeOnce();
    void goesOnFromItsRoots();
};

void MerkleTest::aFrontierOfAnotherSizeIsNone()
{
    QVERIFY(!Frontier::of(1, {}));
    QVERIFY(!Frontier::of(0, {Hash()}));
    QVERIFY(!Frontier::of(4, {Hash(), Hash()}));
    QVERIFY(Frontier::of(5, {Hash(), Hash()}));
}

void MerkleTest::hasThePublishedRoots()
{
    Frontier tree;
    QCOMPARE(hexOf(tree.root()), QByteArray(roots[0]));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        tree.append(tlog::leafHash(QByteArray::fromHex(entries[i]).toStdString()), ignore);
        QCOMPARE(hexOf(tree.root()), QByteArray(roots[i + 1]));
    }
}

void MerkleTest::growsAsTheDefinitionSays()
{
    Frontier tree;
    SmallTree defined;
    for (int i = 0; i < 600; ++i) {
        const std::string entry = "entry " + std::to_string(i);
        defined.add(entry);
        tree.append(tlog::leafHash(entry), ignore);
        QCOMPARE(tree.size(), defined.size());
        QCOMPARE(hexOf(tree.root()), hexOf(defined.root()));
        QCOMPARE(hexOf(*tlog::rootOf(tree.size(), defined.nodes())), hexOf(defined.root()));
    }
}

void MerkleTest::tellsEachNodeOnce()
{
    Frontier tree;
    SmallTree defined;
    std::map<std::pair<int, std::uint64_t>, Hash> made;
    for (int i = 0; i < 100; ++i) {
        defined.add(std::to_string(i));
        tree.append(defined.leaves().back(), [&](int level, std::uint64_t index, const Hash& hash) {
            QVERIFY(made.emplace(std::pair(level, index), hash).second);
        });
    }
    std::size_t expected = 0;
    for (int level = 0; (100U >> unsigned(level)) > 0; ++level)
        expected += 100U >> unsigned(level);
    QCOMPARE(made.size(), expected);
    for (const auto& [place, hash] : made)
        QCOMPARE(hexOf(hash), hexOf(*defined.nodes()(place.first, place.second)));
}

void MerkleTest::goesOnFromItsRoots()
{
    Frontier whole;
    for (int i = 0; i < 200; ++i) {
        auto taken = Frontier::of(whole.size(), whole.roots());
        QVERIFY(taken.has_value());
        const Hash leaf = tlog::leafHash(std::to_string(i));
        whole.append(leaf, ignore);
        taken->append(leaf, ignore);
        QCOMPARE(hexOf(taken->root()), hexOf(whole.root()));
    }
}

BLOOMZY_TEST(MerkleTest)
#include "MerkleTest.moc"
