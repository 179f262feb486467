#include "plugins/mail/MailSettings.h"

#include "plugins/net/Curl.h"

#include <QStringList>

#include <algorithm>

namespace bloomzy::mail {
namespace {

constexpr int startTlsPort = 587;
constexpr int tlsPort = 465;
constexpr int plainPort = 25;
constexpr int mostSeconds = 50;
constexpr qsizetype longestText = 500;

sdk::Failure wrong(const QString& detail)
{
    return {sdk::Problem::invalidSettings, detail};
}

bool isOfName(QChar c)
{
    static const QString others = QStringLiteral("!#$%&'*+-/=?^_`{|}~.");
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || others.contains(c);
}

/// `fallback` when there is none, -1 when it is no number between 1 and `most`.
int numberIn(const QString& text, int fallback, int most)
{
    if (text.isEmpty())
        return fallback;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? number : -1;
}

/// Why these texts cannot be settings; empty: they may.
QString whyNotTexts(const QJsonObject& settings)
{
    static const QStringList known{
        QStringLiteral("host"),     QStringLiteral("port"),    QStringLiteral("security"),
        QStringLiteral("user"),     QStringLiteral("sender"),  QStringLiteral("senderName"),
        QStringLiteral("password"), QStringLiteral("seconds"), QStringLiteral("fingerprint")};
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!known.contains(it.key()))
            return QStringLiteral("Mail has no setting of this name: %1.").arg(it.key().left(40));
        if (!it->isString() || it->toString().size() > longestText || net::hasControls(it->toString()))
            return QStringLiteral("A setting is one line of text: %1.").arg(it.key());
    }
    return {};
}

bool readSecurity(const QString& text, MailSettings& into)
{
    if (text.isEmpty() || text == QStringLiteral("starttls"))
        into.security = Security::startTls;
    else if (text == QStringLiteral("tls"))
        into.security = Security::tls;
    else if (text == QStringLiteral("none"))
        into.security = Security::none;
    else
        return false;
    return true;
}

int usualPort(Security security)
{
    return security == Security::tls ? tlsPort : security == Security::startTls ? startTlsPort : plainPort;
}

/// What is wrong with them together; empty: nothing.
QString whyNot(const MailSettings& settings, const QString& fingerprint)
{
    if (!net::isHost(settings.host))
        return QStringLiteral("Give the mail server by its name or address.");
    if (settings.port < 0)
        return QStringLiteral("A port is a number from 1 to 65535.");
    if (settings.seconds < 0)
        return QStringLiteral("Wait from 1 to %1 seconds.").arg(mostSeconds);
    if (settings.security == Security::none && !net::isLoopback(settings.host))
        return QStringLiteral("Without encryption mail goes to this computer only. Choose starttls or tls.");
    if (!isAddress(settings.sender))
        return QStringLiteral("The sender is no mail address.");
    if (settings.user.isEmpty() != settings.password.isEmpty())
        return QStringLiteral("User and password belong together.");
    if (!fingerprint.isEmpty() && settings.pin.isEmpty())
        return QStringLiteral("A fingerprint reads sha256: and 64 hexadecimal digits.");
    return {};
}

} // namespace

bool isAddress(const QString& text)
{
    constexpr qsizetype longestAddress = 254;
    constexpr qsizetype longestName = 64;
    const QString name = text.section(u'@', 0, 0);
    const QString host = text.section(u'@', 1);
    return text.size() <= longestAddress && !name.isEmpty() && name.size() <= longestName &&
           std::ranges::all_of(name, isOfName) && !name.startsWith(u'.') && !name.endsWith(u'.') &&
           !name.contains(QStringLiteral("..")) && net::isHost(host) && !host.contains(u':') &&
           !host.startsWith(u'.') && !host.contains(QStringLiteral(".."));
}

sdk::Outcome<MailSettings> mailSettings(const QJsonObject& settings)
{
    if (const QString why = whyNotTexts(settings); !why.isEmpty())
        return wrong(why);
    const auto text = [&](const char* name) { return settings.value(QLatin1String(name)).toString(); };
    MailSettings read;
    if (!readSecurity(text("security"), read))
        return wrong(QStringLiteral("Encryption is starttls, tls or none."));
    read.host = text("host");
    read.port = numberIn(text("port"), usualPort(read.security), 65'535);
    read.seconds = numberIn(text("seconds"), read.seconds, mostSeconds);
    read.user = text("user");
    read.password = text("password");
    read.sender = text("sender");
    read.senderName = text("senderName");
    read.pin = net::curlPin(text("fingerprint"));
    if (const QString why = whyNot(read, text("fingerprint")); !why.isEmpty())
        return wrong(why);
    return read;
}

} // namespace bloomzy::mail
