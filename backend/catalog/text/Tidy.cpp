#include "backend/catalog/text/Tidy.h"

#include <QList>
#include <QString>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

namespace bloomzy::catalog {
namespace {

bool isBidiControl(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char32_t c)
{
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF);
}

bool isForbidden(char32_t c)
{
    if (c == U'\t' || c == U'\n' || c == U'\r')
        return false;
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || isBidiControl(c) || isInvisible(c);
}

QString tidyLines(const QString& text)
{
    QStringList lines = QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(QLatin1Char('\n'));
    for (auto& line : lines)
        line = line.simplified();
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace

std::size_t characterCount(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view tidy(std::string& text, Lines lines)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (decoder.hasError())
        return "text.encoding";
    const auto characters = decoded.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), isForbidden))
        return "text.control";
    const QString composed = decoded.normalized(QString::NormalizationForm_C);
    text = (lines == Lines::many ? tidyLines(composed) : composed.simplified()).toStdString();
    return {};
}

} // namespace bloomzy::catalog
