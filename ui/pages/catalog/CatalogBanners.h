#pragma once

#include "ui/models/TaxonEditor.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/widgets/feedback/BannerStack.h"

namespace bloomzy::catalog_page {

/// What the catalog page has to say above its panes: a lost connection, a change that was refused, edits that came
/// back, someone who saved first.
class CatalogBanners : public widgets::BannerStack
{
    Q_OBJECT

public:
    CatalogBanners(const theme::Theme& theme, models::TaxonTableModel& model, models::TaxonEditor& editor,
                   QWidget* parent = nullptr);

    /// A step that could not be undone or redone; a sentence.
    void showRefusal(const QString& reason);

private:
    void connectEditor();
    void showConflict(const api::Taxon& theirs);
    void compare(const api::Taxon& theirs);
    void showRestored(const QDateTime& keptAt);
    void showFailure(const QString& headline, const client::ClientError& error);
    void showConnection();
    void clearTaxon();

    const theme::Theme& m_theme;
    models::TaxonTableModel& m_model;
    models::TaxonEditor& m_editor;
    QString m_taxon;
};

} // namespace bloomzy::catalog_page
