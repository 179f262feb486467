#include "UsersConsole.h"
#include "tests/support/TestMain.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What is done about one account: what is not wanted or refused changes nothing.
class UsersAccountTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void withoutAReasonNobodyIsSuspended();
    void ownAccountsStay();
    void suspendedAndBack();
    void anOldRevisionChangesNothing();
    void keptSessionsStay();
    void oneSessionEnds();
    void everywhereMeansEverywhere();
    void aKeptAccountStays();
    void anErasureIsAskedForTwice();
    void anErasureTakesAllThatTellsOfThem();
    void aDeletionTellsWhatItTouches();

private:
    [[nodiscard]] qint64 sessionsOf(const QString& id) { return user(id).value(u"sessions").toInteger(); }
    [[nodiscard]] QPushButton& verb(const QString& text) const;
    void signInAsKim();

    QString m_kim;
};

void UsersAccountTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s, u"viewer"_s);
    QVERIFY(accept(u"Kim Specimen"_s));
}

void UsersAccountTest::init()
{
    QVERIFY(open());
    QVERIFY(choose(m_kim));
}

void UsersAccountTest::cleanup()
{
    m_console.reset();
}

QPushButton& UsersAccountTest::verb(const QString& text) const
{
    const auto buttons = dialog()->findChildren<QPushButton*>();
    return **std::find_if(buttons.begin(), buttons.end(),
                          [&](const QPushButton* each) { return each->text() == text; });
}

void UsersAccountTest::signInAsKim()
{
    ::ApiClient kim(m_server.process.url());
    QVERIFY(kim.signIn(mailOf(u"Kim Specimen"_s), ::ApiClient::goodPassword()).status < 300);
}

void UsersAccountTest::withoutAReasonNobodyIsSuspended()
{
    trigger("suspend");
    QVERIFY(dialog());
    QVERIFY(!verb(u"Suspend"_s).isEnabled());
    dialog()->findChild<QLineEdit*>(u"reason"_s)->setText(u"   "_s);
    QVERIFY(!verb(u"Suspend"_s).isEnabled());
    dialog()->reject();
    QCOMPARE(status(m_kim), u"active"_s);
    QVERIFY(!action("reactivate").isEnabled());
    QVERIFY(!action("reactivate").toolTip().isEmpty());
}

void UsersAccountTest::ownAccountsStay()
{
    QVERIFY(choose(client::toQString(model().item(0)->id)));
    for (const char* command : {"suspend", "remove"}) {
        QVERIFY(!action(command).isEnabled());
        QVERIFY(action(command).toolTip().contains(u"This is your own account."_s));
    }
}

void UsersAccountTest::suspendedAndBack()
{
    trigger("suspend");
    dialog()->findChild<QLineEdit*>(u"reason"_s)->setText(u"Left the team"_s);
    verb(u"Suspend"_s).click();
    QTRY_COMPARE(status(m_kim), u"suspended"_s);
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::statusColumn), u"Suspended"_s);
    QTRY_VERIFY(action("reactivate").isEnabled());
    QTRY_VERIFY(toasted(u"Account suspended"_s));
    m_console->toasts.constLast().action(); // Undo
    QTRY_COMPARE(status(m_kim), u"active"_s);
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::statusColumn), u"Active"_s);
}

void UsersAccountTest::anOldRevisionChangesNothing()
{
    trigger("suspend");
    const auto path = u"/api/v1/users/%1/"_s.arg(m_kim);
    QCOMPARE(m_server.plain->post(path + u"suspend"_s, {{u"reason"_s, u"x"_s}}).status, 200);
    QCOMPARE(m_server.plain->post(path + u"reactivate"_s, {}).status, 200);
    dialog()->findChild<QLineEdit*>(u"reason"_s)->setText(u"Left the team"_s);
    verb(u"Suspend"_s).click();
    QTRY_VERIFY(banner().startsWith(u"The account was not suspended."_s));
    QCOMPARE(status(m_kim), u"active"_s);
}

