#pragma once

#include <QtCore/QString>

class QSettings;

namespace bloomzy::widgets {

class Page;

/// Whether the navigation is a rail: as the person chose for this page, else as the page prefers.
class RailMemory
{
public:
    explicit RailMemory(QSettings& settings)
        : m_settings(settings)
    {
    }

    /// Without a page: wide.
    bool wanted(const Page* page) const;
    void choose(const Page& page, bool rail);

private:
    QSettings& m_settings;
};

} // namespace bloomzy::widgets
