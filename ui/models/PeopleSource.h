#pragma once

#include "ui/client/UsersApi.h"
#include "ui/widgets/feedback/Toast.h"
#include "ui/widgets/palette/PaletteSource.h"

namespace bloomzy::models {

/// The people of the server for the palette, after `@`. Asked for when the palette first wants them; the answer is kept
/// until it closes. Enter copies the address.
class PeopleSource : public widgets::PaletteSource
{
    Q_OBJECT

public:
    using ShowToast = std::function<void(widgets::ToastSpec)>;

    PeopleSource(client::ApiClient& client, ShowToast showToast, QObject* parent = nullptr);
    ~PeopleSource() override;

    void search(const widgets::PaletteQuery& query) override;
    std::vector<widgets::PaletteGroup> groups() const override;
    void cancel() override;
    std::optional<widgets::PaletteItem> remembered(const QString&, const QString&) override { return {}; }

private:
    void ask(std::optional<std::string> cursor = {});
    void take(const client::Result<api::UserPage>& reply);
    bool mayRead() const;
    widgets::PaletteItem itemOf(const api::User& user) const;
    widgets::PaletteItem copy(const QString& text, const std::string& what) const;

    client::ApiClient& m_client;
    client::UsersApi m_api;
    ShowToast m_showToast;
    client::CancelToken m_cancel;
    widgets::PaletteQuery m_query;
    std::vector<api::User> m_users;
    QString m_failure;
    bool m_asked = false;
};

} // namespace bloomzy::models
