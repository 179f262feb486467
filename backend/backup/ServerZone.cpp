#include "backend/backup/ServerZone.h"

#include <QDateTime>

namespace bloomzy::backup {
namespace {

QTimeZone orUtc(QTimeZone zone)
{
    return zone.isValid() ? std::move(zone) : QTimeZone::utc();
}

} // namespace

ServerZone::ServerZone()
    : m_zone(orUtc(QTimeZone::systemTimeZone()))
{
}

ServerZone::ServerZone(const std::string& name)
    : m_zone(orUtc(QTimeZone(QByteArray::fromStdString(name))))
{
}

std::chrono::seconds ServerZone::offsetAt(core::Time moment) const
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(moment.time_since_epoch());
    return std::chrono::seconds(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(milliseconds.count(), Qt::UTC)));
}

std::string ServerZone::name() const
{
    return m_zone.id().toStdString();
}

} // namespace bloomzy::backup
