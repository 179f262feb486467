#include "backend/api/Taxa.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/support/TestMain.h"
#include "tests/unit/json/FaultTexts.h"
#include "tests/unit/json/WireTypes.h"

#include <QTest>

using namespace bloomzy;
using core::json::fromJson;
using core::json::fromStoredJson;
using core::json::toJson;
using test::faultsOf;

/// JSON that the server wrote itself.
class JsonStoredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStoredJsonLeniently();
    void readsStoredJsonAsByItsTree_data();
    void readsStoredJsonAsByItsTree();
    void writesWhatItReads();
    void writesValidJsonWhateverAStringHolds();
};

void JsonStoredTest::readsStoredJsonLeniently()
{
    const auto thing = fromStoredJson<wire::Thing>(R"({"newer":1,"small":2,"colour":"blue"})");
    QVERIFY(thing.has_value());
    QCOMPARE(thing->small, 2);
    QVERIFY(thing->colour == wire::Colour::unknown);
    QVERIFY(fromStoredJson<wire::Choices>(R"({"strict":"third"})").has_error());
    QVERIFY(fromStoredJson<wire::Thing>(R"({"small":"2"})").has_error());
    QVERIFY(fromStoredJson<wire::Thing>("{").has_error());
}

void JsonStoredTest::readsStoredJsonAsByItsTree_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("straight"); // without a tree
    QTest::newRow("all") << QByteArray(R"({"name":"a","flag":true,"small":-3,"defaulted":1,"large":9000000000,)"
                                       R"("colour":"red","parts":[{"name":"b"},{"flag":true,"name":"c"}]})")
                         << true;
    QTest::newRow("nothing") << QByteArray("{}") << true;
    QTest::newRow("another order") << QByteArray(R"({"parts":[],"small":1,"name":"a"})") << true;
    QTest::newRow("null") << QByteArray(R"({"large":null,"ratio":null})") << true;
    QTest::newRow("unknown keys")
        << QByteArray(R"({"a":{"name":[1,{"small":"x"}],"b":null},"c":[[1.5,true,18446744073709551615]],)"
                      R"("name":"d","e":"f","g":false,"small":4})")
        << true;
    QTest::newRow("escapes") << QByteArray(R"({"na\u006de":"\u00e9\ud83c\udf3f\n\"x"})") << true;
    QTest::newRow("an unknown enumerator") << QByteArray(R"({"colour":"blue"})") << true;
    QTest::newRow("a real") << QByteArray(R"({"ratio":1.5})") << false;
    QTest::newRow("a whole real") << QByteArray(R"({"ratio":2})") << false;
    QTest::newRow("a key twice") << QByteArray(R"({"name":"a","name":"b"})") << false;
    QTest::newRow("a list twice") << QByteArray(R"({"parts":[{}],"parts":[{}]})") << false;
    QTest::newRow("too large") << QByteArray(R"({"small":2147483648})") << false;
    QTest::newRow("not whole") << QByteArray(R"({"small":1.0})") << false;
    QTest::newRow("null where a value belongs") << QByteArray(R"({"small":null})") << false;
    QTest::newRow("text for a number") << QByteArray(R"({"small":"2"})") << false;
    QTest::newRow("a list for an object") << QByteArray(R"([])") << false;
    QTest::newRow("an object for a list") << QByteArray(R"({"parts":{}})") << false;
    QTest::newRow("a list for text") << QByteArray(R"({"name":["a"]})") << false;
    QTest::newRow("U+0000") << QByteArray(R"({"name":"a\u0000"})") << false;
    QTest::newRow("cut off") << QByteArray(R"({"name":"a")") << false;
    QTest::newRow("two texts") << QByteArray(R"({} {})") << false;
    QTest::newRow("not UTF-8") << QByteArray("{\"name\":\"\xC3\"}") << false;
}

void JsonStoredTest::readsStoredJsonAsByItsTree()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, straight);
    const std::string_view json(text.constData(), static_cast<std::size_t>(text.size()));
    const auto& type = core::json::typeOf<wire::Thing>;
    wire::Thing byTree;
    const auto read = core::json::readText(type, &byTree, json, core::json::Strictness::stored);
    wire::Thing filled;
    QCOMPARE(core::json::readStored(type, &filled, json), straight);
    const auto thing = fromStoredJson<wire::Thing>(json);
    QCOMPARE(thing.has_value(), read.has_value());
    if (read.has_error())
        QCOMPARE(faultsOf(thing.error()), faultsOf(read.error()));
    else
        QCOMPARE(toJson(*thing), toJson(byTree));
}

void JsonStoredTest::writesWhatItReads()
{
    wire::Thing thing;
    thing.name = "Caf\xC3\xA9 \"x\"\\\n\x01";
    thing.small = -5;
    thing.ratio = 0.1;
    thing.parts = {{"p", true}};
    const std::string text = toJson(thing);
    QCOMPARE(text, std::string("{\"name\":\"Caf\xC3\xA9 \\\"x\\\"\\\\\\n\\u0001\",\"flag\":false,\"small\":-5,"
                               "\"defaulted\":7,\"ratio\":0.1,\"colour\":\"green\","
                               "\"parts\":[{\"name\":\"p\",\"flag\":true}]}"));
    const auto again = fromJson<wire::Thing>(text);
    QVERIFY(again.has_value());
    QCOMPARE(toJson(*again), text);
    QCOMPARE(toJson(api::FieldChange{"/a", {"null"}, {"[1]"}}),
             std::string(R"({"field":"/a","before":null,"after":[1]})"));
}

void JsonStoredTest::writesValidJsonWhateverAStringHolds()
{
    api::Person person{"\xFF\xC3", "a\xED\xA0\x80"};
    const std::string text = toJson(person);
    const auto again = fromJson<api::Person>(text);
    QVERIFY(again.has_value());
    QCOMPARE(again->id, std::string("\xEF\xBF\xBD\xEF\xBF\xBD"));
    wire::Thing thing;
    thing.ratio = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(toJson(thing).find("\"ratio\":null") != std::string::npos);
}

BLOOMZY_APPLESS_TEST(JsonStoredTest)
#include "JsonStoredTest.moc"
