#include "ui/pages/catalog/NoMatch.h"

#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/FacetPanel.h"

#include <QLabel>
#include <QRegularExpression>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What stands there when a search finds nothing, and the ways out of it.
class NoMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingCloseSuggestsNothing();
    void aSpellingIsSuggestedAndSearchedFor();
    void theLinkTakesTheFocusOfTab();
    void theFiltersAreNamed();
    void theSpellingKeepsTheFilters();
    void otherWordsTakeTheSuggestionAway();
    void itSpeaksFrench();

private:
    void search(const QString& words);
    void filter(const QString& family);
    [[nodiscard]] QString texts() const;
    [[nodiscard]] QLabel* link() const;

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void NoMatchTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void NoMatchTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
}

void NoMatchTest::search(const QString& words)
{
    m_console->find<widgets::SearchField>()->setText(words);
    QTRY_VERIFY(m_console->model().query().q == words.toStdString() && !m_console->model().isLoading());
    QTRY_VERIFY(m_console->find<catalog_page::NoMatch>()->isVisible());
}

void NoMatchTest::filter(const QString& family)
{
    m_console->find<catalog_page::FacetPanel>()->setSelected({{u"family"_s, {family}}});
    Q_EMIT m_console->find<catalog_page::FacetPanel>()->selectionChanged();
    QTRY_VERIFY(m_console->model().query().family.size() == 1 && !m_console->model().isLoading());
}

QString NoMatchTest::texts() const
{
    QStringList said;
    for (const QLabel* label : m_console->find<catalog_page::NoMatch>()->findChildren<QLabel*>()) {
        if (label->isVisible())
            said += QString(label->text()).remove(QRegularExpression(u"<[^>]*>"_s));
    }
    return said.join(u'\n');
}

QLabel* NoMatchTest::link() const
{
    return m_console->visible<QLabel>([](const QLabel& label) { return label.text().contains(u"<a href"_s); });
}

void NoMatchTest::nothingCloseSuggestsNothing()
{
    search(u"zzzzzzzz"_s);
    QVERIFY(texts().contains(u"No taxon matches “zzzzzzzz”"_s));
    QVERIFY(texts().contains(u"Check the spelling"_s));
    search(u"monsterra"_s);
    QTRY_VERIFY(link());
    search(u"zzzzzzzz"_s);
    QVERIFY(!link());
    m_console->button(u"Clear the search"_s)->click();
    QTRY_VERIFY(m_console->model().loadedRows() > 0);
    QVERIFY(m_console->find<widgets::SearchField>()->text().isEmpty());
}

void NoMatchTest::aSpellingIsSuggestedAndSearchedFor()
{
    search(u"monsterra deliciosa"_s);
    QTRY_VERIFY(texts().contains(u"Did you mean monstera deliciosa?"_s));
    QVERIFY(!texts().contains(u"Check the spelling"_s));
    Q_EMIT link()->linkActivated(u"#"_s);
    QTRY_VERIFY(m_console->model().loadedRows() > 0);
    QCOMPARE(m_console->find<widgets::SearchField>()->text(), u"monstera deliciosa"_s);
    QVERIFY(!link());
}

void NoMatchTest::theLinkTakesTheFocusOfTab()
{
    search(u"monsterra"_s);
    QTRY_VERIFY(link());
    QVERIFY(link()->focusPolicy() & Qt::TabFocus);
    QVERIFY(link()->textInteractionFlags() & Qt::LinksAccessibleByKeyboard);
}

void NoMatchTest::theFiltersAreNamed()
{
    filter(u"Moraceae"_s);
    search(u"monsterra"_s);
    QTRY_VERIFY(texts().contains(u"No taxon matches “monsterra” in Moraceae"_s));
    QTRY_VERIFY(texts().contains(u"Did you mean monstera? 1 filter is active: Moraceae."_s));
    QVERIFY(m_console->button(u"Clear filters"_s));
    const QString all = u"Search all %1"_s.arg(m_console->view().total());
    QTRY_VERIFY(m_console->button(all));
    m_console->button(all)->click();
    QTRY_VERIFY(m_console->model().query().family.empty());
    QCOMPARE(m_console->model().query().q, std::optional<std::string>("monsterra"));
}

void NoMatchTest::theSpellingKeepsTheFilters()
{
    filter(u"Araceae"_s);
    search(u"monsterra"_s);
    QTRY_VERIFY(link());
    Q_EMIT link()->linkActivated(u"#"_s);
    QTRY_VERIFY(m_console->model().loadedRows() > 0);
    QCOMPARE(m_console->model().query().family.size(), std::size_t(1));
}

void NoMatchTest::otherWordsTakeTheSuggestionAway()
{
    search(u"monsterra"_s);
    QTRY_VERIFY(texts().contains(u"Did you mean monstera?"_s));
    search(u"ficuss"_s);
    QTRY_VERIFY(texts().contains(u"Did you mean ficus?"_s));
}

void NoMatchTest::itSpeaksFrench()
{
    filter(u"Moraceae"_s);
    search(u"monsterra"_s);
    QTRY_VERIFY(link());
    m_console->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(texts().contains(u"monstera"_s) && texts().contains(u"Aucun"_s));
    QVERIFY(!texts().contains(u"Did you mean"_s) && !texts().contains(u"active"_s));
}

BLOOMZY_GUI_TEST(NoMatchTest)
#include "NoMatchTest.moc"
