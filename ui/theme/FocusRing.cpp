#include "ui/theme/FocusRing.h"

#include <QtGui/QFocusEvent>
#include <QtWidgets/QTabBar>

namespace bloomzy::theme {
namespace {

// Coming back to a window or out of a menu leaves things as they were.
bool keepsState(Qt::FocusReason reason)
{
    return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
}

} // namespace

bool isKeyboardReason(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::watch(QWidget& widget)
{
    widget.installEventFilter(this);
}

void FocusRing::forget(QWidget& widget)
{
    widget.removeEventFilter(this);
    if (m_widget == &widget)
        hide();
}

bool FocusRing::eventFilter(QObject* object, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return false;
    if (event->type() == QEvent::FocusIn && isKeyboardReason(static_cast<QFocusEvent*>(event)->reason()))
        show(*widget);
    else if (event->type() == QEvent::FocusOut && !keepsState(static_cast<QFocusEvent*>(event)->reason()) &&
             m_widget == widget)
        hide();
    else if (event->type() == QEvent::MouseButtonPress && m_widget == widget)
        hide();
    return false;
}

void FocusRing::show(QWidget& widget)
{
    m_widget = &widget;
    widget.update();
    if (qobject_cast<QTabBar*>(&widget))
        return; // paints its ring inside the tab
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setWidget(&widget);
    // The frame holds a plain pointer, also while a menu has the focus and the widget goes.
    disconnect(m_gone);
    m_gone = connect(&widget, &QObject::destroyed, this, [this] { delete m_frame; });
}

void FocusRing::hide()
{
    if (m_widget)
        m_widget->update();
    m_widget = nullptr;
    disconnect(m_gone);
    if (m_frame)
        m_frame->setWidget(nullptr);
}

} // namespace bloomzy::theme
