#include "ui/widgets/frame/PaneCycler.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace bloomzy::widgets {
namespace {

bool takesFocus(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

QWidget* firstFocusable(QWidget* pane)
{
    if (!pane || !pane->isVisible())
        return nullptr;
    if (takesFocus(pane))
        return pane;
    for (QWidget* next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next) && !next->focusProxy())
            return next;
    }
    return nullptr;
}

int paneWithFocus(const QList<QWidget*>& panes)
{
    const QWidget* focus = QApplication::focusWidget();
    for (int i = 0; focus && i < panes.size(); ++i) {
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))
            return i;
    }
    return -1;
}

} // namespace

void cyclePanes(const QList<QWidget*>& panes, int step)
{
    const int count = int(panes.size());
    int at = paneWithFocus(panes);
    if (at < 0 && step < 0)
        at = 0;
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        if (QWidget* target = firstFocusable(panes.at(at))) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace bloomzy::widgets
