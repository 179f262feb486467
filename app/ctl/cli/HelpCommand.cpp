#include "app/ctl/Commands.h"
#include "app/ctl/cli/Documents.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::ctl {

struct HelpObject
{
    std::string command = "help";
    bool ok = true;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(HelpObject, (), (command, ok, text))

namespace {

Outcome<std::string> textOf(const std::vector<Command>& all, const std::vector<std::string>& words)
{
    std::size_t nameWords = 0;
    const Command* command = findCommand(all, words, nameWords);
    if (words.empty())
        return overview(all);
    if (!command || nameWords < words.size())
        return noSuchCommand(all, words);
    return helpText(*command);
}

Outcome<std::string> documentOf(const Arguments& arguments)
{
    const auto all = commands();
    const std::string format = arguments.value("format").value_or("text");
    if (format == "text")
        return textOf(all, arguments.operands());
    if (format == "man" && arguments.operands().empty())
        return manPage(all, BLOOMZY_VERSION);
    if (format == "bash" && arguments.operands().empty())
        return bashCompletion(all);
    return usageFailure("The format is text for one command, and text, man or bash for all.");
}

Outcome<Report> run(const Call& call)
{
    auto text = documentOf(call.arguments);
    if (text.has_error())
        return text.error();
    return Report{*text, core::json::toJson(HelpObject{.text = *text}), 0};
}

} // namespace

Command helpCommand()
{
    return {.name = "help",
            .summary = "Tell what a command does and takes.",
            .description = "Without a command it lists them all.",
            .operands = {{"COMMAND…", "The command, such as catalog export.", true}},
            .options = {{"format", "FORMAT", "text; man or bash for the man page and the completion of all commands."}},
            .run = &run};
}

} // namespace bloomzy::ctl
