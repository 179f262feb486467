#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Makes new inputs of known ones, the same ones for the same seed: bytes flipped, taken out, put in and doubled, words
/// of the dictionary put in, the end of one input behind the beginning of another.
class Mutator
{
public:
    /// `seeds` is not empty.
    Mutator(std::vector<std::string> seeds, std::vector<std::string> words, std::uint32_t seed);

    [[nodiscard]] std::string next();

private:
    void change(std::string& input);
    [[nodiscard]] std::size_t below(std::size_t limit);
    [[nodiscard]] const std::string& any(const std::vector<std::string>& of) { return of[below(of.size())]; }

    std::vector<std::string> m_seeds;
    std::vector<std::string> m_words;
    std::mt19937 m_random;
};
