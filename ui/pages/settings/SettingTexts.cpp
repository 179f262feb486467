#include "ui/pages/settings/SettingTexts.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/RoleNames.h"
#include "ui/theme/Formats.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace bloomzy::settings_page {

using client::toQString;

namespace {

/// As the server words them; a test compares.
struct Words
{
    const char* key;
    const char* title;
    const char* text;
};

constexpr std::array table{
    Words{"accounts.signUp", QT_TRANSLATE_NOOP("SettingTexts", "People sign up by themselves"),
          QT_TRANSLATE_NOOP("SettingTexts",
                            "When on, whoever reaches this server can make themselves an account, in the team's "
                            "applications for instance. Nobody proves that the email address is theirs.")},
    Words{"accounts.signUpRole", QT_TRANSLATE_NOOP("SettingTexts", "Role of who signed up"),
          QT_TRANSLATE_NOOP("SettingTexts", "What each of them may do from then on. A role that manages anything, or "
                                            "that grants what you do not hold yourself, is refused.")},
    Words{"auth.accessTokenMinutes", QT_TRANSLATE_NOOP("SettingTexts", "Programs renew their access after"),
          QT_TRANSLATE_NOOP(
              "SettingTexts",
              "How long a program that is signed in, such as the console, may work before it has to renew its access, "
              "which it does by itself. A shorter time holds for open sessions too, from now on.")},
    Words{"auth.codeTime", QT_TRANSLATE_NOOP("SettingTexts", "Codes of authenticator apps are taken"),
          QT_TRANSLATE_NOOP(
              "SettingTexts",
              "Each is good once, and for the 30 seconds in which the app shows it. With half a minute early "
              "or late, clocks that are off lock nobody out. Only while the app shows them is what OWASP "
              "ASVS asks for.")},
    Words{"auth.invitationDays", QT_TRANSLATE_NOOP("SettingTexts", "Invitations are good for"),
          QT_TRANSLATE_NOOP("SettingTexts", "How long an invited person has to choose a password. A shorter time holds "
                                            "for open invitations too, from now on.")},
    Words{"auth.sessionDays", QT_TRANSLATE_NOOP("SettingTexts", "Sign in again after"),
          QT_TRANSLATE_NOOP("SettingTexts", "The longest a session lasts, however much it is used. A shorter time "
                                            "holds for open sessions too, from now on.")},
    Words{"auth.sessionIdleDays", QT_TRANSLATE_NOOP("SettingTexts", "Sign out when unused for"),
          QT_TRANSLATE_NOOP("SettingTexts", "How long a session that nobody uses stays open. A shorter time holds for "
                                            "open sessions too, from now on.")},
    Words{"catalog.reviewBy", QT_TRANSLATE_NOOP("SettingTexts", "Plants are marked as reviewed by"),
          QT_TRANSLATE_NOOP("SettingTexts",
                            "With another person nobody marks a plant as reviewed who wrote some of it since it was "
                            "last reviewed, and an import marks none: the two-person rule.")},
    Words{"operations.keptDays", QT_TRANSLATE_NOOP("SettingTexts", "Keep ended operations for"),
          QT_TRANSLATE_NOOP("SettingTexts", "How long it can be read how an import or other long work ended; 1,000 of "
                                            "them at most.")},
    Words{"server.freeSpaceMebibytes", QT_TRANSLATE_NOOP("SettingTexts", "Free disk space that the server needs"),
          QT_TRANSLATE_NOOP("SettingTexts", "With less than this on the disk of the data folder the server tells the "
                                            "programs that watch it that it is not ready.")},
    Words{"server.logLevel", QT_TRANSLATE_NOOP("SettingTexts", "Log"),
          QT_TRANSLATE_NOOP(
              "SettingTexts",
              "What the server writes to its log. A server that was started with --debug writes everything.")}};

const Words* wordsOf(const api::Setting& setting)
{
    const auto found = std::ranges::find(table, setting.key, &Words::key);
    return found == table.end() ? nullptr : &*found;
}

QJsonValue read(const api::RawJson& json)
{
    return QJsonDocument::fromJson('[' + QByteArray::fromStdString(json.text) + ']').array().first();
}

} // namespace

QString SettingTexts::title(const api::Setting& setting)
{
    const Words* words = wordsOf(setting);
    return words ? tr(words->title) : toQString(setting.title);
}

QString SettingTexts::text(const api::Setting& setting)
{
    const Words* words = wordsOf(setting);
    return words ? tr(words->text) : toQString(setting.text);
}

QString SettingTexts::choice(const QString& name)
{
    if (name == QStringLiteral("off"))
        return tr("no");
    if (name == QStringLiteral("on"))
        return tr("yes");
    if (name == QStringLiteral("debug"))
        return tr("Everything, each request too");
    if (name == QStringLiteral("anyReviewer"))
        return tr("anybody who may");
    if (name == QStringLiteral("anotherPerson"))
        return tr("another person than the author");
    if (name == QStringLiteral("halfMinuteOff"))
        return tr("half a minute early or late too");
    if (name == QStringLiteral("presentOnly"))
        return tr("only while the app shows them");
    if (name == QStringLiteral("info"))
        return tr("What happens");
    if (name == QStringLiteral("warning"))
        return tr("Warnings and errors");
    if (name == QStringLiteral("error"))
        return tr("Errors only");
    return name;
}

QString SettingTexts::amount(qint64 number, const api::Setting& setting)
{
    const QString unit = toQString(setting.unit.value_or(std::string()));
    const QString shown = theme::formatNumber(number);
    const int plural = int(std::min<qint64>(number, 1'000'000));
    if (unit == QStringLiteral("minutes"))
        return tr("%1 minutes", nullptr, plural).arg(shown);
    if (unit == QStringLiteral("days"))
        return tr("%1 days", nullptr, plural).arg(shown);
    if (unit == QStringLiteral("mebibytes"))
        return tr("%1 MiB").arg(shown);
    return unit.isEmpty() ? shown : shown + QLatin1Char(' ') + unit;
}

QString SettingTexts::suffix(qint64 number, const api::Setting& setting)
{
    return amount(number, setting).remove(theme::formatNumber(number));
}

QString SettingTexts::value(const api::RawJson& json, const api::Setting& setting)
{
    const QJsonValue value = read(json);
    if (setting.type == api::SettingType::role)
        return models::roleName(value.toString());
    return value.isString() ? choice(value.toString()) : amount(value.toInteger(), setting);
}

QString SettingTexts::limits(const api::Setting& setting)
{
    const QString usual = tr("Default: %1.").arg(value(setting.defaultValue, setting));
    if (!setting.least || !setting.most)
        return usual;
    return tr("%1 to %2.").arg(theme::formatNumber(*setting.least), amount(*setting.most, setting)) + QLatin1Char(' ') +
           usual;
}

} // namespace bloomzy::settings_page
