#include "ui/pages/imports/FileDrop.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QWidget>

namespace bloomzy::imports_page {

namespace {

QString fileIn(const QDropEvent& event)
{
    const auto urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

FileDrop::FileDrop(QWidget& target, std::function<bool()> mayDrop, std::function<void(const QString& path)> take)
    : QObject(&target)
    , m_mayDrop(std::move(mayDrop))
    , m_take(std::move(take))
{
    target.setAcceptDrops(true);
    target.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* target, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(target, event);
    auto& drop = *static_cast<QDropEvent*>(event);
    const QString path = fileIn(drop);
    if (path.isEmpty() || !m_mayDrop())
        return true;
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop)
        m_take(path);
    return true;
}

} // namespace bloomzy::imports_page
