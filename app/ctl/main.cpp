#include "app/ctl/Commands.h"
#include "app/ctl/cli/Documents.h"
#include "app/ctl/cli/Terminal.h"

#include <QCoreApplication>

#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <sysexits.h>

using namespace bloomzy;

namespace {

void tell(const std::string& line)
{
    std::fprintf(stderr, "bloomzyctl: %s\n", ctl::harmless(line).c_str());
}

int print(const std::string& text)
{
    const bool written = std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
    if (!written)
        tell("The answer could not be written to standard output.");
    return written ? EX_OK : EX_IOERR;
}

int fail(const ctl::Failure& failure, std::string_view command, bool json)
{
    tell(failure.message);
    for (const auto& [pointer, code, detail] : failure.faults)
        std::fprintf(stderr, "  %s: %s\n", ctl::harmless(ctl::placeOf(pointer)).c_str(), ctl::harmless(detail).c_str());
    if (json)
        print(ctl::failureJson(command, failure) + "\n");
    return failure.exitCode;
}

int fail(ctl::Failure failure, const ctl::Command& command, bool json)
{
    if (failure.exitCode == EX_USAGE)
        failure.exitCode = command.usageExitCode;
    return fail(failure, command.name, json);
}

int run(const ctl::Command& command, const std::vector<std::string>& words)
{
    // Known before the words are read, so that a script gets its object for a wrong command line too.
    const bool json = std::ranges::find(words, "--json") != words.end();
    const auto arguments = ctl::readArguments(command, words);
    if (arguments.has_error())
        return fail(arguments.error(), command, json);
    if (arguments->has("help"))
        return print(ctl::helpText(command));
    const core::SystemClock clock;
    const auto event = [json](const std::string& object) {
        if (json)
            print(object + "\n");
    };
    const auto report = command.run({*arguments, {clock, &ctl::readSecret, &tell, &ctl::showProgress, event}});
    if (report.has_error())
        return fail(report.error(), command, json);
    const int printed = print(json ? report->json + "\n" : report->text);
    return report->exitCode != EX_OK ? report->exitCode : printed;
}

int runWords(const std::vector<std::string>& words)
{
    const auto all = ctl::commands();
    if (words.empty() || words.front() == "--help")
        return print(ctl::overview(all)) + (words.empty() ? EX_USAGE : EX_OK);
    if (words.front() == "--version")
        return print("bloomzyctl " BLOOMZY_VERSION "\n");
    std::size_t nameWords = 0;
    const ctl::Command* command = ctl::findCommand(all, words, nameWords);
    if (!command)
        return fail(ctl::noSuchCommand(all, words), words.front(), std::ranges::find(words, "--json") != words.end());
    return run(*command, {words.begin() + static_cast<std::ptrdiff_t>(nameWords), words.end()});
}

} // namespace

int main(int argc, char* argv[])
{
    umask(S_IRWXG | S_IRWXO);
    QCoreApplication application(argc, argv);
    return runWords({argv + 1, argv + argc});
}
