#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

class QSettings;

namespace bloomzy::widgets {

/// What a person chose in the palette lately, newest first; kept in the settings.
class PaletteRecents
{
public:
    static constexpr int most = 12;

    struct Entry
    {
        QString key;
        QString memory;
    };

    /// `scope`: whose they are, such as a profile and a person.
    PaletteRecents(QSettings& settings, const QString& scope);

    QList<Entry> entries() const;
    void note(const Entry& entry);

private:
    QSettings& m_settings;
    QString m_key;
};

} // namespace bloomzy::widgets
