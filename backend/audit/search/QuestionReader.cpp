#include "backend/audit/search/EventWords.h"
#include "backend/audit/search/QueryWords.h"
#include "backend/audit/search/Question.h"
#include "backend/audit/search/TermStore.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/storage/search/Fold.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr std::size_t mostTerms = 64; ///< of one word; beyond them it is so common that events are read instead
constexpr std::size_t mostPeople = 1'000;

core::Result<Choice> choiceOf(storage::Snapshot& snapshot, TermKind kind, const std::vector<std::string>& texts)
{
    if (texts.empty())
        return Choice();
    Choice choice(std::in_place);
    for (const std::string& text : texts) {
        BLOOMZY_TRY(const auto term, TermStore::find(snapshot, kind, text));
        if (term)
            choice->insert(term->id);
    }
    return choice;
}

template <class Value, class Code>
Choice choiceOf(const std::vector<Value>& values, const Code& code)
{
    if (values.empty())
        return {};
    Choice choice(std::in_place);
    for (const Value value : values)
        choice->insert(code(value));
    return choice;
}

Choice hashChoice(const std::optional<std::string>& text)
{
    if (!text)
        return {};
    return text->empty() ? Choice(std::in_place) : Choice({hashCode(*text)});
}

void addAddress(const AddressAsked& asked, const AddressKeys& keys, std::set<std::int64_t>& addresses,
                std::set<std::int64_t>& networks)
{
    const auto key = asked.network ? keys.networkKey(asked.address) : keys.addressKey(asked.address);
    if (key)
        (asked.network ? networks : addresses).insert(hashCode(*key));
}

/// Makes the words of one search.
class WordReader
{
public:
    WordReader(storage::Snapshot& snapshot, const Reader& reader)
        : m_snapshot(snapshot)
        , m_reader(reader)
    {
    }

    core::Result<WordQuestion> word(const std::string& text)
    {
        WordQuestion question;
        question.word = text;
        BLOOMZY_CHECK(addTerms(TermKind::action, text, question.actions));
        BLOOMZY_CHECK(addTerms(TermKind::targetType, text, question.targetTypes));
        BLOOMZY_CHECK(addTerms(TermKind::source, text, question.sources));
        addOutcomes(text, question.outcomes);
        if (isRequest(text)) // it may be any other word, too
            question.requests.insert(hashCode(text));
        BLOOMZY_CHECK(addPeople(question));
        BLOOMZY_CHECK(TermStore::words(m_snapshot, text, [&](const Term& term) {
            question.terms.push_back(term.id);
            question.manyTerms = question.terms.size() > mostTerms;
            return !question.manyTerms;
        }));
        if (question.manyTerms)
            question.terms.clear();
        return question;
    }

    core::Result<WordQuestion> id(const std::string& id)
    {
        WordQuestion question;
        question.targets.insert(hashCode(id));
        question.sessions.insert(hashCode(id));
        BLOOMZY_TRY(const auto actor, TermStore::find(m_snapshot, TermKind::actor, id));
        if (actor)
            question.actors.insert(actor->id);
        BLOOMZY_CHECK(addExactWord(idWord(id), question));
        BLOOMZY_CHECK(m_snapshot.query("SELECT sequence FROM events WHERE id = ?", {std::string_view(id)},
                                       [&](const storage::Row& row) {
                                           question.sequences.insert(row.integer(0));
                                           return false;
                                       }));
        return question;
    }

    /// An id that was written without its hyphens looks the same.
    core::Result<WordQuestion> trace(const std::string& trace)
    {
        WordQuestion question;
        question.traces.insert(hashCode(trace));
        BLOOMZY_CHECK(addExactWord(trace, question));
        return question;
    }

    [[nodiscard]] WordQuestion address(const AddressAsked& asked) const
    {
        WordQuestion question;
        addAddress(asked, m_reader.addresses, question.addresses, question.networks);
        return question;
    }

private:
    core::Result<void> addExactWord(const std::string& word, WordQuestion& question)
    {
        BLOOMZY_TRY(const auto term, TermStore::find(m_snapshot, TermKind::word, word));
        if (term)
            question.terms.push_back(term->id);
        return {};
    }

    core::Result<void> addTerms(TermKind kind, const std::string& word, std::set<std::int64_t>& into)
    {
        BLOOMZY_TRY(const auto terms, TermStore::all(m_snapshot, kind));
        for (const Term& term : terms)
            if (storage::holdsWord(storage::fold(term.text), word))
                into.insert(term.id);
        return {};
    }

