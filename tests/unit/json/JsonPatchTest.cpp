#include "backend/core/json/JsonImpl.h"
#include "tests/support/TestMain.h"
#include "tests/unit/json/FaultTexts.h"

#include <QStringList>
#include <QTest>

using namespace bloomzy;
using core::json::differences;
using core::json::patched;
using test::list;

namespace {

api::TaxonInput rose()
{
    api::TaxonInput taxon;
    taxon.genus = "Rosa";
    taxon.specificEpithet = "gallica";
    taxon.vernacularNames = {{"French rose", "en", true}};
    taxon.care.light = api::Light::fullSun;
    taxon.care.heightCm = api::Range{50, 150};
    taxon.care.toxicity.cats = api::Severity::none;
    taxon.care.toxicity.note = "thorns";
    return taxon;
}

QStringList refusedPatch(std::string_view patch, const std::vector<std::string_view>& readOnly = {})
{
    const auto result = patched(rose(), patch, readOnly);
    if (result.has_value())
        return list({"taken"});
    QStringList faults;
    for (const api::Fault& fault : result.error().faults)
        faults << QString::fromStdString(fault.pointer + " " + fault.code);
    return faults.isEmpty() ? list({core::json::enumName(result.error().code).data()}) : faults;
}

QStringList changes(std::string_view before, std::string_view after)
{
    QStringList out;
    for (const api::FieldChange& change : differences(before, after))
        out << QString::fromStdString(change.field + " " + change.before.text + " " + change.after.text);
    return out;
}

} // namespace

class JsonPatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoPatch();
    void refusesUnknownKeysEvenWhenTheyAreRemoved();
    void tellsUnknownKeysBesideOtherFaults();
    void refusesReadOnlyKeys();
    void refusesDuplicateKeys();
    void refusesWhatThePatchWouldYield();
    void removesMembers();
    void removesNestedMembers();
    void setsNestedMembers();
    void replacesArraysAsAWhole();
    void changesNothingWhenEmpty();
    void namesDifferencesByPointer();
    void takesAbsentAndNullForTheSame();
};

void JsonPatchTest::refusesWhatIsNoPatch()
{
    QCOMPARE(refusedPatch(""), list({"malformed"}));
    QCOMPARE(refusedPatch("{} {}"), list({"malformed"}));
    for (const char* patch : {"[]", "null", "5", "\"x\""})
        QCOMPARE(refusedPatch(patch), list({" json.type"}));
}

void JsonPatchTest::refusesUnknownKeysEvenWhenTheyAreRemoved()
{
    QCOMPARE(refusedPatch(R"({"x":1})"), list({"/x json.unknown"}));
    QCOMPARE(refusedPatch(R"({"x":null})"), list({"/x json.unknown"}));
    QCOMPARE(refusedPatch(R"({"care":{"toxicity":{"birds":null}}})"), list({"/care/toxicity/birds json.unknown"}));
    QCOMPARE(refusedPatch(R"({"care":{"heightCm":{"mean":null}}})"), list({"/care/heightCm/mean json.unknown"}));
}

void JsonPatchTest::tellsUnknownKeysBesideOtherFaults()
{
    QCOMPARE(refusedPatch(R"({"x":1,"genus":5,"care":{"y":{"z":1}},"references":[{"title":"a","page":1}]})"),
             list({"/x json.unknown", "/care/y json.unknown", "/genus json.type", "/references/0/page json.unknown"}));
}

void JsonPatchTest::refusesReadOnlyKeys()
{
    QCOMPARE(refusedPatch(R"({"revision":5,"id":null})", {"id", "revision"}),
             list({"/revision json.readOnly", "/id json.readOnly"}));
}

void JsonPatchTest::refusesDuplicateKeys()
{
    QCOMPARE(refusedPatch(R"({"care":{"light":"shade","light":null}})"), list({"/care/light json.duplicate"}));
}

