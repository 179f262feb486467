#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/pages/roles/PersonSearch.h"
#include "ui/pages/roles/RolePreview.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QListWidget;

namespace bloomzy::widgets {
class SearchField;
}

namespace bloomzy::roles_page {

class LinesTable;

/// What a chosen person may do now, and what they may do once the role is saved as it is edited.
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
    void refresh();
    [[nodiscard]] const api::AccessEffect* effect() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString now(const std::string& permission) const;
    [[nodiscard]] QString afterwards(const std::string& permission) const;

    const RoleBook& m_book;
    const RolePreview& m_preview;
    client::UsersApi m_api;
    client::CancelToken m_cancel;
    PersonSearch m_people;
    widgets::SearchField* m_search;
    QListWidget* m_found;
    LinesTable* m_table;
    std::optional<api::User> m_person;
    std::optional<api::UserRoles> m_roles;
    std::optional<client::ClientError> m_error;
};

} // namespace bloomzy::roles_page
