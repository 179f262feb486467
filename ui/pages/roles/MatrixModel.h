#pragma once

#include "ui/pages/roles/GridModel.h"
#include "ui/pages/roles/RoleBook.h"

namespace bloomzy::roles_page {

/// The chosen role as a matrix.
class MatrixModel : public GridModel
{
    Q_OBJECT

public:
    explicit MatrixModel(const RoleBook& book, QObject* parent = nullptr);

protected:
    [[nodiscard]] RoleCell cellOf(const std::string& permission) const override;
    [[nodiscard]] bool isChanged(const std::string& permission) const override;
    [[nodiscard]] QString state(const RoleCell& cell, const std::string& permission) const override;

private:
    const RoleBook& m_book;
};

/// "Granted here", "Inherited from Viewer, for Araceae" …
[[nodiscard]] QString wordsOf(const RoleCell& cell, const RoleBook& book);

} // namespace bloomzy::roles_page
