#include "ui/widgets/frame/ScrollAreaAccess.h"

#include "tests/support/TestMain.h"

#include <QAccessible>
#include <QScrollArea>
#include <QtTest>

using namespace bloomzy;

class ScrollAreaAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::installScrollAreaAccess(); }

    void aChildThatIsGoneIsRefused()
    {
        QScrollArea area;
        area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        area.show();
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&area);
        const int last = seen->childCount() - 1;
        QVERIFY(last > 0);
        QVERIFY(seen->child(last));
        area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QVERIFY(!seen->child(1000));
        QVERIFY(!seen->child(-1));
        for (int i = 0; i <= last; ++i)
            seen->child(i);
    }

    void whatIsInsideIsReached()
    {
        QScrollArea area;
        auto* inside = new QWidget;
        inside->setAccessibleName(QStringLiteral("inside"));
        area.setWidget(inside);
        area.show();
        QAccessibleInterface* found = QAccessible::queryAccessibleInterface(inside);
        QCOMPARE(found->text(QAccessible::Name), QStringLiteral("inside"));
        QAccessibleInterface* above = found->parent();
        while (above && above->object() != &area)
            above = above->parent();
        QVERIFY(above);
        QCOMPARE(above->role(), QAccessible::Client);
    }
};

BLOOMZY_GUI_TEST(ScrollAreaAccessTest)
#include "ScrollAreaAccessTest.moc"
