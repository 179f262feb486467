#include "tests/bench/audit/AuditDays.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::bench {
namespace {

constexpr unsigned people = 40;
constexpr unsigned plants = 50'000;
constexpr unsigned vocabulary = 30'000;
constexpr double workingSeconds = 3 * 260 * 12 * 3600.0; ///< of three years

constexpr std::array enumerations{"/care/light", "/care/difficulty", "/reviewState", "/taxonomicStatus"};
constexpr std::array states{"bright", "shade", "easy", "hard", "draft", "inReview", "reviewed", "accepted"};
constexpr std::array numbers{"/care/wateringIntervalDays", "/care/heightCm/max", "/namePublishedInYear"};
constexpr std::array texts{"/taxonRemarks", "/care/summary", "/care/soil"};

std::string idOf(const char* kind, unsigned number)
{
    const std::string digits = std::to_string(100'000'000'000ULL + number);
    return std::string("019ab3c0-") + kind + "-7000-8000-" + digits;
}

} // namespace

AuditDays::AuditDays(std::int64_t events)
    : m_now(*core::parseTime("2023-11-27T07:00:00Z"))
    , m_gap(workingSeconds / double(std::max<std::int64_t>(events, 1)))
{
    for (unsigned i = 0; i < people; ++i)
        m_people.push_back(word(2) + " " + word(3));
    for (unsigned i = 0; i < plants; ++i)
        m_plants.push_back(word(3 + i % 2) + " " + word(4));
    for (unsigned i = 0; i < vocabulary; ++i)
        m_words.push_back(word(2 + i % 3));
}

unsigned AuditDays::skewed(unsigned end)
{
    const double share = double(m_random()) / 4'294'967'296.0;
    return std::min(end - 1, unsigned(double(end) * share * share * share));
}

std::string AuditDays::word(unsigned syllables)
{
    constexpr std::array<const char*, 20> beginnings{"b", "c", "d", "f", "g",  "h",  "l",  "m",  "n",  "p",
                                                     "r", "s", "t", "v", "br", "cr", "st", "ph", "tr", "gl"};
    constexpr std::array<const char*, 8> vowels{"a", "e", "i", "o", "u", "ae", "an", "er"};
    std::string text;
    for (; syllables > 0; --syllables)
        text += std::string(beginnings[below(beginnings.size())]) + vowels[below(vowels.size())];
    return text;
}

std::string AuditDays::hexadecimal(unsigned digits)
{
    std::string text;
    for (; digits > 0; --digits)
        text += "0123456789abcdef"[below(16)];
    return text;
}

void AuditDays::advance()
{
    const double share = (double(m_random()) + 1) / 4'294'967'297.0;
    m_now += std::chrono::microseconds(std::int64_t(-std::log(share) * m_gap * 1e6) + 1);
    // After seven in the evening and at weekends nearly nobody is there.
    constexpr std::int64_t day = 86'400'000'000;
    const std::int64_t since = m_now.time_since_epoch().count();
    const bool night = since % day > 19 * day / 24;
    if (night && below(50) != 0) {
        const std::int64_t weekday = (since / day + 3) % 7; // 1970 began with a Thursday; 0 is Monday
        m_now = core::Time(std::chrono::microseconds((since / day + (weekday == 4 ? 3 : 1)) * day + 7 * day / 24));
    }
}

void AuditDays::actAsPerson(api::AuditEvent& event)
{
    const unsigned person = skewed(people);
    const auto day = unsigned(m_now.time_since_epoch().count() / 86'400'000'000);
    event.actor.kind = api::ActorKind::user;
    event.actor.id = idOf("aaaa", person);
    event.actor.displayName = m_people[person];
    event.actor.sessionId = idOf("bbbb", day * people + person);
    event.actor.address = "192.0.2." + std::to_string(1 + person);
    if (below(10) == 0)
        event.actor.address = "203.0." + std::to_string(person) + "." + std::to_string(1 + day % 200);
}

std::string AuditDays::text()
{
    std::string text;
    for (unsigned i = 2 + below(8); i > 0; --i)
        text += (text.empty() ? "" : " ") + m_words[skewed(vocabulary)];
    return text;
}

api::FieldChange AuditDays::change()
{
    const unsigned kind = below(10);
    if (kind < 5)
        return {enumerations[below(enumerations.size())],
                {core::json::toJson(std::string(states[below(states.size())]))},
                {core::json::toJson(std::string(states[below(states.size())]))}};
    if (kind < 8)
        return {numbers[below(numbers.size())], {std::to_string(1 + below(60))}, {std::to_string(1 + below(60))}};
    return {texts[below(texts.size())], {}, {core::json::toJson(text())}};
}

void AuditDays::editPlant(api::AuditEvent& event)
{
    const unsigned plant = skewed(plants);
    event.target = api::AuditTarget{"taxon", idOf("cccc", plant), m_plants[plant]};
    const unsigned kind = below(100);
    event.action = kind < 84   ? "taxon.update"
                   : kind < 97 ? "taxon.create"
                   : kind < 99 ? "taxon.delete"
                               : "taxon.publish";
    for (unsigned i = 1 + below(3); i > 0 && kind < 97; --i)
        event.changes.push_back(change());
    if (below(200) == 0) {
        event.outcome = api::AuditOutcome::denied;
        event.reason = "The permission taxa.write is missing.";
    }
}

void AuditDays::administer(api::AuditEvent& event)
{
    const unsigned kind = below(1000);
    const unsigned person = below(people);
    event.target = api::AuditTarget{"user", idOf("aaaa", person), m_people[person]};
    if (kind < 700) {
        event.action = "session.login";
        event.outcome = below(12) == 0 ? api::AuditOutcome::denied : api::AuditOutcome::success;
    } else if (kind < 950) {
        event.action = "session.logout";
        event.target = api::AuditTarget{"session", *event.actor.sessionId, {}};
    } else if (kind < 970) {
        event.action = "user.setRoles";
        event.changes = {{"/curator", {}, {"{\"role\":\"curator\"}"}}};
    } else if (kind < 975) {
        event.action = "user.suspend";
        event.changes = {{"/status", {"\"active\""}, {"\"suspended\""}}};
    } else {
        event.action = "backup.create";
        event.actor = {};
        event.actor.kind = api::ActorKind::system;
        event.target = api::AuditTarget{"backup", idOf("dddd", below(1'000'000)), {}};
        event.outcome = below(40) == 0 ? api::AuditOutcome::failure : api::AuditOutcome::success;
    }
}

api::AuditEvent AuditDays::next()
{
    advance();
    api::AuditEvent event;
    event.time = core::formatTime(m_now);
    event.outcome = api::AuditOutcome::success;
    event.traceId = hexadecimal(32);
    event.requestId = hexadecimal(16);
    if (m_burst == 0 && below(20'000) == 0) {
        m_burst = 200 + int(below(2'000));
        m_burstAddress = "198.51.100." + std::to_string(1 + below(250));
    }
    if (m_burst > 0) {
        --m_burst;
        event.action = "session.login";
        event.actor.kind = api::ActorKind::anonymous;
        event.actor.address = m_burstAddress;
        event.outcome = api::AuditOutcome::denied;
        event.reason = "No user has this address. Further ones from there are not recorded for a minute.";
        return event;
    }
    actAsPerson(event);
    if (below(100) < 72)
        editPlant(event);
    else
        administer(event);
    return event;
}

std::string AuditDays::sourceOf(const api::AuditEvent& event)
{
    return event.action.starts_with("taxon") ? "catalog" : event.action.starts_with("backup") ? "backup" : "auth";
}

} // namespace bloomzy::bench
