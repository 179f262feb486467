#include "ui/pages/catalog/NameButton.h"

#include "ui/widgets/botanical/NamePainter.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace bloomzy::catalog_page {

NameButton::NameButton(const theme::Theme& theme, const api::NameParts& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_runs(widgets::BotanicalName::runs(name))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    const QString plain = widgets::BotanicalName::plainText(m_runs);
    setAccessibleName(plain);
    setToolTip(widgets::BotanicalName::html(m_runs));
    connect(&theme, &theme::Theme::changed, this, [this] { updateGeometry(); });
}

QSize NameButton::sizeHint() const
{
    return {80, m_theme.px(theme::RowHeight::tableCompact)};
}

void NameButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), m_theme.color(theme::ColorRole::bgHover));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(theme::ColorRole::borderSubtle));
    widgets::NamePainter(m_theme).paint(painter, QRectF(rect()).adjusted(8, 0, -8, -1), m_runs);
}

void NameButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace bloomzy::catalog_page
