#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace bloomzy::widgets {

struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// Lower case without accents; ligatures and stroked letters become their plain letters, `×` becomes `x`.
QString folded(const QString& text);

/// Where the words of `query` stand in `text`, both folded, in positions of the unfolded text; ordered, not
/// overlapping.
QList<TextRange> findFolded(const QString& text, const QString& query);

} // namespace bloomzy::widgets
