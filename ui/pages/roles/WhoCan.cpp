#include "ui/pages/roles/WhoCan.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/roles/RoleTexts.h"

#include <algorithm>

namespace bloomzy::roles_page {

using client::Result;
using client::toQString;

namespace {

constexpr int pause = 120; // milliseconds, while the focus goes over the matrix
constexpr std::int32_t perPage = 200;
constexpr std::size_t mostListed = 1'000;

const api::ScopedPermission* find(const std::vector<api::ScopedPermission>& all, const std::string& permission)
{
    const auto found = std::ranges::find(all, permission, &api::ScopedPermission::permission);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

WhoCan::WhoCan(client::ApiClient& client, const RoleBook& book, const RolePreview& preview, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_search(client)
    , m_book(book)
    , m_preview(preview)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &WhoCan::load);
    connect(&m_search, &PersonSearch::changed, this, &WhoCan::peopleChanged);
    connect(&preview, &RolePreview::changed, this, &WhoCan::merge);
    // Whatever the server tells of roles and people.
    connect(&book, &RoleBook::listChanged, &m_soon, qOverload<>(&QTimer::start));
}

WhoCan::~WhoCan()
{
    m_listing.cancel();
    m_asking.cancel();
}

void WhoCan::setPermission(const QString& permission)
{
    if (permission == m_permission)
        return;
    m_permission = permission;
    m_now.clear();
    m_explanation.reset();
    m_loading = true;
    m_soon.start();
    merge();
    Q_EMIT explanationChanged();
}

void WhoCan::load()
{
    m_listing.cancel();
    m_listing = client::CancelToken();
    if (m_permission.isEmpty())
        return;
    m_loading = true;
    ask({});
    askWhy();
}

void WhoCan::ask(const std::optional<std::string>& cursor)
{
    api::AccessPeopleQuery query;
    query.limit = perPage;
    query.cursor = cursor;
    query.permission = client::toStdString(m_permission);
    m_api.people(query, m_listing)
        .then(this, [this, mine = m_listing, first = !cursor](const Result<api::AccessPeople>& reply) {
            if (mine.isCancelled())
                return;
            if (first)
                m_now.clear();
            take(reply);
        });
}

void WhoCan::take(const Result<api::AccessPeople>& reply)
{
    m_error.reset();
    m_more = false;
    m_loading = false;
    if (!reply) {
        m_error = reply.error();
    } else {
        m_now.insert(m_now.end(), reply->items.begin(), reply->items.end());
        m_more = reply->nextCursor.has_value();
        m_loading = m_more && m_now.size() < mostListed;
        if (m_loading)
            ask(reply->nextCursor);
    }
    merge();
}

void WhoCan::merge()
{
    const std::string permission = client::toStdString(m_permission);
    m_people.clear();
    std::vector<std::string> listed;
    for (const api::AccessEffect& effect : m_preview.effects().value_or(api::AccessEffects()).items) {
        const auto* gain = find(effect.gains, permission);
        const auto* loss = find(effect.losses, permission);
        if (!gain && !loss)
            continue;
        const auto now = std::ranges::find(m_now, effect.id, &api::AccessPerson::id);
        m_people.push_back(
            {effect.id, RoleTexts::person(effect.id, effect.displayName), gain ? gain->families : loss->families,
             now == m_now.end() ? std::vector<std::string>() : now->roles, gain ? Change::gains : Change::loses});
        listed.push_back(effect.id);
    }
    for (const api::AccessPerson& person : m_now)
        if (std::ranges::find(listed, person.id) == listed.end())
            m_people.push_back(
                {person.id, RoleTexts::person(person.id, person.displayName), person.families, person.roles});
    Q_EMIT peopleChanged();
    const bool others = !m_isPicked && !m_people.empty() && m_people.front().id != m_person;
    if (others && (m_person.empty() || !m_loading))
        explain(m_people.front().id, m_people.front().name);
    else
        Q_EMIT explanationChanged();
}

void WhoCan::choose(const std::string& id, const QString& name)
{
    m_isPicked = true;
    explain(id, name);
}

std::vector<WhoCan::Person> WhoCan::listed() const
{
    if (!m_search.isActive())
        return m_people;
    std::vector<Person> found;
    for (const api::User& user : m_search.people()) {
        const auto known = std::ranges::find(m_people, user.id, &Person::id);
        Person person{user.id, toQString(user.displayName), {}, {}, Change::none, toQString(user.email)};
        if (known != m_people.end())
            person.change = known->change;
        found.push_back(std::move(person));
    }
    return found;
}

int WhoCan::count(Change change) const
{
    return int(std::ranges::count(m_people, change, &Person::change));
}

WhoCan::Change WhoCan::changeOf(const std::string& id) const
{
    const auto found = std::ranges::find(m_people, id, &Person::id);
    return found == m_people.end() ? Change::none : found->change;
}

void WhoCan::explain(const std::string& id, const QString& name)
{
    m_person = id;
    m_personName = name;
    m_explanation.reset();
    askWhy();
    Q_EMIT explanationChanged();
}

void WhoCan::forget()
{
    m_person.clear();
    m_isPicked = false;
}

void WhoCan::askWhy()
{
    m_asking.cancel();
    m_asking = client::CancelToken();
    if (m_person.empty() || m_permission.isEmpty())
        return;
    m_api.explain({m_person, client::toStdString(m_permission), {}}, m_asking)
        .then(this, [this, mine = m_asking](const Result<api::AccessExplanation>& reply) {
            if (mine.isCancelled())
                return;
            if (reply)
                m_explanation = *reply;
            else if (reply.error().is(api::ErrorCode::notFound))
                forget();
            Q_EMIT explanationChanged();
        });
}

} // namespace bloomzy::roles_page
