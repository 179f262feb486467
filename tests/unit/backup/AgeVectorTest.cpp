#include "backend/core/crypto/Hash.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/AgeTexts.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>

using namespace bloomzy;
using namespace ageTexts;

namespace {

/// A file of tests/vectors/age.
struct Vector
{
    std::string expect;
    std::string payload; ///< SHA-256
    std::string fileKey;
    std::string identity;
    std::string header;
};

std::string lineOf(const QByteArray& head, const QByteArray& key)
{
    for (const QByteArray& line : head.split('\n')) {
        if (line.startsWith(key + ": "))
            return line.mid(key.size() + 2).toStdString();
    }
    return {};
}

Vector vectorOf(const QString& name)
{
    QFile file(sourcePath(QStringLiteral("tests/vectors/age/")) + name);
    const QByteArray all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const qsizetype end = all.indexOf("\n\n") + 1;
    const QByteArray head = all.left(end);
    return {lineOf(head, "expect"), lineOf(head, "payload"), lineOf(head, "file key"), lineOf(head, "identity"),
            all.mid(end + 1).toStdString()};
}

age::FileKey fileKeyOf(const std::string& hex)
{
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
    age::FileKey key;
    std::copy_n(bytes.begin(), std::min<qsizetype>(bytes.size(), 16), key.data());
    return key;
}

/// What follows a header, as the generators of the suite make it: a nonce, and chunks with numbers of their own.
class PayloadMaker
{
public:
    PayloadMaker(const std::string& fileKeyHex, const char* nonceHex)
        : m_bytes(QByteArray::fromHex(nonceHex).toStdString())
        , m_cipher(age::payloadCipher(fileKeyOf(fileKeyHex), m_bytes).value())
    {
    }
    PayloadMaker& chunk(std::size_t size, bool last = false)
    {
        return sealed(std::string(size, static_cast<char>(m_index)), last);
    }
    PayloadMaker& final(std::size_t size) { return chunk(size, true); }
    PayloadMaker& sealed(const std::string& plain, bool last)
    {
        std::string chunk(plain.size() + age::tagBytes, '\0');
        Q_UNUSED(m_cipher.seal(age::chunkNonce(m_index, last), plain, chunk.data()));
        // The suite counts chunks that are not the last.
        m_index += last ? 0 : 1;
        m_bytes += chunk;
        return *this;
    }
    PayloadMaker& garbage(std::size_t size)
    {
        m_bytes += noise(size);
        return *this;
    }
    PayloadMaker& without(std::size_t size)
    {
        m_bytes.resize(m_bytes.size() - size);
        return *this;
    }
    PayloadMaker& badTag()
    {
        m_bytes.back() ^= 0x20;
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
    age::ChaChaPoly m_cipher;
    std::uint64_t m_index = 0;
};

/// The nonces of the suite: the second 32 bytes of its keystream begin with the first one.
constexpr const char* smallNonce = "eecf62c7ce91b433274e68d4f2f9134c";
constexpr const char* streamNonce = "c82f71eb82029b77136399e485e879f4";
constexpr std::size_t full = 64 * 1024;

QString kindOf(const std::string& failure)
{
    if (failure.empty())
        return QStringLiteral("success");
    if (failure.starts_with("age header"))
        return QStringLiteral("header failure");
    if (failure == "age key")
        return QStringLiteral("no match");
    if (failure == "age mac")
        return QStringLiteral("HMAC failure");
    return failure.starts_with("age payload") ? QStringLiteral("payload failure") : QString::fromStdString(failure);
}

} // namespace

/// The published vectors (tests/vectors/age/README.md says which, and what of them is made here).
class AgeVectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void streams_data();
    void streams();
};

