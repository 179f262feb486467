#include "backend/audit/search/EventWords.h"

#include "backend/audit/search/PersonalValues.h"
#include "backend/core/Id.h"
#include "backend/core/Text.h"
#include "backend/core/json/Document.h"
#include "backend/storage/search/Fold.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

/// Bytes of folded text that an event is found by at most; what is longer is no audit record, but somebody's archive.
constexpr std::size_t mostText = 200'000;
/// A word that is longer is kept in pieces. They overlap by more than the longest search (200 characters).
constexpr std::size_t pieceBytes = 1'600;
constexpr std::size_t overlap = 800;

class WordCollector
{
public:
    void addText(std::string_view text)
    {
        if (const std::string id = idWord(text); !id.empty()) {
            m_words.insert(id);
            return;
        }
        const std::string folded = storage::fold(text.substr(0, std::min(text.size(), mostText - m_taken)));
        m_taken = std::min(mostText, m_taken + folded.size());
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', begin), folded.size());
            addWord(std::string_view(folded).substr(begin, end - begin));
            begin = end + 1;
        }
    }

    /// Step by step, because an id may be one.
    void addPointer(std::string_view pointer)
    {
        while (!pointer.empty()) {
            const auto slash = std::min(pointer.find('/'), pointer.size());
            addText(pointer.substr(0, slash));
            pointer.remove_prefix(std::min(slash + 1, pointer.size()));
        }
    }

    void addNode(const core::json::Node& node)
    {
        using Kind = core::json::Node::Kind;
        if (node.kind == Kind::text || node.kind == Kind::number)
            addText(node.text);
        if (node.kind == Kind::boolean)
            addText(node.truth ? "true" : "false");
        for (const auto& key : node.keys)
            addText(key);
        for (const auto& item : node.items)
            addNode(item);
    }

    std::set<std::string> take() { return std::move(m_words); }

private:
    void addWord(std::string_view word)
    {
        if (word.size() <= pieceBytes) {
            m_words.emplace(word);
            return;
        }
        for (std::size_t begin = 0; begin < word.size();) {
            while (begin > 0 && (static_cast<unsigned char>(word[begin]) & 0xC0U) == 0x80)
                --begin;
            std::string_view piece = word.substr(begin, pieceBytes);
            piece = piece.substr(0, core::validLength(piece));
            m_words.insert((begin > 0 ? std::string(1, pieceMark) : std::string()).append(piece));
            if (begin + piece.size() >= word.size())
                return;
            begin += piece.size() - overlap;
        }
    }

    std::set<std::string> m_words;
    std::size_t m_taken = 0;
};

void addValue(WordCollector& words, const api::RawJson& value)
{
    if (value.text == "null")
        return;
    if (const auto node = core::json::parseDocument(value.text); node.has_value())
        words.addNode(*node);
    else
        words.addText(value.text);
}

} // namespace

std::string idWord(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (!core::isId(lower))
        return {};
    std::erase(lower, '-');
    return lower;
}

std::set<std::string> eventWords(const api::AuditEntry& entry)
{
    WordCollector words;
    if (entry.target && idWord(entry.target->id).empty())
        words.addText(entry.target->id);
    if (entry.target && entry.target->displayName && !isAboutPerson(entry))
        words.addText(*entry.target->displayName);
    if (entry.reason && !hasPersonalReason(entry))
        words.addText(*entry.reason);
    for (const api::FieldChange& change : entry.changes) {
        words.addPointer(change.field);
        if (isPersonalField(entry, change.field))
            continue;
        addValue(words, change.before);
        addValue(words, change.after);
    }
    return words.take();
}

bool holdWord(const std::set<std::string>& words, std::string_view word)
{
    if (!storage::isLongWord(word)) {
        const auto found = words.lower_bound(std::string(word));
        return found != words.end() && found->starts_with(word);
    }
    return std::ranges::any_of(words, [&](const std::string& each) { return each.find(word) != std::string::npos; });
}

} // namespace bloomzy::audit
