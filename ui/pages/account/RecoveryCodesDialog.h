#pragma once

#include "backend/api/SecondFactor.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/feedback/DialogFrame.h"

namespace bloomzy::account_page {

class RecoveryCodesPanel;

/// New recovery codes, shown once; closes when they are kept.
class RecoveryCodesDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    RecoveryCodesDialog(const models::ConsoleParts& parts, const api::RecoveryCodes& codes, QWidget* parent);

    /// The codes are not lost by a key pressed by mistake.
    void reject() override;

private:
    RecoveryCodesPanel* m_panel;
};

} // namespace bloomzy::account_page
