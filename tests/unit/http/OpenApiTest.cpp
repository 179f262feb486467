#include "backend/http/OpenApi.h"

#include "backend/api/Auth.h"
#include "backend/http/TypedEndpoint.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace bloomzy::test;

namespace other {
struct Person
{
    std::int32_t age = 0;
};
BOOST_DESCRIBE_STRUCT(Person, (), (age))
} // namespace other

namespace {

template <class Body, class Query, class Res>
Endpoint made(Route route)
{
    return endpoint<Body, Query, Res>(
        std::move(route), [](const Call<Body, Query>&) -> core::Result<Reply<Res>> { return Reply<Res>{}; });
}

Route routeOf(Method method, std::string path, Access access, std::string operationId)
{
    return {.method = method,
            .path = std::move(path),
            .access = access,
            .operationId = std::move(operationId),
            .summary = "Does it.",
            .auditAction = method == Method::get ? "" : "taxon.change"};
}

std::vector<Endpoint> sample()
{
    const auto read = Access::needs(api::Permission::taxaRead);
    const auto write = Access::needs(api::Permission::taxaWrite);
    Route patch = routeOf(Method::patch, "/api/v1/taxa/{id}", write, "updateTaxon");
    patch.requestMediaType = "application/merge-patch+json";
    Route create = routeOf(Method::post, "/api/v1/taxa", write, "createTaxon");
    create.successStatus = 201;
    Route import = routeOf(Method::post, "/api/v1/catalog/imports", write, "importTaxa");
    import.requestMediaType = "text/csv";
    return {made<Nothing, api::TaxonQuery, api::TaxonPage>(routeOf(Method::get, "/api/v1/taxa", read, "listTaxa")),
            made<Nothing, Nothing, api::Taxon>(routeOf(Method::get, "/api/v1/taxa/{id}", read, "getTaxon")),
            made<api::TaxonInput, Nothing, api::Taxon>(create),
            made<api::RawJson, Nothing, api::Taxon>(patch),
            made<Nothing, Nothing, Nothing>(routeOf(Method::del, "/api/v1/taxa/{id}", write, "deleteTaxon")),
            made<std::string, Nothing, api::ImportResult>(import),
            made<api::LoginRequest, Nothing, api::TokenPair>(
                routeOf(Method::post, "/api/v1/auth/login", Access::open("it is the way in"), "login")),
            made<Nothing, Nothing, api::Me>(routeOf(Method::get, "/api/v1/auth/me", Access::signedIn(), "getMe")),
            made<Nothing, Nothing, Nothing>(
                routeOf(Method::del, "/api/v1/auth/factor", Access::signedIn().fresh(), "removeFactor"))};
}

const ApiInfo info{"Bloomzy", "0.1.0", "The server's interface."};

/// The value at a chain of keys.
QJsonValue at(QJsonValue value, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        value = value.toObject().value(QString::fromUtf8(key));
    return value;
}

/// Every `$ref` below a value.
void collectReferences(const QJsonValue& value, QStringList& references)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == QLatin1String("$ref"))
            references << it.value().toString();
        collectReferences(it.value(), references);
    }
    for (const auto& item : value.toArray())
        collectReferences(item, references);
}

QStringList parameterNames(const QJsonValue& operation)
{
    QStringList names;
    for (const auto& parameter : operation[QLatin1String("parameters")].toArray())
        names << parameter[QLatin1String("name")].toString(parameter[QLatin1String("$ref")].toString());
    return names;
}

} // namespace

class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesTwoTypesOfOneName();
    void saysWhoMayCall();
    void saysWhatWantsAFreshProof();
    void describesParameters();
    void describesBodiesAndAnswers();
    void closesOnlyWhatRequestsAreMadeOf();
    void resolvesEveryReference();
    void isTheSameInAnyOrder();

private:
    QJsonValue operation(const char* path, const char* method) const { return at(m_root, {"paths", path, method}); }
    QJsonValue schema(const char* name) const { return at(m_root, {"components", "schemas", name}); }
    QJsonValue m_root;
};

void OpenApiTest::initTestCase()
{
    const auto text = openApiDocument(sample(), info);
    QVERIFY(text.has_value());
    m_root = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
    QVERIFY(!m_root.toObject().isEmpty());
}

void OpenApiTest::refusesTwoTypesOfOneName()
{
    auto endpoints = sample();
    endpoints.push_back(made<Nothing, Nothing, other::Person>(routeOf(Method::get, "/x", Access::signedIn(), "x")));
    const auto text = openApiDocument(endpoints, info);
    QVERIFY(text.has_error());
    QCOMPARE(faultsOf(text.error().faults), list({"Person schema.name"}));
}

void OpenApiTest::saysWhoMayCall()
{
    QCOMPARE(m_root[QLatin1String("security")].toArray().size(), 1);
    const auto login = operation("/api/v1/auth/login", "post");
    QCOMPARE(login[QLatin1String("security")], QJsonValue(QJsonArray()));
    QVERIFY(login[QLatin1String("description")].toString().contains(QLatin1String("it is the way in")));
    const auto get = operation("/api/v1/taxa/{id}", "get");
    QVERIFY(get[QLatin1String("security")].isUndefined());
    QCOMPARE(get[QLatin1String("x-permission")].toString(), QStringLiteral("taxa.read"));
    QVERIFY(operation("/api/v1/auth/me", "get")[QLatin1String("x-permission")].isUndefined());
    QVERIFY(!at(get, {"responses", "401"}).isUndefined() && !at(get, {"responses", "403"}).isUndefined());
    QVERIFY(at(login, {"responses", "401"}).isUndefined());
}

