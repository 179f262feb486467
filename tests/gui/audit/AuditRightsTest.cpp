#include "AuditConsole.h"
#include "tests/support/TestMain.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What the page is for someone who may not see everything.
class AuditRightsTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_console.reset(); }
    void aViewerHasNoSuchPage();
    void supportSeesEventsAndNoAddresses();
    void supportCanDoTheRest();
};

void AuditRightsTest::initTestCase()
{
    QVERIFY(startServer());
    QVERIFY(m_server.invite(u"support"_s));
    QVERIFY(m_server.invite(u"viewer"_s));
    QVERIFY(happenInLog(u"Rosa"_s));
    QVERIFY(wait(u"user.acceptInvitation"));
}

void AuditRightsTest::aViewerHasNoSuchPage()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    m_console->addPages = [this] { addPage(); };
    QVERIFY(m_console->open(u"viewer@example.org"_s));
    QVERIFY(!m_console->pages.find(u"audit"_s));
    QVERIFY(!m_console->commands.find(u"audit.export"_s));
}

void AuditRightsTest::supportSeesEventsAndNoAddresses()
{
    QVERIFY(open(u"support@example.org"_s));
    QVERIFY(model().rowCount() > 3);
    for (int row = 0; row < model().rowCount(); ++row) {
        QVERIFY(!model().item(row)->actor.address);
        const QString shown = cell(row, AuditColumn::addressColumn);
        QVERIFY2(shown.isEmpty() || shown == u"hidden", qPrintable(shown));
    }
    QVERIFY(column(AuditColumn::addressColumn).contains(u"hidden"_s));
    QVERIFY(!chip(u"address"_s).isEnabled());
    QCOMPARE(chip(u"address"_s).toolTip(), u"Addresses are hidden from your role."_s);
}

void AuditRightsTest::supportCanDoTheRest()
{
    QVERIFY(open(u"support@example.org"_s));
    QVERIFY(choose(rowOf(u"Rosa"_s)));
    for (const char* command : {"export", "verifyLog", "proof", "live", "jump", "columns"})
        QVERIFY2(action(command).isEnabled(), command);
    QTRY_COMPARE(view().proof().state(), audit_page::ProofState::proven);
}

BLOOMZY_GUI_TEST(AuditRightsTest)
#include "AuditRightsTest.moc"
