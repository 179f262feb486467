#include "app/ctl/backup/Identities.h"

#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/MasterKeys.h"

#include <charconv>
#include <fstream>
#include <sysexits.h>

namespace bloomzy::ctl {

struct ProgressObject
{
    std::string event = "progress";
    std::string phase;
    std::int64_t done = 0;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(ProgressObject, (), (event, phase, done, total))

namespace {

constexpr std::size_t identityBytes = std::size_t{64} * 1024;
constexpr std::chrono::milliseconds pause{200};

Outcome<std::string> readText(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(identityBytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.empty())
        return Failure{EX_NOINPUT,
                       "notFound",
                       file + " has no recovery key, or cannot be read. Nothing was changed. Check --identity.",
                       {}};
    return text;
}

} // namespace

Outcome<std::vector<backup::age::Identity>> readIdentities(const Call& call)
{
    const auto named = call.arguments.value("identity");
    if (!named || named->empty())
        return usageFailure("Name the file with the recovery key: --identity KEYFILE, or --identity - to be asked.");
    auto text = *named == "-" ? call.means.readSecret("Recovery key: ") : readText(*named);
    if (text.has_error())
        return text.error();
    auto identities = backup::age::identitiesOf(*text);
    core::crypto::wipe(*text);
    if (identities.has_error())
        return localFailure(identities.error(), "--identity");
    return std::move(*identities);
}

Outcome<std::optional<core::crypto::SecretKey>> readMasterKey(const Call& call)
{
    const auto named = call.arguments.value("master-key-fd");
    if (!named)
        return std::optional<core::crypto::SecretKey>();
    int descriptor = -1;
    const auto [end, failed] = std::from_chars(named->data(), named->data() + named->size(), descriptor);
    if (failed != std::errc() || end != named->data() + named->size() || descriptor < 0)
        return usageFailure("Name an open file descriptor: --master-key-fd 3.");
    auto key = host::readHandedOverKey(descriptor);
    if (key.has_error())
        return localFailure(key.error(), "--master-key-fd");
    return std::optional(std::move(*key));
}

void ProgressLines::tell(std::string_view phase, std::string_view words, std::int64_t done, std::int64_t total)
{
    const auto now = std::chrono::steady_clock::now();
    if (phase == m_phase && now - m_told < pause && done < total)
        return;
    m_phase = phase;
    m_told = now;
    constexpr std::int64_t hundred = 100;
    const std::string share =
        total > 0 ? " " + std::to_string(done / std::max<std::int64_t>(total / hundred, 1)) + " %" : std::string();
    m_means.progress(std::string(words) + share);
    m_means.event(core::json::toJson(ProgressObject{.phase = std::string(phase), .done = done, .total = total}));
}

} // namespace bloomzy::ctl
