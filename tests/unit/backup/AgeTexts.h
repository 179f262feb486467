#pragma once

#include "backend/backup/AgeIdentity.h"
#include "backend/backup/age/Decryptor.h"
#include "backend/backup/age/Encryptor.h"
#include "tests/unit/backup/StringStream.h"

#include <random>
#include <string>
#include <vector>

/// Whole age files as texts.
namespace ageTexts {

namespace age = bloomzy::backup::age;
using bloomzy::core::Result;

/// What came out before the end or an error, which is told too.
struct Opened
{
    std::string plain;
    std::string failure; ///< the cause; empty: whole
};

inline Opened open(std::string file, const std::vector<age::Identity>& identities, std::size_t piece = 1 << 20)
{
    StringSource source(std::move(file), piece);
    const auto decryptor = age::Decryptor::open(source, identities);
    if (decryptor.has_error())
        return {{}, decryptor.error().cause};
    Opened opened;
    std::string part(50000, '\0');
    for (;;) {
        const auto count = (*decryptor)->read(part);
        if (count.has_error())
            return {opened.plain, count.error().cause};
        if (*count == 0)
            return opened;
        opened.plain.append(part, 0, *count);
    }
}

/// Written in parts of `piece` bytes.
inline Result<std::string> seal(std::string_view plain, const std::vector<age::Recipient>& recipients,
                                std::size_t piece = 1 << 20)
{
    StringSink sink;
    BLOOMZY_TRY(const auto encryptor, age::Encryptor::start(recipients, sink));
    for (std::size_t at = 0; at < plain.size(); at += piece)
        BLOOMZY_CHECK(encryptor->write(plain.substr(at, piece)));
    BLOOMZY_CHECK(encryptor->finish());
    return sink.bytes();
}

inline std::string noise(std::size_t size, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::string bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

inline age::Identity newIdentity()
{
    return age::Identity::of(bloomzy::backup::makeAgeIdentity()->identity).value();
}

} // namespace ageTexts
