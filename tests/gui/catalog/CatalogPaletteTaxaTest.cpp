#include "PaletteConsole.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QMimeData>
#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What the palette does with a taxon that it found.
class CatalogPaletteTaxaTest : public PaletteConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startServer(); }
    void cleanup() { end(); }
    void enterOpensTheTaxonAndKeepsTheFilters();
    void openingATaxonLosesNoEdits();
    void actionsOfATaxon();
    void theNameIsCopiedTypeset();
    void recentTaxaComeFirst();
};

void CatalogPaletteTaxaTest::enterOpensTheTaxonAndKeepsTheFilters()
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

void CatalogPaletteTaxaTest::openingATaxonLosesNoEdits()
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

void CatalogPaletteTaxaTest::actionsOfATaxon()
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

void CatalogPaletteTaxaTest::theNameIsCopiedTypeset()
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

void CatalogPaletteTaxaTest::recentTaxaComeFirst()
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

BLOOMZY_GUI_TEST(CatalogPaletteTaxaTest)
#include "CatalogPaletteTaxaTest.moc"
