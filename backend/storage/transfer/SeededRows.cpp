#include "backend/storage/transfer/SeededRows.h"

#include "backend/storage/SqliteDatabase.h"
#include "backend/storage/sqlite/LookingConnection.h"
#include "backend/storage/transfer/TableCopy.h"

#include <QtCore/QTemporaryDir>

namespace bloomzy::storage {

core::Result<SeededRows> seededRows(const std::vector<Migration>& migrations)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return core::makeError(api::ErrorCode::unavailable,
                               "The system's folder for temporary files cannot be written. Nothing was changed. Name "
                               "another in TMPDIR.",
                               folder.errorString().toStdString());
    SqliteOptions options;
    options.file = folder.filePath(QStringLiteral("seeded.db")).toStdString();
    {
        BLOOMZY_TRY(const auto made, openSqlite(options, migrations));
    }
    BLOOMZY_TRY(const auto source, lookAt(options.file));
    BLOOMZY_TRY(const auto tables, tablesOf(*source));
    SeededRows seeded;
    for (const auto& table : tables) {
        BLOOMZY_TRY(auto rows, readTable(*source, table));
        if (rows.rows > 0)
            seeded.emplace(table.name, std::move(rows));
    }
    return seeded;
}

} // namespace bloomzy::storage
