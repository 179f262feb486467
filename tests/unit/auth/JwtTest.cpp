#include "backend/auth/Jwt.h"

#include "tests/support/TestMain.h"
#include "tests/unit/auth/TokenForge.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace bloomzy;
using auth::AccessClaims;
using auth::Jwt;
using core::crypto::base64Url;
using test::TokenForge;
using test::tokenLife;

class JwtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherHeaders_data();
    void refusesOtherHeaders();
    void refusesHs256WithThePublicKeyAsSecret();
    void refusesOtherClaims_data();
    void refusesOtherClaims();
    void refusesDamage_data();
    void refusesDamage();
    void refusesBeforeAndAfterItsTime();
    void acceptsWhatItIssued();
};

void JwtTest::refusesOtherHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::newRow("none") << QStringLiteral(R"({"alg":"none","kid":"%1","typ":"at+jwt"})");
    QTest::newRow("HS256") << QStringLiteral(R"({"alg":"HS256","kid":"%1","typ":"at+jwt"})");
    QTest::newRow("ES384") << QStringLiteral(R"({"alg":"ES384","kid":"%1","typ":"at+jwt"})");
    QTest::newRow("typ JWT") << QStringLiteral(R"({"alg":"ES256","kid":"%1","typ":"JWT"})");
    QTest::newRow("no typ") << QStringLiteral(R"({"alg":"ES256","kid":"%1"})");
    QTest::newRow("no kid") << QStringLiteral(R"({"alg":"ES256","typ":"at+jwt"})");
    QTest::newRow("kid with a path") << QStringLiteral(R"({"alg":"ES256","kid":"../../keys/%1","typ":"at+jwt"})");
    QTest::newRow("kid of nobody") << QStringLiteral(R"({"alg":"ES256","kid":"abc","typ":"at+jwt"})");
    QTest::newRow("crit") << QStringLiteral(R"({"alg":"ES256","crit":["exp"],"kid":"%1","typ":"at+jwt"})");
    QTest::newRow("unknown crit") << QStringLiteral(
        R"({"alg":"ES256","b64":false,"crit":["b64"],"kid":"%1","typ":"at+jwt"})");
    QTest::newRow("jwk") << QStringLiteral(R"({"alg":"ES256","jwk":{},"kid":"%1","typ":"at+jwt"})");
    QTest::newRow("two algs") << QStringLiteral(R"({"alg":"ES256","alg":"none","kid":"%1","typ":"at+jwt"})");
    QTest::newRow("not JSON") << QStringLiteral("ES256 %1");
}

void JwtTest::refusesOtherHeaders()
{
    QFETCH(QString, header);
    const TokenForge forge;
    const std::string text = header.replace(QStringLiteral("%1"), QString::fromStdString(forge.kid())).toStdString();
    const std::string payload = core::json::toJson(forge.claims());
    QVERIFY(forge.accepts(forge.signedWith(forge.goodHeader(), payload)));
    QVERIFY(!forge.accepts(forge.signedWith(text, payload)));
    QVERIFY(!forge.accepts(base64Url(std::string_view(text)) + "." + base64Url(std::string_view(payload)) + "."));
}

void JwtTest::refusesHs256WithThePublicKeyAsSecret()
{
    const TokenForge forge;
    const api::Jwk& jwk = forge.key.publicKey();
    for (const std::string& secret : {jwk.x, jwk.x + jwk.y, core::json::toJson(jwk)}) {
        const std::string text =
            base64Url(std::string_view(R"({"alg":"HS256","kid":")" + forge.kid() + R"(","typ":"at+jwt"})")) + "." +
            base64Url(std::string_view(core::json::toJson(forge.claims())));
        const QByteArray mac = QMessageAuthenticationCode::hash(
            QByteArray::fromStdString(text), QByteArray::fromStdString(secret), QCryptographicHash::Sha256);
        QVERIFY(!forge.accepts(text + "." + base64Url(mac.toStdString())));
    }
}

void JwtTest::refusesOtherClaims_data()
{
    QTest::addColumn<QString>("member");
    for (const char* member : {"iss", "aud", "life", "extra", "missing", "text", "list"})
        QTest::newRow(member) << QString::fromLatin1(member);
}

