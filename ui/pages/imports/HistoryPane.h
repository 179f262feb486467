#pragma once

#include "ui/pages/imports/HistoryModel.h"
#include "ui/widgets/table/DataTable.h"

#include <QtWidgets/QStackedWidget>

class QPushButton;

namespace bloomzy::widgets {
class EmptyState;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::imports_page {

/// Where an import begins: a file to choose or to drop, and the imports that were.
class HistoryPane : public QWidget
{
    Q_OBJECT

public:
    HistoryPane(const theme::Theme& theme, client::ApiClient& client, QWidget* parent = nullptr);

    [[nodiscard]] HistoryModel& model() { return m_model; }
    [[nodiscard]] widgets::DataTable& table() const { return *m_table; }
    /// The chosen one; null for none.
    [[nodiscard]] const api::ImportSummary* chosen() const;

Q_SIGNALS:
    void chooseRequested();
    void openRequested(const QString& id);
    void chosenChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeDropZone();
    void retranslate();
    void refresh();

    const theme::Theme& m_theme;
    HistoryModel m_model;
    widgets::Label* m_dropTitle;
    widgets::Label* m_dropText;
    QPushButton* m_choose;
    widgets::Label* m_title;
    widgets::DataTable* m_table;
    widgets::Label* m_none;
    QString m_kept; ///< the chosen id, over a reload
};

} // namespace bloomzy::imports_page
