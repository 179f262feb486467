#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariant>
#include <QtDBus/QDBusVariant>

namespace bloomzy::theme {

/// What the desktop prefers, from the XDG settings portal (org.freedesktop.appearance color-scheme: 1 is dark). Asks
/// over D-Bus without waiting; until the portal answers, and where there is none, the answer is light.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject* parent = nullptr);

    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void set(const QVariant& value);

    bool m_dark = false;
};

} // namespace bloomzy::theme
