#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;

class TaxonSpellingTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsTooLong();
    void knownWordsAreNotCorrected();
    void nothingCloseIsNothing();
    void suggestsGenusEpithetAndVernacular_data();
    void suggestsGenusEpithetAndVernacular();
    void theOtherWordsHaveToFit();
    void theSuggestionFindsSomething();
    void theBinIsNotSuggestedFrom();
    void whatOneMayNotSeeIsNotSuggested();
    void longQueriesEnd();

private:
    static std::string spelling(CatalogFixture& catalog, const std::string& q)
    {
        return catalog.read<api::TaxonSpelling>(catalog.call("suggestTaxonSpelling", {}, {}, {{"q", q}}))
            .suggestion.value_or("none");
    }

    static void fill(CatalogFixture& catalog)
    {
        catalog.species("Monstera", "deliciosa",
                        R"("family":"Araceae","vernacularNames":[{"name":"Swiss cheese plant","language":"en"}])");
        catalog.species("Ficus", "elastica", R"("family":"Moraceae")");
        catalog.species("Ficus", "lyrata", R"("family":"Moraceae")");
        catalog.species("Rosa", "canina",
                        R"("family":"Rosaceae","vernacularNames":[{"name":"Églantier","language":"fr"}])");
    }
};

void TaxonSpellingTest::refusesWhatIsTooLong()
{
    CatalogFixture catalog(m_databases, engine());
    QVERIFY(refused(catalog.call("suggestTaxonSpelling", {}, {}, {{"q", std::string(201, 'a')}}),
                    api::ErrorCode::invalid, "#query/q", "text.tooLong"));
    QVERIFY(refused(catalog.call("suggestTaxonSpelling", {}, {}, {{"word", "rosa"}}), api::ErrorCode::invalid,
                    "#query/word", "query.unknown"));
    QVERIFY(catalog.call("suggestTaxonSpelling").has_value());
}

void TaxonSpellingTest::knownWordsAreNotCorrected()
{
    CatalogFixture catalog(m_databases, engine());
    fill(catalog);
    for (const char* q : {"monstera", "monst", "ficus canina", "eglantier", "", "---", "x"})
        QCOMPARE(spelling(catalog, q), std::string("none"));
}

void TaxonSpellingTest::nothingCloseIsNothing()
{
    CatalogFixture catalog(m_databases, engine());
    QCOMPARE(spelling(catalog, "monsterra"), std::string("none"));
    fill(catalog);
    for (const char* q : {"zzzzzzzz", "mxnxtera", "fic", "monstera zzzz", "aaaa bbbb cccc"})
        QCOMPARE(spelling(catalog, q), std::string("none"));
}

void TaxonSpellingTest::suggestsGenusEpithetAndVernacular_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char* typed, const char* meant) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
    };
    row("monsterra", "monstera");
    row("Mosntera", "monstera");
    row("monstera deliciossa", "monstera deliciosa");
    row("monsterra deliciossa", "monstera deliciosa");
    row("eglantjer", "eglantier");
    row("églantjer", "eglantier");
    row("swiss chese plant", "swiss cheese plant");
    row("rosa × cannina", "rosa canina");
}

void TaxonSpellingTest::suggestsGenusEpithetAndVernacular()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    CatalogFixture catalog(m_databases, engine());
    fill(catalog);
    QCOMPARE(spelling(catalog, typed.toStdString()), meant.toStdString());
}

void TaxonSpellingTest::theOtherWordsHaveToFit()
{
    CatalogFixture catalog(m_databases, engine());
    fill(catalog);
    QCOMPARE(spelling(catalog, "elastika"), std::string("elastica"));
    QCOMPARE(spelling(catalog, "ficus elastika"), std::string("ficus elastica"));
    QCOMPARE(spelling(catalog, "rosa elastika"), std::string("none"));
}

void TaxonSpellingTest::theSuggestionFindsSomething()
{
    CatalogFixture catalog(m_databases, engine());
    fill(catalog);
    for (const char* q : {"monsterra", "ficus lirata", "eglantjer"}) {
        QVERIFY(catalog.list({{"q", q}}).items.empty());
        QVERIFY(!catalog.list({{"q", spelling(catalog, q)}}).items.empty());
    }
}

void TaxonSpellingTest::theBinIsNotSuggestedFrom()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa");
    QCOMPARE(spelling(catalog, "monsterra"), std::string("monstera"));
    QVERIFY(catalog.remove(taxon.id, taxon.revision).has_value());
    QCOMPARE(spelling(catalog, "monsterra"), std::string("none"));
}

void TaxonSpellingTest::whatOneMayNotSeeIsNotSuggested()
{
    CatalogFixture catalog(m_databases, engine());
    fill(catalog);
    catalog.principal.scope.families = {"Moraceae"};
    QCOMPARE(spelling(catalog, "monsterra"), std::string("none"));
    QCOMPARE(spelling(catalog, "elastika"), std::string("elastica"));
}

void TaxonSpellingTest::longQueriesEnd()
{
    CatalogFixture catalog(m_databases, engine());
    fill(catalog);
    QCOMPARE(spelling(catalog, std::string(200, 'a')), std::string("none"));
    std::string many;
    for (int i = 0; i < 66; ++i)
        many += "ab ";
    QCOMPARE(spelling(catalog, many), std::string("none"));
}

BLOOMZY_TEST(TaxonSpellingTest)
#include "TaxonSpellingTest.moc"
