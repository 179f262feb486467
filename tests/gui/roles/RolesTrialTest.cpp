#include "tests/gui/roles/RolesConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/roles/TrialDialog.h"

#include <QLabel>
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
    void itIsReadByKeysAndChangesNothing();
    void aDenialIsShownWithWhoseItIs();
    void whatWouldBeGainedAndLostIsMarked();
    void whoDoesNotHaveTheRoleStaysAsTheyAre();
    void withoutANameItIsNotSaidThatNothingChanges();

private:
    [[nodiscard]] roles_page::TrialDialog* dialog() const { return m_console->find<roles_page::TrialDialog>(); }
    void open(const QString& words);
    [[nodiscard]] roles_page::MatrixTable& matrix() const;
    /// The words of its cell.
    [[nodiscard]] QString says(const QString& permission) const;
    [[nodiscard]] roles_page::RoleCell cell(const QString& permission) const;
    [[nodiscard]] bool isMarked(const QString& permission) const;

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

roles_page::MatrixTable& RolesTrialTest::matrix() const
{
    return *dialog()->findChild<roles_page::MatrixTable*>(u"trial"_s);
}

QString RolesTrialTest::says(const QString& permission) const
{
    const auto& model = static_cast<const roles_page::GridModel&>(*matrix().model());
    return model.indexOf(permission).data(Qt::AccessibleTextRole).toString();
}

roles_page::RoleCell RolesTrialTest::cell(const QString& permission) const
{
    const auto& model = static_cast<const roles_page::GridModel&>(*matrix().model());
    return model.cell(model.indexOf(permission));
}

bool RolesTrialTest::isMarked(const QString& permission) const
{
    const auto& model = static_cast<const roles_page::GridModel&>(*matrix().model());
    return model.indexOf(permission).data(roles_page::GridModel::ChangedRole).toBool();
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
    QTRY_COMPARE(says(u"taxa.write"_s), u"Taxa, Edit: Permitted for Araceae by Reviewer"_s);
    QVERIFY(m_console->texts().contains(u"Nothing is changed in Reviewer. This is what kim may do now."_s));
    QCOMPARE(says(u"taxa.read"_s), u"Taxa, View: Permitted by Reviewer (from Viewer)"_s);
    QCOMPARE(says(u"roles.manage"_s), u"Roles, Manage: Not permitted: no role of theirs grants it"_s);
    QCOMPARE(cell(u"taxa.write"_s).kind, roles_page::CellKind::scoped);
    QCOMPARE(cell(u"taxa.read"_s).kind, roles_page::CellKind::granted);
    QCOMPARE(cell(u"roles.manage"_s).kind, roles_page::CellKind::notGranted);
}

void RolesTrialTest::itIsReadByKeysAndChangesNothing()
{
    QVERIFY(m_console->open());
    m_console->book().choose(m_role.toStdString());
    open(u"kim"_s);
    QTRY_VERIFY(matrix().isVisible());
    matrix().setFocus();
    matrix().setPermission(u"taxa.read"_s);
    const auto* where = dialog()->findChild<QLabel*>(u"trialWhere"_s);
    QCOMPARE(where->text(), says(u"taxa.read"_s));
    QTest::keyClick(&matrix(), Qt::Key_Right);
    QVERIFY(matrix().permission() != u"taxa.read"_s);
    QCOMPARE(where->text(), matrix().currentIndex().data(Qt::AccessibleTextRole).toString());
    QTest::keyClick(&matrix(), Qt::Key_Space);
    QVERIFY(!m_console->isUnsaved(m_role));
}

void RolesTrialTest::aDenialIsShownWithWhoseItIs()
{
    const QString strict = m_server.create(u"Strict"_s, {}, {RolesServer::rule(u"audit.read"_s, u"deny"_s)});
    QVERIFY(!m_server.invite(u"denise"_s, {u"support"_s, strict}).isEmpty());
    QVERIFY(m_console->open());
    m_console->book().choose(m_role.toStdString());
    open(u"denise"_s);
    QTRY_COMPARE(says(u"audit.read"_s), u"Audit log, View: Denied by Strict; a denial always wins"_s);
    QCOMPARE(cell(u"audit.read"_s).kind, roles_page::CellKind::denied);
}

void RolesTrialTest::whatWouldBeGainedAndLostIsMarked()
{
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.delete"_s);
    m_console->press(Qt::Key_Space);
    QVERIFY(m_console->isUnsaved(m_role));
    open(u"kim"_s);
    QTRY_COMPARE(says(u"taxa.delete"_s),
                 u"Taxa, Delete: Not permitted: no role of theirs grants it. After saving: gained"_s);
    QVERIFY(m_console->texts().contains(u"What saving Reviewer changes for kim has a dot at its resource."_s));
    QVERIFY(isMarked(u"taxa.delete"_s) && !isMarked(u"taxa.write"_s));
    QCOMPARE(says(u"taxa.write"_s), u"Taxa, Edit: Permitted for Araceae by Reviewer"_s);
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
    QVERIFY(!isMarked(u"taxa.delete"_s));
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
