#pragma once

#include <string>
#include <vector>

/// How words (searchWords()) are looked up in folded texts: on SQLite in two FTS5 tables without positions
/// (`detail='none'`), one of trigrams and one of words with prefixes of 1 and 2 (https://sqlite.org/fts5.html, sections
/// 4.3.4 and 4.2); on PostgreSQL in a column whose words have a blank before them, with a trigram index.
namespace bloomzy::storage {

/// What FTS5 is asked. Words hold letters and digits only, so quotes are all they need.
struct WordQuestion
{
    bool byTrigrams = false; ///< ask the table of trigrams; otherwise that of words
    std::string match;
    bool needsText = false; ///< the index alone may answer too much: holdsWords() has the last word
};

/// At least one word. With `atBeginnings` rows count where each word begins a word; the answer may hold others too.
[[nodiscard]] WordQuestion wordQuestion(const std::vector<std::string>& words, bool atBeginnings);

/// For LIKE: a long word anywhere in the text, a short one, or any `atBeginning`, where a word begins.
[[nodiscard]] std::string wordPattern(const std::string& word, bool atBeginning);

} // namespace bloomzy::storage
