#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/pages/catalog/CatalogPage.h"
#include "ui/pages/catalog/CatalogView.h"
#include "ui/widgets/frame/MainWindow.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/table/DataTable.h"

#include <QJsonArray>
#include <QLineEdit>
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

    bool addStarter() { return plain->send("POST", QStringLiteral("/api/v1/catalog/starter")).status < 300; }
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
    /// `url`: the way to the server, when it is not the direct one.
    explicit CatalogWindow(CatalogServer& server, theme::Scheme scheme = theme::Scheme::light, const QUrl& url = {})
        : theme(scheme)
        , commands(theme)
        , client({.address = {url.isEmpty() ? server.process.url() : url, {}},
                  .profileId = QStringLiteral("test"),
                  .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                  .lockFolder = server.folder.filePath(QStringLiteral("locks"))})
        , drafts(server.folder.filePath(QStringLiteral("drafts")))
        , settings(server.folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        theme.apply(*qApp);
        translator.setLanguage(theme::Language::english);
    }

    /// Signs in and shows the page.
    bool open()
    {
        const auto me = client.session().signIn(adaMail, ::ApiClient::goodPassword());
        if (!QTest::qWaitFor([&] { return me.isFinished(); }, 20'000) || !me.result())
            return false;
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
    catalog_page::CatalogView& view() const { return *find<catalog_page::CatalogView>(); }
    models::TaxonTableModel& model() const
    {
        return *static_cast<models::TaxonTableModel*>(find<widgets::DataTable>(QStringLiteral("taxa"))->model());
    }
    models::TaxonEditState& state() const { return view().editor().state(); }
    widgets::LabeledField* field(const QString& pointer) const
    {
        QWidget* editor = find<QWidget>(pointer);
        return editor ? qobject_cast<widgets::LabeledField*>(editor->parentWidget()) : nullptr;
    }
    /// Searches and opens the first row.
    bool openTaxon(const QString& name)
    {
        find<widgets::SearchField>()->setText(name);
        if (!QTest::qWaitFor([&] { return model().query().q == name.toStdString() && !model().isLoading(); }, 10'000))
            return false;
        find<widgets::DataTable>(QStringLiteral("taxa"))->setCurrentIndex(model().index(0, 0));
        return QTest::qWaitFor([&] { return state().isOpen() && models::plainName(state().after()).startsWith(name); },
                               10'000);
    }
    /// Types into the line edit of a field.
    void type(const QString& pointer, const QString& text)
    {
        auto* edit = find<QLineEdit>(pointer);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
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
