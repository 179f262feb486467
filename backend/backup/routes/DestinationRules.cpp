#include "backend/backup/routes/DestinationRules.h"

#include "backend/backup/work/DefaultDestination.h"
#include "backend/core/NameCheck.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <set>

namespace bloomzy::backup {
namespace {

using api::DestinationProblem;

constexpr std::size_t mostSettings = 20;
constexpr std::size_t longestSettingName = 40;
constexpr std::size_t longestSetting = 4'000;

struct Refusal
{
    DestinationProblem problem;
    std::string_view code;
    std::string_view text;
};

constexpr Refusal refusals[] = {
    {DestinationProblem::invalidSettings, "destination.invalidSettings",
     "These settings do not fit this kind of destination. Correct them and try again."},
    {DestinationProblem::unreachable, "destination.unreachable",
     "The server cannot reach this place. Nothing was changed. See that it is there and mounted, then try again."},
    {DestinationProblem::claimed, "destination.claimed",
     "This place belongs to another destination, maybe of another server. Nothing was changed. Choose another place, "
     "or "
     "take it over."},
    {DestinationProblem::denied, "destination.denied",
     "The server may not write to this place. Nothing was changed. Give it to the user who runs the server, then try "
     "again."},
    {DestinationProblem::full, "destination.full",
     "This place is full. Nothing was changed. Make room there, then try again."},
    {DestinationProblem::timedOut, "destination.timedOut",
     "This place does not answer. Nothing was changed. See that it works, then try again."},
    {DestinationProblem::pluginMissing, "destination.pluginMissing",
     "This server has no plugin for this kind of destination. Choose another kind."},
    {DestinationProblem::failed, "destination.failed",
     "This place could not be prepared. Nothing was changed. The server's log says why."},
};

bool areSettings(const std::vector<api::DestinationSetting>& settings)
{
    std::set<std::string> names;
    const auto isSound = [&](const api::DestinationSetting& setting) {
        return !setting.name.empty() && setting.name.size() <= longestSettingName &&
               setting.value.size() <= longestSetting && names.insert(setting.name).second;
    };
    return settings.size() <= mostSettings && std::ranges::all_of(settings, isSound);
}

} // namespace

std::vector<api::Fault> checkDestination(api::DestinationInput& input)
{
    std::vector<api::Fault> faults;
    core::checkName(input.name, {"destination.name.required", "Give the destination a name."}, faults);
    if (!areSettings(input.settings))
        faults.push_back({"/settings", "destination.settings",
                          "Send up to 20 settings, each once, with values of up to 4000 bytes."});
    return faults;
}

core::Result<void> checkOutside(const api::DestinationInput& input, const std::filesystem::path& dataFolder)
{
    const auto lies = [&](const api::DestinationSetting& setting) {
        return setting.value.starts_with('/') && isInside(dataFolder, setting.value);
    };
    if (dataFolder.empty() || std::ranges::none_of(input.settings, lies))
        return {};
    return core::invalid("/settings", "destination.insideData",
                         "This place lies in the server's data folder, so whoever deletes that deletes the backups "
                         "with it. Nothing was changed. Choose another place.");
}

core::Error refusal(const sdk::Failure& failure)
{
    if (failure.problem == sdk::Problem::busy)
        return core::makeError(api::ErrorCode::conflict,
                               "Something else is being done at this destination. Nothing was changed. Try again in a "
                               "moment.");
    const auto problem = problemOf(failure);
    const auto* known = std::ranges::find(refusals, problem, &Refusal::problem);
    if (known == std::end(refusals))
        known = std::prev(std::end(refusals));
    const bool isOfKind = problem == DestinationProblem::pluginMissing;
    auto error = core::invalid(isOfKind ? "/kind" : "/settings", std::string(known->code), std::string(known->text));
    error.cause = failure.cause.toStdString();
    return error;
}

void noteSuccess(api::Destination& destination, const sdk::Space& space, const std::string& time)
{
    destination.checkedAt = time;
    destination.trouble.reset();
    destination.freeBytes = space.free < 0 ? std::nullopt : std::optional<std::int64_t>(space.free);
    destination.totalBytes = space.total < 0 ? std::nullopt : std::optional<std::int64_t>(space.total);
}

void noteFailure(api::Destination& destination, const sdk::Failure& failure, const std::string& time)
{
    const auto problem = problemOf(failure);
    if (problem == DestinationProblem::busy)
        return;
    destination.checkedAt = time;
    const std::string since = destination.trouble ? destination.trouble->since : time;
    const std::string detail = failure.detail.toStdString();
    destination.trouble =
        api::DestinationTrouble{problem, detail.empty() ? std::nullopt : std::optional(detail), since};
}

} // namespace bloomzy::backup
