#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/ListEditor.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/inputs/FacetList.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace bloomzy;
using namespace bloomzy::test;

/// What the page is for someone who may not do everything.
class CatalogRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aViewerIsNotOfferedToFillTheCatalog();
    void aViewerReads();
    void supportIsToldWhatIsMissing();

private:
    void openAs(const QString& role);

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogRightsTest::initTestCase()
{
    QVERIFY(m_server.start());
    for (const QString& role : {QStringLiteral("viewer"), QStringLiteral("support")})
        QVERIFY(m_server.invite(role));
}

void CatalogRightsTest::cleanup()
{
    m_console.reset();
}

void CatalogRightsTest::openAs(const QString& role)
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open(role + QStringLiteral("@example.org")));
    QTRY_VERIFY(!m_console->model().isLoading());
}

void CatalogRightsTest::aViewerIsNotOfferedToFillTheCatalog()
{
    openAs(QStringLiteral("viewer"));
    QVERIFY(m_console->visible<widgets::EmptyState>());
    QVERIFY(!m_console->button(QStringLiteral("starter")));
    for (auto* each : m_console->window->findChildren<QPushButton*>())
        QVERIFY2(!each->isVisible() || !each->isEnabled() || !each->text().contains(QStringLiteral("New taxon")),
                 qPrintable(each->text()));
    QVERIFY(m_server.addStarter());
}

void CatalogRightsTest::aViewerReads()
{
    openAs(QStringLiteral("viewer"));
    QVERIFY(m_console->openTaxon(QStringLiteral("Monstera deliciosa")));
    const QJsonObject before = m_server.taxon(m_console->state().id());
    for (const char* command : {"catalog.newTaxon", "catalog.save", "catalog.discard", "catalog.remove"}) {
        const QAction* action = m_console->commands.find(QLatin1String(command));
        QVERIFY2(!action->isEnabled(), command);
        QVERIFY2(!action->toolTip().isEmpty(), command);
    }
    auto* edit = m_console->find<QLineEdit>(authority);
    QVERIFY(edit->isReadOnly());
    QVERIFY(edit->toolTip().contains(QStringLiteral("An administrator can give you the right")));
    m_console->type(authority, QStringLiteral("x"));
    QVERIFY(m_console->find<QPlainTextEdit>(QStringLiteral("/taxonRemarks"))->isReadOnly());
    QVERIFY(!m_console->find<QComboBox>(QStringLiteral("/taxonRank"))->isEnabled());
    auto* names = m_console->find<catalog_page::ListEditor>(QStringLiteral("/vernacularNames"));
    for (auto* each : names->findChildren<QPushButton*>())
        QVERIFY(!each->isEnabled());
    QVERIFY(names->model().rowCount() > 0);
    QVERIFY(!(names->model().flags(names->model().index(0, 1)) & Qt::ItemIsEditable) || !names->isEnabled());
    QVERIFY(!m_console->state().isDirty());
    QCOMPARE(m_server.taxon(m_console->state().id()), before);
}

void CatalogRightsTest::supportIsToldWhatIsMissing()
{
    openAs(QStringLiteral("support"));
    const auto says = [this](const QString& text) {
        return m_console->visible<QLabel>([&](const QLabel& each) { return each.text().contains(text); }) != nullptr;
    };
    QTRY_VERIFY(says(QStringLiteral("You may not see the catalog")));
    QVERIFY(says(QStringLiteral("An administrator can give it to you")));
    QVERIFY(!m_console->table().isVisible());
    QVERIFY(!m_console->find<widgets::FacetList>()->isVisible());
    QVERIFY(!m_console->banner(QStringLiteral("connection")));
    QVERIFY(!m_console->commands.find(QStringLiteral("catalog.newTaxon"))->isEnabled());
}

BLOOMZY_GUI_TEST(CatalogRightsTest)
#include "CatalogRightsTest.moc"
