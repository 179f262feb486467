#pragma once

#include "backend/api/SecondFactor.h"
#include "backend/auth/AuthExamples.h"

/// Examples of the routes in SecondFactorRoutes.cpp: Bela, who was invited, gives their account a second factor.
namespace bloomzy::auth::examples {

[[nodiscard]] Of<Nothing, Nothing, api::SecondFactorSeed> beginSecondFactor();
[[nodiscard]] Of<api::SecondFactorConfirmation, Nothing, api::RecoveryCodes> confirmSecondFactor();
[[nodiscard]] Of<Nothing, Nothing, api::SecondFactorState> getSecondFactor();
[[nodiscard]] Of<api::SecondFactorLogin, Nothing, api::TokenPair> loginWithSecondFactor();
[[nodiscard]] Of<api::StepUpRequest, Nothing, api::StepUp> stepUp();
[[nodiscard]] Of<Nothing, Nothing, api::RecoveryCodes> renewRecoveryCodes();
[[nodiscard]] Of<Nothing, Nothing, Nothing> removeSecondFactor();
[[nodiscard]] Of<Nothing, Nothing, api::SecondFactorPolicy> getSecondFactorPolicy();
[[nodiscard]] Of<api::SecondFactorPolicy, Nothing, api::SecondFactorPolicy> setSecondFactorPolicy();
[[nodiscard]] Of<Nothing, Nothing, Nothing> removeUserSecondFactor();

} // namespace bloomzy::auth::examples
