#pragma once

#include "backend/api/Auth.h"
#include "ui/pages/setup/Arrival.h"

#include <QtCore/QSettings>

namespace bloomzy::setup {

/// What the steps of one way through setup or sign-in fill in, one after the other. GUI thread only.
struct Journey
{
    SetupParts parts;
    client::Profile profile = {};
    std::unique_ptr<client::EmbeddedServer> server = {}; ///< destroyed after `client`
    std::unique_ptr<client::ApiClient> client = {};
    QString personName = {};
    bool keepRunning = false;

    /// Remembers the profile, as the current one.
    void saveProfile()
    {
        client::Profiles profiles(parts.settings);
        profile = profiles.save(profile);
        profiles.setCurrent(profile.id);
    }

    /// A recovery key was due and nobody confirmed that it is stored; survives a crash. Nothing secret.
    [[nodiscard]] bool isKeyOpen() const { return parts.settings.value(keyMark()).toBool(); }
    void setKeyOpen(bool open)
    {
        if (open)
            parts.settings.setValue(keyMark(), true);
        else
            parts.settings.remove(keyMark());
        parts.settings.sync();
    }

    [[nodiscard]] Arrival arrival() { return {profile, std::move(server), std::move(client)}; }

private:
    [[nodiscard]] QString keyMark() const { return QStringLiteral("setup/keyOpen/") + profile.id; }
};

} // namespace bloomzy::setup
