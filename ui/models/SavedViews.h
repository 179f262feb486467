#pragma once

#include "ui/client/SavedViewsApi.h"

#include <QtCore/QObject>

#include <vector>

namespace bloomzy::models {

/// The views of a list that the signed-in person keeps at the server, by name. Everything is asked without waiting. GUI
/// thread only.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    enum class State { asked, loaded, failed };

    SavedViews(client::ApiClient& client, client::SavedViewsApi::Of list, QObject* parent = nullptr);
    ~SavedViews() override;

    client::SavedViewsApi::Of of() const { return m_list; }
    const std::vector<api::SavedView>& views() const { return m_views; }
    /// Null when there is no such view.
    const api::SavedView* find(const QString& id) const;
    const api::SavedView* defaultView() const;
    /// How the first load went; what is there stays when a later one fails.
    State state() const { return m_state; }

    /// Asks anew, also for what was changed on another computer.
    void load();
    void create(const api::SavedViewInput& view);
    /// A view that is not known any more stays as it is at the server.
    void replace(const QString& id, const api::SavedViewInput& after);
    void remove(const QString& id);

Q_SIGNALS:
    void changed();
    /// The first load is there.
    void loaded();
    void created(const bloomzy::api::SavedView& view);
    void replaced(const bloomzy::api::SavedView& before, const bloomzy::api::SavedView& after);
    void removed(const bloomzy::api::SavedView& view);
    /// What a person asked for was refused, or may not have arrived.
    void failed(const bloomzy::client::ClientError& error);

private:
    void take(const client::Result<api::SavedViewList>& reply);
    void put(const api::SavedView& view);
    void fail(const client::ClientError& error);

    client::SavedViewsApi::Of m_list;
    client::SavedViewsApi m_api;
    client::CancelToken m_cancel;
    std::vector<api::SavedView> m_views;
    State m_state = State::asked;
};

} // namespace bloomzy::models
