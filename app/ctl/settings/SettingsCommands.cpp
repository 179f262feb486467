#include "app/ctl/Commands.h"
#include "app/ctl/server/ServerLink.h"
#include "backend/api/Settings.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/settings/Definitions.h"

#include <algorithm>
#include <sysexits.h>

namespace bloomzy::ctl {

struct SettingsReport
{
    std::string command = "settings list";
    bool ok = true;
    std::int64_t revision = 0;
    std::vector<api::Setting> items;
};
BOOST_DESCRIBE_STRUCT(SettingsReport, (), (command, ok, revision, items))

struct SettingReport
{
    std::string command;
    bool ok = true;
    std::int64_t revision = 0;
    api::Setting setting;
};
BOOST_DESCRIBE_STRUCT(SettingReport, (), (command, ok, revision, setting))

struct ReferenceReport
{
    std::string command = "settings reference";
    bool ok = true;
    std::string page;
};
BOOST_DESCRIBE_STRUCT(ReferenceReport, (), (command, ok, page))

namespace {

const std::vector<Option> account{{"email", "ADDRESS", "The account that signs in."}};
const Operand keyOperand{"KEY", "The setting, such as auth.sessionDays; settings list shows them."};
constexpr const char* target = "/api/v1/settings";

/// A text without its quotes.
std::string plain(const api::RawJson& value)
{
    const auto text = core::json::fromStoredJson<std::string>(value.text);
    return text.has_value() ? *text : value.text;
}

std::string lineOf(const api::Setting& setting)
{
    const bool isDefault = setting.value == setting.defaultValue;
    return setting.key + "\t" + plain(setting.value) + "\t" + setting.unit.value_or("") + "\t" +
           (isDefault ? "default" : "default: " + plain(setting.defaultValue)) + "\t" + setting.title + "\n";
}

Outcome<api::Setting> find(const api::SettingList& list, const std::string& key)
{
    const auto found = std::ranges::find(list.items, key, &api::Setting::key);
    if (found == list.items.end())
        return usageFailure("There is no setting \"" + key + "\". Run bloomzyctl settings list for the keys.");
    return *found;
}

Outcome<Report> report(std::string_view command, const api::SettingList& settings, const std::string& key)
{
    auto setting = find(settings, key);
    if (setting.has_error())
        return setting.error();
    return Report{plain(setting->value) + "\n",
                  core::json::toJson(SettingReport{std::string(command), true, settings.revision, *setting}), 0};
}

/// What the server has, and the way to it.
struct AskedSettings
{
    ServerLink link;
    api::SettingList settings;
};

Outcome<AskedSettings> ask(const Call& call)
{
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    auto settings = link->get<api::SettingList>(target);
    if (settings.has_error())
        return settings.error();
    return AskedSettings{std::move(*link), std::move(*settings)};
}

Outcome<Report> list(const Call& call)
{
    const auto asked = ask(call);
    if (asked.has_error())
        return asked.error();
    const api::SettingList& settings = asked->settings;
    std::string text;
    for (const auto& setting : settings.items)
        text += lineOf(setting);
    return Report{text, core::json::toJson(SettingsReport{.revision = settings.revision, .items = settings.items}), 0};
}

Outcome<Report> get(const Call& call)
{
    const auto asked = ask(call);
    if (asked.has_error())
        return asked.error();
    return report("settings get", asked->settings, call.arguments.operands().front());
}

/// A number as it stands, everything else as a text.
std::string jsonOf(const api::Setting& setting, const std::string& value)
{
    const bool digits = !value.empty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    const bool number = setting.type == api::SettingType::integer && digits && (value == "0" || value.front() != '0');
    return number ? value : core::json::toJson(value);
}

Outcome<Report> change(const Call& call, std::string_view command, const std::optional<std::string>& value)
{
    const std::string& key = call.arguments.operands().front();
    auto asked = ask(call);
    if (asked.has_error())
        return asked.error();
    const auto setting = find(asked->settings, key);
    if (setting.has_error())
        return setting.error();
    const std::string patch =
        "{" + core::json::toJson(key) + ":" + (value ? jsonOf(*setting, *value) : std::string("null")) + "}";
    const auto changed = ServerLink::read<api::SettingList>(
        asked->link.send({http::Method::patch,
                          target,
                          patch,
                          "application/merge-patch+json",
                          {{"If-Match", "\"" + std::to_string(asked->settings.revision) + "\""}}}));
    if (changed.has_error())
        return changed.error();
    return report(command, *changed, key);
}

Outcome<Report> set(const Call& call)
{
    return change(call, "settings set", call.arguments.operands().back());
}

Outcome<Report> reset(const Call& call)
{
    return change(call, "settings reset", std::nullopt);
}

Outcome<Report> reference(const Call&)
{
    const std::string page = settings::referencePage();
    return Report{page, core::json::toJson(ReferenceReport{.page = page}), 0};
}

} // namespace

Command settingsListCommand()
{
    return {.name = "settings list",
            .summary = "List the server's settings.",
            .description = "One line for each setting: key, value, unit, whether that is the default, and what it is, "
                           "with tabs between them.",
            .operands = {},
            .options = serverOptions(account),
            .run = &list};
}

Command settingsGetCommand()
{
    return {.name = "settings get",
            .summary = "Show one setting's value.",
            .description = "With --json also what it may be, and its default.",
            .operands = {keyOperand},
            .options = serverOptions(account),
            .run = &get};
}

Command settingsSetCommand()
{
    return {.name = "settings set",
            .summary = "Change a setting.",
            .description = "Holds from the next request on. Nothing is changed when somebody else changed a setting at "
                           "the same moment; repeat it then.",
            .operands = {keyOperand, {"VALUE", "The new value, in the setting's unit."}},
            .options = serverOptions(account),
            .run = &set};
}

Command settingsResetCommand()
{
    return {.name = "settings reset",
            .summary = "Take a setting back to its default.",
            .description = "Answers with the default, which holds from the next request on.",
            .operands = {keyOperand},
            .options = serverOptions(account),
            .run = &reset};
}

Command settingsReferenceCommand()
{
    return {.name = "settings reference",
            .summary = "Print the reference of all settings, as Markdown.",
            .description = "Of this program's version; no server is asked.",
            .operands = {},
            .options = {},
            .run = &reference};
}

} // namespace bloomzy::ctl
