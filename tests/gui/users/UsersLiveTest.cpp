#include "UsersConsole.h"
#include "tests/support/TestMain.h"
#include "ui/client/EventStream.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What others change at the server is seen without asking.
class UsersLiveTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aSuspensionIsSeen();
    void aNewPersonComes();
    void aDeletedPersonGoes();
    void changedRolesAreSeenInThePanel();

private:
    QString m_kim;
};

void UsersLiveTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s, u"viewer"_s);
}

void UsersLiveTest::init()
{
    QVERIFY(open());
    QVERIFY(choose(m_kim));
    QTRY_VERIFY(m_console->client.events().isLive());
}

void UsersLiveTest::aSuspensionIsSeen()
{
    const auto path = u"/api/v1/users/%1/"_s.arg(m_kim);
    QCOMPARE(m_server.plain->post(path + u"suspend"_s, {{u"reason"_s, u"x"_s}}).status, 200);
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::statusColumn), u"Suspended"_s);
    QTRY_VERIFY(action("reactivate").isEnabled());
    QCOMPARE(m_server.plain->post(path + u"reactivate"_s, {}).status, 200);
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::statusColumn), u"Invited"_s);
}

void UsersLiveTest::aNewPersonComes()
{
    QVERIFY(!addPerson(u"Max Mustermann"_s).isEmpty());
    QTRY_VERIFY(names().contains(u"Max Mustermann"_s));
    QCOMPARE(view().dossier().id(), m_kim);
    QVERIFY(table().selectionModel()->isRowSelected(model().rowOf(m_kim)));
}

void UsersLiveTest::aDeletedPersonGoes()
{
    const QString zoe = addPerson(u"Zoé Exemple"_s);
    QTRY_VERIFY(model().rowOf(zoe) >= 0);
    QVERIFY(choose(zoe));
    const auto revision = QByteArray::number(user(zoe).value(u"revision").toInteger());
    QCOMPARE(m_server.plain->send("DELETE", u"/api/v1/users/"_s + zoe, {}, {{"If-Match", '"' + revision + '"'}}).status,
             204);
    QTRY_VERIFY(model().rowOf(zoe) < 0);
    QTRY_VERIFY(view().dossier().id().isEmpty());
}

void UsersLiveTest::changedRolesAreSeenInThePanel()
{
    const auto roles = u"/api/v1/users/%1/roles"_s.arg(m_kim);
    const QByteArray etag = m_server.plain->get(roles).header("ETag");
    const QByteArray curator = R"({"items":[{"role":"curator","families":[],"reason":"Helps out"}]})";
    QCOMPARE(
        m_server.plain->send("PUT", roles, curator, {{"If-Match", etag}, {"Content-Type", "application/json"}}).status,
        200);
    QTRY_VERIFY(says(view(), u"Reason: Helps out"_s));
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::rolesColumn), u"Curator"_s);
}

BLOOMZY_GUI_TEST(UsersLiveTest)
#include "UsersLiveTest.moc"
