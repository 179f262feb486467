#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"
#include "tests/support/TestMain.h"

#include <QtTest/QTest>

#include <algorithm>

namespace bloomzy::core::crypto {

class CryptoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base64UrlRefusesWhatIsNotCanonical();
    void base64ReadsNothingThatItWouldNotWrite();
    void base64OfTheStandard();
    void base64UrlReadsWhatItWrites();
    void hashesOfTheStandard();
    void comparesWholeTexts();
    void wipesWhatStood();
    void randomnessIsOfTheRightLength();
};

namespace {

std::string hex(const std::vector<std::byte>& bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex().toStdString();
}

} // namespace

void CryptoTest::base64UrlRefusesWhatIsNotCanonical()
{
    for (const char* bad : {"A", "Zg==", "Zm8=", "Zh", "Zm9", "Zm9v Yg", "Zm9v\n", "+/+/", "Zm9v!", "=", "Zm9vYmFyA"})
        QVERIFY2(!decodeBase64Url(bad) && !decodeBase64UrlText(bad), bad);
    QVERIFY(!decodeBase64Url(std::string_view("Zm9v\0", 5)));
}

/// Every byte at every place of texts of each length.
void CryptoTest::base64ReadsNothingThatItWouldNotWrite()
{
    for (const std::string good : {"Zg==", "Zm8=", "Zm9v"})
        for (std::size_t at = 0; at < good.size(); ++at)
            for (int byte = 0; byte < 256; ++byte) {
                std::string text = good;
                text[at] = char(byte);
                const auto padded = decodeBase64Text(text);
                QVERIFY(!padded || base64(*padded) == text);
                const std::string bare = text.substr(0, good.find('='));
                const auto url = decodeBase64UrlText(bare);
                QVERIFY(!url || base64Url(*url) == bare);
            }
}

/// The vectors of RFC 4648 §10, without their padding.
void CryptoTest::base64OfTheStandard()
{
    const std::vector<std::pair<std::string, std::string>> vectors{
        {"", ""}, {"f", "Zg"}, {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}};
    for (const auto& [plain, encoded] : vectors) {
        QCOMPARE(base64Url(plain), encoded);
        QCOMPARE(decodeBase64UrlText(encoded).value_or("(refused)"), plain);
    }
}

void CryptoTest::base64UrlReadsWhatItWrites()
{
    for (std::size_t length = 0; length < 70; ++length) {
        const auto bytes = randomBytes(length);
        QVERIFY(decodeBase64Url(base64Url(bytes)) == bytes);
    }
}

/// FIPS 180-4 examples.
void CryptoTest::hashesOfTheStandard()
{
    QCOMPARE(sha256Hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(hex(sha256("abc")), sha256Hex("abc"));
}

void CryptoTest::comparesWholeTexts()
{
    QVERIFY(!equalConstantTime("secret", "secreT"));
    QVERIFY(!equalConstantTime("secret", "secret "));
    QVERIFY(!equalConstantTime("", "s"));
    QVERIFY(equalConstantTime("", ""));
    QVERIFY(equalConstantTime("secret", "secret"));
}

void CryptoTest::wipesWhatStood()
{
    std::string secret = "a secret that is too long to stand inside the string itself";
    const char* const stood = secret.data();
    const std::size_t length = secret.size();
    wipe(secret);
    QVERIFY(secret.empty());
    QVERIFY(secret.capacity() >= length && secret.data() == stood);
    secret.resize(length);
    QVERIFY(std::all_of(secret.begin(), secret.end(), [](char c) { return c == 0; }));
}

void CryptoTest::randomnessIsOfTheRightLength()
{
    QVERIFY(randomBytes(0).empty());
    QCOMPARE(randomBytes(33).size(), std::size_t(33));
    QVERIFY(randomBytes(16) != randomBytes(16));
    QCOMPARE(decodeBase64Url(randomToken(32))->size(), std::size_t(32));
}

} // namespace bloomzy::core::crypto

BLOOMZY_TEST(bloomzy::core::crypto::CryptoTest)
#include "CryptoTest.moc"
