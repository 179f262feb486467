#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

/// What a stopped server's data folder holds, to compare with later: the files of `keys`, and every row of the
/// databases that are files. By path.
[[nodiscard]] QMap<QString, QByteArray> dataFolderContent(const QString& folder);
