#include "tests/gui/roles/RolesConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/roles/HistoryDialog.h"
#include "ui/pages/roles/PairsDialog.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QLineEdit>
#include <QListWidget>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using roles_page::CellKind;

/// What the server refuses is said in place, and nothing that was edited is lost.
class RolesRefusedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatOneDoesNotHoldIsNotGranted();
    void aNameThatIsTakenIsSaidAtItsField();
    void aCircleIsSaidBeforeSaving();
    void aPairIsKept();
    void pairsAreReadAndChanged();
    void whatSomebodyElseSavedIsKeptBelow();
    void theLastWhoCanPutThingsRightStays();
    void aFormerStateComesBack();
    void whoMayOnlyReadIsToldSo();

private:
    [[nodiscard]] widgets::LabeledField* fieldOf(const char* editor) const
    {
        auto* widget = m_console->find<QWidget>(QLatin1String(editor));
        return qobject_cast<widgets::LabeledField*>(widget->parentWidget());
    }
    /// Saves as it is, with yes to everything, and waits for the refusal.
    bool refused()
    {
        m_console->trigger("roles.save");
        return QTest::qWaitFor([this] {
            if (auto* dialog = m_console->find<roles_page::EffectsDialog>(); dialog && dialog->isVisible())
                dialog->accept();
            return m_console->banner(u"refused"_s) != nullptr;
        });
    }

    RolesServer m_server;
    std::unique_ptr<RolesConsole> m_console;
    QString m_role;
};

void RolesRefusedTest::initTestCase()
{
    QVERIFY(m_server.start());
    const QString keeper =
        m_server.create(u"Keeper"_s, {}, {RolesServer::rule(u"roles.read"_s), RolesServer::rule(u"roles.manage"_s)});
    QVERIFY(!m_server.invite(u"kim"_s, {keeper}).isEmpty());
    QVERIFY(!m_server.invite(u"otto"_s, {u"auditor"_s}).isEmpty());
    m_role = m_server.create(u"Reviewer"_s, {u"viewer"_s}, {RolesServer::rule(u"taxa.write"_s)});
    QVERIFY(!m_role.isEmpty());
}

void RolesRefusedTest::init()
{
    m_console = std::make_unique<RolesConsole>(m_server);
}

void RolesRefusedTest::cleanup()
{
    m_console.reset();
}

void RolesRefusedTest::whatOneDoesNotHoldIsNotGranted()
{
    QVERIFY(m_console->open(u"kim@example.org"_s));
    const QJsonObject before = m_server.role(m_role);
    m_console->go(m_role, u"taxa.publish"_s);
    m_console->press(Qt::Key_Space);
    QVERIFY(refused());
    QVERIFY(m_console->banner(u"refused"_s)->spec().detail.contains(u"You can only grant what you hold yourself"_s));
    QVERIFY(m_console->isUnsaved(m_role));
    QCOMPARE(m_console->cell(u"taxa.publish"_s).kind, CellKind::granted);
    QCOMPARE(m_server.role(m_role), before);
}

void RolesRefusedTest::aNameThatIsTakenIsSaidAtItsField()
{
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.write"_s);
    auto* name = m_console->find<QLineEdit>(u"roleName"_s);
    name->selectAll();
    name->insert(u"viewer"_s);
    Q_EMIT name->textEdited(name->text());
    m_console->trigger("roles.save");
    QTRY_VERIFY(!fieldOf("roleName")->error().isEmpty());
    QTRY_VERIFY(name->isVisible());
    QCOMPARE(name->text(), u"viewer"_s);
    QVERIFY(m_console->isUnsaved(m_role));
    QCOMPARE(m_server.role(m_role).value("name"_L1).toString(), u"Reviewer"_s);
    m_console->trigger("roles.discard");
    QCOMPARE(name->text(), u"Reviewer"_s);
    QCOMPARE(fieldOf("roleName")->error(), QString());
}

