#pragma once

#include "tests/gui/catalog/CatalogWindow.h"
#include "ui/client/JsonCodec.h"
#include "ui/pages/users/UserChecks.h"
#include "ui/pages/users/UsersPage.h"
#include "ui/pages/users/UsersView.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QListWidget>

namespace bloomzy::test {

using users_page::UsersView;
using users_page::UserTableModel;

/// The page of users over a real server whose first administrator is Ada.
class UsersConsole : public QObject
{
protected:
    /// Invited, with that role; the id.
    QString addPerson(const QString& name, const QString& role = QStringLiteral("viewer"))
    {
        const Answer answer =
            m_server.plain->post(QStringLiteral("/api/v1/users"), {{QStringLiteral("email"), mailOf(name)},
                                                                   {QStringLiteral("displayName"), name},
                                                                   {QStringLiteral("roles"), QJsonArray{role}}});
        m_codes.insert(name, answer.json().value(QStringLiteral("invitationCode")).toString());
        return answer.json().value(QStringLiteral("user")).toObject().value(QStringLiteral("id")).toString();
    }
    /// They choose a password, and are signed in somewhere.
    bool accept(const QString& name)
    {
        const QString code = QStringLiteral("invitationCode");
        return ::ApiClient(m_server.process.url())
                   .post(QStringLiteral("/api/v1/auth/accept-invitation"),
                         {{code, m_codes.value(name)}, {QStringLiteral("password"), ::ApiClient::goodPassword()}})
                   .status < 300;
    }
    /// "Kim Specimen" has kim@example.org.
    static QString mailOf(const QString& name)
    {
        return name.section(u' ', 0, 0).toLower() + QStringLiteral("@example.org");
    }

    [[nodiscard]] bool open(const QString& mail = adaMail)
    {
        m_console.reset();
        QFile::remove(m_server.folder.filePath(QStringLiteral("settings.ini")));
        m_console = std::make_unique<CatalogWindow>(m_server);
        m_console->addPages = [this] { users_page::registerUsersPage(m_console->pages, m_console->parts()); };
        if (!m_console->open(mail))
            return false;
        m_console->window->openPage(QStringLiteral("users"));
        return QTest::qWaitFor([this] { return m_console->find<UsersView>() && idle(); }, 10'000);
    }

    [[nodiscard]] UsersView& view() const { return *m_console->find<UsersView>(); }
    [[nodiscard]] const UserTableModel& model() const { return view().model(); }
    [[nodiscard]] widgets::DataTable& table() const
    {
        return *m_console->find<widgets::DataTable>(QStringLiteral("users"));
    }
    [[nodiscard]] bool idle() const { return model().hasLoaded() && !model().isLoading(); }
    [[nodiscard]] QAction& action(const char* id) const
    {
        return *m_console->commands.find(QStringLiteral("users.") + QLatin1String(id));
    }
    void trigger(const char* id) const { action(id).trigger(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model().index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model().rowCount(); ++row)
            names += client::toQString(model().item(row)->displayName);
        return names;
    }
    [[nodiscard]] bool choose(const QString& id) const
    {
        table().setCurrentIndex(model().index(model().rowOf(id), 0));
        return QTest::qWaitFor([&] { return view().dossier().user() && view().dossier().id() == id; }, 10'000);
    }
    [[nodiscard]] QJsonObject user(const QString& id)
    {
        return m_server.plain->get(QStringLiteral("/api/v1/users/") + id).json();
    }
    [[nodiscard]] QString status(const QString& id) { return user(id).value(QStringLiteral("status")).toString(); }
    [[nodiscard]] QJsonArray rolesOf(const QString& id)
    {
        return m_server.plain->get(QStringLiteral("/api/v1/users/%1/roles").arg(id))
            .json()
            .value(QStringLiteral("items"))
            .toArray();
    }
    [[nodiscard]] QString banner() const
    {
        const auto* shown = view().findChild<widgets::BannerStack*>()->find(QStringLiteral("failure"));
        return shown ? shown->spec().headline + u' ' + shown->spec().detail : QString();
    }
    /// The dialog that is open; null for none.
    [[nodiscard]] QDialog* dialog() const
    {
        for (auto* each : view().findChildren<QDialog*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    [[nodiscard]] static bool says(const QWidget& widget, const QString& text)
    {
        const auto labels = widget.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* each) { return each->isVisible() && each->text().contains(text); });
    }
    [[nodiscard]] bool toasted(const QString& title) const
    {
        const auto& toasts = m_console->toasts;
        return std::any_of(toasts.begin(), toasts.end(), [&](const auto& each) { return each.title == title; });
    }
    /// By the words that it shows.
    static QListWidgetItem* item(const QListWidget& list, const QString& text)
    {
        const auto found = list.findItems(text, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.constFirst();
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
    QHash<QString, QString> m_codes;
};

} // namespace bloomzy::test
