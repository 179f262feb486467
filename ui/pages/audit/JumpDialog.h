#pragma once

#include "ui/widgets/feedback/DialogFrame.h"

#include <QtCore/QTimeZone>

class QDateTimeEdit;

namespace bloomzy::audit_page {

/// Asks for a time to go to in the log.
class JumpDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    JumpDialog(const theme::Theme& theme, const QTimeZone& zone, qint64 start, QWidget* parent);

    [[nodiscard]] QDateTimeEdit& edit() const { return *m_edit; }

Q_SIGNALS:
    /// Milliseconds since 1970 in UTC.
    void chosen(qint64 time);

private:
    QTimeZone m_zone;
    QDateTimeEdit* m_edit;
};

} // namespace bloomzy::audit_page
