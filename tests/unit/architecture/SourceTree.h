#pragma once

#include "tests/support/Paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

inline QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Files below the roots, relative to the repository, in order.
inline QStringList sourcesBelow(const QStringList& roots,
                                const QStringList& patterns = {QStringLiteral("*.h"), QStringLiteral("*.cpp")})
{
    QStringList found;
    const QDir top(sourcePath({}));
    for (const QString& root : roots) {
        QDirIterator it(sourcePath(root), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            found += top.relativeFilePath(it.next());
    }
    found.sort();
    return found;
}
