#include "backend/catalog/text/LanguageTag.h"

#include <algorithm>
#include <set>
#include <vector>

namespace bloomzy::catalog {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool letters(const std::string& subtag, std::size_t least, std::size_t most)
{
    return subtag.size() >= least && subtag.size() <= most && std::all_of(subtag.begin(), subtag.end(), isLetter);
}

bool alphanumeric(const std::string& subtag, std::size_t least, std::size_t most)
{
    return subtag.size() >= least && subtag.size() <= most &&
           std::all_of(subtag.begin(), subtag.end(), [](char c) { return isLetter(c) || isDigit(c); });
}

bool isRegion(const std::string& subtag)
{
    return letters(subtag, 2, 2) || (subtag.size() == 3 && std::all_of(subtag.begin(), subtag.end(), isDigit));
}

bool isVariant(const std::string& subtag)
{
    return alphanumeric(subtag, 5, 8) || (alphanumeric(subtag, 4, 4) && isDigit(subtag.front()));
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> subtags(1);
    for (char c : text) {
        if (c == '-')
            subtags.emplace_back();
        else
            subtags.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return subtags;
}

/// Reads subtags in the order that the grammar gives them.
class TagReader
{
public:
    explicit TagReader(std::string_view text)
        : m_subtags(split(text))
    {
    }

    bool read()
    {
        if (!privateUse() && !(language() && (script(), region(), variants()) && extensions() && (privateUse(), true)))
            return false;
        return m_next == m_subtags.size();
    }

    [[nodiscard]] std::string joined() const
    {
        std::string tag;
        for (const auto& subtag : m_subtags)
            tag += (tag.empty() ? "" : "-") + subtag;
        return tag;
    }

private:
    [[nodiscard]] const std::string& peek() const
    {
        static const std::string none;
        return m_next < m_subtags.size() ? m_subtags[m_next] : none;
    }

    bool language()
    {
        const bool extensible = letters(peek(), 2, 3);
        if (!extensible && !letters(peek(), 4, 8))
            return false;
        ++m_next;
        for (int extension = 0; extensible && extension < 3 && letters(peek(), 3, 3); ++extension)
            ++m_next;
        return true;
    }

    void script()
    {
        if (!letters(peek(), 4, 4))
            return;
        auto& subtag = m_subtags[m_next++];
        subtag.front() = static_cast<char>(subtag.front() - 32);
    }

    void region()
    {
        if (!isRegion(peek()))
            return;
        for (char& c : m_subtags[m_next])
            c = isLetter(c) ? static_cast<char>(c - 32) : c;
        ++m_next;
    }

    bool variants()
    {
        std::set<std::string> seen;
        while (isVariant(peek()))
            if (!seen.insert(m_subtags[m_next++]).second)
                return false;
        return true;
    }

    bool extensions()
    {
        std::set<std::string> seen;
        while (alphanumeric(peek(), 1, 1) && peek() != "x") {
            if (!seen.insert(m_subtags[m_next++]).second || !alphanumeric(peek(), 2, 8))
                return false;
            while (alphanumeric(peek(), 2, 8))
                ++m_next;
        }
        return true;
    }

    bool privateUse()
    {
        if (peek() != "x" || m_next + 1 >= m_subtags.size())
            return false;
        ++m_next;
        while (alphanumeric(peek(), 1, 8))
            ++m_next;
        return true;
    }

    std::vector<std::string> m_subtags;
    std::size_t m_next = 0;
};

} // namespace

std::optional<std::string> languageTag(std::string_view text)
{
    if (text.size() > 64)
        return {};
    TagReader reader(text);
    if (!reader.read())
        return {};
    return reader.joined();
}

} // namespace bloomzy::catalog