void RolesRefusedTest::aCircleIsSaidBeforeSaving()
{
    const QString heir = m_server.create(u"Heir"_s, {m_role}, {});
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.write"_s);
    auto* parents = m_console->find<QListWidget>(u"roleParents"_s);
    const auto items = parents->findItems(u"Heir"_s, Qt::MatchExactly);
    QCOMPARE(items.size(), 1);
    items.front()->setCheckState(Qt::Checked);
    QTRY_VERIFY(fieldOf("roleParents")->error().contains(u"inherit from itself"_s));
    QCOMPARE(m_server.role(m_role).value("parents"_L1).toArray(), QJsonArray{u"viewer"_s});
    QCOMPARE(items.front()->checkState(), Qt::Checked);
}

void RolesRefusedTest::aPairIsKept()
{
    QVERIFY(m_console->open());
    const QString both = m_server.create(u"Both"_s, {u"administrator"_s}, {});
    QTRY_VERIFY(m_console->book().stored(both.toStdString()));
    m_console->go(both, u"taxa.write"_s);
    m_console->book().edit([](roles_page::RoleDraft& draft) { draft.after.parents = {"administrator", "auditor"}; });
    m_console->trigger("roles.save");
    QTRY_VERIFY(m_console->banner(u"refused"_s) || !fieldOf("roleParents")->error().isEmpty());
    QVERIFY(m_console->isUnsaved(both));
    QCOMPARE(m_server.role(both).value("parents"_L1).toArray().size(), 1);
}

void RolesRefusedTest::pairsAreReadAndChanged()
{
    QVERIFY(m_console->open());
    m_console->trigger("roles.pairs");
    auto* dialog = m_console->find<roles_page::PairsDialog>();
    auto* list = m_console->find<QListWidget>(u"pairs"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"Administrator and Auditor"_s);
    const auto boxes = dialog->findChildren<QComboBox*>();
    const auto click = [&](const QString& text) {
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == text)
                button->click();
    };
    const auto pairs = [this] {
        return m_server.plain->get(u"/api/v1/access/conflicts"_s).json().value("items"_L1).toArray().size();
    };
    boxes[0]->setCurrentIndex(boxes[0]->findData(u"viewer"_s));
    boxes[1]->setCurrentIndex(boxes[1]->findData(u"viewer"_s));
    click(u"Add pair"_s);
    click(u"Save pairs"_s);
    QTRY_VERIFY(dialog->findChild<QLabel*>(u"dialogError"_s)->text().contains(u"two different roles"_s));
    QCOMPARE(list->count(), 2);
    QCOMPARE(pairs(), 1);
    click(u"Remove pair"_s);
    boxes[1]->setCurrentIndex(boxes[1]->findData(u"support"_s));
    click(u"Add pair"_s);
    click(u"Save pairs"_s);
    QTRY_COMPARE(pairs(), 2);
    QTRY_COMPARE(m_console->toasts, QStringList{u"Pairs saved"_s});
}

void RolesRefusedTest::whatSomebodyElseSavedIsKeptBelow()
{
    QVERIFY(m_console->open());
    const QString role = m_server.create(u"Shared"_s, {}, {RolesServer::rule(u"taxa.read"_s)});
    QTRY_VERIFY(m_console->book().stored(role.toStdString()));
    m_console->go(role, u"taxa.write"_s);
    m_console->press(Qt::Key_Space);
    QCOMPARE(m_server.change(
                 role, RolesServer::input(u"Shared by two"_s, {},
                                          {RolesServer::rule(u"taxa.read"_s), RolesServer::rule(u"taxa.delete"_s)})),
             200);
    QTRY_VERIFY(m_console->banner(u"rebased"_s));
    QCOMPARE(m_console->cell(u"taxa.write"_s).kind, CellKind::granted);
    QCOMPARE(m_console->cell(u"taxa.delete"_s).kind, CellKind::granted);
    QCOMPARE(m_server.effect(role, u"taxa.write"_s), QString());
    QVERIFY(m_console->save(role));
    QCOMPARE(m_server.effect(role, u"taxa.write"_s), u"grant"_s);
    QCOMPARE(m_server.effect(role, u"taxa.delete"_s), u"grant"_s);
    QCOMPARE(m_server.role(role).value("name"_L1).toString(), u"Shared by two"_s);
}

