#pragma once

#include "tests/support/ApiClient.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

/// What one run of the real bloomzyctl left.
struct CtlRun
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// The one object of --json; empty when standard output is anything else.
    [[nodiscard]] QJsonObject json() const;
    /// `error.code` of a refusal.
    [[nodiscard]] QString errorCode() const;
};

/// Runs it to its end; `input` is its standard input.
[[nodiscard]] CtlRun runCtl(const QStringList& arguments, const QByteArray& input = {});

/// Each path below a folder with its mode, time of change and the hash of its content: equal means untouched.
[[nodiscard]] QMap<QString, QString> traceOf(const QString& folder);

namespace bloomzy::test {

inline QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

/// The line that bloomzyctl reads the password of ApiClient's people from.
inline const QByteArray goodLine = ApiClient::goodPassword().toLatin1() + '\n';

} // namespace bloomzy::test
