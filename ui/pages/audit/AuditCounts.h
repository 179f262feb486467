#pragma once

#include "ui/client/AuditApi.h"
#include "ui/widgets/timeline/Timeline.h"

#include <QtCore/QObject>

namespace bloomzy::audit_page {

/// How many events a filter finds, by value and over time. The server counts as far as it comes in time and is asked
/// on, so that the numbers grow until they are exact. GUI thread only.
class AuditCounts : public QObject
{
    Q_OBJECT

public:
    explicit AuditCounts(client::ApiClient& client, QObject* parent = nullptr);
    ~AuditCounts() override;

    /// `list`: what the table shows; `all`: the same without the brush, which the histogram shows.
    void count(const api::AuditFilter& list, const api::AuditFilter& all);
    /// The same anew, for what happened meanwhile. The old numbers stay until then.
    void recount();

    [[nodiscard]] const api::AuditFacets& facets() const { return m_facets; }
    [[nodiscard]] bool hasFacets() const { return m_hasFacets; }
    /// Events of the log; nothing before any were counted.
    [[nodiscard]] const std::optional<qint64>& total() const { return m_total; }
    /// Nothing is left to be counted.
    [[nodiscard]] bool isExact() const { return m_hasFacets && m_facets.exact; }
    [[nodiscard]] const widgets::Timeline& timeline() const { return m_timeline; }
    /// The timeline has no end but the present one.
    [[nodiscard]] bool endsNow() const { return !m_all.to; }
    /// Events in the timeline, and whether that is all.
    [[nodiscard]] qint64 counted() const;
    [[nodiscard]] bool timelineIsExact() const { return m_histogram.exact; }
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void askFacets(const std::optional<std::string>& cursor);
    void askHistogram(const std::optional<std::string>& cursor);
    void takeFacets(const api::AuditFacets& answer, bool first);
    void takeHistogram(const api::AuditHistogram& answer, bool first);
    void makeTimeline();

    static constexpr int pieces = 110;

    client::AuditApi m_api;
    client::CancelToken m_cancel;
    api::AuditFilter m_list;
    api::AuditFilter m_all;
    api::AuditFacets m_facets;
    api::AuditHistogram m_histogram;
    widgets::Timeline m_timeline;
    std::optional<client::ClientError> m_error;
    int m_run = 0;
    std::optional<qint64> m_total;
    bool m_hasFacets = false;
};

} // namespace bloomzy::audit_page
