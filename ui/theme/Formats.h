#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QString>

/// How the console writes quantities and times, in the default locale: 1,421,563 · 64% · 22 Nov 2026 in English,
/// 1 421 563 · 64 % · 22 nov. 2026 in French, with the narrow no-break space U+202F.
namespace bloomzy::theme {

QString formatNumber(qint64 value, const QLocale& locale = QLocale());
/// 0.64 → "64%". Decimals as asked for.
QString formatPercent(double fraction, int decimals = 0, const QLocale& locale = QLocale());
/// "1.4 GB": powers of 1000, as disks are sold.
QString formatBytes(qint64 bytes, const QLocale& locale = QLocale());
QString formatDate(QDate date, const QLocale& locale = QLocale());
/// Hours and minutes of the day, 24 hours in both languages.
QString formatTime(QTime time);
/// "22 Nov 2026, 14:20" in the time zone that `time` carries.
QString formatDateTime(const QDateTime& time, const QLocale& locale = QLocale());
/// "just now", "3 minutes ago", "2 hours ago", "5 days ago", and the date beyond 30 days.
QString formatAgo(const QDateTime& then, const QDateTime& now = QDateTime::currentDateTimeUtc());

} // namespace bloomzy::theme
