#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"
#include "ui/pages/catalog/CatalogPage.h"
#include "ui/widgets/frame/MainWindow.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace bloomzy::test {

inline const QString adaMail = QStringLiteral("ada@example.org");

/// A server with its first administrator, whom every console of a test signs in as.
struct CatalogServer
{
    ServerProcess process;
    std::unique_ptr<::ApiClient> plain;
    QTemporaryDir folder;

    bool start()
    {
        if (!process.start())
            return false;
        plain = std::make_unique<::ApiClient>(process.url());
        return plain->setUp(process.setupToken(), adaMail).status < 300;
    }

    QJsonObject firstTaxon(const QString& query)
    {
        const Answer answer = plain->get(QStringLiteral("/api/v1/taxa?q=") + query);
        return answer.json().value(QStringLiteral("items")).toArray().first().toObject();
    }
    QJsonObject taxon(const QString& id) { return plain->get(QStringLiteral("/api/v1/taxa/") + id).json(); }
};

/// A window with the catalog page, signed in at `url`. Drafts and settings lie in the server's folder, so that a second
/// window finds what the first one left.
struct CatalogWindow
{
    explicit CatalogWindow(CatalogServer& server, theme::Scheme scheme = theme::Scheme::light)
        : theme(scheme)
        , commands(theme)
        , client({.address = {server.process.url(), {}},
                  .profileId = QStringLiteral("test"),
                  .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                  .lockFolder = server.folder.filePath(QStringLiteral("locks"))})
        , drafts(server.folder.filePath(QStringLiteral("drafts")))
        , settings(server.folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        theme.apply(*qApp);
    }

    /// Signs in and shows the page. `url`: the way to the server, when it is not the direct one.
    bool open(const QUrl& url = {})
    {
        const auto me = client.session().signIn(adaMail, ::ApiClient::goodPassword());
        if (!QTest::qWaitFor([&] { return me.isFinished(); }, 20'000) || !me.result())
            return false;
        if (!url.isEmpty())
            client.setAddress({url, {}});
        catalog_page::registerCatalogPage(pages, parts());
        window = std::make_unique<widgets::MainWindow>(widgets::WindowParts{theme, pages, commands, dialogs, settings});
        window->setServer({QStringLiteral("Bloomzy"), widgets::ServerKind::embedded, widgets::ServerState::running,
                           QStringLiteral("127.0.0.1:7443")});
        window->setAccount({QStringLiteral("Ada Placeholder"), QStringLiteral("Administrator")});
        window->resize(1440, 900);
        window->show();
        window->openPage(QStringLiteral("catalog"));
        return QTest::qWaitForWindowExposed(window.get());
    }

    models::ConsoleParts parts()
    {
        client::Profile profile;
        profile.id = QStringLiteral("test");
        return {.theme = theme,
                .translator = translator,
                .commands = commands,
                .dialogs = dialogs,
                .client = client,
                .drafts = drafts,
                .settings = settings,
                .profile = profile,
                .showToast = [this](widgets::ToastSpec toast) { toasts += toast; }};
    }

    template <class T>
    T* find(const QString& name = {}) const
    {
        return window->findChild<T*>(name);
    }
    void trigger(const char* command) const { commands.find(QLatin1String(command))->trigger(); }

    theme::Theme theme;
    theme::Translator translator;
    widgets::Commands commands;
    tests::ScriptedDialogs dialogs;
    client::ApiClient client;
    client::DraftStore drafts;
    QSettings settings;
    widgets::PageRegistry pages;
    QList<widgets::ToastSpec> toasts;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace bloomzy::test
