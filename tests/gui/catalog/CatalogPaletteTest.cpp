#include "CatalogWindow.h"
#include "ui/models/KnownTaxa.h"
#include "ui/models/PeopleSource.h"
#include "ui/widgets/palette/PaletteDialog.h"
#include "ui/widgets/palette/PaletteModel.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QListView>
#include <QMimeData>
#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using widgets::PaletteDialog;

/// The palette over a real server: taxa, synonyms, people.
class CatalogPaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void whoMayNotChangeTaxaReadsWhy();
    void whoMayNotSeePeopleReadsWhy();
    void anUnreachableServerIsToldAndLeavesWhatIsKnown();
    void knownTaxaAreThereAtOnce();
    void theServerFindsTheRest();
    void typingOnCancelsTheSearch();
    void enterOpensTheTaxonAndKeepsTheFilters();
    void openingATaxonLosesNoEdits();
    void actionsOfATaxon();
    void theNameIsCopiedTypeset();
    void synonymsAfterTheEqualsSign();
    void peopleAfterTheAtSign();
    void theSearchGoesOnInTheCatalog();
    void recentTaxaComeFirst();

private:
    void start(const QString& mail = adaMail);
    PaletteDialog& open();

    PaletteDialog& dialog() { return *m_console->window->findChild<PaletteDialog*>(); }
    void type(const QString& text) { QTest::keyClicks(&dialog().field(), text); }
    void press(int key) { QTest::keyClick(&dialog().field(), Qt::Key(key)); }
    QString current() { return dialog().list().currentIndex().data().toString(); }
    QString currentSpoken() { return dialog().list().currentIndex().data(Qt::AccessibleTextRole).toString(); }
    QStringList rows();
    bool has(const QString& text)
    {
        const QStringList all = rows();
        return std::any_of(all.begin(), all.end(), [&](const QString& each) { return each.startsWith(text); });
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
    std::unique_ptr<models::PeopleSource> m_people;
};

void CatalogPaletteTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
    QVERIFY(m_server.invite(u"viewer"_s));
    const QString accepted = m_server.firstTaxon(u"deliciosa"_s).value("id"_L1).toString();
    QVERIFY(!m_server
                 .create({{u"taxonRank"_s, u"species"_s},
                          {u"genus"_s, u"Tornelia"_s},
                          {u"specificEpithet"_s, u"fragrans"_s},
                          {u"taxonomicStatus"_s, u"synonym"_s},
                          {u"acceptedNameUsageId"_s, accepted}})
                 .isEmpty());
}

void CatalogPaletteTest::start(const QString& mail)
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open(mail));
    QTRY_VERIFY(m_console->model().hasLoaded());
    m_people = std::make_unique<models::PeopleSource>(
        m_console->client, [this](const widgets::ToastSpec& toast) { m_console->toasts += toast; });
    m_console->window->addPaletteSource(*m_people);
}

void CatalogPaletteTest::cleanup()
{
    if (m_console && m_console->window && m_console->state().isDirty())
        m_console->trigger("catalog.discard");
    if (m_console)
        m_console->window.reset();
    m_people.reset();
    m_console.reset();
}

PaletteDialog& CatalogPaletteTest::open()
{
    m_console->trigger("frame.palette");
    if (!QTest::qWaitForWindowActive(&dialog()))
        qFatal("the palette did not open");
    return dialog();
}

QStringList CatalogPaletteTest::rows()
{
    QStringList texts;
    for (int row = 0; row < dialog().model().rowCount(); ++row)
        texts += dialog().model().index(row).data().toString();
    return texts;
}

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
    cleanup();
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

void CatalogPaletteTest::enterOpensTheTaxonAndKeepsTheFilters()
{
    start();
    m_console->find<widgets::SearchField>()->setText(u"aloe"_s);
    QTRY_VERIFY(m_console->model().query().q == "aloe" && !m_console->model().isLoading());
    open();
    type(u"monstera deliciosa"_s);
    QTRY_VERIFY(has(u"Monstera deliciosa"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_console->state().isOpen());
    QVERIFY(models::plainName(m_console->state().after()).startsWith(u"Monstera deliciosa"_s));
    QVERIFY(m_console->model().query().q == "aloe");
    m_console->trigger("frame.back");
    QTRY_VERIFY(!m_console->state().isOpen());
}

void CatalogPaletteTest::openingATaxonLosesNoEdits()
{
    start();
    QVERIFY(m_console->openTaxon(u"Aloe vera"_s));
    const QString aloe = m_console->state().id();
    m_console->type(u"/scientificNameAuthorship"_s, u"Typed"_s);
    open();
    type(u"monstera deliciosa"_s);
    QTRY_VERIFY(has(u"Monstera deliciosa"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_console->state().isOpen() && m_console->state().id() != aloe);
    m_console->trigger("frame.back");
    QTRY_COMPARE(m_console->state().id(), aloe);
    QTRY_COMPARE(m_console->state().value(u"/scientificNameAuthorship").toString(), u"Typed"_s);
}

void CatalogPaletteTest::actionsOfATaxon()
{
    start();
    const auto act = [this](const QString& taxon, const QString& action) {
        open();
        type(taxon);
        QTRY_VERIFY(has(taxon));
        press(Qt::Key_Tab);
        while (current() != action)
            press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_console->state().isOpen());
    };
    act(u"Monstera deliciosa"_s, u"Show its history"_s);
    QTRY_COMPARE(m_console->find<QTabBar>()->currentIndex(), 3);
    m_console->find<QTabBar>()->setCurrentIndex(0);
    act(u"Aloe vera"_s, u"Edit this taxon"_s);
    QTRY_VERIFY(m_console->field(u"/taxonRank"_s)->isAncestorOf(m_console->window->focusWidget()));
    QCOMPARE(m_console->dialogs.asked.size(), 0);
    act(u"Aloe vera"_s, u"Move this taxon to the bin"_s);
    QTRY_COMPARE(m_console->dialogs.asked.size(), 1);
    act(u"Tornelia fragrans"_s, u"Open the accepted name"_s);
    QTRY_VERIFY(models::plainName(m_console->state().after()).startsWith(u"Monstera deliciosa"_s));
}

void CatalogPaletteTest::theNameIsCopiedTypeset()
{
    start();
    open();
    type(u"monstera deliciosa"_s);
    QTRY_VERIFY(has(u"Monstera deliciosa"_s));
    press(Qt::Key_Tab);
    while (current() != "Copy its name"_L1)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_console->toasts.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Monstera deliciosa Liebm."_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<i>Monstera"_s));
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

void CatalogPaletteTest::recentTaxaComeFirst()
{
    start();
    open();
    type(u"Begonia"_s);
    QTRY_VERIFY(has(u"Begonia"_s));
    const QString name = current();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_console->state().isOpen());
    open();
    QCOMPARE(rows().mid(0, 2), (QStringList{u"Recent"_s, name}));
}

QTEST_MAIN(CatalogPaletteTest)
#include "CatalogPaletteTest.moc"
