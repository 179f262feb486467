#include "ui/widgets/frame/MouseTravel.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

MouseTravel::MouseTravel(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    // Tables and fields take every button for themselves, so it is caught before them.
    qApp->installEventFilter(this);
}

bool MouseTravel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    if (!widget || widget->window() != m_window || (button != Qt::BackButton && button != Qt::ForwardButton))
        return false;
    if (button == Qt::BackButton)
        Q_EMIT back();
    else
        Q_EMIT forward();
    return true;
}

} // namespace bloomzy::widgets
