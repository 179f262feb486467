#include "backend/catalog/csv/TaxonCsv.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::catalog;

class TaxonCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesColumns_data();
    void refusesColumns();
    void refusesValues_data();
    void refusesValues();
    void shortensTheNamesOfColumns();
    void readsNoLineOfTooLongAFile();
    void stopsWhereTheRulesWillRefuse();
    void readsEveryColumn();
    void leavesEmptyCellsUnknown();
    void namesTheColumnOfAFault();
};

void TaxonCsvTest::refusesColumns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("unknown") << QByteArray("taxonRank,colour") << QByteArray("import.column.unknown");
    QTest::newRow("no language") << QByteArray("taxonRank,vernacularNames:") << QByteArray("import.column.unknown");
    QTest::newRow("twice") << QByteArray("taxonRank,genus,genus") << QByteArray("import.column.duplicate");
    QTest::newRow("no rank") << QByteArray("genus,specificEpithet") << QByteArray("import.column.missing");
    QTest::newRow("read-only") << QByteArray("taxonRank,scientificName") << QByteArray("import.column.unknown");
}

void TaxonCsvTest::refusesColumns()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, code);
    const auto read = readTaxonCsv((header + "\n").toStdString());
    QCOMPARE(read.faults.size(), std::size_t(1));
    QCOMPARE(read.faults.front().code, code.toStdString());
    QCOMPARE(read.faults.front().line, std::int64_t(1));
    QVERIFY(read.lines.empty());
}

void TaxonCsvTest::refusesValues_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* column, const char* value, const char* code) {
        QTest::addRow("%s %s", column, value) << QByteArray(column) << QByteArray(value) << QByteArray(code);
    };
    row("care.light", "sunny", "import.value");
    row("care.light", "unknown", "import.value");
    row("hybridMark", "x", "import.value");
    row("namePublishedInYear", "1850 AD", "import.number");
    row("namePublishedInYear", "99999999999", "import.number");
    row("care.wateringIntervalDays", "7.5", "import.number");
    row("care.humidityPercent", "high", "import.rangeForm");
    row("care.heightCm", "30-", "import.rangeForm");
}

void TaxonCsvTest::refusesValues()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, code);
    const auto read = readTaxonCsv(("taxonRank," + column + "\nspecies," + value + "\n").toStdString());
    QCOMPARE(read.faults.size(), std::size_t(1));
    QCOMPARE(read.faults.front().code, code.toStdString());
    QCOMPARE(read.faults.front().column, column.toStdString());
    QCOMPARE(read.faults.front().line, std::int64_t(2));
}

