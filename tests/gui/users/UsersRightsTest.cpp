#include "UsersConsole.h"
#include "tests/support/TestMain.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What the page is for someone who may not do everything.
class UsersRightsTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aViewerHasNoSuchPage();
    void anAuditorReadsAndChangesNothing();
    void whoLosesTheRightIsTold();

private:
    QString m_olga;
};

void UsersRightsTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(!addPerson(u"Vera Viewer"_s, u"viewer"_s).isEmpty());
    m_olga = addPerson(u"Olga Auditor"_s, u"auditor"_s);
    QVERIFY(accept(u"Vera Viewer"_s));
    QVERIFY(accept(u"Olga Auditor"_s));
}

void UsersRightsTest::aViewerHasNoSuchPage()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    m_console->addPages = [this] { users_page::registerUsersPage(m_console->pages, m_console->parts()); };
    QVERIFY(m_console->open(mailOf(u"Vera Viewer"_s)));
    QVERIFY(!m_console->pages.find(u"users"_s));
    QVERIFY(!m_console->commands.find(u"users.invite"_s));
}

void UsersRightsTest::anAuditorReadsAndChangesNothing()
{
    QVERIFY(open(mailOf(u"Olga Auditor"_s)));
    QCOMPARE(model().rowCount(), 3);
    QVERIFY(choose(client::toQString(model().item(0)->id)));
    for (const char* command :
         {"invite", "editRoles", "suspend", "reactivate", "signOut", "remove", "suspendChecked"}) {
        QVERIFY2(!action(command).isEnabled(), command);
        QVERIFY2(action(command).toolTip().contains(u"An administrator can give you the right"_s), command);
    }
    QTRY_VERIFY(m_console->button(u"Sign out"_s));
    const QPushButton* end = m_console->button(u"Sign out"_s);
    QVERIFY(!end->isEnabled());
    QVERIFY(end->toolTip().contains(u"You may not manage users."_s));
    QVERIFY(action("exportCsv").isEnabled());
    trigger("nextTab");
    QTRY_VERIFY(m_console->button(u"Why?"_s));
}

void UsersRightsTest::whoLosesTheRightIsTold()
{
    QVERIFY(open(mailOf(u"Olga Auditor"_s)));
    const auto roles = u"/api/v1/users/%1/roles"_s.arg(m_olga);
    const QByteArray etag = m_server.plain->get(roles).header("ETag");
    QCOMPARE(m_server.plain
                 ->send("PUT", roles, R"({"items":[]})", {{"If-Match", etag}, {"Content-Type", "application/json"}})
                 .status,
             200);
    view().search()->setText(u"ada"_s);
    QTRY_VERIFY(banner().startsWith(u"The users could not be loaded."_s));
}

BLOOMZY_GUI_TEST(UsersRightsTest)
#include "UsersRightsTest.moc"
