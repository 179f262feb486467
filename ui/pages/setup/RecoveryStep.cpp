#include "ui/pages/setup/RecoveryStep.h"

#include "ui/client/BackupApi.h"
#include "ui/client/PrivateFile.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/setup/FlushBanner.h"
#include "ui/pages/setup/KeyCard.h"
#include "ui/pages/setup/KeyCheck.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QDir>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

RecoveryStep::RecoveryStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_content(new QWidget)
    , m_card(new KeyCard(theme()))
    , m_checkTitle(new widgets::Label(theme(), theme::TypeRole::panelTitle))
    , m_check(new KeyCheck(theme(), m_key))
    , m_stored(new QCheckBox)
    , m_once(new widgets::BannerStack(theme()))
{
    setObjectName(QStringLiteral("recovery"));
    m_stored->setObjectName(QStringLiteral("stored"));
    addContent();
    connect(m_card, &KeyCard::saveWanted, this, &RecoveryStep::save);
    connect(m_card, &KeyCard::copyWanted, this, [this] { m_card->copy(m_key.identity()); });
    connect(m_check, &KeyCheck::changed, this, &Step::changed);
    connect(m_stored, &QCheckBox::toggled, this, &Step::changed);
    retranslate();
}

void RecoveryStep::addContent()
{
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(14);
    content->addWidget(m_card);
    content->addWidget(m_checkTitle);
    content->addWidget(m_check);
    content->addWidget(m_stored, 0, Qt::AlignLeft);
    content->addWidget(m_once);
    column()->addWidget(m_content);
    column()->addStretch();
    m_content->hide();
}

void RecoveryStep::enter()
{
    if (m_key.isEmpty())
        create();
}

std::array<int, 2> RecoveryStep::asked() const
{
    return m_check->asked();
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
    m_key = RecoveryKey(*key);
    m_card->setGroups(m_key.groups());
    m_check->ask();
    m_content->show();
    m_card->focusSave();
    retranslate();
    Q_EMIT changed();
}

bool RecoveryStep::isReady() const
{
    return !isBusy() && m_check->isAnswered() && m_stored->isChecked();
}

QString RecoveryStep::hint() const
{
    if (isBusy())
        return tr("Making the key…");
    if (!m_check->isAnswered())
        return tr("Continue becomes available when both groups match");
    return m_stored->isChecked() ? QString() : tr("Confirm that you stored the key outside this computer");
}

QString RecoveryStep::help() const
{
    return tr("The recovery key opens the backups that are encrypted to it. The server keeps only its public half. "
              "The file works with the program age: age -d -i FILE.");
}

void RecoveryStep::save()
{
    m_journey.parts.dialogs.saveFile(this,
                                     {.title = tr("Save the recovery key"),
                                      .directory = {},
                                      .suggestedName = QStringLiteral("bloomzy-recovery-key.txt"),
                                      .filters = {tr("Text files (*.txt)")}},
                                     [this](const QString& path) {
                                         if (!path.isEmpty() && !m_key.isEmpty())
                                             write(path);
                                     });
}

void RecoveryStep::write(const QString& path)
{
    m_journey.parts.background
        .run([path, text = m_key.fileText()]() mutable {
            const QString fault = client::writePrivateFile(path, text);
            text.fill('\0');
            return fault;
        })
        .then(this, [this, path](const QString& fault) { noteSaved(path, fault); });
}

void RecoveryStep::noteSaved(const QString& path, const QString& fault)
{
    clearProblem();
    if (fault.isEmpty()) {
        m_card->setSavedPath(path);
        return;
    }
    showProblem([path] {
        return widgets::BannerSpec{.id = {},
                                   .kind = widgets::BannerKind::danger,
                                   .headline = tr("The key was not saved."),
                                   .detail = tr("Nothing was written to %1. Choose a folder that you may write to.")
                                                 .arg(QDir::toNativeSeparators(path))};
    });
}

void RecoveryStep::proceed()
{
    if (!isReady())
        return;
    m_journey.setKeyOpen(false);
    m_key.wipe();
    m_card->setGroups({});
    m_check->clear();
    m_content->hide();
    Q_EMIT finished();
}

void RecoveryStep::retranslate()
{
    setHeading(
        tr("Save your recovery key"),
        tr("Bloomzy does not make backups by itself yet. Those that you encrypt to this key can be opened with it "
           "alone."));
    m_checkTitle->setText(tr("Check that you have it"));
    m_stored->setText(tr("I stored the key outside this computer"));
    m_card->retranslate();
    m_check->retranslate();
    if (!m_key.isEmpty())
        displayFlush(*m_once, {.id = QStringLiteral("once"),
                               .kind = widgets::BannerKind::warn,
                               .headline = tr("The key is shown only once."),
                               .detail = tr("Later you can make a new key. Old backups then stay readable with the old "
                                            "key only.")});
}

} // namespace bloomzy::setup
