#include "ui/theme/Formats.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace bloomzy::theme {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::theme::Formats)
};

// Qt takes the separators from the platform for some locales; the design asks for U+202F in every French number.
QString withNarrowSpaces(QString text, const QLocale& locale)
{
    return locale.language() == QLocale::French ? text.replace(QChar::Nbsp, u'\u202f').replace(u' ', u'\u202f') : text;
}

} // namespace

QString formatNumber(qint64 value, const QLocale& locale)
{
    return withNarrowSpaces(locale.toString(value), locale);
}

QString formatPercent(double fraction, int decimals, const QLocale& locale)
{
    const QString space = locale.language() == QLocale::French ? u"\u202f"_s : QString();
    return withNarrowSpaces(locale.toString(fraction * 100, 'f', decimals), locale) + space + u'%';
}

QString formatBytes(qint64 bytes, const QLocale& locale)
{
    return withNarrowSpaces(locale.formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat), locale);
}

QString formatDate(QDate date, const QLocale& locale)
{
    return locale.toString(date, u"d MMM yyyy"_s);
}

QString formatTime(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

QString formatDateTime(const QDateTime& time, const QLocale& locale)
{
    return Texts::tr("%1, %2", "date, time").arg(formatDate(time.date(), locale), formatTime(time.time()));
}

QString formatAgo(const QDateTime& then, const QDateTime& now)
{
    const qint64 seconds = std::max<qint64>(0, then.secsTo(now));
    if (seconds < 60)
        return Texts::tr("just now");
    if (seconds < 3600)
        return Texts::tr("%n minute(s) ago", nullptr, int(seconds / 60));
    if (seconds < 86400)
        return Texts::tr("%n hour(s) ago", nullptr, int(seconds / 3600));
    if (seconds < 30 * qint64(86400))
        return Texts::tr("%n day(s) ago", nullptr, int(seconds / 86400));
    return formatDate(then.date());
}

} // namespace bloomzy::theme
