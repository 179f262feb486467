#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/botanical/BotanicalName.h"

class QPainter;

namespace bloomzy::catalog_page {

/// The names from the highest taxon down to one: "Araceae › Monsteroideae › Monstera".
class TreePath
{
public:
    explicit TreePath(const theme::Theme& theme)
        : m_theme(theme)
    {
    }

    /// Authors are left out.
    void setNames(const std::vector<api::NameParts>& names);
    bool isEmpty() const { return m_names.empty(); }
    QString plainText() const;
    /// On one line behind a tree icon. What is too long loses its highest names.
    void paint(QPainter& painter, const QRect& rect) const;

private:
    std::size_t firstThatFits(double width, double separator) const;

    const theme::Theme& m_theme;
    std::vector<widgets::NameRuns> m_names;
};

} // namespace bloomzy::catalog_page
