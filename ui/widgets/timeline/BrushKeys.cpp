#include "ui/widgets/timeline/BrushKeys.h"

#include <QtGui/QKeyEvent>

namespace bloomzy::widgets {

namespace {

struct BrushMove
{
    enum class What { first, last, whole, page };
    What what;
    int step;
};

BrushMove::What endOf(const QKeyEvent& event, BrushMove::What otherwise)
{
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        return BrushMove::What::last;
    return event.modifiers().testFlag(Qt::ControlModifier) ? BrushMove::What::first : otherwise;
}

std::optional<BrushMove> moveOf(const QKeyEvent& event)
{
    using What = BrushMove::What;
    switch (event.key()) {
    case Qt::Key_Left:
        return BrushMove{endOf(event, What::whole), -1};
    case Qt::Key_Right:
        return BrushMove{endOf(event, What::whole), 1};
    case Qt::Key_PageUp:
        return BrushMove{What::page, -1};
    case Qt::Key_PageDown:
        return BrushMove{What::page, 1};
    case Qt::Key_BracketLeft:
        return BrushMove{endOf(event, What::first), -1};
    case Qt::Key_BracketRight:
        return BrushMove{endOf(event, What::first), 1};
    case Qt::Key_BraceLeft:
        return BrushMove{What::last, -1};
    case Qt::Key_BraceRight:
        return BrushMove{What::last, 1};
    case Qt::Key_Home:
        return BrushMove{What::first, -(1 << 20)};
    case Qt::Key_End:
        return BrushMove{What::last, 1 << 20};
    default:
        return {};
    }
}

} // namespace

std::optional<Brush> brushAfter(const QKeyEvent& event, const std::optional<Brush>& brush, int size)
{
    const std::optional<BrushMove> move = moveOf(event);
    if (!move || size < 1)
        return {};
    if (!brush)
        return Brush{size - 1, size};
    switch (move->what) {
    case BrushMove::What::first:
        return brush->withFirst(brush->first + move->step, size);
    case BrushMove::What::last:
        return brush->withLast(brush->last + move->step, size);
    case BrushMove::What::page:
        return brush->movedBy(move->step * (brush->last - brush->first), size);
    case BrushMove::What::whole:
        break;
    }
    return brush->movedBy(move->step, size);
}

} // namespace bloomzy::widgets
