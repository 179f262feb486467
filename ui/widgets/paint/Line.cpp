#include "ui/widgets/paint/Line.h"

#include <QtWidgets/QFrame>

namespace bloomzy::widgets {

QFrame* makeLine(Qt::Orientation orientation, LineTone tone)
{
    auto* line = new QFrame;
    line->setProperty("surface", tone == LineTone::plain ? QStringLiteral("line") : QStringLiteral("subtleLine"));
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

} // namespace bloomzy::widgets
