#pragma once

#include "backend/alerts/Rule.h"

#include <deque>

namespace bloomzy::alerts {

struct Sample
{
    Moment at = 0;
    double value = 0;
    bool operator==(const Sample&) const = default;
};

/// Whether a condition is met. Unknown: the series tells nothing now.
enum class Finding { met, notMet, unknown };

/// What has to be remembered of a series to judge one condition. Bounded: a window keeps 512 samples, evenly thinned.
class Track
{
public:
    /// Of a series that is looked at from now on.
    explicit Track(Condition condition)
        : m_condition(condition)
    {
    }

    /// A value that came. One that is no number, or not newer than the last, is passed over.
    void observe(const Sample& sample);
    /// Time went on to `now`. A gap of more than the condition's `stale` since the last call is time in which nobody
    /// looked: an absence is counted from its end.
    void look(Moment now);
    [[nodiscard]] Finding finding(Moment now) const;
    /// What is compared with the limit; empty: unknown.
    [[nodiscard]] std::optional<double> measured(Moment now) const;
    [[nodiscard]] std::size_t keptSamples() const { return m_window.size(); }
    /// The clock was set by so much.
    void shift(Moment by);

private:
    [[nodiscard]] bool isBeyond(double value) const;
    [[nodiscard]] bool isFresh(Moment now) const;
    [[nodiscard]] Finding absence(Moment now) const;
    [[nodiscard]] double change() const;
    void keepInWindow(const Sample& sample);

    Condition m_condition;
    std::optional<Sample> m_last;
    bool m_isOver = false;        ///< of a threshold, with its clear limit
    std::deque<Sample> m_window;  ///< of a change: values and, of a counter, without its resets
    double m_lost = 0;            ///< what a counter had counted before its resets
    std::optional<Moment> m_seen; ///< when look() was called last
    Moment m_begun = 0;           ///< since when somebody looks without a gap
};

} // namespace bloomzy::alerts
