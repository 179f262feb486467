#pragma once

#include "ui/client/Profiles.h"
#include "ui/widgets/feedback/Banner.h"

#include <QtWidgets/QFrame>

class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::setup {

class ConnectPanel;
class ResetForm;
class SignInForm;
struct Journey;

/// The card in the middle of the sign-in window: which server, and below it how reaching it goes, or mail and password,
/// or a code for a forgotten password.
class SignInCard : public QFrame
{
    Q_OBJECT

public:
    explicit SignInCard(Journey& journey, QWidget* parent = nullptr);

    void showWork(const QString& title, const QString& text);
    void showFailure(const QString& headline, const QString& detail, const std::vector<widgets::BannerAction>& ways);
    void showForm();
    /// Empties what a try left behind and takes the focus.
    void enterForm();
    [[nodiscard]] bool isFormShown() const;
    /// Of the journey: where a team's is, or that it is this computer's.
    [[nodiscard]] QString serverName() const;
    /// The journey's server among those that this console knows.
    void showServers();
    void retranslate();

Q_SIGNALS:
    void signedIn();
    void setupRequested();
    void serverChosen(const bloomzy::client::Profile& profile);

private:
    [[nodiscard]] QLayout* makeHead();
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeReset();
    void showReset();
    /// Back to mail and password, with what became of it.
    void leaveReset(const QString& note);
    [[nodiscard]] QLayout* makeWays();
    void connectParts();
    void addServer(const client::Profile& profile);
    void show(const QString& title, const QWidget& content);

    Journey& m_journey;
    widgets::Label* m_title;
    widgets::Label* m_server;
    ConnectPanel* m_connect;
    QWidget* m_formBox;
    SignInForm* m_form;
    QPushButton* m_signIn;
    QPushButton* m_forgot;
    widgets::Label* m_resetNote;
    QWidget* m_resetBox;
    ResetForm* m_reset;
    QPushButton* m_resetButton;
    QPushButton* m_resetBack;
    QPushButton* m_servers;
    QPushButton* m_setUp;
};

} // namespace bloomzy::setup