void JsonPatchTest::refusesWhatThePatchWouldYield()
{
    QCOMPARE(refusedPatch(R"({"care":{"heightCm":{"min":null}}})"), list({"/care/heightCm/min json.missing"}));
    QCOMPARE(refusedPatch(R"({"genus":5,"taxonRank":"unknown","vernacularNames":[{"name":"x"}]})"),
             list({"/taxonRank json.enum", "/genus json.type", "/vernacularNames/0/language json.missing"}));
    QCOMPARE(refusedPatch(R"({"care":"none"})"), list({"/care json.type"}));
    QCOMPARE(refusedPatch(R"({"vernacularNames":[null]})"), list({"/vernacularNames/0 json.type"}));
}

void JsonPatchTest::removesMembers()
{
    const auto taxon = patched(rose(), R"({"specificEpithet":null,"family":null,"vernacularNames":null})");
    QVERIFY(taxon.has_value());
    auto expected = rose();
    expected.specificEpithet.reset();
    expected.vernacularNames.clear();
    QVERIFY(*taxon == expected);
}

void JsonPatchTest::removesNestedMembers()
{
    const auto taxon = patched(rose(), R"({"care":{"heightCm":null,"toxicity":{"note":null}}})");
    QVERIFY(taxon.has_value());
    auto expected = rose();
    expected.care.heightCm.reset();
    expected.care.toxicity.note.reset();
    QVERIFY(*taxon == expected);
    const auto bare = patched(rose(), R"({"care":{"toxicity":null}})");
    QVERIFY(bare.has_value());
    QVERIFY(bare->care.toxicity == api::Toxicity());
    QVERIFY(bare->care.light == api::Light::fullSun);
}

void JsonPatchTest::setsNestedMembers()
{
    const auto taxon = patched(rose(), R"({"care":{"heightCm":{"max":200},"temperatureCelsius":{"min":-5,"max":30}}})");
    QVERIFY(taxon.has_value());
    auto expected = rose();
    expected.care.heightCm->max = 200;
    expected.care.temperatureCelsius = api::Range{-5, 30};
    QVERIFY(*taxon == expected);
}

void JsonPatchTest::replacesArraysAsAWhole()
{
    const auto taxon = patched(rose(), R"({"vernacularNames":[{"name":"rosier","language":"fr"}]})");
    QVERIFY(taxon.has_value());
    QVERIFY(taxon->vernacularNames == std::vector<api::VernacularName>({{"rosier", "fr", false}}));
}

void JsonPatchTest::changesNothingWhenEmpty()
{
    const auto taxon = patched(rose(), " {} ");
    QVERIFY(taxon.has_value());
    QVERIFY(*taxon == rose());
}

void JsonPatchTest::namesDifferencesByPointer()
{
    QCOMPARE(changes(R"({"a":1,"b":{"c":"x","d":[1]},"e~/f":true})",
                     R"({"a":1,"b":{"c":"y","d":[1,2]},"g":{"h":null,"i":0}})"),
             list({"/b/c \"x\" \"y\"", "/b/d [1] [1,2]", "/e~0~1f true null", "/g/i null 0"}));
    QCOMPARE(changes(R"({"a":{"b":1}})", R"({"a":[1]})"), list({"/a {\"b\":1} [1]"}));
    QCOMPARE(changes("1", "2"), list({" 1 2"}));
}

void JsonPatchTest::takesAbsentAndNullForTheSame()
{
    QCOMPARE(changes("", "{}"), QStringList());
    QCOMPARE(changes(R"({"a":null})", "{}"), QStringList());
    QCOMPARE(changes("null", R"({"a":{"b":"x"}})"), list({"/a/b null \"x\""}));
    QCOMPARE(changes(R"({"a":{"b":"x"}})", R"({"a":null})"), list({"/a/b \"x\" null"}));
}

BLOOMZY_APPLESS_TEST(JsonPatchTest)
#include "JsonPatchTest.moc"
