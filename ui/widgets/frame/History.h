#pragma once

#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>
#include <vector>

namespace bloomzy::widgets {

/// Where a window has been, for Back and Forward; the newest 100 places.
class History
{
public:
    struct Entry
    {
        QString pageId;
        QVariant place;
    };

    /// The window is at a new place now; what lay ahead is forgotten.
    void visit(const QString& pageId);
    /// What the present entry comes back to.
    void remember(const QVariant& place);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < int(m_entries.size()); }
    std::optional<Entry> back();
    std::optional<Entry> forward();

private:
    std::vector<Entry> m_entries;
    int m_at = -1;
};

} // namespace bloomzy::widgets
