#include "backend/alerts/Track.h"

#include <algorithm>
#include <cmath>

namespace bloomzy::alerts {
namespace {

constexpr std::size_t mostSamples = 512;

} // namespace

bool Track::isBeyond(double value) const
{
    const double limit = m_isOver && m_condition.clearLimit ? *m_condition.clearLimit : m_condition.limit;
    return m_condition.comparison == Comparison::above ? value > limit : value < limit;
}

void Track::observe(const Sample& sample)
{
    if (!std::isfinite(sample.value) || (m_last && sample.at <= m_last->at))
        return;
    if (m_condition.kind == ConditionKind::change)
        keepInWindow(sample);
    m_last = sample;
    m_isOver = isBeyond(sample.value);
}

/// The newest sample at or before the window's begin stays: it is the value that the window began with.
void Track::keepInWindow(const Sample& sample)
{
    const Moment gap = m_last ? sample.at - m_last->at : 0;
    if (gap > std::max(m_condition.stale, m_condition.window) * second)
        m_window.clear();
    if (m_condition.isCounter && m_last && sample.value < m_last->value)
        m_lost += m_last->value;
    m_window.push_back({sample.at, sample.value + m_lost});
    const Moment begin = sample.at - m_condition.window * second;
    while (m_window.size() > 1 && m_window[1].at <= begin)
        m_window.pop_front();
    if (m_window.size() <= mostSamples)
        return;
    // The first and the last are what counts; between them every other one is enough.
    std::deque<Sample> thinned;
    for (std::size_t i = 0; i < m_window.size(); ++i)
        if (i % 2 == 0 || i + 1 == m_window.size())
            thinned.push_back(m_window[i]);
    m_window = std::move(thinned);
}

void Track::look(Moment now)
{
    if (!m_seen || now - *m_seen > m_condition.stale * second)
        m_begun = now;
    m_seen = now;
}

bool Track::isFresh(Moment now) const
{
    return m_last && now - m_last->at <= m_condition.stale * second;
}

double Track::change() const
{
    const double total = m_window.back().value - m_window.front().value;
    const double seconds = double(m_window.back().at - m_window.front().at) / double(second);
    return m_condition.measure == ChangeMeasure::total ? total : total / seconds;
}

std::optional<double> Track::measured(Moment now) const
{
    if (m_condition.kind == ConditionKind::absence)
        return double(now - std::max(m_last ? m_last->at : m_begun, m_begun)) / double(second);
    if (!isFresh(now) || (m_condition.kind == ConditionKind::change && m_window.size() < 2))
        return {};
    return m_condition.kind == ConditionKind::change ? change() : m_last->value;
}

Finding Track::absence(Moment now) const
{
    return *measured(now) >= double(m_condition.window) ? Finding::met : Finding::notMet;
}

Finding Track::finding(Moment now) const
{
    if (m_condition.kind == ConditionKind::absence)
        return absence(now);
    const auto value = measured(now);
    if (!value)
        return Finding::unknown;
    // A threshold was judged when its value came, with what was so before.
    const bool isMet = m_condition.kind == ConditionKind::threshold ? m_isOver : isBeyond(*value);
    return isMet ? Finding::met : Finding::notMet;
}

void Track::shift(Moment by)
{
    if (m_last)
        m_last->at += by;
    for (Sample& sample : m_window)
        sample.at += by;
    if (m_seen)
        *m_seen += by;
    m_begun += by;
}

} // namespace bloomzy::alerts
