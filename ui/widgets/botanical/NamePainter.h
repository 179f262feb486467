#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/botanical/BotanicalName.h"

class QPainter;

namespace bloomzy::widgets {

/// Lays out and paints the runs of a botanical name. Cheap to make; GUI thread only.
class NamePainter
{
public:
    explicit NamePainter(const theme::Theme& theme, theme::TypeRole size = theme::TypeRole::body);

    /// The runs as they fit into `width` pixels: the author is shortened first, then the common name, then the epithets
    /// from the last one up. A genus stays whole whatever the width.
    NameRuns elided(const NameRuns& runs, qreal width) const;

    qreal width(const NameRuns& runs) const;

    /// Paints on one line, centred vertically and elided to the rectangle; what the words of `match` find is marked.
    /// Without colours (`enabled` false) everything is text-disabled. Returns the width that was used.
    qreal paint(QPainter& painter, const QRectF& rect, const NameRuns& runs, const QString& match = {},
                bool enabled = true) const;

private:
    QFont font(const NameRun& run) const;
    theme::ColorRole color(const NameRun& run) const;
    qreal advance(const NameRun& run) const;
    /// Shortens or drops run `index`; true when the runs fit then.
    bool shorten(NameRuns& runs, std::size_t index, qreal width) const;

    const theme::Theme& m_theme;
    theme::TypeRole m_size;
};

} // namespace bloomzy::widgets
