#include "app/ctl/Commands.h"
#include "app/ctl/server/KeptData.h"
#include "app/ctl/server/ServerLink.h"
#include "backend/api/Keys.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/StoppedMasterKey.h"

namespace bloomzy::ctl {

struct KeysReport
{
    std::string command;
    bool ok = true;
    api::KeyList keys;
};
BOOST_DESCRIBE_STRUCT(KeysReport, (), (command, ok, keys))

struct MasterKeyReport
{
    std::string command = "keys rotate";
    bool ok = true;
    api::MasterKeyInfo masterKey;
};
BOOST_DESCRIBE_STRUCT(MasterKeyReport, (), (command, ok, masterKey))

namespace {

const std::vector<Option> account{{"email", "ADDRESS", "The account that signs in."}};

std::string_view placeOf(api::MasterKeyPlace place)
{
    switch (place) {
    case api::MasterKeyPlace::credential:
        return "a systemd credential";
    case api::MasterKeyPlace::handedOver:
        return "handed over at the start";
    case api::MasterKeyPlace::file:
        return "the file keys/master-key of the data folder";
    case api::MasterKeyPlace::unknown:
        break;
    }
    return "a place that this version does not know";
}

std::string lineOf(const api::SigningKeyInfo& key)
{
    std::string line = "signing key\t" + std::string(core::json::enumName(key.state)) + "\t" + key.kid;
    if (key.acceptedUntil)
        return line + "\taccepted until " + *key.acceptedUntil + "\n";
    return line + (key.activeSince ? "\tsince " + *key.activeSince : "\tmade " + key.createdAt) + "\n";
}

Report reportOf(std::string command, api::KeyList keys)
{
    std::string text;
    for (const auto& key : keys.signingKeys)
        text += lineOf(key);
    text += "The signing key changes by itself at " + keys.nextRotation + ".\n";
    text += "master key\t" + keys.masterKey.id + "\t" + std::string(placeOf(keys.masterKey.place)) + "\n";
    return {std::move(text), core::json::toJson(KeysReport{std::move(command), true, std::move(keys)}), 0};
}

Outcome<Report> list(const Call& call)
{
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    auto keys = link->get<api::KeyList>("/api/v1/keys");
    if (keys.has_error())
        return keys.error();
    return reportOf("keys list", std::move(*keys));
}

/// Of a stopped server's folder, without anybody's password: whoever owns the folder owns the key.
Outcome<Report> rotateStopped(const Call& call)
{
    const auto folder = folderWithData(*call.arguments.value("data-dir"));
    if (folder.has_error())
        return folder.error();
    const auto changed =
        host::changeMasterKey(*folder, call.arguments.value("database").value_or(""), call.means.clock);
    if (changed.has_error())
        return startFailure(changed.error());
    return Report{"The master key is " + changed->id + " now.\n",
                  core::json::toJson(MasterKeyReport{.masterKey = *changed}), 0};
}

Outcome<Report> rotate(const Call& call)
{
    if (call.arguments.has("master") && call.arguments.has("data-dir") && !call.arguments.has("email"))
        return rotateStopped(call);
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    const bool master = call.arguments.has("master");
    auto keys = ServerLink::read<api::KeyList>(link->send(
        {.method = http::Method::post, .target = master ? "/api/v1/keys/master/rotate" : "/api/v1/keys/rotate"}));
    if (keys.has_error())
        return keys.error();
    return reportOf("keys rotate", std::move(*keys));
}

} // namespace

Command keysListCommand()
{
    return {.name = "keys list",
            .summary = "List the keys that sign access tokens, and name the master key.",
            .description = "One line for each signing key: its state, its id and a time. next is published and does "
                           "not sign yet, active signs, retired is accepted until its last token is over. Then the "
                           "master key that seals the secrets at rest: its id, which reveals nothing of it, and where "
                           "it lies.",
            .operands = {},
            .options = serverOptions(account),
            .run = &list};
}

Command keysRotateCommand()
{
    auto more = account;
    more.push_back({"master", "", "Change the master key instead, when it lies in the data folder."});
    more.push_back({"database", "URL", "Of a stopped server: where its data lie, as bloomzyd takes it."});
    return {.name = "keys rotate",
            .summary = "Change the key that signs access tokens, or the master key.",
            .description = "The next signing key signs from now on; nobody is signed out, because tokens of the former "
                           "one are accepted until they are over. The server does the same by itself every 30 days.\n"
                           "With --master it makes a new master key and seals the keys of the secrets with it; of a "
                           "stopped server too, with --data-dir and without --email. Copies of the data folder from "
                           "before keep the former one. A master key that is a systemd "
                           "credential is changed there (docs/secrets.md).",
            .operands = {},
            .options = serverOptions(std::move(more)),
            .run = &rotate};
}

} // namespace bloomzy::ctl
