#include "ui/widgets/frame/History.h"

namespace bloomzy::widgets {
namespace {

constexpr std::size_t most = 100;

} // namespace

void History::visit(const QString& pageId)
{
    m_entries.resize(std::size_t(m_at + 1));
    m_entries.push_back({pageId, {}});
    if (m_entries.size() > most)
        m_entries.erase(m_entries.begin());
    m_at = int(m_entries.size()) - 1;
}

void History::remember(const QVariant& place)
{
    if (m_at >= 0)
        m_entries[std::size_t(m_at)].place = place;
}

std::optional<History::Entry> History::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_entries[std::size_t(--m_at)];
}

std::optional<History::Entry> History::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_entries[std::size_t(++m_at)];
}

} // namespace bloomzy::widgets
