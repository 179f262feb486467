#include "tests/fuzz/support/Mutator.h"

#include <utility>

namespace {

constexpr std::size_t longest = 8192;
constexpr std::size_t longestPiece = 64;

} // namespace

Mutator::Mutator(std::vector<std::string> seeds, std::vector<std::string> words, std::uint32_t seed)
    : m_seeds(std::move(seeds))
    , m_words(std::move(words))
    , m_random(seed)
{
}

// Not std::uniform_int_distribution: each standard library has its own, and the inputs are to be the same everywhere.
std::size_t Mutator::below(std::size_t limit)
{
    return limit == 0 ? 0 : m_random() % limit;
}

std::string Mutator::next()
{
    std::string input = any(m_seeds);
    for (std::size_t changes = 1 + below(4); changes > 0; --changes)
        change(input);
    if (input.size() > longest)
        input.resize(longest);
    return input;
}

void Mutator::change(std::string& input)
{
    const std::size_t at = below(input.size() + 1);
    const std::size_t length = below(longestPiece);
    switch (below(6)) {
    case 0:
        if (at < input.size())
            input[at] = static_cast<char>(m_random());
        return;
    case 1:
        input.insert(at, 1, static_cast<char>(m_random()));
        return;
    case 2:
        input.erase(at, length);
        return;
    case 3:
        input.insert(at, std::string(input.substr(at, length)));
        return;
    case 4:
        if (!m_words.empty())
            input.insert(at, any(m_words));
        return;
    default: {
        const std::string& other = any(m_seeds);
        input.resize(at);
        input += other.substr(below(other.size() + 1));
    }
    }
}
