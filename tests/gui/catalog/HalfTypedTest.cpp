#include "tests/gui/catalog/CatalogWindow.h"
#include "tests/support/TestMain.h"

using namespace bloomzy;
using namespace bloomzy::test;

namespace {

const QString other = QStringLiteral("Ficus elastica");

} // namespace

/// A range of which only a part is typed: nothing but the person takes it away.
class HalfTypedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anotherTaxonShowsItsOwnRange();
    void comingBackFindsItTyped();
    void theAnswerOfASaveLeavesIt();
    void itOutlivesTheWindow();
    void completedItIsSavedAndForgotten();

private:
    void openWindow();
    [[nodiscard]] QLineEdit* lowest() const
    {
        return m_console->find<QWidget>(height)->findChildren<QLineEdit*>().first();
    }
    void typeHalf()
    {
        lowest()->selectAll();
        QTest::keyClick(lowest(), Qt::Key_Minus);
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void HalfTypedTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void HalfTypedTest::init()
{
    openWindow();
}

void HalfTypedTest::openWindow()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(monstera));
}

void HalfTypedTest::cleanup()
{
    if (!m_console || !m_console->window)
        return;
    m_console->trigger("catalog.discard");
    QTRY_VERIFY(m_console->view().editor().drafts().unsaved().isEmpty());
    m_console.reset();
}

void HalfTypedTest::anotherTaxonShowsItsOwnRange()
{
    typeHalf();
    QVERIFY(m_console->openTaxon(other));
    QVERIFY(lowest()->text() != QStringLiteral("-"));
    QVERIFY(!m_console->state().isDirty());
    QVERIFY(m_console->openTaxon(monstera));
}

void HalfTypedTest::comingBackFindsItTyped()
{
    const QString id = m_console->state().id();
    const QJsonObject before = m_server.taxon(id);
    typeHalf();
    QVERIFY(m_console->openTaxon(other));
    QCOMPARE(m_console->view().editor().drafts().unsaved(), QSet<QString>{id});
    QVERIFY(m_console->openTaxon(monstera));
    QTRY_COMPARE(lowest()->text(), QStringLiteral("-"));
    QCOMPARE(m_console->state().changedFields(), QStringList{height});
    m_console->trigger("catalog.save");
    QVERIFY(!m_console->field(height)->error().isEmpty());
    QCOMPARE(m_server.taxon(id), before);
}

void HalfTypedTest::theAnswerOfASaveLeavesIt()
{
    const QString id = m_console->state().id();
    m_console->type(authority, QStringLiteral("Schott"));
    m_console->trigger("catalog.save");
    QVERIFY(m_console->view().editor().isSaving());
    typeHalf();
    QTRY_VERIFY(!m_console->view().editor().isSaving());
    QCOMPARE(m_server.taxon(id).value(authority.mid(1)).toString(), QStringLiteral("Schott"));
    QCOMPARE(lowest()->text(), QStringLiteral("-"));
    QCOMPARE(m_console->state().changedFields(), QStringList{height});
    QCOMPARE(m_console->view().editor().drafts().unsaved(), QSet<QString>{id});
}

void HalfTypedTest::itOutlivesTheWindow()
{
    typeHalf();
    m_console.reset();
    openWindow();
    QTRY_VERIFY(m_console->banner(QStringLiteral("draft")));
    QCOMPARE(lowest()->text(), QStringLiteral("-"));
    QVERIFY(m_console->field(height)->isChanged());
}

void HalfTypedTest::completedItIsSavedAndForgotten()
{
    const QString id = m_console->state().id();
    typeHalf();
    lowest()->selectAll();
    QTest::keyClicks(lowest(), QStringLiteral("150"));
    QVERIFY(!m_console->state().hasHalfTyped());
    QVERIFY(m_console->save());
    const QJsonObject care = m_server.taxon(id).value(QStringLiteral("care")).toObject();
    QCOMPARE(care.value(QStringLiteral("heightCm")).toObject().value(QStringLiteral("min")).toInt(), 150);
    QTRY_VERIFY(m_console->view().editor().drafts().unsaved().isEmpty());
}

BLOOMZY_GUI_TEST(HalfTypedTest)
#include "HalfTypedTest.moc"
