#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/ListEditor.h"

#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;
using catalog_page::ListEditor;

namespace {

const QString references = QStringLiteral("/references");
const QString names = QStringLiteral("/vernacularNames");

} // namespace

/// The small tables of the editor: references and common names.
class CatalogListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anAddressThatIsNoneIsToldAndNotSaved();
    void aReferenceIsAddedChangedAndRemoved();
    void aNameWithoutALanguageIsToldAndNotSaved();
    void anEscapedCellKeepsItsValue();
    void aNameIsAddedChangedAndRemoved();
    void oneNameOfALanguageIsPreferred();

private:
    [[nodiscard]] ListEditor& list(const QString& pointer) const { return *m_console->find<ListEditor>(pointer); }
    [[nodiscard]] QPushButton* button(const QString& pointer, const QString& text) const;
    void typeCell(ListEditor& list, int row, int column, const QString& text) const;
    [[nodiscard]] QJsonArray saved(const QString& pointer);

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogListsTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void CatalogListsTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(QStringLiteral("Monstera deliciosa")));
}

void CatalogListsTest::cleanup()
{
    if (m_console && m_console->window)
        m_console->trigger("catalog.discard");
    m_console.reset();
}

QPushButton* CatalogListsTest::button(const QString& pointer, const QString& text) const
{
    for (auto* each : list(pointer).findChildren<QPushButton*>()) {
        if (each->text().contains(text))
            return each;
    }
    return nullptr;
}

void CatalogListsTest::typeCell(ListEditor& list, int row, int column, const QString& text) const
{
    list.table().setFocus();
    list.table().setCurrentIndex(list.model().index(row, column));
    QTest::keyClick(&list.table(), Qt::Key_F2);
    auto* editor = list.table().viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(list.model().index(row, column).data().toString(), text);
    QTRY_VERIFY(!list.table().viewport()->findChild<QLineEdit*>());
}

QJsonArray CatalogListsTest::saved(const QString& pointer)
{
    return m_server.taxon(m_console->state().id()).value(pointer.mid(1)).toArray();
}

void CatalogListsTest::anAddressThatIsNoneIsToldAndNotSaved()
{
    const QJsonArray before = saved(references);
    typeCell(list(references), 0, 1, QStringLiteral("plants"));
    m_console->trigger("catalog.save");
    QTRY_VERIFY(!m_console->field(references)->error().isEmpty());
    QVERIFY(list(references).accessibleDescription().contains(m_console->field(references)->error()));
    QCOMPARE(saved(references), before);
    QCOMPARE(list(references).model().index(0, 1).data().toString(), QStringLiteral("plants"));
    typeCell(list(references), 0, 1, QStringLiteral("https://example.org/plants"));
    QVERIFY(m_console->field(references)->error().isEmpty());
    QVERIFY(m_console->save());
}

void CatalogListsTest::aReferenceIsAddedChangedAndRemoved()
{
    const int before = list(references).model().rowCount();
    QTest::mouseClick(button(references, QStringLiteral("Add reference")), Qt::LeftButton);
    QCOMPARE(list(references).model().rowCount(), before + 1);
    auto* editor = list(references).table().viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("Aroids"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(list(references).model().index(before, 0).data().toString(), QStringLiteral("Aroids"));
    QVERIFY(m_console->field(references)->isChanged());
    QVERIFY(m_console->save());
    QCOMPARE(saved(references).last().toObject(), QJsonObject({{QStringLiteral("title"), QStringLiteral("Aroids")}}));
    typeCell(list(references), before, 0, QStringLiteral("Aroids, 2nd edition"));
    QVERIFY(m_console->save());
    QCOMPARE(saved(references).last()[QLatin1String("title")].toString(), QStringLiteral("Aroids, 2nd edition"));
    list(references).table().setCurrentIndex(list(references).model().index(before, 0));
    QTest::mouseClick(button(references, QStringLiteral("Remove")), Qt::LeftButton);
    QVERIFY(m_console->save());
    QCOMPARE(saved(references).size(), before);
}

void CatalogListsTest::aNameWithoutALanguageIsToldAndNotSaved()
{
    auto* tabs = m_console->find<QTabBar>();
    tabs->setCurrentIndex(1);
    const QJsonArray before = saved(names);
    typeCell(list(names), 0, 0, QStringLiteral("english language"));
    tabs->setCurrentIndex(0);
    m_console->trigger("catalog.save");
    QTRY_VERIFY(!m_console->field(names)->error().isEmpty());
    QCOMPARE(tabs->currentIndex(), 1);
    QCOMPARE(saved(names), before);
    QTRY_VERIFY(list(names).table().hasFocus());
}

void CatalogListsTest::anEscapedCellKeepsItsValue()
{
    m_console->find<QTabBar>()->setCurrentIndex(1);
    ListEditor& list = this->list(names);
    const QString before = list.model().index(0, 1).data().toString();
    list.table().setFocus();
    list.table().setCurrentIndex(list.model().index(0, 1));
    QTest::keyClick(&list.table(), Qt::Key_F2);
    auto* editor = list.table().viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("x"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!list.table().viewport()->findChild<QLineEdit*>());
    QCOMPARE(list.model().index(0, 1).data().toString(), before);
    QVERIFY(!m_console->state().isDirty());
}

void CatalogListsTest::aNameIsAddedChangedAndRemoved()
{
    m_console->find<QTabBar>()->setCurrentIndex(1);
    ListEditor& list = this->list(names);
    const int before = list.model().rowCount();
    QTest::mouseClick(button(names, QStringLiteral("Add name")), Qt::LeftButton);
    QTest::keyClick(list.table().viewport()->findChild<QLineEdit*>(), Qt::Key_Escape);
    QTRY_VERIFY(!list.table().viewport()->findChild<QLineEdit*>());
    QCOMPARE(list.model().index(before, 0).data().toString(), QStringLiteral("en"));
    typeCell(list, before, 0, QStringLiteral("de"));
    typeCell(list, before, 1, QStringLiteral("Fensterblatt"));
    QVERIFY(m_console->save());
    QCOMPARE(saved(names).last()[QLatin1String("name")].toString(), QStringLiteral("Fensterblatt"));
    list.table().setCurrentIndex(list.model().index(before, 1));
    list.table().setFocus();
    QTest::keyClick(&list.table(), Qt::Key_Delete);
    QCOMPARE(list.model().rowCount(), before);
    QVERIFY(m_console->save());
    QCOMPARE(saved(names).size(), before);
}

void CatalogListsTest::oneNameOfALanguageIsPreferred()
{
    m_console->find<QTabBar>()->setCurrentIndex(1);
    ListEditor& list = this->list(names);
    QCOMPARE(list.model().index(0, 2).data().toString(), QStringLiteral("Preferred"));
    QCOMPARE(list.model().index(1, 2).data().toString(), QStringLiteral("Alternate"));
    list.table().setFocus();
    list.table().setCurrentIndex(list.model().index(1, 2));
    QTest::keyClick(&list.table(), Qt::Key_Space);
    QCOMPARE(list.model().index(0, 2).data().toString(), QStringLiteral("Alternate"));
    QCOMPARE(list.model().index(1, 2).data().toString(), QStringLiteral("Preferred"));
    QVERIFY(m_console->save());
    QVERIFY(saved(names).at(1)[QLatin1String("preferred")].toBool());
    QVERIFY(!saved(names).at(0)[QLatin1String("preferred")].toBool());
}

BLOOMZY_GUI_TEST(CatalogListsTest)
#include "CatalogListsTest.moc"
