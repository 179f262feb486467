#include "tests/gui/roles/RolesConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/roles/FamiliesDialog.h"
#include "ui/widgets/inputs/Segments.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using roles_page::CellKind;

/// Roles edited by keyboard at a real server: what is not saved changes nothing, what is saved holds.
class RolesMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void builtInRolesStayAsTheyAre();
    void lookingAndDiscardingChangesNothing();
    void arrowsGoOverHeadings();
    void everyPermissionHasItsCell();
    void grantsAndDeniesByKeyboard();
    void familiesNarrowAGrant();
    void inheritsAndSaysFrom();
    void anInheritedDenialWins();
    void speaksFrench();

private:
    RolesServer m_server;
    std::unique_ptr<RolesConsole> m_console;
    QString m_role;
};

void RolesMatrixTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_role = m_server.create(u"Reviewer"_s, {u"viewer"_s}, {RolesServer::rule(u"taxa.write"_s)});
    QVERIFY(!m_role.isEmpty());
}

void RolesMatrixTest::init()
{
    m_console = std::make_unique<RolesConsole>(m_server);
    QVERIFY(m_console->open());
}

void RolesMatrixTest::cleanup()
{
    m_console.reset();
}

void RolesMatrixTest::builtInRolesStayAsTheyAre()
{
    m_console->go(u"viewer"_s, u"taxa.write"_s);
    QCOMPARE(m_console->cell(u"taxa.read"_s).kind, CellKind::granted);
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_console->cell(u"taxa.write"_s).kind, CellKind::notGranted);
    for (const char* command : {"roles.save", "roles.remove", "roles.cycle", "roles.families"}) {
        const QAction* action = m_console->commands.find(QLatin1String(command));
        QVERIFY2(!action->isEnabled(), command);
        QVERIFY2(action->toolTip().contains(u"Built-in"_s), command);
    }
    QVERIFY(m_console->find<QLineEdit>(u"roleName"_s)->isReadOnly());
    QVERIFY(m_console->book().unsaved().empty());
}

void RolesMatrixTest::lookingAndDiscardingChangesNothing()
{
    const QJsonObject before = m_server.role(m_role);
    m_console->go(m_role, u"taxa.publish"_s);
    QVERIFY(!m_console->isUnsaved(m_role));
    m_console->press(Qt::Key_Space);
    QVERIFY(m_console->isUnsaved(m_role));
    QCOMPARE(m_console->find<QLabel>(u"roleUnsaved"_s)->text(), u"1 unsaved change"_s);
    m_console->trigger("roles.discard");
    QVERIFY(!m_console->isUnsaved(m_role));
    QCOMPARE(m_console->cell(u"taxa.publish"_s).kind, CellKind::notGranted);
    QCOMPARE(m_server.role(m_role), before);
}

void RolesMatrixTest::arrowsGoOverHeadings()
{
    m_console->go(m_role, u"taxa.read"_s);
    m_console->press(Qt::Key_Right);
    QCOMPARE(m_console->matrix().permission(), u"taxa.write"_s);
    m_console->press(Qt::Key_Left);
    m_console->press(Qt::Key_Left);
    QCOMPARE(m_console->matrix().permission(), u"taxa.read"_s);
    m_console->press(Qt::Key_Up);
    QCOMPARE(m_console->matrix().permission(), u"taxa.read"_s);
    m_console->press(Qt::Key_Down);
    QCOMPARE(m_console->matrix().permission(), QString());
    QVERIFY(!m_console->commands.find(u"roles.cycle"_s)->isEnabled());
    m_console->press(Qt::Key_Down);
    QCOMPARE(m_console->matrix().permission(), u"users.read"_s);
}

