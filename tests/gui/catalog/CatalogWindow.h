#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/pages/catalog/CatalogPage.h"
#include "ui/pages/catalog/CatalogView.h"
#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/frame/MainWindow.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/table/DataTable.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace bloomzy::test {

inline const QString adaMail = QStringLiteral("ada@example.org");
inline const QString monstera = QStringLiteral("Monstera deliciosa");
/// Fields, by their JSON pointer.
inline const QString authority = QStringLiteral("/scientificNameAuthorship");
inline const QString height = QStringLiteral("/care/heightCm");

/// A server with its first administrator, whom every console of a test signs in as.
struct CatalogServer
{
    ServerProcess process;
    std::unique_ptr<::ApiClient> plain;
    QTemporaryDir folder;

    bool start(const QStringList& arguments = {})
    {
        if (!process.start(arguments))
            return false;
        plain = std::make_unique<::ApiClient>(process.url());
        return plain->setUp(process.setupToken(), adaMail).status < 300;
    }

    /// Someone beside Ada with one of the built-in roles; their mail is `role`@example.org.
    bool invite(const QString& role)
    {
        const Answer invited = plain->post(QStringLiteral("/api/v1/users"),
                                           {{QStringLiteral("email"), role + QStringLiteral("@example.org")},
                                            {QStringLiteral("displayName"), role},
                                            {QStringLiteral("roles"), QJsonArray{role}}});
        const QString code = QStringLiteral("invitationCode");
        return ::ApiClient(process.url())
                   .post(
                       QStringLiteral("/api/v1/auth/accept-invitation"),
                       {{code, invited.json().value(code)}, {QStringLiteral("password"), ::ApiClient::goodPassword()}})
                   .status < 300;
    }

    /// The id of the new taxon; empty when it was refused.
    QString create(const QJsonObject& taxon)
    {
        return plain->post(QStringLiteral("/api/v1/taxa"), taxon).json().value(QStringLiteral("id")).toString();
    }
    /// Species of one genus in the order of their names; up to 2,000.
    bool addSpecies(const QByteArray& genus, int count)
    {
        QByteArray csv = "taxonRank,genus,specificEpithet\n";
        for (int i = 0; i < count; ++i)
            csv +=
                "species," + genus + ",a" + char('a' + i / 676) + char('a' + i / 26 % 26) + char('a' + i % 26) + '\n';
        return plain
                   ->send("POST", QStringLiteral("/api/v1/catalog/imports/direct"), csv, {{"Content-Type", "text/csv"}})
                   .status < 300;
    }
    bool addStarter() { return plain->send("POST", QStringLiteral("/api/v1/catalog/starter")).status < 300; }
    QJsonObject firstTaxon(const QString& query)
    {
        const Answer answer = plain->get(QStringLiteral("/api/v1/taxa?q=") + query);
        return answer.json().value(QStringLiteral("items")).toArray().first().toObject();
    }
    /// Someone else's change.
    int change(const QString& id, const QJsonObject& patch)
    {
        const qint64 revision = taxon(id).value(QStringLiteral("revision")).toInteger();
        return plain->patch(QStringLiteral("/api/v1/taxa/") + id, patch, '"' + QByteArray::number(revision) + '"')
            .status;
    }
    int bin(const QString& id)
    {
        const qint64 revision = taxon(id).value(QStringLiteral("revision")).toInteger();
        return plain
            ->send("DELETE", QStringLiteral("/api/v1/taxa/") + id, {},
                   {{"If-Match", '"' + QByteArray::number(revision) + '"'}})
            .status;
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
    bool open(const QString& mail = adaMail)
    {
        const auto me = client.session().signIn(mail, ::ApiClient::goodPassword());
        if (!QTest::qWaitFor([&] { return me.isFinished(); }, 20'000) || !me.result())
            return false;
        catalog_page::registerCatalogPage(pages, parts());
        addPages();
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
                .background = background,
                .profile = profile,
                .showToast = [this](widgets::ToastSpec toast) { toasts += toast; }};
    }

    template <class T>
    T* find(const QString& name = {}) const
    {
        return window->findChild<T*>(name);
    }
    catalog_page::CatalogView& view() const { return *find<catalog_page::CatalogView>(); }
    models::TaxonTableModel& model() const { return *static_cast<models::TaxonTableModel*>(table().model()); }
    models::TaxonEditState& state() const { return view().editor().state(); }
    widgets::LabeledField* field(const QString& pointer) const
    {
        QWidget* editor = find<QWidget>(pointer);
        return editor ? qobject_cast<widgets::LabeledField*>(editor->parentWidget()) : nullptr;
    }
    widgets::DataTable& table() const { return *find<widgets::DataTable>(QStringLiteral("taxa")); }
    widgets::Banner* banner(const QString& id) const
    {
        for (const auto* stack : view().findChildren<widgets::BannerStack*>()) {
            if (widgets::Banner* found = stack->find(id))
                return found;
        }
        return nullptr;
    }
    /// The first one that a person sees.
    template <class T>
    T* visible(const std::function<bool(const T&)>& fits = [](const T&) { return true; }) const
    {
        for (T* each : window->findChildren<T*>()) {
            if (each->isVisible() && fits(*each))
                return each;
        }
        return nullptr;
    }
    QPushButton* button(const QString& text) const
    {
        return visible<QPushButton>([&](const QPushButton& each) { return each.text().contains(text); });
    }
    /// Without a search for it.
    bool openRow(int row)
    {
        table().setCurrentIndex(model().index(row, 0));
        const api::TaxonSummary* shown = model().taxon(row);
        const QString wanted = shown ? QString::fromStdString(shown->id) : QString(); // the row may move while we wait
        return shown && QTest::qWaitFor([&] { return state().id() == wanted; }, 10'000);
    }
    bool save() const
    {
        trigger("catalog.save");
        return QTest::qWaitFor([this] { return !state().isDirty() && !view().editor().isSaving(); }, 10'000);
    }
    /// Searches and opens the first row.
    bool openTaxon(const QString& name)
    {
        find<widgets::SearchField>()->setText(name);
        if (!QTest::qWaitFor([&] { return model().query().q == name.toStdString() && !model().isLoading(); }, 10'000))
            return false;
        table().setCurrentIndex(model().index(0, 0));
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
    client::Background background;
    QSettings settings;
    widgets::PageRegistry pages;
    std::function<void()> addPages = [] {}; ///< beside the catalog; whoever signs in has by then
    QList<widgets::ToastSpec> toasts;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace bloomzy::test
