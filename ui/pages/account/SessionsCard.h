#pragma once

#include "ui/client/OwnSessionsApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/TitledCard.h"

#include <vector>

class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::account_page {

class SessionRow;

/// Where whoever is signed in is signed in, the one used last first, and how to end each of them or all others.
class SessionsCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit SessionsCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

    /// What is shown may be older than what is true: other devices come and go.
    void load();

protected:
    void changeEvent(QEvent* event) override;

private:
    void note(const client::Result<api::UserSessionList>& list);
    void noteEnded(const client::Result<void>& ended, const QString& toast);
    void build();
    void end(const QString& id);
    void endOthers();
    void setBusy(bool busy);
    void setMessage(const QString& message);
    void retranslate();

    models::ConsoleParts m_parts;
    client::OwnSessionsApi m_api;
    std::vector<api::UserSession> m_sessions;
    QList<SessionRow*> m_rows;
    widgets::Label* m_message;
    QPushButton* m_endOthers;
    QPushButton* m_again;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
