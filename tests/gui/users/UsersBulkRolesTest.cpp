#include "UsersConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/users/BulkRoleDialog.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QTreeWidget>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// One role given to all who are checked, or taken from them.
class UsersBulkRolesTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void notForWhoMayNotChangeRoles();
    void givenUpChangesNothing();
    void whatIsRefusedAsAWholeKeepsWhatIsTyped();
    void refusedOnesAreNamedTheOthersGetIt();
    void aRoleIsGivenWithEndFamiliesAndReason();
    void onlyWhatIsHeldCanBeTaken();

private:
    void check(const QStringList& people) const;
    [[nodiscard]] QComboBox& roles() const { return *dialog()->findChild<QComboBox*>(u"bulkRoleChoice"_s); }
    void chooseRole(const QString& name) const { roles().setCurrentIndex(roles().findText(name)); }
    [[nodiscard]] QJsonObject roleOf(const QString& id, const QString& role);

    QString m_kim;
    QString m_max;
    QString m_otto;
};

void UsersBulkRolesTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s);
    m_max = addPerson(u"Max Mustermann"_s);
    m_otto = addPerson(u"Otto Auditor"_s, u"auditor"_s);
    QVERIFY(accept(u"Otto Auditor"_s));
}

void UsersBulkRolesTest::init()
{
    QVERIFY(open());
    QTRY_COMPARE(cell(model().rowOf(m_otto), UserTableModel::rolesColumn), u"Auditor"_s);
}

void UsersBulkRolesTest::check(const QStringList& people) const
{
    for (const QString& id : people)
        model().checks().setChecked(model().rowOf(id), true);
}

QJsonObject UsersBulkRolesTest::roleOf(const QString& id, const QString& role)
{
    for (const auto& each : rolesOf(id))
        if (each.toObject().value(u"role").toString() == role)
            return each.toObject();
    return {};
}

void UsersBulkRolesTest::notForWhoMayNotChangeRoles()
{
    for (const char* command : {"giveRole", "takeRole"}) {
        QVERIFY(!action(command).isEnabled());
        QVERIFY(action(command).toolTip().contains(u"Nobody is checked."_s));
    }
    QVERIFY(open(mailOf(u"Otto Auditor"_s)));
    check({m_kim});
    for (const char* command : {"giveRole", "takeRole"}) {
        QVERIFY(!action(command).isEnabled());
        QVERIFY(action(command).toolTip().contains(u"You may not change roles."_s));
    }
}

