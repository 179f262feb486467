#include "ui/widgets/botanical/Folding.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <utility>

namespace bloomzy::widgets {
namespace {

using namespace Qt::StringLiterals;

// Letters that have no canonical decomposition and that people type without their stroke or ligature.
QString plainLetters(QChar letter)
{
    switch (letter.unicode()) {
    case u'æ':
        return u"ae"_s;
    case u'œ':
        return u"oe"_s;
    case u'ß':
        return u"ss"_s;
    case u'ø':
        return u"o"_s;
    case u'ł':
        return u"l"_s;
    case u'đ':
        return u"d"_s;
    case u'ı':
        return u"i"_s;
    case u'×':
        return u"x"_s;
    case u'’':
        return u"'"_s;
    case u'‘':
        return u"'"_s;
    case u'\u00a0':
        return u" "_s;
    default:
        return letter;
    }
}

struct Folded
{
    QString text;
    QList<qsizetype> origin; ///< for each folded character the position it came from
};

Folded fold(const QString& text)
{
    Folded result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString parts = QString(text.at(i).toLower()).normalized(QString::NormalizationForm_KD);
        for (const QChar part : parts) {
            if (part.isMark())
                continue;
            const QString plain = plainLetters(part);
            result.text += plain;
            result.origin.insert(result.origin.size(), plain.size(), i);
        }
    }
    return result;
}

QList<TextRange> merged(QList<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](auto& a, auto& b) { return a.start < b.start; });
    QList<TextRange> result;
    for (const TextRange& range : std::as_const(ranges)) {
        if (!result.isEmpty() && range.start <= result.last().start + result.last().length) {
            const qsizetype end = std::max(result.last().start + result.last().length, range.start + range.length);
            result.last().length = end - result.last().start;
        } else {
            result += range;
        }
    }
    return result;
}

} // namespace

QString folded(const QString& text)
{
    return fold(text).text;
}

QList<TextRange> findFolded(const QString& text, const QString& query)
{
    const Folded haystack = fold(text);
    QList<TextRange> found;
    for (const QString& word : folded(query).split(u' ', Qt::SkipEmptyParts)) {
        for (qsizetype at = haystack.text.indexOf(word); at >= 0; at = haystack.text.indexOf(word, at + word.size())) {
            const qsizetype start = haystack.origin.at(at);
            qsizetype end = haystack.origin.at(at + word.size() - 1) + 1;
            while (end < text.size() && text.at(end).isMark())
                ++end;
            found += {start, end - start};
        }
    }
    return merged(found);
}

} // namespace bloomzy::widgets
