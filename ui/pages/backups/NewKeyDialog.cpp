#include "ui/pages/backups/NewKeyDialog.h"

#include "ui/client/ProblemText.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::backups_page {

namespace {

constexpr int shownWidth = 760;

} // namespace

NewKeyDialog::NewKeyDialog(const models::ConsoleParts& parts, bool replaces, QWidget* parent)
    : DialogFrame(parts.theme, replaces ? tr("Make a new recovery key?") : tr("Make a recovery key?"),
                  replaces
                      ? tr("Backups from now on are encrypted to the new key. Those made so far stay readable with "
                           "the old key only, so keep both.")
                      : tr("Backups are encrypted to it. It is shown once: have a place outside this computer "
                           "ready to store it."),
                  parent)
    , m_parts(parts)
    , m_panel(new models::RecoveryKeyPanel({parts.theme, parts.dialogs, parts.background}))
    , m_keep(addKeep(tr("Cancel")))
    , m_make(addPrimary(tr("&Make the key")))
    , m_done(addPrimary(tr("&Done")))
{
    m_panel->hide();
    m_done->hide();
    m_make->setObjectName(QStringLiteral("makeKey"));
    m_done->setObjectName(QStringLiteral("keyDone"));
    body().addWidget(m_panel);
    connect(m_make, &QPushButton::clicked, this, &NewKeyDialog::create);
    connect(m_done, &QPushButton::clicked, this, [this] {
        m_panel->wipe();
        accept();
    });
    connect(m_panel, &models::RecoveryKeyPanel::changed, this, &NewKeyDialog::refresh);
    connect(m_panel, &models::RecoveryKeyPanel::kept, this, [this] { setError({}); });
    connect(m_panel, &models::RecoveryKeyPanel::failed, this,
            [this](const QString& headline, const QString& detail) { setError(headline + u' ' + detail); });
    refresh();
}

void NewKeyDialog::create()
{
    m_sending = true;
    setWaiting(true); // only this dialog can show the key
    setError({});
    refresh();
    client::BackupApi(m_parts.client)
        .createRecoveryKey()
        .then(this, [this](const client::Result<api::NewRecoveryKey>& reply) { onReply(reply); });
}

void NewKeyDialog::onReply(const client::Result<api::NewRecoveryKey>& reply)
{
    m_sending = false;
    setWaiting(false);
    refresh();
    if (!reply)
        return setError(client::textOf(reply.error()));
    setHeading(tr("Save your recovery key"), tr("If you lose it and the server, nobody can open the backups, including "
                                                "us."));
    m_keep->setText(tr("Close without confirming"));
    m_make->hide();
    m_done->show();
    m_panel->show();
    m_panel->display(models::RecoveryKey(*reply));
    resize(std::max(width(), shownWidth), sizeHint().height());
    Q_EMIT made();
}

void NewKeyDialog::reject()
{
    if (m_panel->isEmpty())
        return DialogFrame::reject();
    m_parts.dialogs.ask(this,
                        {.title = tr("Close without having confirmed the key?"),
                         .consequence = tr("It is never shown again. Backups from now on are encrypted to it, and "
                                           "without it nobody can open them."),
                         .icon = theme::IconName::key,
                         .keepText = tr("Show the key"),
                         .proceedText = tr("Close all the same"),
                         .discardText = {},
                         .danger = true,
                         .typedWord = {}},
                        [this](widgets::Choice choice) {
                            if (choice != widgets::Choice::proceed)
                                return;
                            m_panel->wipe();
                            DialogFrame::reject();
                        });
}

void NewKeyDialog::refresh()
{
    m_make->setEnabled(!m_sending);
    m_make->setToolTip(m_sending ? tr("The key is being made.") : QString());
    m_done->setEnabled(m_panel->isConfirmed());
    m_done->setToolTip(m_done->isEnabled() ? QString() : tr("Type both groups, and confirm that you stored the key."));
}

} // namespace bloomzy::backups_page
