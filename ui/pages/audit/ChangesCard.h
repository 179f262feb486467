#pragma once

#include "backend/api/Audit.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/diff/DiffView.h"

namespace bloomzy::widgets {
class Label;
class Segments;
} // namespace bloomzy::widgets

namespace bloomzy::audit_page {

/// Before and after of an event's changes, inline or side by side; nothing where there are none.
class ChangesCard : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesCard(const theme::Theme& theme, QWidget* parent = nullptr);

    void display(const api::AuditEntry& entry);
    [[nodiscard]] widgets::DiffView& diff() const { return *m_diff; }
    void setSideBySide(bool beside);

Q_SIGNALS:
    /// By a person.
    void sideBySideChanged(bool beside);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    widgets::Label* m_title;
    widgets::Label* m_count;
    widgets::Segments* m_mode;
    widgets::DiffView* m_diff;
    int m_changes = 0;
};

} // namespace bloomzy::audit_page
