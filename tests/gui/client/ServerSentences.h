#pragma once

#include <QRegularExpression>
#include <QStringList>

/// What the server's sources say to a client, read from the sources themselves.
namespace bloomzy::test {

struct SourceFault
{
    QString code;
    QString sentence; ///< or its beginning, where the source goes on with a value
};

namespace source {

inline const QString literal = QStringLiteral(R"("(?:[^"\\]|\\.)*")");

/// One C++ string in as many literals as it stands in.
inline QString text(const QString& literals)
{
    QString all;
    for (auto it = QRegularExpression(literal).globalMatch(literals); it.hasNext();)
        all += it.next().captured().mid(1).chopped(1);
    return all.replace(QStringLiteral("\\\""), QStringLiteral("\""));
}

/// Whole sentences and pieces around a value; not the words that a value is made of, nor causes for the log.
inline bool isSaid(const QString& text)
{
    return text.contains(u' ') &&
           (text.front().isUpper() || text.endsWith(u'.') || text.contains(QStringLiteral(". ")));
}

/// The strings among the arguments whose bracket was opened before `at`.
inline QStringList stringsOfCall(const QString& code, qsizetype at)
{
    static const QRegularExpression token(literal + QStringLiteral(R"(|[()]|[^"()\s]+)"));
    QStringList strings;
    bool goesOn = false;
    int depth = 1;
    for (auto it = token.globalMatch(code, at); it.hasNext() && depth > 0;) {
        const QString found = it.next().captured();
        depth += found == QStringLiteral("(") ? 1 : found == QStringLiteral(")") ? -1 : 0;
        const bool isString = found.startsWith(u'"');
        if (isString && goesOn)
            strings.last() += text(found);
        else if (isString)
            strings += text(found);
        goesOn = isString;
    }
    return strings;
}

} // namespace source

/// `"a.code", "A sentence."`, and in the table of Faults.cpp `{"a.code", aConstant}`.
inline QList<SourceFault> faultsIn(const QString& code)
{
    static const QRegularExpression fault(
        QStringLiteral(R"re("([a-z]\w*(?:\.\w+)+)",\s*((?:%1\s*)+|[a-z]\w*\}))re").arg(source::literal));
    QList<SourceFault> faults;
    for (auto it = fault.globalMatch(code); it.hasNext();) {
        const auto found = it.next();
        const QString sentence = source::text(found.captured(2));
        if (sentence.isEmpty() || source::isSaid(sentence))
            faults.append(SourceFault{found.captured(1), sentence});
    }
    return faults;
}

/// What stands in the detail of a refusal whose code alone does not say enough; see `detailMatters` in ProblemText.cpp.
inline QStringList detailsIn(const QString& code)
{
    static const QRegularExpression call(QStringLiteral(
        R"(\bmakeError\(\s*(?:api::)?ErrorCode::(?:conflict|forbidden|invalid|tooLarge|unavailable)\b|\bunavailable\()"));
    QStringList details;
    for (auto it = call.globalMatch(code); it.hasNext();)
        for (const QString& each : source::stringsOfCall(code, it.next().capturedEnd()))
            if (!each.isEmpty() && source::isSaid(each))
                details += each.trimmed();
    return details;
}

} // namespace bloomzy::test
