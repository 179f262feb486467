#include "backend/host/MasterKeys.h"

#include "backend/core/FileDescriptor.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Hash.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace bloomzy::host {

namespace {

using api::MasterKeyPlace;
using core::crypto::SecretKey;

constexpr std::size_t textLimit = 256;

std::filesystem::path withNext(std::filesystem::path path)
{
    path += nextSuffix;
    return path;
}

core::Error noKey(const std::string& where)
{
    return core::makeError(api::ErrorCode::invalid,
                           "The master key (" + where +
                               ") is no key: it must be 64 hexadecimal digits. Nothing was changed. Put the right one "
                               "back.",
                           "not 64 hexadecimal digits");
}

core::Result<SecretKey> keyFrom(std::string text, const std::string& where)
{
    auto key = SecretKey::fromHex(text);
    core::crypto::wipe(text);
    if (!key)
        return noKey(where);
    return std::move(*key);
}

/// systemd sees to the modes of credentials, in a way (ACLs) that plain bits do not tell.
core::Result<std::string> readCredential(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(textLimit, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad() || (text.empty() && !stream.eof()))
        return core::makeError(api::ErrorCode::forbidden,
                               "The master key's systemd credential cannot be read. Nothing was changed. Look at "
                               "LoadCredential= of the service.",
                               file.string());
    return text;
}

core::Result<std::string> readText(const std::filesystem::path& file, MasterKeyPlace place)
{
    return place == MasterKeyPlace::credential ? readCredential(file) : core::readPrivateFile(file, textLimit);
}

core::Result<void> add(std::vector<FoundMasterKey>& found, const std::filesystem::path& file, MasterKeyPlace place,
                       bool next)
{
    std::error_code none;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, none)))
        return {};
    BLOOMZY_TRY(std::string text, readText(file, place));
    BLOOMZY_TRY(SecretKey key, keyFrom(std::move(text), std::string(placeWords(place)) + (next ? ", the next" : "")));
    found.push_back({std::move(key), place, next});
    return {};
}

/// Up to the first line's end, or what comes before the other side closes.
core::Result<std::string> readLine(int descriptor)
{
    std::array<char, textLimit> buffer{};
    std::string text;
    ssize_t count = 1;
    while (count != 0 && text.size() < textLimit && text.find('\n') == std::string::npos) {
        count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno != EINTR)
            return core::makeError(api::ErrorCode::invalid,
                                   "The descriptor of --master-key-fd cannot be read. Nothing was changed. Start the "
                                   "server with one that is open for reading.",
                                   "errno " + std::to_string(errno));
        text.append(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    core::crypto::wipe(buffer.data(), buffer.size());
    return text;
}

} // namespace

core::Result<std::vector<FoundMasterKey>> findMasterKeys(const MasterKeyPlaces& places)
{
    std::vector<FoundMasterKey> found;
    if (!places.credentials.empty()) {
        const auto file = places.credentials / masterKeyCredential;
        BLOOMZY_CHECK(add(found, file, MasterKeyPlace::credential, false));
        BLOOMZY_CHECK(add(found, withNext(file), MasterKeyPlace::credential, true));
    }
    if (places.handedOver)
        found.push_back({*places.handedOver, MasterKeyPlace::handedOver, false});
    const auto file = places.keys / masterKeyFileName;
    BLOOMZY_CHECK(add(found, file, MasterKeyPlace::file, false));
    BLOOMZY_CHECK(add(found, withNext(file), MasterKeyPlace::file, true));
    return found;
}

std::filesystem::path credentialsDirectory()
{
    const char* directory = std::getenv("CREDENTIALS_DIRECTORY");
    return directory ? directory : "";
}

core::Result<SecretKey> readHandedOverKey(int descriptor)
{
    const core::FileDescriptor file(descriptor);
    BLOOMZY_TRY(std::string text, readLine(file.get()));
    if (text.empty())
        return core::makeError(
            api::ErrorCode::invalid,
            "No master key came over the descriptor of --master-key-fd. Nothing was changed. See that "
            "the keyring, or whatever hands the key over, is unlocked and knows it; then start the "
            "server again.",
            "nothing to read");
    return keyFrom(std::move(text), std::string(placeWords(MasterKeyPlace::handedOver)));
}

std::string_view placeWords(MasterKeyPlace place)
{
    switch (place) {
    case MasterKeyPlace::credential:
        return "systemd credential";
    case MasterKeyPlace::handedOver:
        return "handed over at the start";
    case MasterKeyPlace::file:
        return "file keys/master-key";
    case MasterKeyPlace::unknown:
        break;
    }
    return "unknown place";
}

} // namespace bloomzy::host
