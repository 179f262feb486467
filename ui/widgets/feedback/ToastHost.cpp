#include "ui/widgets/feedback/ToastHost.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>

namespace bloomzy::widgets {

ToastHost::ToastHost(const theme::Theme& theme, QWidget* area, int bottomMargin)
    : QObject(area)
    , m_theme(theme)
    , m_area(area)
    , m_bottomMargin(bottomMargin)
{
    area->installEventFilter(this);
}

void ToastHost::show(ToastSpec spec)
{
    while (int(m_toasts.size()) >= most)
        drop(m_toasts.front());
    auto* toast = new Toast(m_theme, std::move(spec), m_area);
    m_toasts.push_back(toast);
    connect(toast, &Toast::finished, this, [this, toast] { drop(toast); });
    toast->show();
    arrange();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ToastHost::drop(Toast* toast)
{
    if (std::erase(m_toasts, toast) == 0)
        return;
    toast->hide();
    // Its own button may have asked for this.
    toast->deleteLater();
    arrange();
}

void ToastHost::arrange()
{
    int bottom = m_area->height() - m_bottomMargin - 8 + Toast::shadow;
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        (*toast)->resize((*toast)->width(), (*toast)->heightForWidth((*toast)->width()));
        (*toast)->move(m_area->width() - (*toast)->width() - 16 + Toast::shadow, bottom - (*toast)->height());
        bottom -= (*toast)->height() - 2 * Toast::shadow + 12;
    }
    // The shadow of one falls on the page, not on the next.
    for (Toast* toast : m_toasts)
        toast->raise();
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area && event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace bloomzy::widgets
