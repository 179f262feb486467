#pragma once

#include "ui/client/AuthApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/TitledCard.h"

class QPushButton;

namespace bloomzy::models {
class PasswordAdvice;
}

namespace bloomzy::widgets {
class Label;
class LabeledField;
class PasswordField;
} // namespace bloomzy::widgets

namespace bloomzy::account_page {

/// Changes the password of whoever is signed in, which ends their other sessions.
class PasswordCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit PasswordCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void submit();
    void note(const client::Result<void>& answer);
    void show(const client::ClientError& error);
    void setMessage(const QString& message);
    void refresh();
    void retranslate();

    models::ConsoleParts m_parts;
    client::AuthApi m_api;
    widgets::PasswordField* m_current;
    widgets::LabeledField* m_currentField;
    widgets::PasswordField* m_next;
    widgets::LabeledField* m_nextField;
    models::PasswordAdvice* m_advice;
    QPushButton* m_change;
    widgets::Label* m_message;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
