#include "app/console/Console.h"

#include "app/console/Workspace.h"
#include "ui/pages/account/ProofAsker.h"
#include "ui/pages/setup/SetupWindow.h"
#include "ui/pages/setup/SignInWindow.h"

#include <QApplication>
#include <QTimer>

using namespace bloomzy;

namespace {

/// Ends the program when a window closes that nothing follows.
class ClosingWatch : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Close) {
            // The window may still refuse, so look once it has decided.
            QTimer::singleShot(0, watched, [watched] {
                if (auto* window = qobject_cast<QWidget*>(watched); window && !window->isVisible())
                    QApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

Console::Console(QApplication& application, const ConsoleArguments& arguments)
    : m_application(application)
    , m_folders(ConsoleFolders::standard())
    , m_settings(m_folders.settingsFile, QSettings::IniFormat)
    , m_theme(m_settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString() == QStringLiteral("dark")
                  ? theme::Scheme::dark
              : m_settings.value(QStringLiteral("theme")).toString() == QStringLiteral("light") ? theme::Scheme::light
                                                                                                : theme::Scheme::system)
{
    if (!arguments.dataDir.isEmpty())
        m_folders.dataDir = arguments.dataDir;
    if (!arguments.serverProgram.isEmpty())
        m_folders.serverProgram = arguments.serverProgram;
    m_translator.setLanguage(
        theme::languageFromCode(m_settings.value(QStringLiteral("language"), QStringLiteral("system")).toString()));
    if (m_settings.value(QStringLiteral("reducedMotion"), false).toBool())
        m_theme.setReducedMotion(true);
    m_theme.apply(m_application);
}

Console::~Console() = default;

void Console::start()
{
    client::openSecretStore().then(this,
                                   [this](std::shared_ptr<client::SecretStore> secrets) { begin(std::move(secrets)); });
}

void Console::begin(std::shared_ptr<client::SecretStore> secrets)
{
    m_secrets = std::move(secrets);
    if (const auto profile = client::Profiles(m_settings).current())
        showSignIn(*profile, true);
    else
        showSetup();
}

setup::SetupParts Console::setupParts()
{
    return {.theme = m_theme,
            .translator = m_translator,
            .dialogs = m_dialogs,
            .askForProof =
                [this](client::ApiClient& client, QWidget& window) {
                    return std::make_unique<account_page::ProofAsker>(m_theme, client, window);
                },
            .settings = m_settings,
            .background = m_background,
            .secrets = m_secrets,
            .serverProgram = m_folders.serverProgram,
            .lockFolder = m_folders.locks,
            .logFile = m_folders.serverLog,
            .dataDir = m_folders.dataDir,
            .version = QCoreApplication::applicationVersion()};
}

void Console::watchClosing(QMainWindow* window)
{
    window->installEventFilter(new ClosingWatch(window));
}

void Console::showSetup()
{
    auto window = std::make_unique<setup::SetupWindow>(setupParts());
    auto* raw = window.get();
    connect(
        raw, &setup::SetupWindow::arrived, this, [this, raw] { showWorkspace(raw->takeArrival()); },
        Qt::QueuedConnection);
    watchClosing(raw);
    raw->show();
    m_before = std::move(window);
}

void Console::showSignIn(const client::Profile& profile, bool restore)
{
    auto window = std::make_unique<setup::SignInWindow>(setupParts(), profile, restore);
    auto* raw = window.get();
    connect(
        raw, &setup::SignInWindow::arrived, this, [this, raw] { showWorkspace(raw->takeArrival()); },
        Qt::QueuedConnection);
    connect(raw, &setup::SignInWindow::setupRequested, this, &Console::showSetup, Qt::QueuedConnection);
    watchClosing(raw);
    raw->show();
    m_before = std::move(window);
}

void Console::showWorkspace(setup::Arrival arrival)
{
    m_workspace = std::make_unique<Workspace>(
        WorkspaceParts{m_theme, m_translator, m_dialogs, m_settings, m_background, m_folders}, std::move(arrival));
    connect(m_workspace.get(), &Workspace::signedOut, this, &Console::leaveWorkspace, Qt::QueuedConnection);
    connect(m_workspace.get(), &Workspace::closed, &m_application, &QApplication::quit, Qt::QueuedConnection);
    m_workspace->window()->show();
    m_before.reset();
}

void Console::leaveWorkspace()
{
    const client::Profile profile = m_workspace->profile();
    showSignIn(profile, false);
    m_workspace.reset();
}
