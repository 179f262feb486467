#include "ui/pages/setup/RestoreStep.h"

#include "ui/models/FileRestorePanel.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtCore/QDir>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using models::FileRestorePanel;

RestoreStep::RestoreStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_panel(new FileRestorePanel({theme(), journey.parts.dialogs, journey.parts.background,
                                    client::FileRestore::programBeside(journey.parts.serverProgram)}))
    , m_command(new QLineEdit(FileRestorePanel::command()))
    , m_commandField(new widgets::LabeledField(theme(), m_command))
{
    setObjectName(QStringLiteral("restore"));
    m_command->setObjectName(QStringLiteral("restoreCommand"));
    m_commandField->setReadOnly(true);
    m_command->setFont(theme().font(theme::TypeRole::mono));
    column()->addWidget(m_panel);
    column()->addWidget(m_commandField);
    column()->addStretch();
    connect(m_panel, &FileRestorePanel::changed, this, [this] {
        setBusy(m_panel->isRunning() || m_restored);
        Q_EMIT changed();
    });
    connect(m_panel, &FileRestorePanel::restored, this, [this] {
        m_restored = true;
        setBusy(true);
        Q_EMIT finished();
    });
    setTeam(false);
}

void RestoreStep::setTeam(bool team)
{
    m_team = team;
    m_panel->setVisible(!team);
    m_commandField->setVisible(team);
    retranslate();
    Q_EMIT changed();
}

void RestoreStep::enter()
{
    m_restored = false;
    setBusy(false);
    m_panel->setDataDir(m_journey.profile.dataDir);
    retranslate();
    if (m_team)
        m_command->setFocus();
    else
        m_panel->enter();
}

bool RestoreStep::isReady() const
{
    return !isBusy() && !m_team && m_panel->isReady();
}

void RestoreStep::proceed()
{
    if (isReady())
        m_panel->start();
}

QString RestoreStep::continueText() const
{
    return tr("Restore");
}

QString RestoreStep::hint() const
{
    if (m_restored)
        return tr("Starting the server…");
    if (isBusy())
        return tr("Restoring…");
    return m_team ? tr("Go back when the server runs again, and connect to it") : m_panel->missing();
}

QString RestoreStep::help() const
{
    return tr("A backup is opened by the recovery key that it was encrypted to. All of it is checked before anything "
              "is changed. A folder that has data already is copied first.");
}

void RestoreStep::retranslate()
{
    if (m_team)
        setHeading(tr("Restore on the server's machine"),
                   tr("A team's server is restored where it runs. Stop it there, run this command with the backup file "
                      "and the server's data folder, type the recovery key, and start it again."));
    else
        setHeading(tr("Restore from a backup"),
                   tr("The data come back into %1. Nothing is changed before all of the backup was read and checked.")
                       .arg(QDir::toNativeSeparators(m_journey.profile.dataDir)));
    m_commandField->setLabel(tr("Command"));
}

} // namespace bloomzy::setup
