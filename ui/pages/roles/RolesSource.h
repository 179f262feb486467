#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/RolesApi.h"
#include "ui/widgets/palette/PaletteSource.h"

namespace bloomzy::roles_page {

/// The roles of the server for the palette, by the words in their names. Asked for when the palette first has words;
/// the answer is kept until it closes.
class RolesSource : public widgets::PaletteSource
{
    Q_OBJECT

public:
    explicit RolesSource(client::ApiClient& client, QObject* parent = nullptr);
    ~RolesSource() override;

    void search(const widgets::PaletteQuery& query) override;
    std::vector<widgets::PaletteGroup> groups() const override;
    void cancel() override;
    std::optional<widgets::PaletteItem> remembered(const QString& key, const QString& memory) override;

Q_SIGNALS:
    /// Open the page with this role.
    void openRequested(const QString& id);

private:
    void ask();
    widgets::PaletteItem itemOf(const QString& id, const QString& name);

    client::ApiClient& m_client;
    client::RolesApi m_api;
    client::CancelToken m_cancel;
    widgets::PaletteQuery m_query;
    std::vector<widgets::PaletteItem> m_items;
    bool m_asked = false;
};

} // namespace bloomzy::roles_page
