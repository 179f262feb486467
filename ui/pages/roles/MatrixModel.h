#pragma once

#include "ui/pages/roles/RoleBook.h"

#include <QtCore/QAbstractTableModel>

namespace bloomzy::roles_page {

/// The chosen role as a matrix: resources down, actions across.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int resourceColumn = 0;
    enum Role {
        CellRole = Qt::UserRole + 1, ///< RoleCell
        HeadingRole,                 ///< bool: a group's heading, over all columns
        ChangedRole                  ///< bool: of a resource or a cell, not saved
    };

    explicit MatrixModel(const RoleBook& book, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] QString permission(const QModelIndex& index) const;
    /// Invalid when there is no such permission.
    [[nodiscard]] QModelIndex indexOf(const QString& permission) const;
    [[nodiscard]] RoleCell cell(const QModelIndex& index) const;
    void retranslate();

private:
    void renew();
    [[nodiscard]] bool isChanged(const QString& permission) const;
    [[nodiscard]] QString words(const QModelIndex& index) const;
    [[nodiscard]] QVariant resourceData(int row, int role) const;

    const RoleBook& m_book;
    PermissionGrid m_grid; ///< as the table shows it
};

/// "Granted here", "Inherited from Viewer, for Araceae" …
[[nodiscard]] QString wordsOf(const RoleCell& cell, const RoleBook& book);

} // namespace bloomzy::roles_page

Q_DECLARE_METATYPE(bloomzy::roles_page::RoleCell)
