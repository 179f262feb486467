#include "ui/widgets/palette/PaletteRecents.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

namespace bloomzy::widgets {

PaletteRecents::PaletteRecents(QSettings& settings, const QString& scope)
    : m_settings(settings)
    , m_key(QStringLiteral("palette/") +
            QString::fromLatin1(QCryptographicHash::hash(scope.toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
{
}

// Keys and memories by turns.
QList<PaletteRecents::Entry> PaletteRecents::entries() const
{
    const QStringList kept = m_settings.value(m_key).toStringList();
    QList<Entry> entries;
    for (qsizetype i = 0; i + 1 < kept.size() && entries.size() < most; i += 2)
        entries += {kept.at(i), kept.at(i + 1)};
    return entries;
}

void PaletteRecents::note(const Entry& entry)
{
    QStringList kept{entry.key, entry.memory};
    for (const Entry& before : entries()) {
        if (before.key != entry.key && kept.size() < 2 * most)
            kept << before.key << before.memory;
    }
    m_settings.setValue(m_key, kept);
}

} // namespace bloomzy::widgets
