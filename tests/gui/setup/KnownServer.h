#pragma once

#include "tests/gui/setup/SetupFixture.h"
#include "ui/client/Session.h"
#include "ui/client/SetupApi.h"
#include "ui/pages/setup/ComputerChecks.h"
#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/ServerLink.h"

#include <QtTest/QSignalSpy>

#include <functional>

namespace bloomzy::tests {

/// A server with an administrator, and the profile with a kept session. `then` is called with somebody signed in.
inline void makeKnownServer(
    SetupFixture& bench, client::Profile& profile,
    const std::function<void(client::ApiClient&)>& then = [](client::ApiClient&) {})
{
    setup::Journey journey{.parts = bench.parts()};
    journey.profile.dataDir = bench.dataDir();
    journey.profile.port = freePort();
    QWidget window;
    setup::ServerLink link(journey, window, nullptr);
    QSignalSpy reached(&link, &setup::ServerLink::reached);
    link.open();
    QTRY_COMPARE_WITH_TIMEOUT(reached.size(), 1, 30'000);
    const auto me = journey.client->session().setUp({setup::readSetupToken(bench.dataDir()).toStdString(),
                                                     adaMail.toStdString(), "Ada", adaPassword.toStdString()});
    QTRY_VERIFY_WITH_TIMEOUT(me.isFinished(), 20'000);
    QVERIFY(me.result().has_value());
    journey.profile.email = adaMail;
    journey.saveProfile();
    profile = journey.profile;
    then(*journey.client);
}

} // namespace bloomzy::tests
