#include "app/ctl/backup/BackupFacts.h"

#include <array>
#include <cstdio>

namespace bloomzy::ctl {

BackupFileFacts factsOf(const std::string& file, const backup::archive::Manifest& manifest)
{
    BackupFileFacts facts{.file = file,
                          .created = manifest.created,
                          .program = manifest.program,
                          .installation = manifest.installation,
                          .bytes = backup::archive::totalSize(manifest),
                          .contents = {},
                          .auditCheckpoint = {}};
    for (const auto& entry : manifest.contents) {
        facts.contents.push_back(entry.path);
        for (const auto& table : entry.tables)
            facts.rows += table.rows;
    }
    if (manifest.audit)
        facts.auditCheckpoint = manifest.audit->checkpoint;
    return facts;
}

Failure backupFailure(const core::Error& error, const std::string& subject)
{
    Failure failure = localFailure(error, subject);
    if (!error.faults.empty())
        failure.message = subject + ": " + error.faults.front().detail;
    return failure;
}

std::string sizeText(std::int64_t bytes)
{
    static constexpr std::array units{"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1000 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    return text.data();
}

} // namespace bloomzy::ctl
