#include "ui/pages/backups/RestoreFileDialog.h"

#include "ui/client/ServerTime.h"
#include "ui/models/FileRestorePanel.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::backups_page {

using models::FileRestorePanel;

namespace {

QString aboutText(bool own)
{
    return own ? RestoreFileDialog::tr("The server stops meanwhile, and everybody signs in again. All of the backup is "
                                       "checked before anything is changed, and what is there now is copied to a file "
                                       "beside the data folder.")
               : RestoreFileDialog::tr(
                     "A team's server is restored where it runs. Stop it there, run this command with "
                     "the backup file and the server's data folder, type the recovery key, and start "
                     "it again.");
}

} // namespace

RestoreFileDialog::RestoreFileDialog(const models::ConsoleParts& parts, const BackupsSurroundings& surroundings,
                                     QWidget* parent)
    : DialogFrame(parts.theme, tr("Restore from file"), aboutText(surroundings.server), parent)
    , m_parts(parts)
    , m_surroundings(surroundings)
    , m_keep(addKeep(surroundings.server ? tr("Cancel") : tr("Close")))
{
    if (surroundings.server)
        addPanel();
    else
        showCommand();
}

/// A server that this dialog stopped is not left so.
RestoreFileDialog::~RestoreFileDialog()
{
    if (m_stopped)
        m_surroundings.server->start();
}

void RestoreFileDialog::showCommand()
{
    auto* command = new QLineEdit(FileRestorePanel::command());
    command->setObjectName(QStringLiteral("restoreCommand"));
    command->setFont(m_parts.theme.font(theme::TypeRole::mono));
    auto* field = new widgets::LabeledField(m_parts.theme, command);
    field->setLabel(tr("Command"));
    field->setReadOnly(true);
    body().addWidget(field);
}

void RestoreFileDialog::addPanel()
{
    m_panel = new FileRestorePanel({m_parts.theme, m_parts.dialogs, m_parts.background,
                                    client::FileRestore::programBeside(m_surroundings.serverProgram)});
    m_panel->setDataDir(m_parts.profile.dataDir);
    body().addWidget(m_panel);
    m_restore = addPrimary(tr("&Restore…"));
    m_restore->setObjectName(QStringLiteral("restoreFile"));
    m_signIn = addPrimary(tr("&Sign in again"));
    m_signIn->setObjectName(QStringLiteral("signInAgain"));
    m_signIn->hide();
    connect(m_restore, &QPushButton::clicked, this, &RestoreFileDialog::ask);
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        const auto signIn = m_surroundings.signInAgain;
        accept();
        signIn();
    });
    connect(m_panel, &FileRestorePanel::changed, this, &RestoreFileDialog::refresh);
    connect(m_panel, &FileRestorePanel::restored, this, &RestoreFileDialog::onRestored);
    connect(m_panel, &FileRestorePanel::failed, this, [this] {
        m_stopped = false;
        m_surroundings.server->start();
    });
    m_panel->enter();
    refresh();
}

void RestoreFileDialog::ask()
{
    m_parts.dialogs.ask(
        this,
        {.title = tr("Restore this backup?"),
         .consequence = tr("What was changed since it was made is taken back, but for the audit log. To "
                           "undo that, restore the copy that is made first."),
         .icon = theme::IconName::undo,
         .keepText = tr("Keep the data"),
         .proceedText = tr("Restore"),
         .discardText = {},
         .danger = true,
         .typedWord = tr("RESTORE", "the word to type")},
        [this](widgets::Choice choice) {
            if (choice == widgets::Choice::proceed)
                start();
        });
}

void RestoreFileDialog::start()
{
    m_stopped = true;
    m_surroundings.server->stop();
    m_panel->start();
}

void RestoreFileDialog::refresh()
{
    setWaiting(m_panel->isRunning());
    m_keep->setEnabled(!m_panel->isRunning());
    m_keep->setToolTip(m_keep->isEnabled() ? QString() : tr("The restore runs."));
    m_restore->setEnabled(m_panel->isReady());
    m_restore->setToolTip(m_restore->isEnabled() ? QString() : m_panel->missing());
}

void RestoreFileDialog::onRestored(const QString& takenAt, const QString& safetyCopy)
{
    const QString when = theme::formatDateTime(client::timeOf(takenAt.toStdString()).toLocalTime());
    setHeading(tr("The data were restored"),
               safetyCopy.isEmpty()
                   ? tr("They are in their state of %1.").arg(when)
                   : tr("They are in their state of %1. What was there before lies in %2.").arg(when, safetyCopy));
    m_panel->hide();
    m_restore->hide();
    m_keep->hide();
    m_signIn->show();
    m_signIn->setDefault(true);
}

} // namespace bloomzy::backups_page
