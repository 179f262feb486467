#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/ListEditor.h"
#include "ui/widgets/inputs/FacetGroup.h"
#include "ui/widgets/table/TableFooter.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;

/// Coming back to a place, and staying in it while language and theme change.
class CatalogPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void backAndForwardGoBetweenTaxa();
    void backRestoresQueryFacetsAndSort();
    void anotherLanguageLosesNothing();
    void anotherLanguageKeepsANewTaxon();
    void anotherThemeLosesNothing();

private:
    void editEverywhere();
    void everythingIsStillTyped();

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogPlacesTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
    const QString genus = m_server.create({{QStringLiteral("taxonRank"), QStringLiteral("genus")},
                                           {QStringLiteral("genus"), QStringLiteral("Monstera")}});
    const QString species = m_server.firstTaxon(QStringLiteral("deliciosa")).value(QStringLiteral("id")).toString();
    QCOMPARE(m_server.change(species, {{QStringLiteral("parentNameUsageId"), genus}}), 200);
}

void CatalogPlacesTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(monstera));
}

void CatalogPlacesTest::cleanup()
{
    if (m_console && m_console->window)
        m_console->trigger("catalog.discard");
    m_console.reset();
}

void CatalogPlacesTest::backAndForwardGoBetweenTaxa()
{
    QVERIFY(!m_console->commands.find(QStringLiteral("frame.back"))->isEnabled());
    const QString species = m_console->state().id();
    m_console->type(authority, QStringLiteral("Kept"));
    m_console->trigger("catalog.parent");
    QTRY_VERIFY(m_console->state().id() != species);
    const QString genus = m_console->state().id();
    m_console->trigger("frame.back");
    QTRY_COMPARE(m_console->state().id(), species);
    QTRY_COMPARE(m_console->find<QLineEdit>(authority)->text(), QStringLiteral("Kept"));
    m_console->trigger("frame.forward");
    QTRY_COMPARE(m_console->state().id(), genus);
    QVERIFY(!m_console->commands.find(QStringLiteral("frame.forward"))->isEnabled());
    m_console->trigger("frame.back");
    QTRY_COMPARE(m_console->state().id(), species);
}

void CatalogPlacesTest::backRestoresQueryFacetsAndSort()
{
    auto* search = m_console->find<widgets::SearchField>();
    search->setText(QStringLiteral("mon"));
    QTRY_VERIFY(m_console->model().query().q == "mon" && !m_console->model().isLoading());
    auto* family = m_console->find<widgets::FacetGroup>();
    const qint64 found = m_server.plain->get(QStringLiteral("/api/v1/taxa?q=mon&family=Araceae&count=true"))
                             .json()
                             .value(QStringLiteral("count"))
                             .toInteger();
    QVERIFY(found > 0);
    family->setSelected({QStringLiteral("Araceae")});
    Q_EMIT family->selectionChanged();
    QTRY_COMPARE(m_console->model().matches(), found);
    auto& header = *m_console->table().horizontalHeader();
    const auto* footer = m_console->find<widgets::TableFooter>();
    const auto says = [&](const QString& order) {
        const auto labels = footer->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](auto* label) { return label->text().contains(order); });
    };
    QTRY_VERIFY(says(QStringLiteral("Sorted by best match")));
    Q_EMIT header.sectionClicked(models::TaxonTableModel::nameColumn);
    QTRY_VERIFY(says(QStringLiteral("Sorted by name")) && !m_console->model().isLoading());
    Q_EMIT header.sectionClicked(models::TaxonTableModel::nameColumn);
    QTRY_COMPARE(m_console->model().query().sort, api::TaxonSort::scientificNameDescending);
    const QString species = m_console->state().id();
    m_console->trigger("catalog.parent");
    QTRY_VERIFY(m_console->state().id() != species);
    m_console->trigger("catalog.clearFilters");
    QTRY_VERIFY(m_console->model().matches() > 100);
    m_console->trigger("frame.back");
    QTRY_COMPARE(m_console->model().matches(), found);
    QCOMPARE(search->text(), QStringLiteral("mon"));
    QCOMPARE(family->selected(), QStringList{QStringLiteral("Araceae")});
    QCOMPARE(m_console->model().query().sort, api::TaxonSort::scientificNameDescending);
    QTRY_COMPARE(m_console->state().id(), species);
    QTRY_COMPARE(m_console->model().taxon(m_console->table().currentIndex().row())->id, species.toStdString());
}

