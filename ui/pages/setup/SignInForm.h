#pragma once

#include "ui/pages/setup/Journey.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;

namespace bloomzy::widgets {
class BannerStack;
class LabeledField;
class PasswordField;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

class CodeStep;

/// Mail and password, then a code where the account has a second factor. Says what was wrong, and how long to wait
/// after too many tries.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    SignInForm(Journey& journey, QWidget* parent = nullptr);

    /// Fills in who signed in last, and takes the focus.
    void enter();
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Whole seconds until the server may be asked again; 0: now.
    [[nodiscard]] int wait() const { return m_wait; }
    void submit();

Q_SIGNALS:
    void changed();
    void submitted(); ///< by Enter
    /// The journey knows the person; its profile is saved.
    void signedIn();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setBusy(bool busy);
    void note(const client::Result<api::Me>& me);
    void show(const client::ClientError& error);
    void showRefused();
    void showWait();
    /// Where the person is: mail and password, or the code.
    void setError(const QString& error);
    void askForCode(const api::SecondFactorChallenge& challenge);
    void askForPassword();
    void sendPassword();
    void sendCode();
    void retranslate();

    Journey& m_journey;
    widgets::BannerStack* m_banners;
    QLineEdit* m_email;
    widgets::LabeledField* m_emailField;
    widgets::PasswordField* m_password;
    widgets::LabeledField* m_passwordField;
    CodeStep* m_code;
    QTimer m_second;
    int m_wait = 0;
    bool m_busy = false;
};

} // namespace bloomzy::setup
