#include "ui/widgets/frame/WindowPalette.h"

#include "ui/widgets/frame/MainWindow.h"
#include "ui/widgets/palette/CommandSource.h"
#include "ui/widgets/palette/Palette.h"
#include "ui/widgets/palette/PaletteHint.h"

#include <QtWidgets/QMenuBar>

namespace bloomzy::widgets {

Palette* makePalette(const WindowParts& parts, QAction* opener, MainWindow& window)
{
    auto* palette = new Palette(parts.theme, parts.settings, parts.scope, &window);
    auto* commands = new CommandSource(parts.commands, parts.pages, palette);
    QObject::connect(commands, &CommandSource::pageRequested, &window,
                     [&window](const QString& id) { window.openPage(id); });
    QObject::connect(commands, &CommandSource::refused, &window, [&window](const QString& what, const QString& why) {
        window.toasts().show({ToastKind::info, what, why, {}, {}});
    });
    for (Page* page : parts.pages.pages()) {
        for (PaletteSource* source : page->paletteSources())
            palette->addSource(*source);
    }
    palette->addSource(*commands);
    window.menuBar()->setCornerWidget(new PaletteHint(parts.theme, opener));
    return palette;
}

} // namespace bloomzy::widgets
