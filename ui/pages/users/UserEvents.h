#pragma once

#include "ui/client/AuditApi.h"

#include <QtCore/QObject>

namespace bloomzy::users_page {

/// What the audit log tells of one person, newest first, page by page: what they did, or what was done to them. GUI
/// thread only.
class UserEvents : public QObject
{
    Q_OBJECT

public:
    enum class Side { by, about };
    static constexpr int pageSize = 20;

    UserEvents(client::ApiClient& client, Side side, QObject* parent = nullptr);
    ~UserEvents() override;

    [[nodiscard]] Side side() const { return m_side; }
    /// The newest of that person; of the same one what is shown stays until they are there.
    void open(const QString& id);
    /// Those before the last one.
    void more();

    [[nodiscard]] const std::vector<api::AuditEntry>& entries() const { return m_entries; }
    [[nodiscard]] bool hasMore() const { return m_next.has_value(); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void load(const std::optional<std::string>& cursor);
    void take(const api::AuditPage& page, bool first);

    client::AuditApi m_api;
    Side m_side;
    client::CancelToken m_cancel;
    QString m_id;
    std::vector<api::AuditEntry> m_entries;
    std::optional<std::string> m_next;
    std::optional<client::ClientError> m_error;
    bool m_loading = false;
};

} // namespace bloomzy::users_page
