#include "backend/auth/Jwt.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/TokenForge.h"

#include <QTest>

using namespace bloomzy;
using auth::Jwt;
using auth::KeySet;
using auth::SigningKey;
using core::crypto::base64Url;
using test::TokenForge;
using test::tokenLife;

/// Which key a token needs, while keys change.
class JwtKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAForeignKey();
    void refusesARetiredKeyAfterItsTime();
    void refusesAKeysTokenUnderTheNameOfAnother();
    void signsWithTheKeyThatTookOver();
    void refusesPemThatIsNoKey_data();
    void refusesPemThatIsNoKey();
    void readsItsOwnPem();
};

void JwtKeysTest::refusesAForeignKey()
{
    const TokenForge forge;
    const TokenForge other;
    QVERIFY(!forge.accepts(other.good()));
    const std::string text = base64Url(std::string_view(forge.goodHeader())) + "." +
                             base64Url(std::string_view(core::json::toJson(forge.claims())));
    QVERIFY(!forge.accepts(text + "." + base64Url(*other.key.sign(text))));
}

void JwtKeysTest::refusesARetiredKeyAfterItsTime()
{
    TokenForge forge;
    const std::string token = forge.good();
    KeySet turned;
    turned.keys.emplace_back(*SigningKey::generate());
    turned.keys.emplace_back(forge.key, forge.clock.now() + std::chrono::minutes(5));
    forge.ring.replace(turned);
    QVERIFY(forge.accepts(token));
    QCOMPARE(forge.jwt.publicKeys(forge.clock.now()).size(), std::size_t{2});
    forge.clock.advance(std::chrono::minutes(5));
    QVERIFY(!forge.accepts(token));
    QCOMPARE(forge.jwt.publicKeys(forge.clock.now()).size(), std::size_t{1});
}

void JwtKeysTest::refusesAKeysTokenUnderTheNameOfAnother()
{
    TokenForge forge;
    const SigningKey other = *SigningKey::generate();
    KeySet both;
    both.keys.emplace_back(forge.key);
    both.keys.emplace_back(other);
    forge.ring.replace(both);
    const std::string text = base64Url(std::string_view(forge.goodHeader())) + "." +
                             base64Url(std::string_view(core::json::toJson(forge.claims())));
    QVERIFY(forge.accepts(text + "." + base64Url(*forge.key.sign(text))));
    QVERIFY(!forge.accepts(text + "." + base64Url(*other.sign(text))));
}

void JwtKeysTest::signsWithTheKeyThatTookOver()
{
    TokenForge forge;
    const std::string before = forge.good();
    const SigningKey next = *SigningKey::generate();
    KeySet turned;
    turned.keys.emplace_back(forge.key, forge.clock.now() + tokenLife);
    turned.keys.emplace_back(next);
    turned.signing = 1;
    forge.ring.replace(turned);
    const std::string after = forge.good();
    QVERIFY(after.starts_with(turned.active().header + "."));
    QVERIFY(forge.accepts(before) && forge.accepts(after));
    QVERIFY(forge.jwt.works());
}

void JwtKeysTest::refusesPemThatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("damaged") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
}

void JwtKeysTest::refusesPemThatIsNoKey()
{
    QFETCH(QByteArray, pem);
    QVERIFY(SigningKey::fromPem(pem.toStdString()).has_error());
}

void JwtKeysTest::readsItsOwnPem()
{
    const SigningKey key = *SigningKey::generate();
    const auto again = SigningKey::fromPem(*key.pem());
    QVERIFY(again.has_value());
    QCOMPARE(again->publicKey().kid, key.publicKey().kid);
}

BLOOMZY_TEST(JwtKeysTest)
#include "JwtKeysTest.moc"
