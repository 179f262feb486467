#pragma once

#include "backend/api/SavedViews.h"

#include <QtCore/QStringList>

#include <string>
#include <vector>

namespace bloomzy::catalog_page {

/// A column of the table, as settings and the chooser know it.
struct ColumnInfo
{
    const char* id; ///< stable: it is kept in settings
    int column;     ///< of the model
    int width;      ///< pixels, unless a person chose another one
    bool shown;     ///< unless a person chose otherwise
};

/// All columns, in the order of the design.
const std::vector<ColumnInfo>& allColumns();
/// Null for an unknown id.
const ColumnInfo* columnInfo(const std::string& id);

/// A column as a person has it; saved views keep it so too.
using api::ViewColumn;

/// Each column once, in visual order; the first of allColumns(), the name, is always shown.
using ColumnStates = std::vector<ViewColumn>;

ColumnStates defaultColumns();
/// What may come from an older or a newer program, made whole: unknown and double ones go, missing ones come to the end
/// as they are by default, widths are bounded.
ColumnStates repaired(ColumnStates columns);

/// "family:112:1", for the settings.
QStringList toTexts(const ColumnStates& columns);
ColumnStates columnsFrom(const QStringList& texts);

} // namespace bloomzy::catalog_page
