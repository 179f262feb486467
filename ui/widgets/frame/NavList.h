#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/frame/NavModel.h"

#include <QtWidgets/QListView>

namespace bloomzy::widgets {

class NavDelegate;

/// One list of pages: a click or Enter opens one. The selection is the page in front, whatever the arrows do.
class NavList : public QListView
{
    Q_OBJECT

public:
    NavList(const theme::Theme& theme, const PageRegistry& pages, bool bottom, QWidget* parent = nullptr);

    void setRail(bool rail);
    /// Selects the page, or nothing when it is not in this list.
    void setCurrentPage(const QString& pageId);
    void refresh();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageRequested(const QString& pageId);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    NavModel* m_model;
    NavDelegate* m_delegate;
    bool m_bottom;
};

} // namespace bloomzy::widgets