void JwtTest::refusesOtherClaims()
{
    QFETCH(QString, member);
    const TokenForge forge;
    AccessClaims claims = forge.claims();
    QVERIFY(forge.accepts(forge.signedClaims(claims)));
    if (member == QLatin1String("iss"))
        claims.iss = "elsewhere";
    if (member == QLatin1String("aud"))
        claims.aud = "other-api";
    if (member == QLatin1String("life"))
        claims.exp = claims.iat + 24 * 3600;
    std::string payload = core::json::toJson(claims);
    if (member == QLatin1String("extra"))
        payload.insert(1, R"("admin":true,)");
    if (member == QLatin1String("missing"))
        payload = R"({"iss":"bloomzyd","aud":"bloomzy"})";
    if (member == QLatin1String("text"))
        payload = "hello";
    if (member == QLatin1String("list"))
        payload = "[" + payload + "]";
    QVERIFY(!forge.accepts(forge.signedWith(forge.goodHeader(), payload)));
}

void JwtTest::refusesDamage_data()
{
    QTest::addColumn<int>("kind");
    int kind = 0;
    for (const char* name : {"empty", "dots", "one part", "two parts", "four parts", "signature cut", "payload cut",
                             "padding", "last bits", "signature 63", "signature 65", "signature DER", "zero r and s",
                             "flipped bit", "too long", "newline", "blank in front", "bearer"})
        QTest::newRow(name) << kind++;
}

void JwtTest::refusesDamage()
{
    QFETCH(int, kind);
    const TokenForge forge;
    const std::string good = forge.good();
    const auto lastDot = good.rfind('.');
    const std::string text = good.substr(0, lastDot);
    std::vector<std::byte> raw = *core::crypto::decodeBase64Url(good.substr(lastDot + 1));
    std::string bad;
    if (kind == 1)
        bad = "..";
    if (kind == 2)
        bad = good.substr(0, good.find('.'));
    if (kind == 3)
        bad = text;
    if (kind == 4)
        bad = good + ".x";
    if (kind == 5)
        bad = good.substr(0, good.size() - 1);
    if (kind == 6)
        bad = text.substr(0, text.size() - 4) + good.substr(lastDot);
    if (kind == 7)
        bad = good + "==";
    if (kind == 8) {
        // 64 bytes leave four bits of the last character unused: they must be zero.
        const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        bad = good;
        bad.back() = alphabet[alphabet.find(good.back()) + 1];
    }
    if (kind == 9 || kind == 10) {
        raw.resize(kind == 9 ? 63 : 65);
        bad = text + "." + base64Url(raw);
    }
    if (kind == 11)
        bad = text + "." + base64Url(std::string_view("\x30\x44\x02\x20"));
    if (kind == 12)
        bad = text + "." + base64Url(std::vector<std::byte>(64));
    if (kind == 13) {
        raw[20] ^= std::byte{1};
        bad = text + "." + base64Url(raw);
    }
    if (kind == 14)
        bad = good + std::string(4096, 'A');
    if (kind == 15)
        bad = good + "\n";
    if (kind == 16)
        bad = " " + good;
    if (kind == 17)
        bad = "Bearer " + good;
    QVERIFY(bad != good);
    QVERIFY(!forge.accepts(bad));
    QVERIFY(forge.accepts(good));
}

void JwtTest::refusesBeforeAndAfterItsTime()
{
    TokenForge forge;
    AccessClaims early = forge.claims();
    early.iat += 120;
    early.exp += 120;
    QVERIFY(!forge.accepts(forge.signedClaims(early)));

    const std::string token = forge.good();
    forge.clock.advance(tokenLife - std::chrono::seconds(1));
    QVERIFY(forge.accepts(token));
    forge.clock.advance(std::chrono::seconds(1));
    QVERIFY(!forge.accepts(token));
    QCOMPARE(forge.jwt.verify(token, forge.clock.now()).error().code, api::ErrorCode::unauthenticated);
}

void JwtTest::acceptsWhatItIssued()
{
    const TokenForge forge;
    const auto claims = forge.jwt.verify(forge.good(), forge.clock.now());
    QVERIFY(claims.has_value());
    QCOMPARE(claims->sub, forge.user);
    QCOMPARE(claims->sid, forge.session);
    QCOMPARE(claims->exp - claims->iat, std::int64_t{600});
    QVERIFY(forge.jwt.works());
}

BLOOMZY_TEST(JwtTest)
#include "JwtTest.moc"
