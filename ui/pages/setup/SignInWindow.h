#pragma once

#include "ui/pages/setup/Arrival.h"

#include <QtWidgets/QMainWindow>

namespace bloomzy::setup {

class SignInCourse;

/// Signs in at a server that is known: shows how starting or reaching it goes, restores the kept session, and otherwise
/// asks for mail and password. Offers the other servers and setting up a new one. GUI thread only.
class SignInWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Begins at once with `profile`. `restore`: use a session that the keychain kept.
    SignInWindow(SetupParts parts, const client::Profile& profile, bool restore, QWidget* parent = nullptr);
    ~SignInWindow() override;

    /// After arrived(); once.
    [[nodiscard]] Arrival takeArrival();

Q_SIGNALS:
    void arrived();
    /// The person wants the first-run wizard instead.
    void setupRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<SignInCourse> d;
};

} // namespace bloomzy::setup
