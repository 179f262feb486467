#include "backend/backup/Bech32.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <vector>

using bloomzy::backup::bech32;
using bloomzy::backup::decodeBech32;

namespace {

std::vector<std::byte> bytesOf(const QByteArray& hex)
{
    const QByteArray raw = QByteArray::fromHex(hex);
    std::vector<std::byte> bytes;
    for (const char c : raw)
        bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

} // namespace

class Bech32Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotCanonical_data();
    void refusesWhatIsNotCanonical();
    void encodes_data();
    void encodes();
};

void Bech32Test::refusesWhatIsNotCanonical_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("a") << QByteArray();
    QTest::newRow("another prefix") << QByteArray("b") << QByteArray("a12uel5l");
    QTest::newRow("upper case") << QByteArray("a") << QByteArray("A12UEL5L");
    QTest::newRow("mixed case") << QByteArray("a") << QByteArray("a12uEl5l");
    QTest::newRow("a checksum that does not fit") << QByteArray("a") << QByteArray("a12uel5q");
    QTest::newRow("a checksum that is too short") << QByteArray("a") << QByteArray("a1uel5l");
    QTest::newRow("no separator") << QByteArray("a") << QByteArray("a22uel5l");
    QTest::newRow("another character") << QByteArray("a") << QByteArray("a12uelbl");
    // Their checksums fit.
    QTest::newRow("a group left over") << QByteArray("a") << QByteArray("a1q3g6mn3");
    QTest::newRow("bits left over that are set") << QByteArray("a") << QByteArray("a1qpamnt9j");
}

void Bech32Test::refusesWhatIsNotCanonical()
{
    QFETCH(QByteArray, prefix);
    QFETCH(QByteArray, text);
    QVERIFY(!decodeBech32(prefix.toStdString(), text.toStdString()));
}

void Bech32Test::encodes_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("text");
    // BIP-173, "Test vectors": the first two valid strings; their data parts are empty and 0..31 in groups of five.
    QTest::newRow("BIP-173, no data") << QByteArray("a") << QByteArray() << QByteArray("a12uel5l");
    QTest::newRow("BIP-173, every character")
        << QByteArray("abcdef") << QByteArray("00443214c74254b635cf84653a56d7c675be77df")
        << QByteArray("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw");
}

void Bech32Test::encodes()
{
    QFETCH(QByteArray, prefix);
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(bech32(prefix.toStdString(), bytesOf(hex))), text);
    const auto decoded = decodeBech32(prefix.toStdString(), text.toStdString());
    QVERIFY(decoded.has_value());
    QCOMPARE(QByteArray::fromStdString(*decoded).toHex(), hex);
}

BLOOMZY_TEST(Bech32Test)
#include "Bech32Test.moc"
