#include "app/ctl/doctor/Finding.h"

namespace bloomzy::ctl {

Finding fine(std::string_view check, std::string meaning)
{
    return {std::string(check), State::ok, std::move(meaning), {}, 0};
}

Finding warning(std::string_view check, std::string meaning, std::string remedy)
{
    return {std::string(check), State::warning, std::move(meaning), std::move(remedy), 0};
}

Finding problem(std::string_view check, int exitCode, std::string meaning, std::string remedy)
{
    return {std::string(check), State::problem, std::move(meaning), std::move(remedy), exitCode};
}

Finding skipped(std::string_view check, std::string meaning, std::string remedy)
{
    return {std::string(check), State::skipped, std::move(meaning), std::move(remedy), 0};
}

std::string quoted(const std::filesystem::path& path)
{
    std::string text = "'";
    for (const char c : path.string())
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

} // namespace bloomzy::ctl
