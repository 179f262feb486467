#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace bloomzy::widgets {

/// A piece of a line; characters.
struct DiffMark
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const DiffMark&) const = default;
};

struct DiffLine
{
    enum class Kind { same, removed, added };

    Kind kind = Kind::same;
    int before = 0; ///< number of the line there, from 1; 0: it is not there
    int after = 0;
    QString text = {};
    QList<DiffMark> marks = {}; ///< what of the line is other than in its counterpart

    bool operator==(const DiffLine&) const = default;
};

/// Two texts line by line. A removed line stands before the added one that takes its place, which has the same name
/// before its colon, if it has one.
[[nodiscard]] QList<DiffLine> lineDiff(const QStringList& before, const QStringList& after);

/// A line of a side by side view; null where the other side has none.
struct DiffPair
{
    const DiffLine* left = nullptr;
    const DiffLine* right = nullptr;
};
/// As long as `lines` stay.
[[nodiscard]] QList<DiffPair> pairsOf(const QList<DiffLine>& lines);

} // namespace bloomzy::widgets
