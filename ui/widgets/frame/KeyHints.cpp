#include "ui/widgets/frame/KeyHints.h"

#include "ui/widgets/paint/KeyCap.h"

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

qreal KeyHints::layOut(const std::function<void(qreal, const QStringList&)>& caps,
                       const std::function<void(qreal, const QString&)>& word) const
{
    const QFontMetricsF words(m_theme.font(TypeRole::small));
    qreal x = 0;
    for (const KeyHint& hint : m_hints) {
        caps(x, hint.keys);
        x += keyCapsWidth(m_theme, hint.keys) + 5;
        word(x, hint.text);
        x += std::ceil(words.horizontalAdvance(hint.text)) + 6;
    }
    return x;
}

QSize KeyHints::sizeHint() const
{
    const qreal width = layOut([](qreal, const QStringList&) {}, [](qreal, const QString&) {});
    return {int(std::ceil(width)), m_theme.px(theme::RowHeight::badge)};
}

void KeyHints::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(
        [&](qreal x, const QStringList& keys) {
            paintKeyCaps(painter, m_theme, {x, 0}, height(), keys);
        },
        [&](qreal x, const QString& text) {
            painter.setFont(m_theme.font(TypeRole::small));
            painter.setPen(m_theme.color(ColorRole::textMuted));
            painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        });
}

} // namespace bloomzy::widgets
