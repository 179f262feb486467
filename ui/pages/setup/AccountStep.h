#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

class QLineEdit;
class QStackedWidget;

namespace bloomzy::widgets {
class LabeledField;
class PasswordField;
class Segments;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

class PasswordAdvice;
class SignInForm;

/// Step 2 on a server that has its administrator: sign in, or on a team's server accept an invitation.
class AccountStep : public Step
{
    Q_OBJECT

public:
    AccountStep(Journey& journey, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isReady() const override;
    void proceed() override;
    [[nodiscard]] QString continueText() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QString help() const override;

protected:
    void retranslate() override;

private:
    QWidget* makeInvitation();
    [[nodiscard]] bool isInvited() const;
    [[nodiscard]] bool isTeam() const;
    void accept();
    void note(const client::Result<api::Me>& me);
    void show(const client::ClientError& error);

    Journey& m_journey;
    widgets::Segments* m_ways;
    QStackedWidget* m_forms;
    SignInForm* m_signIn;
    QLineEdit* m_code;
    widgets::LabeledField* m_codeField;
    widgets::PasswordField* m_password;
    widgets::LabeledField* m_passwordField;
    PasswordAdvice* m_advice;
};

} // namespace bloomzy::setup
