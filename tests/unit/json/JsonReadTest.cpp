#include "backend/api/Auth.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/support/TestMain.h"
#include "tests/unit/json/FaultTexts.h"
#include "tests/unit/json/WireTypes.h"

#include <QTest>

using namespace bloomzy;
using core::json::fromJson;
using test::faultsOf;
using test::list;

namespace {

template <class T>
QStringList refused(std::string_view text, const std::vector<std::string_view>& readOnly = {})
{
    const auto result = fromJson<T>(text, readOnly);
    return result.has_error() ? faultsOf(result.error()) : QStringList{QStringLiteral("taken")};
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

} // namespace

class JsonReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void refusesNestingBeyondTheLimit();
    void refusesDuplicateKeysWhereverTheyStand();
    void refusesUnknownAndReadOnlyKeys();
    void refusesMissingMembers();
    void refusesWrongTypes();
    void refusesNumbersThatDoNotFit();
    void refusesEnumeratorsThatDoNotExist();
    void refusesTheZeroCharacter();
    void refusesNullForWhatIsNotOptional();
    void tellsEveryFaultUpToTheLimit();
    void escapesPointers();
    void takesDefaults();
    void needsNothingOfATaxon();
    void keepsRawJsonAsItWasWritten();
};

void JsonReadTest::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("blank") << QByteArray("  ");
    QTest::newRow("cut off") << QByteArray("{\"email\":");
    QTest::newRow("trailing bytes") << QByteArray("{} x");
    QTest::newRow("two values") << QByteArray("{}{}");
    QTest::newRow("trailing zero byte") << QByteArray("{}\0", 3);
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("comment") << QByteArray("{} // x");
    QTest::newRow("trailing comma") << QByteArray("[1,]");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("NaN") << QByteArray("[NaN]");
    QTest::newRow("Infinity") << QByteArray("[-Infinity]");
    QTest::newRow("leading zero") << QByteArray("[01]");
    QTest::newRow("plus sign") << QByteArray("[+1]");
    QTest::newRow("bare point") << QByteArray("[1.]");
    QTest::newRow("control character") << QByteArray("[\"a\nb\"]");
    QTest::newRow("invalid UTF-8") << QByteArray("[\"\xC3\x28\"]");
    QTest::newRow("overlong UTF-8") << QByteArray("[\"\xC0\xAF\"]");
    QTest::newRow("surrogate in UTF-8") << QByteArray("[\"\xED\xA0\x80\"]");
    QTest::newRow("lone high surrogate") << QByteArray("[\"\\ud800\"]");
    QTest::newRow("lone low surrogate") << QByteArray("[\"\\udc00\"]");
    QTest::newRow("high surrogate, then text") << QByteArray("[\"\\ud800x\"]");
    QTest::newRow("invalid UTF-8 in a key") << QByteArray("{\"\xFF\":1}");
    QTest::newRow("unknown escape") << QByteArray("[\"\\x41\"]");
}

void JsonReadTest::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, text);
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QCOMPARE(refused<api::RawJson>(view), list({"malformed"}));
    QCOMPARE(refused<api::LoginRequest>(view), list({"malformed"}));
}

void JsonReadTest::refusesNestingBeyondTheLimit()
{
    QCOMPARE(refused<api::RawJson>(nested(64)), list({"taken"}));
    QCOMPARE(refused<api::RawJson>(nested(65)), list({"malformed"}));
    QCOMPARE(refused<api::RawJson>(std::string(100000, '[')), list({"malformed"}));
    std::string objects = "1";
    for (int i = 0; i < 65; ++i)
        objects = "{\"a\":" + objects + "}";
    QCOMPARE(refused<api::RawJson>(objects), list({"malformed"}));
}

void JsonReadTest::refusesDuplicateKeysWhereverTheyStand()
{
    QCOMPARE(refused<api::LoginRequest>(R"({"email":"a","password":"b","email":"c"})"),
             list({"/email json.duplicate"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"care":{"toxicity":{"cats":"none","cats":"toxic"}}})"),
             list({"/care/toxicity/cats json.duplicate"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"references":[{"title":"a"},{"title":"b","title":"c"}]})"),
             list({"/references/1/title json.duplicate"}));
    QCOMPARE(refused<api::RawJson>(R"([{"a":{"\u0062":1,"b":2}}])"), list({"/0/a/b json.duplicate"}));
}

void JsonReadTest::refusesUnknownAndReadOnlyKeys()
{
    QCOMPARE(refused<api::TaxonInput>(R"({"genus":"Rosa","genius":"x"})"), list({"/genius json.unknown"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"care":{"lite":"shade"}})"), list({"/care/lite json.unknown"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"id":"x","care":{"id":"y"}})", {"id", "revision"}),
             list({"/id json.readOnly", "/care/id json.unknown"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"Genus":"Rosa"})"), list({"/Genus json.unknown"}));
}

