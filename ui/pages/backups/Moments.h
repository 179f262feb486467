#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <string>

namespace bloomzy::backups_page {

/// Times and durations as this page writes them.
class Moments
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::backups_page::Moments)

public:
    /// "Today 12:18", "21 Nov 18:00", "21 Nov 2025 18:00", in the zone of `now`.
    [[nodiscard]] static QString moment(const QDateTime& then, const QDateTime& now = QDateTime::currentDateTime());
    /// As above, of a time as the server writes it; empty when it is none.
    [[nodiscard]] static QString moment(const std::string& time);
    /// "41 s", "3 min 08 s", "2 h 14 min", "3 days".
    [[nodiscard]] static QString duration(qint64 milliseconds);
    /// "about 3 min": rounded, for what is estimated.
    [[nodiscard]] static QString about(qint64 milliseconds);
};

} // namespace bloomzy::backups_page
