#include "tests/gui/roles/RolesConsole.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/inputs/Segments.h"
#include "ui/widgets/palette/PaletteSource.h"

#include <QLineEdit>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using roles_page::CellKind;

/// The list of roles at a real server: new ones, copies, removing, and the ways from one to another.
class RolesListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aNewRoleIsMadeNamedAndSaved();
    void aCopyBeginsAsTheOther();
    void aRoleIsRemovedWhenNobodyHasIt();
    void leavingTellsWhatIsNotSaved();
    void thePaletteOpensARole();
    void backGoesToTheRoleBefore();

private:
    RolesServer m_server;
    std::unique_ptr<RolesConsole> m_console;
    QString m_role;
};

void RolesListTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_role = m_server.create(u"Reviewer"_s, {u"viewer"_s}, {RolesServer::rule(u"taxa.write"_s)});
    QVERIFY(!m_role.isEmpty());
}

void RolesListTest::init()
{
    m_console = std::make_unique<RolesConsole>(m_server);
    QVERIFY(m_console->open());
}

void RolesListTest::cleanup()
{
    m_console.reset();
}

void RolesListTest::aNewRoleIsMadeNamedAndSaved()
{
    const auto before = m_server.plain->get(u"/api/v1/roles"_s).json().value("items"_L1).toArray().size();
    m_console->trigger("roles.create");
    auto* name = m_console->find<QLineEdit>(u"roleName"_s);
    QVERIFY(name->isVisible());
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Translator"_s);
    const QString key = QString::fromStdString(m_console->book().chosen());
    QVERIFY(m_console->isUnsaved(key));
    QCOMPARE(m_server.plain->get(u"/api/v1/roles"_s).json().value("items"_L1).toArray().size(), before);
    m_console->find<widgets::Segments>()->setCurrent(0);
    m_console->go(key, u"taxa.read"_s);
    m_console->press(Qt::Key_Space);
    QVERIFY(m_console->save(key));
    const auto stored = m_console->book().chosen();
    QVERIFY(m_console->book().stored(stored));
    QCOMPARE(m_server.role(QString::fromStdString(stored)).value("name"_L1).toString(), u"Translator"_s);
    QCOMPARE(m_server.effect(QString::fromStdString(stored), u"taxa.read"_s), u"grant"_s);
}

void RolesListTest::aCopyBeginsAsTheOther()
{
    m_console->go(u"curator"_s, u"taxa.write"_s);
    m_console->trigger("roles.duplicate");
    const QString key = QString::fromStdString(m_console->book().chosen());
    QCOMPARE(m_console->book().name(key.toStdString()), u"Curator (copy)"_s);
    QCOMPARE(m_console->cell(u"taxa.publish"_s).kind, CellKind::granted);
    m_console->dialogs.answers = {widgets::Choice::keep};
    m_console->trigger("roles.discard");
    QVERIFY(m_console->isUnsaved(key));
    m_console->dialogs.answers = {widgets::Choice::proceed};
    m_console->trigger("roles.discard");
    QVERIFY(m_console->book().unsaved().empty());
}

void RolesListTest::aRoleIsRemovedWhenNobodyHasIt()
{
    const QString used = m_server.create(u"Used"_s, {}, {RolesServer::rule(u"taxa.read"_s)});
    QVERIFY(!m_server.invite(u"ursula"_s, {used}).isEmpty());
    const QString unused = m_server.create(u"Unused"_s, {}, {});
    QTRY_VERIFY(m_console->book().stored(unused.toStdString()));
    m_console->go(used, u"taxa.read"_s);
    m_console->trigger("roles.remove");
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    m_console->dialogs.answers = {widgets::Choice::proceed, widgets::Choice::proceed};
    m_console->trigger("roles.remove");
    QTRY_VERIFY(m_console->banner(u"refused"_s));
    QVERIFY(m_console->banner(u"refused"_s)->spec().detail.contains(u"People have this role"_s));
    QVERIFY(!m_server.role(used).value("id"_L1).toString().isEmpty());
    m_console->go(unused, u"taxa.read"_s);
    m_console->trigger("roles.remove");
    QTRY_VERIFY(!m_console->book().stored(unused.toStdString()));
    QCOMPARE(m_server.role(unused).value("id"_L1).toString(), QString());
}

void RolesListTest::leavingTellsWhatIsNotSaved()
{
    widgets::Page* page = m_console->pages.find(u"roles"_s);
    QCOMPARE(page->unsavedChanges(), QString());
    m_console->go(m_role, u"settings.read"_s);
    m_console->press(Qt::Key_Space);
    QCOMPARE(page->unsavedChanges(), u"1 unsaved change in Reviewer"_s);
    page->discardChanges();
    QCOMPARE(page->unsavedChanges(), QString());
}

void RolesListTest::thePaletteOpensARole()
{
    widgets::PaletteSource* source = m_console->pages.find(u"roles"_s)->paletteSources().constFirst();
    source->search(widgets::PaletteQuery::read(u"no such role"_s));
    source->search(widgets::PaletteQuery::read(u"review"_s));
    QTRY_COMPARE(source->groups().front().items.size(), std::size_t(1));
    QVERIFY(m_console->book().chosen() != m_role.toStdString());
    source->groups().front().items.front().run();
    QTRY_COMPARE(m_console->book().chosen(), m_role.toStdString());
    source->cancel();
}

void RolesListTest::backGoesToTheRoleBefore()
{
    auto* list = m_console->find<QListView>(u"roles"_s);
    list->setFocus(Qt::TabFocusReason);
    const std::string first = m_console->book().chosen();
    QTest::keyClick(list, Qt::Key_Down);
    const std::string second = m_console->book().chosen();
    QVERIFY(second != first);
    m_console->trigger("frame.back");
    QCOMPARE(m_console->book().chosen(), first);
    QTRY_COMPARE(list->currentIndex().row(), 0);
    m_console->trigger("frame.forward");
    QCOMPARE(m_console->book().chosen(), second);
}

BLOOMZY_GUI_TEST(RolesListTest)
#include "RolesListTest.moc"