void JsonReadTest::refusesMissingMembers()
{
    QCOMPARE(refused<api::LoginRequest>("{}"), list({"/email json.missing", "/password json.missing"}));
    QCOMPARE(refused<wire::Thing>("{}"), list({"/name json.missing", "/small json.missing"}));
    QCOMPARE(refused<wire::Choices>("{}"), list({"/needed json.missing", "/strict json.missing", "/raw json.missing"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"vernacularNames":[{"name":"rose"}]})"),
             list({"/vernacularNames/0/language json.missing"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"care":{"heightCm":{"max":5}}})"), list({"/care/heightCm/min json.missing"}));
}

void JsonReadTest::refusesWrongTypes()
{
    QCOMPARE(refused<api::LoginRequest>("[]"), list({" json.type"}));
    QCOMPARE(refused<api::LoginRequest>("null"), list({" json.type"}));
    QCOMPARE(refused<api::LoginRequest>(R"({"email":5,"password":["x"]})"),
             list({"/email json.type", "/password json.type"}));
    QCOMPARE(refused<wire::Thing>(R"({"name":"a","flag":"true","small":"1","defaulted":1.0,"large":1e3,"parts":{},)"
                                  R"("ratio":"1","colour":3})"),
             list({"/flag json.type", "/small json.type", "/defaulted json.type", "/large json.type",
                   "/ratio json.type", "/colour json.type", "/parts json.type"}));
}

void JsonReadTest::refusesNumbersThatDoNotFit()
{
    const auto thing = [](const char* members) { return R"({"name":"a","small":1,)" + std::string(members) + "}"; };
    QCOMPARE(refused<wire::Thing>(thing(R"("defaulted":2147483648)")), list({"/defaulted json.range"}));
    QCOMPARE(refused<wire::Thing>(thing(R"("defaulted":-2147483649)")), list({"/defaulted json.range"}));
    QCOMPARE(refused<wire::Thing>(thing(R"("large":9223372036854775808)")), list({"/large json.range"}));
    QCOMPARE(refused<wire::Thing>(thing(R"("large":18446744073709551616)")), list({"/large json.range"}));
    QCOMPARE(refused<wire::Thing>(thing(R"("large":-9223372036854775809)")), list({"/large json.range"}));
    QCOMPARE(refused<wire::Thing>(thing(R"("ratio":1e999)")), list({"/ratio json.range"}));

    const auto edge = fromJson<wire::Thing>(thing(R"("large":9223372036854775807,"defaulted":-2147483648)"));
    QVERIFY(edge.has_value());
    QCOMPARE(*edge->large, std::numeric_limits<std::int64_t>::max());
    QCOMPARE(edge->defaulted, std::numeric_limits<std::int32_t>::min());
}

void JsonReadTest::refusesEnumeratorsThatDoNotExist()
{
    const auto result = fromJson<api::TaxonInput>(R"({"taxonRank":"kingdom"})");
    QVERIFY(result.has_error());
    QCOMPARE(faultsOf(result.error()), list({"/taxonRank json.enum"}));
    QVERIFY(result.error().faults[0].detail.find("species, subspecies") != std::string::npos);
    QVERIFY(result.error().faults[0].detail.find("unknown") == std::string::npos);
    QCOMPARE(refused<api::TaxonInput>(R"({"taxonRank":"unknown"})"), list({"/taxonRank json.enum"}));
    QCOMPARE(refused<api::TaxonInput>(R"({"care":{"light":"FullSun"}})"), list({"/care/light json.enum"}));
}

void JsonReadTest::refusesTheZeroCharacter()
{
    QCOMPARE(refused<api::TaxonInput>("{\"genus\":\"Ro\\u0000sa\"}"), list({"/genus json.nul"}));
}

void JsonReadTest::refusesNullForWhatIsNotOptional()
{
    QCOMPARE(refused<api::TaxonInput>(R"({"taxonRank":null,"references":null,"care":null,"genus":null})"),
             list({"/taxonRank json.type", "/care json.type", "/references json.type"}));
}

void JsonReadTest::tellsEveryFaultUpToTheLimit()
{
    std::string text = "{";
    for (int i = 0; i < 300; ++i)
        text += "\"x" + std::to_string(i) + "\":1,";
    text += R"("genus":5})";
    QCOMPARE(refused<api::TaxonInput>(text).size(), 100);
}

void JsonReadTest::escapesPointers()
{
    QCOMPARE(refused<api::TaxonInput>(R"({"a/b":1,"c~d":1,"~1":1,"":1})"),
             list({"/a~1b json.unknown", "/c~0d json.unknown", "/~01 json.unknown", "/ json.unknown"}));
}

void JsonReadTest::takesDefaults()
{
    const auto thing = fromJson<wire::Thing>(R"({"name":"n","small":3,"large":null})");
    QVERIFY(thing.has_value());
    QCOMPARE(thing->defaulted, 7);
    QVERIFY(thing->colour == wire::Colour::green);
    QVERIFY(!thing->flag && !thing->large && thing->parts.empty());
}

void JsonReadTest::needsNothingOfATaxon()
{
    const auto taxon = fromJson<api::TaxonInput>("{}");
    QVERIFY(taxon.has_value());
    QVERIFY(*taxon == api::TaxonInput{});
}

void JsonReadTest::keepsRawJsonAsItWasWritten()
{
    const auto raw =
        fromJson<api::RawJson>(" {\"b\" : 1.50, \"a\":[1e400, -0, true, null, \"\\u00e9\\ud83c\\udf3f\\/\"]} ");
    QVERIFY(raw.has_value());
    QCOMPARE(raw->text, std::string("{\"b\":1.50,\"a\":[1e400,-0,true,null,\"\xC3\xA9\xF0\x9F\x8C\xBF/\"]}"));
}

BLOOMZY_APPLESS_TEST(JsonReadTest)
#include "JsonReadTest.moc"
