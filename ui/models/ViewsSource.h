#pragma once

#include "ui/models/SavedViews.h"
#include "ui/widgets/palette/PaletteSource.h"

#include <QtCore/QVariant>

namespace bloomzy::models {

/// Saved views of a list for the palette, by the words in their names.
class ViewsSource : public widgets::PaletteSource
{
    Q_OBJECT

public:
    /// Both outlive it.
    ViewsSource(client::ApiClient& client, SavedViews& views, QObject* parent = nullptr);

    void search(const widgets::PaletteQuery& query) override;
    std::vector<widgets::PaletteGroup> groups() const override;
    std::optional<widgets::PaletteItem> remembered(const QString& key, const QString& memory) override;

Q_SIGNALS:
    /// Open the page of that list with this view.
    void openRequested(const QVariant& place);

private:
    QString prefix() const;
    bool mayRead() const;
    void show();
    widgets::PaletteItem itemOf(const QString& id, const QString& name);

    client::ApiClient& m_client;
    SavedViews& m_views;
    widgets::PaletteQuery m_query;
    std::vector<widgets::PaletteItem> m_items;
};

} // namespace bloomzy::models
