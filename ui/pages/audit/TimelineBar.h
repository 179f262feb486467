#pragma once

#include "ui/pages/audit/AuditCounts.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/timeline/Histogram.h"

class QAction;
class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::audit_page {

/// The histogram with its head: which span is shown, how many events of how many are in it, and the colours' names.
class TimelineBar : public QWidget
{
    Q_OBJECT

public:
    /// `showTable`: the numbers behind the bars.
    TimelineBar(const theme::Theme& theme, AuditCounts& counts, QAction* showTable, QWidget* parent = nullptr);

    [[nodiscard]] widgets::Histogram& histogram() const { return *m_histogram; }
    void setZone(const QTimeZone& zone);
    /// What the brush is over; open at its end where that is now, so that what happens next is in it.
    [[nodiscard]] std::optional<widgets::TimeRange> chosen() const;
    /// "812 of 2,960 events in view"
    [[nodiscard]] QString countText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QString spanText() const;

    const theme::Theme& m_theme;
    AuditCounts& m_counts;
    QTimeZone m_zone = QTimeZone::utc();
    widgets::Histogram* m_histogram;
    widgets::Label* m_span;
    widgets::Label* m_count;
    QPushButton* m_clear;
    QList<widgets::Label*> m_legend;
};

} // namespace bloomzy::audit_page
