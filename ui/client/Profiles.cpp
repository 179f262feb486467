#include "ui/client/Profiles.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>

namespace bloomzy::client {

namespace {

QString listKey()
{
    return QStringLiteral("servers");
}

QString currentKey()
{
    return QStringLiteral("currentServer");
}

Profile readProfile(const QSettings& settings)
{
    const auto text = [&settings](const char* key) { return settings.value(QLatin1String(key)).toString(); };
    Profile profile;
    profile.id = text("id");
    profile.name = text("name");
    profile.kind = text("kind") == QStringLiteral("team") ? Profile::Kind::team : Profile::Kind::embedded;
    profile.address = {QUrl(text("url")), text("fingerprint")};
    profile.dataDir = text("dataDir");
    profile.port = static_cast<quint16>(settings.value(QStringLiteral("port")).toUInt());
    profile.teammates = settings.value(QStringLiteral("teammates")).toBool();
    profile.email = text("email");
    return profile;
}

void writeProfile(QSettings& settings, const Profile& profile)
{
    const bool team = profile.kind == Profile::Kind::team;
    settings.setValue(QStringLiteral("id"), profile.id);
    settings.setValue(QStringLiteral("name"), profile.name);
    settings.setValue(QStringLiteral("kind"), team ? QStringLiteral("team") : QStringLiteral("embedded"));
    settings.setValue(QStringLiteral("url"), profile.address.url.toString());
    settings.setValue(QStringLiteral("fingerprint"), profile.address.fingerprint);
    settings.setValue(QStringLiteral("dataDir"), profile.dataDir);
    settings.setValue(QStringLiteral("port"), profile.port);
    settings.setValue(QStringLiteral("teammates"), profile.teammates);
    settings.setValue(QStringLiteral("email"), profile.email);
}

} // namespace

Profiles::Profiles(QSettings& settings)
    : m_settings(settings)
{
}

QList<Profile> Profiles::all() const
{
    QList<Profile> profiles;
    const int count = m_settings.beginReadArray(listKey());
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        profiles.append(readProfile(m_settings));
    }
    m_settings.endArray();
    return profiles;
}

std::optional<Profile> Profiles::find(const QString& id) const
{
    const QList<Profile> profiles = all();
    const auto found = std::ranges::find(profiles, id, &Profile::id);
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

std::optional<Profile> Profiles::current() const
{
    return find(m_settings.value(currentKey()).toString());
}

void Profiles::setCurrent(const QString& id)
{
    m_settings.setValue(currentKey(), id);
}

Profile Profiles::save(Profile profile)
{
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<Profile> profiles = all();
    const auto found = std::ranges::find(profiles, profile.id, &Profile::id);
    if (found == profiles.end())
        profiles.append(profile);
    else
        *found = profile;
    write(profiles);
    return profile;
}

void Profiles::remove(const QString& id)
{
    QList<Profile> profiles = all();
    profiles.removeIf([&id](const Profile& profile) { return profile.id == id; });
    write(profiles);
}

void Profiles::write(const QList<Profile>& profiles)
{
    m_settings.remove(listKey());
    m_settings.beginWriteArray(listKey(), static_cast<int>(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        m_settings.setArrayIndex(i);
        writeProfile(m_settings, profiles[i]);
    }
    m_settings.endArray();
}

} // namespace bloomzy::client
