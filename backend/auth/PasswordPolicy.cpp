#include "backend/auth/PasswordPolicy.h"

#include "backend/auth/TextRules.h"
#include "backend/auth/Zxcvbn.h"
#include "backend/core/Text.h"
#include "backend/core/crypto/Hash.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bloomzy::auth {
namespace {

constexpr std::size_t leastCharacters = 15;
constexpr std::size_t mostCharacters = 128;
constexpr std::size_t leastRepeated = 8; // of a part that makes the whole by being repeated
constexpr std::size_t leastRest = 8;     // beside known words and walks over the keyboard
constexpr std::int32_t leastScore = 3;
constexpr std::size_t leastWord = 3;  // characters; shorter ones stand in every password
constexpr std::size_t wordLimit = 64; // of a name; the estimate's time grows with the dictionary

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> details{{
    {"password.tooShort", "Use at least 15 characters; a few unrelated words are easy to remember."},
    {"password.tooLong", "Use at most 128 characters."},
    {"password.common", "This is among the first passwords that are tried. Use a few unrelated words."},
    {"password.guessable", "This is guessed quickly. Leave out names, dates and patterns, or add unrelated words."},
    {"password.breached", "This password was found in a breach of some service, so it is tried. Choose another one."},
}};

void addFaults(api::PasswordCheck check, std::vector<api::Fault>& faults)
{
    for (std::string& reason : check.reasons) {
        const auto* detail =
            std::ranges::find(details, std::string_view(reason), &decltype(details)::value_type::first);
        faults.push_back({"/password", std::move(reason), std::string(detail->second)});
    }
}

struct Estimate
{
    std::int32_t score = 0;
    bool common = false;
};

/// The published scale of zxcvbn: 10^3, 10^6, 10^8 and 10^10 guesses.
std::int32_t scoreOf(double bits)
{
    constexpr double bitsPerDigit = 3.321928;
    constexpr std::array<double, 4> digits{3, 6, 8, 10};
    return static_cast<std::int32_t>(std::ranges::count_if(digits, [&](double d) { return bits >= d * bitsPerDigit; }));
}

bool isCommonPart(const ZxcMatch& part)
{
    const int kind = part.Type & ~MULTIPLE_MATCH;
    return kind == DICTIONARY_MATCH || kind == DICT_LEET_MATCH || kind == REPEATS_MATCH;
}

/// Without the library every password counts as guessed.
Estimate estimate(const Zxcvbn& zxcvbn, const std::string& password, const std::vector<std::string>& words)
{
    if (!zxcvbn.isHere())
        return {};
    std::vector<const char*> dictionary;
    for (const std::string& word : words)
        dictionary.push_back(word.c_str());
    dictionary.push_back(nullptr);
    ZxcMatch* parts = nullptr;
    const double bits = zxcvbn.match(password.c_str(), dictionary.data(), &parts);
    Estimate result{scoreOf(bits), true};
    for (const ZxcMatch* part = parts; part != nullptr; part = part->Next)
        result.common = result.common && isCommonPart(*part);
    zxcvbn.freeInfo(parts);
    return result;
}

/// The shortest beginning that the whole is a repetition of: guessing it is guessing the whole, which the estimate sees
/// for single ASCII characters only.
std::string_view repeatedPart(std::string_view text)
{
    for (std::size_t period = 1; period <= text.size() / 2; ++period)
        if (text.substr(period) == text.substr(0, text.size() - period))
            return text.substr(0, period);
    return text;
}

/// A column of the keyboard, walked down; with its digit, without, and upwards.
constexpr std::array<std::string_view, 10> columns{"1qaz", "2wsx", "3edc", "4rfv", "5tgb",
                                                   "6yhn", "7ujm", "8ik,", "9ol.", "0p;/"};

void removeAll(std::string& text, std::string_view part)
{
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}

/// What of a password is left to guess without the words that an attacker tries first, and without walks down the
/// keyboard, which the estimate does not know.
std::string withoutKnown(std::string_view password, const std::vector<std::string>& words)
{
    std::string rest = lowerAscii(password);
    for (const std::string& word : words)
        removeAll(rest, word);
    for (const std::string_view column : columns) {
        const std::string up(column.rbegin(), column.rend());
        for (const std::string_view walk :
             {column, std::string_view(up), column.substr(1), std::string_view(up).substr(0, 3)})
            removeAll(rest, walk);
    }
    return rest;
}

void addWord(std::string word, std::vector<std::string>& words)
{
    if (core::characterCount(word) >= leastWord)
        words.push_back(std::move(word));
}

void addWords(std::string_view text, std::vector<std::string>& words)
{
    constexpr std::string_view separators = " .@-_+'\t,";
    const std::string lower = lowerAscii(text);
    std::size_t start = 0;
    while (start < lower.size() && words.size() < wordLimit) {
        const auto end = std::min(lower.find_first_of(separators, start), lower.size());
        addWord(lower.substr(start, end - start), words);
        start = end + 1;
    }
}

} // namespace

