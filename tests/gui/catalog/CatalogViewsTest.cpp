#include "ViewsConsole.h"
#include "tests/support/TestMain.h"
#include "ui/models/ViewLink.h"
#include "ui/models/ViewsSource.h"
#include "ui/pages/catalog/FacetPanel.h"

#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace bloomzy::catalog_page;
using namespace Qt::StringLiterals;
using Model = models::TaxonTableModel;

/// Saved views on the catalog page, against a real server.
class CatalogViewsTest : public ViewsConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void refusesANameThatIsTakenOrEmpty();
    void tellsWhatTheServerRefuses();
    void aViewFollowsThePerson();
    void aChangeAndADeletionAreTakenBack();
    void filtersOfOtherProgramsStay();
    void aViewThatWasChangedElsewhereIsNotOverwritten();
    void theDefaultViewOpensAtTheStart();
    void aLinkGoesBeforeTheDefaultView();
    void thePaletteFindsThem();
    void theKeyOpensTheMenu();
};

void CatalogViewsTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void CatalogViewsTest::init()
{
    reopen();
}

void CatalogViewsTest::cleanup()
{
    removeAll();
}

void CatalogViewsTest::refusesANameThatIsTakenOrEmpty()
{
    QVERIFY(entry(u"No view is saved yet"_s) && !entry(u"No view is saved yet"_s)->isEnabled());
    QVERIFY(!entry(u"Rename"_s) && !entry(u"Delete"_s));
    saveView(u"Mine"_s);
    m_console->trigger("catalog.saveView");
    auto* dialog = m_console->find<models::ViewNameDialog>();
    auto* name = dialog->findChild<QLineEdit*>();
    const auto* field = dialog->findChild<widgets::LabeledField*>();
    const auto buttons = dialog->findChildren<QPushButton*>();
    const auto save = std::ranges::find_if(buttons, &QPushButton::isDefault);
    QVERIFY(save != buttons.end());
    for (const QString& typed : {QString(), u"   "_s, u"Mine"_s, u"  Mine "_s}) {
        name->setText(typed);
        QVERIFY(!(*save)->isEnabled());
        QCOMPARE(field->error().isEmpty(), typed.trimmed().isEmpty());
    }
    name->setText(u"Mine too"_s);
    QVERIFY((*save)->isEnabled() && field->error().isEmpty());
    dialog->reject();
    QTRY_VERIFY(!m_console->find<models::ViewNameDialog>());
    QCOMPARE(stored().size(), 1);
}

/// The console does not know yet what was saved elsewhere.
void CatalogViewsTest::tellsWhatTheServerRefuses()
{
    m_console->trigger("catalog.saveView");
    QCOMPARE(
        m_server.plain->post(path, {{u"name"_s, u"Taken"_s}, {u"query"_s, u""_s}, {u"columns"_s, QJsonArray()}}).status,
        201);
    answerName(u"Taken"_s);
    QTRY_VERIFY(m_console->banner(u"failure"_s));
    QVERIFY(m_console->banner(u"failure"_s)->spec().detail.contains(u"You have a view of this name"_s));
    QCOMPARE(stored().size(), 1);
    QTRY_VERIFY(entry(u"Taken"_s));
}

void CatalogViewsTest::aViewFollowsThePerson()
{
    search(u"mon"_s);
    models::ColumnStates chosen = columns().columns();
    for (auto& column : chosen)
        column.shown = column.shown != (column.id == "author" || column.id == "family");
    columns().setColumns(chosen);
    auto* facets = m_console->find<FacetPanel>();
    facets->setSelected({{u"status"_s, {u"accepted"_s}}, {u"review"_s, {u"draft"_s}}});
    Q_EMIT header().sectionClicked(Model::familyColumn);
    QTRY_COMPARE(m_console->model().query().sort, api::TaxonSort::family);
    saveView(u"Mon & accepted"_s);
    QCOMPARE(first()["query"_L1].toString(), u"q=mon&taxonomicStatus=accepted&reviewState=draft&sort=family"_s);
    reopen();
    QVERIFY(header().isSectionHidden(Model::authorColumn) && !header().isSectionHidden(Model::familyColumn));
    choose(u"Mon & accepted"_s);
    QTRY_VERIFY(shows("mon"));
    QCOMPARE(m_console->find<widgets::SearchField>()->text(), u"mon"_s);
    QCOMPARE(m_console->model().query().sort, api::TaxonSort::family);
    QCOMPARE(m_console->model().query().reviewState.size(), std::size_t(1));
    QVERIFY(!header().isSectionHidden(Model::authorColumn) && header().isSectionHidden(Model::familyColumn));
    QVERIFY(!entry(u"Update"_s)->isEnabled());
    m_console->trigger("frame.back");
    QTRY_VERIFY(!m_console->model().query().q);
}

void CatalogViewsTest::filtersOfOtherProgramsStay()
{
    const QString query = u"q=mon&taxonRank=species&deleted=true"_s;
    QCOMPARE(
        m_server.plain->post(path, {{u"name"_s, u"Made"_s}, {u"query"_s, query}, {u"columns"_s, QJsonArray()}}).status,
        201);
    reopen();
    choose(u"Made"_s);
    QTRY_VERIFY(shows("mon"));
    QVERIFY(!entry(u"Update"_s)->isEnabled());
    search(u"fic"_s);
    choose(u"Update"_s);
    const auto stored = [this] { return first()["query"_L1].toString(); };
    QTRY_VERIFY(stored().contains(u"q=fic"_s));
    QVERIFY2(stored().contains(u"taxonRank=species"_s) && stored().contains(u"deleted=true"_s), qPrintable(stored()));
}

