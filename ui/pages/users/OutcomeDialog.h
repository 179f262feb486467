#pragma once

#include "backend/api/Users.h"
#include "ui/theme/Theme.h"

#include <QtCore/QList>
#include <QtWidgets/QDialog>

namespace bloomzy::users_page {

/// What became of each account of a change of many: those that were refused first, with the reason.
class OutcomeDialog : public QDialog
{
    Q_OBJECT

public:
    OutcomeDialog(const theme::Theme& theme, const QList<api::User>& users, const api::UserBulkResult& result,
                  QWidget* parent);
};

} // namespace bloomzy::users_page
