#pragma once

#include "ui/pages/users/UserEvents.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::users_page {

/// A title, the events below it, and a button for those before.
class EventsCard : public QWidget
{
    Q_OBJECT

public:
    EventsCard(const theme::Theme& theme, client::ApiClient& client, UserEvents::Side side, QWidget* parent = nullptr);

    void open(const QString& id) { m_events.open(id); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QString nothing() const;
    [[nodiscard]] QString title(const api::AuditEntry& entry) const;
    [[nodiscard]] QString facts(const api::AuditEntry& entry) const;

    const theme::Theme& m_theme;
    UserEvents m_events;
    widgets::Label* m_title;
    QVBoxLayout* m_rows = nullptr;
    QPushButton* m_more;
};

} // namespace bloomzy::users_page
