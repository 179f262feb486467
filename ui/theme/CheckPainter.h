#pragma once

#include "ui/theme/Theme.h"

class QPainter;
class QStyleOption;
class QWidget;

namespace bloomzy::theme {

/// Check boxes (also those in item views), radio buttons and switches.
class CheckPainter
{
public:
    explicit CheckPainter(const Theme& theme)
        : m_theme(theme)
    {
    }

    static bool isSwitch(const QWidget* widget);

    void paintCheck(QPainter& painter, const QStyleOption& option) const;
    void paintRadio(QPainter& painter, const QStyleOption& option) const;
    void paintSwitch(QPainter& painter, const QStyleOption& option) const;

private:
    const Theme& m_theme;
};

} // namespace bloomzy::theme
