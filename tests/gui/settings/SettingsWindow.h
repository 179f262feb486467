#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Paths.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"
#include "ui/pages/settings/SettingsPage.h"
#include "ui/widgets/frame/MainWindow.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace bloomzy::test {

/// A window with the settings page over an embedded server, a real one, with somebody signed in.
class SettingsWindow
{
public:
    SettingsWindow()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(path(QStringLiteral("config"))));
        theme.apply(*qApp);
        translator.setLanguage(theme::Language::english);
    }

    void open()
    {
        start();
        show({server.get(), programPath(QStringLiteral("bloomzyd")), [this](QWidget* over) { logsShown += over; }});
    }

    /// The server and somebody signed in, without a window.
    void start()
    {
        server = std::make_unique<client::EmbeddedServer>(client::EmbeddedServer::Options{
            .program = programPath(QStringLiteral("bloomzyd")), .dataDir = dataDir(), .logFile = {}});
        server->start();
        QTRY_COMPARE_WITH_TIMEOUT(server->state(), client::EmbeddedServer::State::running, 30'000);
        client = std::make_unique<client::ApiClient>(
            client::ApiClient::Options{.address = server->address(),
                                       .profileId = QStringLiteral("test"),
                                       .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                                       .lockFolder = path(QStringLiteral("locks"))});
        QFile token(dataDir() + QStringLiteral("/setup-token"));
        QVERIFY(token.open(QIODevice::ReadOnly));
        const auto me = client->session().setUp({token.readAll().trimmed().toStdString(), "ada@example.org", "Ada",
                                                 ::ApiClient::goodPassword().toStdString()});
        QTRY_VERIFY_WITH_TIMEOUT(me.isFinished(), 20'000);
        profile = client::Profiles(settings).save(
            {.name = QStringLiteral("This computer"), .address = server->address(), .dataDir = dataDir()});
    }

    /// The page over a server that is no console's own.
    void show(const settings_page::ServerFacts& facts)
    {
        settings_page::registerSettingsPage(pages, parts(), facts);
        showWindow(QStringLiteral("settings"));
    }

    /// Over the pages that are registered.
    void showWindow(const QString& page)
    {
        window = std::make_unique<widgets::MainWindow>(widgets::WindowParts{theme, pages, commands, dialogs, settings});
        window->resize(1440, 900);
        window->show();
        window->openPage(page);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    [[nodiscard]] models::ConsoleParts parts()
    {
        return {.theme = theme,
                .translator = translator,
                .commands = commands,
                .dialogs = dialogs,
                .client = *client,
                .drafts = drafts,
                .settings = settings,
                .background = background,
                .profile = profile,
                .showToast = [this](const widgets::ToastSpec& toast) { toasts += toast.title; }};
    }

    /// Presses Tab until that widget, or one inside, has the focus.
    [[nodiscard]] bool tabTo(const QWidget* wanted) const
    {
        constexpr int most = 60;
        for (int i = 0; i < most; ++i) {
            const QWidget* focused = QApplication::focusWidget();
            if (focused && (focused == wanted || wanted->isAncestorOf(focused)))
                return true;
            QTest::keyClick(window.get(), Qt::Key_Tab);
        }
        return false;
    }

    /// The visible widget that screen readers call so.
    template <class T>
    [[nodiscard]] T* named(const QString& name) const
    {
        for (T* widget : window->findChildren<T*>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* button : window->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString texts() const
    {
        QStringList texts;
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }
    /// A setting as the next start of the console reads it.
    [[nodiscard]] QString kept(const QString& key)
    {
        settings.sync();
        return QSettings(settings.fileName(), QSettings::IniFormat).value(key).toString();
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString dataDir() const { return path(QStringLiteral("data")); }

private:
    QTemporaryDir m_folder;

public:
    theme::Theme theme{theme::Scheme::light};
    theme::Translator translator;
    widgets::Commands commands{theme};
    widgets::PageRegistry pages;
    tests::ScriptedDialogs dialogs;
    QSettings settings{m_folder.filePath(QStringLiteral("console.ini")), QSettings::IniFormat};
    client::DraftStore drafts{m_folder.filePath(QStringLiteral("drafts"))};
    client::Background background;
    client::Profile profile;
    QStringList toasts;
    QList<QWidget*> logsShown;
    std::unique_ptr<client::EmbeddedServer> server;
    std::unique_ptr<client::ApiClient> client;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace bloomzy::test
