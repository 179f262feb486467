#pragma once

#include <QtCore/QPoint>
#include <QtGui/QTextLayout>

class QPainter;

namespace bloomzy::widgets {

/// Plain text set into lines that are `lineHeight` pixels apart. GUI thread.
class Paragraph
{
public:
    Paragraph(const QString& text, const QFont& font, int lineHeight, int width,
              Qt::LayoutDirection direction = Qt::LeftToRight, Qt::Alignment alignment = Qt::AlignLeft);

    /// Pixels from the top of the first line to the foot of the last; one line is as high as its font.
    [[nodiscard]] int height() const { return m_height; }
    void paint(QPainter& painter, QPoint topLeft) const;

private:
    QTextLayout m_layout;
    int m_height = 0;
};

} // namespace bloomzy::widgets
