#pragma once

#include "backend/api/Users.h"
#include "ui/widgets/feedback/DialogFrame.h"

#include <QtCore/QList>

namespace bloomzy::users_page {

/// What became of each account of a change of many: those that were refused first, with the reason.
class OutcomeDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    OutcomeDialog(const theme::Theme& theme, const QList<api::User>& users, const api::UserBulkResult& result,
                  QWidget* parent);
};

} // namespace bloomzy::users_page
