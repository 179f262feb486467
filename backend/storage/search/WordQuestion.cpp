#include "backend/storage/search/WordQuestion.h"

#include "backend/storage/search/Fold.h"

#include <algorithm>

namespace bloomzy::storage {
namespace {

constexpr std::size_t trigram = 3;
constexpr std::size_t mostTrigrams = 24; ///< of one word; the text answers for the rest
constexpr std::size_t trigramStep = 2;   ///< each further one costs a list of the index, and excludes little

std::size_t characterLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::vector<std::string> trigramsOf(const std::string& word)
{
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < word.size(); at += characterLength(word[at]))
        starts.push_back(at);
    starts.push_back(word.size());
    std::vector<std::string> found;
    const auto add = [&](std::size_t i) { found.push_back(word.substr(starts[i], starts[i + trigram] - starts[i])); };
    std::size_t i = 0;
    for (; i + trigram < starts.size() && found.size() < mostTrigrams; i += trigramStep)
        add(i);
    if (i + trigram == starts.size() && i >= trigramStep)
        add(i - 1);
    return found;
}

void require(WordQuestion& question, const std::string& term, std::string_view suffix = {})
{
    question.match.append(question.match.empty() ? "\"" : " AND \"").append(term).append("\"").append(suffix);
}

/// Whether the index of words splits such a word nowhere. It knows fewer letters than fold(), and marks divide its
/// words.
bool isOneToken(const std::string& word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

WordQuestion wordQuestion(const std::vector<std::string>& words, bool atBeginnings)
{
    WordQuestion question;
    question.byTrigrams = std::any_of(words.begin(), words.end(), isLongWord) &&
                          !(atBeginnings && std::all_of(words.begin(), words.end(), isOneToken));
    for (const auto& word : words) {
        if (!question.byTrigrams)
            require(question, word, "*");
        const auto trigrams = question.byTrigrams ? trigramsOf(word) : std::vector<std::string>();
        for (const auto& term : trigrams)
            require(question, term);
        question.needsText = question.needsText || (question.byTrigrams && trigrams.size() != 1);
    }
    return question;
}

std::string wordPattern(const std::string& word, bool atBeginning)
{
    return (isLongWord(word) && !atBeginning ? "%" : "% ") + word + "%";
}

} // namespace bloomzy::storage
