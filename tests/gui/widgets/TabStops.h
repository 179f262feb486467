#pragma once

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QWidget>

namespace bloomzy::tests {

/// A widget as a failed test names it.
inline QString told(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return QStringLiteral("%1 %2 \"%3\" %4")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), widget->accessibleName(),
             button ? button->text() : QString());
}

/// What shows below `root` and takes the focus by Tab.
inline QWidgetList tabStops(const QWidget& root)
{
    QWidgetList all = root.findChildren<QWidget*>();
    all.removeIf([](const QWidget* each) {
        return !each->isVisible() || !each->isEnabled() || !(each->focusPolicy() & Qt::TabFocus) || each->focusProxy();
    });
    return all;
}

/// What screen readers have no name for, one a line: of what takes the focus by Tab, and of the bars that show
/// progress.
inline QString nameless(const QWidget& root)
{
    QWidgetList all = tabStops(root);
    for (QProgressBar* bar : root.findChildren<QProgressBar*>()) {
        if (bar->isVisible())
            all += bar;
    }
    QStringList found;
    for (QWidget* each : all) {
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(each);
        if (!face || face->text(QAccessible::Name).isEmpty())
            found += told(each);
    }
    return found.join(u'\n');
}

} // namespace bloomzy::tests
