#include "backend/catalog/names/NameReader.h"

#include "backend/catalog/names/ScientificName.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::catalog;

class NameReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void reads_data();
    void reads();
    void tellsTheLetterX();
};

void NameReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", "x", "×", "12", "https://example.org", "Acer palmatum dissectum", "var. rubra",
                             "'Peace'", "Rosa ''", "Rosa cv.", "Dog rose 2"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("long") << QByteArray(600, 'a');
}

void NameReaderTest::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readName(text.toStdString()));
}

void NameReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("author");
    QTest::addColumn<int>("rank");
    const auto row = [](const char* text, const char* name, const char* author, api::TaxonRank rank) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(name) << QByteArray(author) << static_cast<int>(rank);
    };
    using api::TaxonRank;
    row("Rosaceae", "Rosaceae", "", TaxonRank::family);
    row("Rosaceae Juss.", "Rosaceae", "Juss.", TaxonRank::family);
    row("Rosa", "Rosa", "", TaxonRank::genus);
    row("Rosa L.", "Rosa", "L.", TaxonRank::genus);
    row("Rosa sect. Caninae", "Rosa sect. Caninae", "", TaxonRank::section);
    row("Monstera deliciosa", "Monstera deliciosa", "", TaxonRank::species);
    row("  Monstera   deliciosa  Liebm. ", "Monstera deliciosa", "Liebm.", TaxonRank::species);
    row("Aloe vera (L.) Burm.f.", "Aloe vera", "(L.) Burm.f.", TaxonRank::species);
    row("Hoya carnosa (L. f.) R. Br.", "Hoya carnosa", "(L. f.) R. Br.", TaxonRank::species);
    row("Cedrus libani de Rich.", "Cedrus libani", "de Rich.", TaxonRank::species);
    row("Mentha × piperita L.", "Mentha ×piperita", "L.", TaxonRank::species);
    row("Mentha ×piperita", "Mentha ×piperita", "", TaxonRank::species);
    row("Cistus x florentinus Lam.", "Cistus ×florentinus", "Lam.", TaxonRank::species);
    row("× Chitalpa", "×Chitalpa", "", TaxonRank::genus);
    row("Acer palmatum Thunb. var. dissectum (Thunb.) Miq.", "Acer palmatum var. dissectum", "(Thunb.) Miq.",
        TaxonRank::variety);
    row("Acer rubrum ssp. rubrum", "Acer rubrum subsp. rubrum", "", TaxonRank::subspecies);
    row("Acer rubrum L. f. album", "Acer rubrum f. album", "", TaxonRank::form);
    row("Rosa 'Peace'", "Rosa 'Peace'", "", TaxonRank::cultivar);
    row("Acer palmatum ‘Sango-kaku’", "Acer palmatum 'Sango-kaku'", "", TaxonRank::cultivar);
    row("Rosa cv. Peace", "Rosa 'Peace'", "", TaxonRank::cultivar);
    row("Rosa Miller", "Rosa", "Miller", TaxonRank::genus);
    row("Monstera Deliciosa Liebm.", "Monstera Deliciosa", "Liebm.", TaxonRank::species);
    row("monstera deliciosa", "monstera deliciosa", "", TaxonRank::species);
}

void NameReaderTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, author);
    QFETCH(int, rank);
    const auto read = readName(text.toStdString());
    QVERIFY(read);
    QString spaced = QString::fromStdString(scientificName(read->parts));
    QCOMPARE(spaced.remove(QChar(0xA0)), QString::fromUtf8(name));
    QCOMPARE(QByteArray::fromStdString(read->parts.scientificNameAuthorship.value_or("")), author);
    QCOMPARE(static_cast<int>(read->parts.taxonRank), rank);
}

void NameReaderTest::tellsTheLetterX()
{
    QVERIFY(readName("Cistus x florentinus")->hybridLetter);
    QVERIFY(!readName("Cistus × florentinus")->hybridLetter);
}

BLOOMZY_APPLESS_TEST(NameReaderTest)
#include "NameReaderTest.moc"
