#pragma once

#include "backend/auth/SecondFactorStore.h"
#include "backend/auth/Totp.h"
#include "backend/core/Clock.h"
#include "backend/storage/Vault.h"

#include <atomic>
#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// Opens seeds and compares codes. Counts no attempts: see CodeAttempts.
class SecondFactorCheck
{
public:
    static constexpr std::string_view purpose = "secondFactor"; ///< of the seeds in the vault; the row is the user's id
    /// What a code was.
    enum class Proof { none, appCode, recoveryCode };

    SecondFactorCheck(const storage::Vault& vault, const core::Clock& clock)
        : m_vault(vault)
        , m_clock(clock)
    {
    }
    /// From the next code on.
    void setWindow(totp::Window window) { m_window = window; }
    [[nodiscard]] std::string seal(std::string_view seed, const std::string& userId) const;
    /// The step of a code of this seed that is good now and was not used.
    [[nodiscard]] core::Result<std::optional<std::int64_t>> stepOf(const SecondFactorRow& row,
                                                                   std::string_view code) const;
    /// Uses up a code of the person's active factor, or one of their recovery codes; `none` when it is neither. A clock
    /// that was set back refuses the app's codes until it has caught up with the last one; recovery codes go on.
    [[nodiscard]] core::Result<Proof> use(storage::Transaction& transaction, const std::string& userId,
                                          std::string_view code) const;

private:
    const storage::Vault& m_vault;
    const core::Clock& m_clock;
    std::atomic<totp::Window> m_window = totp::Window::halfMinuteOff;
};

/// For the audit log.
[[nodiscard]] std::string_view wordsOf(SecondFactorCheck::Proof proof);

} // namespace bloomzy::auth
