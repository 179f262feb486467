#include "backend/api/Auth.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;
using core::json::enumName;
using core::json::enumValue;
using core::json::querySchemaOf;
using core::json::schemaOf;

class JsonSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoEnumeratorThatDoesNotExist();
    void namesEnumerators();
    void listsWhatIsRequired();
    void refersToNamedParts();
    void leavesTheSentinelOut();
    void spellsQueriesOutInPlace();
    void flattensBases();
};

void JsonSchemaTest::hasNoEnumeratorThatDoesNotExist()
{
    QVERIFY(!enumValue<api::Light>("dim") && !enumValue<api::Light>("") && !enumValue<api::Light>("FullSun"));
    QVERIFY(enumName(static_cast<api::Light>(99)).empty());
}

void JsonSchemaTest::namesEnumerators()
{
    QVERIFY(enumName(api::Light::brightIndirect) == "brightIndirect");
    QVERIFY(enumValue<api::Light>("brightIndirect") == api::Light::brightIndirect);
}

void JsonSchemaTest::listsWhatIsRequired()
{
    QCOMPARE(schemaOf<api::VernacularName>()->json,
             std::string(R"({"type":"object","properties":{"name":{"type":"string"},"language":{"type":"string"},)"
                         R"("preferred":{"type":"boolean"}},"required":["name","language"]})"));
    QVERIFY(schemaOf<api::TaxonInput>()->json.find("required") == std::string::npos);
}

void JsonSchemaTest::refersToNamedParts()
{
    const auto schema = schemaOf<api::UserPage>();
    QCOMPARE(schema->name, std::string("UserPage"));
    QVERIFY(schema->json.find(R"("items":{"type":"array","items":{"$ref":"#/components/schemas/User"}})") !=
            std::string::npos);
    QCOMPARE(schema->dependencies.size(), std::size_t(2));
    QCOMPARE(schema->dependencies[0]->name, std::string("User"));
    QCOMPARE(schema->dependencies[1]->name, std::string("UserFacets"));
    QCOMPARE(schema->dependencies[0]->dependencies[0]->name, std::string("UserStatus"));
}

void JsonSchemaTest::leavesTheSentinelOut()
{
    QCOMPARE(schemaOf<api::Light>()->json,
             std::string(R"({"type":"string","enum":["fullSun","brightIndirect","shade"]})"));
}

void JsonSchemaTest::spellsQueriesOutInPlace()
{
    const auto schema = querySchemaOf<api::TaxonQuery>();
    QVERIFY(schema->dependencies.empty());
    const auto sort = std::ranges::find(schema->properties, "light", &core::json::SchemaProperty::name);
    QVERIFY(sort != schema->properties.end() && !sort->required);
    QCOMPARE(sort->json, std::string(R"({"type":"array","items":{"type":"string","enum":["fullSun","brightIndirect",)"
                                     R"("shade","unknown"]}})"));
}

void JsonSchemaTest::flattensBases()
{
    const auto properties = schemaOf<api::Taxon>()->properties;
    QCOMPARE(properties.front().name, std::string("taxonRank"));
    QCOMPARE(properties.back().name, std::string("deletedAt"));
}

BLOOMZY_APPLESS_TEST(JsonSchemaTest)
#include "JsonSchemaTest.moc"
