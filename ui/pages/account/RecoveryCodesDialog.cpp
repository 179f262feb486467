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
{
    setObjectName(QStringLiteral("newRecoveryCodes"));
    auto* panel = new RecoveryCodesPanel(parts);
    body().addWidget(panel);
    QPushButton* close = addPrimary(tr("Done"));
    close->setEnabled(false);
    connect(panel, &RecoveryCodesPanel::keptChanged, close, &QWidget::setEnabled);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    panel->setCodes(codes);
}

} // namespace bloomzy::account_page
