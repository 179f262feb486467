#include "backend/tlog/Checkpoint.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using tlog::Checkpoint;

namespace {

// The example of C2SP tlog-checkpoint.
const std::string example = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

tlog::NoteSigner signerOf(std::uint8_t fill)
{
    tlog::NoteSigner::Seed bytes;
    bytes.fill(fill);
    return std::move(*tlog::NoteSigner::of("example.com/behind-the-sofa", bytes));
}

} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void refusesWhatIsNotSignedForIt();
    void readsThePublishedOne();
    void passesOverExtensions();
    void signsAndVerifies();
};

void CheckpointTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* bad :
         {"", "\n", "origin\n", "origin\n1\n", "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
          "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n1 \nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n0x1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n18446744073709551616\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
          "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
          "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2=\n", "origin\n1\nAAAA\n",
          "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nextension\n"})
        QTest::newRow(QByteArray(bad).replace('\n', '|')) << QByteArray(bad);
}

void CheckpointTest::refusesWhatIsNone()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Checkpoint::of(text.toStdString()));
}

void CheckpointTest::refusesWhatIsNotSignedForIt()
{
    const auto key = signerOf(1);
    const Checkpoint head = *Checkpoint::of(example);
    const std::string note = tlog::signedCheckpoint(head, key);
    QVERIFY(tlog::verifiedCheckpoint(note, head.origin, key.verifier()));
    QVERIFY(!tlog::verifiedCheckpoint(note, "example.com/elsewhere", key.verifier()));
    QVERIFY(!tlog::verifiedCheckpoint(note, head.origin, signerOf(2).verifier()));
    QVERIFY(!tlog::verifiedCheckpoint(example, head.origin, key.verifier()));
    std::string longer = note;
    longer.replace(longer.find("20852163"), 8, "20852164");
    QVERIFY(!tlog::verifiedCheckpoint(longer, head.origin, key.verifier()));
    // A note that this key signed, and is no checkpoint.
    tlog::Note other{"hello\n", {}};
    other.sign(key);
    QVERIFY(!tlog::verifiedCheckpoint(other.bytes(), "hello", key.verifier()));
}

void CheckpointTest::readsThePublishedOne()
{
    const auto head = Checkpoint::of(example);
    QVERIFY(head.has_value());
    QCOMPARE(head->origin, std::string("example.com/behind-the-sofa"));
    QCOMPARE(head->size, std::uint64_t{20852163});
    QCOMPARE(int(head->root[0]), 0x0a);
    QCOMPARE(head->text(), example);
}

void CheckpointTest::passesOverExtensions()
{
    const auto head = Checkpoint::of(example + "one\ntwo\n");
    QVERIFY(head && *head == *Checkpoint::of(example));
}

void CheckpointTest::signsAndVerifies()
{
    const auto key = signerOf(1);
    for (const std::uint64_t size : {std::uint64_t(0), std::uint64_t(1), UINT64_MAX}) {
        const Checkpoint head{"origin", size, tlog::emptyRoot()};
        const auto read = tlog::verifiedCheckpoint(tlog::signedCheckpoint(head, key), "origin", key.verifier());
        QVERIFY(read && *read == head);
    }
}

BLOOMZY_TEST(CheckpointTest)
#include "CheckpointTest.moc"
