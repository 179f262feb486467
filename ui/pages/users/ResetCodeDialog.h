#pragma once

#include "backend/api/Password.h"
#include "ui/widgets/feedback/DialogFrame.h"

namespace bloomzy::users_page {

/// The code by which somebody chooses a new password, shown once.
class ResetCodeDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    ResetCodeDialog(const theme::Theme& theme, const QString& person, const api::PasswordResetCode& code,
                    QWidget* parent);
};

} // namespace bloomzy::users_page
