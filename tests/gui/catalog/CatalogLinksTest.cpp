#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/LinkList.h"
#include "ui/pages/catalog/NameButton.h"
#include "ui/pages/catalog/TaxonPicker.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>

using namespace bloomzy;
using namespace bloomzy::test;
using catalog_page::TaxonPicker;

namespace {

const QString parentField = QStringLiteral("/parentNameUsageId");
const QString accepted = QStringLiteral("/acceptedNameUsageId");
const QString deliciosa = QStringLiteral("Monstera deliciosa");

QJsonObject ranked(const char* rank, const char* part, const QString& name, const QString& above = {})
{
    QJsonObject taxon{{QStringLiteral("taxonRank"), QLatin1String(rank)}, {QLatin1String(part), name}};
    if (!above.isEmpty())
        taxon.insert(parentField.mid(1), above);
    return taxon;
}

} // namespace

/// The references from one taxon to another: parent, accepted name, synonyms.
class CatalogLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatIsNotChosenFallsBack();
    void aNameThatNobodyHasSaysSo();
    void aParentIsChosenInThePopup();
    void theParentShowsItsPlaceInTheTree();
    void anEmptiedParentIsTakenAway();
    void aSynonymNeedsItsAcceptedName();
    void aSynonymLeadsToTheAcceptedNameAndBack();

private:
    [[nodiscard]] TaxonPicker* picker(const QString& pointer) const { return m_console->find<TaxonPicker>(pointer); }
    [[nodiscard]] QAbstractItemView* search(TaxonPicker* picker, const QString& text) const;
    [[nodiscard]] bool choose(TaxonPicker* picker, const QString& text, const QString& name) const;

    CatalogServer m_server;
    QString m_genus;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogLinksTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
    const QString family = m_server.create(ranked("family", "uninomial", QStringLiteral("Araceae")));
    const QString below = m_server.create(ranked("subfamily", "uninomial", QStringLiteral("Monsteroideae"), family));
    m_genus = m_server.create(ranked("genus", "genus", QStringLiteral("Monstera"), below));
    QVERIFY(!m_genus.isEmpty());
}

void CatalogLinksTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(deliciosa));
}

void CatalogLinksTest::cleanup()
{
    if (m_console && m_console->window)
        m_console->trigger("catalog.discard");
    m_console.reset();
}

