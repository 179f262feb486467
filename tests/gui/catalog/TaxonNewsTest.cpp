#include "ui/models/TaxonNews.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

using namespace bloomzy;
using models::TaxonNews;

namespace {

api::TaxonSummary taxon(const std::string& id, std::int64_t revision)
{
    api::TaxonSummary row;
    row.id = id;
    row.revision = revision;
    return row;
}

} // namespace

/// A page and what was heard while it was on its way: the later revision counts.
class TaxonNewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageThatIsNewerStays();
    void aPageThatIsOlderDoesNot();
    void whatCameBackStays();
    void theLastThatWasHeardCounts();

private:
    static std::vector<api::TaxonSummary> page() { return {taxon("a", 3), taxon("b", 7)}; }
};

void TaxonNewsTest::aPageThatIsNewerStays()
{
    TaxonNews news;
    news.note(taxon("b", 6));
    auto rows = page();
    QCOMPARE(news.bring(rows), 0);
    QCOMPARE(rows[1].revision, 7);
}

void TaxonNewsTest::aPageThatIsOlderDoesNot()
{
    TaxonNews news;
    news.note(taxon("b", 8));
    news.noteGone("a", 4);
    auto rows = page();
    QCOMPARE(news.bring(rows), 1);
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].revision, 8);
}

void TaxonNewsTest::whatCameBackStays()
{
    TaxonNews news;
    news.noteGone("b", 6);
    auto rows = page();
    QCOMPARE(news.bring(rows), 0);
    QCOMPARE(rows.size(), std::size_t(2));
}

void TaxonNewsTest::theLastThatWasHeardCounts()
{
    TaxonNews news;
    news.noteGone("a", 4);
    news.note(taxon("a", 5));
    auto rows = page();
    QCOMPARE(news.bring(rows), 0);
    QCOMPARE(rows[0].revision, 5);
    news.clear();
    rows = page();
    QCOMPARE(news.bring(rows), 0);
    QCOMPARE(rows[0].revision, 3);
}

BLOOMZY_APPLESS_TEST(TaxonNewsTest)
#include "TaxonNewsTest.moc"
