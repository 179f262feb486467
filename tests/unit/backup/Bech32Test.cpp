#include "backend/backup/Bech32.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <vector>

using bloomzy::backup::bech32;

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
    void encodes_data();
    void encodes();
};

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
    QTEST(QByteArray::fromStdString(bech32(prefix.toStdString(), bytesOf(hex))), "text");
}

BLOOMZY_TEST(Bech32Test)
#include "Bech32Test.moc"
