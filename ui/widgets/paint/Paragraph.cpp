#include "ui/widgets/paint/Paragraph.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace bloomzy::widgets {

Paragraph::Paragraph(const QString& text, const QFont& font, int lineHeight, int width, Qt::LayoutDirection direction,
                     Qt::Alignment alignment)
    : m_layout(QString(text).replace(u'\n', QChar::LineSeparator), font)
{
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WordWrap);
    option.setTextDirection(direction);
    m_layout.setTextOption(option);
    const int fontHeight = QFontMetrics(font).height();
    const int step = std::max(lineHeight, fontHeight);
    int lines = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition(QPointF(0, lines++ * step));
    }
    m_layout.endLayout();
    m_height = fontHeight + std::max(0, lines - 1) * step;
}

void Paragraph::paint(QPainter& painter, QPoint topLeft) const
{
    m_layout.draw(&painter, topLeft);
}

} // namespace bloomzy::widgets
