#pragma once

#include "backend/core/Result.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace bloomzy::catalog {

/// The files of imports that are being prepared, and the rows that finished ones left out, in a private folder. Ids are
/// the server's own.
class StagedFiles
{
public:
    /// The folder is made when it is first needed.
    explicit StagedFiles(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] core::Result<void> save(const std::string& id, std::string_view bytes) const;
    /// `notFound` when it is gone.
    [[nodiscard]] core::Result<std::string> load(const std::string& id) const;
    [[nodiscard]] core::Result<void> saveErrors(const std::string& id, std::string_view csv) const;
    [[nodiscard]] core::Result<std::string> loadErrors(const std::string& id) const;
    [[nodiscard]] bool hasErrors(const std::string& id) const;
    void remove(const std::string& id) const;
    /// Removes every upload older than an hour of which `isKept` says no, and left-out rows that are older than a
    /// month.
    void tidy(const std::function<bool(const std::string& id)>& isKept) const;

private:
    [[nodiscard]] std::filesystem::path upload(const std::string& id) const { return m_folder / (id + ".upload"); }
    [[nodiscard]] std::filesystem::path errors(const std::string& id) const { return m_folder / (id + ".errors"); }

    std::filesystem::path m_folder;
};

} // namespace bloomzy::catalog
