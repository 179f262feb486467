#include "backend/api/Audit.h"
#include "tests/support/TestMain.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/MergePatch.h"

#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::client;

/// JSON as a client reads and writes it, and the merge patch of a taxon.
class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherTypes_data();
    void refusesOtherTypes();
    void passesOverUnknownMembers();
    void mapsUnknownEnumerators();
    void keepsRawJsonAsText_data();
    void keepsRawJsonAsText();
    void leavesOutAbsentOptionals();
    void readsInheritedMembers();
    void returnsWhatItWrote();
    void buildsQueries();
    void patches_data();
    void patches();
};

void CodecTest::refusesOtherTypes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("not JSON") << QByteArray("<html>") << QStringLiteral("not JSON");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("not JSON");
    QTest::newRow("array for object") << QByteArray("[]") << QStringLiteral("type");
    QTest::newRow("text for array") << QByteArray(R"({"items":"x"})") << QStringLiteral("/items");
    QTest::newRow("number for text") << QByteArray(R"({"items":[{"id":1}]})") << QStringLiteral("/items/id");
    QTest::newRow("fraction for integer")
        << QByteArray(R"({"items":[{"revision":1.5}]})") << QStringLiteral("/items/revision");
    QTest::newRow("text for bool") << QByteArray(R"({"items":[{"toxicityComplete":"yes"}]})")
                                   << QStringLiteral("/items/toxicityComplete");
    QTest::newRow("number for enumerator")
        << QByteArray(R"({"items":[{"light":3}]})") << QStringLiteral("/items/light");
}

void CodecTest::refusesOtherTypes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const auto page = decode<api::TaxonPage>(json);
    QVERIFY(page.has_error());
    QCOMPARE(page.error().kind, ClientError::Kind::protocol);
    QVERIFY2(page.error().detail.contains(where), qPrintable(page.error().detail));
}

void CodecTest::passesOverUnknownMembers()
{
    const auto page = decode<api::TaxonPage>(R"({"items":[{"id":"a","smell":{"deep":[1]}}],"later":true})");
    QVERIFY(page.has_value());
    QCOMPARE(page->items.at(0).id, std::string("a"));
}

void CodecTest::mapsUnknownEnumerators()
{
    const auto page =
        decode<api::TaxonPage>(R"({"items":[{"light":"moonlight","taxonRank":"clade","difficulty":null}]})");
    QVERIFY(page.has_value());
    QCOMPARE(page->items.at(0).light, std::optional(api::Light::unknown));
    QCOMPARE(page->items.at(0).taxonRank, api::TaxonRank::unknown);
    QVERIFY(!page->items.at(0).difficulty);
}

void CodecTest::keepsRawJsonAsText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"null", "true", "17", R"("two words")", R"([1,"a",null])", R"({"a":{"b":[]}})"})
        QTest::newRow(text) << QByteArray(text);
}

void CodecTest::keepsRawJsonAsText()
{
    QFETCH(QByteArray, text);
    const auto change = decode<api::FieldChange>(R"({"field":"/x","before":null,"after":)" + text + "}");
    QVERIFY(change.has_value());
    QCOMPARE(QByteArray::fromStdString(change->after.text), text);
    QCOMPARE(encode(*change), QByteArray(R"({"after":)" + text + R"(,"before":null,"field":"/x"})"));
}

void CodecTest::leavesOutAbsentOptionals()
{
    api::Toxicity toxicity;
    toxicity.cats = api::Severity::toxic;
    QCOMPARE(encode(toxicity), QByteArray(R"({"cats":"toxic"})"));
}

void CodecTest::readsInheritedMembers()
{
    const auto entry =
        decode<api::AuditEntry>(R"({"sequence":9007199254740993,"action":"taxon.update","source":"catalog"})");
    QVERIFY(entry.has_value());
    QCOMPARE(entry->sequence, std::int64_t(9007199254740993));
    QCOMPARE(entry->action, std::string("taxon.update"));
}

void CodecTest::returnsWhatItWrote()
{
    api::TaxonInput taxon;
    taxon.genus = "Mentha";
    taxon.hybridMark = api::HybridMark::species;
    taxon.vernacularNames = {{"menthe poivrée", "fr", true}};
    taxon.care.heightCm = api::Range{30, 90};
    const auto read = decode<api::TaxonInput>(encode(taxon));
    QVERIFY(read.has_value());
    QVERIFY(*read == taxon);
}

void CodecTest::buildsQueries()
{
    QCOMPARE(queryString(api::TaxonQuery{}), QString());
    api::TaxonQuery query;
    query.q = "a&b=é";
    query.family = {"Araceae", "Rosaceae"};
    query.light = {api::Light::brightIndirect};
    query.deleted = true;
    query.limit = 20;
    QCOMPARE(queryString(query), QStringLiteral("?q=a%26b%3D%C3%A9&family=Araceae&family=Rosaceae"
                                                "&light=brightIndirect&deleted=true&limit=20"));
}

void CodecTest::patches_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("patch");
    QTest::newRow("nothing") << QByteArray("{}") << QByteArray("{}");
    QTest::newRow("member") << QByteArray(R"({"genus":"Rosa"})") << QByteArray(R"({"genus":"Rosa"})");
    QTest::newRow("removed") << QByteArray(R"({"family":null})") << QByteArray(R"({"family":null})");
    QTest::newRow("nested") << QByteArray(R"({"care":{"soil":null,"toxicity":{"dogs":"none"}}})")
                            << QByteArray(R"({"care":{"soil":null,"toxicity":{"dogs":"none"}}})");
    QTest::newRow("whole object removed")
        << QByteArray(R"({"care":{"heightCm":null}})") << QByteArray(R"({"care":{"heightCm":null}})");
    QTest::newRow("array whole") << QByteArray(R"({"vernacularNames":[]})") << QByteArray(R"({"vernacularNames":[]})");
}

void CodecTest::patches()
{
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, patch);
    api::TaxonInput before;
    before.genus = "Mentha";
    before.family = "Lamiaceae";
    before.care.soil = "moist";
    before.care.heightCm = api::Range{30, 90};
    before.vernacularNames = {{"mint", "en", true}};
    api::TaxonInput after = before;
    const auto applied = QJsonDocument::fromJson(change).object();
    if (applied.contains(QStringLiteral("genus")))
        after.genus = "Rosa";
    if (applied.contains(QStringLiteral("family")))
        after.family.reset();
    const auto care = applied.value(QStringLiteral("care")).toObject();
    if (care.contains(QStringLiteral("soil"))) {
        after.care.soil.reset();
        after.care.toxicity.dogs = api::Severity::none;
    }
    if (care.contains(QStringLiteral("heightCm")))
        after.care.heightCm.reset();
    if (applied.contains(QStringLiteral("vernacularNames")))
        after.vernacularNames.clear();
    QCOMPARE(mergePatchOf(before, after), patch);
}

BLOOMZY_TEST(CodecTest)
#include "CodecTest.moc"
