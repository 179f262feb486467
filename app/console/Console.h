#pragma once

#include "app/console/ConsoleArguments.h"
#include "app/console/ConsoleFolders.h"
#include "ui/pages/setup/Arrival.h"
#include "ui/widgets/feedback/WidgetDialogs.h"

#include <QObject>
#include <QSettings>

#include <memory>

class QApplication;
class QMainWindow;
class Workspace;

namespace bloomzy::setup {
class SetupWindow;
class SignInWindow;
} // namespace bloomzy::setup

/// The course of the program: keychain, then setup or sign-in, then the window over a server, and back.
class Console : public QObject
{
    Q_OBJECT

public:
    Console(QApplication& application, const ConsoleArguments& arguments);
    ~Console() override;

    void start();

private:
    void begin(std::shared_ptr<bloomzy::client::SecretStore> secrets);
    void showSetup();
    void showSignIn(const bloomzy::client::Profile& profile, bool restore);
    void showWorkspace(bloomzy::setup::Arrival arrival);
    void leaveWorkspace();
    /// The program ends with the last window that the user closes.
    void watchClosing(QMainWindow* window);
    [[nodiscard]] bloomzy::setup::SetupParts setupParts();

    QApplication& m_application;
    ConsoleFolders m_folders;
    QSettings m_settings;
    bloomzy::client::Background m_background; ///< waited for when the windows have gone
    bloomzy::theme::Theme m_theme;
    bloomzy::theme::Translator m_translator;
    bloomzy::widgets::WidgetDialogs m_dialogs{m_theme};
    std::shared_ptr<bloomzy::client::SecretStore> m_secrets;
    std::unique_ptr<QMainWindow> m_before; ///< setup or sign-in
    std::unique_ptr<Workspace> m_workspace;
};
