#include "backend/auth/Totp.h"

#include "backend/auth/RecoveryCodes.h"
#include "backend/core/crypto/Base32.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <set>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

/// Appendix B of RFC 6238: the ASCII text is the seed of SHA-1.
constexpr std::string_view vectorSeed = "12345678901234567890";

core::Time at(std::int64_t seconds)
{
    return core::Time(std::chrono::seconds(seconds));
}

std::string base32Of(std::string_view text)
{
    return core::crypto::base32(std::as_bytes(std::span(text)));
}

} // namespace

/// One-time passwords, against the vectors of their RFCs.
class TotpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoCode();
    void refusesCodesTooFarFromNow();
    void aCodeLivesForThirtySecondsWhereOnlyThePresentOneIsTaken();
    void refusesStepsThatWereUsed();
    void gives_data();
    void gives();
    void encodesBase32();
    void namesTheAccountInTheUri();
    void refusesWhatIsNoRecoveryCode();
    void makesTenRecoveryCodes();
};

void TotpTest::refusesWhatIsNoCode()
{
    for (const char* text : {"", "2", "28708", "2870820", "94287082", "28708x", "-87082", "２８７０８２", "287082\n"})
        QVERIFY2(!auth::totp::stepOf(text, vectorSeed, at(59), 0), text);
    QVERIFY(!auth::totp::stepOf("287082", "another seed", at(59), 0));
}

void TotpTest::refusesCodesTooFarFromNow()
{
    const std::string code = auth::totp::codeOf(vectorSeed, 1000);
    for (const std::int64_t step : {998, 1002, 1003, 2000, 0})
        QVERIFY(!auth::totp::stepOf(code, vectorSeed, at(step * 30), 0));
    for (const std::int64_t step : {999, 1000, 1001}) {
        QCOMPARE(auth::totp::stepOf(code, vectorSeed, at(step * 30), 0).value(), std::int64_t{1000});
        QCOMPARE(auth::totp::stepOf(code, vectorSeed, at(step * 30 + 29), 0).value(), std::int64_t{1000});
    }
}

void TotpTest::aCodeLivesForThirtySecondsWhereOnlyThePresentOneIsTaken()
{
    const std::string code = auth::totp::codeOf(vectorSeed, 1000);
    const auto isTaken = [&](core::Time time) {
        return auth::totp::stepOf(code, vectorSeed, time, 0, auth::totp::Window::present).has_value();
    };
    QVERIFY(!isTaken(at(30'000) - 1us));
    QVERIFY(isTaken(at(30'000)));
    QVERIFY(isTaken(at(30'030) - 1us));
    QVERIFY(!isTaken(at(30'030)));
}

void TotpTest::refusesStepsThatWereUsed()
{
    const core::Time now = at(30'000);
    for (const std::int64_t step : {999, 1000, 1001}) {
        const std::string code = auth::totp::codeOf(vectorSeed, step);
        QVERIFY(!auth::totp::stepOf(code, vectorSeed, now, step));
        QVERIFY(!auth::totp::stepOf(code, vectorSeed, now, step + 1));
        QCOMPARE(auth::totp::stepOf(code, vectorSeed, now, step - 1).value(), step);
    }
}

void TotpTest::gives_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<std::string>("eightDigits");
    QTest::newRow("1970-01-01") << qint64{59} << std::string("94287082");
    QTest::newRow("2005-03-18 01:58:29") << qint64{1111111109} << std::string("07081804");
    QTest::newRow("2005-03-18 01:58:31") << qint64{1111111111} << std::string("14050471");
    QTest::newRow("2009-02-13") << qint64{1234567890} << std::string("89005924");
    QTest::newRow("2033-05-18") << qint64{2000000000} << std::string("69279037");
    QTest::newRow("2603-10-11") << qint64{20000000000} << std::string("65353130");
}

void TotpTest::gives()
{
    QFETCH(qint64, seconds);
    QFETCH(std::string, eightDigits);
    const std::string code = eightDigits.substr(2); // the truncation is the same number modulo 10^6
    const std::int64_t step = auth::totp::stepAt(at(seconds));
    QCOMPARE(auth::totp::codeOf(vectorSeed, step), code);
    QCOMPARE(auth::totp::stepOf(code, vectorSeed, at(seconds), step - 1).value(), step);
}

void TotpTest::encodesBase32()
{
    // RFC 4648, section 10, without the padding.
    QCOMPARE(base32Of(""), std::string());
    QCOMPARE(base32Of("f"), std::string("MY"));
    QCOMPARE(base32Of("fo"), std::string("MZXQ"));
    QCOMPARE(base32Of("foo"), std::string("MZXW6"));
    QCOMPARE(base32Of("foob"), std::string("MZXW6YQ"));
    QCOMPARE(base32Of("fooba"), std::string("MZXW6YTB"));
    QCOMPARE(base32Of("foobar"), std::string("MZXW6YTBOI"));
    QCOMPARE(base32Of(std::string(20, '\xff')), std::string(32, '7'));
}

void TotpTest::namesTheAccountInTheUri()
{
    QCOMPARE(auth::totp::keyUri("MZXW6", "a b+c&d@example.org"),
             std::string("otpauth://totp/Bloomzy:a%20b%2Bc%26d%40example.org?secret=MZXW6&issuer=Bloomzy&algorithm=SHA1"
                         "&digits=6&period=30"));
}

void TotpTest::refusesWhatIsNoRecoveryCode()
{
    for (const char* text : {"", "123456", "abcd-efgh-ijkl-mnop-qrst-uvw", "abcd-efgh-ijkl-mnop-qrst-uvwxy",
                             "abcd-efgh-ijkl-mnop-qrst-uvw1", "abcd_efgh_ijkl_mnop_qrst_uvwx"})
        QVERIFY2(!auth::recoverycodes::hashOf(text), text);
    const auto hash = auth::recoverycodes::hashOf("abcd-efgh-ijkl-mnop-qrst-uvwx");
    QVERIFY(hash);
    for (const char* text : {"ABCD EFGH IJKL MNOP QRST UVWX", "abcdefghijklmnopqrstuvwx"})
        QCOMPARE(auth::recoverycodes::hashOf(text), hash);
}

void TotpTest::makesTenRecoveryCodes()
{
    std::set<std::string> all;
    for (int i = 0; i < 20; ++i) {
        const auto codes = auth::recoverycodes::make();
        QCOMPARE(codes.size(), std::size_t{10});
        for (const std::string& code : codes) {
            QCOMPARE(code.size(), std::size_t{29});
            QVERIFY(auth::recoverycodes::hashOf(code));
            QVERIFY(all.insert(code).second);
        }
    }
}

BLOOMZY_TEST(TotpTest)
#include "TotpTest.moc"
