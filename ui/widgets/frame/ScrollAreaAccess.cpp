#include "ui/widgets/frame/ScrollAreaAccess.h"

#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

namespace {

QAccessibleInterface* scrollAreaInterface(const QString& className, QObject* object)
{
    const bool scrolls = className == QLatin1String("QScrollArea") || className == QLatin1String("QAbstractScrollArea");
    return scrolls && object->isWidgetType() ? new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Client)
                                             : nullptr;
}

} // namespace

void installScrollAreaAccess()
{
    QAccessible::installFactory(scrollAreaInterface);
}

} // namespace bloomzy::widgets
