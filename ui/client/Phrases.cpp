#include "ui/client/Phrases.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cstring>

namespace bloomzy::client {

namespace {

const QRegularExpression& mark()
{
    static const QRegularExpression expression(QStringLiteral("\\{(\\d)\\}"));
    return expression;
}

/// What stands at the marks of `english` in `detail`, by their number.
std::optional<QHash<QString, QString>> argumentsOf(const QString& english, const QString& detail)
{
    QString pattern;
    QStringList numbers;
    qsizetype end = 0;
    for (auto it = mark().globalMatch(english); it.hasNext();) {
        const auto found = it.next();
        pattern += QRegularExpression::escape(english.mid(end, found.capturedStart() - end)) + QStringLiteral("(.*)");
        numbers.append(found.captured(1));
        end = found.capturedEnd();
    }
    pattern = QRegularExpression::anchoredPattern(pattern + QRegularExpression::escape(english.mid(end)));
    const QRegularExpression expression(pattern, QRegularExpression::DotMatchesEverythingOption);
    const auto match = expression.match(detail);
    if (!match.hasMatch())
        return {};
    QHash<QString, QString> arguments;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        arguments.insert(numbers[i], match.captured(static_cast<int>(i) + 1));
    return arguments;
}

QString filled(const QString& text, const QHash<QString, QString>& arguments)
{
    QString result;
    qsizetype end = 0;
    for (auto it = mark().globalMatch(text); it.hasNext();) {
        const auto found = it.next();
        result += text.mid(end, found.capturedStart() - end) + arguments.value(found.captured(1));
        end = found.capturedEnd();
    }
    return result + text.mid(end);
}

QString translation(const Phrase& phrase)
{
    return QCoreApplication::translate("ServerPhrases", phrase.english);
}

} // namespace

std::optional<QString> translatedPhrase(std::span<const Phrase> phrases, const QString& code, const QString& detail)
{
    const Phrase* withoutMarks = nullptr;
    for (const Phrase& phrase : phrases) {
        if (code != QLatin1String(phrase.code))
            continue;
        if (const auto arguments = argumentsOf(QString::fromUtf8(phrase.english), detail))
            return filled(translation(phrase), *arguments);
        if (!std::strchr(phrase.english, '{'))
            withoutMarks = &phrase;
    }
    if (withoutMarks && !code.isEmpty())
        return translation(*withoutMarks);
    return {};
}

} // namespace bloomzy::client
