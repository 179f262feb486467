#include "tests/support/TestMain.h"
#include "tests/unit/tlog/SmallTree.h"

#include <QTest>

#include <random>

using namespace bloomzy;
using tlog::Hash;
using tlog::ProofPath;

namespace {

constexpr std::uint64_t most = 70;

SmallTree treeOf(std::uint64_t size)
{
    SmallTree tree;
    for (std::uint64_t i = 0; i < size; ++i)
        tree.add("entry " + std::to_string(i));
    return tree;
}

/// Everything that could be done to a proof in one place: a bit, a hash less, one more, two that change places.
std::vector<ProofPath> damaged(const ProofPath& proof)
{
    std::vector<ProofPath> all;
    for (std::size_t i = 0; i < proof.size(); ++i) {
        all.push_back(proof);
        all.back()[i][i % 32] ^= 1U;
        all.push_back(proof);
        all.back().erase(all.back().begin() + std::ptrdiff_t(i));
    }
    for (std::size_t i = 0; i <= proof.size(); ++i) {
        all.push_back(proof);
        all.back().insert(all.back().begin() + std::ptrdiff_t(i), Hash());
    }
    for (std::size_t i = 1; i < proof.size(); ++i) {
        all.push_back(proof);
        std::swap(all.back()[i - 1], all.back()[i]);
    }
    return all;
}

} // namespace

class MerkleProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotThereHasNoProof();
    void anEmptyTreeIsTheBeginningOfEach();
    void inclusionOfEachLeafOfEachTree();
    void consistencyOfEachPairOfTrees();
    void aRewrittenBeginningIsSeen();
    void aNodeThatIsMissingGivesNone();
};

void MerkleProofTest::whatIsNotThereHasNoProof()
{
    const SmallTree tree = treeOf(10);
    QVERIFY(!tlog::inclusionProof(10, 10, tree.nodes()));
    QVERIFY(!tlog::inclusionProof(0, 0, tree.nodes()));
    QVERIFY(!tlog::consistencyProof(11, 10, tree.nodes()));
    QVERIFY(!tlog::verifyInclusion(tree.leaves()[0], 10, 10, {}, tree.root()));
    QVERIFY(!tlog::verifyInclusion(tree.leaves()[0], 0, 0, {}, tlog::emptyRoot()));
    QVERIFY(!tlog::verifyConsistency(11, tree.root(), 10, tree.root(), {}));
}

void MerkleProofTest::anEmptyTreeIsTheBeginningOfEach()
{
    const SmallTree tree = treeOf(7);
    QVERIFY(tlog::consistencyProof(0, 7, tree.nodes())->empty());
    QVERIFY(tlog::verifyConsistency(0, tlog::emptyRoot(), 7, tree.root(), {}));
    QVERIFY(!tlog::verifyConsistency(0, tree.root(), 7, tree.root(), {}));
    const ProofPath one{Hash()};
    QVERIFY(!tlog::verifyConsistency(0, tlog::emptyRoot(), 7, tree.root(), one));
}

void MerkleProofTest::inclusionOfEachLeafOfEachTree()
{
    const SmallTree all = treeOf(most);
    for (std::uint64_t size = 1; size <= most; ++size) {
        const Hash root = all.root(0, size);
        for (std::uint64_t number = 0; number < size; ++number) {
            const Hash& leaf = all.leaves()[number];
            const auto proof = tlog::inclusionProof(number, size, all.nodes());
            QVERIFY(proof && tlog::verifyInclusion(leaf, number, size, *proof, root));
            for (const ProofPath& other : damaged(*proof))
                QVERIFY(!tlog::verifyInclusion(leaf, number, size, other, root));
            QVERIFY(!tlog::verifyInclusion(leaf, number, size, *proof, all.root(0, size - 1)));
            QVERIFY(!tlog::verifyInclusion(all.leaves()[(number + 1) % most], number, size, *proof, root));
            if (size > 1)
                QVERIFY(!tlog::verifyInclusion(leaf, (number + 1) % size, size, *proof, root));
        }
    }
}

void MerkleProofTest::consistencyOfEachPairOfTrees()
{
    const SmallTree all = treeOf(most);
    for (std::uint64_t newSize = 1; newSize <= most; ++newSize) {
        const Hash newRoot = all.root(0, newSize);
        for (std::uint64_t oldSize = 1; oldSize <= newSize; ++oldSize) {
            const Hash oldRoot = all.root(0, oldSize);
            const auto proof = tlog::consistencyProof(oldSize, newSize, all.nodes());
            QVERIFY(proof && tlog::verifyConsistency(oldSize, oldRoot, newSize, newRoot, *proof));
            for (const ProofPath& other : damaged(*proof))
                QVERIFY(!tlog::verifyConsistency(oldSize, oldRoot, newSize, newRoot, other));
            if (oldSize < newSize) {
                QVERIFY(!tlog::verifyConsistency(oldSize, newRoot, newSize, oldRoot, *proof));
                QVERIFY(!tlog::verifyConsistency(oldSize, oldRoot, newSize, all.root(0, newSize - 1), *proof));
            }
        }
    }
}

/// A log that goes on from another history has no proof for the head that was seen.
void MerkleProofTest::aRewrittenBeginningIsSeen()
{
    std::mt19937 random(20261129);
    for (int round = 0; round < 200; ++round) {
        const std::uint64_t oldSize = 1 + random() % 60;
        const std::uint64_t newSize = oldSize + random() % 60;
        const SmallTree seen = treeOf(oldSize);
        SmallTree forged;
        const std::uint64_t place = random() % oldSize;
        for (std::uint64_t i = 0; i < newSize; ++i)
            forged.add(i == place ? "another entry" : "entry " + std::to_string(i));
        const auto proof = tlog::consistencyProof(oldSize, newSize, forged.nodes());
        QVERIFY(proof && !tlog::verifyConsistency(oldSize, seen.root(), newSize, forged.root(), *proof));
    }
}

void MerkleProofTest::aNodeThatIsMissingGivesNone()
{
    const auto none = [](int, std::uint64_t) { return std::optional<Hash>(); };
    QVERIFY(!tlog::rootOf(5, none));
    QVERIFY(tlog::rootOf(0, none) == tlog::emptyRoot());
    QVERIFY(!tlog::inclusionProof(2, 5, none));
    QVERIFY(!tlog::consistencyProof(3, 5, none));
}

BLOOMZY_TEST(MerkleProofTest)
#include "MerkleProofTest.moc"
