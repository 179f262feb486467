#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;

/// The file that ships, through the code that any CSV goes through.
class StarterImportTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void isImportedWhole();
};

void StarterImportTest::isImportedWhole()
{
    QFile file(sourcePath(QStringLiteral("resources/catalog/starter.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    CatalogFixture catalog(m_databases, engine(), csv.toStdString());

    const auto result = catalog.read<api::ImportResult>(catalog.call("importStarterCatalog"));
    QCOMPARE(result.created, std::int64_t(csv.count('\n') - 1));
    QCOMPARE(result.skipped, std::int64_t(0));

    const auto synonyms = catalog.list({{"q", "sansevieria"}}).items;
    QCOMPARE(synonyms.size(), std::size_t(1));
    QCOMPARE(*synonyms.front().acceptedName->specificEpithet, std::string("trifasciata"));
    QCOMPARE(catalog.list({{"q", "étoile de noel"}}).items.size(), std::size_t(1));
    QCOMPARE(catalog.list({{"q", "chitalpa"}}).items.size(), std::size_t(1));

    const auto again = catalog.read<api::ImportResult>(catalog.call("importStarterCatalog"));
    QCOMPARE(again.created, std::int64_t(0));
    QCOMPARE(again.skipped, result.created);
}

BLOOMZY_TEST(StarterImportTest)
#include "StarterImportTest.moc"
