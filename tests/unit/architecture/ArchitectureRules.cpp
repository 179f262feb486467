#include "tests/unit/architecture/ArchitectureRules.h"

#include <QRegularExpression>

ArchitectureRules::ArchitectureRules(const QString& text)
{
    for (QString line : text.split(u'\n')) {
        line = line.section(u'#', 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        const QString folder = line.section(u':', 0, 0).trimmed();
        const QStringList names = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
        if (folder.startsWith(u'!'))
            m_forbiddenHeaders.insert(folder.mid(1), names);
        else
            m_allowed.insert(folder, names);
    }
}

QString ArchitectureRules::folderOf(const QString& path) const
{
    QString best;
    for (const QString& folder : m_allowed.keys()) {
        if ((path == folder || path.startsWith(folder + u'/')) && folder.size() > best.size())
            best = folder;
    }
    return best;
}

bool ArchitectureRules::mayInclude(const QString& path, const QString& included) const
{
    for (auto it = m_forbiddenHeaders.cbegin(); it != m_forbiddenHeaders.cend(); ++it) {
        if (!path.startsWith(it.key() + u'/'))
            continue;
        for (const QString& prefix : it.value()) {
            if (included.startsWith(prefix))
                return false;
        }
    }
    static const QRegularExpression ours(QStringLiteral("^(app|backend|ui|plugins|tests)/"));
    if (!ours.match(included).hasMatch())
        return true;
    const QString from = folderOf(path);
    const QString to = folderOf(included);
    return !from.isEmpty() && !to.isEmpty() && mayLink(from, to);
}

bool ArchitectureRules::mayLink(const QString& from, const QString& to) const
{
    return from == to || reachable(from).contains(to);
}

QSet<QString> ArchitectureRules::reachable(const QString& folder) const
{
    QSet<QString> found;
    QStringList open = m_allowed.value(folder);
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (found.contains(next))
            continue;
        found.insert(next);
        open += m_allowed.value(next);
    }
    return found;
}

QStringList includesOf(const QString& source)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = pattern.globalMatch(source); it.hasNext();)
        found += it.next().captured(1);
    return found;
}
