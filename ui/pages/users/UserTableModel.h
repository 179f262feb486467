#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/PagedModel.h"
#include "ui/models/ServerRoles.h"
#include "ui/widgets/table/Cells.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>

namespace bloomzy::users_page {

class UserChecks;

/// For PersonDelegate.
struct PersonCell
{
    QString name;
    QString mail;
};

/// For RolesDelegate.
struct RoleChip
{
    QString name;
    bool grants = false; ///< who has it can give rights to others

    bool operator==(const RoleChip&) const = default;
};
using RolesCell = QList<RoleChip>;

/// The people that a query finds, in pages of 200 by keyset. GUI thread only.
class UserTableModel : public models::PagedModel<api::UserPage>
{
    Q_OBJECT

public:
    enum Column {
        nameColumn,
        statusColumn,
        rolesColumn,
        factorColumn,
        lastSignInColumn,
        sessionsColumn,
        createdColumn,
        checkColumn,
        columns
    };
    static constexpr int pageSize = 200;
    static constexpr int mostAtOnce = 2'000; ///< rows that a load reads before it shows any

    UserTableModel(client::ApiClient& client, const models::ServerRoles& roles, QObject* parent = nullptr);
    ~UserTableModel() override;

    /// Another filter clears what is checked. Loads `rows` before it shows the first, to come back to a place further
    /// down.
    void setQuery(const api::UserFilter& filter, api::UserSort sort, int rows = pageSize);
    [[nodiscard]] const api::UserFilter& filter() const { return m_filter; }
    [[nodiscard]] api::UserSort sort() const { return m_sort; }
    /// The same query again, for the rows in view. What lies above stays until it comes into view, what lies below is
    /// loaded again when it does. After a load that runs.
    void reload();
    void cancel();
    /// What is shown next is the list of before, read anew.
    [[nodiscard]] bool isSameList() const { return m_same; }
    /// Which rows are in view: those that a reload left as they were are read anew. Loads on while the last one is less
    /// than two pages from the end.
    void setVisible(int first, int last);

    /// A person as they are now: their row, if it is loaded.
    void replace(const api::User& user);
    void remove(const QString& id);

    [[nodiscard]] UserChecks& checks() const { return *m_checks; }
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] qint64 matches() const { return m_matches; }      ///< -1 until the first reply
    [[nodiscard]] bool matchesAreMore() const { return m_areMore; } ///< matches() is where counting stopped
    [[nodiscard]] int queryTime() const { return m_time; }          ///< milliseconds; -1 before the first reply
    [[nodiscard]] const api::UserFacets& facets() const { return m_facets; }
    /// Of the last load of the first page.
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loadStarted();

protected:
    QFuture<client::Result<api::UserPage>> ask(const std::optional<std::string>& cursor) override;
    void take(const api::UserPage& page, int rows) override;

private:
    void begin();
    [[nodiscard]] QVariant value(const api::User& user, int column) const;
    [[nodiscard]] QString text(const api::User& user, int column) const;
    [[nodiscard]] RolesCell chips(const api::User& user) const;

    client::ApiClient& m_client;
    const models::ServerRoles& m_roles;
    UserChecks* m_checks;
    client::CancelToken m_cancel;
    api::UserFilter m_filter;
    api::UserSort m_sort = api::UserSort::name;
    api::UserFacets m_facets;
    std::optional<client::ClientError> m_error;
    QElapsedTimer m_clock;
    qint64 m_matches = -1;
    int m_time = -1;
    int m_firstVisible = -1;
    int m_lastVisible = -1;
    bool m_same = false;
    bool m_areMore = false;
    bool m_anew = false;  ///< what is loading begins with the first page
    bool m_again = false; ///< after the load that runs
};

} // namespace bloomzy::users_page

Q_DECLARE_METATYPE(bloomzy::users_page::PersonCell)
