#include "ui/widgets/paint/Label.h"

#include "ui/widgets/paint/Paragraph.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace bloomzy::widgets {

Label::Label(const theme::Theme& theme, theme::TypeRole type, theme::ColorRole color, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_type(type)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    // By default the surroundings decide: inside a line edit it would be Text.
    setForegroundRole(QPalette::WindowText);
    connect(&theme, &theme::Theme::changed, this, &Label::refresh);
    refresh();
}

void Label::setColor(theme::ColorRole color)
{
    m_color = color;
    refresh();
}

void Label::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    refresh();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

bool Label::isParagraph() const
{
    return wordWrap() && !m_elided && textFormat() == Qt::PlainText &&
           !textInteractionFlags().testAnyFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

int Label::indentation() const
{
    return std::max(0, indent()); // below 0 is Qt's word for what a frame needs, and there is none
}

QSize Label::sizeHint() const
{
    QSize hint = QLabel::sizeHint();
    if (isParagraph())
        hint.setHeight(std::max(hint.height(), heightForWidth(hint.width())));
    return hint;
}

int Label::heightForWidth(int width) const
{
    if (!isParagraph())
        return QLabel::heightForWidth(width);
    const QMargins around = contentsMargins();
    const Paragraph paragraph(text(), font(), m_theme.lineHeight(m_type),
                              width - around.left() - around.right() - indentation());
    return paragraph.height() + around.top() + around.bottom();
}

QSize Label::minimumSizeHint() const
{
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height())
                    : QLabel::minimumSizeHint();
}

void Label::paintEvent(QPaintEvent* event)
{
    if (isParagraph())
        return paintParagraph();
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : plainTip(text()));
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), int(alignment() | Qt::TextSingleLine), palette(), isEnabled(),
                          shown, QPalette::WindowText);
}

void Label::paintParagraph()
{
    const QRect room =
        QStyle::visualRect(layoutDirection(), contentsRect(), contentsRect().adjusted(indentation(), 0, 0, 0));
    const Paragraph paragraph(text(), font(), m_theme.lineHeight(m_type), room.width(), layoutDirection(), alignment());
    const int spare = room.height() - paragraph.height();
    int top = room.top();
    if (alignment() & Qt::AlignVCenter)
        top += spare / 2;
    else if (alignment() & Qt::AlignBottom)
        top += spare;
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    paragraph.paint(painter, QPoint(room.left(), top));
}

// Under a style sheet a widget that gets another parent takes back the palette that it was first polished with.
void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void Label::refresh()
{
    QFont own = m_theme.font(m_type);
    if (m_weight)
        own.setWeight(*m_weight);
    setFont(own);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_color));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, m_theme.color(theme::ColorRole::textDisabled));
    colors.setColor(QPalette::Link, m_theme.color(theme::ColorRole::accentText));
    setPalette(colors);
}

} // namespace bloomzy::widgets
