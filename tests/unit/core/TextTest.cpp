#include "backend/core/Text.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <string>

using namespace bloomzy;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotUtf8_data();
    void refusesWhatIsNotUtf8();
    void readsCharacters_data();
    void readsCharacters();
    void findsTheUnseen_data();
    void findsTheUnseen();
    void letsJoinersJoin_data();
    void letsJoinersJoin();
    void knowsBlankText();
};

void TextTest::refusesWhatIsNotUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("valid");
    QTest::newRow("continuation") << QByteArray("ab\x80") << 2;
    QTest::newRow("cut off") << QByteArray("ab\xE2\x82") << 2;
    QTest::newRow("overlong 2") << QByteArray("\xC0\xAF") << 0;
    QTest::newRow("overlong 3") << QByteArray("a\xE0\x80\xAF") << 1;
    QTest::newRow("overlong 4") << QByteArray("\xF0\x80\x80\xAF") << 0;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
    QTest::newRow("past U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << 0;
    QTest::newRow("Latin-1") << QByteArray("caf\xE9 x") << 3;
    QTest::newRow("broken third byte") << QByteArray("\xE2\x82x") << 0;
}

void TextTest::refusesWhatIsNotUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(int, valid);
    QVERIFY(!core::isUtf8(text.toStdString()));
    QCOMPARE(core::validLength(text.toStdString()), std::size_t(valid));
    QCOMPARE(core::firstCharacter(text.mid(valid).toStdString()).length, std::size_t(0));
}

void TextTest::readsCharacters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<uint>("value");
    QTest::newRow("NUL") << QByteArray(1, '\0') << 0u;
    QTest::newRow("1") << QByteArray("z") << uint('z');
    QTest::newRow("2") << QByteArray("\u00E9") << 0xE9u;
    QTest::newRow("3") << QByteArray("\u20AC") << 0x20ACu;
    QTest::newRow("last before surrogates") << QByteArray("\uD7FF") << 0xD7FFu;
    QTest::newRow("4") << QByteArray("\U0001F33F") << 0x1F33Fu;
    QTest::newRow("last") << QByteArray("\U0010FFFF") << 0x10FFFFu;
}

void TextTest::readsCharacters()
{
    QFETCH(QByteArray, text);
    QFETCH(uint, value);
    const auto character = core::firstCharacter((text + "x").toStdString());
    QCOMPARE(uint(character.value), value);
    QCOMPARE(character.length, std::size_t(text.size()));
    QVERIFY(core::isUtf8((text + text).toStdString()));
    QCOMPARE(core::characterCount((text + text).toStdString()), std::size_t(2));
}

void TextTest::findsTheUnseen_data()
{
    QTest::addColumn<uint>("value");
    for (uint value :
         {0x00u,   0x1Bu,   0x7Fu,   0x85u,    0xADu,    0x34Fu,   0x61Cu,   0x115Fu,  0x17B4u, 0x180Eu, 0x200Bu,
          0x200Cu, 0x200Eu, 0x2028u, 0x202Eu,  0x2060u,  0x2067u,  0x2800u,  0x3164u,  0xFDD0u, 0xFE0Fu, 0xFEFFu,
          0xFFA0u, 0xFFFBu, 0xFFFFu, 0x1BCA0u, 0x1D173u, 0x1FFFEu, 0xE0001u, 0xE0041u, 0xE0100u})
        QTest::addRow("U+%04X", value) << value;
}

void TextTest::findsTheUnseen()
{
    QFETCH(uint, value);
    QVERIFY(core::isUnseen(value));
    const auto character = QChar::fromUcs4(value);
    const QString text = QStringLiteral("Mon") + QStringView(character).toString() + QStringLiteral("stera");
    QVERIFY(core::hasUnseen(text.toStdString()));
}

void TextTest::letsJoinersJoin_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("seen");
    QTest::newRow("plain") << QByteArray("Zo\u00EB d\u2019Arc\u00A0x") << true;
    QTest::newRow("line ends") << QByteArray("a\tb\r\nc") << true;
    QTest::newRow("Persian") << QByteArray("\u0645\u06CC\u200C\u0648\u0647") << true;
    QTest::newRow("ideograph") << QByteArray("\u845B\U000E0100\u57CE") << true;
    QTest::newRow("emoji") << QByteArray("\U0001F469\u200D\U0001F33E") << true;
    QTest::newRow("two joiners") << QByteArray("\u0645\u200C\uFE0F") << true;
    QTest::newRow("Latin") << QByteArray("Mon\u200Dstera") << false;
    QTest::newRow("at the beginning") << QByteArray("\u200C\u0645") << false;
    QTest::newRow("after a space") << QByteArray("\u0645\u3000\u200C") << false;
}

void TextTest::letsJoinersJoin()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, seen);
    QCOMPARE(!core::hasUnseen(text.toStdString()), seen);
}

void TextTest::knowsBlankText()
{
    QVERIFY(core::isBlank(""));
    QVERIFY(core::isBlank(" \t\u00A0\u3000\uFE0F\u200D"));
    QVERIFY(!core::isBlank(" a "));
    QVERIFY(!core::isBlank("\u3164"));
}

BLOOMZY_APPLESS_TEST(TextTest)
#include "TextTest.moc"
