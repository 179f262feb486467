#include "ui/pages/catalog/UndoKeys.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

namespace bloomzy::catalog_page {

void UndoKeys::watch(QWidget& editor)
{
    editor.installEventFilter(this);
    for (QLineEdit* line : editor.findChildren<QLineEdit*>())
        line->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bloomzy::catalog_page
