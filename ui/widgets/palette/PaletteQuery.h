#pragma once

#include <QtCore/QString>

namespace bloomzy::widgets {

/// What a prefix narrows the palette to.
enum class PaletteScope { all, commands, people, synonyms, events };

/// What is typed into the palette, read: `>`, `@`, `#` or `=` in front, then words.
struct PaletteQuery
{
    static constexpr int longest = 200; ///< characters, the server's limit for words

    PaletteScope scope = PaletteScope::all;
    QString words; ///< without blanks at the ends

    static PaletteQuery read(const QString& typed);

    bool operator==(const PaletteQuery&) const = default;
};

/// How well words fit a text, for sorting: it begins with them, each begins a word of it, each stands somewhere in it,
/// they do not fit. No words fit everything. Both are folded first.
enum class Fit { start, words, inside, none };
Fit fitOf(const QString& text, const QString& words);
/// The same of what is folded already.
Fit fitOfFolded(const QString& text, const QString& words);

} // namespace bloomzy::widgets