void CatalogViewsTest::aChangeAndADeletionAreTakenBack()
{
    saveView(u"First"_s);
    choose(u"Rename “First”"_s);
    answerName(u"Renamed"_s);
    QTRY_VERIFY(entry(u"Renamed"_s));
    search(u"aloe"_s);
    QVERIFY(entry(u"Update “Renamed”"_s)->isEnabled());
    choose(u"Update “Renamed”"_s);
    QTRY_VERIFY(first()["query"_L1].toString().contains(u"q=aloe"_s));
    QCOMPARE(first()["name"_L1].toString(), u"Renamed"_s);
    QTRY_VERIFY(!entry(u"Update “Renamed”"_s)->isEnabled());
    undo(u"View changed"_s);
    QTRY_VERIFY(!first()["query"_L1].toString().contains(u"q=aloe"_s));
    const QJsonObject before = first();
    QTRY_VERIFY(entry(u"Delete “Renamed”"_s));
    choose(u"Delete “Renamed”"_s);
    QTRY_COMPARE(stored().size(), 0);
    QTRY_VERIFY(entry(u"No view is saved yet"_s));
    undo(u"View deleted"_s);
    QTRY_COMPARE(stored().size(), 1);
    for (const auto& member : {"name"_L1, "query"_L1, "columns"_L1, "isDefault"_L1})
        QCOMPARE(first().value(member), before.value(member));
}

void CatalogViewsTest::aViewThatWasChangedElsewhereIsNotOverwritten()
{
    saveView(u"Mine"_s);
    search(u"aloe"_s);
    QAction* update = entry(u"Update “Mine”"_s);
    QCOMPARE(change(first(), {{u"name"_s, u"Theirs"_s}}), 200);
    update->trigger();
    QTRY_VERIFY(m_console->banner(u"failure"_s) || entry(u"Update “Theirs”"_s));
    QTRY_VERIFY(entry(u"Theirs"_s));
    QCOMPARE(first()["name"_L1].toString(), u"Theirs"_s);
}

void CatalogViewsTest::theDefaultViewOpensAtTheStart()
{
    search(u"aloe"_s);
    saveView(u"Aloes"_s);
    choose(u"Open “Aloes” at the start"_s);
    QTRY_VERIFY(first()["isDefault"_L1].toBool());
    reopen();
    QTRY_VERIFY(shows("aloe"));
    QTRY_VERIFY(entry(u"Open “Aloes” at the start"_s) && entry(u"Open “Aloes” at the start"_s)->isChecked());
    choose(u"Open “Aloes” at the start"_s);
    QTRY_VERIFY(!first()["isDefault"_L1].toBool());
    reopen();
    QTRY_VERIFY(entry(u"Aloes"_s));
    QVERIFY(!m_console->model().query().q);
}

void CatalogViewsTest::aLinkGoesBeforeTheDefaultView()
{
    search(u"aloe"_s);
    saveView(u"Aloes"_s);
    choose(u"Open “Aloes” at the start"_s);
    QTRY_VERIFY(first()["isDefault"_L1].toBool());
    search(u"mon"_s);
    saveView(u"Mon"_s);
    const QString id = stored().last()["id"_L1].toString();
    m_console.reset();
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    m_console->window->openPage(u"catalog"_s);
    Q_EMIT m_console->pages.find(u"catalog"_s)->openRequested(u"catalog"_s, models::placeOfView(id));
    QTRY_VERIFY(shows("mon"));
    QTRY_VERIFY(entry(u"Mon"_s) && entry(u"Mon"_s)->isChecked());
}

void CatalogViewsTest::thePaletteFindsThem()
{
    search(u"aloe"_s);
    saveView(u"Window sills"_s);
    reopen();
    widgets::PaletteSource* source = m_console->pages.find(u"catalog"_s)->paletteSources().last();
    const auto items = [&](const QString& typed) {
        source->search(widgets::PaletteQuery::read(typed));
        return source->groups().front().items;
    };
    QVERIFY(items({}).empty());
    QVERIFY(items(u"> sills"_s).empty());
    QVERIFY(items(u"windows"_s).empty());
    QTRY_COMPARE(items(u"sills"_s).size(), std::size_t(1));
    const widgets::PaletteItem item = items(u"sills"_s).front();
    QCOMPARE(item.text, u"Window sills"_s);
    item.run();
    QTRY_VERIFY(shows("aloe"));
    QVERIFY(source->remembered(item.key, item.memory));
    m_console->trigger("frame.back");
    QTRY_VERIFY(!m_console->model().query().q);
    choose(u"Window sills"_s);
    choose(u"Delete “Window sills”"_s);
    QTRY_VERIFY(!source->remembered(item.key, item.memory));
    QVERIFY(items(u"sills"_s).empty());
}

void CatalogViewsTest::theKeyOpensTheMenu()
{
    QMenu* views = m_console->find<QToolButton>(u"views"_s)->menu();
    QTimer::singleShot(0, views, [views] {
        QVERIFY(QTest::qWaitFor([views] { return views->isVisible(); }));
        views->close();
    });
    QSignalSpy closed(views, &QMenu::aboutToHide);
    QTest::keyClick(&m_console->table(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(closed.size(), 1);
}

BLOOMZY_GUI_TEST(CatalogViewsTest)
#include "CatalogViewsTest.moc"
