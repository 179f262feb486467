#pragma once

#include "ui/widgets/inputs/ChipPopup.h"
#include "ui/widgets/timeline/Timeline.h"

#include <QtCore/QTimeZone>

#include <optional>

class QCheckBox;
class QDateTimeEdit;

namespace bloomzy::audit_page {

/// From when to when: one of the usual spans, or two times. Either end may be open.
class TimePopup : public widgets::ChipPopup
{
    Q_OBJECT

public:
    struct Span
    {
        std::optional<qint64> from; ///< milliseconds since 1970 in UTC
        std::optional<qint64> to;
    };

    TimePopup(const theme::Theme& theme, QWidget& under, const QTimeZone& zone, const Span& span);

    void open();

Q_SIGNALS:
    void chosen(const bloomzy::audit_page::TimePopup::Span& span);

private:
    void addPresets();
    QDateTimeEdit* addEnd(const QString& label, const std::optional<qint64>& time, qint64 otherwise, QCheckBox*& has);
    void apply();
    void tell(const Span& span);

    QTimeZone m_zone;
    QDateTimeEdit* m_from = nullptr;
    QDateTimeEdit* m_to = nullptr;
    QCheckBox* m_hasFrom = nullptr;
    QCheckBox* m_hasTo = nullptr;
    QWidget* m_first = nullptr;
};

} // namespace bloomzy::audit_page
