#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "tests/support/ApiClient.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/client/Session.h"
#include "ui/pages/backups/BackupsPage.h"
#include "ui/pages/backups/BackupsView.h"
#include "ui/widgets/feedback/DialogFrame.h"
#include "ui/widgets/frame/MainWindow.h"
#include "ui/widgets/table/DataTable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace bloomzy::test {

using backups_page::BackupsView;
using backups_page::PointsModel;

/// A window with the page of backups over any server, with somebody signed in.
struct BackupsWindow
{
    BackupsWindow(const QUrl& url, const QString& folder)
        : client({.address = {url, {}},
                  .profileId = QStringLiteral("test"),
                  .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                  .lockFolder = folder + QStringLiteral("/locks")})
        , drafts(folder + QStringLiteral("/drafts"))
        , settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
    {
        theme.apply(*qApp);
        translator.setLanguage(theme::Language::english);
        profile.id = QStringLiteral("test");
    }

    [[nodiscard]] bool signIn(const QString& mail, const QString& password)
    {
        const auto me = client.session().signIn(mail, password);
        return QTest::qWaitFor([&] { return me.isFinished(); }, 20'000) && me.result();
    }
    [[nodiscard]] bool open()
    {
        backups_page::registerBackupsPage(pages, parts(), surroundings);
        window = std::make_unique<widgets::MainWindow>(widgets::WindowParts{theme, pages, commands, dialogs, settings});
        window->resize(1440, 900);
        window->show();
        window->openPage(QStringLiteral("backups"));
        return QTest::qWaitForWindowExposed(window.get()) && find<BackupsView>();
    }
    [[nodiscard]] bool isLoaded() const { return view().model().hasLoaded() && view().state().status(); }

    [[nodiscard]] models::ConsoleParts parts()
    {
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
    [[nodiscard]] T* find(const char* name = "") const
    {
        return window->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] BackupsView& view() const { return *find<BackupsView>(); }
    [[nodiscard]] widgets::DataTable& table() const { return *find<widgets::DataTable>("points"); }
    [[nodiscard]] QAction& action(const char* id) const
    {
        return *commands.find(QStringLiteral("backups.") + QLatin1String(id));
    }
    [[nodiscard]] QPushButton& button(const char* name) const { return *find<QPushButton>(name); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view().model().index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    void choose(int row) const { table().setCurrentIndex(view().model().index(row, 0)); }
    /// Everything that a person reads there now.
    [[nodiscard]] static QString texts(const QWidget& root)
    {
        QStringList texts;
        for (const QLabel* label : root.findChildren<QLabel*>())
            if (label->isVisible())
                texts += label->text();
        return texts.join(u'\n');
    }
    [[nodiscard]] bool says(const QString& text) const { return texts(*window).contains(text); }
    [[nodiscard]] QString banner(const char* id) const
    {
        const auto* shown = view().findChild<widgets::BannerStack*>()->find(QLatin1String(id));
        return shown ? shown->spec().headline + u' ' + shown->spec().detail : QString();
    }
    /// The dialog that is open; null for none.
    template <class T = widgets::DialogFrame>
    [[nodiscard]] T* dialog() const
    {
        for (auto* each : view().template findChildren<T*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    static void type(QWidget& root, const char* name, const QString& text)
    {
        auto* edit = root.findChild<QLineEdit*>(QLatin1String(name));
        QVERIFY(edit);
        edit->setText(text);
    }
    static void press(QWidget& root, const char* name)
    {
        auto* pressed = root.findChild<QPushButton*>(QLatin1String(name));
        QVERIFY(pressed && pressed->isEnabled());
        pressed->click();
    }

    theme::Theme theme{theme::Scheme::light};
    theme::Translator translator;
    widgets::Commands commands{theme};
    tests::ScriptedDialogs dialogs;
    client::ApiClient client;
    client::DraftStore drafts;
    client::Background background;
    QSettings settings;
    client::Profile profile;
    widgets::PageRegistry pages;
    QStringList toasts;
    backups_page::BackupsSurroundings surroundings;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace bloomzy::test
