#include "ui/client/ProblemText.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::client::ProblemText)

public:
    [[nodiscard]] static QString of(ClientError::Kind kind);
    [[nodiscard]] static QString of(api::ErrorCode code);
    [[nodiscard]] static QString comeBackIn(std::chrono::seconds wait);
    [[nodiscard]] static QString withServersWords(const QString& general, const QString& detail);
    [[nodiscard]] static QString unnamedFault();
};

QString Words::of(ClientError::Kind kind)
{
    switch (kind) {
    case ClientError::Kind::unreachable:
        return tr(
            "The server does not answer. What was saved is safe; what you were saving may not have arrived. Check "
            "the connection and try again.");
    case ClientError::Kind::tls:
        return tr(
            "No secure connection to the server could be made. Nothing was sent. Check the address, or ask whoever "
            "runs the server.");
    case ClientError::Kind::keyUnknown:
        return tr("This server is not known yet. Nothing was sent. Compare its fingerprint with the one that its "
                  "administrator gives you before you trust it.");
    case ClientError::Kind::keyChanged:
        return tr("The server's key is not the one you trusted. Nothing was sent: somebody may be between you and the "
                  "server. Ask its administrator whether the key was changed before you go on.");
    case ClientError::Kind::timeout:
        return tr("The server took too long to answer. What was saved is safe; what you were saving may have arrived. "
                  "Try again: nothing is stored twice.");
    case ClientError::Kind::protocol:
        return tr(
            "The server's answer makes no sense to this console. Your data is safe. Check the address, and that the "
            "server and the console are of the same version.");
    case ClientError::Kind::signedOut:
        return tr("Your session is over. Unsaved edits are kept. Sign in again to go on.");
    case ClientError::Kind::cancelled:
        return tr("Cancelled.");
    case ClientError::Kind::storage:
        return tr(
            "Something could not be kept on this computer. The server's data is safe. Check that the disk has room "
            "and that your home folder can be written.");
    case ClientError::Kind::problem:
        break;
    }
    return of(api::ErrorCode::internal);
}

QString Words::of(api::ErrorCode code)
{
    using enum api::ErrorCode;
    switch (code) {
    case malformed:
    case methodNotAllowed:
    case uriTooLong:
    case unsupportedMediaType:
    case headersTooLarge:
    case notImplemented:
        return tr("The server did not understand this console. Nothing was changed. Check that both are of the same "
                  "version.");
    case unauthenticated:
        return tr("Your session is over. Unsaved edits are kept. Sign in again to go on.");
    case secondFactorRequired:
        return tr("This account has a second factor. You are not signed in yet: enter the code of your app.");
    case stepUpRequired:
        return tr("This needs a fresh proof of who you are, which was not given. Nothing was changed.");
    case secondFactorMissing:
        return tr("Your account needs a second factor, and the time to set one up is over. Nothing was changed. Set "
                  "one up on the page Your account.");
    case forbidden:
        return tr("You may not do this. Nothing was changed. Ask an administrator for the right.");
    case notFound:
        return tr("This is not there, or not any more. Nothing was changed. Load the list again.");
    case timeout:
        return tr("The request did not arrive in time. Nothing was changed. Try again.");
    case conflict:
        return tr("This contradicts what is already stored. Nothing was changed.");
    case preconditionFailed:
    case preconditionRequired:
        return tr("Somebody else saved a change first. Yours was not saved and is kept here. Compare the two and save "
                  "again.");
    case tooLarge:
        return tr("This is too large for the server. Nothing was changed. Shorten or split it.");
    case invalid:
        return tr("Something is not filled in correctly. Nothing was changed. Correct the marked fields.");
    case rateLimited:
        return tr("Too many requests in a short time. Nothing was changed. Wait a little and try again.");
    case unavailable:
        return tr("The server cannot do this just now. Try again in a moment; look first whether a change was made.");
    case insufficientStorage:
        return tr(
            "The server's disk is full. What was saved is safe, this was not saved. Free some space on the server "
            "and try again.");
    case internal:
        break;
    }
    return tr(
        "The server met an error of its own. What was saved is safe. Try again; if it happens again, tell whoever "
        "runs the server.");
}

QString Words::comeBackIn(std::chrono::seconds wait)
{
    return tr("Too many requests in a short time. Nothing was changed. Try again in %n second(s).", nullptr,
              static_cast<int>(wait.count()));
}

QString Words::withServersWords(const QString& general, const QString& detail)
{
    //: %1 is a translated sentence, %2 what the server said, in English.
    return detail.isEmpty() ? general : tr("%1 The server says: %2").arg(general, detail);
}

QString Words::unnamedFault()
{
    return tr("The server does not accept this value. Correct it and try again.");
}

/// Codes whose detail may say more than the code does.
bool detailMatters(api::ErrorCode code)
{
    using enum api::ErrorCode;
    return code == conflict || code == forbidden || code == invalid || code == tooLarge || code == unavailable;
}

QString problemText(api::ErrorCode code, const ClientError& error)
{
    const api::Problem& problem = error.problem;
    if (problem.errors.size() == 1)
        return textOf(problem.errors.front());
    const QString detail = toQString(problem.detail);
    if (const auto translated = translatedPhrase(detailPhrases(), {}, detail))
        return *translated;
    if (code == api::ErrorCode::rateLimited && error.retryAfter)
        return Words::comeBackIn(*error.retryAfter);
    const QString general = Words::of(code);
    return detailMatters(code) && problem.errors.empty() ? Words::withServersWords(general, detail) : general;
}

} // namespace

QString textOf(const ClientError& error)
{
    if (const auto code = error.code())
        return problemText(*code, error);
    return Words::of(error.kind);
}

QString textOf(const api::Fault& fault)
{
    const QString detail = toQString(fault.detail);
    if (const auto translated = translatedPhrase(faultPhrases(), toQString(fault.code), detail))
        return *translated;
    return detail.isEmpty() ? Words::unnamedFault() : detail;
}

QString textOfFaultCode(const QString& code, const QString& fallback)
{
    if (const auto translated = translatedPhrase(faultPhrases(), code, {}))
        return *translated;
    return fallback.isEmpty() ? Words::unnamedFault() : fallback;
}

QStringList knownFaultCodes()
{
    QStringList codes;
    for (const Phrase& phrase : faultPhrases()) {
        if (const QString code = QLatin1String(phrase.code); !codes.contains(code))
            codes.append(code);
    }
    return codes;
}

} // namespace bloomzy::client
