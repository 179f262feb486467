#pragma once

#include "backend/api/SavedViews.h"

#include <QtCore/QStringList>

#include <string>
#include <vector>

namespace bloomzy::models {

/// A column of a table, as settings and the chooser know it.
struct ColumnInfo
{
    const char* id; ///< stable: it is kept in settings
    int column;     ///< of the model
    int width;      ///< pixels, unless a person chose another one
    bool shown;     ///< unless a person chose otherwise
};

/// A column as a person has it; saved views keep it so too.
using api::ViewColumn;

/// Each column of a table once, in visual order; ColumnSet::first() is always shown.
using ColumnStates = std::vector<ViewColumn>;

/// The columns that a table can have.
class ColumnSet
{
public:
    /// In the order of the design. `checkColumn` has the boxes, which stay at the left and are none of them; -1: there
    /// are none. The first, or the one in the place `main`, takes the width that is left and is always shown.
    ColumnSet(std::vector<ColumnInfo> columns, int checkColumn, std::size_t main = 0);

    [[nodiscard]] const std::vector<ColumnInfo>& all() const { return m_columns; }
    [[nodiscard]] const ColumnInfo& first() const { return m_columns[m_main]; }
    [[nodiscard]] int checkColumn() const { return m_check; }
    /// Null for an unknown id.
    [[nodiscard]] const ColumnInfo* find(const std::string& id) const;

    [[nodiscard]] ColumnStates defaults() const;
    /// What may come from an older or a newer program, made whole: unknown and double ones go, missing ones come to the
    /// end as they are by default, widths are bounded.
    [[nodiscard]] ColumnStates repaired(const ColumnStates& columns) const;
    [[nodiscard]] ColumnStates fromTexts(const QStringList& texts) const;

private:
    std::vector<ColumnInfo> m_columns;
    int m_check;
    std::size_t m_main;
};

/// "family:112:1", for the settings.
[[nodiscard]] QStringList toTexts(const ColumnStates& columns);

} // namespace bloomzy::models
