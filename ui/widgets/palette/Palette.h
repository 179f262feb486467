#pragma once

#include "ui/widgets/palette/PaletteDialog.h"

#include <QtCore/QPointer>

namespace bloomzy::widgets {

/// The palette of a window: its sources, what was chosen lately, and the dialog while it is open.
class Palette : public QObject
{
    Q_OBJECT

public:
    /// `scope`: whose recent items are kept.
    Palette(const theme::Theme& theme, QSettings& settings, const QString& scope, QWidget* window);

    /// In the order of their rows within a rank.
    void addSource(PaletteSource& source);
    void open();

private:
    void run(const PaletteItem& item);

    const theme::Theme& m_theme;
    PaletteRecents m_recents;
    QWidget* m_window;
    std::vector<PaletteSource*> m_sources;
    QPointer<PaletteDialog> m_dialog;
};

} // namespace bloomzy::widgets
