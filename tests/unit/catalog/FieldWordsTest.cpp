#include "backend/catalog/imports/FieldWords.h"

#include "backend/api/Import.h"
#include "backend/catalog/csv/ColumnReaders.h"
#include "backend/catalog/imports/ColumnGuess.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::catalog;

class FieldWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsKnowTheSameFields();
    void everyFieldHasAReader();
    void everyChoiceIsReadable();
    void findsFields_data();
    void findsFields();
    void findsChoices_data();
    void findsChoices();
    void guessesByValues();
    void givesNoFieldTwice();
};

void FieldWordsTest::clientsKnowTheSameFields()
{
    const auto fields = importFields();
    QCOMPARE(fields, std::vector<std::string>(api::importFieldNames.begin(), api::importFieldNames.end()));
    for (const auto& field : fields)
        QVERIFY2(isImportField(field), field.c_str());
    for (const char* none : {"", "colour", "vernacularNames:", "vernacularNames:not a tag", "taxonrank"})
        QVERIFY2(!isImportField(none), none);
    QVERIFY(isImportField("vernacularNames:pt-BR"));
}

void FieldWordsTest::everyFieldHasAReader()
{
    for (const auto& field : importFields())
        QVERIFY2(field == "scientificName" || readerOf(field), field.c_str());
}

void FieldWordsTest::everyChoiceIsReadable()
{
    for (const auto& field : importFields())
        for (const auto& choice : choicesOf(field)) {
            std::vector<api::ImportFault> faults;
            ImportLine line;
            Cell cell{line, field, choice, faults};
            readerOf(field)(cell);
            QVERIFY2(faults.empty(), (field + " " + choice).c_str());
            QCOMPARE(choiceOf(field, choice), choice);
        }
}

void FieldWordsTest::findsFields_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("byName");
    QTest::addColumn<QByteArray>("byWord");
    const auto row = [](const char* column, const char* byName, const char* byWord) {
        QTest::newRow(*column ? column : "empty") << QByteArray(column) << QByteArray(byName) << QByteArray(byWord);
    };
    row("", "", "");
    row("colour", "", "");
    row("taxonRank", "taxonRank", "");
    row("TAXONRANK", "taxonRank", "");
    row("dwc:scientificName", "scientificName", "");
    row("care.light", "care.light", "");
    row("vernacularNames:pt-BR", "vernacularNames:pt-BR", "");
    row("taxon_name", "", "scientificName");
    row("Nom scientifique", "", "scientificName");
    row("Famille", "", "family");
    row("light_lvl", "", "care.light");
    row("Lumière", "", "care.light");
    row("vern_fr", "", "vernacularNames:fr");
}

void FieldWordsTest::findsFields()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, byName);
    QFETCH(QByteArray, byWord);
    QCOMPARE(QByteArray::fromStdString(fieldByName(column.toStdString())), byName);
    if (!byWord.isEmpty() || byName.isEmpty())
        QCOMPARE(QByteArray::fromStdString(fieldByWord(column.toStdString())), byWord);
}

void FieldWordsTest::findsChoices_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("choice");
    const auto row = [](const char* field, const char* text, const char* choice) {
        QTest::newRow(text) << QByteArray(field) << QByteArray(text) << QByteArray(choice);
    };
    row("care.light", "2", "");
    row("family", "Araceae", "");
    row("taxonomicStatus", "Acepted", "");
    row("taxonomicStatus", "Accepted", "accepted");
    row("taxonomicStatus", "ACCEPTÉ", "accepted");
    row("care.light", "Plein soleil", "fullSun");
    row("care.light", "bright-indirect", "brightIndirect");
    row("taxonRank", "var.", "variety");
    row("care.toxicity.dogs", "non toxique", "none");
}

void FieldWordsTest::findsChoices()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, choice);
    QCOMPARE(QByteArray::fromStdString(choiceOf(field.toStdString(), text.toStdString())), choice);
}

void FieldWordsTest::guessesByValues()
{
    const std::vector<ColumnFacts> columns{{"a", {"Rosa canina", "Acer rubrum L."}, 0, true, {}},
                                           {"b", {"Rosaceae"}, 0, true, {}},
                                           {"c", {"https://example.org"}, 0, true, {}},
                                           {"species", {"Rosa canina"}, 0, true, {}},
                                           {"name", {"Dog rose 2"}, 0, true, {}},
                                           {"d", {"1", "2"}, 0, true, {}}};
    const auto guesses = guessColumns(columns, {});
    QCOMPARE(guesses[3].plan.field, std::string("scientificName"));
    QCOMPARE(guesses[0].reason, api::MatchReason::none);
    QCOMPARE(guesses[1].plan.field, std::string("family"));
    QCOMPARE(guesses[1].reason, api::MatchReason::pattern);
    QCOMPARE(guesses[2].plan.field, std::string("references"));
    QCOMPARE(guesses[4].reason, api::MatchReason::none);
    QCOMPARE(guesses[5].reason, api::MatchReason::none);
}

void FieldWordsTest::givesNoFieldTwice()
{
    const std::vector<ColumnFacts> columns{{"famille", {}, 0, true, {}},
                                           {"family", {}, 0, true, {}},
                                           {"lvl", {}, 0, true, {}},
                                           {"vern_en", {}, 0, true, {}},
                                           {"common name", {}, 0, true, {}}};
    const auto guesses = guessColumns(columns, {{"lvl", {"care.light", {{"2", "shade"}}}}, {"gone", {"colour", {}}}});
    QCOMPARE(guesses[0].plan.field, std::string());
    QCOMPARE(guesses[1].reason, api::MatchReason::darwinCore);
    QCOMPARE(guesses[2].reason, api::MatchReason::lastImport);
    QCOMPARE(guesses[2].plan.rules.size(), std::size_t(1));
    QCOMPARE(guesses[3].plan.field, guesses[4].plan.field);
}

BLOOMZY_APPLESS_TEST(FieldWordsTest)
#include "FieldWordsTest.moc"
