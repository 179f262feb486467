#include "ui/widgets/inputs/ChipPopup.h"

#include "ui/theme/StylePaint.h"
#include "ui/widgets/paint/Label.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {

ChipPopup::ChipPopup(const theme::Theme& theme, QWidget& under, const QString& title)
    : QFrame(&under, Qt::Popup)
    , m_theme(theme)
    , m_under(under)
    , m_body(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    setFocusPolicy(Qt::NoFocus);
    m_body->setContentsMargins(12, 10, 12, 12);
    m_body->setSpacing(8);
    auto* head = new Label(theme, theme::TypeRole::section);
    head->setText(title);
    m_body->addWidget(head);
}

void ChipPopup::open(QWidget& first)
{
    adjustSize();
    QPoint at = m_under.mapToGlobal(QPoint(0, m_under.height() + 2));
    const QRect room = m_under.screen()->availableGeometry();
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - width())));
    if (at.y() + height() > room.bottom())
        at.setY(std::max(room.top(), m_under.mapToGlobal(QPoint()).y() - height() - 2));
    move(at);
    show();
    first.setFocus(Qt::PopupFocusReason);
}

void ChipPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    close();
    m_under.setFocus(Qt::PopupFocusReason);
}

void ChipPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    theme::paint::box(painter, rect(), 0, m_theme.color(theme::ColorRole::bgRaised),
                      m_theme.color(theme::ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
