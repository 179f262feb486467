#include "ui/models/TaxonRows.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

using namespace bloomzy;
using models::TaxonRows;

namespace {

std::vector<api::TaxonSummary> page(const std::string& ids)
{
    std::vector<api::TaxonSummary> rows;
    for (const char id : ids)
        rows.emplace_back().id = std::string(1, id);
    return rows;
}

std::string idsOf(const TaxonRows& rows)
{
    std::string ids;
    for (int row = 0; row < rows.size(); ++row)
        ids += rows.at(row)->id;
    return ids;
}

/// Pages "abc", "def", "ghi"; the cursor of each is named by its first row, and there is more.
TaxonRows threePages()
{
    TaxonRows rows;
    rows.append(page("abc"), "d");
    rows.append(page("def"), "g");
    rows.append(page("ghi"), "j");
    return rows;
}

TaxonRows fresh(const std::string& ids)
{
    TaxonRows rows;
    rows.append(page(ids), "next");
    return rows;
}

} // namespace

/// Where pages begin among the rows of a list, and what a reload from there on leaves.
class TaxonRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageBeginsWhereItWasAskedFor();
    void whatLiesAboveStaysAndTheRestIsNew();
    void aTaxonThatCameDownIsThereOnce();
    void rowsThatWentMeanwhileShiftNothing();
    void anotherListsPagesAreForgotten();
};

void TaxonRowsTest::aPageBeginsWhereItWasAskedFor()
{
    TaxonRows rows = threePages();
    QCOMPARE(rows.startBefore(2).cursor, std::optional<std::string>());
    QCOMPARE(rows.startBefore(5).row, 3);
    QCOMPARE(rows.startBefore(6).cursor, std::optional<std::string>("g"));
    rows.erase(0);
    QCOMPARE(rows.startBefore(5).row, 5);
    QCOMPARE(rows.startBefore(4).cursor, std::optional<std::string>("d"));
}

void TaxonRowsTest::whatLiesAboveStaysAndTheRestIsNew()
{
    TaxonRows rows = threePages();
    rows.takeOver(rows.startBefore(4), fresh("dxf"));
    QCOMPARE(idsOf(rows), std::string("abcdxf"));
    QCOMPARE(rows.next(), std::optional<std::string>("next"));
    QCOMPARE(rows.startBefore(5).cursor, std::optional<std::string>("d"));
    rows.takeOver({}, fresh("uv"));
    QCOMPARE(idsOf(rows), std::string("uv"));
}

void TaxonRowsTest::aTaxonThatCameDownIsThereOnce()
{
    TaxonRows rows = threePages();
    rows.takeOver(rows.startBefore(4), fresh("deb"));
    QCOMPARE(idsOf(rows), std::string("acdeb"));
    QCOMPARE(rows.startBefore(2).cursor, std::optional<std::string>("d"));
}

void TaxonRowsTest::rowsThatWentMeanwhileShiftNothing()
{
    TaxonRows rows = threePages();
    const auto start = rows.startBefore(4);
    rows.erase(1);
    rows.takeOver(start, fresh("efg")); // "d" is elsewhere by now
    QCOMPARE(idsOf(rows), std::string("acefg"));
}

void TaxonRowsTest::anotherListsPagesAreForgotten()
{
    TaxonRows rows = threePages();
    rows.end();
    QCOMPARE(rows.next(), std::optional<std::string>());
    QCOMPARE(rows.startBefore(8).row, 0);
    QCOMPARE(rows.startBefore(8).cursor, std::optional<std::string>());
}

BLOOMZY_APPLESS_TEST(TaxonRowsTest)
#include "TaxonRowsTest.moc"
