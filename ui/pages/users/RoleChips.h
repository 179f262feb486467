#pragma once

#include "ui/pages/users/UserTableModel.h"
#include "ui/theme/Theme.h"

class QPainter;

namespace bloomzy::users_page {

/// Paints roles beside each other, and "+2" for those that have no room.
class RoleChips
{
public:
    explicit RoleChips(const theme::Theme& theme)
        : m_theme(theme)
    {
    }

    void paint(QPainter& painter, const QRect& rect, const RolesCell& roles) const;
    /// So many of them have room in `width` pixels.
    [[nodiscard]] qsizetype fitting(const RolesCell& roles, int width) const;

private:
    [[nodiscard]] QFont font() const;
    [[nodiscard]] int width(const RoleChip& role) const;
    [[nodiscard]] int moreWidth(qsizetype count) const;
    void paintChip(QPainter& painter, const QRectF& plate, const RoleChip& role) const;

    const theme::Theme& m_theme;
};

} // namespace bloomzy::users_page