std::vector<std::string> PasswordPolicy::guesses(std::string_view email, std::string_view displayName) const
{
    std::vector<std::string> words = m_productWords;
    const std::string address = normalEmail(email.substr(0, 254));
    const std::string name = lowerAscii(trimmed(displayName.substr(0, 400)));
    for (const std::string& whole : {address, address.substr(0, address.find('@')), name})
        addWord(whole, words);
    addWords(address, words);
    addWords(name, words);
    return words;
}

api::PasswordCheck PasswordPolicy::check(std::string_view password, std::string_view email,
                                         std::string_view displayName) const
{
    api::PasswordCheck result;
    const std::size_t length = core::characterCount(password);
    if (length > mostCharacters) {
        result.reasons.emplace_back("password.tooLong");
        return result;
    }
    std::string copy(repeatedPart(password));
    const auto words = guesses(email, displayName);
    const Zxcvbn zxcvbn;
    Estimate found = estimate(zxcvbn, copy, words);
    std::string rest = withoutKnown(copy, words);
    if (rest.size() < copy.size())
        found.score = std::min(
            found.score, core::characterCount(rest) < leastRest ? leastScore - 1 : estimate(zxcvbn, rest, words).score);
    core::crypto::wipe(rest);
    // The estimate counts bytes, of which an emoji has four.
    if (copy.size() < password.size() && core::characterCount(copy) < leastRepeated)
        found.score = std::min(found.score, leastScore - 1);
    core::crypto::wipe(copy);
    result.score = found.score;
    if (length < leastCharacters)
        result.reasons.emplace_back("password.tooShort");
    if (found.score < leastScore)
        result.reasons.emplace_back(found.common ? "password.common" : "password.guessable");
    result.acceptable = result.reasons.empty();
    return result;
}

void PasswordPolicy::check(std::string_view password, std::string_view email, std::string_view displayName,
                           std::vector<api::Fault>& faults) const
{
    addFaults(check(password, email, displayName), faults);
}

core::Result<api::PasswordCheck> PasswordPolicy::judge(std::string_view password, std::string_view email,
                                                       std::string_view displayName) const
{
    api::PasswordCheck result = check(password, email, displayName);
    if (!result.acceptable || !m_breached)
        return result;
    BLOOMZY_TRY(const bool breached, m_breached->holds(password));
    if (breached) {
        result.acceptable = false;
        result.score = 0;
        result.reasons.emplace_back("password.breached");
    }
    return result;
}

core::Result<void> PasswordPolicy::require(std::string_view password, std::string_view email,
                                           std::string_view displayName) const
{
    BLOOMZY_TRY(auto judged, judge(password, email, displayName));
    std::vector<api::Fault> faults;
    addFaults(std::move(judged), faults);
    if (!faults.empty())
        return core::invalid(std::move(faults));
    return {};
}

} // namespace bloomzy::auth
