#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/palette/PaletteSource.h"

#include <QtCore/QTimer>
#include <QtCore/QVariant>

namespace bloomzy::catalog_page {

/// Taxa for the palette: at once those that the console knows, then what the server finds. Enter opens one on the
/// catalog page, its actions do something with it.
class TaxonSource : public widgets::PaletteSource
{
    Q_OBJECT

public:
    explicit TaxonSource(const models::ConsoleParts& parts, QObject* parent = nullptr);
    ~TaxonSource() override;

    void search(const widgets::PaletteQuery& query) override;
    std::vector<widgets::PaletteGroup> groups() const override;
    void cancel() override;
    std::optional<widgets::PaletteItem> remembered(const QString& key, const QString& memory) override;

Q_SIGNALS:
    /// Open the catalog page there.
    void openRequested(const QVariant& place);

private:
    void ask();
    void take(const client::Result<api::TaxonPage>& reply);
    void show(std::vector<api::TaxonSummary> taxa);
    widgets::PaletteItem itemOf(const api::TaxonSummary& taxon);
    std::vector<widgets::PaletteItem> actionsOn(const api::TaxonSummary& taxon);
    widgets::PaletteItem action(const QString& text, theme::IconName icon, QVariant place, const QString& reason = {});
    widgets::PaletteItem copyName(const api::TaxonSummary& taxon);
    std::optional<api::TaxonomicStatus> status() const;
    QString countText() const;

    models::ConsoleParts m_parts;
    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    QTimer m_askSoon;
    widgets::PaletteQuery m_query;
    std::vector<widgets::PaletteItem> m_items;
    qint64 m_matches = -1;
    QString m_failure;
};

} // namespace bloomzy::catalog_page
