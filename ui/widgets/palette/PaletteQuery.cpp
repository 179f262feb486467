#include "ui/widgets/palette/PaletteQuery.h"

#include "ui/widgets/botanical/Folding.h"

#include <QtCore/QStringList>

namespace bloomzy::widgets {
namespace {

PaletteScope scopeOf(QChar prefix)
{
    switch (prefix.unicode()) {
    case u'>':
        return PaletteScope::commands;
    case u'@':
        return PaletteScope::people;
    case u'#':
        return PaletteScope::events;
    case u'=':
        return PaletteScope::synonyms;
    default:
        return PaletteScope::all;
    }
}

} // namespace

PaletteQuery PaletteQuery::read(const QString& typed)
{
    const QString text = typed.left(longest + 1).trimmed();
    PaletteQuery query;
    query.scope = text.isEmpty() ? PaletteScope::all : scopeOf(text.front());
    query.words = query.scope == PaletteScope::all ? text.left(longest) : text.mid(1).trimmed();
    return query;
}

Fit fitOf(const QString& text, const QString& words)
{
    return fitOfFolded(folded(text), folded(words));
}

Fit fitOfFolded(const QString& text, const QString& words)
{
    if (text.startsWith(words))
        return Fit::start;
    Fit fit = Fit::words;
    for (const QStringView word : QStringView(words).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word);
        if (at < 0)
            return Fit::none;
        if (at > 0 && !text.contains(u' ' + word.toString()))
            fit = Fit::inside;
    }
    return fit;
}

} // namespace bloomzy::widgets
