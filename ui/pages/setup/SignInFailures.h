#pragma once

#include "ui/client/ServerFailure.h"
#include "ui/pages/setup/Journey.h"
#include "ui/widgets/feedback/Banner.h"

namespace bloomzy::setup {

/// Why there is no way to the server, in the present language, and the ways out.
struct SignInFailure
{
    QString headline;
    QString detail;
    std::vector<widgets::BannerAction> ways;
};

/// What the ways out do.
struct WaysOut
{
    std::function<void()> tryAgain;
    std::function<void()> useAnotherPort;
    std::function<void()> openLog;
    std::function<void()> setUp;
    std::function<void()> trustNewKey;
};

[[nodiscard]] SignInFailure noAdministrator(const WaysOut& ways);
[[nodiscard]] SignInFailure notStarted(const client::ServerFailure& failure, const WaysOut& ways);
[[nodiscard]] SignInFailure notReached(const client::ClientError& error, const WaysOut& ways);
[[nodiscard]] SignInFailure anotherKey(const QString& presented, const WaysOut& ways);
/// Asked before another key is trusted.
[[nodiscard]] widgets::Question trustQuestion(const QString& presented);

} // namespace bloomzy::setup
