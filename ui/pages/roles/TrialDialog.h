#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/pages/roles/PersonMatrixModel.h"
#include "ui/pages/roles/PersonSearch.h"
#include "ui/pages/roles/RolePreview.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QListWidget;

namespace bloomzy::widgets {
class Label;
class SearchField;
} // namespace bloomzy::widgets

namespace bloomzy::roles_page {

class MatrixTable;

/// What a chosen person may do now, in a matrix with where each comes from, and what they gain or lose once the role is
/// saved as it is edited.
class TrialDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `book` and `preview` outlive it.
    TrialDialog(const models::ConsoleParts& parts, const RoleBook& book, const RolePreview& preview, QWidget* parent);
    ~TrialDialog() override;

private:
    void layOut();
    void showFound();
    void choose(int row);
    void read();
    /// What the change does to this person.
    void readEffect();
    void refresh();
    void showWhere();
    [[nodiscard]] std::optional<api::AccessEffect> effect() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString changes(const QString& role, const QString& name) const;

    const RoleBook& m_book;
    const RolePreview& m_preview;
    client::UsersApi m_api;
    client::AccessApi m_access;
    client::CancelToken m_cancel;
    client::CancelToken m_asking;
    PersonSearch m_people;
    widgets::SearchField* m_search;
    QListWidget* m_found;
    PersonMatrixModel m_model;
    MatrixTable* m_matrix;
    widgets::Label* m_where;
    std::optional<api::User> m_person;
    std::optional<api::UserRoles> m_roles;
    std::optional<api::AccessEffects> m_effects; ///< on the person
    std::optional<client::ClientError> m_error;
};

} // namespace bloomzy::roles_page
