#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

/// The folder rules of rules.txt, and what breaks them.
class ArchitectureRules
{
public:
    /// Text of rules.txt.
    explicit ArchitectureRules(const QString& text);

    [[nodiscard]] QStringList folders() const { return m_allowed.keys(); }
    /// The named folder that `path` (relative to the repository) lies in; empty when none does.
    [[nodiscard]] QString folderOf(const QString& path) const;
    /// Whether a file in `path` may include `included` (as written between the quotes or brackets).
    [[nodiscard]] bool mayInclude(const QString& path, const QString& included) const;
    /// Whether the folder `from` may link the folder `to`.
    [[nodiscard]] bool mayLink(const QString& from, const QString& to) const;

private:
    [[nodiscard]] QSet<QString> reachable(const QString& folder) const;

    QMap<QString, QStringList> m_allowed;
    QMap<QString, QStringList> m_forbiddenHeaders;
};

/// The includes of a source text, without quotes or brackets.
QStringList includesOf(const QString& source);
