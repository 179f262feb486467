#include "ui/pages/backups/KeyPrompt.h"

#include "ui/models/RecoveryKeyField.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::backups_page {

KeyPrompt::KeyPrompt(const models::ConsoleParts& parts, const QString& backup, const QString& proceedText,
                     QWidget* parent)
    : DialogFrame(parts.theme, tr("The recovery key opens this backup"),
                  tr("The server keeps a key of a new backup for a day at most. That of %1 is gone, so that nobody who "
                     "takes the server can read old backups.")
                      .arg(backup),
                  parent)
    , m_key(new models::RecoveryKeyField(parts.theme, parts.dialogs, parts.background))
    , m_proceed(nullptr)
{
    body().addWidget(m_key);
    addKeep(tr("Cancel"));
    m_proceed = addPrimary(proceedText);
    m_proceed->setObjectName(QStringLiteral("useKey"));
    connect(m_proceed, &QPushButton::clicked, this, [this] {
        Q_EMIT given(m_key->key());
        m_key->wipe();
        accept();
    });
    connect(m_key, &models::RecoveryKeyField::changed, this, &KeyPrompt::refresh);
    m_key->enter();
    refresh();
}

void KeyPrompt::refresh()
{
    m_proceed->setEnabled(!m_key->key().isEmpty());
    m_proceed->setToolTip(m_proceed->isEnabled() ? QString() : tr("Type the recovery key first."));
}

} // namespace bloomzy::backups_page
