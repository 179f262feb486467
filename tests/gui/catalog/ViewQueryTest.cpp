#include "ui/pages/catalog/ViewQuery.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::catalog_page;
using namespace Qt::StringLiterals;

/// What a saved view keeps of a place.
class ViewQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOverWhatIsNotKnown();
    void keepsWhatIsNotKnown();
    void isWrittenAndRead();
};

void ViewQueryTest::passesOverWhatIsNotKnown()
{
    const ViewPlace strange = placeOfQuery(u"sort=sideways&colour=red&q=a+b"_s);
    QCOMPARE(strange.query, u"a b"_s);
    QCOMPARE(strange.sort, api::TaxonSort::bestMatch);
    QVERIFY(strange.facets.isEmpty());
}

void ViewQueryTest::keepsWhatIsNotKnown()
{
    const QString before = u"taxonRank=species&q=a&deleted=true&family=Rosaceae&colour=red%26blue&sort=family"_s;
    ViewPlace place = placeOfQuery(before);
    place.query = u"b"_s;
    place.facets.clear();
    const QString after = u"q=b&sort=family&taxonRank=species&deleted=true&colour=red%26blue"_s;
    QCOMPARE(queryOf(place, before), after);
    QCOMPARE(queryOf(place, after), after);
    QCOMPARE(queryOf(place), u"q=b&sort=family"_s);
}

void ViewQueryTest::isWrittenAndRead()
{
    ViewPlace place;
    place.query = u"aloe & 50 % + é"_s;
    place.facets = {{u"family"_s, {u"A&B=C"_s, u"Rosaceae"_s}}, {u"light"_s, {u"unknown"_s}}};
    place.sort = api::TaxonSort::updatedAtDescending;
    const ViewPlace read = placeOfQuery(queryOf(place));
    QCOMPARE(read.query, place.query);
    QCOMPARE(read.facets, place.facets);
    QCOMPARE(read.sort, place.sort);
}

BLOOMZY_TEST(ViewQueryTest)
#include "ViewQueryTest.moc"
