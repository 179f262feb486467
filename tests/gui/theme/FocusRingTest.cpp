#include "tests/support/TestMain.h"
#include "ui/theme/Theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;

namespace {

/// The window with two buttons between which the focus moves.
struct Row
{
    QWidget window;
    QPushButton* first = new QPushButton(u"Discard"_s);
    QPushButton* second = new QPushButton(u"Save"_s);

    Row()
    {
        auto* layout = new QHBoxLayout(&window);
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        window.activateWindow();
    }

    QFocusFrame* ring() const
    {
        for (auto* frame : window.findChildren<QFocusFrame*>())
            if (frame->isVisible() && frame->widget())
                return frame;
        return nullptr;
    }
};

} // namespace

/// The ring around what has the focus by keyboard.
class FocusRingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init() { QTest::failOnWarning(QRegularExpression(u"QPainter|QWidget|QLayout|QObject|QSvg|QCss|Could not"_s)); }
    void ringComesByKeyboardOnly();
    void ringGoesWithItsWidget();

private:
    Theme m_theme{Scheme::light};
};

void FocusRingTest::ringComesByKeyboardOnly()
{
    Row row;
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    row.first->setFocus(Qt::MouseFocusReason);
    QVERIFY(!row.ring());
    QTest::keyClick(row.first, Qt::Key_Tab);
    QTRY_VERIFY(row.second->hasFocus());
    QTRY_VERIFY(row.ring());
    QCOMPARE(row.ring()->widget(), row.second);
    QCOMPARE(row.ring()->geometry(), row.second->geometry().adjusted(-3, -3, 3, 3));
    QTest::mousePress(row.second, Qt::LeftButton);
    QTRY_VERIFY(!row.ring());
}

void FocusRingTest::ringGoesWithItsWidget()
{
    Row row;
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    row.second->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(row.ring());
    QFocusEvent popup(QEvent::FocusOut, Qt::PopupFocusReason);
    QApplication::sendEvent(row.second, &popup);
    QVERIFY(row.ring());
    delete row.second;
    QVERIFY(!row.ring());
    row.first->setFocus(Qt::MouseFocusReason);
    row.window.setFocus();
    row.first->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(row.ring());
}

BLOOMZY_GUI_TEST(FocusRingTest)
#include "FocusRingTest.moc"
