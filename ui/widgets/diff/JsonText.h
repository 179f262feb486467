#pragma once

#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

namespace bloomzy::widgets {

/// How much of a JSON value is shown.
struct JsonBounds
{
    qsizetype lines = 2'000;
    qsizetype characters = 2'000; ///< of one text
};

/// A value as lines of JSON, members by name. A short list stands in one line, as people write it. Control characters,
/// and marks that turn the direction of writing or cannot be seen, are written as `\u202e`, so that nothing shows as
/// something else; what is beyond the bounds is told and left out.
[[nodiscard]] QStringList jsonLines(const QJsonValue& value, const JsonBounds& bounds = {});

} // namespace bloomzy::widgets
