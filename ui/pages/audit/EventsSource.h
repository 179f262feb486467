#pragma once

#include "ui/client/AuditApi.h"
#include "ui/widgets/palette/PaletteSource.h"

#include <QtCore/QTimer>
#include <QtCore/QVariant>

namespace bloomzy::audit_page {

/// The newest events that have the words behind `#`, for the palette, and the way to all of them.
class EventsSource : public widgets::PaletteSource
{
    Q_OBJECT

public:
    /// `client` outlives it.
    explicit EventsSource(client::ApiClient& client, QObject* parent = nullptr);
    ~EventsSource() override;

    void search(const widgets::PaletteQuery& query) override;
    std::vector<widgets::PaletteGroup> groups() const override;
    void cancel() override;
    /// Events are not kept among the recent ones.
    std::optional<widgets::PaletteItem> remembered(const QString&, const QString&) override { return {}; }

Q_SIGNALS:
    /// Open the page of the audit log there.
    void openRequested(const QVariant& place);

private:
    void ask();
    [[nodiscard]] widgets::PaletteItem wayToAll() const;
    [[nodiscard]] widgets::PaletteItem itemOf(const api::AuditEntry& entry) const;
    [[nodiscard]] std::function<void()> opening(const QString& eventId) const;

    client::ApiClient& m_client;
    client::AuditApi m_api;
    client::CancelToken m_cancel;
    QTimer m_askSoon;
    QString m_words; ///< empty: nothing is sought
    std::vector<api::AuditEntry> m_events;
    QString m_failure;
};

} // namespace bloomzy::audit_page
