#include "backend/auth/PasswordPolicy.h"

#include "backend/auth/AuthOptions.h"
#include "backend/auth/TextRules.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;

class PasswordPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void takesShortNamesForLetters();
    void refusesAddresses_data();
    void refusesAddresses();
    void acceptsAddresses_data();
    void acceptsAddresses();
    void theNormalFormOfAnAddressIsItsOwn();
    void refusesNames_data();
    void refusesNames();
    void acceptsNames();

private:
    auth::PasswordPolicy m_policy{auth::AuthOptions{}.productWords};
};

void PasswordPolicyTest::refuses_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& password, const char* code) {
        QTest::newRow(name) << password << QString::fromLatin1(code);
    };
    row("empty", {}, "password.tooShort");
    row("14 characters", QStringLiteral("qX7!mv0#Tz9&kp"), "password.tooShort");
    row("14 of two bytes", QString(14, QChar(0x00E9)), "password.tooShort");
    row("129 characters", QString(129, u'q'), "password.tooLong");
    row("megabyte", QString(1 << 20, u'q'), "password.tooLong");
    row("known word twice", QStringLiteral("passwordpassword"), "password.common");
    row("keyboard rows", QStringLiteral("qwertyqwertyqwerty"), "password.common");
    row("one letter", QStringLiteral("aaaaaaaaaaaaaaaa"), "password.common");
    row("phrase twice", QStringLiteral("iloveyouiloveyou"), "password.common");
    row("one letter of two bytes", QString(20, QChar(0x00E9)), "password.guessable");
    row("one emoji", QString::fromUtf8("🌹").repeated(128), "password.guessable");
    row("a date again and again", QStringLiteral("19900101").repeated(16), "password.guessable");
    row("four kinds again and again", QStringLiteral("vQ7!").repeated(8) + QStringLiteral("vQ"), "password.guessable");
    row("digits", QStringLiteral("123456789012345"), "password.guessable");
    row("alphabet", QStringLiteral("abcdefghijklmnop"), "password.guessable");
    row("product", QStringLiteral("bloomzyconsole1"), "password.guessable");
    row("product spaced", QStringLiteral("bloomzy console"), "password.guessable");
    row("product leet", QStringLiteral("Bl00mzyC0nsole!"), "password.guessable");
    row("own address", QStringLiteral("alice.green@example.org"), "password.guessable");
    row("columns of the keyboard", QStringLiteral("1qaz2wsx3edc4rfv"), "password.guessable");
    row("columns without digits", QStringLiteral("qazwsxedcrfvtgb"), "password.guessable");
    row("product words", QStringLiteral("bloomzy bloomzy catalog"), "password.guessable");
    row("own name", QStringLiteral("AliceGreenAlice"), "password.guessable");
}

void PasswordPolicyTest::refuses()
{
    QFETCH(QString, password);
    QFETCH(QString, code);
    const auto check = m_policy.check(password.toStdString(), "Alice.Green@example.org", "Alice Green");
    QVERIFY(!check.acceptable);
    QVERIFY(std::ranges::find(check.reasons, code.toStdString()) != check.reasons.end());
    std::vector<api::Fault> faults;
    m_policy.check(password.toStdString(), "Alice.Green@example.org", "Alice Green", faults);
    QCOMPARE(faults.size(), check.reasons.size());
    QCOMPARE(faults.front().pointer, std::string("/password"));
    QVERIFY(!faults.front().detail.empty());
}

void PasswordPolicyTest::accepts_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("words") << QStringLiteral("violet rake under slow rain");
    QTest::newRow("random") << QStringLiteral("qX7!mv0#Tz9&kpW");
    QTest::newRow("lower case only") << QStringLiteral("tram gherkin obelisk");
    QTest::newRow("French") << QString::fromUtf8("la théière chante à minuit");
    QTest::newRow("emoji and blanks") << QString::fromUtf8("🌵 spindle 🌧 marmot clay");
    QTest::newRow("128 characters") << QStringLiteral("kV3 mole/").repeated(15).left(128);
}

