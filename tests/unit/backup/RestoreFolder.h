#pragma once

#include "backend/backup/restore/StoreSwitch.h"
#include "backend/core/Files.h"
#include "tests/support/TestClock.h"

#include <QTemporaryDir>

#include <fstream>
#include <map>

namespace bloomzy::test {

/// A data folder with files that say `former`, and a folder of unpacked ones that say `restored`.
class RestoreFolder
{
public:
    explicit RestoreFolder(std::vector<backup::RestorePart> made = {{"store", {"auth.db", "catalog.db"}}})
        : parts(std::move(made))
    {
        for (const auto& part : parts)
            for (const std::string& file : part.files) {
                put(data() / part.name / file, "former " + file);
                put(unpacked() / part.name / file, "restored " + file);
            }
        put(data() / "store" / "auth.db-wal", "former auth.db-wal");
        put(data() / "audit" / "audit.db", std::string(hasAudit() ? "former" : "lasting") + " audit.db");
    }

    [[nodiscard]] std::filesystem::path data() const { return path() / "data"; }
    [[nodiscard]] std::filesystem::path unpacked() const { return path() / "unpacked"; }
    [[nodiscard]] backup::StoreSwitch::Request request() const
    {
        return {{"point-1", "2026-11-30T10:00:00.000000Z", {}, "1.0"}, parts, {}};
    }
    static void put(const std::filesystem::path& file, const std::string& text)
    {
        core::makePrivateFolder(file.parent_path()).value();
        core::writeFileAtomically(file, text).value();
    }

    /// All that lies in the data folder but the journal, and what it says.
    [[nodiscard]] std::map<std::string, std::string> content() const
    {
        std::map<std::string, std::string> all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(data())) {
            const std::string name = std::filesystem::relative(entry.path(), data()).string();
            if (entry.is_regular_file() && name != "restore/journal.json")
                all[name] = core::readPrivateFile(entry.path(), 1000).value();
        }
        return all;
    }
    [[nodiscard]] bool isWhollyFormer() const { return content() == m_former; }
    /// With nothing of the former ones, and nothing beside.
    [[nodiscard]] bool isWhollyRestored() const
    {
        std::map<std::string, std::string> expected;
        for (const auto& part : parts)
            for (const std::string& file : part.files)
                expected[part.name + "/" + file] = "restored " + file;
        if (!hasAudit())
            expected["audit/audit.db"] = "lasting audit.db";
        return content() == expected;
    }
    void noteFormer() { m_former = content(); }
    /// What else than the journal lies about.
    [[nodiscard]] std::vector<std::string> remains() const
    {
        std::vector<std::string> names;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(data() / "restore", none))
            if (entry.path().filename() != "journal.json")
                names.push_back(entry.path().filename().string());
        return names;
    }

    std::vector<backup::RestorePart> parts;
    TestClock clock;

private:
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] bool hasAudit() const { return parts.size() > 1; }

    QTemporaryDir m_folder;
    std::map<std::string, std::string> m_former;
};

/// The store alone, and with the audit log, as on a bare machine.
inline std::vector<backup::RestorePart> bothParts()
{
    return {{"store", {"auth.db", "catalog.db"}}, {"audit", {"audit.db"}}};
}

} // namespace bloomzy::test
