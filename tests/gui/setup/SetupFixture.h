#pragma once

#include "tests/gui/widgets/ScriptedDialogs.h"
#include "tests/support/FreePort.h"
#include "tests/support/Paths.h"
#include "ui/client/MemorySecretStore.h"
#include "ui/pages/account/ProofAsker.h"
#include "ui/pages/setup/Arrival.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace bloomzy::tests {

/// Persistent as far as the session can tell; each fixture has one, so that two windows share what is kept.
class KeptSecrets : public client::MemorySecretStore
{
public:
    KeptSecrets()
        : MemorySecretStore(QString())
    {
    }
    [[nodiscard]] bool persistent() const override { return true; }
};

/// What the windows are made from, over folders that go with it.
class SetupFixture
{
public:
    SetupFixture()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(path(QStringLiteral("config"))));
        theme.apply(*qApp);
        translator.setLanguage(theme::Language::english);
    }

    [[nodiscard]] setup::SetupParts parts()
    {
        return {.theme = theme,
                .translator = translator,
                .dialogs = dialogs,
                .askForProof =
                    [this](client::ApiClient& client, QWidget& window) {
                        return std::make_unique<account_page::ProofAsker>(theme, client, window);
                    },
                .settings = settings,
                .background = background,
                .secrets = secrets,
                .serverProgram = serverProgram,
                .lockFolder = path(QStringLiteral("locks")),
                .logFile = path(QStringLiteral("log/server.log")),
                .dataDir = dataDir(),
                .version = QStringLiteral("0.1.0")};
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString dataDir() const { return path(QStringLiteral("data")); }
    [[nodiscard]] QByteArray settingsText()
    {
        settings.sync();
        QFile file(settings.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;

public:
    QString serverProgram = programPath(QStringLiteral("bloomzyd"));
    theme::Theme theme{theme::Scheme::light};
    theme::Translator translator;
    ScriptedDialogs dialogs;
    QSettings settings{m_folder.filePath(QStringLiteral("console.ini")), QSettings::IniFormat};
    client::Background background;
    std::shared_ptr<client::SecretStore> secrets = std::make_shared<KeptSecrets>();
};

/// The visible widget of that name.
template <class T>
T* visible(const QWidget& window, const QString& name)
{
    for (T* widget : window.findChildren<T*>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

inline QPushButton* buttonWith(const QWidget& window, const QString& text)
{
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/// Everything that can be read in the window.
inline QString textsOf(const QWidget& window)
{
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

inline bool type(const QWidget& window, const QString& name, const QString& text)
{
    auto* edit = visible<QLineEdit>(window, name);
    if (!edit)
        return false;
    edit->clear();
    QTest::keyClicks(edit, text);
    return true;
}

inline const QString adaMail = QStringLiteral("ada@example.org");
inline const QString adaPassword = QStringLiteral("seven quiet herons over mud");

} // namespace bloomzy::tests
