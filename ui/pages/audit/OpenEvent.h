#pragma once

#include "ui/client/AuditApi.h"

#include <QtCore/QObject>

namespace bloomzy::audit_page {

/// The event in the detail panel: as the list has it at once, and whole as soon as the server has told it. GUI thread
/// only.
class OpenEvent : public QObject
{
    Q_OBJECT

public:
    explicit OpenEvent(client::ApiClient& client, QObject* parent = nullptr);
    ~OpenEvent() override;

    /// `known`: as far as it is known; null when it is not. An empty id closes.
    void open(const QString& id, const api::AuditEntry* known = nullptr);
    void reload();

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const std::optional<api::AuditEntry>& entry() const { return m_entry; }
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void load();

    client::AuditApi m_api;
    client::CancelToken m_cancel;
    QString m_id;
    std::optional<api::AuditEntry> m_entry;
    std::optional<client::ClientError> m_error;
};

} // namespace bloomzy::audit_page
