#include "ui/pages/setup/RecoveryStep.h"

#include "ui/client/BackupApi.h"
#include "ui/client/ProblemText.h"
#include "ui/models/RecoveryKeyPanel.h"

#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

RecoveryStep::RecoveryStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_panel(new models::RecoveryKeyPanel({theme(), journey.parts.dialogs, journey.parts.background}))
{
    setObjectName(QStringLiteral("recovery"));
    column()->addWidget(m_panel);
    column()->addStretch();
    m_panel->hide();
    connect(m_panel, &models::RecoveryKeyPanel::changed, this, &Step::changed);
    connect(m_panel, &models::RecoveryKeyPanel::kept, this, &RecoveryStep::clearProblem);
    connect(m_panel, &models::RecoveryKeyPanel::failed, this, [this](const QString& headline, const QString& detail) {
        showProblem([headline, detail] {
            return widgets::BannerSpec{
                .id = {}, .kind = widgets::BannerKind::danger, .headline = headline, .detail = detail};
        });
    });
    retranslate();
}

void RecoveryStep::enter()
{
    if (m_panel->isEmpty())
        create();
}

std::array<int, 2> RecoveryStep::asked() const
{
    return m_panel->asked();
}

void RecoveryStep::create()
{
    clearProblem();
    setBusy(true);
    m_journey.setKeyOpen(true);
    client::BackupApi(*m_journey.client)
        .createRecoveryKey()
        .then(this, [this](const client::Result<api::NewRecoveryKey>& key) { note(key); });
}

void RecoveryStep::note(const client::Result<api::NewRecoveryKey>& key)
{
    setBusy(false);
    if (key.has_error()) {
        showProblem([this, error = key.error()] {
            return widgets::BannerSpec{.id = {},
                                       .kind = widgets::BannerKind::danger,
                                       .headline = tr("No recovery key was made."),
                                       .detail = textOf(error),
                                       .actions = {{tr("Try again"), [this] { create(); }}}};
        });
        return;
    }
    m_panel->show();
    m_panel->display(models::RecoveryKey(*key));
}

bool RecoveryStep::isReady() const
{
    return !isBusy() && m_panel->isConfirmed();
}

QString RecoveryStep::hint() const
{
    if (isBusy())
        return tr("Making the key…");
    if (!m_panel->isAnswered())
        return tr("Continue becomes available when both groups match");
    return m_panel->isStored() ? QString() : tr("Confirm that you stored the key outside this computer");
}

QString RecoveryStep::help() const
{
    return tr("The recovery key opens the backups that are encrypted to it. The server keeps only its public half. "
              "The file works with the program age: age -d -i FILE.");
}

void RecoveryStep::proceed()
{
    if (!isReady())
        return;
    m_journey.setKeyOpen(false);
    m_panel->wipe();
    m_panel->hide();
    Q_EMIT finished();
}

void RecoveryStep::retranslate()
{
    setHeading(tr("Save your recovery key"),
               tr("Backups are encrypted with this key. If you lose it and this computer, nobody can open them, "
                  "including us."));
}

} // namespace bloomzy::setup
