#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

class QLineEdit;

namespace bloomzy::widgets {
class LabeledField;
class PasswordField;
} // namespace bloomzy::widgets

namespace bloomzy::models {
class PasswordAdvice;
}

namespace bloomzy::setup {

/// Step 2 on a new server: its first administrator. On a team's server the setup token is asked for; the one of a
/// server on this computer is read from its folder.
class AdminStep : public Step
{
    Q_OBJECT

public:
    AdminStep(Journey& journey, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isReady() const override;
    void proceed() override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] bool isHintUrgent() const override;
    [[nodiscard]] QString help() const override;

protected:
    void retranslate() override;

private:
    void create(const QString& token);
    void note(const client::Result<api::Me>& me);
    void show(const client::ClientError& error);
    [[nodiscard]] widgets::LabeledField* fieldFor(const std::string& pointer) const;
    [[nodiscard]] int faults() const;
    [[nodiscard]] bool asksToken() const;
    void checkEmail();

    Journey& m_journey;
    QLineEdit* m_name;
    widgets::LabeledField* m_nameField;
    QLineEdit* m_email;
    widgets::LabeledField* m_emailField;
    widgets::PasswordField* m_password;
    widgets::LabeledField* m_passwordField;
    QLineEdit* m_token;
    widgets::LabeledField* m_tokenField;
    models::PasswordAdvice* m_advice;
};

} // namespace bloomzy::setup
