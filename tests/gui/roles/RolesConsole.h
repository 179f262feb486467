#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "ui/client/EventStream.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"
#include "ui/pages/roles/EffectsDialog.h"
#include "ui/pages/roles/MatrixTable.h"
#include "ui/pages/roles/RolesPage.h"
#include "ui/pages/roles/RolesView.h"
#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/frame/MainWindow.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace bloomzy::test {

/// A server with an administrator and what a test adds to it by the plain API.
struct RolesServer
{
    ServerProcess process;
    std::unique_ptr<::ApiClient> plain;
    QTemporaryDir folder;

    bool start()
    {
        if (!process.start())
            return false;
        plain = std::make_unique<::ApiClient>(process.url());
        return plain->setUp(process.setupToken()).status < 300;
    }

    /// The id of somebody new with these roles, who has a password; for their mail see Guest.h.
    QString invite(const QString& name, const QStringList& roles)
    {
        return inviteGuest(*plain, process.url(), name, roles).id;
    }

    static QJsonObject rule(const QString& permission, const QString& effect = QStringLiteral("grant"),
                            const QStringList& families = {})
    {
        return {{QStringLiteral("permission"), permission},
                {QStringLiteral("effect"), effect},
                {QStringLiteral("families"), QJsonArray::fromStringList(families)}};
    }
    /// The id of a new role; empty when it was refused.
    QString create(const QString& name, const QStringList& parents, const QJsonArray& rules)
    {
        return plain->post(QStringLiteral("/api/v1/roles"), input(name, parents, rules))
            .json()
            .value(QStringLiteral("id"))
            .toString();
    }
    static QJsonObject input(const QString& name, const QStringList& parents, const QJsonArray& rules)
    {
        return {{QStringLiteral("name"), name},
                {QStringLiteral("description"), QString()},
                {QStringLiteral("parents"), QJsonArray::fromStringList(parents)},
                {QStringLiteral("rules"), rules}};
    }
    QJsonObject role(const QString& id) { return plain->get(QStringLiteral("/api/v1/roles/") + id).json(); }
    /// Someone else's change.
    int change(const QString& id, const QJsonObject& input)
    {
        const auto tag = '"' + QByteArray::number(role(id).value(QStringLiteral("revision")).toInteger()) + '"';
        return plain
            ->send("PUT", QStringLiteral("/api/v1/roles/") + id, QJsonDocument(input).toJson(),
                   {{"If-Match", tag}, {"Content-Type", "application/json"}})
            .status;
    }
    /// `grant`, `deny`, or nothing.
    QString effect(const QString& id, const QString& permission)
    {
        const QJsonArray rules = role(id).value(QStringLiteral("rules")).toArray();
        for (const auto& rule : rules)
            if (rule.toObject().value(QStringLiteral("permission")).toString() == permission)
                return rule.toObject().value(QStringLiteral("effect")).toString();
        return {};
    }
};

/// A window with the roles page over a real server.
class RolesConsole
{
public:
    explicit RolesConsole(RolesServer& server, theme::Scheme scheme = theme::Scheme::light)
        : theme(scheme)
        , client({.address = {server.process.url(), {}},
                  .profileId = QStringLiteral("test"),
                  .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                  .lockFolder = server.folder.filePath(QStringLiteral("locks"))})
        , drafts(server.folder.filePath(QStringLiteral("drafts")))
        , settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        theme.apply(*qApp);
        translator.setLanguage(theme::Language::english);
    }

    /// Signs in, shows the page and waits for the roles.
    bool open(const QString& mail = QStringLiteral("ada@example.org"))
    {
        const auto me = client.session().signIn(mail, ::ApiClient::goodPassword());
        if (!QTest::qWaitFor([&] { return me.isFinished(); }, 20'000) || !me.result())
            return false;
        roles_page::registerRolesPage(pages, parts());
        window = std::make_unique<widgets::MainWindow>(widgets::WindowParts{theme, pages, commands, dialogs, settings});
        window->setServer({QStringLiteral("Bloomzy"), widgets::ServerKind::embedded, widgets::ServerState::running,
                           QStringLiteral("127.0.0.1:7443")});
        window->setAccount({QStringLiteral("Ada Placeholder"), QStringLiteral("Administrator")});
        window->resize(1440, 900);
        window->show();
        window->openPage(QStringLiteral("roles"));
        return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] {
                   return !client.session().may(u"roles.read") ||
                          (book().hasLoaded() && matrix().model()->rowCount() > 0);
               });
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
                .showToast = [this](const widgets::ToastSpec& toast) { toasts += toast.title; }};
    }

    template <class T>
    T* find(const QString& name = {}) const
    {
        return window->findChild<T*>(name);
    }
    [[nodiscard]] roles_page::RolesView& view() const { return *find<roles_page::RolesView>(); }
    [[nodiscard]] roles_page::RoleBook& book() const { return view().book(); }
    [[nodiscard]] roles_page::MatrixTable& matrix() const { return *find<roles_page::MatrixTable>(); }
    [[nodiscard]] roles_page::RoleCell cell(const QString& permission) const
    {
        const auto& model = static_cast<roles_page::GridModel&>(*matrix().model());
        return model.cell(model.indexOf(permission));
    }
    /// Shows a role and puts the focus of the matrix on one of its cells.
    void go(const QString& role, const QString& permission)
    {
        book().choose(role.toStdString());
        matrix().setPermission(permission);
        matrix().setFocus(Qt::TabFocusReason);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&matrix(), key, modifiers); }
    void trigger(const char* command) const { commands.find(QLatin1String(command))->trigger(); }

    [[nodiscard]] bool isUnsaved(const QString& role) const { return book().isUnsaved(role.toStdString()); }
    /// Saves, and says yes when it is asked.
    bool save(const QString& role)
    {
        trigger("roles.save");
        return QTest::qWaitFor([&] {
            if (auto* dialog = find<roles_page::EffectsDialog>(); dialog && dialog->isVisible())
                dialog->accept();
            return !isUnsaved(role);
        });
    }
    [[nodiscard]] QStringList people() const
    {
        const QAbstractItemModel& model = *find<QListView>(QStringLiteral("whoCan"))->model();
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.index(row, 0).data(Qt::AccessibleTextRole).toString();
        return all;
    }
    [[nodiscard]] QString chain() const { return find<QWidget>(QStringLiteral("chain"))->accessibleDescription(); }
    [[nodiscard]] widgets::Banner* banner(const QString& id) const
    {
        return view().findChild<widgets::BannerStack*>()->find(id);
    }
    [[nodiscard]] QString texts() const
    {
        QStringList texts;
        for (const QLabel* label : window->findChildren<QLabel*>())
            if (label->isVisible())
                texts += label->text();
        return texts.join(u'\n');
    }

private:
    QTemporaryDir m_folder;

public:
    theme::Theme theme;
    theme::Translator translator;
    widgets::Commands commands{theme};
    tests::ScriptedDialogs dialogs;
    client::ApiClient client;
    client::DraftStore drafts;
    client::Background background;
    QSettings settings;
    widgets::PageRegistry pages;
    QStringList toasts;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace bloomzy::test