void TaxonCsvTest::shortensTheNamesOfColumns()
{
    const std::string language(60'000, 'e');
    const auto read = readTaxonCsv("taxonRank,vernacularNames:" + language + "\nspecies,Rose\n");
    QCOMPARE(read.faults.size(), std::size_t(1));
    QCOMPARE(read.faults.front().code, std::string("import.column.unknown"));
    QVERIFY(read.faults.front().column.size() < 200);
    QVERIFY(read.faults.front().detail.size() < 300);
    QVERIFY(read.lines.empty());
}

void TaxonCsvTest::readsNoLineOfTooLongAFile()
{
    const auto read = readTaxonCsv("taxonRank\nspecies\nspecies\nwrong\n", 2);
    QCOMPARE(read.lineCount, std::size_t(3));
    QVERIFY(read.lines.empty());
    QVERIFY(read.faults.empty());
}

void TaxonCsvTest::stopsWhereTheRulesWillRefuse()
{
    std::string names;
    for (int i = 0; i < 20'000; ++i)
        names += "a|";
    const auto read = readTaxonCsv("taxonRank,vernacularNames:en,vernacularNames:fr,references\nspecies," + names +
                                   "," + names + "," + names + "\n");
    QCOMPARE(read.lines.size(), std::size_t(1));
    QCOMPARE(read.lines.front().taxon.vernacularNames.size(), std::size_t(201));
    QCOMPARE(read.lines.front().vernacularColumns.size(), std::size_t(201));
    QCOMPARE(read.lines.front().taxon.references.size(), std::size_t(201));
}

void TaxonCsvTest::readsEveryColumn()
{
    const auto read = readTaxonCsv(
        "taxonRank;genus;specificEpithet;hybridMark;scientificNameAuthorship;taxonomicStatus;acceptedName;family;"
        "namePublishedIn;namePublishedInYear;vernacularNames:en;vernacularNames:fr;care.wateringIntervalDays;care."
        "light;"
        "care.humidityPercent;care.temperatureCelsius;care.soil;care.difficulty;care.growth;care.heightCm;"
        "care.hardiness;care.summary;care.toxicity.people;care.toxicity.cats;care.toxicity.dogs;care.toxicity.note;"
        "taxonRemarks;references;reviewState\n"
        "species;Mentha;piperita;species;L.;accepted;;Lamiaceae;Sp. Pl.;1753;Peppermint | Brandy mint;Menthe poivrée;"
        "3;fullSun;40-60;-5–27;loam;easy;fast;30-90;3a-11;A mint.;none;irritant;irritant;Oils;Note;"
        "POWO <https://powo.science.kew.org/> | A book;inReview\n");
    QVERIFY(read.faults.empty());
    const auto& taxon = read.lines.front().taxon;
    QCOMPARE(taxon.taxonRank, api::TaxonRank::species);
    QCOMPARE(*taxon.genus, std::string("Mentha"));
    QCOMPARE(*taxon.hybridMark, api::HybridMark::species);
    QCOMPARE(*taxon.namePublishedInYear, 1753);
    QCOMPARE(taxon.vernacularNames,
             (std::vector<api::VernacularName>{
                 {"Peppermint", "en", true}, {"Brandy mint", "en", false}, {"Menthe poivrée", "fr", true}}));
    QCOMPARE(*taxon.care.wateringIntervalDays, 3);
    QCOMPARE(*taxon.care.light, api::Light::fullSun);
    QCOMPARE(*taxon.care.humidityPercent, (api::Range{40, 60}));
    QCOMPARE(*taxon.care.temperatureCelsius, (api::Range{-5, 27}));
    QCOMPARE(*taxon.care.toxicity.people, api::Severity::none);
    QCOMPARE(*taxon.care.toxicity.cats, api::Severity::irritant);
    QCOMPARE(taxon.references,
             (std::vector<api::Reference>{{"POWO", "https://powo.science.kew.org/"}, {"A book", {}}}));
    QCOMPARE(taxon.reviewState, api::ReviewState::inReview);
}

void TaxonCsvTest::leavesEmptyCellsUnknown()
{
    const auto read = readTaxonCsv("taxonRank,genus,care.toxicity.cats,care.light\ngenus,Rosa,,\n");
    QVERIFY(read.faults.empty());
    QVERIFY(!read.lines.front().taxon.care.toxicity.cats.has_value());
    QVERIFY(!read.lines.front().taxon.care.light.has_value());
    QCOMPARE(read.lines.front().line, std::int64_t(2));
}

void TaxonCsvTest::namesTheColumnOfAFault()
{
    const auto read = readTaxonCsv("taxonRank,vernacularNames:en,vernacularNames:fr\nspecies,a|b,c\n");
    const auto& line = read.lines.front();
    QCOMPARE(columnOf(line, "/vernacularNames/1/name"), std::string("vernacularNames:en"));
    QCOMPARE(columnOf(line, "/vernacularNames/2/language"), std::string("vernacularNames:fr"));
    QCOMPARE(columnOf(line, "/care/humidityPercent/min"), std::string("care.humidityPercent"));
    QCOMPARE(columnOf(line, "/references/3/url"), std::string("references"));
    QCOMPARE(columnOf(line, "/acceptedNameUsageId"), std::string("acceptedName"));
    QCOMPARE(columnOf(line, ""), std::string());
}

BLOOMZY_APPLESS_TEST(TaxonCsvTest)
#include "TaxonCsvTest.moc"