    static void addOutcomes(const std::string& word, std::set<std::int64_t>& into)
    {
        using enum api::AuditOutcome;
        for (const api::AuditOutcome outcome : {success, denied, failure, unknown})
            if (storage::holdsWord(core::json::enumName(outcome), word))
                into.insert(outcomeCode(outcome));
    }

    core::Result<void> addPeople(WordQuestion& question)
    {
        if (!m_reader.seesPersonal)
            return {};
        BLOOMZY_TRY(const auto ids, m_reader.people.idsNamed(m_snapshot, question.word, mostPeople));
        for (const std::string& id : ids) {
            question.targets.insert(hashCode(id));
            BLOOMZY_TRY(const auto actor, TermStore::find(m_snapshot, TermKind::actor, id));
            if (actor)
                question.actors.insert(actor->id);
        }
        return {};
    }

    storage::Snapshot& m_snapshot;
    const Reader& m_reader;
};

core::Result<void> addWords(storage::Snapshot& snapshot, const std::string& q, const Reader& reader, Question& question)
{
    WordReader words(snapshot, reader);
    const QueryWords asked = queryWords(q, reader.seesPersonal);
    const auto add = [&](core::Result<WordQuestion> word) -> core::Result<void> {
        BLOOMZY_TRY(WordQuestion read, std::move(word));
        question.words.push_back(std::move(read));
        return {};
    };
    for (const std::string& id : asked.ids)
        BLOOMZY_CHECK(add(words.id(id)));
    for (const std::string& trace : asked.traces)
        BLOOMZY_CHECK(add(words.trace(trace)));
    for (const AddressAsked& address : asked.addresses)
        BLOOMZY_CHECK(add(words.address(address)));
    for (const std::string& word : asked.words)
        BLOOMZY_CHECK(add(words.word(word)));
    return {};
}

} // namespace

/// Times are the sources', sequences are ours; they go nearly together. So a time bounds the sequences.
core::Result<void> boundByTime(storage::Snapshot& snapshot, Question& question)
{
    const auto bound = [&](std::string_view sql, std::int64_t at, std::int64_t& sequence) {
        return snapshot.query(sql, {floorDivided(at, hourOfMicroseconds)}, [&](const storage::Row& row) {
            sequence = row.integer(0);
            return false;
        });
    };
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::int64_t first = most; // of no hour at all: nothing is there
    std::int64_t last = 0;
    if (question.from) {
        BLOOMZY_CHECK(bound("SELECT COALESCE(MIN(first), 9223372036854775807) FROM search_spans WHERE hour >= ?",
                            *question.from, first));
        question.first = std::max(question.first, first);
    }
    if (question.to) {
        BLOOMZY_CHECK(bound("SELECT COALESCE(MAX(last), 0) FROM search_spans WHERE hour <= ?", *question.to, last));
        question.last = std::min(question.last, last);
    }
    return {};
}

core::Result<Question> questionOf(storage::Snapshot& snapshot, const api::AuditFilter& filter, const Reader& reader)
{
    Question question;
    if (filter.through)
        question.last = *filter.through;
    if (filter.from)
        question.from = microsecondsOf(*filter.from);
    if (filter.to)
        question.to = microsecondsOf(*filter.to);
    BLOOMZY_TRY(question.group(FacetGroup::action), choiceOf(snapshot, TermKind::action, filter.action));
    BLOOMZY_TRY(question.group(FacetGroup::actor), choiceOf(snapshot, TermKind::actor, filter.actor));
    BLOOMZY_TRY(question.group(FacetGroup::targetType), choiceOf(snapshot, TermKind::targetType, filter.targetType));
    BLOOMZY_TRY(question.group(FacetGroup::source), choiceOf(snapshot, TermKind::source, filter.source));
    question.group(FacetGroup::outcome) = choiceOf(filter.outcome, &outcomeCode);
    question.group(FacetGroup::kind) = choiceOf(filter.actorKind, &kindCode);
    question.target = hashChoice(filter.target);
    question.session = hashChoice(filter.session);
    question.trace = hashChoice(filter.trace);
    question.request = hashChoice(filter.request);
    if (filter.address) {
        const AddressAsked asked = addressAsked(*filter.address).value_or(AddressAsked());
        Choice& choice = asked.network ? question.network : question.address;
        choice.emplace();
        addAddress(asked, reader.addresses, *choice, *choice);
    }
    if (filter.q)
        BLOOMZY_CHECK(addWords(snapshot, *filter.q, reader, question));
    BLOOMZY_CHECK(boundByTime(snapshot, question));
    return question;
}

} // namespace bloomzy::audit
