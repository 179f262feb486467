#include "ui/models/PeopleSource.h"

#include "ui/client/ApiClient.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

namespace bloomzy::models {

using namespace Qt::StringLiterals;
using theme::IconName;
using widgets::Fit;
using widgets::PaletteItem;

namespace {

constexpr int perPage = 200;
constexpr std::size_t mostPeople = 1'000;
constexpr std::size_t mostShown = 12;

QString namesOf(const api::User& user)
{
    return QString::fromStdString(user.displayName + ' ' + user.email);
}

} // namespace

PeopleSource::PeopleSource(client::ApiClient& client, ShowToast showToast, QObject* parent)
    : PaletteSource(parent)
    , m_client(client)
    , m_api(client)
    , m_showToast(std::move(showToast))
{
}

PeopleSource::~PeopleSource()
{
    m_cancel.cancel();
}

bool PeopleSource::mayRead() const
{
    return m_client.session().may(u"users.read");
}

void PeopleSource::search(const widgets::PaletteQuery& query)
{
    m_query = query;
    if (query.scope == widgets::PaletteScope::people && mayRead() && !std::exchange(m_asked, true))
        ask();
}

void PeopleSource::cancel()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_users.clear();
    m_failure.clear();
    m_asked = false;
}

void PeopleSource::ask(std::optional<std::string> cursor)
{
    api::UserQuery query;
    query.limit = perPage;
    query.cursor = std::move(cursor);
    m_api.list(query, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::UserPage>& reply) {
        if (!mine.isCancelled())
            take(reply);
    });
}

void PeopleSource::take(const client::Result<api::UserPage>& reply)
{
    if (reply) {
        m_users.insert(m_users.end(), reply->items.begin(), reply->items.end());
        if (reply->nextCursor && m_users.size() < mostPeople)
            ask(reply->nextCursor);
    } else {
        m_failure = client::textOf(reply.error());
    }
    Q_EMIT changed();
}

std::vector<widgets::PaletteGroup> PeopleSource::groups() const
{
    if (m_query.scope != widgets::PaletteScope::people)
        return {};
    widgets::PaletteGroup group{widgets::PaletteRank::results, tr("People"), {}, {}};
    PaletteItem why;
    why.text = mayRead() ? tr("The people could not be loaded") : tr("People of this server");
    why.icon = mayRead() ? IconName::statusWarning : IconName::lock;
    why.reason = mayRead() ? m_failure : tr("needs the role Administrator");
    if (!why.reason.isEmpty())
        group.items.push_back(why);
    std::vector<std::pair<Fit, const api::User*>> hits;
    for (const api::User& user : m_users) {
        if (const Fit fit = widgets::fitOf(namesOf(user), m_query.words); fit != Fit::none)
            hits.emplace_back(fit, &user);
    }
    std::ranges::stable_sort(hits, {}, &std::pair<Fit, const api::User*>::first);
    for (std::size_t i = 0; i < std::min(hits.size(), mostShown); ++i)
        group.items.push_back(itemOf(*hits[i].second));
    group.note = hits.empty() ? QString() : QString::number(hits.size());
    return {group};
}

PaletteItem PeopleSource::itemOf(const api::User& user) const
{
    PaletteItem item = copy(QString::fromStdString(user.displayName), user.email);
    item.key = u"person:"_s + QString::fromStdString(user.id);
    item.isKept = false;
    item.icon = IconName::user;
    item.detail = QString::fromStdString(user.email);
    item.note = user.status == api::UserStatus::invited     ? tr("invited")
                : user.status == api::UserStatus::suspended ? tr("suspended")
                                                            : QString();
    item.actions = {copy(tr("Copy the email address"), user.email), copy(tr("Copy the name"), user.displayName)};
    return item;
}

PaletteItem PeopleSource::copy(const QString& text, const std::string& what) const
{
    PaletteItem item;
    item.text = text;
    item.icon = IconName::copy;
    item.run = [show = m_showToast, copied = QString::fromStdString(what)] {
        QGuiApplication::clipboard()->setText(copied);
        show({widgets::ToastKind::done, tr("Copied"), copied, {}, {}});
    };
    return item;
}

} // namespace bloomzy::models
