#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/models/TaxonEditState.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class EmptyState;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

class RevertBar;
class RevisionRow;

/// Who changed the open taxon when, newest first, and what the chosen revision changed. Asks the server when it is
/// shown.
class HistoryTab : public QScrollArea
{
    Q_OBJECT

public:
    HistoryTab(const theme::Theme& theme, models::TaxonEditState& state, client::ApiClient& client,
               QWidget* parent = nullptr);
    ~HistoryTab() override;

    /// Forgets what it shows; asks anew when it is visible.
    void reload();
    /// Why the taxon cannot be changed; empty: it can.
    void setReadOnly(const QString& reason);

Q_SIGNALS:
    /// Values of an earlier time are typed now; the first field of them.
    void reverted(const QString& pointer);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void onPage(const client::Result<api::TaxonRevisionPage>& reply);
    void addRow(const api::TaxonRevision& revision);
    void choose(const RevisionRow& row);
    void showDiff();
    void showBlock(const api::FieldChange& change);
    void showWaysBack();
    void revert(std::vector<models::FieldStep> steps);
    std::vector<api::TaxonRevision> loaded() const;
    void retranslate();

    const theme::Theme& m_theme;
    models::TaxonEditState& m_state;
    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    QVBoxLayout* m_diff;
    RevertBar* m_waysBack;
    QVBoxLayout* m_rows;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_failed;
    QPushButton* m_more;
    std::optional<std::string> m_next;
    std::optional<api::TaxonRevision> m_chosen;
    QString m_readOnly;
    bool m_asked = false;
};

} // namespace bloomzy::catalog_page
