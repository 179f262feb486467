#include "ui/widgets/frame/NavList.h"

#include "ui/theme/FocusRing.h"
#include "ui/widgets/frame/NavDelegate.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QKeyEvent>

namespace bloomzy::widgets {

NavList::NavList(const theme::Theme& theme, const PageRegistry& pages, bool bottom, QWidget* parent)
    : QListView(parent)
    , m_model(new NavModel(pages, bottom, this))
    , m_delegate(new NavDelegate(theme, this))
    , m_bottom(bottom)
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    viewport()->setAutoFillBackground(false);
    if (bottom) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT pageRequested(index.data(NavPageIdRole).toString()); });
    connect(&theme, &theme::Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void NavList::setRail(bool rail)
{
    m_delegate->setRail(rail);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void NavList::setCurrentPage(const QString& pageId)
{
    const QModelIndex index = m_model->indexOf(pageId);
    selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void NavList::refresh()
{
    m_model->refresh();
}

QSize NavList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {60, height};
}

QSize NavList::minimumSizeHint() const
{
    return {0, m_bottom ? sizeHint().height() : 60};
}

QItemSelectionModel::SelectionFlags NavList::selectionCommand(const QModelIndex&, const QEvent*) const
{
    return QItemSelectionModel::NoUpdate;
}

void NavList::keyPressEvent(QKeyEvent* event)
{
    m_delegate->setRing(true);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && currentIndex().isValid()) {
        Q_EMIT pageRequested(currentIndex().data(NavPageIdRole).toString());
        return;
    }
    QListView::keyPressEvent(event);
}

void NavList::focusInEvent(QFocusEvent* event)
{
    m_delegate->setRing(theme::isKeyboardReason(event->reason()));
    QListView::focusInEvent(event);
    if (!currentIndex().isValid()) {
        for (int row = 0; row < m_model->rowCount() && !currentIndex().isValid(); ++row) {
            if (m_model->flags(m_model->index(row)).testFlag(Qt::ItemIsEnabled))
                selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
        }
    }
}

} // namespace bloomzy::widgets
