#pragma once

#include "ui/pages/roles/RoleBook.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::roles_page {

/// The chosen role in lines of text.
class RoleLines
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::roles_page::RoleLines)

public:
    [[nodiscard]] static QStringList grantHeads();
    /// What it grants and denies, with what it inherits: permission, effect and families, where from.
    [[nodiscard]] static QList<QStringList> grants(const RoleBook& book);

    [[nodiscard]] static QStringList changeHeads();
    /// What differs between two states: of what, before, after.
    [[nodiscard]] static QList<QStringList> changes(const RoleBook& book, const api::RoleInput& before,
                                                    const api::RoleInput& after);
    [[nodiscard]] static QString parents(const RoleBook& book, const api::RoleInput& role);
};

} // namespace bloomzy::roles_page
