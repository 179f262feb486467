#include "tests/gui/roles/RolesConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/roles/TrialDialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What a person may do once a role is saved as it is edited.
class RolesTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void notForWhoMayNotSeeUsers();
    void nobodyIsFoundByOtherWords();
    void whatIsStoredIsShownWhileNothingIsEdited();
    void whatWouldBeGainedAndLostStandsFirst();
    void whoDoesNotHaveTheRoleStaysAsTheyAre();
    void withoutANameItIsNotSaidThatNothingChanges();

private:
    [[nodiscard]] roles_page::TrialDialog* dialog() const { return m_console->find<roles_page::TrialDialog>(); }
    void open(const QString& words);
    [[nodiscard]] QString line(int row) const;
    [[nodiscard]] QString lineOf(const QString& permission) const;

    RolesServer m_server;
    std::unique_ptr<RolesConsole> m_console;
    QString m_role;
};

void RolesTrialTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_role =
        m_server.create(u"Reviewer"_s, {u"viewer"_s}, {RolesServer::rule(u"taxa.write"_s, u"grant"_s, {u"Araceae"_s})});
    const QString guard =
        m_server.create(u"Guard"_s, {}, {RolesServer::rule(u"roles.read"_s), RolesServer::rule(u"roles.manage"_s)});
    QVERIFY(!m_server.invite(u"kim"_s, {m_role}).isEmpty());
    QVERIFY(!m_server.invite(u"noor"_s, {u"support"_s}).isEmpty());
    QVERIFY(!m_server.invite(u"gail"_s, {guard}).isEmpty());
}

void RolesTrialTest::init()
{
    m_console = std::make_unique<RolesConsole>(m_server);
}

void RolesTrialTest::cleanup()
{
    m_console.reset();
}

void RolesTrialTest::open(const QString& words)
{
    m_console->trigger("roles.tryAsUser");
    QVERIFY(dialog());
    auto* search = dialog()->findChild<QLineEdit*>(u"trialSearch"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, words);
}

QString RolesTrialTest::line(int row) const
{
    const QAbstractItemModel& model = *dialog()->findChild<QTableView*>(u"trial"_s)->model();
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column).data().toString();
    return cells.join(u" | "_s);
}

QString RolesTrialTest::lineOf(const QString& permission) const
{
    const QAbstractItemModel& model = *dialog()->findChild<QTableView*>(u"trial"_s)->model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (line(row).startsWith(permission))
            return line(row);
    return {};
}

void RolesTrialTest::notForWhoMayNotSeeUsers()
{
    QVERIFY(m_console->open(u"gail@example.org"_s));
    const QAction* action = m_console->commands.find(u"roles.tryAsUser"_s);
    QVERIFY(!action->isEnabled());
    QVERIFY(action->toolTip().contains(u"You may not see the users."_s));
}

void RolesTrialTest::nobodyIsFoundByOtherWords()
{
    QVERIFY(m_console->open());
    open(u"nobodyhere"_s);
    QTRY_VERIFY(m_console->texts().contains(u"Nobody has these words in the name or address."_s));
    QVERIFY(!dialog()->findChild<QTableView*>(u"trial"_s)->isVisible());
}

void RolesTrialTest::whatIsStoredIsShownWhileNothingIsEdited()
{
    QVERIFY(m_console->open());
    m_console->book().choose(m_role.toStdString());
    open(u"kim"_s);
    QTRY_COMPARE(lineOf(u"Taxa: Edit"_s), u"Taxa: Edit | For Araceae only | –"_s);
    QVERIFY(m_console->texts().contains(u"Nothing is changed in Reviewer. This is what kim may do now."_s));
    QCOMPARE(lineOf(u"Roles: Manage"_s), u"Roles: Manage | Not permitted | –"_s);
}

void RolesTrialTest::whatWouldBeGainedAndLostStandsFirst()
{
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.delete"_s);
    m_console->press(Qt::Key_Space);
    QVERIFY(m_console->isUnsaved(m_role));
    open(u"kim"_s);
    QTRY_COMPARE(line(0), u"Taxa: Delete | Not permitted | Gained"_s);
    QVERIFY(m_console->texts().contains(u"What changes for kim stands first."_s));
    QCOMPARE(lineOf(u"Taxa: Edit"_s), u"Taxa: Edit | For Araceae only | –"_s);
    QVERIFY(m_server.effect(m_role, u"taxa.delete"_s).isEmpty()); // nothing was saved
    dialog()->accept();
    m_console->trigger("roles.discard");
}

void RolesTrialTest::whoDoesNotHaveTheRoleStaysAsTheyAre()
{
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.delete"_s);
    m_console->press(Qt::Key_Space);
    open(u"noor"_s);
    QTRY_VERIFY(m_console->texts().contains(u"Nothing changes for noor"_s));
    QVERIFY(line(0).endsWith(u"–"_s));
    dialog()->accept();
    m_console->trigger("roles.discard");
}

/// What a role without a name would come to is not asked, as it cannot be saved.
void RolesTrialTest::withoutANameItIsNotSaidThatNothingChanges()
{
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.delete"_s);
    m_console->press(Qt::Key_Space);
    m_console->book().edit([](roles_page::RoleDraft& draft) { draft.after.name.clear(); });
    open(u"kim"_s);
    QTRY_VERIFY(m_console->texts().contains(u"The role has no name. Give it one to see what it changes for kim."_s));
    dialog()->accept();
    m_console->trigger("roles.discard");
}

BLOOMZY_GUI_TEST(RolesTrialTest)
#include "RolesTrialTest.moc"
