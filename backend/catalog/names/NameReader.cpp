#include "backend/catalog/names/NameReader.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/NameRules.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace bloomzy::catalog {
namespace {

using api::HybridMark;
using api::TaxonRank;

constexpr std::string_view cross = "\u00D7";
constexpr std::size_t longestName = 500;

struct RankWord
{
    std::string_view word;
    TaxonRank rank;
    bool hybrid = false;
};

constexpr std::array rankWords{
    RankWord{"subsp.", TaxonRank::subspecies},
    RankWord{"ssp.", TaxonRank::subspecies},
    RankWord{"subsp", TaxonRank::subspecies},
    RankWord{"ssp", TaxonRank::subspecies},
    RankWord{"var.", TaxonRank::variety},
    RankWord{"var", TaxonRank::variety},
    RankWord{"f.", TaxonRank::form},
    RankWord{"forma", TaxonRank::form},
    RankWord{"fo.", TaxonRank::form},
    RankWord{"nothosubsp.", TaxonRank::subspecies, true},
    RankWord{"nothovar.", TaxonRank::variety, true},
    RankWord{"nothof.", TaxonRank::form, true},
};
constexpr std::array sectionWords{RankWord{"subg.", TaxonRank::subgenus}, RankWord{"subgen.", TaxonRank::subgenus},
                                  RankWord{"sect.", TaxonRank::section}};
/// Words in lower case that authors' names are written with.
constexpr std::array<std::string_view, 12> authorWords{"de",  "del", "da", "di", "van", "von",
                                                       "den", "der", "la", "ex", "et",  "in"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> quotes{
    {{"'", "'"}, {"\u2018", "\u2019"}, {"\"", "\""}}};

template <class Words>
const RankWord* wordIn(const Words& words, std::string_view text)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.word == text; });
    return found == words.end() ? nullptr : &*found;
}

bool isLower(std::string_view text)
{
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool isAuthorWord(std::string_view text)
{
    return std::find(authorWords.begin(), authorWords.end(), text) != authorWords.end() || text.starts_with("d'");
}

bool isEpithet(std::string_view text)
{
    return isLower(text) && !isAuthorWord(text) && text.find_first_of(".()&,0123456789") == std::string_view::npos;
}

/// Sheets write epithets with a capital; an author's name seldom ends like one.
bool isCapitalEpithet(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> endings{"a", "us", "um", "is", "ii", "ae", "oides"};
    return text.size() > 3 && text != "Linnaeus" && text.front() >= 'A' && text.front() <= 'Z' &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-") == std::string_view::npos &&
           std::any_of(endings.begin(), endings.end(), [&](auto ending) { return text.ends_with(ending); });
}

/// Takes the words of a name from left to right.
class NameWords
{
public:
    explicit NameWords(std::string_view text)
        : m_rest(text)
    {
        skipSpaces();
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    [[nodiscard]] std::string_view word() const { return m_rest.substr(0, m_rest.find(' ')); }
    [[nodiscard]] std::string_view wordAfter() const
    {
        NameWords next(m_rest);
        next.take(next.word().size());
        return next.word();
    }

    std::string take(std::size_t bytes)
    {
        std::string taken(m_rest.substr(0, bytes));
        m_rest.remove_prefix(bytes);
        skipSpaces();
        return taken;
    }
    std::string takeWord() { return take(word().size()); }

private:
    void skipSpaces() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size())); }

    std::string_view m_rest;
};

class Reading
{
public:
    explicit Reading(std::string_view text)
        : m_words(text)
    {
    }

    std::optional<ReadName> run()
    {
        if (!readGenus())
            return {};
        if (m_done)
            return m_name;
        readSpecies();
        while (!m_words.atEnd())
            if (!readCultivar() && !readInfraspecific() && !readAuthorship())
                return {};
        return m_name;
    }

private:
    api::NameParts& parts() { return m_name.parts; }

    bool takeCross()
    {
        if (m_words.word().starts_with(cross))
            return (void)m_words.take(cross.size()), true;
        if (m_words.word() != "x" && m_words.word() != "X")
            return false;
        (void)m_words.takeWord();
        return m_name.hybridLetter = true;
    }

