#include "app/ctl/cli/Documents.h"

#include <algorithm>
#include <array>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

struct ExitCode
{
    int code;
    std::string_view meaning;
};

constexpr std::array exitCodes{
    ExitCode{EX_OK, "Done; of doctor: nothing is wrong, though there may be warnings."},
    ExitCode{1, "Of audit verify: the log is not verified."},
    ExitCode{2, "Of audit verify: the command line is wrong."},
    ExitCode{EX_USAGE, "The command line is wrong."},
    ExitCode{EX_DATAERR, "A file or a database has faults, or the server refused what was sent."},
    ExitCode{EX_NOINPUT, "A file, a folder or a password is not there."},
    ExitCode{EX_UNAVAILABLE, "The server cannot be reached, or its port belongs to another program."},
    ExitCode{EX_SOFTWARE, "A fault of this program or of the server."},
    ExitCode{EX_CANTCREAT, "The file to write cannot be made."},
    ExitCode{EX_IOERR, "The disk is full, or fails."},
    ExitCode{EX_TEMPFAIL, "Busy, too slow, or stopped: try again later."},
    ExitCode{EX_PROTOCOL, "The server has another key, or is no server of Bloomzy."},
    ExitCode{EX_NOPERM, "Wrong password, a right that is missing, or modes that let others in."},
    ExitCode{EX_CONFIG, "Data of another version, a certificate or a clock that is wrong."},
};

/// Text as roff prints it: no character at the start of a line, and no hyphen, means anything.
std::string roff(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '-')
            out += "\\-";
        else if (c == '\\')
            out += "\\e";
        else
            out += c;
    }
    if (out.starts_with('.') || out.starts_with('\''))
        out.insert(0, "\\&");
    return out;
}

std::string paragraphs(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out += (out.empty() ? "" : ".PP\n") + roff(text.substr(0, end)) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string item(const std::string& tag, std::string_view text)
{
    return ".TP\n" + tag + "\n" + roff(text) + "\n";
}

std::string tagOf(const Option& option)
{
    const std::string name = "\\-\\-" + roff(option.name);
    return option.value.empty() ? ".B " + name : ".BI \"" + name + " \" " + roff(option.value);
}

std::string section(const Command& command)
{
    std::string out =
        ".SS " + roff(usageLine(command)) + "\n" + roff(command.summary) + "\n.PP\n" + paragraphs(command.description);
    for (const auto& operand : command.operands)
        out += item(".I " + roff(operand.name), operand.help);
    for (const auto& option : command.options)
        out += item(tagOf(option), option.help);
    return out;
}

} // namespace

std::string manPage(std::span<const Command> commands, std::string_view version)
{
    std::string out = ".\\\" Written by `bloomzyctl help --format man`; do not edit.\n"
                      ".TH BLOOMZYCTL 1 \"\" \"bloomzyctl " +
                      roff(version) +
                      "\" \"Bloomzy\"\n.SH NAME\nbloomzyctl \\- administer a Bloomzy server, or its data folder\n"
                      ".SH SYNOPSIS\n.B bloomzyctl\n.I COMMAND\n[OPTION]… [OPERAND]…\n.SH COMMANDS\n";
    for (const auto& command : commands)
        out += section(command);
    out += ".SH OPTIONS OF EVERY COMMAND\n";
    for (const auto& option : commonOptions())
        out += item(tagOf(option), option.help);
    out += ".SH PASSWORD\nA command that signs in asks the terminal for the password, without echo. Where standard "
           "input is no terminal, its first line is the password. Of an account with a second factor the code of "
           "the authenticator app, or a recovery code, is asked next: the second line. No option takes one.\n.SH EXIT "
           "STATUS\n";
    for (const auto& [code, meaning] : exitCodes)
        out += item(".B " + std::to_string(code), meaning);
    return out + ".SH SEE ALSO\n.BR sysexits (3),\n.BR age (1)\n";
}

} // namespace bloomzy::ctl
