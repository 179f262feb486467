#pragma once

#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

namespace bloomzy::tests {

/// What assistive technology comes to from there, going down only.
inline QList<QAccessibleInterface*> heardBelow(QAccessibleInterface* start)
{
    QList<QAccessibleInterface*> found{start};
    for (int i = 0; i < start->childCount(); ++i) {
        if (QAccessibleInterface* child = start->child(i))
            found += heardBelow(child);
    }
    return found;
}

/// The first of that name in the window; null for none.
inline QAccessibleInterface* heardAs(QWidget& window, const QString& name)
{
    for (QAccessibleInterface* seen : heardBelow(QAccessible::queryAccessibleInterface(&window))) {
        if (seen->text(QAccessible::Name) == name)
            return seen;
    }
    return nullptr;
}

/// Presses as assistive technology does; false where it is offered no press.
inline bool pressHeard(QAccessibleInterface* heard)
{
    QAccessibleActionInterface* actions = heard ? heard->actionInterface() : nullptr;
    if (!actions || !actions->actionNames().contains(QAccessibleActionInterface::pressAction()))
        return false;
    actions->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

/// Chooses the entry of the menu that opens next, by keys.
inline void chooseInNextMenu(const QString& text)
{
    auto* looking = new QTimer(qApp);
    QObject::connect(looking, &QTimer::timeout, looking, [looking, text] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return;
        looking->deleteLater();
        for (int i = 0; i < menu->actions().size() && !(menu->activeAction() && menu->activeAction()->text() == text);
             ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    looking->start(0);
}

} // namespace bloomzy::tests
