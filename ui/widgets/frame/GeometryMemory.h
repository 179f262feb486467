#pragma once

#include <QtCore/QSettings>
#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// Where the window stood last, and how large.
class GeometryMemory
{
public:
    explicit GeometryMemory(QSettings& settings)
        : m_settings(settings)
    {
    }

    void restore(QWidget& window) const { window.restoreGeometry(m_settings.value(key).toByteArray()); }
    void keep(const QWidget& window) { m_settings.setValue(key, window.saveGeometry()); }

private:
    static constexpr QLatin1StringView key{"window/geometry"};

    QSettings& m_settings;
};

} // namespace bloomzy::widgets
