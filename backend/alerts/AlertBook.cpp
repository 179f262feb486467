#include "backend/alerts/AlertBook.h"

#include <algorithm>

namespace bloomzy::alerts {
namespace {

constexpr std::size_t mostSilences = 1'000;
/// Values that may wait for one advance(); the oldest go.
constexpr std::size_t mostWaiting = 100'000;

void shift(std::optional<Moment>& moment, Moment by)
{
    if (moment)
        *moment += by;
}

void shift(Alert& alert, Moment by)
{
    for (auto* moment : {&alert.metSince, &alert.firingSince, &alert.resolvedAt, &alert.lastKnown})
        shift(*moment, by);
}

} // namespace

core::Result<AlertBook> AlertBook::make(std::vector<Rule> rules, const GroupOptions& options)
{
    if (auto faults = check(rules); !faults.empty())
        return core::invalid(std::move(faults));
    return AlertBook(std::move(rules), options);
}

AlertBook::AlertBook(std::vector<Rule> rules, const GroupOptions& options)
    : m_rules(std::move(rules))
    , m_options(options)
    , m_order(inOrder(m_rules))
    , m_isSilenced(m_rules.size(), false)
{
    std::map<std::string, std::size_t> groups;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const Rule& rule = m_rules[i];
        m_places.emplace(rule.id, i);
        m_bySeries[rule.series].push_back(i);
        m_tracks.emplace_back(rule.condition);
        Alert alert;
        alert.rule = rule.id;
        m_alerts.push_back(std::move(alert));
        // A group's name and a rule's id are kept apart, so that none is taken for the other.
        const std::string group = rule.group.empty() ? "rule:" + rule.id : "group:" + rule.group;
        const auto [place, isNew] = groups.emplace(group, m_groups.size());
        if (isNew) {
            m_groups.push_back({group, {}, {}, {}, 0});
            m_members.emplace_back();
        }
        m_members[place->second].push_back(i);
    }
}

void AlertBook::observe(const std::string& series, const Sample& sample)
{
    const auto rules = m_bySeries.find(series);
    if (rules == m_bySeries.end())
        return;
    for (const std::size_t rule : rules->second)
        m_waiting.push_back({rule, sample});
    if (m_waiting.size() > mostWaiting)
        m_waiting.erase(m_waiting.begin(), m_waiting.end() - mostWaiting);
}

Dependency AlertBook::dependencyOf(std::size_t rule) const
{
    Dependency worst = Dependency::quiet;
    for (const std::string& id : m_rules[rule].dependsOn)
        worst = std::max(worst, asDependency(m_alerts[m_places.at(id)]));
    return worst;
}

void AlertBook::judge(std::size_t rule, Moment now)
{
    Track& track = m_tracks[rule];
    track.look(now);
    m_alerts[rule] = step(std::move(m_alerts[rule]), m_rules[rule], track.finding(now), track.measured(now),
                          dependencyOf(rule), now);
}

std::vector<Notice> AlertBook::advance(Moment now)
{
    if (now < m_now)
        setBack(now);
    m_now = now;
    std::ranges::stable_sort(m_waiting, {}, [](const Waiting& one) { return one.sample.at; });
    for (const auto& [rule, sample] : m_waiting) {
        m_tracks[rule].observe(sample);
        judge(rule, std::min(sample.at, now));
    }
    m_waiting.clear();
    for (const std::size_t rule : m_order)
        judge(rule, now);
    std::erase_if(m_silences, [&](const Silence& silence) { return silence.end <= now; });
    noteSilences();
    std::vector<Notice> notices;
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        if (auto notice = planNotice(m_groups[i], membersOf(m_members[i]), m_options, now))
            notices.push_back(std::move(*notice));
    return notices;
}

void AlertBook::setBack(Moment now)
{
    const Moment by = now - m_now;
    for (Alert& alert : m_alerts)
        shift(alert, by);
    for (Track& track : m_tracks)
        track.shift(by);
    for (Group& group : m_groups) {
        shift(group.changedSince, by);
        shift(group.noticedAt, by);
    }
    // What came with a time that is still to come would be passed over, or hide what comes.
    std::erase_if(m_waiting, [&](const Waiting& one) { return one.sample.at > now; });
}

void AlertBook::noteSilences()
{
    m_isSilenced.assign(m_rules.size(), false);
    for (const Silence& silence : m_silences)
        if (isActive(silence, m_now))
            for (const std::string& rule : silence.rules)
                if (const auto place = m_places.find(rule); place != m_places.end())
                    m_isSilenced[place->second] = true;
}

std::vector<Member> AlertBook::membersOf(const std::vector<std::size_t>& places) const
{
    std::vector<Member> members;
    members.reserve(places.size());
    for (const std::size_t place : places)
        members.push_back({m_rules[place], m_alerts[place], m_isSilenced[place]});
    return members;
}

AlertState AlertBook::state(std::size_t rule) const
{
    return stateOf(m_alerts[rule], m_isSilenced[rule]);
}

core::Result<void> AlertBook::acknowledge(const std::string& rule, Acknowledgement by)
{
    const auto place = m_places.find(rule);
    if (place == m_places.end() || !m_alerts[place->second].firingSince)
        return core::makeError(api::ErrorCode::conflict, "This alarm is over. Nothing was changed.");
    m_alerts[place->second].acknowledgement = std::move(by);
    return {};
}

core::Result<void> AlertBook::silence(Silence silence)
{
    auto faults = check(silence);
    if (std::ranges::any_of(silence.rules, [&](const std::string& id) { return !m_places.contains(id); }))
        faults.push_back({"/rules", "silence.rules", "A silence names rules that exist."});
    if (!faults.empty())
        return core::invalid(std::move(faults));
    if (m_silences.size() >= mostSilences || std::ranges::count(m_silences, silence.id, &Silence::id) > 0)
        return core::makeError(api::ErrorCode::conflict, "This silence is there already, or there are 1,000 of them.");
    m_silences.push_back(std::move(silence));
    noteSilences();
    return {};
}

core::Result<void> AlertBook::lift(const std::string& silence)
{
    if (std::erase_if(m_silences, [&](const Silence& one) { return one.id == silence; }) == 0)
        return core::makeError(api::ErrorCode::notFound, "There is no such silence. It may have ended.");
    noteSilences();
    return {};
}

void AlertBook::restore(const AlertMemory& memory)
{
    for (const Alert& alert : memory.alerts)
        if (const auto place = m_places.find(alert.rule); place != m_places.end())
            m_alerts[place->second] = alert;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const auto former = std::ranges::find(memory.groups, m_groups[i].name, &Group::name);
        if (former == memory.groups.end())
            continue;
        m_groups[i] = *former;
        // A rule may have gone, or to another group.
        std::erase_if(m_groups[i].told, [&](const std::string& rule) {
            const auto place = m_places.find(rule);
            return place == m_places.end() || std::ranges::count(m_members[i], place->second) == 0;
        });
    }
    m_silences = memory.silences;
    m_now = memory.at;
    noteSilences();
}

} // namespace bloomzy::alerts
