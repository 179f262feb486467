#pragma once

#include "ui/pages/roles/WhoCan.h"

#include <QtCore/QAbstractListModel>

namespace bloomzy::roles_page {

/// The people of a WhoCan.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1, ///< QString: through which roles, for which families
        ChangeRole                     ///< int of WhoCan::Change
    };

    PeopleModel(const WhoCan& who, const RoleBook& book, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const WhoCan::Person* person(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const std::string& id) const;
    void renew();

    /// "New" or "Loses"; empty for none.
    [[nodiscard]] static QString word(WhoCan::Change change);

private:
    [[nodiscard]] QString detail(const WhoCan::Person& person) const;

    const WhoCan& m_who;
    const RoleBook& m_book;
    std::vector<WhoCan::Person> m_people;
};

} // namespace bloomzy::roles_page
