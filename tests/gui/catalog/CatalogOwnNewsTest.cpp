#include "CatalogWindow.h"
#include "StallingProxy.h"
#include "tests/support/TestMain.h"
#include "ui/client/EventStream.h"

#include <QAction>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

const QString family = u"/family"_s;

} // namespace

/// The live event of what this window did itself may come before the answer: that is nobody's conflict.
class CatalogOwnNewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anUndoIsNoConflict();
    void aChangeBySomebodyElseMeanwhileIsOne();
    void anUndoThatFailsLetsTheNewsThrough();
    void aBulkChangeIsNoConflict();
    void aRemovalIsNoConflict();
    void heldNewsIsToldByTheEventLoop();
    void heldNewsEndsWithTheWindow();
    void aHoldMayOutliveTheWindow();

private:
    [[nodiscard]] QString listed() const
    {
        const auto* row = m_console->model().taxon(0);
        return row ? QString::fromStdString(row->scientificNameAuthorship.value_or("")) : QString();
    }
    [[nodiscard]] bool isEnabled(const char* command) const
    {
        return m_console->commands.find(QLatin1String(command))->isEnabled();
    }
    /// The answer to the next request of this method stays on its way.
    void keepAnswerTo(const QByteArray& method)
    {
        m_proxy->keeps = [method](const QByteArray& request) { return request.startsWith(method + " /api/v1/taxa/"); };
    }
    /// A saved change whose undoing the server has done, and not answered yet; what is typed since is not saved.
    void undoUnanswered();
    /// A hold for which a conflict waits; m_told counts how often one is said.
    [[nodiscard]] std::shared_ptr<void> holdAConflict();

    int m_told = 0;
    CatalogServer m_server;
    std::unique_ptr<StallingProxy> m_proxy;
    std::unique_ptr<CatalogWindow> m_console;
    QString m_id;
};

void CatalogOwnNewsTest::initTestCase()
{
    QVERIFY(m_server.start());
}

void CatalogOwnNewsTest::init()
{
    m_id = m_server.create(
        {{u"genus"_s, u"Ownia"_s}, {u"specificEpithet"_s, u"prima"_s}, {u"scientificNameAuthorship"_s, u"First"_s}});
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_console = std::make_unique<CatalogWindow>(m_server, theme::Scheme::light, m_proxy->url());
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded() && m_console->client.events().isLive());
    QVERIFY(m_console->openTaxon(u"Ownia"_s));
}

void CatalogOwnNewsTest::cleanup()
{
    m_proxy->release();
    if (m_console && m_console->state().isDirty())
        m_console->trigger("catalog.discard");
    m_console.reset();
    const QByteArray revision = QByteArray::number(m_server.taxon(m_id).value("revision"_L1).toInteger());
    m_server.plain->send("DELETE", u"/api/v1/taxa/"_s + m_id, {}, {{"If-Match", '"' + revision + '"'}});
}

void CatalogOwnNewsTest::undoUnanswered()
{
    m_console->type(authority, u"Second"_s);
    QVERIFY(m_console->save());
    QTRY_COMPARE(listed(), u"Second"_s);
    keepAnswerTo("PATCH");
    m_console->trigger("catalog.undo");
    m_console->type(family, u"Araceae"_s);
    QTRY_VERIFY(m_proxy->kept > 0);
    // The list follows the event, and the editor has heard of it before.
    QTRY_COMPARE(listed(), u"First"_s);
}

void CatalogOwnNewsTest::anUndoIsNoConflict()
{
    undoUnanswered();
    QVERIFY(!m_console->banner(u"conflict"_s));
    QVERIFY(!isEnabled("catalog.redo"));
    m_proxy->release();
    QTRY_COMPARE(m_console->state().value(authority).toString(), u"First"_s);
    QVERIFY(!m_console->banner(u"conflict"_s));
    QCOMPARE(m_console->state().value(family).toString(), u"Araceae"_s);
    QVERIFY(m_console->save());
    QCOMPARE(m_server.taxon(m_id).value("family"_L1).toString(), u"Araceae"_s);
}

