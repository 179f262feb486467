#include "ui/widgets/frame/KeyHints.h"

#include <QtGui/QPainter>

#include <cmath>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

KeyHints::KeyHints(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyHints::setHints(const QList<KeyHint>& hints)
{
    if (m_hints == hints)
        return;
    m_hints = hints;
    QStringList texts;
    for (const KeyHint& hint : hints)
        texts += QStringLiteral("%1: %2").arg(hint.keys.join(u'+'), hint.text);
    setAccessibleName(texts.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

template <class Cap, class Word>
qreal KeyHints::layOut(Cap cap, Word word) const
{
    const QFontMetricsF caps(m_theme.font(TypeRole::caption));
    const QFontMetricsF words(m_theme.font(TypeRole::small));
    qreal x = 0;
    for (const KeyHint& hint : m_hints) {
        for (const QString& key : hint.keys) {
            const qreal width = std::ceil(std::max<qreal>(17, caps.horizontalAdvance(key) + 9));
            cap(x, width, key);
            x += width + 5;
        }
        word(x, hint.text);
        x += std::ceil(words.horizontalAdvance(hint.text)) + 6;
    }
    return x;
}

QSize KeyHints::sizeHint() const
{
    const qreal width = layOut([](qreal, qreal, const QString&) {}, [](qreal, const QString&) {});
    return {int(std::ceil(width)), m_theme.px(theme::RowHeight::badge)};
}

void KeyHints::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal top = std::round((height() - 17) / 2.0);
    layOut(
        [&](qreal x, qreal width, const QString& key) {
            const QRectF box(x, top, width, 17);
            painter.setPen(m_theme.color(ColorRole::borderDefault));
            painter.setBrush(m_theme.color(ColorRole::bgSurface));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter.setFont(m_theme.font(TypeRole::caption));
            painter.setPen(m_theme.color(ColorRole::textSecondary));
            painter.drawText(box, Qt::AlignCenter, key);
        },
        [&](qreal x, const QString& text) {
            painter.setFont(m_theme.font(TypeRole::small));
            painter.setPen(m_theme.color(ColorRole::textMuted));
            painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        });
}

} // namespace bloomzy::widgets
