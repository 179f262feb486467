#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/CompareDialog.h"
#include "ui/pages/catalog/DiffBlock.h"

#include <QRadioButton>
#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;

/// Changing taxa on the real page against a real server: what must be refused first.
class CatalogEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aWrongFieldIsToldAtTheFieldAndNothingIsSaved();
    void aHalfTypedRangeIsNotSaved();
    void aHalfTypedRangeAloneCanBeDiscarded();
    void anEditShowsWhatWasAndIsSaved();
    void historyShowsTheChange();
    void aConflictIsCompared();
    void goingOnEditingAfterAConflictSavesNothing();
    void whatSomeoneChangedIsNotBinned();
    void aBinnedTaxonComesBack();
    void aDraftOutlivesTheWindow();
    void aNewTaxonIsCreated();

private:
    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogEditTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void CatalogEditTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(monstera));
}

void CatalogEditTest::cleanup()
{
    if (m_console && m_console->window)
        m_console->trigger("catalog.discard");
    m_console.reset();
}

void CatalogEditTest::aWrongFieldIsToldAtTheFieldAndNothingIsSaved()
{
    const QJsonObject before = m_server.taxon(m_console->state().id());
    m_console->type(QStringLiteral("/genus"), QStringLiteral("monstera"));
    m_console->trigger("catalog.save");
    QTRY_VERIFY(!m_console->field(QStringLiteral("/genus"))->error().isEmpty());
    QVERIFY(m_console->field(authority)->error().isEmpty());
    QVERIFY(m_console->banner(QStringLiteral("failure")));
    QCOMPARE(m_server.taxon(m_console->state().id()), before);
    m_console->type(QStringLiteral("/genus"), QStringLiteral("Monstera"));
    QVERIFY(m_console->field(QStringLiteral("/genus"))->error().isEmpty());
}

void CatalogEditTest::aHalfTypedRangeIsNotSaved()
{
    const QJsonObject before = m_server.taxon(m_console->state().id());
    auto* range = m_console->find<QWidget>(QStringLiteral("/care/heightCm"));
    auto* lowest = range->findChildren<QLineEdit*>().first();
    lowest->setFocus();
    lowest->selectAll();
    QTest::keyClicks(lowest, QStringLiteral("99999"));
    m_console->type(authority, QStringLiteral("Schott"));
    m_console->trigger("catalog.save");
    QVERIFY(!m_console->field(QStringLiteral("/care/heightCm"))->error().isEmpty());
    QVERIFY(!m_console->view().editor().isSaving());
    QCOMPARE(m_server.taxon(m_console->state().id()), before);
}

void CatalogEditTest::aHalfTypedRangeAloneCanBeDiscarded()
{
    const QString height = QStringLiteral("/care/heightCm");
    const QJsonObject before = m_server.taxon(m_console->state().id());
    auto* lowest = m_console->find<QWidget>(height)->findChildren<QLineEdit*>().first();
    const QString was = lowest->text();
    QAction* discard = m_console->commands.find(QStringLiteral("catalog.discard"));
    QVERIFY(!discard->isEnabled());
    lowest->selectAll();
    QTest::keyClick(lowest, Qt::Key_Minus);
    QCOMPARE(m_console->state().changedFields(), QStringList{height});
    QVERIFY(m_console->field(height)->isChanged());
    QVERIFY(!m_console->pages.find(QStringLiteral("catalog"))->unsavedChanges().isEmpty());
    m_console->trigger("catalog.save");
    QVERIFY(!m_console->field(height)->error().isEmpty());
    QVERIFY(!m_console->view().editor().isSaving());
    QCOMPARE(m_server.taxon(m_console->state().id()), before);
    QVERIFY(discard->isEnabled());
    discard->trigger();
    QCOMPARE(lowest->text(), was);
    QVERIFY(m_console->field(height)->error().isEmpty());
    QVERIFY(!m_console->state().isDirty() && !discard->isEnabled());
    QVERIFY(m_console->view().editor().drafts().unsaved().isEmpty());
}

