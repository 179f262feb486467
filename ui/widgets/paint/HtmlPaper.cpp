#include "ui/widgets/paint/HtmlPaper.h"

#include <QtGui/QPagedPaintDevice>
#include <QtGui/QTextDocument>

namespace bloomzy::widgets {

void paintHtml(const QString& html, double points, QPagedPaintDevice& device)
{
    QTextDocument document;
    // The program's own font is told in pixels, of which paper has very small ones.
    QFont font = document.defaultFont();
    font.setPointSizeF(points);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(&device);
}

} // namespace bloomzy::widgets
