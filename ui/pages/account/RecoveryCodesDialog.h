#pragma once

#include "backend/api/SecondFactor.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/feedback/DialogFrame.h"

namespace bloomzy::account_page {

/// New recovery codes, shown once; closes when they are kept.
class RecoveryCodesDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    RecoveryCodesDialog(const models::ConsoleParts& parts, const api::RecoveryCodes& codes, QWidget* parent);
};

} // namespace bloomzy::account_page
