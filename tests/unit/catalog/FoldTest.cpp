#include "backend/catalog/text/Fold.h"

#include "backend/catalog/text/Tidy.h"
#include "backend/core/Text.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy::catalog;

class FoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void splitsWords();
    void limitsWords();
    void matchesShortWordsAtTheirBeginning();
    void knowsBeginningsOfWords();
    void tidiesSpaces();
    void keepsLinesWhereThereMayBeSome();
    void refusesWhatCannotBeMended_data();
    void refusesWhatCannotBeMended();
};

void FoldTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char* text, const char* folded) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(folded);
    };
    row("Monstera deliciosa", "monstera deliciosa");
    row("Mentha ×\u00A0piperita", "mentha piperita");
    row("×\u00A0Chitalpa", "chitalpa");
    row("Acer palmatum 'Osakazuki'", "acer palmatum osakazuki");
    row("Isoëtes", "isoetes");
    row("Symphyotrichum novae-angliae", "symphyotrichum novae angliae");
    row("Pensée d’été", "pensee d ete");
    row("Rosa ‘Peace’™", "rosa peace tm");
    row("Pensée\td’été\nrouge", "pensee d ete rouge");
    row("Œillet de poète", "oeillet de poete");
    row("Cæsalpinia", "caesalpinia");
    row("Gänseblümchen", "ganseblumchen");
    row("Weißdorn", "weissdorn");
    row("Rødkløver", "rodklover");
    row("Łąka", "laka");
    row("Þrenningarfjóla", "threnningarfjola");
    row("e\u0301cole", "ecole");
    row("ΑΛΦΑ", "αλφα");
    row("龟背竹", "龟背竹");
    row("  100% _real_  ", "100 real");
    row("×'’\"", "");
}

void FoldTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(fold(text.toStdString())), folded);
}

void FoldTest::splitsWords()
{
    QCOMPARE(searchWords("  Mentha x  PIPERITA "), (std::vector<std::string>{"mentha", "piperita"}));
    QCOMPARE(searchWords("x"), std::vector<std::string>{"x"});
    QCOMPARE(searchWords("rosa Rosa"), std::vector<std::string>{"rosa"});
    QCOMPARE(searchWords("%_'"), std::vector<std::string>{});
    QCOMPARE(searchPhrase("  Mentha ×  PIPÉRITA x "), std::string("mentha piperita"));
    QCOMPARE(searchPhrase("%_'"), std::string());
}

void FoldTest::limitsWords()
{
    QCOMPARE(searchWords("aa bb cc dd ee ff gg hh ii jj").size(), std::size_t(8));
}

void FoldTest::matchesShortWordsAtTheirBeginning()
{
    const std::string text = "monstera deliciosa swiss cheese plant";
    QVERIFY(holdsWord(text, "nster"));
    QVERIFY(holdsWord(text, "de"));
    QVERIFY(!holdsWord(text, "el"));
    QVERIFY(holdsWord(text, "p"));
    QVERIFY(holdsWords(text, {"cheese", "mons"}));
    QVERIFY(!holdsWords(text, {"cheese", "rosa"}));
}

void FoldTest::knowsBeginningsOfWords()
{
    const std::string folded = "monstera deliciosa\nswiss cheese plant";
    QVERIFY(!beginsWords(folded, {"ster"}));
    QVERIFY(!beginsWords(folded, {"mon", "ciosa"}));
    QVERIFY(beginsWords(folded, {"swiss"}));
    QVERIFY(beginsWords(folded, {"che", "deli", "monstera"}));
}

void FoldTest::tidiesSpaces()
{
    std::string text = " \tSwiss \u00A0 cheese\nplant ";
    QVERIFY(tidy(text).empty());
    QCOMPARE(text, std::string("Swiss cheese plant"));
    std::string decomposed = "e\u0301";
    QVERIFY(tidy(decomposed).empty());
    QCOMPARE(decomposed, std::string("é"));
}

void FoldTest::keepsLinesWhereThereMayBeSome()
{
    std::string text = "\r\n first  line \r\n\r\n second\n";
    QVERIFY(tidy(text, Lines::many).empty());
    QCOMPARE(text, std::string("first line\n\nsecond"));
}

void FoldTest::refusesWhatCannotBeMended_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("invalid UTF-8") << QByteArray("caf\xE9") << QByteArray("text.encoding");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("text.encoding");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("text.encoding");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("text.control");
    QTest::newRow("escape") << QByteArray("a\x1B[1m") << QByteArray("text.control");
    QTest::newRow("C1") << QByteArray("a\u0085") << QByteArray("text.control");
    QTest::newRow("override") << QByteArray("abc\u202Edef") << QByteArray("text.control");
    QTest::newRow("isolate") << QByteArray("abc\u2067def") << QByteArray("text.control");
    for (const char* unseen : {"\u00AD", "\u034F", "\u115F", "\u180E", "\u200C", "\u2060", "\u2800", "\u3164", "\uFE0F",
                               "\uFFA0", "\U0001D173", "\U000E0041", "\U000E0100"})
        QTest::addRow("U+%04X", bloomzy::core::firstCharacter(unseen).value)
            << QByteArray("Mon").append(unseen).append("stera") << QByteArray("text.control");
    QTest::newRow("zero width") << QByteArray("abc\u200Bdef") << QByteArray("text.control");
}

void FoldTest::refusesWhatCannotBeMended()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    std::string value = text.toStdString();
    QCOMPARE(std::string(tidy(value)), code.toStdString());
    QCOMPARE(value, text.toStdString());
}

BLOOMZY_APPLESS_TEST(FoldTest)
#include "FoldTest.moc"