void OpenApiTest::saysWhatWantsAFreshProof()
{
    const auto remove = operation("/api/v1/auth/factor", "delete");
    QCOMPARE(remove[QLatin1String("x-fresh-proof")], QJsonValue(true));
    QVERIFY(remove[QLatin1String("description")].toString().contains(QLatin1String("step-up")));
    QVERIFY(!at(remove, {"responses", "403"}).isUndefined());
    QVERIFY(at(remove, {"responses", "412"}).isUndefined());
    QCOMPARE(remove[QLatin1String("x-in-person")], QJsonValue(true));
    QVERIFY(remove[QLatin1String("description")].toString().contains(QLatin1String("Not for API keys")));
    const auto me = operation("/api/v1/auth/me", "get");
    QVERIFY(me[QLatin1String("x-in-person")].isUndefined());
    QVERIFY(me[QLatin1String("x-fresh-proof")].isUndefined());
    QVERIFY(!me[QLatin1String("description")].toString().contains(QLatin1String("step-up")));
    QVERIFY(at(me, {"responses", "403"}).isUndefined());
}

void OpenApiTest::describesParameters()
{
    QCOMPARE(parameterNames(operation("/api/v1/taxa/{id}", "patch")), list({"id", "#/components/parameters/IfMatch"}));
    QCOMPARE(parameterNames(operation("/api/v1/taxa", "post")), list({"#/components/parameters/IdempotencyKey"}));
    QCOMPARE(parameterNames(operation("/api/v1/auth/login", "post")), QStringList());
    const auto names = parameterNames(operation("/api/v1/taxa", "get"));
    QCOMPARE(names.first(), QStringLiteral("q"));
    QVERIFY(names.contains(QLatin1String("language")));
    const auto light = operation("/api/v1/taxa", "get")[QLatin1String("parameters")].toArray().at(4);
    QCOMPARE(light[QLatin1String("name")].toString(), QStringLiteral("light"));
    QVERIFY(at(light, {"schema", "items", "enum"}).toArray().contains(QStringLiteral("unknown")));
}

void OpenApiTest::describesBodiesAndAnswers()
{
    const auto create = operation("/api/v1/taxa", "post");
    QCOMPARE(at(create, {"requestBody", "content", "application/json", "schema", "$ref"}).toString(),
             QStringLiteral("#/components/schemas/TaxonInput"));
    QCOMPARE(at(create, {"responses", "201", "content", "application/json", "schema", "$ref"}).toString(),
             QStringLiteral("#/components/schemas/Taxon"));
    QVERIFY(at(operation("/api/v1/taxa/{id}", "patch"), {"requestBody", "content", "application/merge-patch+json"})
                .isObject());
    QVERIFY(at(operation("/api/v1/catalog/imports", "post"), {"requestBody", "content", "text/csv"}).isObject());
    const auto remove = at(operation("/api/v1/taxa/{id}", "delete"), {"responses", "204"});
    QVERIFY(remove.isObject() && remove[QLatin1String("content")].isUndefined());
    QCOMPARE(schema("LoginRequest")[QLatin1String("required")].toArray(),
             QJsonArray({QStringLiteral("email"), QStringLiteral("password")}));
    QVERIFY(schema("TaxonInput")[QLatin1String("required")].isUndefined());
    QVERIFY(!schema("TaxonRank")[QLatin1String("enum")].toArray().contains(QStringLiteral("unknown")));
    QCOMPARE(at(schema("Taxon"), {"properties", "revision", "format"}).toString(), QStringLiteral("int64"));
}

void OpenApiTest::closesOnlyWhatRequestsAreMadeOf()
{
    const QJsonValue closed(false);
    QCOMPARE(schema("TaxonInput")[QLatin1String("additionalProperties")], closed);
    QCOMPARE(schema("Toxicity")[QLatin1String("additionalProperties")], closed);
    QVERIFY(schema("Taxon")[QLatin1String("additionalProperties")].isUndefined());
    QVERIFY(schema("Problem")[QLatin1String("additionalProperties")].isUndefined());
}

void OpenApiTest::resolvesEveryReference()
{
    QStringList references;
    collectReferences(m_root, references);
    QVERIFY(references.size() > 20);
    for (const QString& reference : references) {
        QVERIFY(reference.startsWith(QLatin1String("#/components/")));
        QJsonValue target = m_root;
        for (const QString& step : reference.mid(2).split(QLatin1Char('/')))
            target = target.toObject().value(step);
        QVERIFY2(target.isObject(), qPrintable(reference));
    }
}

void OpenApiTest::isTheSameInAnyOrder()
{
    auto endpoints = sample();
    const auto text = openApiDocument(endpoints, info);
    std::ranges::reverse(endpoints);
    QCOMPARE(*openApiDocument(endpoints, info), *text);
}

BLOOMZY_APPLESS_TEST(OpenApiTest)
#include "OpenApiTest.moc"
