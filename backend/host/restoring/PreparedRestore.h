#pragma once

#include "backend/backup/age/Keys.h"
#include "backend/backup/archive/Manifest.h"
#include "backend/backup/archive/Watch.h"
#include "backend/backup/restore/RestorePreview.h"
#include "backend/core/crypto/SecretKey.h"

#include <functional>
#include <map>
#include <memory>
#include <span>

namespace bloomzy::host {

/// The rows of what is live, by service; where there is none the service is left out.
using LiveRows = std::map<std::string, std::function<core::Result<std::vector<storage::TableRows>>()>, std::less<>>;

struct RestoreInput
{
    std::filesystem::path file; ///< the backup
    std::span<const backup::age::Identity> identities;
    std::filesystem::path dataFolder; ///< where it is to be restored; private and there
    LiveRows live = {};
    /// Master keys that are at hand, to look at what is sealed.
    std::vector<core::crypto::SecretKey> keys = {};
    backup::archive::Watch watch = {};
};

/// A backup that was unpacked beside the live data, looked at in every respect, and brought to this version, while
/// nothing live was touched. Its files go with this object, unless StoreSwitch::moveFrom() took them.
class PreparedRestore
{
public:
    /// As long as reading the backup's content about four times. The disk keeps some room for the live databases
    /// (backup::StagingRoom).
    ///
    /// Errors: those of archive::unpackArchive(), previewRestore() and layoutOf(): `malformed` with the member's name,
    /// `conflict` or `invalid` with code `backup.newer` for a backup of a newer version, `insufficientStorage`. After
    /// an error the data folder is as it was. Needs a QCoreApplication.
    [[nodiscard]] static core::Result<PreparedRestore> make(const RestoreInput& input);

    PreparedRestore(PreparedRestore&&) noexcept = default;
    PreparedRestore& operator=(PreparedRestore&&) noexcept = default;
    ~PreparedRestore() = default;

    [[nodiscard]] const std::filesystem::path& folder() const;
    [[nodiscard]] const backup::archive::Manifest& manifest() const { return m_manifest; }
    [[nodiscard]] const backup::RestorePreview& preview() const { return m_preview; }

private:
    class Scratch;
    explicit PreparedRestore(std::shared_ptr<Scratch> scratch);
    [[nodiscard]] core::Result<void> unpack(const RestoreInput& input);
    [[nodiscard]] core::Result<void> look(const RestoreInput& input);

    std::shared_ptr<Scratch> m_scratch;
    backup::archive::Manifest m_manifest;
    backup::RestorePreview m_preview;
};

/// Bytes that preparing takes on the disk at most.
[[nodiscard]] std::int64_t roomFor(const backup::archive::Manifest& manifest);

} // namespace bloomzy::host
