#include "backend/auth/TextRules.h"

#include "backend/core/Text.h"

#include <QString>

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::size_t emailBytes = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets
constexpr std::size_t nameCharacters = 200;

bool isDomain(std::string_view domain)
{
    return domain.find('.') != std::string_view::npos && !domain.starts_with('.') && !domain.ends_with('.') &&
           domain.find("..") == std::string_view::npos;
}

bool isEmail(std::string_view text)
{
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
        return false;
    const auto forbidden = [](char32_t c) {
        return core::isUnseen(c) || core::isSpace(c) ||
               std::u32string_view(U"<>()[]\\,;:\"").find(c) != std::u32string_view::npos;
    };
    return isDomain(text.substr(at + 1)) && !core::anyCharacter(text, forbidden);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string normalText(std::string_view text)
{
    const std::string_view bare = trimmed(text);
    const auto whole = QString::fromUtf8(bare.data(), static_cast<qsizetype>(bare.size()));
    // Lower case, not case folding: ß and ss are two mailboxes. It may part letters that the first pass put together.
    const QString lower = whole.normalized(QString::NormalizationForm_KC).toLower();
    return lower.normalized(QString::NormalizationForm_KC).toStdString();
}

std::string normalEmail(std::string_view text)
{
    return normalText(text);
}

void checkEmail(std::string_view normalForm, std::vector<api::Fault>& faults)
{
    if (normalForm.empty())
        faults.push_back({"/email", "email.required", "Enter an email address."});
    else if (normalForm.size() > emailBytes)
        faults.push_back({"/email", "email.tooLong", "An email address has at most 254 characters."});
    else if (!isEmail(normalForm))
        faults.push_back({"/email", "email.invalid", "Enter an email address such as name@example.org."});
}

void checkDisplayName(std::string_view trimmedName, std::vector<api::Fault>& faults)
{
    if (core::isBlank(trimmedName))
        faults.push_back({"/displayName", "displayName.required", "Enter a name."});
    else if (core::characterCount(trimmedName) > nameCharacters)
        faults.push_back({"/displayName", "displayName.tooLong", "A name has at most 200 characters."});
    else if (core::hasUnseen(trimmedName) || trimmedName.find_first_of("\t\r\n") != std::string_view::npos)
        faults.push_back({"/displayName", "displayName.characters",
                          "The name holds invisible characters or a line break. Type it anew."});
}

} // namespace bloomzy::auth
