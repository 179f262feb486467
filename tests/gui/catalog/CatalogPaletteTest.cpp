#include "PaletteConsole.h"
#include "tests/support/TestMain.h"
#include "ui/models/KnownTaxa.h"

#include <QClipboard>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What the palette finds over a real server: taxa, synonyms, people; and what it refuses.
class CatalogPaletteTest : public PaletteConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startServer(); }
    void cleanup() { end(); }
    void whoMayNotChangeTaxaReadsWhy();
    void whoMayNotSeePeopleReadsWhy();
    void anUnreachableServerIsToldAndLeavesWhatIsKnown();
    void knownTaxaAreThereAtOnce();
    void theServerFindsTheRest();
    void typingOnCancelsTheSearch();
    void synonymsAfterTheEqualsSign();
    void peopleAfterTheAtSign();
    void theSearchGoesOnInTheCatalog();

private:
    QString currentSpoken() { return dialog().list().currentIndex().data(Qt::AccessibleTextRole).toString(); }
};

void CatalogPaletteTest::whoMayNotChangeTaxaReadsWhy()
{
    start(u"viewer@example.org"_s);
    open();
    type(u"monstera deliciosa"_s);
    QTRY_VERIFY(has(u"Move this taxon to the bin"_s));
    press(Qt::Key_Tab);
    QCOMPARE(current(), u"Edit this taxon"_s);
    QVERIFY(currentSpoken().contains(u"needs the role Curator"_s));
    press(Qt::Key_Return);
    QVERIFY(dialog().isVisible());
    dialog().field().clear();
    type(u">new taxon"_s);
    QVERIFY(currentSpoken().contains(u"You may read the catalog but not change it"_s));
    press(Qt::Key_Return);
    QVERIFY(dialog().isVisible());
}

void CatalogPaletteTest::whoMayNotSeePeopleReadsWhy()
{
    start(u"viewer@example.org"_s);
    open();
    type(u"@ada"_s);
    QVERIFY(currentSpoken().contains(u"needs the role Administrator"_s));
    QVERIFY(!has(u"Ada"_s));
}

void CatalogPaletteTest::anUnreachableServerIsToldAndLeavesWhatIsKnown()
{
    CatalogServer server;
    QVERIFY(server.start());
    QVERIFY(server.addStarter());
    m_console = std::make_unique<CatalogWindow>(server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    server.process.kill();
    open();
    type(u"aloe"_s);
    QCOMPARE(current().left(4), u"Aloe"_s);
    QTRY_VERIFY(has(u"The server could not be asked"_s));
    QCOMPARE(current().left(4), u"Aloe"_s);
    press(Qt::Key_Escape);
    end();
}

void CatalogPaletteTest::knownTaxaAreThereAtOnce()
{
    start();
    open();
    type(u"alo ver"_s); // of the rows that the table has loaded
    QVERIFY(has(u"Aloe vera"_s));
    std::vector<api::TaxonSummary> many(models::KnownTaxa::most + 10);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].id = std::to_string(i);
        many[i].scientificName = "Genus species" + std::to_string(i);
    }
    models::KnownTaxa known;
    known.learn(many);
    QCOMPARE(known.size(), models::KnownTaxa::most);
    QVERIFY(known.find(u"species9"_s, 6).size() == 6 && known.find(u"zzz"_s, 6).empty());
    QVERIFY(known.find(u"species3"_s, 6, api::TaxonomicStatus::synonym).empty());
    known.forget(u"900"_s);
    QVERIFY(known.find(u"species900"_s, 6).empty());
}

void CatalogPaletteTest::theServerFindsTheRest()
{
    start();
    QVERIFY(!m_server.create({{u"taxonRank"_s, u"genus"_s}, {u"genus"_s, u"Zzyzxia"_s}}).isEmpty());
    open();
    type(u"zzyz"_s);
    QVERIFY(!has(u"Zzyzxia"_s));
    QTRY_COMPARE(current(), u"Zzyzxia"_s);
    QVERIFY(has(u"Search for “zzyz” elsewhere"_s));
}

void CatalogPaletteTest::typingOnCancelsTheSearch()
{
    start();
    open();
    type(u"monstera"_s);
    dialog().field().setText(u"aloe"_s);
    QTRY_VERIFY(has(u"Aloe vera"_s) && !has(u"Monstera"_s));
    QTRY_VERIFY(dialog().model().data(dialog().model().index(0), Qt::DisplayRole).toString() == "Taxa"_L1);
    dialog().field().setText(u"qqqqq"_s);
    QTRY_VERIFY(!has(u"Aloe"_s));
}

void CatalogPaletteTest::synonymsAfterTheEqualsSign()
{
    start();
    open();
    type(u"=mon"_s);
    QTRY_VERIFY(!has(u"Monstera deliciosa Liebm."_s));
    dialog().field().setText(u"=torn"_s);
    QTRY_VERIFY(has(u"Tornelia fragrans"_s));
    QCOMPARE(rows().first(), u"Synonyms"_s);
}

void CatalogPaletteTest::peopleAfterTheAtSign()
{
    start();
    open();
    type(u"@"_s);
    QTRY_VERIFY(has(u"viewer"_s));
    type(u"view"_s);
    QCOMPARE(current(), u"viewer"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_console->toasts.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"viewer@example.org"_s);
}

void CatalogPaletteTest::theSearchGoesOnInTheCatalog()
{
    start();
    open();
    type(u"aloe"_s);
    QTRY_VERIFY(has(u"In the catalog"_s));
    while (current() != "In the catalog"_L1)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_console->model().query().q == "aloe" && !m_console->model().isLoading());
    QCOMPARE(m_console->find<widgets::SearchField>()->text(), u"aloe"_s);
}

BLOOMZY_GUI_TEST(CatalogPaletteTest)
#include "CatalogPaletteTest.moc"
