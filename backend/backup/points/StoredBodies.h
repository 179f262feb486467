#pragma once

#include "backend/core/json/JsonImpl.h"
#include "backend/storage/Database.h"

#include <initializer_list>
#include <optional>
#include <vector>

namespace bloomzy::backup {

/// The first column of each row, a JSON text, as values.
template <class T>
[[nodiscard]] core::Result<std::vector<T>> storedBodies(storage::Snapshot& snapshot, std::string_view sql,
                                                        std::initializer_list<storage::Param> params)
{
    std::vector<T> values;
    std::optional<core::Error> unreadable;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        auto value = core::json::fromStoredJson<T>(row.text(0));
        if (value.has_error())
            unreadable = core::internalError("a body in the catalogue of backups: " + value.error().detail);
        else
            values.push_back(std::move(*value));
        return !unreadable;
    }));
    if (unreadable)
        return *unreadable;
    return values;
}

template <class T>
[[nodiscard]] core::Result<std::optional<T>> storedBody(storage::Snapshot& snapshot, std::string_view sql,
                                                        std::initializer_list<storage::Param> params)
{
    BLOOMZY_TRY(auto values, storedBodies<T>(snapshot, sql, params));
    return values.empty() ? std::nullopt : std::optional<T>(std::move(values.front()));
}

} // namespace bloomzy::backup
