#include "backend/auth/SecondFactorExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::auth::examples {
namespace {

constexpr const char* secret = "JBSWY3DPEHPK3PXPMFZGCYTJMRSWC3TU";
constexpr const char* challenge = "Y2hhbGxlbmdlLWZvci1vbmUtc2lnbi1pbi1vZi1iZWxh";

/// Ten that begin alike.
std::vector<std::string> codes(const std::string& beginning)
{
    std::vector<std::string> all;
    for (const char last : std::string_view("abcdefghij"))
        all.push_back(beginning + "-7x2m-p5dn-w4te-h6rb-" + std::string(4, last));
    return all;
}

} // namespace

Of<Nothing, Nothing, api::SecondFactorSeed> beginSecondFactor()
{
    return {.answer = {.secret = secret,
                       .uri = std::string("otpauth://totp/Bloomzy:bela%40example.org?secret=") + secret +
                              "&issuer=Bloomzy&algorithm=SHA1&digits=6&period=30"},
            .after = {"acceptInvitation"}};
}

Of<api::SecondFactorConfirmation, Nothing, api::RecoveryCodes> confirmSecondFactor()
{
    return {.request = {.code = "492039"}, .answer = {.codes = codes("k3qa")}, .after = {"beginSecondFactor"}};
}

Of<Nothing, Nothing, api::SecondFactorState> getSecondFactor()
{
    return {.answer = {.active = true, .activeSince = http::examples::time, .recoveryCodesLeft = 10},
            .after = {"confirmSecondFactor"}};
}

Of<api::SecondFactorLogin, Nothing, api::TokenPair> loginWithSecondFactor()
{
    return {.request = {.challenge = challenge, .code = codes("k3qa").front()}, .answer = tokens("SecondFactor")};
}

Of<api::StepUpRequest, Nothing, api::StepUp> stepUp()
{
    return {.request = {.password = {}, .code = codes("k3qa").back()},
            .answer = {tokens("StepUp"), "2026-11-22T14:37:05.123456Z"}};
}

Of<Nothing, Nothing, api::RecoveryCodes> renewRecoveryCodes()
{
    return {.answer = {.codes = codes("m6ty")}, .after = {"loginWithSecondFactor", "stepUp"}};
}

Of<Nothing, Nothing, Nothing> removeSecondFactor()
{
    return {.after = {"renewRecoveryCodes", "getSecondFactor"}};
}

Of<Nothing, Nothing, api::SecondFactorPolicy> getSecondFactorPolicy()
{
    return {.answer = {.roles = {"administrator"}, .graceDays = 14}, .after = {"setSecondFactorPolicy"}};
}

Of<api::SecondFactorPolicy, Nothing, api::SecondFactorPolicy> setSecondFactorPolicy()
{
    return {.request = {.roles = {"administrator"}, .graceDays = 14},
            .answer = {.roles = {"administrator"}, .graceDays = 14}};
}

Of<Nothing, Nothing, Nothing> removeUserSecondFactor()
{
    return {.path = {{"id", http::examples::belaId}}, .after = {"removeSecondFactor"}};
}

} // namespace bloomzy::auth::examples
