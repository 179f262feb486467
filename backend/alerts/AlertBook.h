#pragma once

#include "backend/alerts/Grouping.h"
#include "backend/alerts/Silence.h"
#include "backend/core/Result.h"

#include <map>
#include <string_view>

namespace bloomzy::alerts {

/// What has to outlive a restart.
struct AlertMemory
{
    std::vector<Alert> alerts;
    std::vector<Group> groups;
    std::vector<Silence> silences;
    Moment at = 0; ///< the last look
};
BOOST_DESCRIBE_STRUCT(AlertMemory, (), (alerts, groups, silences, at))

/// All rules with their alarms. It has no clock: whoever has it brings values and moments, in whatever steps, and the
/// same ones give the same notices. For one thread.
class AlertBook
{
public:
    /// `invalid` with what check() says.
    [[nodiscard]] static core::Result<AlertBook> make(std::vector<Rule> rules, const GroupOptions& options = {});

    /// Values of a series, ascending, not later than the next advance().
    void observe(const std::string& series, const Sample& sample);
    /// Judges what came, each value at its own time, then all rules at `now`. An earlier `now` than before means that
    /// the clock was set back: alarms and groups are set back with it, so that no wait gets longer. Silences end when
    /// they say.
    [[nodiscard]] std::vector<Notice> advance(Moment now);

    /// Somebody takes it on. `conflict` unless it fires.
    [[nodiscard]] core::Result<void> acknowledge(const std::string& rule, Acknowledgement by);
    /// `invalid` with what check() says, or where it names rules that do not exist; `conflict` when there is one of
    /// this id, or 1,000 of them. Those that ended are forgotten.
    [[nodiscard]] core::Result<void> silence(Silence silence);
    /// Ends it now. `notFound` when there is none.
    [[nodiscard]] core::Result<void> lift(const std::string& silence);

    [[nodiscard]] const std::vector<Rule>& rules() const { return m_rules; }
    [[nodiscard]] const std::vector<Silence>& silences() const { return m_silences; }
    /// In the order of rules().
    [[nodiscard]] const std::vector<Alert>& alerts() const { return m_alerts; }
    /// At the last advance(). Of a rule that exists.
    [[nodiscard]] AlertState state(std::size_t rule) const;

    [[nodiscard]] AlertMemory memory() const { return {m_alerts, m_groups, m_silences, m_now}; }
    /// Takes up what another run remembered; of rules that do not exist any more nothing. Before anything else.
    void restore(const AlertMemory& memory);

private:
    struct Waiting
    {
        std::size_t rule = 0;
        Sample sample;
    };

    AlertBook(std::vector<Rule> rules, const GroupOptions& options);
    [[nodiscard]] Dependency dependencyOf(std::size_t rule) const;
    void judge(std::size_t rule, Moment now);
    void setBack(Moment now);
    void noteSilences();
    [[nodiscard]] std::vector<Member> membersOf(const std::vector<std::size_t>& places) const;

    std::vector<Rule> m_rules;
    GroupOptions m_options;
    std::vector<std::size_t> m_order; ///< each behind what it depends on
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_bySeries;
    std::vector<Track> m_tracks;
    std::vector<Alert> m_alerts;
    std::vector<Group> m_groups;
    std::vector<std::vector<std::size_t>> m_members; ///< of each group
    std::vector<Silence> m_silences;
    std::vector<bool> m_isSilenced; ///< of each rule, now
    std::vector<Waiting> m_waiting;
    Moment m_now = 0;
};

} // namespace bloomzy::alerts