void RolesRefusedTest::theLastWhoCanPutThingsRightStays()
{
    RolesServer server;
    QVERIFY(server.start());
    const QString boss = server.create(u"Boss"_s, {u"administrator"_s}, {});
    const QString ada = server.plain->get(u"/api/v1/users"_s)
                            .json()
                            .value("items"_L1)
                            .toArray()
                            .first()
                            .toObject()
                            .value("id"_L1)
                            .toString();
    const QJsonObject roles{
        {u"items"_s, QJsonArray{QJsonObject{{u"role"_s, boss}, {u"families"_s, QJsonArray()}, {u"reason"_s, u""_s}}}}};
    const QString path = u"/api/v1/users/"_s + ada + u"/roles"_s;
    QCOMPARE(server.plain
                 ->send("PUT", path, QJsonDocument(roles).toJson(),
                        {{"If-Match", server.plain->get(path).header("ETag")}, {"Content-Type", "application/json"}})
                 .status,
             200);
    m_console = std::make_unique<RolesConsole>(server);
    QVERIFY(m_console->open());
    m_console->go(boss, u"users.manage"_s);
    m_console->book().edit([](roles_page::RoleDraft& draft) {
        draft.after.rules = {{"users.manage", api::RuleEffect::deny, {}}};
    });
    QVERIFY(refused());
    QVERIFY(m_console->banner(u"refused"_s)->spec().detail.contains(u"nobody would be left"_s));
    QVERIFY(m_console->isUnsaved(boss));
    QCOMPARE(server.effect(boss, u"users.manage"_s), QString());
    m_console.reset();
}

void RolesRefusedTest::aFormerStateComesBack()
{
    QVERIFY(m_console->open());
    const QString role = m_server.create(u"Past"_s, {}, {RolesServer::rule(u"taxa.read"_s)});
    QCOMPARE(m_server.change(role, RolesServer::input(u"Past"_s, {}, {RolesServer::rule(u"taxa.delete"_s)})), 200);
    QTRY_VERIFY(m_console->book().stored(role.toStdString()));
    m_console->go(role, u"taxa.read"_s);
    m_console->trigger("roles.history");
    auto* dialog = m_console->find<roles_page::HistoryDialog>();
    auto* list = m_console->find<QListWidget>(u"revisions"_s);
    QTRY_COMPARE(list->count(), 2);
    list->setCurrentRow(1);
    dialog->accept();
    QVERIFY(m_console->isUnsaved(role));
    QCOMPARE(m_server.effect(role, u"taxa.delete"_s), u"grant"_s);
    QVERIFY(m_console->save(role));
    QCOMPARE(m_server.effect(role, u"taxa.delete"_s), QString());
    QCOMPARE(m_server.effect(role, u"taxa.read"_s), u"grant"_s);
}

void RolesRefusedTest::whoMayOnlyReadIsToldSo()
{
    QVERIFY(m_console->open(u"otto@example.org"_s));
    const QJsonObject before = m_server.role(m_role);
    m_console->go(m_role, u"taxa.publish"_s);
    m_console->press(Qt::Key_Space);
    QVERIFY(m_console->book().unsaved().empty());
    for (const char* command : {"roles.create", "roles.duplicate", "roles.save", "roles.cycle", "roles.remove"}) {
        const QAction* action = m_console->commands.find(QLatin1String(command));
        QVERIFY2(!action->isEnabled(), command);
        QVERIFY2(action->toolTip().contains(u"An administrator can give you the right to"_s), command);
    }
    QVERIFY(m_console->commands.find(u"roles.explain"_s)->isEnabled());
    QCOMPARE(m_server.role(m_role), before);
}

BLOOMZY_GUI_TEST(RolesRefusedTest)
#include "RolesRefusedTest.moc"
