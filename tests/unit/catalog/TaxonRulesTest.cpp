#include "backend/catalog/rules/TaxonRules.h"

#include "backend/catalog/rules/Faults.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <functional>
#include <set>

using namespace bloomzy;
using api::HybridMark;
using api::TaxonInput;
using api::TaxonRank;

using Change = std::function<void(TaxonInput&)>;
Q_DECLARE_METATYPE(Change)

namespace {

constexpr int year = 2026;

TaxonInput monstera()
{
    TaxonInput taxon;
    taxon.genus = "Monstera";
    taxon.specificEpithet = "deliciosa";
    taxon.family = "Araceae";
    return taxon;
}

void makeRank(TaxonInput& taxon, TaxonRank rank, const char* uninomial)
{
    taxon = {};
    taxon.taxonRank = rank;
    taxon.uninomial = uninomial;
}

void makeVariety(TaxonInput& taxon)
{
    taxon.taxonRank = TaxonRank::variety;
    taxon.infraspecificEpithet = "borsigiana";
}

std::string repeated(std::size_t length)
{
    std::string text;
    while (length-- > 0)
        text += "é";
    return text;
}

} // namespace

class TaxonRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void tellsEverythingAtOnce();
    void saysWhatToWrite();
    void tidies();
    void everyCodeHasASentence();
};

