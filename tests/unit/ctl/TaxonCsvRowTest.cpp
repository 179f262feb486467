#include "app/ctl/catalog/TaxonCsvRow.h"

#include "app/ctl/catalog/SpreadsheetText.h"
#include "backend/catalog/csv/TaxonCsv.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;

namespace {

api::Taxon wholeTaxon()
{
    api::Taxon taxon;
    taxon.genus = "Mentha";
    taxon.specificEpithet = "piperita";
    taxon.hybridMark = api::HybridMark::species;
    taxon.scientificNameAuthorship = "L.";
    taxon.family = "Lamiaceae";
    taxon.namePublishedIn = "Sp. Pl. 2: 576, \"first\"";
    taxon.namePublishedInYear = 1753;
    taxon.vernacularNames = {{"Peppermint", "en", true}, {"Menthe poivrée", "fr", true}, {"Brandy mint", "en", false}};
    taxon.care.wateringIntervalDays = 3;
    taxon.care.light = api::Light::fullSun;
    taxon.care.humidityPercent = api::Range{40, 60};
    taxon.care.temperatureCelsius = api::Range{-25, -5};
    taxon.care.heightCm = api::Range{30, 90};
    taxon.care.soil = "moist; rich";
    taxon.care.summary = "=1+1";
    taxon.care.difficulty = api::Difficulty::easy;
    taxon.care.growth = api::Growth::fast;
    taxon.care.hardiness = "3-8";
    taxon.care.toxicity = {api::Severity::none, api::Severity::toxic, api::Severity::irritant, "Menthol"};
    taxon.taxonRemarks = "First line\nsecond \"line\"";
    taxon.references = {{"Species Plantarum", "https://example.org/sp?a=1&b=2"}, {"A book", {}}};
    taxon.reviewState = api::ReviewState::inReview;
    return taxon;
}

std::set<std::string> languagesOf(const api::Taxon& taxon)
{
    std::set<std::string> languages;
    for (const auto& name : taxon.vernacularNames)
        languages.insert(name.language);
    return languages;
}

catalog::TaxonCsv readBack(const api::Taxon& taxon)
{
    const auto languages = languagesOf(taxon);
    return catalog::readTaxonCsv(ctl::csvLine(ctl::csvColumns(languages)) +
                                 ctl::csvLine(ctl::csvFields(taxon, languages)));
}

} // namespace

class TaxonCsvRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnIsOneOfTheImport();
    void theImportReadsWhatWasWritten();
    void whatIsNotKnownStaysEmpty();
    void aSynonymNamesItsAcceptedName();
    void tellsWhatNoColumnHolds();
    void spreadsheetsTakeItForText_data();
    void spreadsheetsTakeItForText();
};

void TaxonCsvRowTest::everyColumnIsOneOfTheImport()
{
    const auto columns = ctl::csvColumns({"en", "pt-BR"});
    const auto read = catalog::readTaxonCsv(ctl::csvLine(columns));
    QVERIFY2(read.faults.empty(), read.faults.empty() ? "" : read.faults.front().column.c_str());
    QCOMPARE(columns.size(), std::size_t{33});
}

void TaxonCsvRowTest::theImportReadsWhatWasWritten()
{
    const api::Taxon taxon = wholeTaxon();
    const auto read = readBack(taxon);
    QVERIFY(read.faults.empty());
    QCOMPARE(read.lines.size(), std::size_t{1});
    api::TaxonInput expected = taxon;
    // The file has its names by language.
    expected.vernacularNames = {
        {"Peppermint", "en", true}, {"Brandy mint", "en", false}, {"Menthe poivrée", "fr", true}};
    QVERIFY(read.lines.front().taxon == expected);
    QVERIFY(ctl::csvLosses(taxon).empty());
}

void TaxonCsvRowTest::whatIsNotKnownStaysEmpty()
{
    api::Taxon taxon;
    taxon.taxonRank = api::TaxonRank::genus;
    taxon.genus = "Rosa";
    const auto read = readBack(taxon);
    QVERIFY(read.faults.empty());
    QVERIFY(read.lines.front().taxon == static_cast<const api::TaxonInput&>(taxon));
    QCOMPARE(read.lines.front().taxon.care.toxicity.cats, std::nullopt);
}

void TaxonCsvRowTest::aSynonymNamesItsAcceptedName()
{
    api::Taxon taxon = wholeTaxon();
    taxon.taxonomicStatus = api::TaxonomicStatus::synonym;
    taxon.acceptedName = api::TaxonLink{"id", static_cast<const api::NameParts&>(wholeTaxon())};
    QCOMPARE(readBack(taxon).lines.front().acceptedName, std::string("Mentha \u00D7\u00A0piperita"));
}

void TaxonCsvRowTest::tellsWhatNoColumnHolds()
{
    api::Taxon taxon = wholeTaxon();
    taxon.parentNameUsageId = "id";
    taxon.references = {{"Either | or", {}}};
    QCOMPARE(ctl::csvLosses(taxon).size(), std::size_t{2});
    QCOMPARE(readBack(taxon).lines.front().taxon.references.front().title, std::string("Either / or"));
}

void TaxonCsvRowTest::spreadsheetsTakeItForText_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("guarded");
    for (const char* formula : {"=1+1", "+cmd|' /C calc'!A0", "-25--5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1",
                                "\uFF0B1", "\uFF0D1", "\uFF201"})
        QTest::addRow("formula %s", formula) << QString::fromUtf8(formula) << true;
    for (const char* plain : {"", "Rosa", "18-27", "a=b", "'quoted", "\u00D7 Chitalpa", "\u22125"})
        QTest::addRow("text %s", plain) << QString::fromUtf8(plain) << false;
}

void TaxonCsvRowTest::spreadsheetsTakeItForText()
{
    QFETCH(QString, field);
    QFETCH(bool, guarded);
    QCOMPARE(QString::fromStdString(ctl::spreadsheetText(field.toStdString())),
             guarded ? QStringLiteral("'") + field : field);
}

BLOOMZY_TEST(TaxonCsvRowTest)
#include "TaxonCsvRowTest.moc"
