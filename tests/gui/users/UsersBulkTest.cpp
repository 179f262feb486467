#include "UsersConsole.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/table/BulkBar.h"

#include <QTreeWidget>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Many at once: each account has an outcome of its own.
class UsersBulkTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nobodyCheckedNothingToDo();
    void whatIsKeptStays();
    void refusedOnesAreNamedTheOthersChange();
    void theyComeBack();
    void anotherFilterClearsTheChecks();

private:
    void check(const QStringList& people) const;
    [[nodiscard]] qint64 checked() const { return model().checks().checkedCount(); }

    QString m_ada;
    QString m_kim;
    QString m_max;
};

void UsersBulkTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_ada = m_server.plain->get(u"/api/v1/auth/me"_s).json().value(u"id").toString();
    m_kim = addPerson(u"Kim Specimen"_s);
    m_max = addPerson(u"Max Mustermann"_s);
    QVERIFY(accept(u"Kim Specimen"_s));
    QVERIFY(accept(u"Max Mustermann"_s));
}

void UsersBulkTest::init()
{
    QVERIFY(open());
    QCOMPARE(model().rowCount(), 3);
}

void UsersBulkTest::check(const QStringList& people) const
{
    for (const QString& id : people) {
        const QModelIndex box = model().index(model().rowOf(id), UserTableModel::checkColumn);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(box).center());
    }
}

void UsersBulkTest::nobodyCheckedNothingToDo()
{
    QVERIFY(view().findChild<widgets::BulkBar*>()->isHidden());
    for (const char* command : {"suspendChecked", "reactivateChecked", "signOutChecked"}) {
        QVERIFY(!action(command).isEnabled());
        QVERIFY(action(command).toolTip().contains(u"Nobody is checked."_s));
    }
}

void UsersBulkTest::whatIsKeptStays()
{
    check({m_kim, m_max});
    QCOMPARE(checked(), 2);
    QVERIFY(view().findChild<widgets::BulkBar*>()->isVisible());
    const qint64 before = user(m_kim).value(u"sessions").toInteger();
    QVERIFY(before > 0);
    trigger("signOutChecked"); // answered by "Keep"
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    QCOMPARE(user(m_kim).value(u"sessions").toInteger(), before);
    QVERIFY(view().escape());
    QCOMPARE(checked(), 0);
}

void UsersBulkTest::refusedOnesAreNamedTheOthersChange()
{
    check({m_ada, m_kim, m_max});
    trigger("suspendChecked");
    QVERIFY(dialog());
    dialog()->findChild<QLineEdit*>(u"reason"_s)->setText(u"The project is over"_s);
    dialog()->accept();
    const auto outcome = [this] { return dialog() ? dialog()->findChild<QTreeWidget*>() : nullptr; };
    QTRY_VERIFY(outcome());
    QCOMPARE(outcome()->topLevelItemCount(), 3);
    QCOMPARE(outcome()->topLevelItem(0)->text(0), u"Ada Placeholder"_s);
    QVERIFY(outcome()->topLevelItem(0)->text(1) != u"Changed"_s);
    QCOMPARE(outcome()->topLevelItem(1)->text(1), u"Changed"_s);
    QCOMPARE(status(m_ada), u"active"_s);
    QCOMPARE(status(m_kim), u"suspended"_s);
    QCOMPARE(status(m_max), u"suspended"_s);
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::statusColumn), u"Suspended"_s);
}

void UsersBulkTest::theyComeBack()
{
    check({m_kim, m_max});
    trigger("reactivateChecked");
    QTRY_COMPARE(status(m_kim), u"active"_s);
    QTRY_COMPARE(status(m_max), u"active"_s);
    QTRY_VERIFY(toasted(u"2 accounts changed"_s));
    QTRY_COMPARE(cell(model().rowOf(m_max), UserTableModel::statusColumn), u"Active"_s);
}

void UsersBulkTest::anotherFilterClearsTheChecks()
{
    check({m_kim});
    QCOMPARE(checked(), 1);
    trigger("refresh");
    QTRY_VERIFY(idle());
    QCOMPARE(checked(), 1);
    view().search()->setText(u"kim"_s);
    QTRY_COMPARE(checked(), 0);
}

BLOOMZY_GUI_TEST(UsersBulkTest)
#include "UsersBulkTest.moc"