void TaxonRulesTest::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");
    int number = 0;
    const auto row = [&](const char* pointer, const char* code, Change change) {
        QTest::addRow("%d %s %s", ++number, code, pointer)
            << change << QString::fromUtf8(pointer) << QString::fromUtf8(code);
    };
    row("/taxonRank", "taxon.taxonRank.unknown", [](auto& t) { t.taxonRank = TaxonRank::unknown; });
    row("/genus", "taxon.genus.required", [](auto& t) { t.genus.reset(); });
    row("/genus", "taxon.genus.required", [](auto& t) { t.genus = "   "; });
    row("/genus", "taxon.genus.capital", [](auto& t) { t.genus = "monstera"; });
    row("/genus", "taxon.genus.capital", [](auto& t) { t.genus = "MONSTERA"; });
    row("/genus", "taxon.genus.letters", [](auto& t) { t.genus = "Monstera2"; });
    row("/genus", "taxon.genus.letters", [](auto& t) { t.genus = "Two words"; });
    row("/genus", "taxon.genus.letters", [](auto& t) { t.genus = "×Chitalpa"; });
    row("/genus", "text.control", [](auto& t) { t.genus = "Mon\u202Estera"; });
    row("/genus", "text.encoding", [](auto& t) { t.genus = "Monst\xE9ra"; });
    row("/genus", "text.tooLong", [](auto& t) { t.genus = "M" + std::string(100, 'a'); });
    row("/genus", "taxon.genus.unexpected", [](auto& t) {
        makeRank(t, TaxonRank::family, "Araceae");
        t.genus = "Monstera";
    });
    row("/specificEpithet", "taxon.specificEpithet.required", [](auto& t) { t.specificEpithet.reset(); });
    row("/specificEpithet", "taxon.specificEpithet.lowerCase", [](auto& t) { t.specificEpithet = "Deliciosa"; });
    row("/specificEpithet", "taxon.specificEpithet.letters", [](auto& t) { t.specificEpithet = "del1ciosa"; });
    row("/specificEpithet", "taxon.specificEpithet.letters", [](auto& t) { t.specificEpithet = "délicieuse"; });
    row("/specificEpithet", "taxon.specificEpithet.letters", [](auto& t) { t.specificEpithet = "-deliciosa"; });
    row("/specificEpithet", "taxon.specificEpithet.unexpected", [](auto& t) { t.taxonRank = TaxonRank::genus; });
    row("/infraspecificEpithet", "taxon.infraspecificEpithet.required",
        [](auto& t) { t.taxonRank = TaxonRank::subspecies; });
    row("/infraspecificEpithet", "taxon.infraspecificEpithet.required", [](auto& t) { t.taxonRank = TaxonRank::form; });
    row("/infraspecificEpithet", "taxon.infraspecificEpithet.unexpected",
        [](auto& t) { t.infraspecificEpithet = "borsigiana"; });
    row("/infraspecificEpithet", "taxon.infraspecificEpithet.lowerCase", [](auto& t) {
        makeVariety(t);
        t.infraspecificEpithet = "Borsigiana";
    });
    row("/infragenericEpithet", "taxon.infragenericEpithet.required", [](auto& t) {
        t.taxonRank = TaxonRank::section;
        t.specificEpithet.reset();
    });
    row("/infragenericEpithet", "taxon.infragenericEpithet.unexpected",
        [](auto& t) { t.infragenericEpithet = "Tornelia"; });
    row("/infragenericEpithet", "taxon.infragenericEpithet.capital", [](auto& t) {
        t.taxonRank = TaxonRank::subgenus;
        t.specificEpithet.reset();
        t.infragenericEpithet = "tornelia";
    });
    row("/cultivarEpithet", "taxon.cultivarEpithet.required", [](auto& t) { t.taxonRank = TaxonRank::cultivar; });
    row("/cultivarEpithet", "taxon.cultivarEpithet.unexpected", [](auto& t) { t.cultivarEpithet = "Albo"; });
    row("/cultivarEpithet", "taxon.cultivarEpithet.quotes", [](auto& t) {
        t.taxonRank = TaxonRank::cultivar;
        t.cultivarEpithet = "'Albo'";
    });
    row("/uninomial", "taxon.uninomial.required", [](auto& t) { makeRank(t, TaxonRank::tribe, ""); });
    row("/uninomial", "taxon.uninomial.unexpected", [](auto& t) { t.uninomial = "Araceae"; });
    row("/uninomial", "taxon.uninomial.capital", [](auto& t) { makeRank(t, TaxonRank::family, "araceae"); });
    row("/uninomial", "taxon.uninomial.familyEnding", [](auto& t) { makeRank(t, TaxonRank::family, "Aroids"); });
    row("/uninomial", "taxon.uninomial.subfamilyEnding", [](auto& t) { makeRank(t, TaxonRank::subfamily, "Araceae"); });
    row("/uninomial", "taxon.uninomial.tribeEnding", [](auto& t) { makeRank(t, TaxonRank::tribe, "Araceae"); });
    row("/uninomial", "taxon.uninomial.tribeEnding", [](auto& t) { makeRank(t, TaxonRank::tribe, "Pothoideae"); });
    row("/hybridMark", "taxon.hybridMark.unknown", [](auto& t) { t.hybridMark = HybridMark::unknown; });
    row("/hybridMark", "taxon.hybridMark.absentPart", [](auto& t) { t.hybridMark = HybridMark::infraspecific; });
    row("/scientificNameAuthorship", "text.control", [](auto& t) { t.scientificNameAuthorship = "L\x01."; });
    row("/taxonomicStatus", "taxon.taxonomicStatus.unknown",
        [](auto& t) { t.taxonomicStatus = api::TaxonomicStatus::unknown; });
    row("/acceptedNameUsageId", "taxon.acceptedNameUsageId.required",
        [](auto& t) { t.taxonomicStatus = api::TaxonomicStatus::synonym; });
    row("/acceptedNameUsageId", "taxon.acceptedNameUsageId.unexpected",
        [](auto& t) { t.acceptedNameUsageId = "019aaaaa-0000-7000-8000-000000000000"; });
    row("/acceptedNameUsageId", "taxon.acceptedNameUsageId.unexpected", [](auto& t) {
        t.taxonomicStatus = api::TaxonomicStatus::unplaced;
        t.acceptedNameUsageId = "019aaaaa-0000-7000-8000-000000000000";
    });
    row("/family", "taxon.family.ending", [](auto& t) { t.family = "Aroids"; });
    row("/family", "taxon.family.capital", [](auto& t) { t.family = "araceae"; });
    row("/family", "taxon.family.letters", [](auto& t) { t.family = "Ar4ceae"; });
    row("/namePublishedInYear", "taxon.namePublishedInYear.range", [](auto& t) { t.namePublishedInYear = 1752; });
    row("/namePublishedInYear", "taxon.namePublishedInYear.range", [](auto& t) { t.namePublishedInYear = year + 2; });
    row("/namePublishedIn", "text.tooLong", [](auto& t) { t.namePublishedIn = repeated(501); });
    row("/vernacularNames", "taxon.vernacularNames.tooMany", [](auto& t) { t.vernacularNames.resize(201); });
    row("/vernacularNames/0/name", "taxon.vernacularNames.required", [](auto& t) {
        t.vernacularNames = {{" ", "en", false}};
    });
    row("/vernacularNames/0/name", "text.tooLong", [](auto& t) { t.vernacularNames = {{repeated(201), "en", false}}; });
    row("/vernacularNames/0/language", "taxon.vernacularNames.language", [](auto& t) {
        t.vernacularNames = {{"Ceriman", "e", false}};
    });
    row("/vernacularNames/1/name", "taxon.vernacularNames.duplicate", [](auto& t) {
        t.vernacularNames = {{"Ceriman", "en", false}, {" Ceriman", "EN", false}};
    });
    row("/vernacularNames/1/preferred", "taxon.vernacularNames.preferred", [](auto& t) {
        t.vernacularNames = {{"Ceriman", "en", true}, {"Hurricane plant", "en", true}};
    });
    row("/care/wateringIntervalDays", "taxon.care.range", [](auto& t) { t.care.wateringIntervalDays = 0; });
    row("/care/wateringIntervalDays", "taxon.care.range", [](auto& t) { t.care.wateringIntervalDays = 366; });
    row("/care/humidityPercent", "taxon.care.order", [](auto& t) { t.care.humidityPercent = {60, 40}; });
    row("/care/humidityPercent/max", "taxon.care.range", [](auto& t) { t.care.humidityPercent = {60, 101}; });
    row("/care/temperatureCelsius/min", "taxon.care.range", [](auto& t) { t.care.temperatureCelsius = {-61, 20}; });
    row("/care/heightCm/min", "taxon.care.range", [](auto& t) { t.care.heightCm = {0, 20}; });
    row("/care/light", "taxon.care.unknown", [](auto& t) { t.care.light = api::Light::unknown; });
    row("/care/difficulty", "taxon.care.unknown", [](auto& t) { t.care.difficulty = api::Difficulty::unknown; });
    row("/care/growth", "taxon.care.unknown", [](auto& t) { t.care.growth = api::Growth::unknown; });
    row("/care/toxicity/cats", "taxon.care.unknown", [](auto& t) { t.care.toxicity.cats = api::Severity::unknown; });
    row("/care/toxicity/note", "text.tooLong", [](auto& t) { t.care.toxicity.note = repeated(501); });
    row("/care/summary", "text.tooLong", [](auto& t) { t.care.summary = repeated(161); });
    row("/care/soil", "text.tooLong", [](auto& t) { t.care.soil = repeated(501); });
    for (const char* zone : {"0", "14", "10c", "a", "12-10", "10b-10a", "10-", "10 to 12"})
        row("/care/hardiness", "taxon.care.hardiness", [zone](auto& t) { t.care.hardiness = zone; });
    row("/taxonRemarks", "text.tooLong", [](auto& t) { t.taxonRemarks = repeated(10'001); });
    row("/references", "taxon.references.tooMany", [](auto& t) { t.references.resize(51); });
    row("/references/0/title", "taxon.references.required", [](auto& t) { t.references = {{"", {}}}; });
    for (const char* url : {"javascript:alert(1)", "ftp://example.org/x", "example.org", "https://", "http://u:p@h/"})
        row("/references/0/url", "taxon.references.url", [url](auto& t) { t.references = {{"Title", url}}; });
    row("/reviewState", "taxon.reviewState.unknown", [](auto& t) { t.reviewState = api::ReviewState::unknown; });
}

void TaxonRulesTest::refuses()
{
    QFETCH(Change, change);
    QFETCH(QString, pointer);
    QFETCH(QString, code);
    auto taxon = monstera();
    change(taxon);
    const auto faults = catalog::checkTaxon(taxon, year);
    const auto found = std::find_if(faults.begin(), faults.end(), [&](const auto& fault) {
        return fault.pointer == pointer.toStdString() && fault.code == code.toStdString();
    });
    QVERIFY(found != faults.end());
    QVERIFY(!found->detail.empty());
    QVERIFY(found->detail.find('{') == std::string::npos);
}

void TaxonRulesTest::accepts_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
    row("species", [](auto&) {});
    row("variety", [](auto& t) { makeVariety(t); });
    row("diaeresis", [](auto& t) {
        t.genus = "Isoëtes";
        t.specificEpithet = "aëroides";
    });
    row("hyphen", [](auto& t) { t.specificEpithet = "novae-angliae"; });
    for (const char* family : {"Araceae", "Compositae", "Cruciferae", "Gramineae", "Guttiferae", "Labiatae",
                               "Leguminosae", "Palmae", "Umbelliferae"})
        row(family, [family](auto& t) { makeRank(t, TaxonRank::family, family); });
    row("subfamily", [](auto& t) { makeRank(t, TaxonRank::subfamily, "Faboideae"); });
    row("tribe", [](auto& t) { makeRank(t, TaxonRank::tribe, "Fabeae"); });
    row("cultivar of a genus", [](auto& t) {
        t.taxonRank = TaxonRank::cultivar;
        t.specificEpithet.reset();
        t.cultivarEpithet = "Jeanne d'Arc";
    });
    row("hybrid species", [](auto& t) { t.hybridMark = HybridMark::species; });
    row("1753", [](auto& t) { t.namePublishedInYear = 1753; });
    row("next year", [](auto& t) { t.namePublishedInYear = year + 1; });
    for (const char* zone : {"9", "1a", "13b", "10b-12", "10a-10b", "9-9b", "10"})
        row(zone, [zone](auto& t) { t.care.hardiness = zone; });
    row("one preferred for each language", [](auto& t) {
        t.vernacularNames = {{"Ceriman", "en", true}, {"Monstera", "fr", true}};
    });
    row("web address", [](auto& t) { t.references = {{"POWO", "https://powo.science.kew.org/taxon/87478-1"}}; });
    row("lines in remarks", [](auto& t) { t.taxonRemarks = "one\ntwo"; });
}

void TaxonRulesTest::accepts()
{
    QFETCH(Change, change);
    auto taxon = monstera();
    change(taxon);
    const auto faults = catalog::checkTaxon(taxon, year);
    QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().code.c_str());
}

