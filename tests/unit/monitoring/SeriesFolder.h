#pragma once

#include "backend/monitoring/series/SeriesStore.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

namespace bloomzy::test {

/// A folder for a store of series, and what is read from it.
struct SeriesFolder
{
    QTemporaryDir folder;
    monitoring::StoreLimits limits{4, 8};

    [[nodiscard]] std::filesystem::path path() const
    {
        return folder.filePath(QStringLiteral("metrics")).toStdString();
    }
    [[nodiscard]] std::unique_ptr<monitoring::SeriesStore> open() const
    {
        auto store = monitoring::SeriesStore::open(path(), limits);
        return store.has_value() ? std::move(*store) : nullptr;
    }
};

/// A Thursday, at the begin of a quarter of an hour.
inline constexpr std::int64_t noon = 1'764'244'800;

[[nodiscard]] inline core::Time at(std::int64_t seconds)
{
    return core::Time(std::chrono::seconds(seconds));
}

[[nodiscard]] inline monitoring::Sample gauge(std::string series, double value)
{
    return {std::move(series), monitoring::SeriesKind::gauge, value};
}

[[nodiscard]] inline monitoring::Sample counter(std::string series, double value)
{
    return {std::move(series), monitoring::SeriesKind::counter, value};
}

inline void add(monitoring::SeriesStore& store, std::int64_t seconds, std::vector<monitoring::Sample> samples)
{
    QVERIFY(store.add(at(seconds), samples).has_value());
}

/// Rows of one resolution that begin in [from, to].
[[nodiscard]] inline std::vector<monitoring::Row> rowsOf(const monitoring::SeriesStore& store, std::size_t which,
                                                         std::int64_t from, std::int64_t to)
{
    std::vector<monitoring::Row> rows;
    const auto done = store.scan(which, from, to, [&](const monitoring::Row& row) {
        rows.push_back(row);
        return true;
    });
    return done.has_value() ? rows : std::vector<monitoring::Row>();
}

} // namespace bloomzy::test
