#pragma once

#include "ui/pages/imports/ImportFlow.h"
#include "ui/widgets/feedback/EmptyState.h"

class QPushButton;

namespace bloomzy::imports_page {

/// What an import has done, and the ways on: to the catalog, back by an undo.
class DonePanel : public QWidget
{
    Q_OBJECT

public:
    explicit DonePanel(const theme::Theme& theme, QWidget* parent = nullptr);

    void display(const api::Import& import);

Q_SIGNALS:
    void catalogRequested();
    void undoRequested(const QString& id);
    void saveErrorsRequested(const QString& id);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    widgets::EmptyState* m_state;
    QPushButton* m_save;
    QPushButton* m_close;
    api::Import m_import;
};

} // namespace bloomzy::imports_page