void TaxonRulesTest::tellsEverythingAtOnce()
{
    auto taxon = monstera();
    taxon.genus = "monstera";
    taxon.specificEpithet = "DELICIOSA";
    taxon.namePublishedInYear = 1;
    taxon.care.hardiness = "x";
    QCOMPARE(catalog::checkTaxon(taxon, year).size(), std::size_t(4));
}

void TaxonRulesTest::saysWhatToWrite()
{
    auto taxon = monstera();
    taxon.genus = "monstera";
    const auto faults = catalog::checkTaxon(taxon, year);
    QCOMPARE(faults.size(), std::size_t(1));
    QCOMPARE(faults.front().detail, std::string("A genus begins with a capital letter: write \"Monstera\"."));
}

void TaxonRulesTest::tidies()
{
    auto taxon = monstera();
    taxon.genus = " Monstera ";
    taxon.scientificNameAuthorship = "Liebm.  ex\u00A0X";
    taxon.namePublishedIn = "";
    taxon.vernacularNames = {{" Swiss  cheese plant", "EN-gb", true}};
    QVERIFY(catalog::checkTaxon(taxon, year).empty());
    QCOMPARE(*taxon.genus, std::string("Monstera"));
    QCOMPARE(*taxon.scientificNameAuthorship, std::string("Liebm. ex X"));
    QVERIFY(!taxon.namePublishedIn.has_value());
    QCOMPARE(taxon.vernacularNames.front().name, std::string("Swiss cheese plant"));
    QCOMPARE(taxon.vernacularNames.front().language, std::string("en-GB"));
}

void TaxonRulesTest::everyCodeHasASentence()
{
    std::set<std::string_view> codes;
    for (const auto& entry : catalog::faultTable()) {
        QVERIFY2(codes.insert(entry.code).second, entry.code.data());
        QVERIFY2(entry.detail.ends_with('.'), entry.code.data());
    }
}

BLOOMZY_APPLESS_TEST(TaxonRulesTest)
#include "TaxonRulesTest.moc"
