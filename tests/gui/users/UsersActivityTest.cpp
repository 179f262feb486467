#include "UsersConsole.h"
#include "tests/support/TestMain.h"

#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What the audit log tells of a person, beside them.
class UsersActivityTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notForWhoMayNotReadTheLog();
    void tellsWhatWasDoneToThemAndWhatTheyDid();
    void aChangeIsSeen();
    void earlierOnesAreShownOnRequest();

private:
    [[nodiscard]] QTabBar& tabs() const
    {
        return *m_console->visible<QTabBar>(
            [](const QTabBar& each) { return each.accessibleName() == u"Parts of the person"; });
    }
    [[nodiscard]] bool showActivity(const QString& id) const
    {
        if (!choose(id))
            return false;
        tabs().setCurrentIndex(2);
        return tabs().tabText(2) == u"Activity";
    }
    void suspendAndReactivate(int times);

    QString m_kim;
    QString m_max;
};

void UsersActivityTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s);
    m_max = addPerson(u"Max Mustermann"_s);
    QVERIFY(accept(u"Kim Specimen"_s));
    QJsonArray rules;
    rules += QJsonObject{{u"permission"_s, u"users.read"_s}, {u"effect"_s, u"grant"_s}, {u"families"_s, QJsonArray()}};
    const Answer reader = m_server.plain->post(
        u"/api/v1/roles"_s,
        {{u"name"_s, u"Reader"_s}, {u"description"_s, QString()}, {u"parents"_s, QJsonArray()}, {u"rules"_s, rules}});
    QCOMPARE(reader.status, 201);
    QVERIFY(!addPerson(u"Rita Reader"_s, reader.json().value(u"id").toString()).isEmpty());
    QVERIFY(accept(u"Rita Reader"_s));
    suspendAndReactivate(1);
}

void UsersActivityTest::suspendAndReactivate(int times)
{
    const QString path = u"/api/v1/users/%1/"_s.arg(m_max);
    for (int i = 0; i < times; ++i) {
        QCOMPARE(m_server.plain->post(path + u"suspend"_s, {{u"reason"_s, u"Left the team"_s}}).status, 200);
        QCOMPARE(m_server.plain->post(path + u"reactivate"_s, {}).status, 200);
    }
}

void UsersActivityTest::notForWhoMayNotReadTheLog()
{
    QVERIFY(open(mailOf(u"Rita Reader"_s)));
    QVERIFY(choose(m_max));
    QCOMPARE(tabs().count(), 2);
}

void UsersActivityTest::tellsWhatWasDoneToThemAndWhatTheyDid()
{
    QVERIFY(open());
    QVERIFY(showActivity(m_max));
    QTRY_VERIFY(says(view(), u"Account suspended"_s));
    QVERIFY(says(view(), u"by Ada Placeholder"_s));
    QVERIFY(says(view(), u"Reason: Left the team"_s));
    QVERIFY(says(view(), u"Account reactivated"_s));
    QTRY_VERIFY(says(view(), u"The audit log has nothing that this person did."_s));
    QVERIFY(!says(view(), u"Signed in"_s));
    QVERIFY(choose(m_kim)); // who accepted an invitation, which signed them in
    QTRY_VERIFY(says(view(), u"Invitation accepted"_s));
    QVERIFY(!says(view(), u"Account suspended"_s));
}

void UsersActivityTest::aChangeIsSeen()
{
    QVERIFY(open());
    QVERIFY(showActivity(m_kim));
    QTRY_VERIFY(says(view(), u"Account invited"_s));
    const QString path = u"/api/v1/users/%1/"_s.arg(m_kim);
    QCOMPARE(m_server.plain->post(path + u"suspend"_s, {{u"reason"_s, u"Seen at once"_s}}).status, 200);
    QTRY_VERIFY(says(view(), u"Reason: Seen at once"_s));
    QCOMPARE(m_server.plain->post(path + u"reactivate"_s, {}).status, 200);
}

void UsersActivityTest::earlierOnesAreShownOnRequest()
{
    suspendAndReactivate(12);
    QVERIFY(open());
    QVERIFY(showActivity(m_max));
    const auto more = [this] { return m_console->button(u"Show earlier ones"_s); };
    QTRY_VERIFY(more());
    QCOMPARE(more()->accessibleName(), u"What was done to them: Show earlier ones"_s);
    QVERIFY(!says(view(), u"Account invited"_s));
    QPushButton* button = more();
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(button->text(), u"Loading…"_s);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space); // asks for no other page
    QTRY_VERIFY(says(view(), u"Account invited"_s));
    QTRY_VERIFY(!more());
}

BLOOMZY_GUI_TEST(UsersActivityTest)
#include "UsersActivityTest.moc"
