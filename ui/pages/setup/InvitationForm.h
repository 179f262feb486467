#pragma once

#include "ui/pages/setup/Journey.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace bloomzy::widgets {
class LabeledField;
class PasswordField;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

class PasswordAdvice;

/// Accepts an invitation: its code, and the password that the new account gets.
class InvitationForm : public QWidget
{
    Q_OBJECT

public:
    InvitationForm(Journey& journey, QWidget* parent = nullptr);

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void submit();
    void retranslate();

Q_SIGNALS:
    void changed();
    /// For a reason that belongs to none of the fields.
    void refused(const bloomzy::client::ClientError& error);
    /// The journey knows the person; its profile is saved.
    void accepted();

private:
    void connectFields();
    void setBusy(bool busy);
    void note(const client::Result<api::Me>& me);
    void show(const client::ClientError& error);
    [[nodiscard]] widgets::LabeledField* fieldFor(const std::string& pointer) const;

    Journey& m_journey;
    QLineEdit* m_code;
    widgets::LabeledField* m_codeField;
    widgets::PasswordField* m_password;
    widgets::LabeledField* m_passwordField;
    PasswordAdvice* m_advice;
    bool m_busy = false;
};

} // namespace bloomzy::setup
