#include "backend/catalog/text/Tidy.h"

#include "backend/core/Text.h"

#include <QString>
#include <QStringList>

namespace bloomzy::catalog {
namespace {

QString tidyLines(const QString& text)
{
    QStringList lines = QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(QLatin1Char('\n'));
    for (auto& line : lines)
        line = line.simplified();
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace

std::string_view tidy(std::string& text, Lines lines)
{
    if (!core::isUtf8(text))
        return "text.encoding";
    if (core::hasUnseen(text))
        return "text.control";
    const QString composed = QString::fromStdString(text).normalized(QString::NormalizationForm_C);
    text = (lines == Lines::many ? tidyLines(composed) : composed.simplified()).toStdString();
    return {};
}

} // namespace bloomzy::catalog
