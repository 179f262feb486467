#include "ui/models/Families.h"

#include "ui/client/JsonCodec.h"

#include <set>

namespace bloomzy::models {

bool isBetweenFamilies(QChar c)
{
    return c.isSpace() || c == u',' || c == u';';
}

std::vector<std::string> familiesIn(const QString& text)
{
    std::set<std::string> families;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !isBetweenFamilies(text.at(at)))
            continue;
        if (at > begin)
            families.insert(client::toStdString(QStringView(text).mid(begin, at - begin)));
        begin = at + 1;
    }
    return {families.begin(), families.end()};
}

} // namespace bloomzy::models
