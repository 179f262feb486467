#include "plugins/mail/MailMessage.h"

#include "plugins/net/Curl.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace bloomzy::mail {
namespace {

constexpr qsizetype bodyColumns = 76;
/// Bytes of an encoded word: with 4 characters for 3 bytes, 12 around them and a field's name before it, a line has
/// fewer than 76 characters.
constexpr qsizetype bytesOfWord = 36;
/// Beyond that even a plain text is folded, by being encoded.
constexpr qsizetype longestPlainLine = 70;

bool isPlain(const QString& text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
    return isAscii && text.size() <= longestPlainLine && !text.contains(QStringLiteral("=?"));
}

/// The longest start of `text` with at most `bytes` in UTF-8 and no character cut.
qsizetype lengthOfStart(const QString& text, qsizetype from, qsizetype bytes)
{
    qsizetype length = 0;
    qsizetype used = 0;
    while (from + length < text.size()) {
        const qsizetype units = text.at(from + length).isHighSurrogate() && from + length + 1 < text.size() ? 2 : 1;
        const qsizetype more = text.mid(from + length, units).toUtf8().size();
        if (used + more > bytes)
            break;
        used += more;
        length += units;
    }
    return length;
}

/// A name before an address: always quoted or encoded, so that no comma or bracket in it means anything.
QByteArray displayName(const QString& name)
{
    if (!isPlain(name))
        return headerText(name);
    QString quoted = name;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return '"' + quoted.toLatin1() + '"';
}

QByteArray dateOf(const QString& createdAt)
{
    const QDateTime time = QDateTime::fromString(createdAt, Qt::ISODateWithMs).toUTC();
    const QDateTime known = time.isValid() ? time : QDateTime::fromSecsSinceEpoch(0, QTimeZone::utc());
    return QLocale::c().toString(known, QStringLiteral("ddd, d MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

QByteArray bodyOf(const QString& text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\n', QStringLiteral("\r\n"));
    const QByteArray coded = lines.toUtf8().toBase64();
    QByteArray body;
    for (qsizetype at = 0; at < coded.size(); at += bodyColumns)
        body += coded.mid(at, bodyColumns) + "\r\n";
    return body;
}

bool isIdentifier(const QString& id)
{
    return !id.isEmpty() && id.size() <= 100 && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

} // namespace

QByteArray headerText(const QString& text)
{
    if (isPlain(text))
        return text.toLatin1();
    QByteArray words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = std::max<qsizetype>(1, lengthOfStart(text, at, bytesOfWord));
        words += (words.isEmpty() ? "" : "\r\n ") + ("=?UTF-8?B?" + text.mid(at, length).toUtf8().toBase64() + "?=");
        at += length;
    }
    return words;
}

QByteArray mailOf(const sdk::Notification& notification, const MailSettings& settings)
{
    if (!isAddress(notification.address) || !isAddress(settings.sender) || !isIdentifier(notification.id) ||
        net::hasControls(notification.subject) || net::hasControls(settings.senderName) ||
        net::hasControls(notification.kind))
        return {};
    const QByteArray sender = '<' + settings.sender.toLatin1() + '>';
    const QByteArray from =
        settings.senderName.isEmpty() ? sender : displayName(settings.senderName) + "\r\n " + sender;
    return "Date: " + dateOf(notification.createdAt) + "\r\nFrom: " + from + "\r\nTo: <" +
           notification.address.toLatin1() + ">\r\nSubject: " + headerText(notification.subject) + "\r\nMessage-ID: <" +
           notification.id.toLatin1() + '@' + settings.sender.section(u'@', 1).toLatin1() +
           ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           bodyOf(notification.text);
}

} // namespace bloomzy::mail
