#include "ui/widgets/palette/PaletteHint.h"

#include "ui/widgets/paint/KeyCap.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int side = 8;
constexpr int glass = 14;
constexpr int gap = 7;

} // namespace

PaletteHint::PaletteHint(const theme::Theme& theme, QAction* action, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_action(action)
{
    // Its key and its menu entry are there for whoever goes by keyboard.
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(&theme, &theme::Theme::changed, this, [this] { updateGeometry(); });
    retranslate();
}

QStringList PaletteHint::keys() const
{
    return keyNames(m_action->shortcut());
}

QSize PaletteHint::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::small));
    const int words = metrics.horizontalAdvance(text());
    return {side + glass + gap + words + gap + int(keyCapsWidth(m_theme, keys())) + 2 * side,
            m_theme.px(theme::RowHeight::menuBar)};
}

void PaletteHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorRole ink = underMouse() ? ColorRole::textPrimary : ColorRole::textSecondary;
    theme::paintIcon(painter, QRectF(side, (height() - glass) / 2.0, glass, glass), theme::IconName::search,
                     m_theme.color(ink));
    const int left = side + glass + gap;
    painter.setFont(m_theme.font(TypeRole::small));
    painter.setPen(m_theme.color(ink));
    painter.drawText(QRect(left, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    const int caps = left + painter.fontMetrics().horizontalAdvance(text()) + gap;
    paintKeyCaps(painter, m_theme, QPointF(caps, 0), height(), keys());
}

void PaletteHint::retranslate()
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setToolTip(text());
    updateGeometry();
}

void PaletteHint::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace bloomzy::widgets