void UsersBulkRolesTest::givenUpChangesNothing()
{
    check({m_kim, m_max});
    trigger("giveRole");
    QVERIFY(dialog());
    QCOMPARE(dialog()->windowTitle(), u"Give a role to 2 people"_s);
    const auto* proceed = dialog()->findChild<QPushButton*>(u"changeRole"_s);
    QVERIFY(!proceed->isEnabled()); // no role is chosen for anybody
    QCOMPARE(proceed->toolTip(), u"Choose a role."_s);
    chooseRole(u"Curator"_s);
    QVERIFY(proceed->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(rolesOf(m_kim).size(), 1);
    QCOMPARE(model().checks().checkedCount(), 2);
}

void UsersBulkRolesTest::whatIsRefusedAsAWholeKeepsWhatIsTyped()
{
    check({m_kim, m_max});
    trigger("giveRole");
    chooseRole(u"Curator"_s);
    auto* reason = dialog()->findChild<QLineEdit*>(u"roleReason"_s);
    reason->setText(u"A campaign"_s);
    dialog()->findChild<QCheckBox*>(u"ends"_s)->setChecked(true);
    auto* until = dialog()->findChild<QDateEdit*>(u"until"_s);
    until->setDate(QDate::currentDate().addDays(-2));
    auto* proceed = dialog()->findChild<QPushButton*>(u"changeRole"_s);
    proceed->click();
    QTest::keyClick(dialog(), Qt::Key_Escape); // the answer is on its way
    auto* field = qobject_cast<widgets::LabeledField*>(until->parentWidget());
    QTRY_COMPARE(field->error(), u"The end must lie in the future."_s);
    QVERIFY(dialog() && proceed->isEnabled());
    QCOMPARE(reason->text(), u"A campaign"_s);
    QCOMPARE(rolesOf(m_kim).size(), 1);
    until->setDate(QDate::currentDate().addDays(2));
    QVERIFY(field->error().isEmpty());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(rolesOf(m_max).size(), 1);
}

void UsersBulkRolesTest::refusedOnesAreNamedTheOthersGetIt()
{
    check({m_kim, m_otto});
    trigger("giveRole");
    chooseRole(u"Administrator"_s);
    dialog()->findChild<QPushButton*>(u"changeRole"_s)->click();
    const auto outcome = [this] { return dialog() ? dialog()->findChild<QTreeWidget*>() : nullptr; };
    QTRY_VERIFY(outcome());
    QCOMPARE(outcome()->topLevelItem(0)->text(0), u"Otto Auditor"_s);
    QVERIFY(outcome()->topLevelItem(0)->text(1).contains(u"Auditor"_s, Qt::CaseInsensitive));
    QCOMPARE(outcome()->topLevelItem(1)->text(1), u"Changed"_s);
    QCOMPARE(rolesOf(m_otto).size(), 1);
    QCOMPARE(rolesOf(m_kim).size(), 2);
    QTRY_VERIFY(cell(model().rowOf(m_kim), UserTableModel::rolesColumn).contains(u"Administrator"_s));
}

void UsersBulkRolesTest::aRoleIsGivenWithEndFamiliesAndReason()
{
    check({m_kim, m_max});
    trigger("giveRole");
    chooseRole(u"Auditor"_s);
    auto* families = dialog()->findChild<QLineEdit*>(u"families"_s);
    QVERIFY(!families->isVisible()); // it says nothing about plants
    chooseRole(u"Curator"_s);
    QVERIFY(families->isVisible());
    families->setText(u"Araceae Moraceae"_s); // a blank does, as for a grant of a role
    dialog()->findChild<QCheckBox*>(u"ends"_s)->setChecked(true);
    const QDate last = QDate::currentDate().addDays(40);
    dialog()->findChild<QDateEdit*>(u"until"_s)->setDate(last);
    auto* reason = dialog()->findChild<QLineEdit*>(u"roleReason"_s);
    reason->setText(u"A campaign"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(toasted(u"2 accounts changed"_s));
    for (const QString& id : {m_kim, m_max}) {
        const QJsonObject given = roleOf(id, u"curator"_s);
        QCOMPARE(given.value(u"families").toArray().size(), 2);
        QCOMPARE(given.value(u"reason").toString(), u"A campaign"_s);
        const auto until = QDateTime::fromString(given.value(u"until").toString(), Qt::ISODateWithMs).toLocalTime();
        QCOMPARE(until.addSecs(-1).date(), last);
        QVERIFY(!roleOf(id, u"viewer"_s).isEmpty());
    }
    QTRY_VERIFY(cell(model().rowOf(m_max), UserTableModel::rolesColumn).contains(u"Curator"_s));
}

void UsersBulkRolesTest::onlyWhatIsHeldCanBeTaken()
{
    check({m_kim, m_max});
    trigger("takeRole");
    QVERIFY(dialog());
    QVERIFY(roles().findText(u"Auditor"_s) < 0);
    QVERIFY(!dialog()->findChild<QCheckBox*>(u"ends"_s)->isVisible());
    QVERIFY(!dialog()->findChild<QLineEdit*>(u"families"_s)->isVisible());
    chooseRole(u"Viewer"_s);
    dialog()->findChild<QLineEdit*>(u"roleReason"_s)->setText(u"Curators see all"_s);
    dialog()->findChild<QPushButton*>(u"changeRole"_s)->click();
    QTRY_VERIFY(toasted(u"2 accounts changed"_s));
    QVERIFY(roleOf(m_kim, u"viewer"_s).isEmpty() && roleOf(m_max, u"viewer"_s).isEmpty());
    QVERIFY(!roleOf(m_max, u"curator"_s).isEmpty());
}

BLOOMZY_GUI_TEST(UsersBulkRolesTest)
#include "UsersBulkRolesTest.moc"