QAbstractItemView* CatalogLinksTest::search(TaxonPicker* picker, const QString& text) const
{
    picker->setFocus();
    picker->selectAll();
    QTest::keyClicks(picker, text);
    QAbstractItemView* popup = picker->findChild<QCompleter*>()->popup();
    return QTest::qWaitFor([popup] { return popup->isVisible(); }, 10'000) ? popup : nullptr;
}

bool CatalogLinksTest::choose(TaxonPicker* picker, const QString& text, const QString& name) const
{
    QAbstractItemView* popup = search(picker, text);
    const auto row = [&] {
        for (int i = 0; popup && i < popup->model()->rowCount(); ++i) {
            if (popup->model()->index(i, 0).data().toString() == name)
                return i;
        }
        return -1;
    };
    if (!popup || !QTest::qWaitFor([&] { return row() >= 0; }, 10'000))
        return false;
    for (int i = 0; i <= row(); ++i)
        QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    return !popup->isVisible();
}

void CatalogLinksTest::whatIsNotChosenFallsBack()
{
    TaxonPicker* field = picker(parentField);
    const QString before = field->text();
    QAbstractItemView* popup = search(field, QStringLiteral("monst"));
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!popup->isVisible());
    m_console->table().setFocus();
    QCOMPARE(field->text(), before);
    QVERIFY(!m_console->state().isDirty());
}

void CatalogLinksTest::aNameThatNobodyHasSaysSo()
{
    TaxonPicker* field = picker(parentField);
    QAbstractItemView* popup = search(field, QStringLiteral("qqqqq"));
    QVERIFY(popup);
    QTRY_COMPARE(popup->model()->rowCount(), 1);
    QVERIFY(!(popup->model()->index(0, 0).flags() & Qt::ItemIsSelectable));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    m_console->table().setFocus();
    QVERIFY(!m_console->state().isDirty());
}

void CatalogLinksTest::aParentIsChosenInThePopup()
{
    QVERIFY(!m_console->commands.find(QStringLiteral("catalog.parent"))->isEnabled());
    QVERIFY(choose(picker(parentField), QStringLiteral("monstera"), QStringLiteral("Monstera")));
    QCOMPARE(m_console->state().value(parentField).toString(), m_genus);
    QVERIFY(m_console->field(parentField)->isChanged());
    QVERIFY(m_console->save());
    QCOMPARE(m_server.taxon(m_console->state().id()).value(parentField.mid(1)).toString(), m_genus);
    const QString species = m_console->state().id();
    m_console->trigger("catalog.parent");
    QTRY_COMPARE(m_console->state().id(), m_genus);
    m_console->trigger("frame.back");
    QTRY_COMPARE(m_console->state().id(), species);
}

void CatalogLinksTest::theParentShowsItsPlaceInTheTree()
{
    TaxonPicker* field = picker(parentField);
    QCOMPARE(m_console->state().value(parentField).toString(), m_genus);
    const QString chain = QStringLiteral("Araceae \u203a Monsteroideae \u203a Monstera");
    QTRY_COMPARE(field->accessibleDescription().contains(chain) || field->toolTip().contains(chain), true);
    QCOMPARE(field->text(), QStringLiteral("Monstera"));
    QVERIFY(field->grab().toImage() != QImage());
}

void CatalogLinksTest::anEmptiedParentIsTakenAway()
{
    TaxonPicker* field = picker(parentField);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_console->state().value(parentField).isUndefined());
    QVERIFY(field->text().isEmpty());
    QVERIFY(m_console->field(parentField)->isChanged());
    m_console->trigger("catalog.discard");
    QCOMPARE(m_console->state().value(parentField).toString(), m_genus);
    QCOMPARE(field->text(), QStringLiteral("Monstera"));
}

void CatalogLinksTest::aSynonymNeedsItsAcceptedName()
{
    QVERIFY(!m_console->field(accepted)->isVisible());
    const QString id = m_server.create({{QStringLiteral("genus"), QStringLiteral("Tornelia")},
                                        {QStringLiteral("specificEpithet"), QStringLiteral("fragrans")}});
    QVERIFY(m_console->openTaxon(QStringLiteral("Tornelia fragrans")));
    auto* status = m_console->find<QComboBox>(QStringLiteral("/taxonomicStatus"));
    status->setCurrentIndex(status->findData(QStringLiteral("synonym")));
    QVERIFY(m_console->field(accepted)->isVisible());
    m_console->trigger("catalog.save");
    QTRY_VERIFY(!m_console->field(accepted)->error().isEmpty());
    QCOMPARE(m_server.taxon(id).value(QStringLiteral("taxonomicStatus")).toString(), QStringLiteral("accepted"));
    QVERIFY(choose(picker(accepted), QStringLiteral("deliciosa"), deliciosa + QStringLiteral(" Liebm.")));
    QVERIFY(m_console->field(accepted)->error().isEmpty());
    QVERIFY(m_console->save());
    QCOMPARE(m_server.taxon(id).value(QStringLiteral("taxonomicStatus")).toString(), QStringLiteral("synonym"));
}

void CatalogLinksTest::aSynonymLeadsToTheAcceptedNameAndBack()
{
    QVERIFY(m_console->openTaxon(QStringLiteral("Tornelia fragrans")));
    const QString synonym = m_console->state().id();
    QVERIFY(m_console->model().index(0, 0).data(Qt::AccessibleTextRole).toString().contains(deliciosa));
    const auto isLink = [](const catalog_page::NameButton& each) { return each.accessibleName().contains(deliciosa); };
    auto* link = m_console->visible<catalog_page::NameButton>(isLink);
    QVERIFY(link);
    QVERIFY(link->accessibleName().startsWith(QStringLiteral("Synonym of")));
    QTest::mouseClick(link, Qt::LeftButton);
    QTRY_VERIFY(m_console->state().isOpen() && m_console->state().id() != synonym);
    QVERIFY(models::plainName(m_console->state().after()).startsWith(deliciosa));
    QVERIFY(!link->isVisible());
    auto* synonyms = m_console->find<catalog_page::LinkList>();
    QTRY_VERIFY(synonyms->isVisible());
    auto* back = synonyms->findChild<catalog_page::NameButton*>();
    QVERIFY(back->accessibleName().startsWith(QStringLiteral("Tornelia fragrans")));
    back->setFocus(Qt::TabFocusReason);
    QTest::keyClick(back, Qt::Key_Return);
    QTRY_COMPARE(m_console->state().id(), synonym);
}

BLOOMZY_GUI_TEST(CatalogLinksTest)
#include "CatalogLinksTest.moc"
