#pragma once

#include "ui/pages/roles/GridModel.h"
#include "ui/pages/roles/RoleBook.h"

namespace bloomzy::roles_page {

/// What a person may do now as a matrix, with the roles where it comes from, and what a change that is not saved would
/// give them or take.
class PersonMatrixModel : public GridModel
{
    Q_OBJECT

public:
    /// `book` outlives it.
    explicit PersonMatrixModel(const RoleBook& book, QObject* parent = nullptr);

    /// As the server tells it; none: nobody is shown.
    void show(const std::optional<api::UserRoles>& held);
    /// What the change would do to them; none: nothing, or it is not known.
    void setEffect(const std::optional<api::AccessEffect>& effect);

protected:
    [[nodiscard]] RoleCell cellOf(const std::string& permission) const override;
    [[nodiscard]] bool isChanged(const std::string& permission) const override;
    [[nodiscard]] QString state(const RoleCell& cell, const std::string& permission) const override;

private:
    /// Names of the assigned roles that grant it, or that deny it, with the role that they have it from.
    [[nodiscard]] QStringList sources(const std::string& permission, bool denials) const;
    [[nodiscard]] QString afterwards(const std::string& permission) const;

    const RoleBook& m_book;
    RoleCells::Roles m_roles; ///< as they are stored
    std::optional<api::UserRoles> m_held;
    std::optional<api::AccessEffect> m_effect;
};

} // namespace bloomzy::roles_page
