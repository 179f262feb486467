#include "ui/widgets/paint/SafeText.h"

#include <QtCore/QList>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t controlPictures = 0x2400; // ␀ to ␟ for U+0000 to U+001F
constexpr char32_t pictureOfDelete = 0x2421;

bool isControl(char32_t character)
{
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

QString code(char32_t character)
{
    return QString::number(uint(character), 16).rightJustified(4, u'0');
}

QString shown(char32_t character)
{
    if (character < 0x20)
        return QChar(char16_t(controlPictures + character));
    if (character == 0x7F)
        return QChar(char16_t(pictureOfDelete));
    return u"⟨U+%1⟩"_s.arg(code(character).toUpper());
}

QString escaped(char32_t character)
{
    switch (character) {
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        return u"\\u"_s + code(character);
    }
}

} // namespace

bool isHiddenMark(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Format: // direction, joiners, soft hyphen, byte order mark, tags
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0; // fillers
    }
}

QString safeLine(const QString& text, qsizetype most)
{
    QString line;
    qsizetype taken = 0;
    for (const uint character : text.left(most).toUcs4()) {
        if (isControl(character) || isHiddenMark(character))
            line += shown(character);
        else
            line += QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1);
        if (++taken >= most)
            break;
    }
    return text.size() > most ? line + u'…' : line;
}

QString jsonEscaped(const QString& text)
{
    QString result;
    for (const uint character : text.toUcs4()) {
        if (character == U'"' || character == U'\\')
            result += u'\\';
        if (isControl(character) || isHiddenMark(character))
            result += escaped(character);
        else
            result += QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1);
    }
    return result;
}

} // namespace bloomzy::widgets