void PasswordPolicyTest::accepts()
{
    QFETCH(QString, password);
    const auto check = m_policy.check(password.toStdString(), "alice.green@example.org", "Alice Green");
    QCOMPARE(check.reasons, std::vector<std::string>());
    QVERIFY(check.acceptable);
    QVERIFY(check.score >= 3);
}

/// A word of one or two letters is no guess: it stands in half of all passwords. One of three is.
void PasswordPolicyTest::takesShortNamesForLetters()
{
    QVERIFY(!m_policy.check("anaQanaXanaZana", "ana@example.org", "Ana Li").acceptable);
    QVERIFY(!m_policy.check("rosQrosXrosZros", "a@example.org", "A. Ros").acceptable);
    QVERIFY(m_policy.check("a7aQaXaZaKaMa!a", "a@example.org", "A").acceptable);
    QVERIFY(m_policy.check("tli7vliQkliXmli", "li@example.org", "Li").acceptable);
    QVERIFY(m_policy.check("tli7vliQkliXmli", "x@example.org", "B. Li").acceptable);
}

void PasswordPolicyTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& email, const char* code) {
        QTest::newRow(name) << email << QString::fromLatin1(code);
    };
    row("empty", {}, "email.required");
    row("blank", QStringLiteral("  \t"), "email.required");
    row("no at", QStringLiteral("alice.example.org"), "email.invalid");
    row("two at", QStringLiteral("alice@home@example.org"), "email.invalid");
    row("no local part", QStringLiteral("@example.org"), "email.invalid");
    row("no dot", QStringLiteral("alice@localhost"), "email.invalid");
    row("dot at the end", QStringLiteral("alice@example.org."), "email.invalid");
    row("dot in front", QStringLiteral("alice@.example.org"), "email.invalid");
    row("two dots", QStringLiteral("alice@example..org"), "email.invalid");
    row("blank inside", QStringLiteral("ali ce@example.org"), "email.invalid");
    row("line feed", QStringLiteral("alice@example.org\nbcc:x@example.org"), "email.invalid");
    row("NUL", QStringLiteral("alice@exam") + QChar(0) + QStringLiteral("ple.org"), "email.invalid");
    row("right to left", QStringLiteral("alice") + QChar(0x202E) + QStringLiteral("@example.org"), "email.invalid");
    row("no-break space", QStringLiteral("alice") + QChar(0x00A0) + QStringLiteral("@example.org"), "email.invalid");
    row("a full-width second at", QString::fromUtf8("alice@home＠example.org"), "email.invalid");
    row("an accent that stands alone", QString::fromUtf8("alice¨@example.org"), "email.invalid");
    row("angle brackets", QStringLiteral("<alice@example.org>"), "email.invalid");
    row("255 characters", QString(243, u'a') + QStringLiteral("@example.org"), "email.tooLong");
}

void PasswordPolicyTest::refusesAddresses()
{
    QFETCH(QString, email);
    QFETCH(QString, code);
    std::vector<api::Fault> faults;
    auth::checkEmail(auth::normalEmail(email.toStdString()), faults);
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(faults.front().code), code);
}

