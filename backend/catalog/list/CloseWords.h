#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::catalog {

/// Words of taxa that are close to one, and the closest of them; of equally close ones the one that more taxa hold.
class CloseWords
{
public:
    /// `word` is folded. Words of less than four letters, and of more than 24, are close to nothing.
    explicit CloseWords(std::string_view word);

    /// What a taxon holds where a word of it is close: all but two neighbouring letters of `word`, from each position.
    /// Nothing is asked for that many taxa hold by chance.
    [[nodiscard]] std::vector<std::vector<std::string>> questions() const;

    /// The words of a taxon's folded text.
    void consider(std::string_view folded);
    [[nodiscard]] std::optional<std::string> closest() const;

private:
    void considerWord(std::string_view word);

    struct Found
    {
        std::size_t distance = 0;
        std::size_t taxa = 0;
    };

    const std::u32string m_word;
    const std::vector<std::string> m_letters; ///< of m_word
    const std::size_t m_most;
    std::map<std::string, Found, std::less<>> m_found;
};

} // namespace bloomzy::catalog
