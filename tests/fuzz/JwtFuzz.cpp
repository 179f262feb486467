#include "backend/auth/Jwt.h"
#include "backend/core/crypto/Base64.h"
#include "tests/fuzz/support/Fuzz.h"

using namespace bloomzy;

namespace {

using namespace std::chrono_literals;

const core::Time now{1'795'000'000s};

auth::SigningKey makeKey()
{
    auto key = auth::SigningKey::generate();
    require(key.has_value(), "a key can be made");
    return std::move(*key);
}

struct Issuer
{
    auth::SigningKey key = makeKey();
    auth::KeyRing ring{key};
    auth::Jwt jwt{ring, "bloomzy", "bloomzy", 600s};
    std::string token = *jwt.issue("ada", "session", "one", now);
    std::string header = token.substr(0, token.find('.') + 1);
};

/// Claims of the fuzzer's own, signed by us: only what they say can refuse them.
void checkClaims(const Issuer& issuer, std::string_view claims)
{
    std::string token = issuer.header + core::crypto::base64Url(claims);
    const auto signature = issuer.key.sign(token);
    require(signature.has_value(), "the key signs");
    token += "." + core::crypto::base64Url(*signature);
    const auto read = issuer.jwt.verify(token, now);
    if (read.has_error())
        return;
    require(read->iss == "bloomzy" && read->aud == "bloomzy", "only our own tokens are taken");
    require(issuer.jwt.isCurrent(read->iat, read->exp, now), "only current tokens are taken");
}

} // namespace

void fuzz(std::string_view input)
{
    static const Issuer issuer;
    require(issuer.jwt.verify(input, now).has_error(), "a made-up token is refused");
    require(issuer.jwt.verify(issuer.header + std::string(input), now).has_error(), "also behind our own header");
    std::string changed = issuer.token;
    Choices choices(input);
    char& letter = changed[issuer.header.size() + choices.number(250) % (changed.size() - issuer.header.size())];
    letter = letter == 'A' ? 'B' : 'A';
    require(issuer.jwt.verify(changed, now).has_error(), "a changed token is refused");
    checkClaims(issuer, choices.rest());
}
