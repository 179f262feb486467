#pragma once

#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/ServerLink.h"
#include "ui/pages/setup/SignInFailures.h"
#include "ui/pages/setup/WindowFrame.h"

#include <functional>

class QStackedWidget;

namespace bloomzy::setup {

class RecoveryPage;
class SignInCard;
class SignInWindow;

/// The course of signing in: reach the server, restore the kept session or ask, make a recovery key that is still due.
class SignInCourse : public QObject
{
    Q_OBJECT

public:
    SignInCourse(SignInWindow& owner, SetupParts parts, client::Profile profile, bool restore);

    void begin();
    void retranslate();

    /// What the window hands on, once.
    [[nodiscard]] Arrival takeArrival() { return m_journey.arrival(); }

private:
    [[nodiscard]] QWidget* makePage();
    void connectLink();
    void connectCard();
    void reach();
    void showWork();
    void showForm();
    void showFailure(std::function<SignInFailure()> make);
    void afterReached(const api::SetupState& state);
    void restoreSession();
    void noteRestored(const client::Result<api::Me>& me);
    void afterSignIn();
    void offerKey();
    void arrive();
    void showKeyChanged(const QString& presented);
    void askToTrust(const QString& presented);
    void useAnotherPort();
    void switchTo(const client::Profile& profile);
    [[nodiscard]] WaysOut waysOut();
    [[nodiscard]] bool makesKey() const;

    Journey m_journey;
    SignInWindow& m_owner;
    WindowFrame m_frame;
    ServerLink m_link;
    QStackedWidget* m_pages;
    SignInCard* m_card;
    RecoveryPage* m_recovery;
    std::function<void()> m_showView; ///< writes the present view in the present language
    bool m_restore;
    bool m_restarting = false;
    bool m_arrived = false;
};

} // namespace bloomzy::setup
