#include "backend/catalog/list/CloseWords.h"

#include "backend/catalog/text/EditDistance.h"
#include "backend/core/Text.h"

#include <algorithm>
#include <tuple>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t shortest = 4;
constexpr std::size_t longest = 24;
constexpr std::size_t longWord = 8; ///< from here on two letters may be wrong
constexpr std::size_t fragment = 3; ///< letters that are found anywhere in a word
constexpr std::size_t twoWrong = 2;

std::size_t mostEdits(std::size_t letters)
{
    if (letters < shortest || letters > longest)
        return 0;
    return letters < longWord ? 1 : twoWrong;
}

std::vector<std::string> lettersOf(std::string_view word)
{
    std::vector<std::string> letters;
    while (!word.empty()) {
        const std::size_t length = std::max<std::size_t>(1, core::firstCharacter(word).length);
        letters.emplace_back(word.substr(0, length));
        word.remove_prefix(length);
    }
    return letters;
}

std::string joined(const std::vector<std::string>& letters, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i)
        text += letters[i];
    return text;
}

} // namespace

CloseWords::CloseWords(std::string_view word)
    : m_word(charactersOf(word))
    , m_letters(lettersOf(word))
    , m_most(mostEdits(m_word.size()))
{
}

std::vector<std::vector<std::string>> CloseWords::questions() const
{
    std::vector<std::vector<std::string>> questions;
    const std::size_t size = m_letters.size();
    for (std::size_t i = 0; m_most > 0 && i < size; ++i) {
        const std::size_t behind = std::min(i + twoWrong, size);
        const bool left = i > 0;
        const bool right = size - behind >= fragment;
        const bool vague = i == 1 && size - behind == fragment;
        if (vague || (!right && i < fragment))
            continue;
        auto& question = questions.emplace_back();
        if (left)
            question.push_back(joined(m_letters, 0, i));
        if (right)
            question.push_back(joined(m_letters, behind, size));
    }
    return questions;
}

void CloseWords::consider(std::string_view folded)
{
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" \n", begin), folded.size());
        considerWord(folded.substr(begin, end - begin));
        begin = end + 1;
    }
}

void CloseWords::considerWord(std::string_view word)
{
    const auto known = m_found.find(word);
    if (known != m_found.end()) {
        ++known->second.taxa;
        return;
    }
    const std::size_t distance = editDistance(m_word, charactersOf(word), m_most);
    if (distance <= m_most)
        m_found.emplace(std::string(word), Found{distance, 1});
}

std::optional<std::string> CloseWords::closest() const
{
    const auto best = std::min_element(m_found.begin(), m_found.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.second.distance, b.second.taxa, a.first) <
               std::tuple(b.second.distance, a.second.taxa, b.first);
    });
    return best == m_found.end() ? std::nullopt : std::optional(best->first);
}

} // namespace bloomzy::catalog
