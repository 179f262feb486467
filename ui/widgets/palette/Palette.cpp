#include "ui/widgets/palette/Palette.h"

#include "ui/widgets/palette/Scrim.h"

namespace bloomzy::widgets {

Palette::Palette(const theme::Theme& theme, QSettings& settings, const QString& scope, QWidget* window)
    : QObject(window)
    , m_theme(theme)
    , m_recents(settings, scope)
    , m_window(window)
{
}

void Palette::addSource(PaletteSource& source)
{
    m_sources.push_back(&source);
}

void Palette::open()
{
    if (m_dialog)
        return;
    auto* scrim = new Scrim(m_window);
    scrim->show();
    m_dialog = new PaletteDialog(m_theme, m_sources, m_recents, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, scrim, &QWidget::close);
    connect(m_dialog, &QDialog::finished, scrim, &QObject::deleteLater);
    // Once the window has its focus back.
    connect(m_dialog, &PaletteDialog::chosen, this, &Palette::run, Qt::QueuedConnection);
    m_dialog->open();
}

void Palette::run(const PaletteItem& item)
{
    if (item.isKept && !item.key.isEmpty())
        m_recents.note({item.key, item.memory});
    item.run();
}

} // namespace bloomzy::widgets
