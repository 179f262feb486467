#pragma once

#include "ui/widgets/feedback/DialogFrame.h"
#include "ui/widgets/timeline/Timeline.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QTimeZone>

namespace bloomzy::audit_page {

/// The pieces of a timeline as rows: from, to, and how many events of each outcome.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { fromColumn, toColumn, successColumn, deniedColumn, failureColumn };

    TimelineModel(widgets::Timeline timeline, const QTimeZone& zone, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// RFC 4180; times as RFC 3339 in UTC.
    [[nodiscard]] QString csv() const;

private:
    [[nodiscard]] qint64 number(int row, int column) const;

    widgets::Timeline m_timeline;
    QTimeZone m_zone;
};

/// The histogram as a table, for whoever does not see bars; it can be copied.
class TimelineDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    TimelineDialog(const theme::Theme& theme, const widgets::Timeline& timeline, const QTimeZone& zone,
                   QWidget* parent);

    [[nodiscard]] const TimelineModel& model() const { return *m_model; }

private:
    TimelineModel* m_model;
};

} // namespace bloomzy::audit_page
