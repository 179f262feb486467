#pragma once

#include "ui/widgets/table/CellDelegate.h"

#include <QtCore/QTimeZone>

namespace bloomzy::widgets {

/// Cells of QDateTime: the day in `zone`, with the year when it is not the present one. The tooltip gives date, time
/// and zone, and ISO 8601.
class DateDelegate : public TextDelegate
{
    Q_OBJECT

public:
    explicit DateDelegate(const theme::Theme& theme, const QTimeZone& zone = QTimeZone::systemTimeZone(),
                          QObject* parent = nullptr);

    void setZone(const QTimeZone& zone) { m_zone = zone; }

protected:
    QString text(const QModelIndex& index) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;

private:
    QTimeZone m_zone;
};

} // namespace bloomzy::widgets