    bool readGenus()
    {
        const bool hybrid = takeCross();
        const auto word = m_words.word();
        if (word.empty() || wordIn(rankWords, word) || word.find_first_of("\"'0123456789.,;:/()") != word.npos)
            return false;
        if (!hybrid && endsAsFamily(word)) {
            parts().taxonRank = TaxonRank::family;
            parts().uninomial = m_words.takeWord();
            m_done = m_words.atEnd() || readAuthorship();
            return m_done;
        }
        parts().taxonRank = TaxonRank::genus;
        parts().genus = m_words.takeWord();
        if (hybrid)
            parts().hybridMark = HybridMark::genus;
        return true;
    }

    void readSpecies()
    {
        if (const auto* section = wordIn(sectionWords, m_words.word())) {
            (void)m_words.takeWord();
            parts().taxonRank = section->rank;
            parts().infragenericEpithet = m_words.takeWord();
            return;
        }
        const bool hybrid = (m_words.word().starts_with(cross) || isLower(m_words.wordAfter())) && takeCross();
        const bool epithet = isEpithet(m_words.word()) || isCapitalEpithet(m_words.word());
        if (!epithet || wordIn(rankWords, m_words.word()))
            return;
        parts().taxonRank = TaxonRank::species;
        parts().specificEpithet = m_words.takeWord();
        if (hybrid)
            parts().hybridMark = HybridMark::species;
    }

    bool readInfraspecific()
    {
        const auto* rank = wordIn(rankWords, m_words.word());
        if (!rank || !parts().specificEpithet || !isEpithet(m_words.wordAfter()))
            return false;
        (void)m_words.takeWord();
        parts().taxonRank = rank->rank;
        parts().infraspecificEpithet = m_words.takeWord();
        parts().scientificNameAuthorship.reset();
        if (rank->hybrid)
            parts().hybridMark = HybridMark::infraspecific;
        return true;
    }

    bool readCultivar()
    {
        if (m_words.word() == "cv.") {
            (void)m_words.takeWord();
            return takeCultivar(std::string(m_words.rest()), m_words.rest().size());
        }
        for (const auto& [open, close] : quotes) {
            const auto rest = m_words.rest();
            const auto end = rest.rfind(close);
            if (rest.starts_with(open) && end != rest.npos && end > open.size())
                return takeCultivar(std::string(rest.substr(open.size(), end - open.size())), end + close.size());
        }
        return false;
    }

    bool takeCultivar(std::string epithet, std::size_t bytes)
    {
        (void)m_words.take(bytes);
        parts().taxonRank = TaxonRank::cultivar;
        parts().cultivarEpithet = std::move(epithet);
        return m_words.atEnd() && !parts().cultivarEpithet->empty();
    }

    /// Up to a rank word with an epithet behind it, or a quoted name.
    bool readAuthorship()
    {
        const auto first = m_words.word();
        const bool digit = !first.empty() && first.front() >= '0' && first.front() <= '9';
        const bool quoted = first.find_first_of("'\"") == 0 || first.starts_with("\u2018");
        if (digit || quoted || (isLower(first) && !isAuthorWord(first)))
            return false;
        std::string author;
        const auto ends = [&] {
            return m_words.atEnd() || m_words.word() == "cv." ||
                   (!author.empty() && m_words.word().find_first_of("'\"") == 0) ||
                   m_words.word().starts_with("\u2018") ||
                   (wordIn(rankWords, m_words.word()) && isEpithet(m_words.wordAfter()));
        };
        while (!ends())
            author += (author.empty() ? "" : " ") + m_words.takeWord();
        parts().scientificNameAuthorship = std::move(author);
        return !parts().scientificNameAuthorship->empty();
    }

    NameWords m_words;
    ReadName m_name;
    bool m_done = false;
};

} // namespace

std::optional<ReadName> readName(std::string_view text)
{
    if (text.size() > longestName)
        return {};
    return Reading(text).run();
}

} // namespace bloomzy::catalog
