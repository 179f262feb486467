#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/Step.h"

class QStackedWidget;

namespace bloomzy::widgets {
class Segments;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

class InvitationForm;
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
    void connectForms();
    void follow(bool busy);
    [[nodiscard]] bool isInvited() const;
    [[nodiscard]] bool isTeam() const;

    Journey& m_journey;
    widgets::Segments* m_ways;
    QStackedWidget* m_forms;
    SignInForm* m_signIn;
    InvitationForm* m_invitation;
};

} // namespace bloomzy::setup
