#include "ui/pages/setup/SignInFailures.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/setup/KeyStep.h"
#include "ui/widgets/feedback/Dialogs.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::setup {

using client::ClientError;
using Reason = client::ServerFailure::Reason;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::setup::SignInFailures)
};

widgets::BannerAction tryAgain(const WaysOut& ways)
{
    return {Words::tr("Try again"), ways.tryAgain};
}

} // namespace

SignInFailure noAdministrator(const WaysOut& ways)
{
    return {Words::tr("This server has no administrator yet."),
            Words::tr("Its setup was not finished. Nothing is lost: set it up again."),
            {{Words::tr("Set up"), ways.setUp}}};
}

SignInFailure notStarted(const client::ServerFailure& failure, const WaysOut& ways)
{
    SignInFailure shown{Words::tr("The server could not start."), textOf(failure), {tryAgain(ways)}};
    if (failure.reason == Reason::portInUse || failure.reason == Reason::portNotPermitted)
        shown.ways.push_back({Words::tr("Use another port"), ways.useAnotherPort});
    if (failure.reason != Reason::programMissing)
        shown.ways.push_back({Words::tr("Open the log"), ways.openLog});
    return shown;
}

SignInFailure notReached(const ClientError& error, const WaysOut& ways)
{
    return {Words::tr("The server was not reached."), textOf(error), {tryAgain(ways)}};
}

SignInFailure anotherKey(const QString& presented, const WaysOut& ways)
{
    const QString shown = Words::tr("It shows %1.").arg(readableFingerprint(presented).simplified());
    return {Words::tr("The server's key is another one."),
            textOf(client::makeClientError(ClientError::Kind::keyChanged)) + u' ' + shown,
            {tryAgain(ways), {Words::tr("Trust the new key"), ways.trustNewKey}}};
}

widgets::Question trustQuestion(const QString& presented)
{
    return {.title = Words::tr("Trust the new key?"),
            .consequence = Words::tr("Do so only when the server's administrator gave you this fingerprint: %1")
                               .arg(readableFingerprint(presented)),
            .icon = theme::IconName::key,
            .keepText = Words::tr("Do not trust it"),
            .proceedText = Words::tr("Trust the new key"),
            .discardText = {},
            .danger = true,
            .typedWord = {}};
}

} // namespace bloomzy::setup
