#pragma once

#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"

#include <QFile>

/// What tests of catalog export and import share.
namespace bloomzy::test {

inline QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

inline const QByteArray goodLine = ApiClient::goodPassword().toLatin1() + '\n';

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString number(const CtlRun& run, const char* key)
{
    return QString::number(run.json().value(text(key)).toInt(-1));
}

} // namespace bloomzy::test