void PasswordPolicyTest::acceptsAddresses_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("normal");
    QTest::newRow("plain") << QStringLiteral("alice@example.org") << QStringLiteral("alice@example.org");
    QTest::newRow("capitals") << QStringLiteral(" Alice@Example.ORG ") << QStringLiteral("alice@example.org");
    QTest::newRow("plus") << QStringLiteral("a.b+c@mail.example.org") << QStringLiteral("a.b+c@mail.example.org");
    QTest::newRow("umlaut") << QString::fromUtf8("jürg@beispiel.example") << QString::fromUtf8("jürg@beispiel.example");
    QTest::newRow("umlaut, capital") << QString::fromUtf8("JÜRG@beispiel.example")
                                     << QString::fromUtf8("jürg@beispiel.example");
    QTest::newRow("umlaut, in two") << QString::fromUtf8("ju\u0308rg@beispiel.example")
                                    << QString::fromUtf8("jürg@beispiel.example");
    QTest::newRow("full width") << QString::fromUtf8("Ａｌｉｃｅ＠ｅｘａｍｐｌｅ．ｏｒｇ")
                                << QStringLiteral("alice@example.org");
    QTest::newRow("ligature") << QString::fromUtf8("ﬁona@example.org") << QStringLiteral("fiona@example.org");
    QTest::newRow("sign for Kelvin") << QString::fromUtf8("\u212Aim@example.org") << QStringLiteral("kim@example.org");
    QTest::newRow("sharp s") << QString::fromUtf8("Groß@example.org") << QString::fromUtf8("groß@example.org");
}

void PasswordPolicyTest::acceptsAddresses()
{
    QFETCH(QString, email);
    QFETCH(QString, normal);
    const std::string form = auth::normalEmail(email.toStdString());
    QCOMPARE(QString::fromStdString(form), normal);
    std::vector<api::Fault> faults;
    auth::checkEmail(form, faults);
    QVERIFY(faults.empty());
}

/// What is stored is found again, whatever letters an address has.
void PasswordPolicyTest::theNormalFormOfAnAddressIsItsOwn()
{
    for (char32_t c = 0; c <= 0x1'FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const std::string address =
            (QStringLiteral("a") + QString::fromUcs4(&c, 1) + QStringLiteral("\u0301@b.c")).toStdString();
        const std::string form = auth::normalEmail(address);
        QVERIFY2(auth::normalEmail(form) == form, qPrintable(QString::number(c, 16)));
    }
}

void PasswordPolicyTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString() << QStringLiteral("displayName.required");
    QTest::newRow("201") << QString(201, QChar(0x00E9)) << QStringLiteral("displayName.tooLong");
    QTest::newRow("escape") << QStringLiteral("Al\033[31mice") << QStringLiteral("displayName.characters");
    QTest::newRow("line") << QStringLiteral("Alice\nadministrator") << QStringLiteral("displayName.characters");
    QTest::newRow("override") << QString(QChar(0x202E)) << QStringLiteral("displayName.characters");
    QTest::newRow("no-break space") << QString(QChar(0x00A0)) << QStringLiteral("displayName.required");
    QTest::newRow("ideographic space") << QString(QChar(0x3000)) << QStringLiteral("displayName.required");
    QTest::newRow("variation selector") << QString(QChar(0xFE0F)) << QStringLiteral("displayName.required");
    QTest::newRow("Hangul filler") << QString(QChar(0x3164)) << QStringLiteral("displayName.characters");
    QTest::newRow("soft hyphen") << QString(QChar(0x00AD)) << QStringLiteral("displayName.characters");
    QTest::newRow("tag") << QString::fromUtf8("Ada\U000E0041") << QStringLiteral("displayName.characters");
    QTest::newRow("noncharacter") << QString::fromUtf8("\uFFFF") << QStringLiteral("displayName.characters");
}

void PasswordPolicyTest::refusesNames()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    std::vector<api::Fault> faults;
    auth::checkDisplayName(name.toStdString(), faults);
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(faults.front().code), code);
}

void PasswordPolicyTest::acceptsNames()
{
    for (const QString& name : {QStringLiteral("A"), QString(200, QChar(0x00E9)), QString::fromUtf8("Zoë d’Arc-Müller"),
                                QString::fromUtf8("葛\U000E0100城")}) {
        std::vector<api::Fault> faults;
        auth::checkDisplayName(name.toStdString(), faults);
        QVERIFY(faults.empty());
    }
}

BLOOMZY_APPLESS_TEST(PasswordPolicyTest)
#include "PasswordPolicyTest.moc"
