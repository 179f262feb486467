#include "ui/widgets/paint/Avatar.h"

#include "ui/widgets/paint/PlainTip.h"
#include "ui/widgets/paint/Status.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {
namespace {

StatusColors tintOf(const QString& name)
{
    constexpr StatusKind tints[] = {StatusKind::warn, StatusKind::info, StatusKind::review, StatusKind::ok,
                                    StatusKind::neutral};
    uint sum = 0;
    for (const QChar letter : name)
        sum = sum * 31 + letter.unicode();
    return colorsOf(tints[sum % std::size(tints)]);
}

} // namespace

QString initialsOf(const QString& name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString initials = words.constFirst().left(1);
    if (words.size() > 1)
        initials += words.constLast().left(1);
    return initials.toUpper();
}

void paintAvatar(QPainter& painter, const QRectF& rect, const theme::Theme& theme, const QString& name)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const StatusColors tint = tintOf(name);
    painter.setPen(theme.color(tint.border));
    painter.setBrush(theme.color(tint.background));
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    QFont font = theme.font(theme::TypeRole::caption);
    font.setPixelSize(int(rect.height() * 0.42));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(tint.foreground));
    painter.drawText(rect, Qt::AlignCenter, initialsOf(name));
    painter.restore();
}

Avatar::Avatar(const theme::Theme& theme, int size, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFixedSize(size, size);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Avatar::setName(const QString& name)
{
    m_name = name;
    setAccessibleName(name);
    setToolTip(plainTip(name));
    update();
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_theme, m_name);
}

} // namespace bloomzy::widgets
