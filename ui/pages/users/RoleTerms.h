#pragma once

#include "backend/api/Access.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace bloomzy::client {
class ApiClient;
}

namespace bloomzy::widgets {
class Label;
class LabeledField;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

/// For what, until when and why somebody has a role.
class RoleTerms : public QWidget
{
    Q_OBJECT

public:
    explicit RoleTerms(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Suggests families of this server's catalog.
    void suggestFrom(client::ApiClient& client);

    /// Does not emit edited().
    void display(const QString& role, const api::RoleAssignmentInput& terms, bool aboutTaxa);
    /// Whether families are asked for; those that are typed are kept, and no part of edited() while they are not.
    void setAboutTaxa(bool aboutTaxa);
    /// Neither for families nor for an end.
    void askOnlyWhy();
    /// The role's id stays the one of `terms`.
    [[nodiscard]] api::RoleAssignmentInput edited(api::RoleAssignmentInput terms) const;
    /// `part`: `families`, `until`, `reason`. False for another one.
    bool showError(const QString& part, const QString& error);

Q_SIGNALS:
    void changed();

private:
    void clearErrors();

    widgets::Label* m_role;
    QLineEdit* m_families;
    widgets::LabeledField* m_familiesField;
    QCheckBox* m_ends;
    QDateEdit* m_until;
    widgets::LabeledField* m_untilField;
    QLineEdit* m_reason;
    widgets::LabeledField* m_reasonField;
    bool m_filling = false;
};

} // namespace bloomzy::users_page
