#pragma once

#include "backend/api/RoleBulk.h"
#include "ui/models/ConsoleParts.h"
#include "ui/pages/users/RoleBook.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QComboBox;
class QPushButton;

namespace bloomzy::users_page {

class RoleTerms;

/// Which role many people get, with its end, families and reason; or which is taken from them, and why.
class BulkRoleDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `roles` outlives it.
    BulkRoleDialog(const models::ConsoleParts& parts, const RoleBook& roles, api::RoleBulkAction action,
                   const QList<api::User>& users, QWidget* parent);

    [[nodiscard]] api::RoleAssignmentInput role() const;

private:
    void fill(const QList<api::User>& users);
    void onRole();

    const RoleBook& m_book;
    api::RoleBulkAction m_action;
    QComboBox* m_role;
    RoleTerms* m_terms;
    QPushButton* m_proceed = nullptr;
};

} // namespace bloomzy::users_page
