#include "ui/pages/backups/DestinationTexts.h"

#include "ui/client/JsonCodec.h"

#include <QtCore/QStringList>

namespace bloomzy::backups_page {

using api::DestinationProblem;
using client::toQString;
using widgets::StatusKind;

namespace {

constexpr int nearlyFullPart = 10;

} // namespace

QString DestinationTexts::problem(DestinationProblem problem)
{
    switch (problem) {
    case DestinationProblem::invalidSettings:
        return tr("Settings do not fit");
    case DestinationProblem::unreachable:
        return tr("Not reachable");
    case DestinationProblem::wrongPlace:
        return tr("Another place");
    case DestinationProblem::claimed:
        return tr("Taken by another");
    case DestinationProblem::denied:
        return tr("Not permitted");
    case DestinationProblem::full:
        return tr("Full");
    case DestinationProblem::timedOut:
        return tr("No answer");
    case DestinationProblem::busy:
        return tr("Busy");
    case DestinationProblem::pluginMissing:
        return tr("Plugin missing");
    case DestinationProblem::failed:
    case DestinationProblem::unknown:
        break;
    }
    return tr("Failed");
}

QString DestinationTexts::remedy(DestinationProblem problem)
{
    switch (problem) {
    case DestinationProblem::invalidSettings:
        return tr("Edit its settings.");
    case DestinationProblem::unreachable:
        return tr("See that it is there and mounted, then check it again.");
    case DestinationProblem::wrongPlace:
        return tr("Another place is mounted there. Mount the right one, then check it again.");
    case DestinationProblem::claimed:
        return tr("It belongs to another destination or server. Choose another place.");
    case DestinationProblem::denied:
        return tr("Let the user who runs the server write there, then check it again.");
    case DestinationProblem::full:
        return tr("Make room there, or keep fewer backups.");
    case DestinationProblem::timedOut:
        return tr("See that it works, then check it again.");
    case DestinationProblem::busy:
        return tr("Something else is done there. Check it again in a moment.");
    case DestinationProblem::pluginMissing:
        return tr("The server has no plugin for it. Install it again, or remove the destination.");
    case DestinationProblem::failed:
    case DestinationProblem::unknown:
        break;
    }
    return tr("The server's log says why. Check it again.");
}

bool DestinationTexts::isNearlyFull(const api::Destination& destination)
{
    return destination.freeBytes && destination.totalBytes && *destination.totalBytes > 0 &&
           *destination.freeBytes < *destination.totalBytes / nearlyFullPart;
}

widgets::Badge DestinationTexts::state(const api::Destination& destination)
{
    if (destination.trouble) {
        const auto problem = destination.trouble->problem;
        return widgets::badge(problem == DestinationProblem::busy ? StatusKind::warn : StatusKind::danger,
                              DestinationTexts::problem(problem));
    }
    if (isNearlyFull(destination))
        return widgets::badge(StatusKind::warn, tr("Nearly full"));
    if (!destination.checkedAt && !destination.lastSuccessAt)
        return widgets::badge(StatusKind::neutral, tr("Not checked yet"));
    return widgets::badge(StatusKind::ok, tr("Reachable"));
}

QString DestinationTexts::title(const api::Destination& destination)
{
    QStringList parts{toQString(destination.name)};
    for (const api::DestinationSetting& setting : destination.settings)
        parts += toQString(setting.value);
    return parts.join(QStringLiteral(", "));
}

QString DestinationTexts::kind(const api::DestinationKind& kind)
{
    return kind.kind == "folder" ? tr("Folder or mounted share") : toQString(kind.title);
}

QString DestinationTexts::setting(const api::DestinationKind& kind, const api::DestinationField& field)
{
    return kind.kind == "folder" && field.name == "path" ? tr("Folder") : toQString(field.title);
}

} // namespace bloomzy::backups_page
