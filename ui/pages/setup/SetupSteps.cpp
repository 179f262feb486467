#include "ui/pages/setup/SetupSteps.h"

#include "ui/pages/setup/AccountStep.h"
#include "ui/pages/setup/AdminStep.h"
#include "ui/pages/setup/KeyStep.h"
#include "ui/pages/setup/ReadyStep.h"
#include "ui/pages/setup/RecoveryStep.h"
#include "ui/pages/setup/RestoreStep.h"
#include "ui/pages/setup/WhereStep.h"

#include <algorithm>

namespace bloomzy::setup {

SetupSteps::SetupSteps(Journey& journey, QWidget* parent)
    : QStackedWidget(parent)
    , where(new WhereStep(journey))
    , restore(new RestoreStep(journey))
    , key(new KeyStep(journey.parts.theme))
    , admin(new AdminStep(journey))
    , account(new AccountStep(journey))
    , recovery(new RecoveryStep(journey))
    , ready(new ReadyStep(journey))
{
    for (Step* step : all())
        addWidget(step);
}

Step* SetupSteps::current() const
{
    return static_cast<Step*>(currentWidget());
}

std::vector<Step*> SetupSteps::all() const
{
    return {where, restore, key, admin, account, recovery, ready};
}

std::vector<SetupSteps::Stop> SetupSteps::stops() const
{
    std::vector<Stop> stops{{where, tr("Where the server runs")}};
    if (way.restores)
        stops.push_back({restore, tr("Restore from a backup")});
    if (way.comparesKey)
        stops.push_back({key, tr("Compare the key")});
    if (way.signsIn)
        stops.push_back({account, tr("Sign in")});
    else
        stops.push_back({admin, tr("First administrator")});
    if (way.makesKey)
        stops.push_back({recovery, tr("Recovery key")});
    stops.push_back({ready, tr("Ready")});
    return stops;
}

QStringList SetupSteps::names() const
{
    QStringList names;
    for (const Stop& stop : stops())
        names += stop.name;
    return names;
}

int SetupSteps::position() const
{
    const auto all = stops();
    const auto here = std::ranges::find(all, current(), &Stop::step);
    return here == all.end() ? -1 : static_cast<int>(here - all.begin());
}

} // namespace bloomzy::setup
