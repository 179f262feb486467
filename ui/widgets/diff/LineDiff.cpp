#include "ui/widgets/diff/LineDiff.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace bloomzy::widgets {

namespace {

using Kind = DiffLine::Kind;

constexpr qsizetype mostCells = 4'000'000; // of the table below
constexpr qsizetype mostWords = 400;

/// Which elements of two lists stay, as pairs of places, in order (longest common subsequence).
template <class List>
std::vector<std::pair<qsizetype, qsizetype>> common(const List& a, const List& b)
{
    std::vector<std::pair<qsizetype, qsizetype>> pairs;
    qsizetype head = 0;
    while (head < std::min(a.size(), b.size()) && a.at(head) == b.at(head))
        pairs.emplace_back(head, head), ++head;
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    const qsizetype rows = a.size() - head - tail;
    const qsizetype columns = b.size() - head - tail;
    if (rows > 0 && columns > 0 && rows * columns <= mostCells) {
        const auto width = std::size_t(columns + 1);
        std::vector<int> longest(std::size_t(rows + 1) * width);
        const auto cell = [&](qsizetype row, qsizetype column) -> int& {
            return longest[std::size_t(row) * width + std::size_t(column)];
        };
        for (qsizetype i = rows - 1; i >= 0; --i)
            for (qsizetype j = columns - 1; j >= 0; --j)
                cell(i, j) = a.at(head + i) == b.at(head + j) ? cell(i + 1, j + 1) + 1
                                                              : std::max(cell(i + 1, j), cell(i, j + 1));
        for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
            if (a.at(head + i) == b.at(head + j))
                pairs.emplace_back(head + i++, head + j++);
            else if (cell(i + 1, j) >= cell(i, j + 1))
                ++i;
            else
                ++j;
        }
    }
    for (qsizetype i = tail; i > 0; --i)
        pairs.emplace_back(a.size() - i, b.size() - i);
    return pairs;
}

/// Names and numbers whole, everything else one by one.
QStringList wordsOf(const QString& line)
{
    QStringList words;
    bool inWord = false;
    for (const QChar character : line) {
        const bool isWord = character.isLetterOrNumber() || character == u'_' || character == u'-' || character == u'.';
        if (isWord && inWord)
            words.last() += character;
        else
            words += character;
        inWord = isWord;
    }
    return words;
}

QList<DiffMark> marksOf(const QStringList& words, const std::vector<bool>& stays)
{
    QList<DiffMark> marks;
    qsizetype at = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype length = words.at(i).size();
        if (!stays[std::size_t(i)]) {
            if (!marks.isEmpty() && marks.constLast().start + marks.constLast().length == at)
                marks.last().length += length;
            else
                marks += DiffMark{at, length};
        }
        at += length;
    }
    return marks;
}

void markWords(DiffLine& removed, DiffLine& added)
{
    const QStringList before = wordsOf(removed.text);
    const QStringList after = wordsOf(added.text);
    if (before.size() > mostWords || after.size() > mostWords)
        return;
    std::vector<bool> staysBefore(std::size_t(before.size()));
    std::vector<bool> staysAfter(std::size_t(after.size()));
    for (const auto& [one, other] : common(before, after)) {
        staysBefore[std::size_t(one)] = true;
        staysAfter[std::size_t(other)] = true;
    }
    removed.marks = marksOf(before, staysBefore);
    added.marks = marksOf(after, staysAfter);
}

/// All of a line that has no counterpart, but for its indentation.
void markWhole(DiffLine& line)
{
    const auto first = std::ranges::find_if(line.text, [](QChar each) { return !each.isSpace(); });
    const qsizetype start = first - line.text.begin();
    if (start < line.text.size())
        line.marks = {{start, line.text.size() - start}};
}

/// What stands before the colon; all of a line without one.
QStringList namesOf(const QList<DiffLine>& lines)
{
    QStringList names;
    for (const DiffLine& line : lines)
        names += line.text.section(u':', 0, 0);
    return names;
}

/// Lines that take each other's place stand together.
void appendGroup(QList<DiffLine>& lines, QList<DiffLine> removed, QList<DiffLine> added)
{
    auto pairs = common(namesOf(removed), namesOf(added));
    if (pairs.empty() && removed.size() == 1 && added.size() == 1)
        pairs.emplace_back(0, 0);
    pairs.emplace_back(removed.size(), added.size());
    qsizetype i = 0;
    qsizetype j = 0;
    for (const auto& [one, other] : pairs) {
        for (; i < one; ++i) {
            markWhole(removed[i]);
            lines += removed.at(i);
        }
        for (; j < other; ++j) {
            markWhole(added[j]);
            lines += added.at(j);
        }
        if (one == removed.size() || other == added.size())
            break;
        markWords(removed[i], added[j]);
        lines += removed.at(i++);
        lines += added.at(j++);
    }
}

} // namespace

QList<DiffLine> lineDiff(const QStringList& before, const QStringList& after)
{
    QList<DiffLine> lines;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto changeUpTo = [&](qsizetype one, qsizetype other) {
        QList<DiffLine> removed;
        QList<DiffLine> added;
        for (; i < one; ++i)
            removed += DiffLine{.kind = Kind::removed, .before = int(i) + 1, .after = 0, .text = before.at(i)};
        for (; j < other; ++j)
            added += DiffLine{.kind = Kind::added, .before = 0, .after = int(j) + 1, .text = after.at(j)};
        appendGroup(lines, std::move(removed), std::move(added));
    };
    for (const auto& [one, other] : common(before, after)) {
        changeUpTo(one, other);
        lines += DiffLine{.kind = Kind::same, .before = int(i) + 1, .after = int(j) + 1, .text = before.at(i)};
        ++i;
        ++j;
    }
    changeUpTo(before.size(), after.size());
    return lines;
}

QList<DiffPair> pairsOf(const QList<DiffLine>& lines)
{
    QList<DiffPair> pairs;
    qsizetype waiting = 0; // the first pair of a group that has no right side yet
    for (const DiffLine& line : lines) {
        if (line.kind == Kind::removed) {
            pairs += DiffPair{&line, nullptr};
        } else if (line.kind == Kind::added) {
            if (waiting < pairs.size())
                pairs[waiting++].right = &line;
            else
                pairs += DiffPair{nullptr, &line}, ++waiting;
        } else {
            pairs += DiffPair{&line, &line};
            waiting = pairs.size();
        }
    }
    return pairs;
}

} // namespace bloomzy::widgets
