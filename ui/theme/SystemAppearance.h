#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariant>
#include <QtDBus/QDBusVariant>

namespace bloomzy::theme {

/// What the desktop prefers, from the XDG settings portal: org.freedesktop.appearance color-scheme (1 is dark) and
/// contrast (1 is higher), and on GNOME before it knew the latter org.gnome.desktop.a11y.interface high-contrast. Asks
/// over D-Bus without waiting; until the portal answers, and where there is none, the answer is light with normal
/// contrast.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject* parent = nullptr);

    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_contrast || m_gnomeContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void set(const QString& group, const QString& key, const QVariant& value);

    bool m_dark = false;
    bool m_contrast = false;
    bool m_gnomeContrast = false;
};

} // namespace bloomzy::theme
