#pragma once

#include "ui/client/AuditApi.h"
#include "ui/models/EventRows.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimeZone>
#include <QtCore/QTimer>

namespace bloomzy::models {

/// The events that a filter finds, newest first: a window of some thousand rows that goes on at both ends by keyset, so
/// that every event is reached and none of the others is kept. What happens meanwhile comes on top; while it is held
/// back it waits beside, counted. GUI thread only.
class AuditTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        timeColumn,
        actorColumn,
        actionColumn,
        targetColumn,
        outcomeColumn,
        addressColumn,
        sourceColumn,
        sessionColumn,
        requestColumn,
        reasonColumn,
        numberColumn,
        columns
    };
    static constexpr int pageSize = 200;
    static constexpr int mostRows = 3'000;
    static constexpr int mostWaiting = 1'000;

    explicit AuditTableModel(client::ApiClient& client, QObject* parent = nullptr);
    ~AuditTableModel() override;

    /// From the newest one on, or from the first that is not later than `at` (RFC 3339).
    void setFilter(const api::AuditFilter& filter, const std::optional<std::string>& at = {});
    [[nodiscard]] const api::AuditFilter& filter() const { return m_filter; }
    /// Where the list began; nothing for the newest.
    [[nodiscard]] const std::optional<std::string>& startedAt() const { return m_at; }
    /// The same anew.
    void reload() { setFilter(m_filter, m_at); }
    void cancel();

    [[nodiscard]] const api::AuditEntry* item(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] bool hasLoaded() const { return m_loaded; }
    /// Events of the past; to look for new ones is none.
    [[nodiscard]] bool isLoading() const { return m_older || (m_newer && m_rows.hasNewer()); }
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }
    /// The first row is the newest event.
    [[nodiscard]] bool isAtNewest() const { return m_loaded && !m_rows.hasNewer(); }
    [[nodiscard]] bool isAtOldest() const { return m_loaded && !m_rows.olderCursor(); }

    /// What is in view: what may come into view soon is fetched.
    void setVisible(int first, int last);
    /// After a page could not be loaded.
    void retry();

    /// New events wait until showWaiting(), or until this is false again.
    void setHeld(bool held);
    [[nodiscard]] int waiting() const { return m_waiting.size(); }
    /// There are more than waiting().
    [[nodiscard]] bool waitingAreMore() const { return m_waitingAreMore; }
    void showWaiting();
    /// Looks for new ones now, or as soon as what runs has ended.
    void look();
    /// How often it looks without being told; 0: never.
    void setLookEvery(int milliseconds);

    void setZone(const QTimeZone& zone);
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows.size(); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loadStarted();
    void loaded();
    void failed(const bloomzy::client::ClientError& error);
    void waitingChanged();
    /// Events that happened since were put on top.
    void arrived(int events);

private:
    enum class Ask { first, older, newer };

    void ask(Ask what, const std::optional<std::string>& cursor);
    void take(Ask what, const api::AuditPage& page);
    void takeNewer(const api::AuditPage& page);
    void putOnTop(api::AuditPage page);
    void cutOldest();
    void cutNewest();
    void forgetWaiting();
    [[nodiscard]] QVariant value(const api::AuditEntry& entry, int column) const;
    [[nodiscard]] QString text(const api::AuditEntry& entry, int column) const;

    client::AuditApi m_api;
    client::CancelToken m_cancel;
    api::AuditFilter m_filter;
    std::optional<std::string> m_at;
    EventRows m_rows;
    EventRows m_waiting; ///< newer than the first row, not shown yet
    QTimeZone m_zone = QTimeZone::utc();
    QTimer m_lookSoon;
    QTimer m_lookEvery;
    std::optional<client::ClientError> m_error; ///< of the last load anew
    int m_request = 0;
    bool m_loaded = false;
    bool m_older = false; ///< a page of them, or the first one, is on its way
    bool m_newer = false;
    bool m_failed = false; ///< an end is not asked for again by itself
    bool m_held = false;
    bool m_waitingAreMore = false;
};

} // namespace bloomzy::models
