#include "ui/client/Phrases.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

constexpr Phrase faults[] = {
    {"email.required", QT_TRANSLATE_NOOP("ServerPhrases", "Enter an email address.")},
    {"email.tooLong", QT_TRANSLATE_NOOP("ServerPhrases", "An email address has at most 254 characters.")},
    {"email.invalid", QT_TRANSLATE_NOOP("ServerPhrases", "Enter an email address such as name@example.org.")},
    {"displayName.required", QT_TRANSLATE_NOOP("ServerPhrases", "Enter a name.")},
    {"displayName.tooLong", QT_TRANSLATE_NOOP("ServerPhrases", "A name has at most 200 characters.")},
    {"displayName.characters",
     QT_TRANSLATE_NOOP("ServerPhrases", "The name holds invisible characters or a line break. Type it anew.")},
    {"password.tooShort",
     QT_TRANSLATE_NOOP("ServerPhrases", "Use at least 15 characters; a few unrelated words are easy to remember.")},
    {"password.tooLong", QT_TRANSLATE_NOOP("ServerPhrases", "Use at most 128 characters.")},
    {"password.common",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This is among the first passwords that are tried. Use a few unrelated words.")},
    {"password.guessable",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This is guessed quickly. Leave out names, dates and patterns, or add unrelated words.")},
    {"password.breached",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "This password was found in a breach of some service, so it is tried. Choose another one.")},
    {"password.unchanged", QT_TRANSLATE_NOOP("ServerPhrases", "This is your password already. Choose another one.")},
    {"password.wrong", QT_TRANSLATE_NOOP("ServerPhrases", "This is not your password. Try again.")},
    {"passwordReset.notValid",
     QT_TRANSLATE_NOOP("ServerPhrases", "This code was used, has expired or never existed. Ask for a new one.")},
    {"factorPolicy.graceDays", QT_TRANSLATE_NOOP("ServerPhrases", "The time to set one up is 0 to 90 days.")},
    {"profile.timeZone",
     QT_TRANSLATE_NOOP("ServerPhrases", "There is no such time zone. Choose one such as Europe/Paris.")},
    {"apiKey.name",
     QT_TRANSLATE_NOOP("ServerPhrases", "Enter a name for the key, in one line of at most 100 characters.")},
    {"apiKey.permissions.count", QT_TRANSLATE_NOOP("ServerPhrases", "Choose between 1 and 50 permissions.")},
    {"apiKey.permissions.unknown",
     QT_TRANSLATE_NOOP("ServerPhrases", "There is no such permission. GET /api/v1/permissions lists them.")},
    {"apiKey.permissions.notHeld",
     QT_TRANSLATE_NOOP("ServerPhrases", "You do not hold this permission, so a key of yours cannot have it.")},
    {"apiKey.days", QT_TRANSLATE_NOOP("ServerPhrases", "A key is good for 1 to 366 days.")},
    {"secondFactor.code",
     QT_TRANSLATE_NOOP("ServerPhrases", "This is not the app's present code. Enter the next one.")},
    {"stepUp.code",
     QT_TRANSLATE_NOOP("ServerPhrases", "This account has a second factor: enter a code of the app, or a "
                                        "recovery code.")},
    {"stepUp.password", QT_TRANSLATE_NOOP("ServerPhrases", "Enter your password.")},
    {"stepUp.wrongCode",
     QT_TRANSLATE_NOOP("ServerPhrases", "The code is wrong or was used already. Enter the next one.")},
    {"stepUp.wrongPassword", QT_TRANSLATE_NOOP("ServerPhrases", "This is not your password. Try again.")},
    {"setup.wrongToken",
     QT_TRANSLATE_NOOP(
         "ServerPhrases",
         "The setup token is wrong. Copy it again from the file setup-token in the server's data folder.")},
    {"invitation.notValid",
     QT_TRANSLATE_NOOP("ServerPhrases", "This invitation was used, has expired or never existed. Ask for a new one.")},
};

} // namespace

std::span<const Phrase> accountFaultPhrases()
{
    return faults;
}

} // namespace bloomzy::client