void RolesMatrixTest::everyPermissionHasItsCell()
{
    const QJsonArray all = m_server.plain->get(u"/api/v1/permissions"_s).json().value("items"_L1).toArray();
    QVERIFY(all.size() > 10);
    const auto& model = static_cast<roles_page::GridModel&>(*m_console->matrix().model());
    for (const auto& permission : all) {
        const QModelIndex index = model.indexOf(permission.toString());
        QVERIFY2(index.isValid(), qPrintable(permission.toString()));
        QCOMPARE(model.permission(index), permission.toString());
        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

void RolesMatrixTest::grantsAndDeniesByKeyboard()
{
    m_console->go(m_role, u"taxa.publish"_s);
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_console->cell(u"taxa.publish"_s).kind, CellKind::granted);
    QCOMPARE(m_server.effect(m_role, u"taxa.publish"_s), QString());
    QVERIFY(m_console->save(m_role));
    QCOMPARE(m_server.effect(m_role, u"taxa.publish"_s), u"grant"_s);
    QTRY_COMPARE(m_console->toasts, QStringList{u"Role saved"_s});
    m_console->go(m_role, u"taxa.publish"_s);
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_console->cell(u"taxa.publish"_s).kind, CellKind::denied);
    QVERIFY(m_console->save(m_role));
    QCOMPARE(m_server.effect(m_role, u"taxa.publish"_s), u"deny"_s);
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_console->cell(u"taxa.publish"_s).kind, CellKind::notGranted);
    QVERIFY(m_console->save(m_role));
    QCOMPARE(m_server.effect(m_role, u"taxa.publish"_s), QString());
}

void RolesMatrixTest::familiesNarrowAGrant()
{
    m_console->go(m_role, u"users.read"_s);
    QVERIFY(!m_console->commands.find(u"roles.families"_s)->isEnabled());
    m_console->go(m_role, u"taxa.delete"_s);
    m_console->press(Qt::Key_F);
    auto* dialog = m_console->find<roles_page::FamiliesDialog>();
    QVERIFY(dialog);
    m_console->find<QPlainTextEdit>(u"families"_s)->setPlainText(u"Moraceae\nAraceae, Moraceae"_s);
    dialog->accept();
    const auto cell = m_console->cell(u"taxa.delete"_s);
    QCOMPARE(cell.kind, CellKind::scoped);
    QCOMPARE(cell.families, (std::vector<std::string>{"Araceae", "Moraceae"}));
    // Space goes over the scope that is known, and comes back to it.
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_console->cell(u"taxa.delete"_s).kind, CellKind::denied);
    m_console->press(Qt::Key_Space);
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_console->cell(u"taxa.delete"_s).kind, CellKind::granted);
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_console->cell(u"taxa.delete"_s).families.size(), std::size_t(2));
    QVERIFY(m_console->save(m_role));
    QCOMPARE(m_server.effect(m_role, u"taxa.delete"_s), u"grant"_s);
}

void RolesMatrixTest::inheritsAndSaysFrom()
{
    m_console->go(m_role, u"taxa.read"_s);
    QCOMPARE(m_console->cell(u"taxa.read"_s).kind, CellKind::inherited);
    QVERIFY(m_console->matrix()
                .currentIndex()
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"Inherited from Viewer"_s));
    m_console->find<widgets::Segments>()->setCurrent(2);
    auto* parents = m_console->find<QListWidget>(u"roleParents"_s);
    QVERIFY(parents->isVisible());
    const auto items = parents->findItems(u"Support"_s, Qt::MatchExactly);
    QCOMPARE(items.size(), 1);
    items.front()->setCheckState(Qt::Checked);
    QCOMPARE(m_console->cell(u"audit.read"_s).kind, CellKind::inherited);
    QVERIFY(m_console->save(m_role));
    QCOMPARE(m_server.role(m_role).value("parents"_L1).toArray().size(), 2);
}

void RolesMatrixTest::anInheritedDenialWins()
{
    const QString denying = m_server.create(u"No deleting"_s, {}, {RolesServer::rule(u"taxa.delete"_s, u"deny"_s)});
    const QString heir = m_server.create(u"Heir"_s, {denying}, {RolesServer::rule(u"taxa.delete"_s)});
    QTRY_VERIFY(m_console->book().stored(heir.toStdString()));
    m_console->go(heir, u"taxa.delete"_s);
    const auto cell = m_console->cell(u"taxa.delete"_s);
    QCOMPARE(cell.kind, CellKind::denied);
    QVERIFY(!cell.own);
    QVERIFY(m_console->matrix()
                .currentIndex()
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"Denied by No deleting"_s));
}

void RolesMatrixTest::speaksFrench()
{
    QCOMPARE(m_console->commands.mnemonicClashes(), QStringList());
    m_console->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(m_console->texts().contains(u"Accordé ici"_s));
    m_console->go(u"viewer"_s, u"taxa.read"_s);
    QTRY_VERIFY(m_console->find<roles_page::RolesView>());
    QCOMPARE(m_console->commands.mnemonicClashes(), QStringList());
    m_console->translator.setLanguage(theme::Language::english);
}

BLOOMZY_GUI_TEST(RolesMatrixTest)
#include "RolesMatrixTest.moc"
