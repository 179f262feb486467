#include "app/ctl/cli/Terminal.h"

#include "backend/core/FileDescriptor.h"
#include "backend/core/Text.h"
#include "backend/core/crypto/Hash.h"

#include <sys/signalfd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sysexits.h>
#include <termios.h>
#include <unistd.h>

namespace bloomzy::ctl {

namespace {

constexpr std::size_t longestSecret = 4096;

sigset_t endingSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP})
        sigaddset(&set, signal);
    return set;
}

/// No echo while it lives. Signals that would end the program wait until the terminal is as it was.
class Silence
{
public:
    Silence()
        : m_signals(endingSignals())
    {
        pthread_sigmask(SIG_BLOCK, &m_signals, &m_maskBefore);
        m_arrival = core::FileDescriptor(signalfd(-1, &m_signals, SFD_CLOEXEC | SFD_NONBLOCK));
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        static_cast<void>(!::write(STDERR_FILENO, "\n", 1));
        pthread_sigmask(SIG_SETMASK, &m_maskBefore, nullptr);
    }

    /// False when a signal came first.
    [[nodiscard]] bool waitForLine() const
    {
        std::array<pollfd, 2> sources{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{m_arrival.get(), POLLIN, 0}};
        while (::poll(sources.data(), sources.size(), -1) < 0 && errno == EINTR)
            continue;
        return (sources[1].revents & POLLIN) == 0;
    }

private:
    sigset_t m_signals;
    sigset_t m_maskBefore{};
    core::FileDescriptor m_arrival;
    termios m_before{};
};

Outcome<std::string> readLine()
{
    std::string line;
    line.reserve(longestSecret);
    char c = 0;
    while (line.size() < longestSecret) {
        const ssize_t count = ::read(STDIN_FILENO, &c, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || c == '\n')
            break;
        line += c;
    }
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (!line.empty() && line.size() < longestSecret)
        return line;
    core::crypto::wipe(line);
    return Failure{
        EX_NOINPUT,
        "notFound",
        "No password or code was given. Nothing was changed. Type it at the prompt, or send each as one line "
        "on standard input.",
        {}};
}

Outcome<std::string> readSilently(const std::string& prompt)
{
    static_cast<void>(!::write(STDERR_FILENO, prompt.data(), prompt.size()));
    const Silence silence;
    if (!silence.waitForLine())
        return Failure{EX_TEMPFAIL, "timeout", "Stopped before a password was given. Nothing was changed.", {}};
    return readLine();
}

} // namespace

Outcome<std::string> readSecret(const std::string& prompt)
{
    return ::isatty(STDIN_FILENO) != 0 ? readSilently(prompt) : readLine();
}

void showProgress(const std::string& line)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    const std::string shown = "\r" + harmless(line) + "\x1b[K"; // ECMA-48: erase to the end of the line
    static_cast<void>(!::write(STDERR_FILENO, shown.data(), shown.size()));
}

std::string harmless(std::string_view text)
{
    std::string line;
    while (!text.empty()) {
        const auto [character, length] = core::firstCharacter(text);
        const bool obeyed = length == 0 || character < U' ' || core::isUnseen(character);
        line += obeyed ? " " : std::string(text.substr(0, length));
        text.remove_prefix(length > 0 ? length : 1);
    }
    return line;
}

} // namespace bloomzy::ctl
