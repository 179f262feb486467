#include "tests/unit/auth/SecondFactorPerson.h"

using namespace bloomzy;

std::string codeOf(const AuthFixture& fixture, const std::string& secret, int steps)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(fixture.clock.now().time_since_epoch()).count();
    return AuthenticatorApp(QByteArray::fromStdString(secret)).codeAt(now + 30 * steps).toStdString();
}

Answer confirm(const AuthFixture& fixture, const std::string& token, const std::string& code)
{
    return fixture.post(secondFactorPath + "/confirm", core::json::toJson(api::SecondFactorConfirmation{code}), token);
}

SecondFactorPerson::SecondFactorPerson(AuthFixture& fixture)
    : tokens(fixture.setUp())
    , m_fixture(fixture)
{
    secret = fixture.post(secondFactorPath, {}, tokens.accessToken).as<api::SecondFactorSeed>().secret;
    recoveryCodes = confirm(fixture, tokens.accessToken, code()).as<api::RecoveryCodes>().codes;
}

std::string SecondFactorPerson::code(int steps) const
{
    return codeOf(m_fixture, secret, steps);
}

std::string SecondFactorPerson::challenge() const
{
    return m_fixture.login(adminEmail, adminPassword).as<api::Problem>().secondFactor.value().challenge;
}

Answer SecondFactorPerson::login(const std::string& challenge, const std::string& code,
                                 const std::string& address) const
{
    return m_fixture.post("/api/v1/auth/login/second-factor",
                          core::json::toJson(api::SecondFactorLogin{challenge, code}), {}, address);
}

Answer SecondFactorPerson::stepUp(const std::string& token, const std::string& code) const
{
    return m_fixture.post("/api/v1/auth/step-up", core::json::toJson(api::StepUpRequest{{}, code}), token);
}

bool turnOn(const AuthFixture& fixture, const std::string& token)
{
    const auto seed = fixture.post(secondFactorPath, {}, token).as<bloomzy::api::SecondFactorSeed>();
    return confirm(fixture, token, codeOf(fixture, seed.secret)).status == 200;
}