void UsersAccountTest::keptSessionsStay()
{
    signInAsKim();
    trigger("refresh");
    QTRY_VERIFY(action("signOut").isEnabled());
    const qint64 before = sessionsOf(m_kim);
    QVERIFY(before > 0);
    trigger("signOut"); // answered by "Keep"
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    QCOMPARE(sessionsOf(m_kim), before);
}

void UsersAccountTest::oneSessionEnds()
{
    signInAsKim();
    signInAsKim();
    trigger("refresh");
    const qint64 before = sessionsOf(m_kim);
    QTRY_COMPARE(std::ssize(view().dossier().sessions().items), before);
    QTRY_VERIFY(m_console->button(u"Sign out"_s));
    QVERIFY(m_console->button(u"Sign out"_s)->isEnabled());
    m_console->button(u"Sign out"_s)->click();
    QTRY_COMPARE(sessionsOf(m_kim), before - 1);
    QTRY_COMPARE(std::ssize(view().dossier().sessions().items), before - 1);
}

void UsersAccountTest::everywhereMeansEverywhere()
{
    signInAsKim();
    trigger("refresh");
    QTRY_VERIFY(action("signOut").isEnabled());
    m_console->dialogs.answers = {widgets::Choice::proceed};
    trigger("signOut");
    QTRY_COMPARE(sessionsOf(m_kim), 0);
    QTRY_VERIFY(says(view(), u"Not signed in anywhere"_s));
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::sessionsColumn), u"–"_s);
}

void UsersAccountTest::aKeptAccountStays()
{
    trigger("remove");
    QTRY_COMPARE(m_console->dialogs.asked.size(), 1);
    QVERIFY(m_console->dialogs.asked.constFirst().danger);
    QCOMPARE(status(m_kim), u"active"_s);
}

void UsersAccountTest::anErasureIsAskedForTwice()
{
    m_console->dialogs.answers = {widgets::Choice::discard, widgets::Choice::keep};
    trigger("remove");
    QTRY_COMPARE(m_console->dialogs.asked.size(), 2);
    const widgets::Question& asked = m_console->dialogs.asked.constLast();
    QVERIFY(asked.danger && !asked.typedWord.isEmpty());
    QVERIFY2(asked.consequence.contains(u"Backups"_s), qPrintable(asked.consequence));
    QCOMPARE(status(m_kim), u"active"_s);
}

void UsersAccountTest::anErasureTakesAllThatTellsOfThem()
{
    const QString lee = addPerson(u"Lee Specimen"_s, u"viewer"_s);
    trigger("refresh");
    QTRY_VERIFY(names().contains(u"Lee Specimen"_s));
    QVERIFY(choose(lee));
    m_console->dialogs.answers = {widgets::Choice::discard, widgets::Choice::proceed};
    trigger("remove");
    QTRY_COMPARE(m_server.plain->get(u"/api/v1/users/"_s + lee).status, 404);
    QTRY_VERIFY(!names().contains(u"Lee Specimen"_s));
    const auto told = [&] {
        return m_server.plain->get(u"/api/v1/audit/events?limit=200"_s).body.contains("Lee Specimen");
    };
    QTRY_VERIFY_WITH_TIMEOUT(!told(), 60'000);
}

void UsersAccountTest::aDeletionTellsWhatItTouches()
{
    signInAsKim();
    trigger("refresh");
    QTRY_VERIFY(!view().dossier().sessions().items.empty());
    m_console->dialogs.answers = {widgets::Choice::proceed};
    trigger("remove");
    QTRY_COMPARE(m_server.plain->get(u"/api/v1/users/"_s + m_kim).status, 404);
    const QString told = m_console->dialogs.asked.constLast().consequence;
    QVERIFY2(told.contains(u"Viewer"_s) && told.contains(u"1 session ends at once."_s), qPrintable(told));
    QTRY_COMPARE(names(), QStringList{u"Ada Placeholder"_s});
    QTRY_VERIFY(says(view(), u"Nobody is chosen"_s));
}

BLOOMZY_GUI_TEST(UsersAccountTest)
#include "UsersAccountTest.moc"
