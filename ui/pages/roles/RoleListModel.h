#pragma once

#include "ui/pages/roles/RoleBook.h"

#include <QtCore/QAbstractListModel>

namespace bloomzy::roles_page {

/// The roles of a RoleBook in its order.
class RoleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        BuiltInRole = Qt::UserRole + 1, ///< bool
        UnsavedRole,                    ///< bool
        PeopleRole                      ///< QString: how many have it; empty while it was never saved
    };

    explicit RoleListModel(const RoleBook& book, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] std::string key(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const std::string& key) const;
    void retranslate() { renew(); }

private:
    void renew();
    [[nodiscard]] QString words(const std::string& key) const;

    const RoleBook& m_book;
    std::vector<std::string> m_keys; ///< as the list shows them
};

} // namespace bloomzy::roles_page
