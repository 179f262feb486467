#include "ui/pages/catalog/NameButton.h"

#include "ui/widgets/botanical/NamePainter.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace bloomzy::catalog_page {

namespace {

constexpr int arrowSize = 14;
constexpr int gap = 6;

} // namespace

NameButton::NameButton(const theme::Theme& theme, const api::NameParts& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &theme::Theme::changed, this, [this] { updateGeometry(); });
    setName(name);
}

void NameButton::setName(const api::NameParts& name, const QString& lead)
{
    m_runs = widgets::BotanicalName::runs(name);
    m_lead = lead;
    setAccessibleName((lead + u' ' + widgets::BotanicalName::plainText(m_runs)).trimmed());
    setToolTip(widgets::BotanicalName::html(m_runs));
    update();
}

void NameButton::setPlain(bool plain)
{
    m_plain = plain;
    update();
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
    if (!m_plain)
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(theme::ColorRole::borderSubtle));
    QRect room = m_plain ? rect() : rect().adjusted(8, 0, -8, -1);
    const QRect arrow(room.right() - arrowSize + 1, room.center().y() - arrowSize / 2 + 1, arrowSize, arrowSize);
    m_theme.icon(theme::IconName::arrowRight).paint(&painter, arrow);
    room.setRight(arrow.left() - gap);
    if (!m_lead.isEmpty()) {
        painter.setFont(m_theme.font(theme::TypeRole::small));
        painter.setPen(m_theme.color(theme::ColorRole::textSecondary));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, m_lead);
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(m_lead) + gap);
    }
    widgets::NamePainter(m_theme).paint(painter, room, m_runs);
}

void NameButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace bloomzy::catalog_page
