#include "plugins/net/Settings.h"

#include "plugins/net/Curl.h"

#include <algorithm>

namespace bloomzy::net {
namespace {

constexpr qsizetype longestText = 2000;

} // namespace

Settings::Settings(const QJsonObject& settings, std::initializer_list<const char*> known)
    : m_settings(settings)
{
    for (auto it = settings.begin(); it != settings.end() && m_whyNot.isEmpty(); ++it) {
        const bool isKnown =
            std::ranges::any_of(known, [&](const char* name) { return it.key() == QLatin1String(name); });
        if (!isKnown)
            m_whyNot = QStringLiteral("There is no setting of this name: %1.").arg(it.key().left(40));
        else if (!it->isString() || it->toString().size() > longestText || hasControls(it->toString()))
            m_whyNot = QStringLiteral("A setting is one line of text: %1.").arg(it.key());
    }
}

QString Settings::text(const char* name, const QString& fallback) const
{
    const QString value = m_settings.value(QLatin1String(name)).toString();
    return value.isEmpty() ? fallback : value;
}

std::optional<qint64> Settings::number(const char* name, qint64 fallback, qint64 most) const
{
    const QString value = text(name);
    if (value.isEmpty())
        return fallback;
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace bloomzy::net