void CatalogEditTest::anEditShowsWhatWasAndIsSaved()
{
    const QString was = m_console->state().value(authority).toString();
    QVERIFY(!m_console->commands.find(QStringLiteral("catalog.save"))->isEnabled());
    m_console->type(authority, QStringLiteral("Liebmann"));
    QVERIFY(m_console->field(authority)->isChanged());
    QVERIFY(m_console->find<QLineEdit>(authority)->accessibleDescription().contains(was));
    QCOMPARE(m_console->state().changedFields(), QStringList{authority});
    m_console->trigger("catalog.save");
    QTRY_VERIFY(!m_console->state().isDirty() && !m_console->view().editor().isSaving());
    QVERIFY(!m_console->field(authority)->isChanged());
    QCOMPARE(m_server.taxon(m_console->state().id()).value(authority.mid(1)).toString(), QStringLiteral("Liebmann"));
    QCOMPARE(QString::fromStdString(*m_console->model().taxon(0)->scientificNameAuthorship),
             QStringLiteral("Liebmann"));
}

void CatalogEditTest::historyShowsTheChange()
{
    auto* tabs = m_console->find<QTabBar>();
    tabs->setCurrentIndex(tabs->count() - 1);
    QTRY_VERIFY(m_console->find<catalog_page::DiffBlock>());
    QTRY_VERIFY(m_console->find<catalog_page::DiffBlock>()->accessibleName().contains(QStringLiteral("Liebmann")));
}

void CatalogEditTest::aConflictIsCompared()
{
    m_console->type(authority, QStringLiteral("Mine"));
    m_console->type(QStringLiteral("/namePublishedIn"), QStringLiteral("My book"));
    const QString id = m_console->state().id();
    const QByteArray etag = '"' + QByteArray::number(qint64(m_console->state().revision())) + '"';
    const QJsonObject theirs{{authority.mid(1), QStringLiteral("Theirs")},
                             {QStringLiteral("taxonRemarks"), QStringLiteral("A note of theirs")}};
    QCOMPARE(m_server.plain->patch(QStringLiteral("/api/v1/taxa/") + id, theirs, etag).status, 200);
    m_console->trigger("catalog.save");
    QTRY_VERIFY(m_console->banner(QStringLiteral("conflict")));
    QCOMPARE(m_server.taxon(id).value(authority.mid(1)).toString(), QStringLiteral("Theirs"));
    m_console->banner(QStringLiteral("conflict"))->spec().actions.front().run();
    QTRY_VERIFY(m_console->find<catalog_page::CompareDialog>());
    auto* dialog = m_console->find<catalog_page::CompareDialog>();
    QCOMPARE(dialog->rows(), 3);
    dialog->findChildren<QRadioButton*>().first()->setChecked(true);
    dialog->accept();
    QTRY_VERIFY(!m_console->state().isDirty() && !m_console->view().editor().isSaving());
    const QJsonObject now = m_server.taxon(id);
    QCOMPARE(now.value(authority.mid(1)).toString(), QStringLiteral("Theirs"));
    QCOMPARE(now.value(QStringLiteral("namePublishedIn")).toString(), QStringLiteral("My book"));
    QCOMPARE(now.value(QStringLiteral("taxonRemarks")).toString(), QStringLiteral("A note of theirs"));
    QVERIFY(!m_console->banner(QStringLiteral("conflict")));
}

