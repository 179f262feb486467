#include "backend/backup/Bech32.h"
#include "backend/backup/age/Base64.h"
#include "backend/backup/age/Decryptor.h"
#include "tests/fuzz/support/Fuzz.h"

#include <span>

using namespace bloomzy::backup;

namespace {

/// Gives the input in pieces of a few bytes.
class PieceSource : public ByteSource
{
public:
    explicit PieceSource(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    bloomzy::core::Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = m_bytes.copy(into.data(), std::min<std::size_t>(into.size(), 7));
        m_bytes.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_bytes;
};

std::vector<age::Identity> makeIdentities()
{
    // The key of the vectors in tests/vectors/age, so that their headers open.
    auto identity = age::Identity::of("AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0");
    require(identity.has_value(), "a key can be read");
    return {*identity};
}

void checkHeader(std::string_view text)
{
    const auto header = age::parseHeader(text);
    if (header.has_error())
        return;
    require(!header->stanzas.empty(), "a header has recipients");
    require(age::authenticatedText(header->stanzas) == header->authenticated, "a header is written as it was read");
    require(age::headerText(header->authenticated, header->mac) == text, "a MAC is written as it was read");
}

/// The end that is looked for while reading is the end that the parser sees.
void checkReading(std::string_view text, const std::vector<age::Identity>& identities)
{
    PieceSource source(text);
    std::string beyond;
    const auto header = age::readHeader(source, beyond);
    if (header.has_value()) {
        require(text.starts_with(*header + beyond), "what is read is what came");
        checkHeader(*header);
    }
    PieceSource again(text);
    const auto decryptor = age::Decryptor::open(again, identities);
    char byte = 0;
    if (decryptor.has_value() && (*decryptor)->read(std::span(&byte, 1)).has_error())
        require((*decryptor)->read(std::span(&byte, 1)).has_error(), "an error stays");
}

} // namespace

void fuzz(std::string_view input)
{
    static const std::vector<age::Identity> identities = makeIdentities();
    checkHeader(input);
    checkReading(input, identities);
    if (const auto bytes = age::decodeUnpaddedBase64(input))
        require(age::unpaddedBase64(*bytes) == input, "base64 is written as it was read");
    if (const auto bytes = decodeBech32("age", input))
        require(bech32("age", std::as_bytes(std::span(*bytes))) == input, "Bech32 is written as it was read");
}
