#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QListWidget;
class QPushButton;

namespace bloomzy::widgets {
class BannerStack;
}

namespace bloomzy::users_page {

class RoleTerms;

/// The roles of a person, each with its end, families and reason. What the server refuses is shown in place, and
/// nothing is changed by it.
class RolesDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    using Roles = client::Tagged<api::UserRoles>;

    /// `roles` outlives it; `present` are the person's.
    RolesDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles, const api::User& user,
                Roles present, QWidget* parent);

Q_SIGNALS:
    void saved(const bloomzy::client::Tagged<bloomzy::api::UserRoles>& before,
               const bloomzy::client::Tagged<bloomzy::api::UserRoles>& after);

private:
    struct Draft
    {
        api::RoleAssignmentInput terms;
        bool has = false;
    };

    void makeDrafts();
    void addDraft(const std::string& role);
    [[nodiscard]] QLayout* makeEditor();
    void addButtons();
    void fill();
    void onItem(int row);
    void showTerms();
    void onTerms();
    [[nodiscard]] api::UserRolesInput wanted() const;
    void refresh();
    void save();
    void readAgain();
    void take(const Roles& roles);
    void onSaved(const client::Result<Roles>& reply);
    void showFailure(const client::ClientError& error);
    bool showFault(const api::Fault& fault);

    models::ConsoleParts m_parts;
    const models::ServerRoles& m_book;
    client::UsersApi m_api;
    QString m_id;
    Roles m_present;
    std::vector<Draft> m_drafts; ///< by row of the list
    widgets::BannerStack* m_banners;
    QListWidget* m_list;
    RoleTerms* m_terms;
    QPushButton* m_save = nullptr;
    bool m_filling = false;
    bool m_saving = false;
};

/// As they would be written; what the server added is left out.
[[nodiscard]] api::UserRolesInput inputOf(const api::UserRoles& roles);

} // namespace bloomzy::users_page
