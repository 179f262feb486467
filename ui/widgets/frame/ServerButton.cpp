#include "ui/widgets/frame/ServerButton.h"

#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

ServerButton::ServerButton(const theme::Theme& theme, QWidget* parent)
    : MenuButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    refresh();
}

void ServerButton::setServer(const ServerInfo& server)
{
    m_server = server;
    refresh();
}

void ServerButton::setRail(bool rail)
{
    m_rail = rail;
    updateGeometry();
    refresh();
}

QString ServerButton::kindText(ServerKind kind)
{
    return kind == ServerKind::embedded ? tr("Embedded server") : tr("Team server");
}

void ServerButton::refresh()
{
    const QString text = QStringLiteral("%1, %2").arg(m_server.name, kindText(m_server.kind));
    setAccessibleName(text);
    setToolTip(m_rail ? plainTip(text) : QString());
    update();
}

QSize ServerButton::sizeHint() const
{
    const int lines = m_theme.lineHeight(TypeRole::body) + m_theme.lineHeight(TypeRole::caption);
    return {m_rail ? 36 : 160, m_rail ? 36 : lines + 10};
}

void ServerButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = m_theme.px(theme::Radius::md);
    const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (!m_rail) {
        painter.setPen(m_theme.color(ColorRole::borderDefault));
        painter.setBrush(m_theme.color(underMouse() ? ColorRole::bgHover : ColorRole::bgSurface));
        painter.drawRoundedRect(plate, radius, radius);
    }
    const QRectF sign(m_rail ? plate.center().x() - 12 : 9, plate.center().y() - 12, 24, 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::accent));
    painter.drawRoundedRect(sign, radius, radius);
    theme::paintIcon(painter, sign.adjusted(4, 4, -4, -4), IconName::leaf, m_theme.color(ColorRole::textOnAccent));
    if (!m_rail) {
        QFont font = m_theme.font(TypeRole::bodyStrong);
        const int block = QFontMetrics(font).height() + QFontMetrics(m_theme.font(TypeRole::caption)).height();
        const qreal around = (plate.height() - block) / 2;
        const QRectF words = plate.adjusted(40, around, menu() ? -26 : -8, -around);
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::textPrimary));
        painter.drawText(words, Qt::AlignTop | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(m_server.name, Qt::ElideRight, words.width()));
        font = m_theme.font(TypeRole::caption);
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::textMuted));
        painter.drawText(words, Qt::AlignBottom | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(kindText(m_server.kind), Qt::ElideRight, words.width()));
        if (menu())
            theme::paintIcon(painter, QRectF(plate.right() - 22, plate.center().y() - 7, 14, 14),
                             IconName::chevronsUpDown, m_theme.color(ColorRole::textMuted));
    }
}

void ServerButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    MenuButton::changeEvent(event);
}

} // namespace bloomzy::widgets
