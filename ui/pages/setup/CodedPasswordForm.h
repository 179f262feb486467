#pragma once

#include "ui/pages/setup/Journey.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLineEdit;

namespace bloomzy::models {
class PasswordAdvice;
}

namespace bloomzy::widgets {
class LabeledField;
class PasswordField;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

/// A code that somebody was given, and the password that the account gets by it.
class CodedPasswordForm : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Takes the focus.
    void enter();
    void submit();
    void retranslate();

Q_SIGNALS:
    void changed();
    /// For a reason that belongs to none of the fields.
    void refused(const bloomzy::client::ClientError& error);

protected:
    /// `codePointer`: where the request has the code, as faults name it.
    CodedPasswordForm(Journey& journey, std::string codePointer, QWidget* parent);

    virtual void send(const QString& code, const QString& password) = 0;
    [[nodiscard]] virtual QString codeLabel() const = 0;
    /// The answer to what was sent; without an error the fields are emptied.
    void noteAnswer(const std::optional<client::ClientError>& error);
    Journey& journey() { return m_journey; }

private:
    void connectFields();
    void setBusy(bool busy);
    void show(const client::ClientError& error);
    [[nodiscard]] widgets::LabeledField* fieldFor(const std::string& pointer) const;

    Journey& m_journey;
    std::string m_codePointer;
    QLineEdit* m_code;
    widgets::LabeledField* m_codeField;
    widgets::PasswordField* m_password;
    widgets::LabeledField* m_passwordField;
    models::PasswordAdvice* m_advice;
    bool m_busy = false;
};

} // namespace bloomzy::setup
