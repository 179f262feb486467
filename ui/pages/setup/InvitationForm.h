#pragma once

#include "ui/pages/setup/CodedPasswordForm.h"

namespace bloomzy::setup {

/// Accepts an invitation: its code, and the password that the new account gets.
class InvitationForm : public CodedPasswordForm
{
    Q_OBJECT

public:
    explicit InvitationForm(Journey& journey, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The journey knows the person; its profile is saved.
    void accepted();

private:
    void send(const QString& code, const QString& password) override;
    [[nodiscard]] QString codeLabel() const override;
    void note(const client::Result<api::Me>& me);
};

} // namespace bloomzy::setup
