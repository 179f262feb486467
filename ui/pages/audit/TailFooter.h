#pragma once

#include "ui/models/AuditTableModel.h"
#include "ui/theme/Theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QPushButton;

namespace bloomzy::widgets {
class IconLabel;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::audit_page {

/// Under the table: whether new events come by themselves, how many wait, the way to the newest, and the zone of the
/// times. Assistive technology hears of new events at most every five seconds.
class TailFooter : public QWidget
{
    Q_OBJECT

public:
    TailFooter(const theme::Theme& theme, models::AuditTableModel& model, QWidget* parent = nullptr);

    /// Whether the tail runs, and whether the list stands at its top.
    void setTail(bool live, bool atTop);
    /// What stands at the left, for tests.
    [[nodiscard]] QString text() const;
    /// What assistive technology was told last, for tests.
    [[nodiscard]] QString told() const;
    [[nodiscard]] QPushButton& waiting() const { return *m_waiting; }

Q_SIGNALS:
    void showRequested();
    void zoneRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void announce();

    const theme::Theme& m_theme;
    models::AuditTableModel& m_model;
    widgets::IconLabel* m_icon;
    widgets::Label* m_text;
    QPushButton* m_waiting;
    QPushButton* m_zone;
    QTimer m_tellLater;
    bool m_live = true;
    bool m_atTop = true;
    int m_unsaid = 0;       ///< events that nobody was told of
    int m_unsaidDenied = 0; ///< of them
};

} // namespace bloomzy::audit_page
