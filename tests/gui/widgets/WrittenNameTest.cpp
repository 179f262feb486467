#include "ui/widgets/botanical/WrittenName.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

/// Names of which only the text is known.
class WrittenNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoNameHasNoRuns_data();
    void whatIsNoNameHasNoRuns();
    void wordsAreToldApart_data();
    void wordsAreToldApart();
    void theTextStaysWhatItWas_data() { wordsAreToldApart_data(); }
    void theTextStaysWhatItWas();
};

namespace {

/// A letter for each run: Genus, epithet, rank, x for a hybrid sign, Cultivar, author, Uninomial.
QString kindsOf(const NameRuns& runs)
{
    QString kinds;
    for (const NameRun& run : runs)
        kinds += run.kind == RunKind::genus      ? u'G'
                 : run.kind == RunKind::epithet  ? u'e'
                 : run.kind == RunKind::rank     ? u'r'
                 : run.kind == RunKind::hybrid   ? u'x'
                 : run.kind == RunKind::cultivar ? u'C'
                 : run.kind == RunKind::author   ? u'a'
                                                 : u'U';
    return kinds;
}

} // namespace

void WrittenNameTest::whatIsNoNameHasNoRuns_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  "_s;
    QTest::newRow("lower case") << u"monstera deliciosa"_s;
    QTest::newRow("capitals") << u"MONSTERA"_s;
    QTest::newRow("a number") << u"24 rows"_s;
    QTest::newRow("a file") << u"habit-old.jpg"_s;
    QTest::newRow("a sign alone") << u"×"_s;
    QTest::newRow("what was hidden") << u"Mon\\u202estera"_s;
}

void WrittenNameTest::whatIsNoNameHasNoRuns()
{
    QFETCH(QString, text);
    QVERIFY(runsOfWritten(text).empty());
}

void WrittenNameTest::wordsAreToldApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("genus") << u"Rosa"_s << u"G"_s;
    QTest::newRow("family") << u"Araceae"_s << u"U"_s;
    QTest::newRow("species") << u"Monstera deliciosa"_s << u"Ge"_s;
    QTest::newRow("hyphen") << u"Capsella bursa-pastoris"_s << u"Ge"_s;
    QTest::newRow("diaeresis") << u"Isoëtes lacustris"_s << u"Ge"_s;
    QTest::newRow("author") << u"Monstera deliciosa Liebm."_s << u"Gea"_s;
    QTest::newRow("filius") << u"Hoya carnosa R. Br. ex Hook. f."_s << u"Geaaaaa"_s;
    QTest::newRow("subspecies") << u"Monstera adansonii subsp. laniata"_s << u"Gere"_s;
    QTest::newRow("after an author") << u"Acer palmatum Thunb. var. dissectum"_s << u"Geare"_s;
    QTest::newRow("form") << u"Ficus elastica f. decora"_s << u"Gere"_s;
    QTest::newRow("section") << u"Rosa sect. Caninae"_s << u"Gre"_s;
    QTest::newRow("hybrid species") << u"Cistus × florentinus Lam."_s << u"Gxea"_s;
    QTest::newRow("hybrid genus") << u"× Fatshedera lizei"_s << u"xGe"_s;
    QTest::newRow("nothosubspecies") << u"Polypodium vulgare nothosubsp. mantoniae"_s << u"Gere"_s;
    QTest::newRow("cultivar") << u"Rosa ‘Madame Hardy’"_s << u"GC"_s;
}

void WrittenNameTest::wordsAreToldApart()
{
    QFETCH(QString, text);
    QFETCH(QString, kinds);
    QCOMPARE(kindsOf(runsOfWritten(text)), kinds);
}

void WrittenNameTest::theTextStaysWhatItWas()
{
    QFETCH(QString, text);
    QCOMPARE(BotanicalName::plainText(runsOfWritten(text)).replace(u'\u00a0', u' '), text);
}

BLOOMZY_TEST(WrittenNameTest)
#include "WrittenNameTest.moc"