void CatalogEditTest::goingOnEditingAfterAConflictSavesNothing()
{
    const QString id = m_console->state().id();
    m_console->type(authority, QStringLiteral("Still mine"));
    QCOMPARE(m_server.change(id, {{authority.mid(1), QStringLiteral("Again theirs")}}), 200);
    m_console->trigger("catalog.save");
    QTRY_VERIFY(m_console->banner(QStringLiteral("conflict")));
    m_console->banner(QStringLiteral("conflict"))->spec().actions.front().run();
    QTRY_VERIFY(m_console->find<catalog_page::CompareDialog>());
    m_console->find<catalog_page::CompareDialog>()->reject();
    QTRY_VERIFY(!m_console->find<catalog_page::CompareDialog>());
    QCOMPARE(m_server.taxon(id).value(authority.mid(1)).toString(), QStringLiteral("Again theirs"));
    QCOMPARE(m_console->find<QLineEdit>(authority)->text(), QStringLiteral("Still mine"));
    QVERIFY(m_console->state().isDirty());
    QVERIFY(m_console->banner(QStringLiteral("conflict")));
}

void CatalogEditTest::whatSomeoneChangedIsNotBinned()
{
    QVERIFY(m_console->openTaxon(QStringLiteral("Ficus lyrata")));
    const QString id = m_console->state().id();
    QCOMPARE(m_server.change(id, {{QStringLiteral("taxonRemarks"), QStringLiteral("Keep this one")}}), 200);
    m_console->dialogs.answers = {widgets::Choice::proceed};
    m_console->trigger("catalog.remove");
    QTRY_VERIFY(m_console->banner(QStringLiteral("failure")));
    QVERIFY(!m_server.taxon(id).contains(QStringLiteral("deletedAt")));
    QCOMPARE(m_console->state().id(), id);
    QVERIFY(m_console->toasts.isEmpty());
}

void CatalogEditTest::aBinnedTaxonComesBack()
{
    QVERIFY(m_console->openTaxon(QStringLiteral("Ficus lyrata")));
    const QString id = m_console->state().id();
    m_console->trigger("catalog.remove");
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    QVERIFY(m_console->dialogs.asked.first().danger);
    QVERIFY(m_console->state().isOpen());
    m_console->dialogs.answers = {widgets::Choice::proceed};
    m_console->trigger("catalog.remove");
    QTRY_COMPARE(m_console->toasts.size(), 1);
    QTRY_COMPARE(m_console->model().rowOf(id), -1);
    QVERIFY(!m_console->state().isOpen());
    m_console->toasts.first().action();
    QTRY_VERIFY(m_console->model().rowOf(id) >= 0);
    QTRY_COMPARE(m_console->state().id(), id);
}

void CatalogEditTest::aDraftOutlivesTheWindow()
{
    m_console->type(authority, QStringLiteral("Unsaved"));
    QVERIFY(m_console->pages.find(QStringLiteral("catalog"))->unsavedChanges().contains(monstera));
    m_console.reset();
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(monstera));
    QTRY_VERIFY(m_console->banner(QStringLiteral("draft")));
    QCOMPARE(m_console->find<QLineEdit>(authority)->text(), QStringLiteral("Unsaved"));
    QVERIFY(m_console->field(authority)->isChanged());
    m_console->banner(QStringLiteral("draft"))->spec().actions.front().run();
    QVERIFY(!m_console->state().isDirty());
    QTRY_VERIFY(!m_console->banner(QStringLiteral("draft")));
    QVERIFY(m_console->view().editor().drafts().unsaved().isEmpty());
}

void CatalogEditTest::aNewTaxonIsCreated()
{
    m_console->trigger("catalog.newTaxon");
    QTRY_VERIFY(m_console->state().isNew());
    m_console->type(QStringLiteral("/genus"), QStringLiteral("Pilea"));
    m_console->type(QStringLiteral("/specificEpithet"), QStringLiteral("testensis"));
    m_console->trigger("catalog.save");
    QTRY_VERIFY(m_console->state().isOpen() && !m_console->state().isNew());
    QCOMPARE(m_server.firstTaxon(QStringLiteral("testensis")).value(QStringLiteral("id")).toString(),
             m_console->state().id());
}

BLOOMZY_GUI_TEST(CatalogEditTest)
#include "CatalogEditTest.moc"