void CatalogOwnNewsTest::aChangeBySomebodyElseMeanwhileIsOne()
{
    undoUnanswered();
    QCOMPARE(m_server.change(m_id, {{u"scientificNameAuthorship"_s, u"Theirs"_s}}), 200);
    QTRY_COMPARE(listed(), u"Theirs"_s);
    QVERIFY(!m_console->banner(u"conflict"_s)); // it waits for the answer
    m_proxy->release();
    QTRY_VERIFY(m_console->banner(u"conflict"_s));
    QCOMPARE(m_console->state().value(family).toString(), u"Araceae"_s);
}

void CatalogOwnNewsTest::anUndoThatFailsLetsTheNewsThrough()
{
    m_console->type(authority, u"Second"_s);
    QVERIFY(m_console->save());
    QCOMPARE(m_server.change(m_id, {{u"scientificNameAuthorship"_s, u"Theirs"_s}}), 200);
    m_console->trigger("catalog.undo");
    QTRY_VERIFY(m_console->banner(u"failure"_s));
    QTRY_COMPARE(m_console->state().value(authority).toString(), u"Theirs"_s);
}

void CatalogOwnNewsTest::aBulkChangeIsNoConflict()
{
    m_console->model().checks().setChecked(*m_console->model().taxon(0), true);
    m_console->type(family, u"Araceae"_s);
    keepAnswerTo("PATCH");
    m_console->trigger("catalog.setInReview");
    QTRY_VERIFY(m_proxy->kept > 0);
    QTRY_COMPARE(m_console->model().taxon(0)->reviewState, api::ReviewState::inReview);
    QVERIFY(!m_console->banner(u"conflict"_s));
    m_proxy->release();
    QTRY_COMPARE(m_console->toasts.size(), 1);
    QVERIFY(!m_console->banner(u"conflict"_s));
    QVERIFY(m_console->save());
}

void CatalogOwnNewsTest::aRemovalIsNoConflict()
{
    m_console->type(family, u"Araceae"_s);
    keepAnswerTo("DELETE");
    m_console->view().editor().remove();
    QTRY_VERIFY(m_proxy->kept > 0);
    QTRY_COMPARE(m_console->model().rowOf(m_id), -1);
    QVERIFY(!m_console->banner(u"conflict"_s));
    m_proxy->release();
    QTRY_VERIFY(m_console->state().id() != m_id);
    QVERIFY(!m_console->banner(u"conflict"_s));
}

std::shared_ptr<void> CatalogOwnNewsTest::holdAConflict()
{
    m_told = 0;
    models::TaxonEditor& editor = m_console->view().editor();
    connect(&editor, &models::TaxonEditor::conflicted, this, [this] { ++m_told; });
    m_console->type(family, u"Araceae"_s);
    auto hold = editor.holdNews();
    [&] { QCOMPARE(m_server.change(m_id, {{u"scientificNameAuthorship"_s, u"Theirs"_s}}), 200); }();
    // The list follows the event, and the editor has heard of it before.
    [&] { QTRY_COMPARE(listed(), u"Theirs"_s); }();
    return hold;
}

/// Whoever lets go may be amid its own end, when what listens is half gone.
void CatalogOwnNewsTest::heldNewsIsToldByTheEventLoop()
{
    auto hold = holdAConflict();
    QCOMPARE(m_told, 0);
    hold.reset();
    QCOMPARE(m_told, 0);
    QTRY_COMPARE(m_told, 1);
    QVERIFY(m_console->banner(u"conflict"_s));
}

void CatalogOwnNewsTest::heldNewsEndsWithTheWindow()
{
    auto hold = holdAConflict();
    hold.reset();
    m_console.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m_told, 0);
}

void CatalogOwnNewsTest::aHoldMayOutliveTheWindow()
{
    auto hold = holdAConflict();
    m_console.reset();
    hold.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m_told, 0);
}

BLOOMZY_GUI_TEST(CatalogOwnNewsTest)
#include "CatalogOwnNewsTest.moc"
