#include "ui/widgets/palette/Scrim.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace bloomzy::widgets {

Scrim::Scrim(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(window->rect());
    window->installEventFilter(this);
    raise();
}

bool Scrim::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Scrim::paintEvent(QPaintEvent*)
{
    // Design 5.14, the same in both themes.
    QPainter(this).fillRect(rect(), QColor(0x0a, 0x12, 0x11, 0x80));
}

} // namespace bloomzy::widgets
