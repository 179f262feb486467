#include "ui/pages/account/RecoveryCodesDialog.h"

#include "ui/pages/account/RecoveryCodesPanel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using widgets::DialogFrame;

RecoveryCodesDialog::RecoveryCodesDialog(const models::ConsoleParts& parts, const api::RecoveryCodes& codes,
                                         QWidget* parent)
    : DialogFrame(parts.theme, tr("Keep your new recovery codes"),
                  tr("The former ones are good no more. Each of these opens your account once, when the app "
                     "is not at hand. They are shown this once."),
                  parent)
    , m_panel(new RecoveryCodesPanel(parts))
{
    setObjectName(QStringLiteral("newRecoveryCodes"));
    body().addWidget(m_panel);
    QPushButton* close = addPrimary(tr("Done"));
    close->setEnabled(false);
    connect(m_panel, &RecoveryCodesPanel::keptChanged, close, &QWidget::setEnabled);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_panel->setCodes(codes);
}

void RecoveryCodesDialog::reject()
{
    if (m_panel->areKept())
        return DialogFrame::reject();
    m_panel->askToClose([this] { done(Accepted); });
}

} // namespace bloomzy::account_page
