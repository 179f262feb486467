#include "backend/host/DatabaseMetrics.h"

#include <array>

namespace bloomzy::host {

namespace {

struct Figure
{
    std::string_view name;
    std::string_view type;
    std::string_view help;
    std::uint64_t (*value)(const storage::DatabaseStats&);
};

constexpr std::array figures{Figure{"bloomzy_database_reads_total", "counter", "Snapshots that were answered.",
                                    [](const storage::DatabaseStats& stats) { return stats.reads; }},
                             Figure{"bloomzy_database_writes_total", "counter", "Changes made durable.",
                                    [](const storage::DatabaseStats& stats) { return stats.writes; }},
                             Figure{"bloomzy_database_commits_total", "counter", "Commits, each one fsync.",
                                    [](const storage::DatabaseStats& stats) { return stats.commits; }},
                             Figure{"bloomzy_database_refused_total", "counter",
                                    "Reads and writes that were never begun.",
                                    [](const storage::DatabaseStats& stats) { return stats.refused; }},
                             Figure{"bloomzy_database_queued_writes", "gauge", "Writes that wait now.",
                                    [](const storage::DatabaseStats& stats) { return std::uint64_t{stats.queued}; }}};

} // namespace

std::string databaseMetrics(const std::vector<std::pair<std::string_view, storage::DatabaseStats>>& databases)
{
    std::string text;
    for (const Figure& figure : figures) {
        text.append("# HELP ").append(figure.name).append(" ").append(figure.help).append("\n# TYPE ");
        text.append(figure.name).append(" ").append(figure.type).append("\n");
        for (const auto& [name, stats] : databases)
            text.append(figure.name)
                .append("{database=\"")
                .append(name)
                .append("\"} ")
                .append(std::to_string(figure.value(stats)))
                .append("\n");
    }
    return text;
}

} // namespace bloomzy::host
