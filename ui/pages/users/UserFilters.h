#pragma once

#include "backend/api/Auth.h"
#include "ui/pages/users/UserFilterBar.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QtCore/QPointer>

namespace bloomzy::users_page {

/// What the table is asked for: the words of the search field, what the bar says, the order.
class UserFilters : public QObject
{
    Q_OBJECT

public:
    UserFilters(const theme::Theme& theme, UserFilterBar& bar, QObject* parent = nullptr);

    /// For the page bar, which takes it over; null when that is gone.
    [[nodiscard]] widgets::SearchField* search() const { return m_search; }
    [[nodiscard]] api::UserFilter filter() const;
    [[nodiscard]] api::UserSort sort() const { return m_sort; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isActive() const;

    void setSort(api::UserSort sort);
    /// Does not emit changed().
    void set(const api::UserFilter& filter, api::UserSort sort);
    void clear();
    /// False when there are no words.
    bool clearWords();
    void retranslate();

Q_SIGNALS:
    /// By a person or by a call.
    void changed();

private:
    void tell();
    void dropWords();

    UserFilterBar& m_bar;
    QPointer<widgets::SearchField> m_search;
    api::UserSort m_sort = api::UserSort::name;
    QString m_told; ///< the words of the last changed()
};

} // namespace bloomzy::users_page