void AgeVectorTest::headers_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(sourcePath(QStringLiteral("tests/vectors/age")));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY(names.size() > 40);
    for (const QString& name : names) {
        if (!name.contains(u'.') && name != QLatin1String("stream"))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void AgeVectorTest::headers()
{
    QFETCH(QString, name);
    const Vector vector = vectorOf(name);
    const auto identity = age::Identity::of(vector.identity);
    QVERIFY(identity.has_value());
    const std::string payload =
        vector.header.empty() ? "" : PayloadMaker(vector.fileKey, smallNonce).sealed("age", true).bytes();
    for (const std::size_t piece : {std::size_t{1}, std::size_t{1} << 20}) {
        const Opened opened = open(vector.header + payload, {*identity}, piece);
        QCOMPARE(kindOf(opened.failure), QString::fromStdString(vector.expect));
        QCOMPARE(opened.plain, std::string(vector.payload.empty() ? "" : "age"));
    }
    if (!vector.payload.empty())
        QCOMPARE(core::crypto::sha256Hex("age"), vector.payload);
}

void AgeVectorTest::streams_data()
{
    QTest::addColumn<std::function<void(PayloadMaker&)>>("make");
    QTest::addColumn<QString>("expect");
    QTest::addColumn<std::size_t>("released"); // what is given before the end or the failure
    const auto row = [](const char* name, std::function<void(PayloadMaker&)> make, const char* expect,
                        std::size_t released) {
        QTest::newRow(name) << std::move(make) << QString::fromLatin1(expect) << released;
    };
    const char* good = "success";
    const char* bad = "payload failure";
    const auto many = [](int count) {
        return [count](PayloadMaker& p) {
            for (int i = 0; i < count; ++i)
                p.chunk(full);
        };
    };
    row(
        "stream_257_chunks", [=](auto& p) { many(256)(p), p.final(1); }, good, 256 * full + 1);
    row(
        "stream_257_chunks_full", [=](auto& p) { many(256)(p), p.final(full); }, good, 257 * full);
    row(
        "stream_258_chunks", [=](auto& p) { many(257)(p), p.final(1); }, good, 257 * full + 1);
    row(
        "stream_bad_tag", [](auto& p) { p.final(3).badTag(); }, bad, 0);
    row(
        "stream_bad_tag_second_chunk", [](auto& p) { p.chunk(full).final(3).badTag(); }, bad, full);
    row(
        "stream_bad_tag_second_chunk_full", [](auto& p) { p.chunk(full).final(full).badTag(); }, bad, full);
    row(
        "stream_empty_payload", [](auto& p) { p.final(0); }, good, 0);
    row(
        "stream_last_chunk_empty", [](auto& p) { p.chunk(full).final(0); }, bad, full);
    row(
        "stream_last_chunk_full", [](auto& p) { p.final(full); }, good, full);
    row(
        "stream_last_chunk_full_second", [](auto& p) { p.chunk(full).final(full); }, good, 2 * full);
    row(
        "stream_missing_tag", [](auto& p) { p.final(3).without(16); }, bad, 0);
    row(
        "stream_no_chunks", [](auto&) {}, bad, 0);
    row(
        "stream_no_final", [](auto& p) { p.chunk(1); }, bad, 0);
    row(
        "stream_no_final_full", [](auto& p) { p.chunk(full); }, bad, full);
    row(
        "stream_no_final_two_chunks", [](auto& p) { p.chunk(full).chunk(3); }, bad, full);
    row(
        "stream_no_final_two_chunks_full", [](auto& p) { p.chunk(full).chunk(full); }, bad, 2 * full);
    row(
        "stream_no_nonce", [](auto& p) { p.without(16); }, "header failure", 0);
    row(
        "stream_short_chunk", [](auto& p) { p.garbage(12); }, bad, 0);
    row(
        "stream_short_nonce", [](auto& p) { p.without(4); }, "header failure", 0);
    row(
        "stream_short_second_chunk", [](auto& p) { p.chunk(full).garbage(12); }, bad, full);
    row(
        "stream_three_chunks", [](auto& p) { p.chunk(full).chunk(full).final(full); }, good, 3 * full);
    row(
        "stream_trailing_garbage_long", [](auto& p) { p.final(full).garbage(20); }, bad, full);
    row(
        "stream_trailing_garbage_short", [](auto& p) { p.final(full).garbage(12); }, bad, full);
    row(
        "stream_two_final_chunks", [](auto& p) { p.final(full).final(3); }, bad, full);
    row(
        "stream_two_final_chunks_full", [](auto& p) { p.final(full).final(full); }, bad, full);
    row(
        "stream_two_final_chunks_second", [](auto& p) { p.chunk(full).final(full).final(1); }, bad, 2 * full);
    row(
        "stream_two_final_chunks_short", [](auto& p) { p.final(1).final(1); }, bad, 0);
}

void AgeVectorTest::streams()
{
    QFETCH(std::function<void(PayloadMaker&)>, make);
    QFETCH(QString, expect);
    QFETCH(std::size_t, released);
    const Vector vector = vectorOf(QStringLiteral("stream"));
    PayloadMaker payload(vector.fileKey, streamNonce);
    make(payload);
    const auto identity = age::Identity::of(vector.identity);
    const Opened opened = open(vector.header + payload.bytes(), {identity.value()}, 1 << 20);
    QCOMPARE(kindOf(opened.failure), expect);
    QCOMPARE(opened.plain.size(), released);
}

BLOOMZY_APPLESS_TEST(AgeVectorTest)
#include "AgeVectorTest.moc"
