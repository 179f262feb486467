#include "backend/core/crypto/SecretBox.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

#include <set>

namespace bloomzy::core::crypto {

namespace {

const SecretPlace place{"signingKey", "abc"};

SecretKey countingKey()
{
    std::string bytes;
    for (char i = 0; i < 32; ++i)
        bytes += i;
    return *SecretKey::fromBytes(bytes);
}

} // namespace

class SecretBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoKey();
    void refusesEveryChangedCharacter();
    void refusesAnotherPlace();
    void refusesAnotherKey();
    void refusesWhatIsNoBox();
    void opensWhatLibsodiumSealed();
    void opensWhatItSealed();
    void sealsEachTimeAnew();
};

void SecretBoxTest::refusesWhatIsNoKey()
{
    const std::string good(64, 'a');
    QVERIFY(SecretKey::fromHex(good + "\n"));
    for (const std::string& bad : {std::string(), good.substr(1), good + "aa", "x" + good.substr(1), " " + good,
                                   good.substr(0, 32) + "\n" + good.substr(32)})
        QVERIFY2(!SecretKey::fromHex(bad), bad.c_str());
    QVERIFY(!SecretKey::fromBytes(std::string(31, 'a')) && !SecretKey::fromBytes(std::string(33, 'a')));
}

void SecretBoxTest::refusesEveryChangedCharacter()
{
    const SecretKey key = SecretKey::random();
    const std::string sealed = seal(key, "violet", place);
    QVERIFY(unseal(key, sealed, place).has_value());
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string changed = sealed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        QVERIFY2(unseal(key, changed, place).has_error(), changed.c_str());
        QVERIFY(unseal(key, sealed.substr(0, i), place).has_error());
    }
    QVERIFY(unseal(key, sealed + "A", place).has_error());
}

void SecretBoxTest::refusesAnotherPlace()
{
    const SecretKey key = SecretKey::random();
    const std::string sealed = seal(key, "violet", {"ab", "c"});
    for (const SecretPlace& other : {SecretPlace{"a", "bc"}, SecretPlace{"ab", "d"}, SecretPlace{"abc", ""},
                                     SecretPlace{"", "abc"}, SecretPlace{"ab\n1:c", ""}})
        QVERIFY(unseal(key, sealed, other).has_error());
}

void SecretBoxTest::refusesAnotherKey()
{
    const std::string sealed = seal(SecretKey::random(), "violet", place);
    const auto opened = unseal(SecretKey::random(), sealed, place);
    QVERIFY(opened.has_error());
    QCOMPARE(opened.error().code, api::ErrorCode::malformed);
}

void SecretBoxTest::refusesWhatIsNoBox()
{
    const SecretKey key = SecretKey::random();
    for (const std::string& bad :
         {std::string(), std::string("violet"), std::string("bz1."), "bz1." + key.id(), "bz1." + key.id() + ".",
          "bz1." + key.id() + ".AAAA", "bz2." + seal(key, "violet", place).substr(4)})
        QVERIFY2(unseal(key, bad, place).has_error(), bad.c_str());
}

/// Made by libsodium from Python, by what docs/secrets.md says: stored secrets must stay readable.
void SecretBoxTest::opensWhatLibsodiumSealed()
{
    const SecretKey key = countingKey();
    QCOMPARE(key.id(), std::string("JJcvi3bAs4wg"));
    const auto opened =
        unseal(key, "bz1.JJcvi3bAs4wg.ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7ChqW3JpaLwwTbkO1YdQ9mzEMbAYYCg", place);
    QVERIFY(opened.has_value());
    QCOMPARE(*opened, std::string("violet"));
}

void SecretBoxTest::opensWhatItSealed()
{
    const SecretKey key = *SecretKey::fromHex(SecretKey::random().hex());
    for (const std::string& secret : {std::string(), std::string(1, '\0'), std::string(100'000, 'x')}) {
        const std::string sealed = seal(key, secret, place);
        QCOMPARE(sealingKeyId(sealed), std::string_view(key.id()));
        QVERIFY(secret.size() < 2 || sealed.find(secret.substr(0, 8)) == std::string::npos);
        QCOMPARE(*unseal(key, sealed, place), secret);
    }
}

void SecretBoxTest::sealsEachTimeAnew()
{
    const SecretKey key = SecretKey::random();
    std::set<std::string> boxes;
    for (int i = 0; i < 100; ++i)
        boxes.insert(seal(key, "violet", place));
    QCOMPARE(boxes.size(), std::size_t{100});
}

} // namespace bloomzy::core::crypto

BLOOMZY_APPLESS_TEST(bloomzy::core::crypto::SecretBoxTest)
#include "SecretBoxTest.moc"
