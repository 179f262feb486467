#pragma once

#include "tests/unit/audit/AuditLogFixture.h"

namespace bloomzy::test {

inline constexpr const char* canaryName = "Ada Kanarienvogel";
inline constexpr const char* canaryMail = "ada@kanarienvogel.example";
inline constexpr const char* canaryAddress = "203.0.113.77";
inline constexpr const char* canaryReason = "Kanarienvogel asked for it";
inline constexpr const char* canaryView = "Kanarienvogels view";

/// Events that tell of a person in each way there is; `id` is hers.
class PeopleFixture
{
public:
    static api::AuditEvent by(const std::string& id, const std::string& name)
    {
        api::AuditEvent event;
        event.time = "2026-11-30T10:00:00.000001Z";
        event.actor = {api::ActorKind::user, id, name, "session-of-" + id, canaryAddress};
        event.outcome = api::AuditOutcome::success;
        event.action = "taxon.update";
        event.target = api::AuditTarget{"taxon", "plant", "Monstera deliciosa"};
        event.traceId = "trace";
        return event;
    }
    static std::vector<api::AuditEvent> life(const std::string& id)
    {
        std::vector<api::AuditEvent> events{by(id, canaryName)};
        events.push_back(by(id, canaryName));
        events.back().reason = canaryReason;
        events.push_back(by(id, canaryName));
        events.back().target = api::AuditTarget{"savedView", "view", canaryView};
        events.push_back(by("admin", "Bea Administrator"));
        events.back().action = "user.update";
        events.back().target = api::AuditTarget{"user", id, canaryName};
        events.back().changes = {{"/email", {"null"}, {core::json::toJson(std::string(canaryMail))}}};
        events.push_back(by({}, {}));
        events.back().action = "session.login";
        events.back().actor = {api::ActorKind::anonymous, {}, {}, {}, canaryAddress};
        events.back().target = api::AuditTarget{"user", id, canaryName};
        events.push_back(events.back());
        events.back().target.reset();
        return events;
    }
    /// As the service of accounts tells that somebody is erased.
    static api::AuditEvent erasure(const std::string& id)
    {
        api::AuditEvent event = by("admin", "Bea Administrator");
        event.action = "user.erase";
        event.target = api::AuditTarget{"user", id, {}};
        return event;
    }
    static std::vector<storage::OutboxRow> rows(const std::vector<api::AuditEvent>& events, const std::string& prefix)
    {
        std::vector<storage::OutboxRow> all;
        for (const api::AuditEvent& event : events) {
            const auto number = std::int64_t(all.size() + 1);
            all.push_back({number, {prefix + std::to_string(number), "audit", core::json::toJson(event)}});
        }
        return all;
    }
    /// All that the tables of the log hold.
    static std::string stored(AuditLogFixture& log)
    {
        std::string all;
        for (const char* sql :
             {"SELECT COALESCE(actor, '') || COALESCE(target, '') || COALESCE(details, '') FROM events",
              "SELECT id || key_id || COALESCE(sealed, '') FROM people",
              "SELECT person || COALESCE(mark, '') || COALESCE(sealed, '') FROM person_names"})
            for (const std::string& text : log.texts(sql))
                all += text + "\n";
        return all;
    }
    static bool tellsOfHer(const std::string& text)
    {
        for (const std::string_view canary : {"anarienvogel", canaryAddress})
            if (text.find(canary) != std::string::npos)
                return true;
        return false;
    }
    static std::string listed(AuditLogFixture& log)
    {
        return core::json::toJson(log.service->after(0, 1'000, soon()).value());
    }
};

} // namespace bloomzy::test
