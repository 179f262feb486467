#include "ui/pages/users/UserTableModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/users/UserChecks.h"
#include "ui/pages/users/UserTexts.h"
#include "ui/theme/Formats.h"

#include <tuple>

namespace bloomzy::users_page {

using client::Result;
using client::toQString;

namespace {

bool findsTheSame(const api::UserFilter& a, const api::UserFilter& b)
{
    return std::tie(a.q, a.status, a.role, a.secondFactor) == std::tie(b.q, b.status, b.role, b.secondFactor);
}

} // namespace

UserTableModel::UserTableModel(client::ApiClient& client, const models::ServerRoles& roles, QObject* parent)
    : PagedModel(parent)
    , m_client(client)
    , m_roles(roles)
    , m_checks(new UserChecks(*this))
{
    connect(&roles, &models::ServerRoles::rolesRead, this, [this] { retranslate(); });
    connect(this, &UserTableModel::failed, this, [this](const client::ClientError& error) {
        if (std::exchange(m_anew, false))
            m_error = error;
        m_again = false;
    });
    connect(this, &UserTableModel::loaded, this, [this] {
        m_anew = false;
        m_same = true;
        if (std::exchange(m_again, false))
            reload();
    });
}

UserTableModel::~UserTableModel()
{
    m_cancel.cancel();
}

void UserTableModel::setQuery(const api::UserFilter& filter, api::UserSort sort, int rows)
{
    if (!findsTheSame(m_filter, filter))
        m_checks->clear();
    m_filter = filter;
    m_sort = sort;
    m_same = false;
    forgetCursor(); // the rows are the other list's
    begin();
    loadFirst(std::clamp(rows, pageSize, mostAtOnce));
    Q_EMIT loadStarted();
}

void UserTableModel::reload()
{
    if (isLoading()) {
        m_again = true;
        return;
    }
    begin();
    loadView(std::max(0, m_firstVisible), m_lastVisible);
    Q_EMIT loadStarted();
}

void UserTableModel::begin()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_again = false;
    m_anew = true;
    m_error.reset();
}

void UserTableModel::cancel()
{
    m_cancel.cancel();
}

QFuture<Result<api::UserPage>> UserTableModel::ask(const std::optional<std::string>& cursor)
{
    api::UserQuery query;
    static_cast<api::UserFilter&>(query) = m_filter;
    query.sort = m_sort;
    query.limit = pageSize;
    query.cursor = cursor;
    if (beginsLoad()) {
        query.count = true;
        query.facets = true;
        m_clock.start();
    }
    return client::UsersApi(m_client).list(query, m_cancel);
}

void UserTableModel::take(const api::UserPage& page, int rows)
{
    m_matches = page.count.value_or(qint64(page.items.size()));
    m_areMore = page.countIsLower.value_or(false);
    m_facets = page.facets.value_or(api::UserFacets());
    if (rows <= pageSize) // else it took several requests
        m_time = int(m_clock.elapsed());
}

void UserTableModel::setVisible(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    if (last < 0)
        return;
    if (first < staleRows() && !isLoading() && !m_error)
        reload();
    else if (last + 2 * pageSize > rowCount())
        fetchMore({});
}

int UserTableModel::rowOf(const QString& id) const
{
    const std::string wanted = client::toStdString(id);
    for (int row = 0; row < rowCount(); ++row)
        if (item(row)->id == wanted)
            return row;
    return -1;
}

void UserTableModel::replace(const api::User& user)
{
    if (isLoading())
        m_again = true; // what is on its way may be older
    m_checks->refresh(user);
    if (const int row = rowOf(toQString(user.id)); row >= 0)
        replaceItem(row, user);
}

void UserTableModel::remove(const QString& id)
{
    if (isLoading())
        m_again = true;
    m_checks->forget(id);
    if (const int row = rowOf(id); row >= 0)
        removeItem(row);
}

RolesCell UserTableModel::chips(const api::User& user) const
{
    RolesCell chips;
    for (const std::string& role : user.roles)
        chips += {m_roles.name(role), m_roles.canGrant(role)};
    return chips;
}

QVariant UserTableModel::value(const api::User& user, int column) const
{
    switch (column) {
    case nameColumn:
        return QVariant::fromValue(PersonCell{toQString(user.displayName), toQString(user.email)});
    case statusColumn:
        return QVariant::fromValue(UserTexts::badge(user.status));
    case rolesColumn:
        return QVariant::fromValue(chips(user));
    case factorColumn:
        return QVariant::fromValue(UserTexts::factorOf(user));
    case createdColumn:
        return UserTexts::time(user.createdAt);
    case checkColumn:
        return m_checks->contains(toQString(user.id));
    default:
        return text(user, column);
    }
}

QString UserTableModel::text(const api::User& user, int column) const
{
    switch (column) {
    case nameColumn:
        return QStringLiteral("%1, %2").arg(toQString(user.displayName), toQString(user.email));
    case statusColumn:
        return UserTexts::badge(user.status).word;
    case rolesColumn:
        return m_roles.names(user.roles);
    case factorColumn:
        return UserTexts::factorOf(user).word;
    case lastSignInColumn:
        return UserTexts::lastSignIn(user.lastSignInAt);
    case sessionsColumn:
        return user.sessions > 0 ? theme::formatNumber(user.sessions) : QStringLiteral("–");
    case createdColumn:
        return theme::formatDate(UserTexts::time(user.createdAt).date());
    case checkColumn:
        return m_checks->contains(toQString(user.id)) ? tr("checked") : tr("not checked");
    default:
        return {};
    }
}

QVariant UserTableModel::data(const QModelIndex& index, int role) const
{
    const api::User* user = item(index.row());
    if (!user)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return value(*user, column);
    case Qt::AccessibleTextRole:
        return text(*user, column);
    case widgets::MatchRole:
        return m_filter.q && column == nameColumn ? QVariant(toQString(*m_filter.q)) : QVariant();
    case Qt::CheckStateRole:
        if (column != nameColumn && column != checkColumn)
            return {};
        return m_checks->contains(toQString(user->id)) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return column == sessionsColumn ? QVariant(int(Qt::AlignRight)) : QVariant();
    case Qt::ToolTipRole:
        return column == lastSignInColumn && user->lastSignInAt
                   ? QVariant(theme::formatDateTime(UserTexts::time(*user->lastSignInAt)))
                   : QVariant();
    default:
        return {};
    }
}

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == sessionsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (section == checkColumn)
        return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? tr("Check all or none") : QString();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return QStringList{tr("Name"),         tr("Status"),   tr("Roles"),  tr("Second factor"),
                       tr("Last sign-in"), tr("Sessions"), tr("Created")}
        .value(section);
}

} // namespace bloomzy::users_page
