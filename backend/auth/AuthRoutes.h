#pragma once

#include "backend/auth/InvitationService.h"
#include "backend/auth/PasswordAdvice.h"
#include "backend/auth/PasswordChangeService.h"
#include "backend/auth/PasswordResetService.h"
#include "backend/auth/SecondFactorService.h"
#include "backend/auth/SetupService.h"
#include "backend/auth/SignInService.h"
#include "backend/auth/StepUpService.h"
#include "backend/auth/UserAccounts.h"
#include "backend/auth/UserDirectory.h"
#include "backend/auth/UserExport.h"
#include "backend/auth/UserSessions.h"

#include <vector>

namespace bloomzy::auth {

/// What the routes call; all of it outlives them.
struct RouteServices
{
    SetupService& setup;
    SignInService& signIn;
    SecondFactorService& secondFactor;
    SecondFactorSignIn& secondFactorSignIn;
    StepUpService& stepUp;
    Sessions& sessions;
    PasswordAdvice& advice;
    PasswordChangeService& passwordChange;
    PasswordResetService& passwordReset;
    InvitationService& invitations;
    UserDirectory& directory;
    UserList& list;
    UserAccounts& accounts;
    UserSessions& userSessions;
    UserExport& exports;
    const Jwt& jwt;
    const core::Clock& clock;
};

[[nodiscard]] std::vector<http::Endpoint> authRoutes(const RouteServices& services);

} // namespace bloomzy::auth
