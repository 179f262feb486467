#pragma once

#include <QtCore/QObject>

class QWidget;

namespace bloomzy::catalog_page {

/// Lets the keys of undo and redo through to the page, which an editor of text would otherwise take for itself.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The widget and the line edits in it.
    void watch(QWidget& editor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace bloomzy::catalog_page
