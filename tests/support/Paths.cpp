#include "tests/support/Paths.h"

QString programPath(const QString& name)
{
    return QStringLiteral(BLOOMZY_BIN_DIR "/") + name;
}

QString sourcePath(const QString& name)
{
    return QStringLiteral(BLOOMZY_SOURCE_DIR "/") + name;
}

QString buildPath(const QString& name)
{
    return QStringLiteral(BLOOMZY_BUILD_DIR "/") + name;
}
