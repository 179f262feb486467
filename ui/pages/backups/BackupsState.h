#pragma once

#include "backend/api/Events.h"
#include "ui/client/ApiClient.h"
#include "ui/client/BackupApi.h"
#include "ui/client/BackupCatalogueApi.h"

#include <QtCore/QTimer>

#include <vector>

namespace bloomzy::backups_page {

/// What the server says of its backups but for the restore points: status, plan, destinations. Reads them anew when the
/// live events tell of backups, and each minute, since time passes. What could not be read stays as it was. GUI thread
/// only.
class BackupsState : public QObject
{
    Q_OBJECT

public:
    explicit BackupsState(client::ApiClient& client, QObject* parent = nullptr);

    [[nodiscard]] const std::optional<api::BackupStatus>& status() const { return m_status; }
    [[nodiscard]] const std::optional<api::BackupPlan>& plan() const { return m_plan; }
    [[nodiscard]] const std::optional<std::vector<api::Destination>>& destinations() const { return m_destinations; }
    [[nodiscard]] const std::vector<api::DestinationKind>& kinds() const { return m_kinds; }
    [[nodiscard]] const api::DestinationKind* kind(const std::string& kind) const;
    /// Empty for one that is gone.
    [[nodiscard]] QString destinationName(const std::string& id) const;
    /// Why a part could not be read the last time.
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }
    [[nodiscard]] client::ApiClient& client() const { return m_client; }

    void reload();
    /// As the server answered a change or a look.
    void take(const api::Destination& destination);
    void take(const api::BackupPlan& plan);

Q_SIGNALS:
    void changed();
    /// Restore points may be others now.
    void pointsChanged();

private:
    template <class T, class Use>
    void ask(QFuture<client::Result<T>> reply, Use use);
    void follow(const api::ChangeEvent& change);

    client::ApiClient& m_client;
    QTimer m_soon;
    QTimer m_minute;
    std::optional<api::BackupStatus> m_status;
    std::optional<api::BackupPlan> m_plan;
    std::optional<std::vector<api::Destination>> m_destinations;
    std::vector<api::DestinationKind> m_kinds;
    std::optional<client::ClientError> m_error;
    int m_round = 0;
    int m_open = 0; ///< questions of this round
};

} // namespace bloomzy::backups_page
