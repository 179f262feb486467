#include "tests/unit/audit/SearchLog.h"

#include "backend/http/BodyStream.h"

#include <QTest>

#include <algorithm>

namespace bloomzy::test {
namespace {

constexpr const char* plants[] = {"Monstera deliciosa", "Monstera adansonii", "Æonium arboreum", "Mentha × piperita"};
constexpr const char* fields[] = {"/care/light", "/care/wateringIntervalDays", "/vernacularNames", "/reviewState"};
constexpr const char* values[] = {"bright", "shade", "quercus rubra", "Crème brûlée", "12"};

std::string idOf(const char* kind, unsigned number)
{
    return "019ab3c0-0000-7000-8000-" + std::to_string(10'000'000'000 + number) + kind;
}

std::string nameOf(unsigned person)
{
    return "Person" + std::string(1, char('a' + person)) + " Sample";
}

} // namespace

std::string SearchLog::personId(unsigned number)
{
    return idOf("a", number);
}

std::string SearchLog::plantId(unsigned number)
{
    return idOf("c", number);
}

std::string SearchLog::sessionId(unsigned number)
{
    return idOf("b", number);
}

std::string SearchLog::address(unsigned number)
{
    return "192.0." + std::to_string(number % 3) + "." + std::to_string(1 + number % 5);
}

SearchLog::SearchLog(std::unique_ptr<storage::Database> database, quint32 seed)
    : m_log(std::move(database))
    , m_random(seed)
    , m_now(*core::parseTime("2026-09-01T00:00:00Z"))
{
    reopen();
}

MadeEvent SearchLog::make()
{
    MadeEvent made;
    api::AuditEntry& entry = made.entry;
    m_now += std::chrono::minutes(below(180));
    // A source may be late.
    entry.time = core::formatTime(m_now - std::chrono::minutes(below(8) == 0 ? below(300) : 0));
    entry.action = actions[below(5)];
    entry.outcome = below(6) == 0   ? api::AuditOutcome::denied
                    : below(9) == 0 ? api::AuditOutcome::failure
                                    : api::AuditOutcome::success;
    entry.actor.kind = below(7) == 0 ? api::ActorKind::system : api::ActorKind::user;
    if (entry.actor.kind == api::ActorKind::user) {
        const unsigned person = below(peopleThere);
        entry.actor.id = personId(person);
        entry.actor.displayName = nameOf(person);
        entry.actor.sessionId = sessionId(person * 10 + below(3));
        entry.actor.address = address(person);
    }
    if (below(2) == 0)
        entry.traceId = "36da82d79be7f738ac2f4808f69400" + std::to_string(10 + below(20));
    const bool isOfPlant = entry.action.starts_with("taxon");
    entry.source = isOfPlant ? "catalog" : entry.action.starts_with("backup") ? "backup" : "auth";
    if (isOfPlant) {
        const std::string plant = plants[below(4)];
        entry.target = api::AuditTarget{"taxon", plantId(below(9)), plant};
        made.texts.push_back(plant);
        for (unsigned i = below(3); i > 0; --i) {
            const std::string field = fields[below(4)];
            const std::string value = values[below(5)];
            entry.changes.push_back({field, {}, {core::json::toJson(value)}});
            made.texts.insert(made.texts.end(), {field, value});
        }
    } else if (entry.source == "auth") {
        const unsigned person = below(peopleThere);
        entry.target = api::AuditTarget{"user", personId(person), nameOf(person)};
        const std::string mail = person == 0 ? "zoe.mail@example.org" : "secret@example.org";
        entry.changes = {{"/email", {}, {core::json::toJson(mail)}}, {"/status", {}, {"\"suspended\""}}};
        made.texts = {"/email", "/status", "suspended"};
    }
    return made;
}

storage::OutboxRow SearchLog::keep(MadeEvent made)
{
    api::AuditEntry& entry = made.entry;
    entry.sequence = std::int64_t(m_events.size() + 1);
    entry.id = "019ab3c0-1111-7000-8000-" + std::to_string(100'000'000'000 + entry.sequence);
    const api::AuditEvent& event = entry;
    storage::OutboxRow row{entry.sequence, {entry.id, "audit", core::json::toJson(event)}};
    learnNames(entry);
    m_events.push_back(std::move(made));
    return row;
}

void SearchLog::add(api::AuditEntry entry, std::vector<std::string> texts)
{
    const std::string source = entry.source;
    const storage::OutboxRow row = keep({std::move(entry), std::move(texts)});
    m_log.service->take(source, std::span(&row, 1)).value();
}

void SearchLog::happenAtOnce(int count)
{
    std::vector<storage::OutboxRow> rows;
    for (int i = 0; i < count; ++i) {
        MadeEvent made = make();
        made.entry.source = "catalog";
        rows.push_back(keep(std::move(made)));
    }
    m_log.service->take("catalog", rows).value();
}

void SearchLog::happen(int count)
{
    for (int i = 0; i < count; ++i) {
        MadeEvent made = make();
        add(std::move(made.entry), std::move(made.texts));
    }
}

core::Result<http::Response> SearchLog::ask(const char* operation, const Query& query, bool seesPersonal,
                                            const std::string& id) const
{
    http::Request request;
    request.deadline = soon();
    request.query = query;
    request.auditAction = "audit.export";
    request.principal.emplace();
    request.principal->userId = personId(0);
    request.principal->permissions.set(std::size_t(api::Permission::auditRead));
    request.principal->permissions.set(std::size_t(api::Permission::usersRead), seesPersonal);
    request.pathParameters.emplace("id", id);
    const auto endpoints = m_log.service->endpoints();
    const auto found = std::ranges::find_if(
        endpoints, [&](const http::Endpoint& each) { return each.route.operationId == operation; });
    return found->handle(request);
}

std::vector<std::int64_t> SearchLog::allPages(Query query, bool seesPersonal) const
{
    std::vector<std::int64_t> sequences;
    std::optional<std::string> cursor;
    do {
        Query next = query;
        if (cursor)
            next.emplace_back("cursor", *cursor);
        const auto page = read<api::AuditPage>("listAuditEvents", next, seesPersonal);
        for (const api::AuditEntry& entry : page.items)
            sequences.push_back(entry.sequence);
        cursor = page.nextCursor;
    } while (cursor);
    return sequences;
}

api::AuditFacets SearchLog::allFacets(const api::AuditFilter& filter, bool seesPersonal) const
{
    api::AuditFacets sum;
    std::optional<std::string> cursor;
    do {
        Query query = queryOf(filter);
        if (cursor)
            query.emplace_back("cursor", *cursor);
        const auto answer = read<api::AuditFacets>("countAuditEvents", query, seesPersonal);
        sum.count += answer.count;
        sum.through = answer.through;
        for (auto group : {&api::AuditFacets::action, &api::AuditFacets::outcome, &api::AuditFacets::actorKind,
                           &api::AuditFacets::actor, &api::AuditFacets::targetType, &api::AuditFacets::source})
            for (const api::AuditCount& count : answer.*group) {
                auto& all = sum.*group;
                const auto same = std::ranges::find(all, count.value, &api::AuditCount::value);
                if (same == all.end())
                    all.push_back(count);
                else
                    same->count += count.count;
            }
        cursor = answer.nextCursor;
    } while (cursor);
    return sum;
}

std::string SearchLog::exported(Query query, bool seesPersonal) const
{
    const auto answer = ask("exportAuditEvents", query, seesPersonal).value();
    std::string text;
    std::atomic_bool woken = false;
    answer.stream->open([&] { woken = true; });
    bool last = false;
    const auto takeAll = [&] {
        const auto piece = answer.stream->take();
        text += piece.bytes;
        last = piece.last;
        return last;
    };
    static_cast<void>(QTest::qWaitFor(takeAll, 20'000));
    answer.stream->close();
    return last ? text : "cut off";
}

SearchLog::Query SearchLog::queryOf(const api::AuditFilter& filter)
{
    Query query;
    const auto one = [&](const char* name, const std::optional<std::string>& value) {
        if (value)
            query.emplace_back(name, *value);
    };
    const auto all = [&](const char* name, const std::vector<std::string>& values) {
        for (const std::string& value : values)
            query.emplace_back(name, value);
    };
    one("q", filter.q);
    one("from", filter.from);
    one("to", filter.to);
    all("action", filter.action);
    for (const auto outcome : filter.outcome)
        query.emplace_back("outcome", core::json::enumName(outcome));
    all("actor", filter.actor);
    for (const auto kind : filter.actorKind)
        query.emplace_back("actorKind", core::json::enumName(kind));
    one("target", filter.target);
    all("targetType", filter.targetType);
    one("address", filter.address);
    one("session", filter.session);
    one("trace", filter.trace);
    all("source", filter.source);
    if (filter.through)
        query.emplace_back("through", std::to_string(*filter.through));
    return query;
}

} // namespace bloomzy::test
