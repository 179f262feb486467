#pragma once

#include "ui/client/ServerAddress.h"

#include <QList>
#include <QString>

#include <optional>

class QSettings;

namespace bloomzy::client {

/// A server that this console knows.
struct Profile
{
    enum class Kind { embedded, team };

    QString id = {}; ///< UUID; given by Profiles::save() when empty
    QString name = {};
    Kind kind = Kind::embedded;
    ServerAddress address = {}; ///< of a team's server; the embedded one tells its own
    QString dataDir = {};       ///< embedded only
    quint16 port = 0;           ///< embedded only; 0 takes a free one
    bool teammates = false;     ///< embedded only: serves on every address of this machine
    QString email = {};         ///< of who signed in last; for the sign-in form

    bool operator==(const Profile&) const = default;
};

/// The known servers, in the settings. Nothing secret is among it.
class Profiles
{
public:
    /// `settings` must outlive this.
    explicit Profiles(QSettings& settings);

    [[nodiscard]] QList<Profile> all() const;
    [[nodiscard]] std::optional<Profile> find(const QString& id) const;
    /// The one that was used last, if it is still known.
    [[nodiscard]] std::optional<Profile> current() const;
    void setCurrent(const QString& id);
    /// Adds it, or replaces the one with its id; returns it with its id.
    Profile save(Profile profile);
    void remove(const QString& id);

private:
    void write(const QList<Profile>& profiles);

    QSettings& m_settings;
};

} // namespace bloomzy::client