void CatalogPlacesTest::editEverywhere()
{
    m_console->type(authority, QStringLiteral("Typed"));
    auto* review = m_console->find<QComboBox>(QStringLiteral("/reviewState"));
    review->setCurrentIndex(review->findData(QStringLiteral("inReview")));
    auto* notes = m_console->find<QPlainTextEdit>(QStringLiteral("/taxonRemarks"));
    notes->setPlainText(QStringLiteral("A note\nof two lines "));
    auto& names = m_console->find<catalog_page::ListEditor>(QStringLiteral("/vernacularNames"))->model();
    names.setData(names.index(0, 1), QStringLiteral("A name of mine"), Qt::EditRole);
    m_console->find<QTabBar>()->setCurrentIndex(2);
    auto* lowest = m_console->find<QWidget>(height)->findChildren<QLineEdit*>().first();
    lowest->setFocus();
    lowest->selectAll();
    QTest::keyClicks(lowest, QStringLiteral("99999"));
    QVERIFY(!m_console->field(height)->error().isEmpty());
    auto* summary = m_console->find<QPlainTextEdit>(QStringLiteral("/care/summary"));
    summary->setFocus();
    summary->setPlainText(QStringLiteral("Half a sent"));
    summary->moveCursor(QTextCursor::End);
}

void CatalogPlacesTest::everythingIsStillTyped()
{
    QCOMPARE(m_console->find<QLineEdit>(authority)->text(), QStringLiteral("Typed"));
    QCOMPARE(m_console->find<QComboBox>(QStringLiteral("/reviewState"))->currentData().toString(),
             QStringLiteral("inReview"));
    QCOMPARE(m_console->find<QPlainTextEdit>(QStringLiteral("/taxonRemarks"))->toPlainText(),
             QStringLiteral("A note\nof two lines "));
    auto& names = m_console->find<catalog_page::ListEditor>(QStringLiteral("/vernacularNames"))->model();
    QCOMPARE(names.index(0, 1).data().toString(), QStringLiteral("A name of mine"));
    QCOMPARE(m_console->find<QWidget>(height)->findChildren<QLineEdit*>().first()->text(), QStringLiteral("99999"));
    QVERIFY(!m_console->field(height)->error().isEmpty());
    QCOMPARE(m_console->find<QTabBar>()->currentIndex(), 2);
    auto* summary = m_console->find<QPlainTextEdit>(QStringLiteral("/care/summary"));
    QVERIFY(summary->hasFocus());
    QVERIFY(summary->textCursor().atEnd());
    QVERIFY(m_console->find<QComboBox>(QStringLiteral("/care/toxicity/cats"))->currentData().toString() ==
            QStringLiteral("irritant"));
    QVERIFY(m_console->field(authority)->isChanged());
}

void CatalogPlacesTest::anotherLanguageLosesNothing()
{
    editEverywhere();
    const QJsonObject typed = m_console->state().afterJson();
    m_console->translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(m_console->field(authority)->label(), QStringLiteral("Auteur"));
    everythingIsStillTyped();
    QTRY_VERIFY(!m_console->model().isLoading());
    everythingIsStillTyped();
    QCOMPARE(m_console->state().afterJson(), typed);
    QVERIFY(m_console->find<QLineEdit>(authority)->accessibleDescription().startsWith(QStringLiteral("Avant")));
    QTest::keyClick(m_console->find<QPlainTextEdit>(QStringLiteral("/care/summary")), Qt::Key_E);
    QCOMPARE(m_console->state().value(u"/care/summary").toString(), QStringLiteral("Half a sente"));
}

void CatalogPlacesTest::anotherLanguageKeepsANewTaxon()
{
    m_console->trigger("catalog.newTaxon");
    QTRY_VERIFY(m_console->state().isNew());
    m_console->type(QStringLiteral("/genus"), QStringLiteral("Pilea"));
    m_console->translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(m_console->field(QStringLiteral("/genus"))->label(), QStringLiteral("Genre"));
    QTRY_VERIFY(!m_console->model().isLoading());
    QVERIFY(m_console->state().isNew());
    QCOMPARE(m_console->find<QLineEdit>(QStringLiteral("/genus"))->text(), QStringLiteral("Pilea"));
    QCOMPARE(m_console->table().currentIndex(), QModelIndex());
}

void CatalogPlacesTest::anotherThemeLosesNothing()
{
    editEverywhere();
    const QJsonObject typed = m_console->state().afterJson();
    m_console->theme.setScheme(theme::Scheme::dark);
    everythingIsStillTyped();
    m_console->theme.setTextScale(1.5);
    everythingIsStillTyped();
    QCOMPARE(m_console->state().afterJson(), typed);
}

BLOOMZY_GUI_TEST(CatalogPlacesTest)
#include "CatalogPlacesTest.moc"
