#include "backend/storage/search/Fold.h"

#include "backend/core/Text.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace bloomzy::storage {
namespace {

constexpr std::size_t mostWords = 8;

/// Latin letters that Unicode does not decompose.
constexpr std::array<std::pair<char32_t, std::string_view>, 13> latin{{{0x00DF, "ss"},
                                                                       {0x00E6, "ae"},
                                                                       {0x00F0, "d"},
                                                                       {0x00F8, "o"},
                                                                       {0x00FE, "th"},
                                                                       {0x0111, "d"},
                                                                       {0x0127, "h"},
                                                                       {0x0131, "i"},
                                                                       {0x0138, "k"},
                                                                       {0x0142, "l"},
                                                                       {0x014B, "ng"},
                                                                       {0x0153, "oe"},
                                                                       {0x0167, "t"}}};

/// Appends words with single spaces; a space is only owed until the next letter comes.
class WordWriter
{
public:
    void letter(std::string_view bytes)
    {
        if (m_gap && !m_text.empty())
            m_text += ' ';
        m_gap = false;
        m_text += bytes;
    }
    void gap() { m_gap = true; }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    bool m_gap = false;
};

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string foldAscii(std::string_view text)
{
    WordWriter words;
    for (char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            words.letter({&lower, 1});
        else
            words.gap();
    }
    return words.take();
}

void foldCharacter(WordWriter& words, char32_t c)
{
    const auto* special = std::find_if(latin.begin(), latin.end(), [c](const auto& entry) { return entry.first == c; });
    if (special != latin.end())
        words.letter(special->second);
    else if (core::isSpace(c))
        words.gap(); // tabs and line ends too, which are unseen otherwise
    else if (QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_Enclosing ||
             core::isUnseen(c))
        return;
    else if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
        words.letter(QString::fromUcs4(&c, 1).toStdString());
    else
        words.gap();
}

/// Compatibility caseless (Unicode 15, D146): what decomposes to capitals, as ™, is folded a second time.
std::string foldUnicode(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))
                             .normalized(QString::NormalizationForm_D)
                             .toCaseFolded()
                             .normalized(QString::NormalizationForm_KD)
                             .toCaseFolded()
                             .normalized(QString::NormalizationForm_KD);
    WordWriter words;
    for (char32_t c : text.toUcs4())
        foldCharacter(words, c);
    return words.take();
}

std::vector<std::string> wordsInOrder(std::string_view query)
{
    std::vector<std::string> words;
    const std::string folded = fold(query);
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    if (words.size() > 1)
        std::erase(words, "x");
    return words;
}

bool holds(std::string_view folded, std::string_view word, bool anywhere)
{
    for (auto at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1))
        if (anywhere || at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '\n')
            return true;
    return false;
}

} // namespace

std::string fold(std::string_view utf8)
{
    return isAscii(utf8) ? foldAscii(utf8) : foldUnicode(utf8);
}

std::vector<std::string> searchWords(std::string_view query)
{
    auto words = wordsInOrder(query);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    if (words.size() > mostWords)
        words.resize(mostWords);
    return words;
}

std::string searchPhrase(std::string_view query)
{
    std::string phrase;
    for (const auto& word : wordsInOrder(query))
        phrase.append(phrase.empty() ? "" : " ").append(word);
    return phrase;
}

bool isLongWord(std::string_view word)
{
    return core::characterCount(word) >= 3;
}

bool holdsWord(std::string_view folded, std::string_view word)
{
    return holds(folded, word, isLongWord(word));
}

bool holdsWords(std::string_view folded, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(), [&](const auto& word) { return holdsWord(folded, word); });
}

bool beginsWords(std::string_view folded, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(), [&](const auto& word) { return holds(folded, word, false); });
}

} // namespace bloomzy::storage
