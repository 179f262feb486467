#pragma once

#include <QtCore/QString>

namespace bloomzy::audit_page {

/// "9c41e07b52d8…a6f0": an id or a hash as its first and last letters; as it is where little would be left out.
[[nodiscard]] inline QString shortened(const QString& text, qsizetype first, qsizetype last)
{
    return text.size() <= first + last + 4 ? text : text.left(first) + u'…' + text.right(last);
}

} // namespace bloomzy::audit_page
