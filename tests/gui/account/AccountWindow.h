#pragma once

#include "tests/gui/settings/SettingsWindow.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/unit/storage/RawSqlite.h"
#include "ui/pages/account/AccountPages.h"
#include "ui/pages/account/ProofAsker.h"
#include "ui/pages/account/ProofDialog.h"

#include <QFileInfo>
#include <QLineEdit>

namespace bloomzy::test {

/// A window with the pages of an account over a real server.
class AccountWindow : public SettingsWindow
{
public:
    void openAccount(const QString& page)
    {
        start();
        account_page::registerAccountPages(pages, parts());
        showWindow(page);
        asker = std::make_unique<account_page::ProofAsker>(theme, *client, *window);
    }

    /// No session has a proof that counts any more, as after five minutes: the server is stopped for it, so that
    /// nothing it remembers says otherwise.
    void ageProof()
    {
        const QString process = QStringLiteral("/proc/%1").arg(server->processId());
        server->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(process), 20'000);
        const std::string file = (dataDir() + QStringLiteral("/store/auth.db")).toStdString();
        QVERIFY(storage::RawSqlite(file).run("UPDATE sessions SET proved_at = NULL"));
        server->start();
        QTRY_COMPARE_WITH_TIMEOUT(server->state(), client::EmbeddedServer::State::running, 30'000);
        client->setAddress(server->address());
    }

    template <class T>
    [[nodiscard]] T* dialog() const
    {
        for (T* found : window->findChildren<T*>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] account_page::ProofDialog* proof() const { return dialog<account_page::ProofDialog>(); }

    [[nodiscard]] static QLineEdit* edit(const QWidget& in, const char* name)
    {
        return in.findChild<QLineEdit*>(QLatin1String(name));
    }
    [[nodiscard]] static QPushButton* buttonOf(const QWidget& in, const QString& text)
    {
        for (QPushButton* button : in.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] static QString textsOf(const QWidget& in)
    {
        QStringList texts;
        for (const QLabel* label : in.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }

    template <class T>
    [[nodiscard]] static T await(const QFuture<T>& future)
    {
        [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
        return future.result();
    }

    std::unique_ptr<account_page::ProofAsker> asker;
};

} // namespace bloomzy::test
