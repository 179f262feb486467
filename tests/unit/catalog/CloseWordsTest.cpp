#include "backend/catalog/list/CloseWords.h"

#include "backend/catalog/text/EditDistance.h"
#include "backend/catalog/text/Fold.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy::catalog;

class CloseWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresDistance_data();
    void measuresDistance();
    void shortAndVeryLongWordsAskNothing();
    void everyCloseWordAnswersAQuestion_data();
    void everyCloseWordAnswersAQuestion();
    void theClosestWins();
    void ofEquallyCloseOnesTheOneThatMoreTaxaHold();
    void isNoneWhereNothingIsClose();
};

void CloseWordsTest::measuresDistance_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    const auto row = [](const char* a, const char* b, int distance) {
        QTest::newRow((std::string(a) + " " + b).c_str()) << QString::fromUtf8(a) << QString::fromUtf8(b) << distance;
    };
    row("rosa", "rosa", 0);
    row("monsterra", "monstera", 1);
    row("monstra", "monstera", 1);
    row("monstexa", "monstera", 1);
    row("mosntera", "monstera", 1);
    row("rhododendrum", "rhododendron", 2);
    row("ficus", "rosa", 3);
    row("rosa", "rosaceae", 3);
    row("ρόδο", "ρόδα", 1);
}

void CloseWordsTest::measuresDistance()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);
    QCOMPARE(int(editDistance(a.toStdU32String(), b.toStdU32String(), 2)), distance);
    QCOMPARE(int(editDistance(b.toStdU32String(), a.toStdU32String(), 2)), distance);
    QCOMPARE(charactersOf(a.toStdString()), a.toStdU32String());
}

void CloseWordsTest::shortAndVeryLongWordsAskNothing()
{
    QVERIFY(CloseWords("ros").questions().empty());
    QVERIFY(CloseWords(std::string(25, 'a')).questions().empty());
    CloseWords word("ros");
    word.consider("rosa");
    QVERIFY(!word.closest());
}

void CloseWordsTest::everyCloseWordAnswersAQuestion_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    for (const auto& [typed, meant] : {std::pair("monsterra", "monstera"),
                                       {"monstra", "monstera"},
                                       {"onstera", "monstera"},
                                       {"mosntera", "monstera"},
                                       {"omnstera", "monstera"},
                                       {"monsterae", "monstera"},
                                       {"rhododendrum", "rhododendron"},
                                       {"aloo", "aloe"}, // of four letters three in a row are asked for, no fewer
                                       {"rosse", "rose"}})
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(meant);
}

void CloseWordsTest::everyCloseWordAnswersAQuestion()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    CloseWords close(typed.toStdString());
    const auto questions = close.questions();
    QVERIFY(!questions.empty() && questions.size() <= std::size_t(typed.size()));
    const std::string text = "aaa " + meant.toStdString() + "\nbbb";
    QVERIFY(
        std::any_of(questions.begin(), questions.end(), [&](const auto& words) { return holdsWords(text, words); }));
    close.consider(text);
    QCOMPARE(close.closest().value_or(""), meant.toStdString());
}

void CloseWordsTest::theClosestWins()
{
    CloseWords close("deliciosaa");
    for (int i = 0; i < 5; ++i)
        close.consider("deliciosus");
    close.consider("deliciosa");
    QCOMPARE(*close.closest(), std::string("deliciosa"));
}

void CloseWordsTest::ofEquallyCloseOnesTheOneThatMoreTaxaHold()
{
    CloseWords close("rosx");
    close.consider("rosb rosa");
    close.consider("abies rosb");
    QCOMPARE(*close.closest(), std::string("rosb"));
}

void CloseWordsTest::isNoneWhereNothingIsClose()
{
    CloseWords close("monsterra");
    close.consider("rosa canina\ndog rose");
    QVERIFY(!close.closest());
}

BLOOMZY_APPLESS_TEST(CloseWordsTest)
#include "CloseWordsTest.moc"
