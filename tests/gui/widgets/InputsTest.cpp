#include "tests/support/TestMain.h"
#include "ui/widgets/inputs/FacetList.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/PasswordField.h"
#include "ui/widgets/inputs/RangeField.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

class InputsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void aRangeRefusesWhatIsNone_data();
    void aRangeRefusesWhatIsNone();
    void aRangeStandsAsItWasTyped();
    void aFieldTellsItsState();
    void searchClearsByEscapeAndLetsAnEmptyOnePass();
    void facetsByKeyboard();
    void aCheckedFacetStaysWhenItsValueGoes();
    void facetsFoldAndClear();
    void aPasswordIsHiddenAgainWhenWiped();
    void aPasswordCanBePasted();

private:
    theme::Theme m_theme{theme::Scheme::light};
};

void InputsTest::aRangeStandsAsItWasTyped()
{
    RangeField field(m_theme);
    QVERIFY(field.typed().isEmpty());
    field.setBounds(0, 500);
    const QList<QLineEdit*> ends = field.findChildren<QLineEdit*>();
    ends.last()->setText(u"a–b"_s);
    const QString typed = field.typed();
    field.setValue(api::Range{1, 2});
    QVERIFY(field.problem().isEmpty());
    field.setTyped(typed);
    QCOMPARE(ends.first()->text(), QString());
    QCOMPARE(ends.last()->text(), u"a–b"_s);
    QVERIFY(!field.problem().isEmpty());
}

void InputsTest::aRangeRefusesWhatIsNone_data()
{
    QTest::addColumn<QString>("min");
    QTest::addColumn<QString>("max");
    QTest::addColumn<bool>("problem");
    QTest::addColumn<bool>("value");
    QTest::newRow("empty") << QString() << QString() << false << false;
    QTest::newRow("one end") << u"5"_s << QString() << true << false;
    QTest::newRow("swapped") << u"9"_s << u"5"_s << true << false;
    QTest::newRow("out of bounds") << u"-61"_s << u"5"_s << true << false;
    QTest::newRow("letters") << u"a"_s << u"5"_s << true << false;
    QTest::newRow("range") << u" -5 "_s << u"12"_s << false << true;
    QTest::newRow("real minus") << u"−5"_s << u"−5"_s << false << true;
}

void InputsTest::aRangeRefusesWhatIsNone()
{
    QFETCH(QString, min);
    QFETCH(QString, max);
    RangeField field(m_theme);
    field.setBounds(-60, 60);
    const auto edits = field.findChildren<QLineEdit*>();
    QCOMPARE(edits.size(), 2);
    edits.at(0)->setText(min);
    edits.at(1)->setText(max);
    QTEST(!field.problem().isEmpty(), "problem");
    QTEST(field.value().has_value(), "value");
}

void InputsTest::aFieldTellsItsState()
{
    auto* edit = new QLineEdit;
    LabeledField field(m_theme, edit);
    field.setLabel(u"Authority"_s);
    field.setChanged(u"Liebmann"_s);
    QCOMPARE(edit->property("state").toString(), u"changed"_s);
    QVERIFY(edit->accessibleDescription().contains(u"Liebmann"_s));
    field.setError(u"Not an author."_s);
    QCOMPARE(edit->property("state").toString(), u"error"_s);
    QCOMPARE(edit->accessibleName(), u"Authority"_s);
    QCOMPARE(edit->accessibleDescription(), u"Not an author."_s);
    field.setError({});
    field.clearChanged();
    QCOMPARE(edit->property("state").toString(), QString());
    field.setReadOnly(true, u"Only curators may change it."_s);
    QVERIFY(edit->isReadOnly());
    QCOMPARE(edit->toolTip(), u"Only curators may change it."_s);
}

void InputsTest::searchClearsByEscapeAndLetsAnEmptyOnePass()
{
    SearchField field(m_theme);
    QSignalSpy queries(&field, &SearchField::queryChanged);
    field.show();
    QTest::keyClicks(&field, u" mons "_s);
    QTRY_COMPARE(queries.size(), 1);
    QCOMPARE(queries.at(0).at(0).toString(), u"mons"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QString());
    QCOMPARE(queries.size(), 2);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &escape);
    QVERIFY(!escape.isAccepted());
}

namespace {

std::vector<FacetOption> options(int count)
{
    std::vector<FacetOption> result;
    for (int i = 0; i < count; ++i)
        result.push_back({QString::number(i), u"Value %1"_s.arg(i), 10 * i, {}});
    return result;
}

} // namespace

void InputsTest::facetsByKeyboard()
{
    FacetGroup group(m_theme, u"family"_s);
    group.setTitle(u"Family"_s);
    group.setOptions(options(4));
    group.show();
    QVERIFY(QTest::qWaitForWindowActive(&group));
    QSignalSpy changes(&group, &FacetGroup::selectionChanged);
    const auto rows = group.findChildren<FacetRow*>();
    QCOMPARE(
        int(std::count_if(rows.begin(), rows.end(), [](auto* row) { return row->focusPolicy() == Qt::StrongFocus; })),
        1);
    rows.at(0)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), rows.at(0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(group.selected(), QStringList{u"1"_s});
    QCOMPARE(changes.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(group.selected().isEmpty());
}

void InputsTest::aCheckedFacetStaysWhenItsValueGoes()
{
    FacetGroup group(m_theme, u"family"_s);
    group.setOptions(options(3));
    group.setSelected({u"2"_s});
    group.setOptions(options(1));
    QCOMPARE(group.selected(), QStringList{u"2"_s});
    group.setSelected({u"elsewhere"_s});
    QCOMPARE(group.selected(), QStringList{u"elsewhere"_s});
}

void InputsTest::facetsFoldAndClear()
{
    FacetList list(m_theme);
    FacetGroup& group = list.group(u"family"_s);
    QCOMPARE(&list.group(u"family"_s), &group);
    group.setOptions(options(9));
    list.show();
    const auto visible = [&] {
        const auto rows = group.findChildren<FacetRow*>();
        return int(std::count_if(rows.begin(), rows.end(), [](auto* row) { return row->isVisible(); }));
    };
    QCOMPARE(visible(), 5);
    group.setSelected({u"8"_s});
    QCOMPARE(visible(), 6);
    group.findChild<QPushButton*>()->click();
    QCOMPARE(visible(), 9);
    group.setCollapsed(true);
    QCOMPARE(visible(), 0);
    QSignalSpy changes(&list, &FacetList::selectionChanged);
    list.clear();
    QVERIFY(list.selected().isEmpty());
    list.clear();
    QCOMPARE(changes.size(), 1);
}

void InputsTest::aPasswordIsHiddenAgainWhenWiped()
{
    PasswordField field(m_theme);
    field.edit()->setText(u"correct horse battery"_s);
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    field.edit()->actions().constFirst()->trigger();
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
    field.wipe();
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    QVERIFY(field.password().isEmpty());
}

void InputsTest::aPasswordCanBePasted()
{
    PasswordField field(m_theme);
    field.show();
    field.edit()->setFocus();
    QGuiApplication::clipboard()->setText(u"correct horse battery"_s);
    QTest::keySequence(field.edit(), QKeySequence::Paste);
    QCOMPARE(field.password(), u"correct horse battery"_s);
    QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    QGuiApplication::clipboard()->setText(u"kept"_s);
    field.edit()->selectAll();
    QTest::keySequence(field.edit(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"kept"_s);
}

BLOOMZY_GUI_TEST(InputsTest)
#include "InputsTest.moc"
